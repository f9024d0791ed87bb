/** One cell of a sheet that is yet to be written. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** With its `=`; `value` then is what it gives. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly role:
    | 'title'
    | 'note'
    | 'label'
    | 'heading'
    | 'figure-heading'
    | 'input'
    /** As `input`, and not drawn as a box. */
    | 'later-input'
    | 'total-label'
    | 'total';
  /** What an input asks for, as its box or heading is labelled; `''` for a cell that asks for nothing. */
  readonly asks: string;
  /** Shown when the cell is chosen; `null` for none. */
  readonly help: string | null;
  /** The figure's name, such as `procurement/expected-total`; `null` for a cell that holds none. */
  readonly key: string | null;
}

/** A cell that asks for nothing, holds no formula and has no format of its own, but for what is said of it. */
export const draftCell = (
  said: Pick<DraftCell, 'row' | 'column' | 'role' | 'value'> & Partial<DraftCell>,
): DraftCell => ({ formula: null, numberFormat: 'General', asks: '', help: null, key: null, ...said });

/** What may be entered in an area: an amount not below zero, a word from a list, or one that stands in other cells. */
export interface DraftRule {
  readonly area: string;
  readonly allows:
    | { readonly amount: true }
    | { readonly list: readonly string[] }
    /** Absolute address on the same sheet, such as `$J$5:$J$19`. */
    | { readonly from: string };
  readonly error: string;
}

/** A sheet as data: what the workbook room turns into a plan. Addresses are A1 without the sheet's name. */
export interface SheetDraft {
  readonly name: string;
  readonly cells: readonly DraftCell[];
  readonly mergedAreas: readonly string[];
  readonly rules: readonly DraftRule[];
  /** Width of each column in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Rows that are higher than one line, in points. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Row of the table's headings. */
  readonly headingRow: number;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The cell to begin in. */
  readonly start: string;
  readonly print: {
    /** A block, or whole columns such as `A:H`. */
    readonly area: string;
    readonly paper: 'A4' | 'A3';
    readonly orientation: 'landscape' | 'portrait';
    readonly pagesWide: number;
    /** `null` for as many as it takes. */
    readonly pagesTall: number | null;
    /** Rows repeated on each page, such as `9:9`; `null` for none. */
    readonly repeatedRows: string | null;
    /** Columns repeated on each page, such as `A:A`; `null` for none. */
    readonly repeatedColumns: string | null;
  };
}
