import { openWorkbookFile } from '../../../src/files';
import { compareWorkbooks } from '../../../workbench/book';
import { openWorkbook } from '../../../workbench/harness';
import { keptFormula } from '../../../workbench/model/kept-formula';
import { mainNamespace, smallWorkbook, xmlHead } from '../../files/workbook-parts';
import { openInSpreadsheet, type OpenedSpreadsheet } from './spreadsheet';

interface Formula {
  readonly what: string;
  readonly formula: string;
  readonly date1904?: boolean;
}

/** Kinds seen in councils' workbooks and in the test files of Apache POI, SheetJS and exceljs. */
const notCalculated: readonly Formula[] = [
  { what: 'a link to another workbook', formula: '[1]Transport!$B$9' },
  { what: 'a link to a sheet with a blank in its name', formula: "'[1]Net budget'!$B$9+1" },
  { what: 'a lookup in another workbook', formula: 'VLOOKUP("Lib",[1]Transport!$A$1:$B$20,2,FALSE)' },
  { what: 'a name for another workbook', formula: 'Transport_total*2' },
  { what: 'a name that rests on such a name', formula: 'Twice+1' },
  { what: 'a sum over sheets', formula: 'SUM(North:South!B3)' },
  { what: 'a sum over sheets in quotes', formula: "SUM('North East:South West'!B3:B4)" },
  { what: 'a table reference', formula: 'SUM(tblBudget[Budget 2004/05])' },
  { what: 'a table reference to the same row', formula: 'tblBudget[[#This Row],[Net]]*2' },
  { what: 'an area times a rate', formula: '$A$1:$A$3*1.05' },
  { what: 'a rate times an area', formula: '1.05*A1:A3' },
  { what: 'an area alone', formula: 'A1:A3' },
  { what: 'a whole column', formula: 'A:A+1' },
  { what: 'a name of an area', formula: 'Figures*2' },
  { what: 'an area on another sheet', formula: 'Budget!$A$1:$A$3-1' },
  { what: 'a lookup of a whole column', formula: 'VLOOKUP(A:A,$A$1:$B$3,2,FALSE)' },
  { what: 'a rounded area', formula: 'ROUND(A1:A3,0)' },
  { what: 'a condition on an area', formula: 'IF(A1:A3>0,1,2)' },
  { what: 'a criterion from an area', formula: 'SUMIF($A$1:$A$3,A1:A3,$B$1:$B$3)' },
  { what: 'a sum of an area times a rate', formula: 'SUM(A1:A3*2)' },
  { what: 'a function that the spreadsheet lacks', formula: 'GETPIVOTDATA("Net",$A$1)' },
  { what: 'the explicit form of an intersection', formula: '_xlfn.SINGLE(A1:A3)' },
  { what: 'a date from 1904 in words', formula: 'TEXT(A1,"d mmmm yyyy")', date1904: true },
  { what: 'the year of a date from 1904', formula: 'YEAR(A1)', date1904: true },
  { what: 'a lookup that halves its list', formula: '_xlfn.XLOOKUP(A1,A1:A3,B1:B3,"",0,2)' },
];

const calculated: readonly Formula[] = [
  { what: 'a sum', formula: 'SUM(A1:A3)' },
  { what: 'a sum of sums and figures', formula: 'SUM(A1:A2,A3)*1.05+Rate' },
  { what: 'a sum of products', formula: 'SUMPRODUCT(A1:A3*B1:B3)' },
  { what: 'a lookup', formula: 'VLOOKUP(A1,$A$1:$B$3,2,FALSE)' },
  { what: 'a lookup of several steps', formula: 'INDEX($B$1:$B$3,MATCH(A2,$A$1:$A$3,0))' },
  { what: 'a conditional sum', formula: 'SUMIF($A$1:$A$3,">1",$B$1:$B$3)' },
  { what: 'a condition on totals', formula: 'IF(SUM(A1:A3)>0,SUM(A:A),0)' },
  { what: 'a sum of a chosen area', formula: 'SUM(IF(A1=10,A1:A2,B1:B2))' },
  { what: 'brackets in words', formula: 'IF(A1=10,"[1]North:South!A1:A2",0)' },
  { what: 'the whole sheet before an area', formula: 'SUM(Budget!A1:Budget!A3)' },
  { what: 'a sum of a named area', formula: 'SUM(Figures)' },
  { what: 'a date', formula: 'YEAR(A1)' },
  { what: 'percent and powers', formula: 'A1*5%+2^2' },
];

const names =
  '<definedNames><definedName name="Figures">Budget!$A$1:$A$3</definedName><definedName name="Rate">0.05</definedName><definedName name="Transport_total">[1]Transport!$B$9</definedName><definedName name="Twice">2*Transport_total</definedName></definedNames>';

/** The formula in C2 with 777 as its last value, and a formula that adds 1 to it. */
function workbook({ formula, date1904 = false }: Formula): Uint8Array {
  const figure = (row: number, cells: string): string =>
    `<row r="${row}"><c r="A${row}"><v>${row * 10}</v></c><c r="B${row}"><v>${row}</v></c>${cells}</row>`;
  const stored = formula.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return smallWorkbook({
    workbook: `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    sheet: `<sheetData>${figure(1, '')}${figure(2, `<c r="C2"><f>${stored}</f><v>777</v></c>`)}${figure(3, '<c r="C3"><f>C2+1</f><v>778</v></c>')}</sheetData>`,
  });
}

async function after(bytes: Uint8Array, edit: (opened: OpenedSpreadsheet) => unknown): Promise<Uint8Array> {
  const opened = openInSpreadsheet(bytes);
  try {
    edit(opened);
    await opened.settle();
    return opened.save();
  } finally {
    opened.close();
  }
}

describe.each(notCalculated)('$what', (each) => {
  const bytes = workbook(each);

  test('keeps its last value, which others go on with, and is saved as the very file', async () => {
    const opened = openInSpreadsheet(bytes);
    await opened.settle();
    expect(opened.sheet('Budget').getRange('C2:C3').getValues()).toEqual([[777], [778]]);
    expect(keptFormula(opened.sheet('Budget').getRange('C2').getCellData())).not.toBeNull();
    expect(Buffer.compare(opened.save(), bytes)).toBe(0);
    opened.close();
  });
});

test.each(calculated)('$what is calculated', async (each) => {
  const opened = openInSpreadsheet(workbook(each));
  await opened.settle();
  expect(opened.sheet('Budget').getRange('C2').getValue()).not.toBe(777);
  expect(opened.sheet('Budget').getRange('C2').getFormula()).not.toBe('');
  opened.close();
});

const link: Formula = { what: 'a link', formula: '$A$1:$A$3*1.05' };

test('a formula that is not calculated follows an inserted row and keeps its value', async () => {
  const saved = await after(workbook(link), ({ sheet }) => sheet('Budget').insertRows(1, 1));
  const [sheet] = openWorkbookFile(saved).sheets;
  const cells = sheet
    ? openWorkbookFile(saved)
        .content(sheet)
        .rows.flatMap((row) => row.cells)
    : [];
  expect(cells.find((cell) => cell.row === 3 && cell.column === 3)).toMatchObject({
    value: 777,
    formula: { text: '$A$1:$A$4*1.05' },
  });
});

test('an entry over a formula that is not calculated takes its place', async () => {
  const bytes = workbook(link);
  const saved = await after(bytes, ({ sheet }) => sheet('Budget').getRange('C2').setValue(5));
  expect(compareWorkbooks(bytes, saved).map(({ where, after: now }) => `${where}: ${now}`)).toEqual([
    'C2: number 5',
    'C3: =C2+1 number 6',
  ]);
});

test('a coloured cell keeps its formula that is not calculated', async () => {
  const bytes = workbook(link);
  const saved = await after(bytes, ({ sheet }) => sheet('Budget').getRange('C2').setBackground('#00ff00'));
  expect(compareWorkbooks(bytes, saved).map(({ where }) => where)).toContain('C2 format');
  expect(compareWorkbooks(bytes, saved).map(({ where }) => where)).not.toContain('C2');
});

describe('when what it rests on has changed', () => {
  const stored = (bytes: Uint8Array): string =>
    openWorkbookFile(bytes).parts.requiredText('xl/worksheets/sheet1.xml');
  const input = ({ sheet }: OpenedSpreadsheet): unknown => sheet('Budget').getRange('A2').setValue(5);

  test.each(notCalculated.filter(({ date1904 }) => date1904 !== true))(
    '$what keeps its last value, and Excel calculates it when it opens the file',
    async (each) => {
      const bytes = workbook(each);
      const saved = await after(bytes, input);
      expect(compareWorkbooks(bytes, saved).map(({ where }) => where)).toEqual(['A2']);
      expect(stored(saved)).toMatch(/<c r="C2"[^>]*><f ca="1">[^<]+<\/f><v>777<\/v>/);
      expect(stored(saved).match(/ca="1"/g)).toHaveLength(1);
    },
  );

  test('the add-in’s functions are not asked then: a colleague may be without them', async () => {
    const bytes = workbook({ what: 'a target of a column', formula: '_xldudf_AES_TARGET(tblBudget[Net])' });
    expect(stored(await after(bytes, input))).not.toContain('ca=');
  });

  test('it is said that it is not recalculated, and only then', async () => {
    const opened = await openWorkbook({ bytes: workbook(link) });
    const { model } = opened.excel;
    await opened.edit(({ worksheets }) => {
      worksheets.getItem('Budget').getRange('A2').format.fill.color = '#00ff00';
    });
    expect(model.notRecalculated).toBe(0);
    await opened.edit(({ worksheets }) => {
      worksheets.getItem('Budget').getRange('A2').values = [[5]];
    });
    expect(model.notRecalculated).toBe(1);
    await opened.close();
  });

  test('a look changes nothing that is calculated', async () => {
    const saved = await after(workbook(link), ({ sheet }) =>
      sheet('Budget').getRange('A2').setBackground('#00ff00'),
    );
    expect(stored(saved)).not.toContain('ca=');
  });
});
