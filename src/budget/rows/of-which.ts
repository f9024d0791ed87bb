import { fold, type Folded } from '../../english/label-words';
import { isPublishedExclusion, type Exclusion, type LineTreatment } from '../line';
import { rowAt, type BodyRow } from './body-row';
import { tolerance } from './runs';
import type { Subtotal, SubtotalOptions } from './subtotal';

/** What lines printed as `of which: …` are to the line above them. */
export interface PartsOfLines {
  /** Lines that all of their parts follow: the parts count, and the line is their total. */
  readonly split: readonly Subtotal[];
  /** Parts that do not make the whole of their line, with its row: the line counts, and they say what some of it is for. */
  readonly within: ReadonlyMap<number, number>;
}

const ofWhich = /^(?:of which|o w|thereof|including)\b/;
/** The same as it is printed, up to what it names. */
const asPrinted = /^\W*(?:of which|o\W?w|thereof|including)\b[\s:,–—-]*/i;
/** Joined with the heading that it follows, a part has its words in the middle. */
const saysOfWhich = /\b(?:of which|o w|thereof)\b/;
const noRows: ReadonlyMap<number, number> = new Map();

/** Finds lines whose parts follow as `of which: …`, and whether these add up to them. */
export function partsOfLines(rows: readonly BodyRow[], { precision }: SubtotalOptions): PartsOfLines {
  const split: Subtotal[] = [];
  let within: Map<number, number> | null = null;
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const whole = rows[i];
    if (!mayBePart(rows[i + 1])) continue;
    if (whole?.shape !== 'figures' || whole.amount === null || saysOfWhich.test(whole.folded.text)) continue;
    const parts = partsBelow(rows, i);
    const sum = parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
    if (parts.length > 1 && Math.abs(sum - whole.amount) <= tolerance(precision, parts.length)) {
      split.push({
        row: whole.row,
        from: whole.row + 1,
        to: parts.at(-1)?.row ?? whole.row,
        parts: parts.map(({ row }) => row),
        proof: 'adds-up',
        difference: 0,
      });
      continue;
    }
    // A part whose amount stands in another column, or nowhere, is one too.
    for (const { row, amount } of parts)
      if (amount === null || isPartOf(amount, whole.amount)) (within ??= new Map()).set(row, whole.row);
  }
  return { split, within: within ?? noRows };
}

/** Whether the row below a line leaves room for parts of it: a gap, or a part. */
const mayBePart = (below: BodyRow | undefined): boolean =>
  below?.shape === 'blank' || (below?.shape === 'figures' && ofWhich.test(below.folded.text));

function partsBelow(rows: readonly BodyRow[], i: number): readonly BodyRow[] {
  const parts: BodyRow[] = [];
  for (let below = i + 1; below < rows.length; below += 1) {
    const next = rows[below];
    if (next === undefined || next.shape === 'blank') continue;
    if (next.shape !== 'figures' || !ofWhich.test(next.folded.text)) break;
    parts.push(next);
  }
  return parts;
}

/** A part is no larger than its line, and of its sign. */
const isPartOf = (part: number, whole: number): boolean =>
  part * whole >= 0 && Math.abs(part) <= Math.abs(whole);

/** The row of a part, and what its words make of it. */
export interface PartKeptOut {
  readonly row: number;
  readonly treatment: Exclusion;
}

export const noParts: ReadonlyMap<number, PartKeptOut> = new Map();

interface Named extends Pick<PartsOfLines, 'within'> {
  /** What a row's own words make of it. */
  readonly named: (row: BodyRow) => LineTreatment | null;
  /** What the words of a part keep out, or may. */
  readonly keptOut: (part: Folded) => Exclusion | null;
}

/**
 * Lines with a part below them whose words keep it out, though the line's own do not. A part may be named without an
 * amount: words alone, right below the line.
 */
export function partsKeptOut(
  rows: readonly BodyRow[],
  { within, named, keptOut }: Named,
): ReadonlyMap<number, PartKeptOut> {
  let found: Map<number, PartKeptOut> | null = null;
  const add = (whole: BodyRow | undefined, part: BodyRow | undefined): void => {
    if (whole === undefined || part === undefined || isPublishedExclusion(named(whole) ?? '')) return;
    const treatment = keptOut(fold(part.label.replace(asPrinted, '')));
    if (treatment !== null) (found ??= new Map()).set(whole.row, { row: part.row, treatment });
  };
  for (const [part, whole] of within) add(rowAt(rows, whole), rowAt(rows, part));
  for (let i = 1; i < rows.length; i += 1) if (isPartInWords(rows, i)) add(rows[i - 1], rows[i]);
  return found ?? noParts;
}

/** Words that name a part of the line right above them, and no amount. */
export function isPartInWords(rows: readonly BodyRow[], i: number): boolean {
  const part = rows[i];
  if (part?.shape !== 'words' || part.wrapped || rows[i - 1]?.shape !== 'figures') return false;
  return ofWhich.test(part.folded.text) && part.label.replace(asPrinted, '') !== '';
}
