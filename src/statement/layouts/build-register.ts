import { columnLetters } from '../../grid/column-letters';
import type { Edition } from '../../guidance/edition';
import { registerText as words } from './words';
import { templateText } from '../words';
import { moneyFormat, textFormat } from './build-statement';
import { draftCell, type DraftCell, type DraftRule, type SheetDraft } from './sheet-draft';

/** Lines for gains; more are added by inserting rows. */
export const registerLines = 200;
/** Lines that stand as boxes. Boxes are printed blank, so there are no more than one page takes with the headings. */
const boxedLines = 28;
const choicesColumn = 10;
const yearsRow = 4;
const headingRow = 8;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly numberFormat: string;
  readonly help: string;
  readonly rule: Omit<DraftRule, 'area'> | null;
}

/** Financial years whose gains count in some statement of the edition. */
export function yearsOfGains(edition: Edition): readonly string[] {
  return [...new Set([...edition.dueDates.map(({ year }) => year), ...edition.targetYears])].sort();
}

/**
 * The register of gains as data: a line for each gain with its row of the statement, and above the list what counts in
 * each year, by AES.GAINS over the list. Service cuts are listed and never counted (FD 2.3, A4).
 */
export function buildRegister(edition: Edition): SheetDraft {
  const years = yearsOfGains(edition);
  const first = headingRow + 1;
  const end = headingRow + registerLines + 1;
  const choices = columnLetters(choicesColumn);
  const columns: readonly Column[] = [
    { heading: words.gain, width: 40, numberFormat: textFormat, help: words.help.gain, rule: null },
    {
      heading: words.row,
      width: 30,
      numberFormat: textFormat,
      help: words.help.row,
      rule: {
        allows: { from: `$${choices}$${yearsRow + 1}:$${choices}$${yearsRow + edition.rows.length}` },
        error: words.rowOnly,
      },
    },
    {
      heading: words.year,
      width: 13,
      numberFormat: textFormat,
      help: words.help.year,
      rule: { allows: { list: years }, error: words.yearOnly },
    },
    {
      heading: words.amount,
      width: 14,
      numberFormat: moneyFormat,
      help: words.help.amount,
      rule: { allows: { amount: true }, error: templateText.amountOnly },
    },
    {
      heading: words.cashable,
      width: 14,
      numberFormat: moneyFormat,
      help: words.help.cashable,
      rule: { allows: { amount: true }, error: templateText.amountOnly },
    },
    {
      heading: words.kind,
      width: 24,
      numberFormat: textFormat,
      help: words.help.kind,
      rule: { allows: { list: words.kinds }, error: words.kindOnly },
    },
    {
      heading: words.lasting,
      width: 12,
      numberFormat: textFormat,
      help: words.help.lasting,
      rule: { allows: { list: words.lastings }, error: words.lastingOnly },
    },
    { heading: words.evidence, width: 40, numberFormat: textFormat, help: words.help.evidence, rule: null },
  ];
  const cells: DraftCell[] = [];
  const put = (
    row: number,
    column: number,
    role: DraftCell['role'],
    value: string | number,
    more: Partial<DraftCell> = {},
  ): void => {
    cells.push(
      draftCell({
        row,
        column,
        value,
        role,
        numberFormat: role === 'heading' || role === 'figure-heading' ? textFormat : 'General',
        ...more,
      }),
    );
  };
  const list = (column: string): string => `$${column}$${first}:$${column}$${end}`;

  put(1, 1, 'title', words.title);
  put(2, 1, 'note', words.origin);
  put(yearsRow, 1, 'heading', words.yearsHeading);
  put(yearsRow + 1, 1, 'label', words.amount);
  put(yearsRow + 2, 1, 'label', words.cashable);
  const sums = [
    { row: yearsRow + 1, column: 'D' },
    { row: yearsRow + 2, column: 'E' },
  ];
  years.forEach((year, i) => {
    put(yearsRow, i + 2, 'figure-heading', words.ofYear(year));
    for (const { row, column } of sums)
      put(row, i + 2, 'total', 0, {
        formula: `=AES.GAINS(${list(column)},${list('C')},"${year}",${list('F')})`,
        numberFormat: moneyFormat,
        key: `gains/${year}/${column}`,
      });
  });
  put(yearsRow, years.length + 2, 'figure-heading', words.allYears);
  for (const { row } of sums)
    put(row, years.length + 2, 'total', 0, {
      formula: `=SUM(B${row}:${columnLetters(years.length + 1)}${row})`,
      numberFormat: moneyFormat,
    });
  put(yearsRow, choicesColumn, 'heading', words.choices);
  edition.rows.forEach(({ label }, i) => {
    put(yearsRow + 1 + i, choicesColumn, 'note', label);
  });

  columns.forEach(({ heading, numberFormat, help }, i) => {
    put(headingRow, i + 1, numberFormat === moneyFormat ? 'figure-heading' : 'heading', heading, { help });
    for (let row = first; row < end; row += 1)
      put(row, i + 1, row < first + boxedLines ? 'input' : 'later-input', '', {
        numberFormat,
        help,
        asks: heading,
      });
  });
  // Above the list: below it, it would have every blank line printed.
  put(headingRow - 1, 1, 'note', words.room(end - 1));
  return {
    name: words.sheetName,
    cells,
    mergedAreas: [],
    rules: columns.flatMap(({ rule }, i): DraftRule[] => {
      const column = columnLetters(i + 1);
      return rule === null ? [] : [{ ...rule, area: `${column}${first}:${column}${end - 1}` }];
    }),
    columnWidths: [...columns.map(({ width }) => width), 3, 32],
    rowHeights: [
      { row: 1, height: 24 },
      { row: headingRow, height: 33 },
    ],
    headingRow,
    frozen: { rows: headingRow, columns: 1 },
    start: `A${first}`,
    print: {
      // Whole columns: Excel prints them as far down as something stands, and no list to choose from beside them.
      area: `A:${columnLetters(columns.length)}`,
      paper: 'A4',
      orientation: 'landscape',
      pagesWide: 1,
      pagesTall: null,
      repeatedRows: `${headingRow}:${headingRow}`,
      repeatedColumns: null,
    },
  };
}
