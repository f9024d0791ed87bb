import '../clock';
import { openWorkbookFile } from '../../../src/files';
import { childOf, childrenOf, parseXml } from '../../../src/files/xml-element';
import { followTable } from '../../../workbench/book/table-references';
import { differences, openWorkbook, type OpenWorkbook } from '../../../workbench/harness';
import { mainNamespace, relationships, smallWorkbook } from '../../files/workbook-parts';
import { faultsOfParts } from './element-order';

/** A budget kept as one of Excel's own tables, over A3:C6, with a sum of a column by its name. */
const words = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (row: number, service: string, net: number): string =>
  `<row r="${row}">${words(`A${row}`, service)}<c r="B${row}"><v>${net}</v></c><c r="C${row}"><v>${net * 2}</v></c></row>`;
const column = (id: number, name: string, inside = ''): string =>
  inside === ''
    ? `<tableColumn id="${id}" name="${name}"/>`
    : `<tableColumn id="${id}" name="${name}">${inside}</tableColumn>`;
const tablePart = `<table xmlns="${mainNamespace}" id="4" name="Budget" displayName="tblBudget" ref='A3:C6' totalsRowShown="0"><autoFilter ref="A3:C6"><filterColumn colId="2"><filters><filter val="20"/></filters></filterColumn></autoFilter><tableColumns count="3">${column(1, 'Service')}${column(2, 'Net')}${column(7, 'Gross', '<calculatedColumnFormula>tblBudget[[#This Row],[Net]]*2</calculatedColumnFormula>')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
const file = smallWorkbook({
  sheet: `<sheetData><row r="3">${words('A3', 'Service')}${words('B3', 'Net')}${words('C3', 'Gross')}</row>${line(4, 'Roads', 10)}${line(5, 'Parks', 20)}${line(6, 'Arts', 30)}<row r="9"><c r="A9"><f>SUM(tblBudget[Net])</f><v>60</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  others: {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    'xl/tables/table1.xml': tablePart,
  },
});

let opened: OpenWorkbook;
beforeEach(async () => {
  opened = await openWorkbook({ bytes: file });
});
afterEach(() => opened.close());

/** Name, area and columns of each table in the file, what is calculated from them, and what else it says. */
async function saved() {
  const bytes = await opened.save();
  expect(faultsOfParts(bytes)).toEqual([]);
  const { parts } = openWorkbookFile(bytes);
  const sheet = parts.requiredText('xl/worksheets/sheet1.xml');
  return {
    tables: parts.names
      .filter((name) => name.startsWith('xl/tables/'))
      .map((name) => {
        const root = parseXml(parts.requiredText(name), name);
        const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
        return [
          root.attributes.get('displayName'),
          root.attributes.get('ref'),
          columns.map((each) => each.attributes.get('name')).join('|'),
        ];
      }),
    sum: /<f[^>]*>([^<]*)<\/f>/.exec(sheet)?.[1],
    parts: [...sheet.matchAll(/<tablePart /g)].length,
    text: parts.text('xl/tables/table1.xml') ?? '',
  };
}
const edit = (change: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
  opened.edit((workbook) => {
    change(workbook.worksheets.getItem('Budget'));
  });
const put = (address: string, value: unknown) => (sheet: Excel.Worksheet) => {
  sheet.getRange(address).values = [[value]];
};

test('a table of the file is known', async () => {
  const seen = await opened.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem('Budget');
    tables.load('items/name');
    const columns = tables.getItem('tblBudget').columns.load('items/name');
    const range = tables.getItem('TBLBUDGET').getDataBodyRange().load('address');
    await context.sync();
    return [tables.items.map(({ name }) => name), columns.items.map(({ name }) => name), range.address];
  });
  expect(seen).toEqual([['tblBudget'], ['Service', 'Net', 'Gross'], 'Budget!A4:C6']);
  expect(Buffer.compare(await opened.save(), file)).toBe(0);
});

type Saved = readonly [ref: string, columns: string, sum: string];
test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, Saved]>([
  [
    'a heading written',
    put('B3', 'Net 04/05'),
    ['A3:C6', 'Service|Net 04/05|Gross', 'SUM(tblBudget[Net 04/05])'],
  ],
  ['a year as heading', put('B3', 2004), ['A3:C6', 'Service|2004|Gross', 'SUM(tblBudget[2004])']],
  [
    'a heading with brackets',
    put('B3', 'Net [£]'),
    ['A3:C6', 'Service|Net [£]|Gross', "SUM(tblBudget[Net '[£']])"],
  ],
  [
    'a heading taken away',
    (s) => s.getRange('B3').clear(),
    ['A3:C6', 'Service|Column1|Gross', 'SUM(tblBudget[Column1])'],
  ],
  ['a heading twice', put('B3', 'gross'), ['A3:C6', 'Service|gross2|Gross', 'SUM(tblBudget[gross2])']],
  [
    'a column named',
    (s) => (s.tables.getItem('tblBudget').columns.getItem('Net').name = 'Netto'),
    ['A3:C6', 'Service|Netto|Gross', 'SUM(tblBudget[Netto])'],
  ],
  ['figures written beside', put('D4', 1), ['A3:D6', 'Service|Net|Gross|Column1', 'SUM(tblBudget[Net])']],
  ['a line written below', put('A7', 'Sports'), ['A3:C7', 'Service|Net|Gross', 'SUM(tblBudget[Net])']],
  [
    'a column between',
    (s) => s.getRange('B:B').insert('Right'),
    ['A3:D6', 'Service|Column1|Net|Gross', 'SUM(tblBudget[Net])'],
  ],
  ['a column deleted', (s) => s.getRange('B:B').delete('Left'), ['A3:B6', 'Service|Gross', 'SUM(#REF!)']],
  [
    'rows between',
    (s) => s.getRange('1:2').insert('Down'),
    ['A5:C8', 'Service|Net|Gross', 'SUM(tblBudget[Net])'],
  ],
])('%s: the part of the table agrees with its cells', async (_, change, [ref, columns, sum]) => {
  await edit(change);
  expect(await saved()).toMatchObject({ tables: [['tblBudget', ref, columns]], sum, parts: 1 });
});

test('marks stand clear of a table that the file brings, and go without a trace', async () => {
  await opened.close();
  const line6 =
    '<row r="6"><c r="A6" t="inlineStr"><is><t>Contingency</t></is></c><c r="B6"><v>5</v></c></row>';
  opened = await openWorkbook({
    bytes: smallWorkbook({
      sheet: `<sheetData><row r="3">${words('A3', 'Service')}${words('B3', '2004/05')}${words('C3', 'Note')}</row>${line(4, 'Highways', 1000)}${line(5, 'Libraries', 400)}${line6}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      others: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
        'xl/tables/table1.xml': `<table xmlns="${mainNamespace}" id="1" name="tblBudget" displayName="tblBudget" ref="A3:C6"><autoFilter ref="A3:C6"/><tableColumns count="3">${column(1, 'Service')}${column(2, '2004/05')}${column(3, 'Note')}</tableColumns></table>`,
      },
    }),
  });
  const before = await opened.state();
  expect(before.tables).toEqual({ tblBudget: 'Budget!A3:C6' });
  const [sheet] = await opened.done('budget-marks.sheets');
  await opened.done('budget-marks.mark', await opened.done('budget-marks.preview', sheet?.id ?? '', {}));
  expect((await opened.state()).tables).toEqual(before.tables);
  await opened.done('budget-marks.removeAll');
  expect(differences(before, await opened.state())).toEqual([]);
});

test('what depends on columns goes with them', async () => {
  await edit((sheet) => {
    sheet.getRange('B:B').insert('Right');
    sheet.getRange('C3').values = [['Net 04/05']];
  });
  const { text } = await saved();
  expect(text).toContain('<autoFilter ref="A3:D6"><filterColumn colId="3">');
  expect(text).toContain('<calculatedColumnFormula>tblBudget[[#This Row],[Net 04/05]]*2<');
});

test('a table is gone from the file with its rows, another is added', async () => {
  await edit((sheet) => {
    sheet.getRange('3:6').delete('Up');
    sheet.getRange('E1:F1').values = [['Rate', 'Rate']];
    sheet.tables.add('E1:F3', true);
  });
  expect(await saved()).toMatchObject({
    tables: [['Table1', 'E1:F3', 'Rate|Rate2']],
    sum: 'SUM(#REF!)',
    parts: 1,
  });
});

test.each([
  ['all rows', '3:6'],
  ['the last rows', '5:6'],
  ['the rows of figures', '4:6'],
  ['a row between', '5:5'],
  ['all columns', 'A:C'],
  ['the last column', 'C:C'],
])('%s of a table deleted, and that undone: the table is as it was', async (_, address) => {
  await edit((sheet) => {
    sheet.getRange(address).delete(/\d/.test(address) ? 'Up' : 'Left');
  });
  opened.excel.workbook.undo();
  await opened.state();
  expect(await saved()).toMatchObject({ tables: [['tblBudget', 'A3:C6', 'Service|Net|Gross']] });
});

test.each([
  ['SUM(tblBudget[Net])', 'SUM(tblBudget[Netto])'],
  [
    'SUM(TblBudget[[#All],[Service]:[net]])+OtherTblBudget[Net]',
    'SUM(tblBudget[[#All],[Service]:[Netto]])+OtherTblBudget[Net]',
  ],
  ['"tblBudget[Net]"&tblBudget[[#Headers],[Net]]', '"tblBudget[Net]"&tblBudget[[#Headers],[Netto]]'],
  ['tblBudget[#Totals]+ROWS(tblBudget)', 'tblBudget[#Totals]+ROWS(tblBudget)'],
])('%s names a renamed column as it is called now', (before, after) => {
  expect(
    followTable(before, { from: 'tblBudget', to: 'tblBudget', columns: new Map([['Net', 'Netto']]) }),
  ).toBe(after);
});

it.each([
  [
    'tbl.Budget',
    '=SUM(tbl.Budget[Net])+SUM(tblxBudget[Net])',
    '=SUM(tbl.Budget[Netto])+SUM(tblxBudget[Net])',
  ],
  ['\\Budget', '=SUM(\\Budget[Net])', '=SUM(\\Budget[Netto])'],
])('a table called %s is followed by its name, letter for letter', (table, before, after) => {
  expect(followTable(before, { from: table, to: table, columns: new Map([['Net', 'Netto']]) })).toBe(after);
});
