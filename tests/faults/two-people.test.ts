import '../workbench/clock';
import { type Client, differences, type OpenWorkbook, openWorkbook } from '../../workbench/harness';
import { StatementSheet, workbookOf } from '../statement/statement-book';

/** Two people at once: whatever the order of their requests, both keep their work, or one is told and loses nothing. */

const budget = {
  name: 'Budget',
  rows: [
    ['Revenue budget 2004/05'],
    ['Service', '2004/05 £'],
    ['Highways', 1000],
    ['Rent allowances', 400],
    ['Contingency', 70],
    ['Libraries', 250.5],
    ['Total', 1720.5],
  ],
};

let workbook: OpenWorkbook;
afterEach(() => workbook.close());

const sheetId = async (client: Client): Promise<string> =>
  (await client.done('budget-marks.sheets'))[0]?.id ?? '';

/** Previews, and gives the act of marking. */
async function toMark(client: Client) {
  const preview = await client.done('budget-marks.preview', await sheetId(client), {});
  return () => client.act('budget-marks.mark', preview);
}

it.each([1, 2, 3, 4, 5, 6, 7])(
  'both mark: the colleague comes right before request %i of the other',
  async (request) => {
    workbook = await openWorkbook({ sheets: [budget] });
    const colleague = workbook.colleague();
    const [ours, theirs] = [await toMark(workbook), await toMark(colleague)];
    const answers: ReturnType<typeof theirs>[] = [];
    workbook.arm({
      request,
      meanwhile: () => {
        const theirAct = theirs();
        answers.push(theirAct);
        return theirAct;
      },
    });
    const acted = await ours();
    workbook.arm();
    // The client library's own requests are not waited for: the colleague may still be at it.
    const told = [acted, await (answers[0] ?? theirs())];
    expect(told.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    for (const each of told)
      if (!each.ok) expect(each.problem?.sentence).toMatch(/Nothing was changed\.$|new preview/);
    expect(await workbook.shown('AES baseline', 'B6')).toBe('£1,250.50');
    const state = await workbook.state();
    expect(state.sheets.map(({ name }) => name)).toEqual(['Budget', 'AES baseline']);
    expect(state.sheets[0]?.rules).toHaveLength(5);
    // Whoever was told nothing false may go on: nothing of the two is left afterwards.
    await colleague.done('budget-marks.removeAll');
    expect((await workbook.state()).settings).toEqual({});
    expect((await workbook.state()).names).toEqual({});
  },
);

it.each([1, 2, 3, 4, 5, 6, 7])(
  'one marks while the other removes, before request %i: never a sheet that nobody finds again',
  async (request) => {
    workbook = await openWorkbook({ sheets: [budget] });
    const bare = await workbook.state();
    const colleague = workbook.colleague();
    await (
      await toMark(workbook)
    )();
    await workbook.edit(({ worksheets }) => {
      worksheets.getItem('Budget').getRange('A6').values = [['Rent rebates']];
    });
    const again = await toMark(workbook);
    const removing: Promise<unknown>[] = [];
    workbook.arm({
      request,
      meanwhile: () => {
        const theirAct = colleague.act('budget-marks.removeAll');
        removing.push(theirAct);
        return theirAct;
      },
    });
    await again();
    workbook.arm();
    await Promise.all(removing);
    await workbook.done('budget-marks.removeAll');
    await workbook.edit(({ worksheets }) => {
      worksheets.getItem('Budget').getRange('A6').values = [['Libraries']];
    });
    expect(differences(bare, await workbook.state())).toEqual([]);
  },
);

it.each([1, 2, 3, 4, 5, 6, 7])(
  'what someone types into the new column before request %i is never written over',
  async (request) => {
    workbook = await openWorkbook({ sheets: [budget] });
    const mark = await toMark(workbook);
    workbook.arm({
      request,
      meanwhile: () =>
        workbook.edit(({ worksheets }) => {
          worksheets.getItem('Budget').getRange('C4').values = [['see Ann']];
        }),
    });
    const acted = await mark();
    const cells = (await workbook.state()).sheets[0]?.cells ?? {};
    expect(cells['C4']?.value).toBe('see Ann');
    if (acted.ok && acted.notice !== undefined) expect(acted.notice).toContain('C4');
  },
);

describe('undo, where the last change is a colleague’s', () => {
  const decide = async (client: Client, label: string): Promise<void> => {
    const id = await sheetId(client);
    const lines = (await client.done('budget-marks.marked', id))?.reading.sheets[0]?.lines ?? [];
    const key = lines.find((each) => each.label === label)?.key ?? '';
    await client.done('budget-marks.decide', id, [
      { key, treatment: 'excluded-by-officer', reason: 'A reserve.' },
    ]);
  };

  it('says so before and after, and takes nothing back but what was shown', async () => {
    workbook = await openWorkbook({ sheets: [budget] });
    const colleague = workbook.colleague();
    await (
      await toMark(workbook)
    )();
    await decide(workbook, 'Contingency');
    const shown = await workbook.done('budget-marks.undoState');
    expect(shown.lastElsewhere).toBeUndefined();
    expect((await colleague.done('budget-marks.undoState')).lastElsewhere).toMatch(
      /^The last change was not made in this window .* a colleague’s: Deciding ‘Contingency’/,
    );
    await decide(colleague, 'Libraries');
    const before = await workbook.state();
    const refused = await workbook.act('budget-marks.undoLast', shown.last ?? '');
    expect(refused.ok ? '' : refused.problem?.sentence).toMatch(
      /^The last change is another by now.*‘Libraries’.*Nothing was changed\.$/,
    );
    expect(differences(before, await workbook.state())).toEqual([]);
    const now = await workbook.done('budget-marks.undoState');
    expect(now.lastElsewhere).toContain('‘Libraries’');
    const undone = await workbook.act('budget-marks.undoLast', now.last ?? '');
    expect(undone.ok ? undone.notice : '').toMatch(
      /^What was taken back was not made in this window .*‘Libraries’/,
    );
    const own = await workbook.act('budget-marks.undoLast');
    expect(own.ok ? own.notice : '').toBeUndefined();
  });

  it('says whose the removal may be that it takes back', async () => {
    workbook = await openWorkbook({ sheets: [budget] });
    const colleague = workbook.colleague();
    await (
      await toMark(workbook)
    )();
    const marked = await workbook.state();
    // Both remove: what the second had planned is what the first has done.
    workbook.arm({ request: 6, meanwhile: () => colleague.done('budget-marks.removeAll') });
    const removed = await workbook.act('budget-marks.removeAll');
    workbook.arm();
    expect(removed.ok).toBe(false);
    const { last, lastElsewhere } = await workbook.done('budget-marks.undoState');
    expect(lastElsewhere).toMatch(/may be a colleague’s: Removing all marks from ‘Budget’/);
    const undone = await workbook.act('budget-marks.undoLast', last ?? '');
    expect(undone.ok ? undone.notice : '').toMatch(/may be a colleague’s: Removing all marks/);
    expect(differences(marked, await workbook.state())).toEqual([]);

    // One’s own is said as before, and is the last no longer once somebody has marked again.
    await workbook.done('budget-marks.removeAll');
    expect((await workbook.done('budget-marks.undoState')).lastElsewhere).toBeUndefined();
    await (
      await toMark(colleague)
    )();
    await workbook.done('budget-marks.sheets');
    await colleague.done('budget-marks.removeAll');
    expect((await workbook.done('budget-marks.undoState')).last).toBeNull();
  });
});

describe('both check, and a colleague puts a figure right first', () => {
  const name = 'Backward look 2005-06';
  const statement = new StatementSheet('backward', '2005/06')
    .set('procurement/further-cashable', 999_999)
    .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
  const cell = statement.address('procurement/further-cashable');
  const right = new StatementSheet('backward', '2005/06').value('procurement/further-cashable');

  // The notes follow the words and colours in requests of their own: 10 to 13, and the look that comes after.
  it.each([10, 11, 12, 13, 14])(
    'before request %i: no note stands that the last check did not give, and removal takes all of them',
    async (request) => {
      const { formulas } = workbookOf(statement).sheets[0] ?? { formulas: [] };
      workbook = await openWorkbook({ sheets: [{ name, rows: formulas.map((row) => [...row]) }] });
      const colleague = workbook.colleague();
      // Before a request that the library sends by itself, nobody here waits for the colleague.
      let theirs: Promise<void> = Promise.resolve();
      const putRight = async (): Promise<void> => {
        await workbook.edit(({ worksheets }) => {
          worksheets.getItem(name).getRange(cell).values = [[right]];
        });
        await colleague.done('statement-marks.check');
      };
      workbook.arm({ request, meanwhile: () => (theirs = putRight()) });
      await workbook.done('statement-marks.check');
      await theirs;
      workbook.arm();
      const notes = async (): Promise<readonly string[]> =>
        Object.keys((await workbook.state()).sheets[0]?.notes ?? {});
      expect(await notes()).toEqual([statement.address('culture-and-sport/row-key-actions')]);
      await workbook.done('statement-marks.removeMarks', false);
      expect(await notes()).toEqual([]);
      expect((await workbook.state()).settings).toEqual({});
    },
  );

  it.each([8, 9])(
    'removed by a colleague before request %i, notes that were to be written anew are not taken for the officer’s',
    async (request) => {
      const { formulas } = workbookOf(statement).sheets[0] ?? { formulas: [] };
      workbook = await openWorkbook({ sheets: [{ name, rows: formulas.map((row) => [...row]) }] });
      const bare = await workbook.state();
      const colleague = workbook.colleague();
      await workbook.done('statement-marks.check');
      await workbook.edit(({ worksheets }) => {
        worksheets.getItem(name).getRange(cell).values = [[888_888]];
      });
      workbook.arm({ request, meanwhile: () => colleague.act('statement-marks.removeMarks', false) });
      await workbook.act('statement-marks.check');
      workbook.arm();
      await workbook.done('statement-marks.removeMarks', false);
      expect((await workbook.state()).sheets[0]?.notes).toEqual(bare.sheets[0]?.notes);
    },
  );
});
