import { plainLabel } from '../../../english/label-words';
import { add, pence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { taken, type Taken } from '../../amounts';
import type { Check } from '../../check';
import { isPlaceholder } from '../../empty-words';
import { yearsGains } from '../../layouts/layout';
import { failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { ReadRow, Statement, StatementCell } from '../../statement';
import { words } from './words';

interface Entered {
  readonly row: ReadRow;
  readonly gain: Extract<Taken, { kind: 'amount' }>;
}

/** Sums of round figures come out alike by chance. */
const round = pence(1_000_00);
/** Fewer words name a heading or a habit of speech, not one action. */
const fewestWords = 7;
const texts = ['row-strategy', 'row-key-actions', 'row-note'];

/** Two services whose gains together are a workstream's, and whose cashable parts too where the gain is round. */
function pairThatSumsTo(
  { row, gain }: Entered,
  sectors: readonly Entered[],
  cashable: string,
): readonly [Entered, Entered] | null {
  const part = taken(row, cashable);
  for (const [i, one] of sectors.entries()) {
    for (const other of sectors.slice(i + 1)) {
      if (add(one.gain.pence, other.gain.pence) !== gain.pence) continue;
      const [a, b] = [taken(one.row, cashable), taken(other.row, cashable)];
      const partToo =
        part.kind === 'amount' &&
        a.kind === 'amount' &&
        b.kind === 'amount' &&
        add(a.pence, b.pence) === part.pence;
      if (partToo || gain.pence % round !== 0)
        return one.row.key < other.row.key ? [one, other] : [other, one];
    }
  }
  return null;
}

/** The one text that a service and a workstream share, where every other row has words of its own. */
function sharedWords({ rows }: Statement): readonly [StatementCell, StatementCell] | null {
  const described = rows.flatMap((row) => {
    const cell = texts
      .map((id) => row.cells[id])
      .find((each) => each !== undefined && !isPlaceholder(each.text));
    const long = (cell?.text.split(/\s+/).length ?? 0) >= fewestWords;
    return cell !== undefined && long ? [{ row, cell, words: plainLabel(cell.text) }] : [];
  });
  const times = new Map<string, number>();
  for (const { words: said } of described) times.set(said, (times.get(said) ?? 0) + 1);
  const twice = described.filter(({ words: said }) => (times.get(said) ?? 0) > 1);
  const [one, other] = twice;
  if (twice.length !== 2 || described.length < 3 || one === undefined || other === undefined) return null;
  const [a, b] = [one.row.row?.kind, other.row.row?.kind];
  if (a === 'workstream' && b === 'sector') return [one.cell, other.cell];
  return a === 'sector' && b === 'workstream' ? [other.cell, one.cell] : null;
}

export const noGainCountedTwice: Check = {
  id: 'no-gain-counted-twice',
  number: 16,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year', 'row-strategy', 'row-key-actions', 'row-note'],
  parameters: [],
  cites: ['3.4', 'P16'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check(statement) {
    const { total, cashable } = yearsGains(statement.kind);
    const entered = (kind: 'sector' | 'workstream'): readonly Entered[] =>
      statement.rows.flatMap((row) => {
        const gain = taken(row, total);
        return row.row?.kind === kind && gain.kind === 'amount' && gain.pence > 0 ? [{ row, gain }] : [];
      });
    const [sectors, crossing] = [entered('sector'), entered('workstream')];
    const outcomes: CheckOutcome[] = [];
    for (const each of sectors.length === 0 ? [] : crossing) {
      const { gain } = each;
      const same = sectors.filter((sector) => sector.gain.pence === gain.pence);
      for (const { row, gain: other } of same) {
        const figures = { other: row.label, amount: poundsShown(gain.pence) };
        outcomes.push(failed('same', { at: [gain.cell, other.cell], figures }));
      }
      const pair = same.length > 0 ? null : pairThatSumsTo(each, sectors, cashable);
      if (pair !== null) {
        const [one, other] = pair;
        const figures = { one: one.row.label, other: other.row.label, amount: poundsShown(gain.pence) };
        outcomes.push(failed('sum', { at: [gain.cell, one.gain.cell, other.gain.cell], figures }));
      }
      if (same.length === 0 && pair === null) outcomes.push(passed(gain.cell));
    }
    const shared = outcomes.length === 0 ? null : sharedWords(statement);
    if (shared !== null) {
      const [one, other] = shared;
      outcomes.push(
        failed('same-words', { at: [one, other], figures: { other: other.label, text: one.text } }),
      );
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
