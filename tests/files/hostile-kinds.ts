import { smallWorkbook } from './workbook-parts';

/** A file made to hurt, or as other programs were hurt by. Made when asked for: some are large. */
export interface HostileFile {
  readonly what: string;
  readonly make: () => Uint8Array;
}

const number = (address: string, value: number | string): string => `<c r="${address}"><v>${value}</v></c>`;
const text = (address: string, words: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`;
const heading = row(1, text('A1', 'Service') + text('B1', '2004/05 £'));
const line = (at: number, label = `Road repairs ${at}`, amount: number | string = 1000): string =>
  row(at, text(`A${at}`, label) + number(`B${at}`, amount));
/** Rows from the third on, below a heading and one good line. */
const rows = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 3)).join('');
const sheet = (data: string, before = ''): Uint8Array =>
  smallWorkbook({ sheet: `${before}<sheetData>${data}</sheetData>` });
const budget = (below: string, before = ''): Uint8Array => sheet(heading + line(2) + below, before);
const blank = (megabytes: number): string => ' '.repeat(megabytes * 1024 * 1024);

const sharedFormula = (length: number, cells: number): Uint8Array => {
  const formula = `${'1+'.repeat(length / 2 - 1)}10`;
  return budget(
    row(
      3,
      text('A3', 'Parks') +
        `<c r="B3"><f t="shared" si="0" ref="B3:B${cells + 3}">${formula}</f><v>1</v></c>`,
    ) + rows(cells, (at) => row(at + 1, `<c r="B${at + 1}"><f t="shared" si="0"/><v>1</v></c>`)),
  );
};

/** Small enough that each test run may read them all. */
export const smallHostileFiles: readonly HostileFile[] = [
  { what: 'one cell at XFD2400', make: () => budget(row(2400, number('XFD2400', 1))) },
  { what: 'one cell at B1048576', make: () => budget(row(1_048_576, number('B1048576', 1))) },
  {
    what: '100,000 runs of 16,384 hidden columns, and a cell at XFD3',
    make: () =>
      budget(
        row(3, number('XFD3', 1)),
        `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`,
      ),
  },
  {
    what: 'a shared formula of 1,000,000 characters in 300 cells',
    make: () => sharedFormula(1_000_000, 300),
  },
  { what: 'a shared formula of 8,000 characters in 2,000 cells', make: () => sharedFormula(8000, 2000) },
  {
    what: '2,391 rows with cells in A and XFD',
    make: () => budget(rows(2391, (at) => row(at, text(`A${at}`, 'Parks') + number(`XFD${at}`, 1)))),
  },
  { what: 'a text of 10,000,000 characters', make: () => budget(line(3, 'x'.repeat(10_000_000))) },
  { what: 'a number in hexadecimal', make: () => budget(line(3, 'Parks', '0x10')) },
  {
    what: 'a day that is none as an amount',
    make: () => budget(row(3, `${text('A3', 'Parks')}<c r="B3" t="d"><v>2004-99-99</v></c>`)),
  },
  { what: 'a label that clears the screen', make: () => budget(line(3, 'Parks \u009b2J\u202e')) },
];

export const largeHostileFiles: readonly HostileFile[] = [
  { what: 'one part of 100 MB', make: () => budget(`${row(3, number('B3', 1))}${blank(100)}`) },
  { what: 'one part of 140 MB', make: () => budget(blank(140)) },
  {
    what: 'eight parts of 30 MB',
    make: () =>
      smallWorkbook({
        sheet: `<sheetData>${heading}${line(2)}</sheetData>${blank(30)}`,
        others: Object.fromEntries(
          Array.from({ length: 7 }, (_, index) => [
            `xl/worksheets/sheet${index + 2}.xml`,
            `<worksheet>${blank(30)}</worksheet>`,
          ]),
        ),
      }),
  },
  {
    what: '100,000 cells with errors',
    make: () =>
      budget(
        rows(100_000, (at) => row(at, `${text(`A${at}`, 'Parks')}<c r="B${at}" t="e"><v>#REF!</v></c>`)),
      ),
  },
  { what: '100,000 lines', make: () => budget(rows(100_000, (at) => line(at))) },
  { what: '20,000 rows called Total', make: () => budget(rows(20_000, (at) => line(at, 'Total'))) },
  {
    what: '1,000,000 empty rows with a format',
    make: () => budget(rows(1_000_000, (at) => `<row r="${at}" s="1"/>`)),
  },
  { what: '1,048,000 lines', make: () => budget(rows(1_048_000, (at) => line(at, 'Parks', 1))) },
];

/** As they were reported of other readers; what they must show stands in `tests/files/reported-elsewhere.test.ts`. */
export const reportedFiles = {
  'cells at the ends of the grid, left by Solver (xberg #331)': () =>
    budget(
      rows(2, (at) => line(at)) + row(1_048_575, number('XFD1048575', 1)),
      '<dimension ref="A1:XFD1048575"/>',
    ),
  'a dimension of the whole grid over three cells (simplexlsx #168)': () =>
    budget(line(3), '<dimension ref="A1:XFD1048576"/>'),
  'cells beyond the grid (office2pdf #1703)': () =>
    budget(row(3, number('XFE3', 1)) + row(16_777_217, number('A16777217', 1))),
  'columns set up to XFD over 18,475 rows (zexmlss #40)': () =>
    budget(
      rows(18_475, (at) => line(at)),
      '<cols><col min="12" max="16384" width="9.14"/></cols>',
    ),
  'rows and cells without addresses, some with (calamine #261, readxl #671)': () =>
    sheet(
      `<row>${'<c t="inlineStr"><is><t>Service</t></is></c><c t="inlineStr"><is><t>2004/05 £</t></is></c>'}</row><row><c t="inlineStr"><is><t>Roads</t></is></c><c><v>1000</v></c></row><row r="4"><c t="inlineStr"><is><t>Libraries</t></is></c><c r="B4"><v>400</v></c></row>`,
    ),
  'a value with an attribute of its own (SDEverywhere #847)': () =>
    budget(
      row(
        3,
        '<c r="A3" t="str"><v xml:space="preserve"> Libraries\r\n</v></c><c r="B3"><v xml:space="preserve">400</v></c>',
      ),
    ),
  'a row wider than its headings (filesql #356)': () =>
    budget(row(3, text('A3', 'Libraries') + number('B3', 400) + number('C3', 70))),
  '900,000 empty rows between lines (npoi #895)': () =>
    budget(rows(900_000, (at) => `<row r="${at}"/>`) + line(1_000_000, 'Libraries', 400)),
} as const satisfies Record<string, () => Uint8Array>;
