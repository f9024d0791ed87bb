import { type Opened, open, good } from './opened';
import { type, valuesOf } from './workbook-state';

let opened: Opened;
const sheet = 'Budget 04';

const edit = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  opened.excel.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

/** Label and treatment of each row that has either, as the officer sees them. */
async function treatments(): Promise<Record<string, string>> {
  const rows = await valuesOf(opened.excel, sheet, 'A2:C14');
  return Object.fromEntries(
    rows
      .filter(([label, , word]) => label !== '' || word !== '')
      .map(([label, , word]) => [String(label), String(word)]),
  );
}

const byRule = {
  Highways: 'Included',
  'Rent allowances': 'Transfer payment',
  Culture: '',
  Libraries: 'Included',
  'Fund for change': 'Check',
  Total: 'Subtotal',
};

afterEach(() => opened.close());

describe('marking again after the officer changed the sheet', () => {
  beforeEach(async () => {
    opened = open();
    await opened.mark();
    await type(opened.excel, sheet, 'C6', 'Excluded by officer');
    await type(opened.excel, sheet, 'D6', 'One-off grant.');
  });
  const decided = { ...byRule, 'Fund for change': 'Excluded by officer' };

  it('keeps the officer’s treatment and reason', async () => {
    const result = await opened.mark();
    expect(await treatments()).toEqual(decided);
    const line = result.reading.sheets[0]?.lines.find(({ label }) => label === 'Fund for change');
    expect(line).toMatchObject({ treatment: 'excluded-by-officer', decidedBy: 'officer' });
    expect((await valuesOf(opened.excel, sheet, 'D6'))[0]?.[0]).toBe(
      'Decided by the officer: One-off grant.',
    );
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('keeps it when a row is inserted above, and marks the new row', async () => {
    await edit((of) => {
      of.getRange('4:4').insert('Down');
    });
    await edit((of) => {
      of.getRange('A4:B4').values = [['School budgets', 70]];
    });
    await opened.mark();
    expect(await treatments()).toEqual({ ...decided, 'School budgets': 'Delegated schools' });
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('keeps it when a row is deleted above', async () => {
    await edit((of) => {
      of.getRange('3:3').delete('Up');
    });
    await opened.mark();
    const left = Object.entries(decided).filter(([label]) => label !== 'Rent allowances');
    expect(await treatments()).toEqual(Object.fromEntries(left));
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('keeps it when the table is sorted with its marks', async () => {
    const rows = await valuesOf(opened.excel, sheet, 'A2:D7');
    await edit((of) => {
      of.getRange('A2:D7').values = rows.toReversed() as unknown[][];
    });
    await opened.mark();
    expect(await treatments()).toEqual(decided);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('brings marks back to their lines when the table was sorted without them', async () => {
    await opened.mark();
    const rows = await valuesOf(opened.excel, sheet, 'A2:B7');
    await edit((of) => {
      of.getRange('A2:B7').values = rows.toReversed() as unknown[][];
    });
    const preview = await opened.preview();
    expect(preview.writes.join('\n')).toContain('sorted without');
    good(await opened.cashable.mark(preview));
    expect(await treatments()).toEqual(decided);
  });

  it('covers rows that were added at the end, with their drop-down list', async () => {
    await edit((of) => {
      of.getRange('A8:B9').values = [
        ['Police grant', 15],
        ['Fund for change', 3],
      ];
    });
    await opened.mark();
    const rows = await valuesOf(opened.excel, sheet, 'C6:C9');
    expect(rows.flat()).toEqual(['Excluded by officer', 'Subtotal', 'Police', 'Check']);
    const type = await opened.excel.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange('C2:C9');
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    });
    expect(type).toBe('List');
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('finds its columns again when a column was inserted before them', async () => {
    await edit((of) => {
      of.getRange('B:B').insert('Right');
    });
    await edit((of) => {
      // The reader of these tests wants its amounts in column B.
      of.getRange('B1:B7').values = [['2004/05'], [1000], [400], [''], [250.5], [90], [1740.5]];
    });
    await opened.mark();
    const rows = await valuesOf(opened.excel, sheet, 'D2:D7');
    expect(rows.flat()).toEqual(Object.values(decided));
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('gives a line back to the rules when its treatment was emptied', async () => {
    await opened.mark();
    await type(opened.excel, sheet, 'C6', '');
    await opened.mark();
    expect(await treatments()).toEqual(byRule);
  });

  it('knows its marks and decisions after the workbook was opened again', async () => {
    await opened.mark();
    const cashable = opened.reopened();
    const sheets = good(await cashable.sheets());
    // ‘AES baseline’ is no budget to choose.
    expect(sheets.map(({ name, marked }) => [name, marked])).toEqual([[sheet, true]]);
    const marked = good(await cashable.marked(sheets[0]?.id ?? ''));
    expect(marked?.reading.sheets[0]?.lines[5]?.treatment).toBe('excluded-by-officer');
    expect(marked?.calculation).toMatch(/^'AES baseline'!/);
    expect(good(await cashable.undoState()).markedSheets).toEqual([sheet]);
  });
});
