import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BooleanNumber, type ICellData, type IStyleData } from '@univerjs/core';
import { openWorkbookFile } from '../../../src/files';
import { compareWorkbooks, toUniver } from '../../../workbench/book';
import { smallWorkbook } from '../../files/workbook-parts';
import { openInSpreadsheet } from './spreadsheet';
import { richWorkbook } from './rich-workbook';

const { data } = toUniver(openWorkbookFile(richWorkbook()), 'book');
const budget = data.sheets['file-sheet-1'];

function cell(row: number, column: number): ICellData {
  const found = budget?.cellData?.[row - 1]?.[column - 1];
  if (!found) throw new Error(`There is no cell at ${row}, ${column}.`);
  return found;
}

function style(row: number, column: number): IStyleData {
  const { s } = cell(row, column);
  return typeof s === 'string' ? (data.styles[s] ?? {}) : {};
}

test.each([
  ['text in several fonts', 5, 2, { v: 'Housing benefits: rent allowances' }],
  ['a code with leading zeros', 5, 1, { v: '00123' }],
  ['a number', 5, 3, { v: 950 }],
  ['a shared formula', 7, 4, { f: '=C7*1000', v: 20000 }],
  ['a truth value', 8, 1, { v: 1, t: 3 }],
  ['an error', 9, 1, { v: '#N/A' }],
  ['a later function without its prefix', 9, 2, { f: '=CONCAT(B4,"&")', v: 'Service&' }],
])('shows %s', (_, row, column, expected) => {
  expect(cell(row, column)).toMatchObject(expected);
});

test('a row whose height the file leaves open is as high as its largest letters; one that is set stays', () => {
  const sample = readFileSync(join(__dirname, '../../../assets/samples/unitary-2004-05.xlsx'));
  const [sheet] = Object.values(toUniver(openWorkbookFile(sample), 'sample').data.sheets);
  expect([0, 1, 4].map((row) => sheet?.rowData?.[row])).toMatchObject([{ ah: 28 }, {}, { h: 40 }]);
  expect(sheet?.rowData?.[1]?.ah).toBeUndefined();
  expect(sheet?.rowData?.[4]?.ah).toBeUndefined();
});

test('shows a function of the add-in under its own name', () => {
  expect(data.sheets['file-sheet-3']?.cellData?.[2]?.[1]).toMatchObject({ f: '=AES.TARGET(B2)', v: 34252.5 });
});

test('shows fonts, fills, borders, alignment and number formats, theme colours worked out', () => {
  expect(style(1, 1)).toMatchObject({
    ff: 'Calibri',
    fs: 14,
    bl: BooleanNumber.TRUE,
    cl: { rgb: '#2F5597' },
  });
  expect(style(4, 2)).toMatchObject({ bg: { rgb: '#B4C7E7' }, cl: { rgb: '#FFFFFF' }, ht: 2, vt: 2, tb: 3 });
  expect(style(10, 3)).toMatchObject({
    n: { pattern: '#,##0;(#,##0);\\-' },
    bd: { t: { s: 1 }, b: { s: 7 } },
  });
  expect(style(5, 8)).toMatchObject({
    it: 1,
    st: { s: 1 },
    ff: 'Arial',
    tr: { a: -45 },
    n: { pattern: 'm/d/yyyy' },
  });
});

test('shows widths, heights, hidden rows, columns and sheets, merged cells and frozen panes', () => {
  expect(budget?.columnData?.[1]).toMatchObject({ w: 239 });
  expect(budget?.columnData?.[4]).toMatchObject({ hd: BooleanNumber.TRUE });
  expect(budget?.rowData?.[0]).toMatchObject({ h: 25 });
  expect(budget?.rowData?.[1]).toMatchObject({ hd: BooleanNumber.TRUE });
  expect(budget?.freeze).toEqual({ xSplit: 1, ySplit: 4, startRow: 4, startColumn: 1 });
  expect(budget?.mergeData?.[0]).toEqual({ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 });
  expect(data.sheetOrder.map((id) => [data.sheets[id]?.name, data.sheets[id]?.hidden])).toEqual([
    ['Summary', 0],
    ['Budget 2004-05', 0],
    ['Workings', 1],
    ['Lists', 1],
  ]);
});

test('tells of protection, and of the cells that it leaves open', () => {
  expect(budget?.custom).toMatchObject({ protection: { options: { allowInsertRows: true } } });
  expect(cell(7, 1).custom).toEqual({ unlocked: true });
  expect(data.sheets['file-sheet-5']?.custom).toMatchObject({ protection: { password: 'hash:AAAA' } });
});

test('a workbook of the plainest kind, without formats and shared texts, opens, takes a format and saves', async () => {
  const plain = smallWorkbook({
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
  });
  const opened = openInSpreadsheet(plain);
  opened
    .sheet('Budget')
    .getRange('A1')
    .setValue({ s: { n: { pattern: '#,##0.0' } } });
  opened.sheet('Budget').getRange('B1').setBackground('#00ff00');
  opened.sheet('Budget').getRange('A2').setFormula('=A1+1');
  await opened.settle();
  const saved = opened.save();
  opened.close();
  expect(compareWorkbooks(plain, saved).map(({ where }) => where)).toEqual(['A1 format', 'B1 format', 'A2']);
  expect(openWorkbookFile(saved).snapshot().sheets[0]).toMatchObject({
    formulas: [
      [1, 'x'],
      ['=A1+1', ''],
    ],
    numberFormats: [
      ['#,##0.0', 'General'],
      ['General', 'General'],
    ],
  });
});

test('a style part without a list of formats takes a first one', () => {
  const bytes = smallWorkbook({
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    styles: '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>',
  });
  const opened = openInSpreadsheet(bytes);
  opened.sheet('Budget').getRange('A1').setFontWeight('bold');
  const saved = opened.save();
  opened.close();
  const shown = toUniver(openWorkbookFile(saved)).data;
  const { s } = shown.sheets['file-sheet-1']?.cellData?.[0]?.[0] ?? {};
  expect(typeof s === 'string' && shown.styles[s]).toMatchObject({ ff: 'Arial', bl: BooleanNumber.TRUE });
});

test.each([
  ['=AES.TARGET(A1)', '_xldudf_AES_TARGET(A1)'],
  ['=SUM(AES.BASELINE(A1:A3,B1:B3,"£000"),1)', 'SUM(_xldudf_AES_BASELINE(A1:A3,B1:B3,"£000"),1)'],
  ['="AES.TARGET(1)"&AES.CASHABLE(2)', '"AES.TARGET(1)"&amp;_xldudf_AES_CASHABLE(2)'.replace('&amp;', '&')],
])('a function of the add-in is kept as Excel keeps it: %s', async (shown, stored) => {
  const opened = openInSpreadsheet(smallWorkbook({ sheet: '<sheetData/>' }));
  opened.sheet('Budget').getRange('C1').setFormula(shown);
  await opened.settle();
  const saved = openWorkbookFile(opened.save());
  opened.close();
  const [sheet] = saved.sheets;
  expect(sheet && saved.content(sheet).rows[0]?.cells[0]?.formula?.text).toBe(stored);
  expect(saved.snapshot().sheets[0]?.formulas).toEqual([[shown]]);
  expect(toUniver(saved).data.sheets['file-sheet-1']?.cellData?.[0]?.[2]).toMatchObject({ f: shown });
});
