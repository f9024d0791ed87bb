import { listed } from '../../../english/counted';
import { columnName } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { cannotTell, failed, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const everyColumnPresent: Check = {
  id: 'every-column-present',
  number: 30,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['headings'],
  parameters: [],
  cites: ['4.4', 'P12', 'P13'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement) {
    const { columns, layout } = statement;
    const missing = poundsFields(layout).filter(({ id }) => !(id in columns));
    const outcomes: CheckOutcome[] = [];
    if (missing.length > 0) {
      const names = listed(missing.map(({ id }) => `“${columnName(statement, id)}”`));
      const at = missing.map(({ id, label }) => nowhere(`heading/${id}`, label));
      outcomes.push(failed('missing', { at, figures: { columns: names } }));
    }
    for (const { id } of poundsFields(layout)) {
      const column = columns[id];
      if (column === undefined || column.rivals.length === 0) continue;
      const at = [column, ...column.rivals].map(({ place, heading }, i) => ({
        key: i === 0 ? `heading/${id}` : `heading/${id} (${i + 1})`,
        label: heading,
        place,
        value: heading,
      }));
      outcomes.push(cannotTell('two-columns', { at, figures: { gains: columnName(statement, id) } }));
    }
    return outcomes.length === 0 ? [passed(nowhere('headings', statement.sheet))] : outcomes;
  },
};
