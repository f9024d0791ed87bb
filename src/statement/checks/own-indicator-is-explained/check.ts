import { plainLabel } from '../../../english/label-words';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const ownIndicatorIsExplained: Check = {
  id: 'own-indicator-is-explained',
  number: 28,
  about: 'form',
  duty: 'query',
  kinds: ['backward'],
  reads: ['indicator', 'indicator-before', 'indicator-after', 'row-quality'],
  parameters: ['ownIndicator'],
  cites: ['4.1', 'P15'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['quality'] },
  check({ rows }, { edition }) {
    const own = edition.ownIndicator;
    if (own === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const row of rows) {
      const indicator = row.cells['indicator'];
      if (indicator === undefined || !plainLabel(indicator.text).startsWith(plainLabel(own.label))) continue;
      const before = row.cells['indicator-before'] ?? nowhere(`${row.key}/indicator-before`, row.label);
      const after = row.cells['indicator-after'] ?? nowhere(`${row.key}/indicator-after`, row.label);
      const was = String(before.value).trim();
      const now = String(after.value).trim();
      if (was !== own.before || now !== own.after) {
        const figures = { before: own.before, after: own.after, was, now };
        outcomes.push(failed('code', { at: [before, after], beside: [indicator], figures }));
      }
      const explanation = row.cells['row-quality'];
      if (explanation === undefined) outcomes.push(cannotTell('no-box', { at: [indicator] }));
      else if (explanation.text === '')
        outcomes.push(failed('unexplained', { at: [explanation], beside: [indicator] }));
      else outcomes.push(passed(explanation));
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
