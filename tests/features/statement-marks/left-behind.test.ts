import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { valuesOf } from '../budget-marks/workbook-state';
import { marksOn, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

let opened: OpenedStatements;
afterEach(() => opened.close());

const name = 'Backward look 2005-06';
const faulty = (): StatementSheet =>
  new StatementSheet('backward', '2005/06').set('procurement/further-cashable', 999_999);

/** Cells of a sheet that begin as the heading of our column does. */
async function headingsOn(sheet: string): Promise<number> {
  const values = await valuesOf(opened.excel, sheet, 'A1:AZ60');
  return values.flat().filter((each) => String(each).startsWith('Cashable check')).length;
}

describe('a column of words whose name is lost', () => {
  it('after the name was deleted is found again by its words, and goes with the other marks', async () => {
    opened = await openWith(workbookOf(faulty()));
    const before = await wideStateOf(opened.excel);
    good(await opened.statements.check());
    const { words } = await marksOn(opened, name);
    await opened.edit(({ names }) => {
      names.getItem('AES_Check').delete();
    });
    good(await opened.statements.check());
    expect(await headingsOn(name)).toBe(1);
    expect((await marksOn(opened, name)).words).toEqual(words);
    good(await opened.statements.removeMarks(false));
    const after = await wideStateOf(opened.excel);
    expect(after.sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(after.sheets[0]?.colourRules).toEqual([]);
    expect(after.names).toEqual({});
    expect(after.settings).toEqual({});
  });

  it('on a copy of last year’s sheet says what holds this year, and no longer what held last year', async () => {
    const copy = new StatementSheet('backward', '2006/07');
    opened = await openWith(workbookOf(faulty(), copy));
    good(await opened.statements.check());
    // A copied sheet brings our words along; the name stays with the sheet that was copied.
    const { words } = await marksOn(opened, name);
    const stale = Object.entries(words);
    good(await opened.statements.removeMarks(false));
    await opened.edit(({ worksheets }) => {
      for (const [cell, said] of stale) worksheets.getItem(copy.name).getRange(cell).values = [[said]];
    });
    good(await opened.statements.check());
    expect(await headingsOn(copy.name)).toBe(1);
    const now = Object.values((await marksOn(opened, copy.name)).words).join('\n');
    expect(now).toContain('Backward look 2006/07');
    expect(now).not.toContain('Backward look 2005/06:');
    good(await opened.statements.removeMarks(false));
    expect(await headingsOn(copy.name)).toBe(0);
  });

  it('is not taken for ours where the officer’s own words stand among it', async () => {
    opened = await openWith(workbookOf(faulty()));
    await opened.edit(({ worksheets }) => {
      const sheet = worksheets.getItem(name);
      sheet.getRange('Z3').values = [['Cashable check, as agreed with Ann']];
      sheet.getRange('Z5').values = [['Figures from the ledger']];
    });
    const before = await wideStateOf(opened.excel);
    good(await opened.statements.check());
    good(await opened.statements.removeMarks(false));
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });
});

describe('removal after the officer took things away', () => {
  it.each([
    {
      what: 'all that stood on the sheet',
      change: (sheet: Excel.Worksheet) => {
        sheet.getRange('A1:AZ80').clear('Contents');
      },
    },
    {
      what: 'the column of words',
      change: (sheet: Excel.Worksheet, column: string) => {
        sheet.getRange(`${column}:${column}`).delete('Left');
      },
    },
    {
      what: 'the sheet, of two',
      change: (sheet: Excel.Worksheet) => {
        sheet.delete();
      },
    },
  ])('leaves no colour, name or setting: $what', async ({ change }) => {
    opened = await openWith(workbookOf(faulty(), new StatementSheet('forward', '2006/07')));
    good(await opened.statements.check());
    const { words } = await marksOn(opened, name);
    const column = /[A-Z]+/.exec(Object.keys(words)[0] ?? '')?.[0] ?? '';
    await opened.edit(({ worksheets }) => {
      change(worksheets.getItem(name), column);
    });
    good(await opened.statements.removeMarks(true));
    const left = await wideStateOf(opened.excel);
    expect(left.names).toEqual({});
    expect(left.settings).toEqual({});
    expect(left.sheets.flatMap(({ colourRules }) => colourRules)).toEqual([]);
  });

  it('takes the name of an explanations sheet that was deleted by hand', async () => {
    opened = await openWith(workbookOf(faulty()));
    good(await opened.statements.check());
    good(await opened.statements.record('Ann Lee'));
    await opened.edit(({ worksheets }) => {
      worksheets.getItem('AES record').delete();
    });
    good(await opened.statements.removeMarks(true));
    const left = await wideStateOf(opened.excel);
    expect(left.names).toEqual({});
    expect(left.settings).toEqual({});
  });
});
