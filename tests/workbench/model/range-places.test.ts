import { onFirstSheet, open } from '../open-workbook';

/** Address, without the sheet, of what `reach` reaches from `from`. */
async function reached(
  from: string,
  reach: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range,
): Promise<string> {
  return onFirstSheet(open([{ name: 'S', values: [[1, 2, 3], [4]] }]), (sheet) => {
    const range = reach(sheet.getRange(from), sheet);
    range.load('address');
    return () => (range.isNullObject ? 'none' : range.address.replace('S!', ''));
  });
}

test.each<readonly [string, string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range]>([
  ['the cell at (1, 1)', 'C3', (r) => r.getCell(1, 1)],
  ['a cell outside the range', 'E9', (r) => r.getCell(7, 3)],
  ['row 0', 'B2:D2', (r) => r.getRow(0)],
  ['column 2', 'D2:D5', (r) => r.getColumn(2)],
  ['the last row', 'B5:D5', (r) => r.getLastRow()],
  ['the last column', 'D2:D5', (r) => r.getLastColumn()],
  ['the last cell', 'D5', (r) => r.getLastCell()],
  ['the entire rows', '2:5', (r) => r.getEntireRow()],
  ['the entire columns', 'B:D', (r) => r.getEntireColumn()],
  ['an offset', 'C4:E7', (r) => r.getOffsetRange(2, 1)],
  ['a resized range', 'B2:E4', (r) => r.getResizedRange(-1, 1)],
  ['a range of a stated size', 'B2:B3', (r) => r.getAbsoluteResizedRange(2, 1)],
  ['the bounding rectangle', 'A2:D9', (r) => r.getBoundingRect('A9')],
  ['the intersection', 'C2:D3', (r) => r.getIntersectionOrNullObject('C1:Z3')],
  ['no intersection', 'none', (r) => r.getIntersectionOrNullObject('Z1')],
  ['an intersection with an object', 'B2', (r, s) => r.getIntersection(s.getRange('A1:B2'))],
  ['cells by number', 'A1:B3', (_r, s) => s.getRangeByIndexes(0, 0, 3, 2)],
  ['one cell of the sheet', 'C1', (_r, s) => s.getCell(0, 2)],
  ['the whole sheet', '1:1048576', (_r, s) => s.getRange()],
  ['the used part of some columns', 'B1:C1', (_r, s) => s.getRange('B:F').getUsedRange(true)],
])('from B2:D5, %s is %s', async (_what, expected, reach) => {
  expect(await reached('B2:D5', reach)).toBe(expected);
});

test('a range that a name stands for', async () => {
  const excel = open();
  const address = await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.add('AES_Amounts', sheet.getRange('B2:B4'));
    const range = sheet.getRange('AES_Amounts');
    range.load('address');
    return () => range.address;
  });
  expect(address).toBe("'Budget 04'!B2:B4");
});

test('selecting a range shows its sheet and is the selection from then on', async () => {
  const excel = open([{ name: 'First' }, { name: 'Second', values: [[1]] }]);
  const seen = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Second').getRange('B2:C4').select();
    const [range, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    range.load('address');
    cell.load('address');
    sheet.load('name');
    await context.sync();
    return [range.address, cell.address, sheet.name];
  });
  expect(seen).toEqual(['Second!B2:C4', 'Second!B2', 'Second']);
});
