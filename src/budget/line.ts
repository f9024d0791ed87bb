import { exclusions, lineTreatments, publishedExclusions } from '../guidance/line-treatments';
import type { Pence } from '../money/pence';

export { exclusions, lineTreatments, publishedExclusions };

/** Rows that are no lines. */
export const rowKinds = ['heading', 'subtotal', 'income', 'note', 'blank'] as const;

/** Kinds of row with figures that are no lines: an officer may say that a row is one. */
export const figureRowKinds = [
  'subtotal',
  'income',
  'note',
] as const satisfies readonly (typeof rowKinds)[number][];

export type LineTreatment = (typeof lineTreatments)[number];
export type RowKind = (typeof rowKinds)[number];
/** What an officer may decide of a row with figures. */
export type DecidedTreatment = LineTreatment | (typeof figureRowKinds)[number];
export type Treatment = LineTreatment | RowKind;
/** A treatment that keeps a line out of the baseline. */
export type Exclusion = (typeof exclusions)[number];

const keptOut: ReadonlySet<string> = new Set(publishedExclusions);

/** Whether the published rules keep a line of this treatment out of the baseline. */
export const isPublishedExclusion = (treatment: string): treatment is (typeof publishedExclusions)[number] =>
  keptOut.has(treatment);

const ofLines: ReadonlySet<string> = new Set(lineTreatments);

/** Whether a row with this treatment carries money for the baseline. */
export const isLineTreatment = (treatment: string): treatment is LineTreatment => ofLines.has(treatment);

/** Who decided a treatment: the published rules' words, this council's own saved rule, or the officer. */
export type DecidedBy = 'guidance' | 'council-rule' | 'officer';

/**
 * A line that mixes money that counts with money that A7 or A8 keeps out, on a sheet that does not show the parts.
 * The officer is asked for the part that is kept out; no share of it is ever guessed.
 */
export interface MixedLine {
  readonly asks: 'individual-schools-budget' | 'benefit-payments';
  /** What the part that is asked for is treated as. */
  readonly leaves: Exclusion;
  /** The question as a whole sentence. */
  readonly question: string;
}

/** One row of the sheet's used range, with the treatment and what decided it. */
export interface BudgetLine {
  /** 1-based worksheet row. */
  readonly row: number;
  /** The council's code for the line as printed, `''` when there is none. */
  readonly code: string;
  readonly label: string;
  /** Section headings above the line, outermost first. */
  readonly section: readonly string[];
  /** In pounds and pence after the sheet's unit; `null` when the amount cell is blank or holds no amount. */
  readonly amount: Pence | null;
  readonly treatment: Treatment;
  /** Only where the treatment is `check`: what the add-in would choose, else `null`. */
  readonly suggested: LineTreatment | null;
  /** Plain words: what decided it, and where the guidance is silent the arguments both ways. */
  readonly reason: string;
  /** Paragraphs of the edition that the reason rests on, such as `A7`. */
  readonly cites: readonly string[];
  readonly decidedBy: DecidedBy;
  /** What to ask where the line mixes and holds money; kept once it is answered. `null` for every other row. */
  readonly mixes: MixedLine | null;
  /**
   * The part of the amount that the officer's answer keeps out: of the amount's own sign and not beyond it, counted
   * under `mixes.leaves` while the rest is included. `null` where there is none.
   */
  readonly leftOut: Pence | null;
  /**
   * Row id of FD table 3.1, such as `culture-and-sport`, for a line that carries money and counts or may count
   * (`included`, `check`); `null` where no row fits, and for every other row.
   */
  readonly sector: string | null;
  /** Only where an officer decided the line at another amount than it has now: the amount then, `null` for none. */
  readonly decidedAt?: Pence | null;
  /** The amount cell holds something that cannot be read, so that the line counts as nothing until it is put right. */
  readonly unread?: true;
  /**
   * Names the line by what it is and not by where it stands: survives rows being inserted, deleted or sorted.
   * Two rows with the same words in the same section differ by a trailing `#2`.
   */
  readonly key: string;
}
