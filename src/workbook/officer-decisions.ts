import type { BudgetLine } from '../budget/line';
import type { Decision } from '../budget/reading';
import { officersWords } from '../text/budget';
import { fingerprint } from './fingerprint';
import type { WrittenLine } from './marks-record';
import { cellWord, sameWords, treatmentNamed } from './treatment-words';

/** What stands beside one line now. */
export interface MarkCell {
  readonly treatment: string;
  readonly reason: string;
}

/** What the officer decided, told apart from what we wrote. */
export interface OfficerDecisions {
  /** By line key. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Cells whose word no line can have. */
  readonly strangers: readonly { readonly row: number; readonly word: string }[];
  /** The budget was sorted without our columns: the cells beside the lines belong to other lines. */
  readonly displaced: boolean;
}

interface Seen {
  readonly line: BudgetLine;
  readonly cell: MarkCell;
  readonly written: WrittenLine | undefined;
}

/** The record of one line as it was written. */
export function writtenLine(line: Pick<BudgetLine, 'key' | 'treatment' | 'reason'>): WrittenLine {
  const treatment = cellWord(line.treatment);
  const reason = treatment === '' ? '' : line.reason;
  return { key: fingerprint(line.key), treatment, reason: reasonMark(reason) };
}

const reasonMark = (reason: string): string => (reason.trim() === '' ? '' : fingerprint(reason.trim()));

const pairOf = (treatment: string, reason: string): string => `${treatment.toLowerCase()}\t${reason}`;
const pairWritten = (written: WrittenLine): string => pairOf(written.treatment, written.reason);
const pairInCell = (cell: MarkCell): string => pairOf(cell.treatment.trim(), reasonMark(cell.reason));

const untouched = ({ cell, written }: Seen): boolean =>
  written !== undefined && pairInCell(cell) === pairWritten(written);

/** The same words beside the same number of lines, only in another order. */
function onlyReordered(seen: readonly Seen[], written: ReadonlyMap<string, WrittenLine>): boolean {
  if (seen.filter((each) => !untouched(each)).length < 2) return false;
  const balance = new Map<string, number>();
  const add = (pair: string, by: number): void => {
    balance.set(pair, (balance.get(pair) ?? 0) + by);
  };
  for (const { cell } of seen) if (cell.treatment.trim() !== '') add(pairInCell(cell), 1);
  for (const each of written.values()) if (each.treatment !== '') add(pairWritten(each), -1);
  return [...balance.values()].every((count) => count === 0);
}

/** Lines that are gone from the sheet, or whose label was changed, with the decision that they carried. */
function orphans(
  seen: readonly Seen[],
  written: ReadonlyMap<string, WrittenLine>,
  recorded: Readonly<Record<string, Decision>>,
): ReadonlyMap<string, Decision> {
  const present = new Set(seen.map(({ line }) => line.key));
  const byPair = new Map<string, Decision>();
  for (const [key, decision] of Object.entries(recorded)) {
    const line = written.get(fingerprint(key));
    if (!present.has(key) && line !== undefined) byPair.set(pairWritten(line), decision);
  }
  return byPair;
}

/**
 * Reads the officer's decisions from the Treatment and Reason cells. A cell that differs from what was last written
 * beside that line is the officer's; a cell that still holds what was written keeps the decision it had; an emptied
 * Treatment cell gives the line back to the rules.
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
  const strangers: { row: number; word: string }[] = [];
  const seen: Seen[] = [];
  for (const line of lines) {
    const cell = cellOf(line.row);
    const earlier = recorded[line.key];
    if (cell !== null) seen.push({ line, cell, written: written.get(fingerprint(line.key)) });
    else if (earlier !== undefined) decisions[line.key] = earlier;
  }
  const displaced = onlyReordered(seen, written);
  const pairs = new Set([...written.values()].map(pairWritten));
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
    if (each.written === undefined && pairs.has(pairInCell(cell))) {
      const carried = lost.get(pairInCell(cell));
      if (carried !== undefined) decisions[line.key] = carried;
      continue;
    }
    const sameTreatment = each.written !== undefined && sameWords(each.written.treatment, word);
    const reasonAsWritten = reasonMark(cell.reason) === (each.written?.reason ?? '');
    if (sameTreatment && cell.reason.trim() === '') {
      if (earlier !== undefined) decisions[line.key] = earlier;
      continue;
    }
    const treatment = treatmentNamed(word);
    if (treatment === null) {
      if (!sameTreatment) strangers.push({ row: line.row, word });
      continue;
    }
    if (treatment === line.treatment && reasonAsWritten) continue;
    const reason = reasonAsWritten ? (earlier?.reason ?? '') : officersWords(cell.reason);
    decisions[line.key] = { treatment, reason };
  }
  return { decisions, strangers, displaced };
}
