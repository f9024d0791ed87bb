import { openWorkbookFile } from '../../../src/files';
import { smallWorkbook } from '../../files/workbook-parts';
import { openInSpreadsheet, type OpenedSpreadsheet } from './spreadsheet';

/** A budget of two services with one rule, as in exceljs' test-issue-1842.xlsx. */
const workbook = (sqref: string): Uint8Array =>
  smallWorkbook({
    sheet: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Highways</t></is></c><c r="B1"><v>100</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Libraries</t></is></c><c r="B2"><v>50</v></c></row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="${sqref}"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>`,
  });

async function savedAreas(sqref: string, edit: (opened: OpenedSpreadsheet) => unknown): Promise<string> {
  const opened = openInSpreadsheet(workbook(sqref));
  edit(opened);
  await opened.settle();
  const saved = openWorkbookFile(opened.save());
  opened.close();
  const part = saved.parts.requiredText('xl/worksheets/sheet1.xml');
  return /<dataValidation [^>]*sqref="([^"]*)"/.exec(part)?.[1] ?? 'none';
}

// The machine's own clock: the tests' clock stands still while the spreadsheet works.
const seconds = (): number => Number(process.hrtime.bigint()) / 1e9;

test.each(['A1:XFD1048576', 'A1:XFD1048576 ', 'A1:B5 C1:XFD1048576', 'A2:XFD1048576', 'A1:XFD2'])(
  'a rule over %s opens at once and is saved untouched as the very file',
  (sqref) => {
    const bytes = workbook(sqref);
    const start = seconds();
    const opened = openInSpreadsheet(bytes);
    // Column by column it took 80 s.
    expect(seconds() - start).toBeLessThan(2);
    expect(Buffer.compare(opened.save(), bytes)).toBe(0);
    opened.close();
  },
);

test.each([
  {
    what: 'a row inserted',
    edit: ({ sheet }: OpenedSpreadsheet) => sheet('Budget').insertRows(2, 1),
    before: 'A2:XFD500',
    after: '2:501',
  },
  {
    what: 'a column inserted',
    edit: ({ sheet }: OpenedSpreadsheet) => sheet('Budget').insertColumns(1, 1),
    before: 'A2:XFC500',
    after: '2:500',
  },
  {
    what: 'a column inserted before a rule far to the right',
    edit: ({ sheet }: OpenedSpreadsheet) => sheet('Budget').insertColumns(1, 1),
    before: 'ZZ1:ZZ9',
    after: 'AAA1:AAA9',
  },
  {
    what: 'a figure changed beside a rule far to the right',
    edit: ({ sheet }: OpenedSpreadsheet) => sheet('Budget').getRange('B1').setValue(7),
    before: 'ZZ1:ZZ9',
    after: 'ZZ1:ZZ9',
  },
])('$what: a rule over $before is then over $after', async ({ edit, before, after }) => {
  expect(await savedAreas(before, edit)).toBe(after);
});
