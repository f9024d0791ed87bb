import type { Area } from '../grid/area';

/** How cells of the calculation sheet look. What is left out stays as it is. */
export interface CellLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly alignRight?: boolean;
  /** Steps by which words stand in from the left edge of their cell. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly italic?: boolean;
  readonly alignTop?: boolean;
  /** Colour of thin lines round each cell. */
  readonly outline?: string;
  /** Colour of a line above the cells, as over a total. */
  readonly topLine?: string;
}

/** Cells and how they look. */
export interface LookedArea {
  readonly area: Area;
  readonly look: CellLook;
}

/** What may be entered in cells; `text` is anything, for cells that only say what they ask for. */
export type Entry =
  | { readonly kind: 'amount' }
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** Absolute address on the same sheet. */
  | { readonly kind: 'list-from'; readonly address: string };

/** How a sheet of ours prints. */
export interface PrintSetting {
  /** Address without the sheet's name. */
  readonly area: string;
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  readonly pagesWide: number;
  /** `null` for as many as it takes. */
  readonly pagesTall: number | null;
  /** Such as `9:9`; `null` for none. */
  readonly repeatedRows: string | null;
  /** Such as `A:A`; `null` for none. */
  readonly repeatedColumns: string | null;
}

/** A colour that follows the words in a cell: a custom format rule of ours. */
export interface ColourRule {
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
}

/** A colour that a check puts on cells at fault, or on the words beside a statement. */
export interface CheckColour {
  readonly area: Area;
  readonly rule: ColourRule;
}

/** A note that a check puts on a cell; the cell as `C7`. */
export interface CheckNote {
  readonly cell: string;
  readonly text: string;
}

/** Whole rows that stand, or are to stand, right above the cells of a name. */
export interface RowsAbove {
  readonly sheet: string;
  /** The name, which moves with its cells. */
  readonly above: string;
  /** The first row of its cells without the rows. */
  readonly row: number;
  readonly rows: number;
}

/**
 * One thing to do to the workbook, as plain data. Sheets are named as they stand when the operation's turn comes;
 * in `cells`, `null` leaves a cell alone.
 */
export type Operation =
  | {
      readonly kind: 'put-words';
      readonly area: Area;
      readonly cells: readonly (readonly (string | null)[])[];
    }
  | {
      readonly kind: 'put-formulas';
      readonly area: Area;
      readonly cells: readonly (readonly (string | number | null)[])[];
    }
  | { readonly kind: 'clear-words'; readonly area: Area }
  | {
      readonly kind: 'offer-list';
      readonly area: Area;
      readonly words: readonly string[];
      readonly title: string;
      readonly error: string;
    }
  | { readonly kind: 'withdraw-list'; readonly area: Area }
  | { readonly kind: 'add-colour-rules'; readonly area: Area; readonly rules: readonly ColourRule[] }
  /** `ours` is the text that each of our own format rules holds, and no rule of the officer's. */
  | { readonly kind: 'remove-colour-rules'; readonly sheet: string; readonly ours: string }
  /** These in place of all colours that checks put on the sheet before. */
  | {
      readonly kind: 'check-colours';
      readonly sheet: string;
      readonly colours: readonly CheckColour[];
      readonly ours: string;
    }
  /**
   * These in place of all notes that checks put on the sheet before, but for those with the texts kept; a cell with a note
   * of the officer's is passed over.
   */
  | {
      readonly kind: 'check-notes';
      readonly sheet: string;
      /** Pattern that the texts of our own notes follow. */
      readonly ours: string;
      readonly notes: readonly CheckNote[];
      readonly keeps: readonly string[];
    }
  /** Another text in the notes that have exactly this one. */
  | { readonly kind: 'reword-note'; readonly sheet: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly column: number;
      readonly width: number;
    }
  | { readonly kind: 'look'; readonly area: Area; readonly look: CellLook }
  | { readonly kind: 'clear-look'; readonly area: Area }
  /** These in place of all looks that the area has. */
  | { readonly kind: 'looks'; readonly area: Area; readonly looks: readonly LookedArea[] }
  /** `title` goes into A1 at once: by it a sheet is known as ours that was never finished. */
  | { readonly kind: 'add-sheet'; readonly sheet: string; readonly title?: string }
  /** `title` stands in A1 of a sheet of ours: what is taken back must be what was added. `null` deletes what is there. */
  | { readonly kind: 'delete-sheet'; readonly sheet: string; readonly title: string | null }
  /** A4 upright, one page wide and as many long as it takes. */
  | { readonly kind: 'page'; readonly sheet: string }
  | { readonly kind: 'print'; readonly sheet: string; readonly setting: PrintSetting }
  | { readonly kind: 'merge'; readonly area: Area }
  /** Height in points. */
  | { readonly kind: 'row-height'; readonly sheet: string; readonly row: number; readonly height: number }
  /** Rows as high as their words need, as Excel has them by itself where nobody gave them a height. */
  | { readonly kind: 'fit-rows'; readonly sheet: string; readonly row: number; readonly rows: number }
  /** Blank rows right above the cells that a name stands for. */
  | ({ readonly kind: 'insert-rows' } & RowsAbove)
  /** Takes such rows out again, as far as nobody has written in them. */
  | ({ readonly kind: 'remove-rows' } & RowsAbove)
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'guide-entry';
      readonly area: Area;
      readonly entry: Entry;
      /** Heading and text of what is shown when a cell is chosen; at most 32 and 255 characters. */
      readonly title: string;
      readonly prompt: string;
      readonly error: string;
    }
  /** `comment` is what Excel’s list of names shows beside it. */
  | {
      readonly kind: 'define-name';
      readonly name: string;
      readonly area: Area;
      readonly comment?: string;
    }
  | { readonly kind: 'define-name-as'; readonly name: string; readonly formula: string }
  | { readonly kind: 'change-name'; readonly name: string; readonly formula: string }
  | { readonly kind: 'delete-name'; readonly name: string }
  | { readonly kind: 'put-setting'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete-setting'; readonly key: string };

/** Kinds of operations that take something back, or that were taken back: these alone are kept in a workbook, and read out of it. */
export const keptKinds = [
  'put-words',
  'put-formulas',
  'clear-words',
  'offer-list',
  'withdraw-list',
  'add-colour-rules',
  'remove-colour-rules',
  'check-colours',
  'check-notes',
  'reword-note',
  'column-width',
  'look',
  'clear-look',
  'looks',
  'add-sheet',
  'delete-sheet',
  'insert-rows',
  'remove-rows',
  'fit-rows',
  'define-name',
  'define-name-as',
  'change-name',
  'delete-name',
  'put-setting',
  'delete-setting',
] as const satisfies readonly Operation['kind'][];

/** An operation that can be kept in a workbook until what it takes back is done. */
export type KeptOperation = Extract<Operation, { readonly kind: (typeof keptKinds)[number] }>;

const kept: ReadonlySet<string> = new Set(keptKinds);
export const isKept = (operation: Operation): operation is KeptOperation => kept.has(operation.kind);
