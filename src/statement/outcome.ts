import type { CellValue } from '../grid/snapshot';
import type { Place, ReadRow, StatementCell } from './statement';

export const outcomeKinds = ['pass', 'fail', 'cannot-tell', 'not-applicable'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** A figure or box that an outcome is about, by name, with its address where it has one. */
export interface Spot {
  readonly key: string;
  readonly label: string;
  readonly place: Place | null;
  readonly value: CellValue;
}

/** A repair that is certain and changes no amount. */
export interface Fix {
  readonly key: string;
  readonly place: Place;
  /** Value or formula before. */
  readonly before: CellValue;
  readonly write: { readonly number: number } | { readonly formula: string };
}

/** What one check found at one place. */
export interface CheckOutcome {
  readonly outcome: OutcomeKind;
  /** Which of the check's messages; `''` for a pass and for what does not apply. */
  readonly message: string;
  /** What fills the message's placeholders beside cells and label. */
  readonly figures: Readonly<Record<string, string>>;
  /** Cells to mark. */
  readonly at: readonly Spot[];
  /** Cells that it was compared with. */
  readonly beside: readonly Spot[];
  /** Figures that cannot be read and keep this one from being checked. */
  readonly blockedBy: readonly string[];
  readonly fix: Fix | null;
}

/** The message that every check shares: a figure it needs cannot be read. */
export const unreadable = 'unreadable';

const bare = { message: '', figures: {}, beside: [], blockedBy: [], fix: null } as const;

export const notApplicable: readonly CheckOutcome[] = [{ ...bare, at: [], outcome: 'not-applicable' }];

// Written out, because a statement has thousands of them and spreading costs ten times as much.
export function passed(...at: readonly (Spot | StatementCell)[]): CheckOutcome {
  const { message, figures, beside, blockedBy, fix } = bare;
  return { message, figures, at: at.map(spotOf), beside, blockedBy, fix, outcome: 'pass' };
}

interface Particulars {
  readonly at: readonly (Spot | StatementCell)[];
  readonly beside?: readonly (Spot | StatementCell)[];
  readonly figures?: Readonly<Record<string, string>>;
  readonly fix?: Fix | null;
}

export function failed(
  message: string,
  { at, beside = [], figures = {}, fix = null }: Particulars,
): CheckOutcome {
  return {
    message,
    figures,
    at: at.map(spotOf),
    beside: beside.map(spotOf),
    blockedBy: bare.blockedBy,
    fix,
    outcome: 'fail',
  };
}

export function cannotTell(message: string, particulars: Particulars): CheckOutcome {
  return { ...failed(message, particulars), outcome: 'cannot-tell' };
}

/** What a check says of a figure that others keep from being checked. */
export function blocked(at: readonly (Spot | StatementCell)[], by: readonly StatementCell[]): CheckOutcome {
  return {
    ...cannotTell(unreadable, { at, beside: by.filter((cell) => !at.some(({ key }) => key === cell.key)) }),
    blockedBy: by.map(({ key }) => key),
  };
}

export function spotOf(cell: Spot | StatementCell): Spot {
  const { key, label, place, value } = cell;
  return { key, label, place, value };
}

/** The row itself, at its label. */
export function rowSpot(row: ReadRow): Spot {
  return { key: row.key, label: row.label, place: row.labelPlace, value: row.label };
}

/** Something that should be there and is not. */
export function nowhere(key: string, label: string): Spot {
  return { key, label, place: null, value: '' };
}
