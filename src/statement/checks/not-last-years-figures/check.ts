import { pence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { taken } from '../../amounts';
import type { Check } from '../../check';
import { lastYears, sameRow } from '../../earlier';
import { failed, notApplicable, passed } from '../../outcome';
import type { ReadRow } from '../../statement';
import { words } from './words';

const fieldsOf = {
  forward: ['expected-total', 'expected-cashable'],
  backward: ['further-total', 'further-cashable', 'ongoing-total', 'ongoing-cashable'],
} as const;
/** A figure that is no multiple of this is hardly the same twice by chance. */
const round = pence(1_000_00);

/** Whether every figure of the year stands in last year's row too. */
function isRepeated(row: ReadRow, last: ReadRow, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const [now, then] = [taken(row, field), taken(last, field)];
    if (now.kind === 'amount' && then.kind === 'amount') return now.pence === then.pence;
    return now.kind === 'none' && then.kind === 'none';
  });
}

export const notLastYearsFigures: Check = {
  id: 'not-last-years-figures',
  number: 35,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward'],
  reads: ['expected', 'further', 'ongoing', 'last year: the same'],
  parameters: [],
  cites: ['4.4', 'P13'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check(statement, { others }) {
    const { kind } = statement;
    const last = lastYears(statement, others);
    if (last === null || kind === 'mid-year') return notApplicable;
    const fields = fieldsOf[kind];
    const compared = statement.rows.flatMap((row) => {
      const before = sameRow(last, row);
      const gain = taken(row, fields[0]);
      if (before === null || gain.kind !== 'amount' || gain.pence <= 0) return [];
      return [{ gain, before, repeated: isRepeated(row, before, fields) }];
    });
    const repeated = compared.filter((each) => each.repeated);
    // Round figures may well come again in a row or two; in half of the rows they do not.
    const telling = repeated.length >= 3 && repeated.length * 2 >= compared.length;
    const outcomes = compared.map(({ gain, before, repeated: same }) => {
      const then = before.cells[fields[0]];
      if (!same || !(telling || gain.pence % round !== 0)) return passed(gain.cell);
      return failed('repeated', {
        at: [gain.cell],
        beside: then === undefined ? [] : [then],
        figures: { amount: poundsShown(gain.pence), year: last.year },
      });
    });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
