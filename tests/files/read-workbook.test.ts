import { workbookSnapshot, type SheetSnapshot } from '../../src/grid/snapshot';
import { openWorkbookFile } from '../../src/files';
import { smallWorkbook, type SmallWorkbook } from './workbook-parts';

function read(workbook: SmallWorkbook): SheetSnapshot {
  const snapshot = openWorkbookFile(smallWorkbook(workbook)).snapshot('book.xlsx');
  expect(workbookSnapshot.parse(snapshot)).toEqual(snapshot);
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('what a cell holds', () => {
  test.each([
    ['a number', '<c r="A1"><v>1234.5</v></c>', 1234.5],
    ['a number in scientific form', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a date, which is a number', '<c r="A1" s="1"><v>38443</v></c>', 38443],
    ['a date in ISO form', '<c r="A1" t="d"><v>2005-04-01T12:00:00</v></c>', 38443.5],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'Rent allowances'],
    ['a shared text in several fonts', '<c r="A1" t="s"><v>1</v></c>', 'Rent rebates (HRA)'],
    ['a shared text with a phonetic guide', '<c r="A1" t="s"><v>2</v></c>', '課'],
    ['a shared text with reserved characters', '<c r="A1" t="s"><v>3</v></c>', 'Parks & “open” <spaces>'],
    ['a shared text with a line break as Excel writes it', '<c r="A1" t="s"><v>4</v></c>', 'Two\r\nlines'],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>Fees</t></is></c>', 'Fees'],
    [
      'a text in the cell in several fonts',
      '<c r="A1" t="inlineStr"><is><r><t>Fe</t></r><r><t>es</t></r></is></c>',
      'Fees',
    ],
    ['a text in the cell without an address', '<c t="inlineStr"><is><t>Fees</t></is></c>', 'Fees'],
    ['a text kept as a section', '<c r="A1" t="inlineStr"><is><t><![CDATA[A < B]]></t></is></c>', 'A < B'],
    ['digits kept as text', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', '00123'],
    ['the text that a formula gave', '<c r="A1" t="str"><f>B1</f><v>net</v></c>', 'net'],
    ['the number that a formula gave', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['the error that a formula gave', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['nothing, for a formula saved without a result', '<c r="A1"><f>1+1</f></c>', ''],
  ])('reads %s', (_, cell, expected) => {
    const sheet = read({
      sheet: row(cell),
      strings: [
        '<si><t>Rent allowances</t></si>',
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Rent </t></r><r><t>rebates (HRA)</t></r></si>',
        '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>',
        '<si><t>Parks &amp; &#8220;open&#x201D; &lt;spaces&gt;</t></si>',
        '<si><t>Two_x000D_&#10;lines</t></si>',
      ],
    });
    expect(sheet.values).toEqual([[expected]]);
  });
});

describe('formulas', () => {
  const sheet = read({
    sheet:
      '<sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:C2">A1*$A$1+Sheet2!A1+LOG10(A1)&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="array" ref="A3:B3">TRANSPOSE(A1:A2)</f><v>1</v></c><c r="B3"><v>2</v></c></row>' +
      '<row r="4"><c r="A4" t="str"><f>_xlfn.TEXTJOIN(",",TRUE,_xlfn._xlws.FILTER(A1:A2,A1:A2&gt;0))</f><v>1</v></c><c r="B4"><f>_xldudf_AES_TARGET(A1)</f><v>0.025</v></c><c r="C4"><f>_xldudf_OTHER_FN(A1)</f><v>1</v></c></row>' +
      '</sheetData>',
  });

  test('a shared formula is written out in each of its cells', () => {
    expect(sheet.formulas.slice(0, 2)).toEqual([
      [1, '=A1*$A$1+Sheet2!A1+LOG10(A1)&"A1"', '=B1*$A$1+Sheet2!B1+LOG10(B1)&"A1"'],
      ['', '=A2*$A$1+Sheet2!A2+LOG10(A2)&"A1"', '=B2*$A$1+Sheet2!B2+LOG10(B2)&"A1"'],
    ]);
  });

  test('an array formula shows in all its cells', () => {
    expect(sheet.formulas[2]).toEqual(['=TRANSPOSE(A1:A2)', '=TRANSPOSE(A1:A2)', '']);
  });

  test('later functions show without their prefix, our functions under their own name', () => {
    expect(sheet.formulas[3]).toEqual([
      '=TEXTJOIN(",",TRUE,FILTER(A1:A2,A1:A2>0))',
      '=AES.TARGET(A1)',
      '=_xldudf_OTHER_FN(A1)',
    ]);
  });
});

describe('the used range', () => {
  test('begins at the first cell that holds something and ends at the last', () => {
    const sheet = read({
      sheet:
        '<sheetData><row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c><c r="XFD5" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>',
    });
    expect(sheet).toMatchObject({
      firstRow: 3,
      firstColumn: 3,
      values: [
        [1, ''],
        ['', ''],
        ['', 2],
      ],
    });
  });

  test('of an empty sheet is empty', () => {
    expect(read({ sheet: '<sheetData/>' })).toMatchObject({
      firstRow: 1,
      firstColumn: 1,
      values: [],
      formulas: [],
    });
  });

  test('with a stray cell far away is refused by name', () => {
    expect(() =>
      read({
        sheet:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      }),
    ).toThrow('Sheet ‘Budget’ holds something in cell XFD1048576');
  });
});

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0"/></numFmts><fonts count="1"><font/></fonts><cellStyleXfs count="1"><xf numFmtId="4"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="3"/><xf numFmtId="14"/></cellXfs>';

test('number formats come from the cell, else its row, else its column', () => {
  const sheet = read({
    styles,
    sheet:
      '<cols><col min="2" max="16384" style="3"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
  });
  expect(sheet.numberFormats).toEqual([
    ['"£"#,##0', 'm/d/yyyy', 'General'],
    ['"£"#,##0', '#,##0', '#,##0'],
    ['General', 'm/d/yyyy', 'm/d/yyyy'],
  ]);
});

test('hidden rows and columns, merged areas and protection are told', () => {
  const sheet = read({
    sheet:
      '<cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1"/><col min="4" max="16384" width="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="4"><c r="A4"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  });
  expect(sheet).toMatchObject({
    hiddenRows: [2, 3],
    hiddenColumns: [2, 4, 5],
    mergedAreas: ['A1:B2'],
    protected: true,
  });
});

test('sheets come in the workbook’s order with hidden ones marked', () => {
  const { sheets } = openWorkbookFile(
    smallWorkbook({
      sheet: '<sheetData/>',
      workbook:
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="A &amp; B" sheetId="4" state="hidden" q:id="rId1"/></x:sheets></x:workbook>',
    }),
  ).snapshot();
  expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([{ name: 'A & B', hidden: true }]);
});

test('a workbook that counts its days from 1904 says so on each sheet', () => {
  const workbook = (properties: string): SheetSnapshot =>
    read({
      sheet: '<sheetData/>',
      workbook: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="AES" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
  expect(workbook('<workbookPr date1904="1"/>').date1904).toBe(true);
  expect(workbook('<workbookPr/>').date1904).toBeUndefined();
});

test('names of elements may carry a prefix, as some programs write them', () => {
  const workbook = smallWorkbook({ sheet: '' });
  const prefixed = openWorkbookFile(workbook);
  expect(prefixed.sheets).toHaveLength(1);
  const sheet = read({
    sheet:
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>',
  });
  expect(sheet.values).toEqual([[7]]);
});

test('50,000 rows of eight columns are read in a few seconds', () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, index) =>
      `<row r="${index + 1}">${[...'ABCDEFGH'].map((letter) => `<c r="${letter}${index + 1}"><v>${index}</v></c>`).join('')}</row>`,
  );
  const bytes = smallWorkbook({ sheet: `<sheetData>${rows.join('')}</sheetData>` });
  const start = performance.now();
  const [sheet] = openWorkbookFile(bytes).snapshot().sheets;
  const seconds = (performance.now() - start) / 1000;
  expect(sheet?.values).toHaveLength(50_000);
  expect(seconds).toBeLessThan(30);
});
