import { plainLabel } from '../../../english/label-words';
import { poundsShown } from '../../../money/pounds';
import { columnSum, taken } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { isPlaceholder } from '../../empty-words';
import { failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const gainsHaveActions: Check = {
  id: 'gains-have-actions',
  number: 19,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward'],
  reads: ['gains of the year', 'key-actions', 'actions-taken', 'row-strategy', 'row-key-actions'],
  parameters: [],
  cites: ['4.5', 'P12'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: [] },
  check(statement) {
    const { total } = yearsGains(statement.kind);
    const forward = statement.kind === 'forward';
    const { sum } = columnSum(statement, total);
    if (sum <= 0) return notApplicable;
    const id = forward ? 'key-actions' : 'actions-taken';
    const label = statement.layout.header.find((field) => field.id === id)?.label ?? id;
    const box = statement.boxes[id];
    const outcomes: CheckOutcome[] = [
      box === undefined || box.text === ''
        ? failed('no-actions', {
            at: [box ?? nowhere(`header/${id}`, label)],
            figures: { total: poundsShown(sum), box: label },
          })
        : isPlaceholder(box.text)
          ? failed('box-says-nothing', { at: [box], figures: { total: poundsShown(sum), text: box.text } })
          : passed(box),
    ];
    const column = forward ? 'row-strategy' : 'row-key-actions';
    // Under rows each has a place of its own for its words; a row without one beside others that have it lacks them.
    const hasWords = statement.rows.some(({ cells }) => cells[column] !== undefined);
    for (const row of statement.rows) {
      const gain = taken(row, total);
      const text = row.cells[column];
      if (gain.kind !== 'amount' || gain.pence <= 0 || !hasWords) continue;
      const figures = { amount: poundsShown(gain.pence) };
      if (text === undefined) {
        outcomes.push(failed('row-without', { at: [gain.cell], figures }));
        continue;
      }
      const about = { at: [text], beside: [gain.cell] };
      const isLabel = plainLabel(text.text) === plainLabel(row.label);
      if (text.text === '') outcomes.push(failed('row-without', { ...about, figures }));
      else if (isPlaceholder(text.text) || isLabel) {
        outcomes.push(failed('says-nothing', { ...about, figures: { ...figures, text: text.text } }));
      } else outcomes.push(passed(text));
    }
    return outcomes;
  },
};
