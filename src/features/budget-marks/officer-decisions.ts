import type { BudgetLine } from '../../budget/line';
import type { Decision } from '../../budget/reading';
import type { Pence } from '../../money/pence';
import { officersWords } from '../../budget/words';
import { fingerprint } from '../../excel/fingerprint';
import type { WrittenLine } from './marks-record';
import { cellWord, sameWords, treatmentNamed } from './treatment-words';

/** What stands beside one line now. */
export interface MarkCell {
  readonly treatment: string;
  readonly reason: string;
  /** The part left out; `null` or absent where none stands there. */
  readonly leftOut?: Pence | null;
  /** What stands in place of a part left out and is no amount. */
  readonly unread?: string;
}

/** What the officer decided, told apart from what we wrote. */
export interface OfficerDecisions {
  /** By line key. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Cells whose word no line can have, or where no amount stands as the part left out. */
  readonly strangers: readonly Stranger[];
  /** The budget was sorted without our columns: the cells beside the lines belong to other lines. */
  readonly displaced: boolean;
}

export interface Stranger {
  readonly row: number;
  readonly column: 'treatment' | 'left-out';
  readonly word: string;
}

/** The part that a decision leaves out of a line, also one that the reading refuses; `null` where there is none. */
export const partLeftOut = (decision: Decision | undefined): Pence | null =>
  decision?.treatment === 'included' ? (decision.leftOut ?? null) : null;

/** The decisions with the amounts that their lines have now, where a decision does not know its amount yet. */
export function withAmounts(
  decisions: Readonly<Record<string, Decision>>,
  lines: readonly BudgetLine[],
): Record<string, Decision> {
  const amounts = new Map(lines.map(({ key, amount }) => [key, amount]));
  return Object.fromEntries(
    Object.entries(decisions).map(([key, decision]) => {
      const amount = amounts.get(key);
      return [
        key,
        decision.amount !== undefined || amount === undefined ? decision : { ...decision, amount },
      ];
    }),
  );
}

interface Seen {
  readonly line: BudgetLine;
  readonly cell: MarkCell;
  readonly written: WrittenLine | undefined;
}

/**
 * The record of one line as it was written.
 *
 * @param leftOut the part that stands beside it
 */
export function writtenLine(
  line: Pick<BudgetLine, 'key' | 'treatment' | 'reason'>,
  leftOut: Pence | null = null,
): WrittenLine {
  const treatment = cellWord(line.treatment);
  const reason = treatment === '' ? '' : line.reason;
  return {
    key: fingerprint(line.key),
    treatment,
    reason: reasonMark(reason),
    leftOut: treatment === '' || leftOut === null ? '' : String(leftOut),
  };
}

const reasonMark = (reason: string): string => (reason.trim() === '' ? '' : fingerprint(reason.trim()));

const leftOutMark = ({ leftOut = null, unread }: MarkCell): string =>
  unread ?? (leftOut === null ? '' : String(leftOut));

const marksOf = (treatment: string, reason: string, leftOut: string): string =>
  `${treatment.toLowerCase()}\t${reason}\t${leftOut}`;
const marksWritten = (written: WrittenLine): string =>
  marksOf(written.treatment, written.reason, written.leftOut);
const marksInCells = (cell: MarkCell): string =>
  marksOf(cell.treatment.trim(), reasonMark(cell.reason), leftOutMark(cell));

const untouched = ({ cell, written }: Seen): boolean =>
  written !== undefined && marksInCells(cell) === marksWritten(written);

/** The same words beside the same number of lines, only in another order. */
function onlyReordered(seen: readonly Seen[], written: ReadonlyMap<string, WrittenLine>): boolean {
  if (seen.filter((each) => !untouched(each)).length < 2) return false;
  const balance = new Map<string, number>();
  const add = (marks: string, by: number): void => {
    balance.set(marks, (balance.get(marks) ?? 0) + by);
  };
  for (const { cell } of seen) if (cell.treatment.trim() !== '') add(marksInCells(cell), 1);
  for (const each of written.values()) if (each.treatment !== '') add(marksWritten(each), -1);
  return [...balance.values()].every((count) => count === 0);
}

/** Lines that are gone from the sheet, or whose label was changed, with the decision that they carried. */
function orphans(
  seen: readonly Seen[],
  written: ReadonlyMap<string, WrittenLine>,
  recorded: Readonly<Record<string, Decision>>,
): ReadonlyMap<string, Decision> {
  const present = new Set(seen.map(({ line }) => line.key));
  const byMarks = new Map<string, Decision>();
  for (const [key, decision] of Object.entries(recorded)) {
    const line = written.get(fingerprint(key));
    if (!present.has(key) && line !== undefined) byMarks.set(marksWritten(line), decision);
  }
  return byMarks;
}

/**
 * Reads the officer's decisions from the cells beside the lines. A cell that differs from what was last written
 * beside that line is the officer's; a cell that still holds what was written keeps the decision it had; an emptied
 * Treatment cell gives the line back to the rules. A part left out that was typed beside a line that waits for it, or
 * that is included, answers the question; one that was emptied asks it again.
 *
 * @param lines as read by the rules alone
 * @param cellOf what stands beside a row; `null` where there are no marks
 * @param written what was last written, by fingerprint of the line's key
 * @param recorded earlier decisions by line key
 */
export function officerDecisions(
  lines: readonly BudgetLine[],
  cellOf: (row: number) => MarkCell | null,
  written: ReadonlyMap<string, WrittenLine>,
  recorded: Readonly<Record<string, Decision>>,
): OfficerDecisions {
  const decisions: Record<string, Decision> = {};
  const strangers: Stranger[] = [];
  const seen: Seen[] = [];
  for (const line of lines) {
    const cell = cellOf(line.row);
    const earlier = recorded[line.key];
    if (cell !== null) seen.push({ line, cell, written: written.get(fingerprint(line.key)) });
    else if (earlier !== undefined) decisions[line.key] = earlier;
  }
  const displaced = onlyReordered(seen, written);
  const known = new Set([...written.values()].map(marksWritten));
  const lost = orphans(seen, written, recorded);
  for (const each of seen) {
    const { line, cell } = each;
    const earlier = recorded[line.key];
    if (displaced || untouched(each)) {
      if (earlier !== undefined) decisions[line.key] = earlier;
      continue;
    }
    const word = cell.treatment.trim();
    if (word === '') continue;
    if (each.written === undefined && known.has(marksInCells(cell))) {
      const carried = lost.get(marksInCells(cell));
      if (carried !== undefined) decisions[line.key] = carried;
      continue;
    }
    const sameTreatment = each.written !== undefined && sameWords(each.written.treatment, word);
    const reasonAsWritten = reasonMark(cell.reason) === (each.written?.reason ?? '');
    const partAsWritten = leftOutMark(cell) === (each.written?.leftOut ?? '');
    if (!partAsWritten && cell.unread !== undefined) {
      strangers.push({ row: line.row, column: 'left-out', word: cell.unread });
      if (earlier !== undefined) decisions[line.key] = earlier;
      continue;
    }
    if (sameTreatment && partAsWritten && cell.reason.trim() === '') {
      if (earlier !== undefined) decisions[line.key] = earlier;
      continue;
    }
    const treatment = treatmentNamed(word);
    if (treatment === null) {
      if (!sameTreatment) strangers.push({ row: line.row, column: 'treatment', word });
      continue;
    }
    const reason = reasonAsWritten ? (earlier?.reason ?? '') : officersWords(cell.reason);
    const { leftOut = null } = cell;
    const answers = treatment === 'included' || (treatment === 'check' && sameTreatment && !partAsWritten);
    if (leftOut !== null && answers) {
      decisions[line.key] = { treatment: 'included', reason, leftOut };
      continue;
    }
    if (!partAsWritten && sameTreatment && partLeftOut(earlier) !== null) continue;
    if (treatment === line.treatment && reasonAsWritten) continue;
    decisions[line.key] = { treatment, reason };
  }
  return { decisions, strangers, displaced };
}
