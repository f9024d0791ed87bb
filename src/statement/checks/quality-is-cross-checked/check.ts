import { add } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken } from '../../amounts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import type { ReadRow, Statement } from '../../statement';
import { words } from './words';

function rowsWithGains(statement: Statement): readonly { row: ReadRow; amount: string }[] {
  return statement.rows.flatMap((row) => {
    const gain = add(penceTaken(taken(row, 'sustained-total')), penceTaken(taken(row, 'further-total')));
    return gain > 0 ? [{ row, amount: poundsShown(gain) }] : [];
  });
}

export const qualityIsCrossChecked: Check = {
  id: 'quality-is-cross-checked',
  number: 18,
  about: 'rules',
  duty: 'query',
  kinds: ['backward'],
  reads: ['sustained-total', 'further-total', 'indicator', 'indicator-met'],
  parameters: ['ownIndicator'],
  cites: ['2.3', 'P15'],
  words,
  fix: 'none',
  waiver: { words: 10, mentions: ['quality'] },
  check(statement, { edition }) {
    const gaining = rowsWithGains(statement);
    if (edition.ownIndicator === null || gaining.length === 0) return notApplicable;
    if (!gaining.some(({ row }) => 'indicator' in row.cells || 'indicator-met' in row.cells)) {
      const at = [nowhere('heading/indicator', statement.sheet)];
      return [failed('no-columns', { at, figures: { count: String(gaining.length) } })];
    }
    if (!gaining.some(({ row }) => 'indicator-met' in row.cells)) {
      const unnamed = gaining.filter(({ row }) => (row.cells['indicator']?.text ?? '') === '');
      const at = [nowhere('heading/indicator-met', statement.sheet)];
      return [
        cannotTell('no-answers', { at }),
        ...unnamed.map(({ row, amount }) =>
          failed('missing', {
            at: [row.cells['indicator'] ?? nowhere(`${row.key}/indicator`, row.label)],
            figures: { amount },
          }),
        ),
      ];
    }
    return gaining.map(({ row, amount }): CheckOutcome => {
      const indicator = row.cells['indicator'] ?? nowhere(`${row.key}/indicator`, row.label);
      const met = row.cells['indicator-met'] ?? nowhere(`${row.key}/indicator-met`, row.label);
      const figures = { amount };
      const answer = String(met.value).trim().toLowerCase();
      if (String(indicator.value).trim() === '') return failed('missing', { at: [indicator], figures });
      if (/^(?:no|n|false|not met|[✗✘])$/u.test(answer))
        return failed('not-met', { at: [met], beside: [indicator], figures });
      if (/^(?:yes|y|true|met|[✓✔√])$/u.test(answer)) return passed(met);
      return cannotTell('unanswered', { at: [met], beside: [indicator] });
    });
  },
};
