import type { CellValue } from '../grid/snapshot';
import type { StatementKind, StatementLayout, StatementRow } from '../guidance/edition';
import type { AmountCell } from '../money/amount-cell';
import type { Unit } from '../money/unit';

/** One cell of the workbook; row and column are 1-based worksheet numbers. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A council that a title names. */
export interface NamedCouncil {
  readonly name: string;
  readonly place: Place;
}

/** What a cell says where a sum of money belongs. Only `amount` is ever counted; nothing is guessed. */
export type AmountRead =
  | AmountCell
  /** Hidden under a merged area, so that the figure belongs to another cell. */
  | { readonly kind: 'covered' };

export interface StatementCell {
  /** Names the figure whatever its address: `adult-social-services/further-cashable`, `header/email`. */
  readonly key: string;
  readonly field: string;
  /** The row's label as the sheet prints it, or the box's. */
  readonly label: string;
  readonly place: Place;
  readonly value: CellValue;
  /** With its `=`; `null` for a typed cell. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly amount: AmountRead;
  /** Trimmed text; `''` for a blank cell. */
  readonly text: string;
  readonly hidden: boolean;
}

export interface ReadRow {
  /** The row's id, with ` (2)` and so on where a row stands twice; of a row that the form lacks, its plain label. */
  readonly key: string;
  /** `null` for a row that the form does not have. */
  readonly row: StatementRow | null;
  /** Which part of the row where the pack's own names divide it, such as construction of procurement; else `null`. */
  readonly part: string | null;
  readonly label: string;
  readonly labelPlace: Place;
  readonly cells: Readonly<Record<string, StatementCell>>;
}

export interface ReadColumn {
  readonly field: string;
  /** The heading cell; its row is that of the lowest heading over the column. */
  readonly place: Place;
  readonly heading: string;
  readonly unit: Unit;
  /** `false` when no heading says the unit and pounds were taken. */
  readonly unitStated: boolean;
  /** Financial years that the heading names. */
  readonly years: readonly string[];
  /** Headings of other columns that could mean the same; this one was taken. */
  readonly rivals: readonly { readonly place: Place; readonly heading: string }[];
}

/** A cell on a statement's part of a sheet that was not read as anything. */
export interface PassedOver {
  readonly place: Place;
  /** What it holds, as far as it is short. */
  readonly text: string;
  /** With its `=`: a sum of a block may be what a total adds up. */
  readonly formula: string | null;
  /** Whether it holds an amount, or what may be meant as one. */
  readonly figure: boolean;
  /** The label of the row of the form that it stands beside; `null` elsewhere. */
  readonly besideRow: string | null;
  /** How many columns right of the labels; negative for one to their left. */
  readonly across: number;
  /** The heading over it, which no column of the form goes by; `''` where there is none. */
  readonly heading: string;
  /** Its heading stands among those of another year, which are shown to compare. */
  readonly ofOtherYear: boolean;
}

/** How much of a statement's sheets was read: all of it, or what was passed over. */
export interface Reading {
  readonly rows: number;
  /** Fields of the columns found. */
  readonly columns: readonly string[];
  /** Fields of the boxes found. */
  readonly boxes: readonly string[];
  readonly total: boolean;
  readonly passedOver: readonly PassedOver[];
}

/** One Annual Efficiency Statement as read from a workbook: every figure by name, each with its address. */
export interface Statement {
  readonly kind: StatementKind;
  readonly year: string;
  /** What named the year. */
  readonly yearFrom: 'statement' | 'headings' | 'sheet-name' | 'workbook-name';
  /** Years that the titles name, once each. */
  readonly titleYears: readonly string[];
  readonly authority: string;
  /** Councils that the titles over its table name. */
  readonly titleCouncils: readonly NamedCouncil[];
  /** The sheet of the main table. */
  readonly sheet: string;
  /** Every sheet that a part was read from, the main one first. */
  readonly sheets: readonly string[];
  readonly layout: StatementLayout;
  readonly columns: Readonly<Record<string, ReadColumn>>;
  readonly rows: readonly ReadRow[];
  readonly total: ReadRow | null;
  /** Boxes outside the table by field, among them the add-in's own such as `target` and `date-signed`. */
  readonly boxes: Readonly<Record<string, StatementCell>>;
  readonly reading: Reading;
}

/** Why a sheet that looks like a statement could not be checked; one sentence, then it stops. */
export interface NotReadable {
  readonly problem: 'which-statement' | 'which-year' | 'which-authority' | 'which-copy';
  readonly sentence: string;
  readonly sheet: string;
  readonly kind: StatementKind | null;
  readonly year: string | null;
  readonly authority: string | null;
}

export type FoundStatement = Statement | NotReadable;

export interface StatementsRead {
  readonly found: readonly FoundStatement[];
  /** Why nothing was found at all, in one sentence; `null` when something was. */
  readonly nothingFound: string | null;
}

export function isNotReadable(found: FoundStatement): found is NotReadable {
  return 'problem' in found;
}

export function isReadable(found: FoundStatement): found is Statement {
  return 'rows' in found;
}
