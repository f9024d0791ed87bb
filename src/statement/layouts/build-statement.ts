import { inLines } from '../../english/in-lines';
import { columnLetters } from '../../grid/column-letters';
import type { Edition, StatementField, StatementKind } from '../../guidance/edition';
import { printedLabel } from '../../guidance/printed-label';
import { fieldHelp, templateText } from '../words';
import { layoutOf } from './layout';
import { baselineStatusBox, ownBoxes, signatureBoxes } from './own-boxes';
import { draftCell, type DraftCell, type DraftRule, type SheetDraft } from './sheet-draft';

/** What a cell of a new statement begins with. */
export interface StartingValue {
  readonly value: string | number;
  /** With its `=`; `value` then is what it gives now. `{label}` stands for the address of the row's label. */
  readonly formula: string | null;
}

export interface StatementToBuild {
  readonly edition: Edition;
  readonly kind: StatementKind;
  /** Financial year as `2005/06`. */
  readonly year: string;
  readonly authority: string;
  /** What is known already, by the figure's name: `header/baseline`, `procurement/sustained-total`. */
  readonly given?: Readonly<Record<string, StartingValue>>;
}

export const moneyFormat = '#,##0;-#,##0;0';
export const textFormat = '@';
const plain = 'General';

/** Texts that run over several lines. */
const longTexts = new Set(['strategy', 'key-actions', 'actions-taken']);
const longTextHeight = 48;
/** With a line to spare: in the font of one workbook a heading takes a line more than in another's. */
const headingHeight: Readonly<Record<StatementKind, number>> = { forward: 60, backward: 75, 'mid-year': 60 };
const titleHeight = 24;
const lineHeight = 15;

/** Longest text box in columns: as far as the eye follows a line. */
const boxColumns = 6;

/** A statement to fill in, as data: the rows and columns of the edition, totals as formulas, help, rules and print set-up. */
export function buildStatement(request: StatementToBuild): SheetDraft {
  const { edition, kind, year, authority, given = {} } = request;
  const layout = layoutOf(edition, kind);
  const cells: DraftCell[] = [];
  const mergedAreas: string[] = [];
  const rules: DraftRule[] = [];
  const rowHeights: { row: number; height: number }[] = [{ row: 1, height: titleHeight }];
  const lastColumn = layout.columns.length + 1;
  const widths = layout.columns.map((field) => widthOf(kind, field));
  const boxWidth = widths.slice(0, boxColumns - 1).reduce((sum, width) => sum + width, 0);
  const letters = (column: number): string => columnLetters(column);
  const put = (
    row: number,
    column: number,
    role: DraftCell['role'],
    value: string | number,
    more: Partial<DraftCell> = {},
  ): void => {
    cells.push(draftCell({ row, column, value, role, numberFormat: plain, ...more }));
  };
  /** An input, with what is given for it. */
  const ask = (
    row: number,
    column: number,
    key: string,
    field: StatementField,
    numberFormat: string,
    value: string | number = '',
  ): void => {
    const known = given[key];
    put(row, column, 'input', known?.value ?? value, {
      key,
      numberFormat,
      formula: known?.formula?.replaceAll('{label}', `$A${row}`) ?? null,
      asks: printedLabel(field, year),
      help: fieldHelp(field.id),
    });
  };
  const across = (row: number, from: number, to: number): void => {
    mergedAreas.push(`${letters(from)}${row}:${letters(to)}${row}`);
  };

  put(1, 1, 'title', templateText.title(kind, year));
  put(2, 1, 'note', templateText.origin(kind));
  let row = 3;
  const box = (field: StatementField, value: string | number = ''): void => {
    row += 1;
    put(row, 1, 'label', printedLabel(field, year));
    const holdsMoney = field.holds === 'pounds';
    const format = holdsMoney ? moneyFormat : field.id === 'date-signed' ? plain : textFormat;
    ask(row, 2, `header/${field.id}`, field, format, value);
    if (!holdsMoney) across(row, 2, Math.min(lastColumn, boxColumns));
    else rules.push({ area: `B${row}`, allows: { amount: true }, error: templateText.amountOnly });
    if (longTexts.has(field.id)) rowHeights.push({ row, height: longTextHeight });
    // A box over several columns is merged, and Excel fits no row to merged cells.
    const lines = holdsMoney ? 1 : inLines(String(value), boxWidth).length;
    if (lines > 1) rowHeights.push({ row, height: lines * lineHeight });
  };
  const own = (id: string): StatementField[] => ownBoxes.filter((each) => each.id === id);
  for (const field of layout.header.filter(({ id }) => id === 'authority')) box(field, authority);
  for (const field of own('year')) box(field, year);
  for (const field of layout.header.filter(({ id }) => id !== 'authority')) box(field);
  for (const field of own('baseline')) box(field);
  const status = given[`header/${baselineStatusBox.id}`];
  if (status !== undefined) {
    put(row, 3, 'label', baselineStatusBox.label);
    put(row, 4, 'note', status.value, {
      formula: status.formula,
      key: `header/${baselineStatusBox.id}`,
    });
  }
  for (const field of own('target')) box(field);

  row += 2;
  const heading = row;
  rowHeights.push({ row: heading, height: headingHeight[kind] });
  // As text: Excel would take a heading such as 2004/05 for a date.
  put(heading, 1, 'heading', templateText.rowHeading, { numberFormat: textFormat });
  layout.columns.forEach((field, i) => {
    put(heading, i + 2, field.holds === 'text' ? 'heading' : 'figure-heading', printedLabel(field, year), {
      numberFormat: textFormat,
      help: fieldHelp(field.id),
    });
  });
  const first = heading + 1;
  const last = heading + edition.rows.length;
  edition.rows.forEach((line, i) => {
    const at = first + i;
    put(at, 1, 'label', line.label);
    layout.columns.forEach((field, j) => {
      const format =
        field.holds === 'pounds' ? moneyFormat : field.holds === 'indicator' ? plain : textFormat;
      ask(at, j + 2, `${line.id}/${field.id}`, field, format);
    });
  });
  const total = last + 1;
  put(total, 1, 'total-label', layout.totals[0] ?? '');
  layout.columns.forEach((field, j) => {
    const column = letters(j + 2);
    const area = `${column}${first}:${column}${last}`;
    if (field.holds === 'pounds') {
      put(total, j + 2, 'total', sumOf(cells, j + 2, first), {
        formula: `=SUM(${area})`,
        numberFormat: moneyFormat,
        key: `total/${field.id}`,
      });
      rules.push({ area, allows: { amount: true }, error: templateText.amountOnly });
    } else {
      put(total, j + 2, 'total', '');
    }
    if (field.holds === 'yes-no') {
      rules.push({ area, allows: { list: templateText.yesNo }, error: templateText.yesNoOnly });
    }
  });
  row = total + 1;
  for (const field of [...signatureBoxes(layout), ...own('date-signed')]) box(field);

  return {
    name: templateText.sheetName(kind, year),
    cells,
    mergedAreas,
    rules,
    columnWidths: [34, ...widths],
    rowHeights,
    headingRow: heading,
    // Freezing the headings would hold half of a small screen: all boxes stand above them. Each cell names its column
    // when it is chosen.
    frozen: { rows: 0, columns: 1 },
    start: 'B4',
    print: {
      area: `A1:${letters(lastColumn)}${row}`,
      paper: 'A4',
      orientation: 'landscape',
      // The backward look's figures fill one A4 page and its quality cross-checks another, at about 85%; on one page
      // it would be too small to read, and few finance offices print A3.
      pagesWide: kind === 'backward' ? 2 : 1,
      pagesTall: kind === 'backward' ? 1 : Number(layout.pages?.value ?? 2),
      repeatedRows: `${heading}:${heading}`,
      repeatedColumns: kind === 'backward' ? 'A:A' : null,
    },
  };
}

/** In characters. */
function widthOf(kind: StatementKind, { holds, id }: StatementField): number {
  if (holds === 'pounds') return kind === 'backward' ? 14 : 16;
  if (holds === 'text') return id === 'indicator' ? 28 : 40;
  return 10;
}

/** What a column's formulas give now, added in pence. */
function sumOf(cells: readonly DraftCell[], column: number, first: number): number {
  const pence = cells
    .filter((cell) => cell.column === column && cell.row >= first)
    .map(({ value }) => (typeof value === 'number' ? Math.round(value * 100) : 0));
  return pence.reduce((sum, each) => sum + each, 0) / 100;
}
