import { good, open, type Opened, problemOf } from './opened';
import { type } from './workbook-state';

let opened: Opened;
afterEach(() => opened.close());

const heardSoon = async (): Promise<void> => {
  await opened.excel.settle();
  await new Promise((resolve) => {
    setTimeout(resolve, 250);
  });
};

describe('news from the workbook', () => {
  it('comes when the officer edits a marked sheet or switches sheets, and not from our own writing', async () => {
    opened = open(undefined, { more: [{ name: 'Notes', values: [['x']] }] });
    let news = 0;
    const stop = good(
      await opened.cashable.onWorkbookChanged(() => {
        news += 1;
      }),
    );
    await type(opened.excel, 'Notes', 'A2', 'not a marked sheet');
    await heardSoon();
    expect(news).toBe(0);
    await opened.mark();
    await heardSoon();
    expect(news).toBe(0);
    await type(opened.excel, 'Budget 04', 'B2', 1001);
    await heardSoon();
    expect(news).toBe(1);
    await opened.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Notes').activate();
      await context.sync();
    });
    await heardSoon();
    expect(news).toBe(2);
    await stop();
    await type(opened.excel, 'Budget 04', 'B2', 1002);
    await heardSoon();
    expect(news).toBe(2);
  });
});

describe('going to a line', () => {
  it('selects its label', async () => {
    opened = open(undefined, { more: [{ name: 'Notes', values: [['x']] }] });
    const id = good(await opened.cashable.sheets())[0]?.id ?? '';
    good(await opened.cashable.preview(id, {}));
    good(await opened.cashable.selectRow(id, 5));
    const selected = await opened.excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(selected.replaceAll("'", '')).toBe('Budget 04!A5');
  });

  it('says when the sheet has gone', async () => {
    opened = open();
    expect(problemOf(await opened.cashable.selectRow('{no-such-sheet}', 5)).id).toBe('sheet-gone');
  });
});

describe('the officer’s list of steps to undo', () => {
  const asked = 'Range.getMergedAreasOrNullObject';

  it('is not emptied by what follows a change: merged cells are asked for only where a person wants a preview', async () => {
    opened = open();
    await opened.preview();
    const [{ id } = { id: '' }] = good(await opened.cashable.sheets());
    expect(opened.excel.model.membersUsed).toContain(asked);
    opened.excel.model.membersUsed.clear();
    good(await opened.cashable.sheets());
    good(await opened.cashable.marked(id, 'followed'));
    good(await opened.cashable.preview(id, {}, 'followed'));
    expect(opened.excel.model.membersUsed).not.toContain(asked);
    good(await opened.cashable.preview(id, {}));
    expect(opened.excel.model.membersUsed).toContain(asked);
  });
});

describe('an older Excel', () => {
  it('without merged areas (ExcelApi 1.12) is marked all the same', async () => {
    opened = open(undefined, { excel: { requirementSets: { ExcelApi: '1.12' } } });
    const preview = await opened.preview();
    expect(good(await opened.cashable.mark(preview)).cellsWritten).toBeGreaterThan(0);
    expect(opened.excel.stats.members).not.toContain('Range.getMergedAreasOrNullObject');
  });
});
