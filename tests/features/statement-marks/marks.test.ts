import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good, problemOf } from '../budget-marks/opened';
import { type, valuesOf } from '../budget-marks/workbook-state';
import { marksOn, one, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

let opened: OpenedStatements;
afterEach(() => opened.close());

const name = 'Backward look 2005-06';
const backward = (): StatementSheet => new StatementSheet('backward', '2005/06');

describe('cells at fault', () => {
  test.each([
    {
      fault: 'cashable gains above total gains',
      plant: (sheet: StatementSheet) => sheet.set('procurement/further-cashable', 999_999),
      at: ['procurement/further-cashable', 'procurement/further-total'],
      state: 'must',
      word: 'Put right',
      check: 'cashable-within-total',
    },
    {
      fault: 'an amount typed as text',
      plant: (sheet: StatementSheet) =>
        sheet.set('procurement/sustained-total', '127,009').format('procurement/sustained-total', '@'),
      at: ['procurement/sustained-total'],
      state: 'must',
      word: 'Put right',
      check: 'amounts-are-numbers',
    },
    {
      fault: 'words that read like a cut',
      plant: (sheet: StatementSheet) =>
        sheet.set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.'),
      at: ['culture-and-sport/row-key-actions'],
      state: 'query',
      word: 'Amend or explain',
      check: 'no-service-cuts',
    },
  ])('$fault: its cells are coloured and its row says so', async ({ plant, at, state, word, check }) => {
    const sheet = plant(backward());
    opened = await openWith(workbookOf(sheet));
    const before = await wideStateOf(opened.excel);
    const checked = good(await opened.statements.check());
    const findings = one(checked).run.findings;
    expect(findings.map((each) => each.check)).toContain(check);
    const { words, coloured } = await marksOn(opened, name);
    const finding = findings.find((each) => each.check === check);
    for (const cell of finding?.cells ?? []) expect(coloured[cell]).toBe(state);
    const [first = ''] = at.map((key) => sheet.address(key));
    expect(finding?.cells).toContain(first);
    const row = /\d+/.exec(first)?.[0] ?? '';
    const beside = Object.entries(words).find(([cell]) => /\d+/.exec(cell)?.[0] === row)?.[1] ?? '';
    expect(beside).toContain(`${word}, `);
    expect(beside).toContain(finding?.message.slice(0, 40));
    good(await opened.statements.removeMarks(false));
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('are none in a statement that is in order, and the sheet says that and what was not checked', async () => {
    opened = await openWith(workbookOf(backward()));
    const checked = good(await opened.statements.check());
    expect(checked.said).toMatch(
      /^Backward look 2005\/06: Nothing to put right or to explain: all \d+ checks that apply hold/,
    );
    const { words, coloured } = await marksOn(opened, name);
    expect(coloured).toEqual({});
    expect(Object.values(words)[0]).toContain('Nothing to put right or to explain');
    expect(Object.values(words).some((each) => each.startsWith('Not checked, since'))).toBe(true);
  });
});

describe('checking again', () => {
  it('writes nothing when nothing changed, and reads in two requests', async () => {
    opened = await openWith(workbookOf(backward().set('procurement/further-cashable', 999_999)));
    const { excel, statements } = opened;
    good(await statements.check());
    const before = await wideStateOf(excel);
    const { requests } = excel.stats;
    good(await statements.check());
    // Microsoft's library adds one request of its own after each conversation.
    expect(excel.stats.requests - requests).toBeLessThanOrEqual(3);
    expect(await wideStateOf(excel)).toEqual(before);
  });

  it('takes the marks of what was put right away and leaves the rest', async () => {
    const sheet = backward()
      .set('procurement/further-cashable', 999_999)
      .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
    opened = await openWith(workbookOf(sheet));
    good(await opened.statements.check());
    await type(opened.excel, name, sheet.address('procurement/further-cashable'), 1_000);
    good(await opened.statements.check());
    const { coloured } = await marksOn(opened, name);
    expect(coloured[sheet.address('culture-and-sport/row-key-actions')]).toBe('query');
    expect(coloured[sheet.address('procurement/further-cashable')]).toBeUndefined();
  });

  it('puts colours back that the officer cleared', async () => {
    opened = await openWith(workbookOf(backward().set('procurement/further-cashable', 999_999)));
    good(await opened.statements.check());
    const { coloured } = await marksOn(opened, name);
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).getRange().conditionalFormats.clearAll();
    });
    expect((await marksOn(opened, name)).coloured).toEqual({});
    good(await opened.statements.check());
    expect((await marksOn(opened, name)).coloured).toEqual(coloured);
  });

  it('finds its column after rows and columns went in and the sheet was renamed', async () => {
    const sheet = backward().set('procurement/further-cashable', 999_999);
    opened = await openWith(workbookOf(sheet));
    good(await opened.statements.check());
    await opened.edit(({ worksheets }) => {
      const present = worksheets.getItem(name);
      present.getRange('1:2').insert('Down');
      present.getRange('A:A').insert('Right');
      present.name = 'AES 2005-06';
    });
    good(await opened.statements.check());
    const { words, coloured } = await marksOn(opened, 'AES 2005-06');
    const headings = Object.values(words).filter((each) => each.startsWith('Cashable check, '));
    expect(headings).toHaveLength(1);
    expect(Object.values(coloured)).toContain('must');
    const values = await valuesOf(opened.excel, 'AES 2005-06', 'A1:AF60');
    expect(values.flat().filter((each) => String(each).startsWith('Cashable check'))).toHaveLength(1);
    good(await opened.statements.removeMarks(false));
    const left = await wideStateOf(opened.excel);
    expect(left.sheets[0]?.colourRules).toEqual([]);
    expect(left.names).toEqual({});
    expect(left.settings).toEqual({});
    const after = await valuesOf(opened.excel, 'AES 2005-06', 'A1:AF60');
    expect(after.flat().some((each) => String(each).startsWith('Cashable check'))).toBe(false);
  });

  it('goes on after a sheet was deleted', async () => {
    const forward = new StatementSheet('forward', '2006/07');
    opened = await openWith(workbookOf(backward(), forward));
    expect(good(await opened.statements.check()).statements).toHaveLength(2);
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(forward.name).delete();
    });
    expect(good(await opened.statements.check()).statements).toHaveLength(1);
    good(await opened.statements.removeMarks(false));
    const left = await wideStateOf(opened.excel);
    expect(left.names).toEqual({});
    expect(left.settings).toEqual({});
  });

  it('leaves what the officer typed in our column, says so, and does not remove it', async () => {
    const sheet = backward().set('procurement/further-cashable', 999_999);
    opened = await openWith(workbookOf(sheet));
    good(await opened.statements.check());
    const { words } = await marksOn(opened, name);
    const [cell = ''] = Object.entries(words).find(([, each]) => each.startsWith('Put right')) ?? [];
    await type(opened.excel, name, cell, 'Ann looks into it');
    const again = one(good(await opened.statements.check()));
    expect(again.notMarked).toContain(`${cell}: you typed there`);
    expect((await valuesOf(opened.excel, name, cell))[0]?.[0]).toBe('Ann looks into it');
    expect(good(await opened.statements.previewRemoval()).writes.join('\n')).toContain(
      `what you typed in ${cell} stays`,
    );
    good(await opened.statements.removeMarks(false));
    expect((await valuesOf(opened.excel, name, cell))[0]?.[0]).toBe('Ann looks into it');
  });
});

describe('what stands in the way', () => {
  it('no statement at all: one sentence with the way out', async () => {
    opened = await openWith({
      name: 'book.xlsx',
      sheets: [{ ...workbookOf(backward()).sheets[0], ...budgetLike }],
    });
    const before = await wideStateOf(opened.excel);
    const problem = problemOf(await opened.statements.check());
    expect(problem.sentence).toContain('No Annual Efficiency Statement was found');
    expect(problem.sentence).toContain('Insert statement');
    expect(good(await opened.statements.look())).toBeNull();
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('a protected sheet: findings are given, nothing is written, and that is said', async () => {
    const sheet = workbookOf(backward().set('procurement/further-cashable', 999_999));
    opened = await openWith({ ...sheet, sheets: sheet.sheets.map((each) => ({ ...each, protected: true })) });
    const before = await wideStateOf(opened.excel);
    const checked = one(good(await opened.statements.check()));
    expect(checked.run.findings.map(({ check }) => check)).toContain('cashable-within-total');
    expect(checked.notMarked).toContain('is protected, so nothing was marked on it');
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('hidden rows, merged cells and an error: findings, never a silent pass', async () => {
    const sheet = backward().set('procurement/further-total', '=1/0').hide('homelessness/further-total');
    opened = await openWith(workbookOf(sheet));
    const { run } = one(good(await opened.statements.check()));
    const fired = run.findings.map(({ check }) => check);
    expect(fired).toContain('no-formula-errors');
    expect(fired).toContain('nothing-is-hidden');
    const { coloured } = await marksOn(opened, name);
    expect(coloured[sheet.address('procurement/further-total')]).toBe('must');
  });

  it('a sheet that names no council: its sentence stands on the sheet', async () => {
    const sheet = backward().set('header/authority', '');
    sheet.name = 'Return';
    opened = await openWith(workbookOf(sheet));
    const checked = good(await opened.statements.check());
    expect(checked.run.notReadable).toHaveLength(1);
    expect(checked.said).toContain('could not be checked');
    const { words } = await marksOn(opened, 'Return');
    expect(Object.values(words)[0]).toMatch(/^Cashable check: Sheet ‘Return’ could not be checked/);
  });

  it('a cell is being edited', async () => {
    opened = await openWith(workbookOf(backward()));
    opened.excel.beginCellEdit();
    expect(problemOf(await opened.statements.check()).sentence).toContain('Press Enter');
    opened.excel.endCellEdit();
    await opened.excel.settle();
    expect(good(await opened.statements.check()).statements).toHaveLength(1);
  });

  it('settings that were damaged: said, and removal still works', async () => {
    opened = await openWith(workbookOf(backward().set('procurement/further-cashable', 999_999)));
    const before = await wideStateOf(opened.excel);
    good(await opened.statements.check());
    await opened.edit(({ settings }) => {
      settings.add('cashable.statements.v1', 'nonsense');
    });
    expect(problemOf(await opened.statements.check()).id).toBe('check-settings-damaged');
    good(await opened.statements.removeMarks(false));
    const after = await wideStateOf(opened.excel);
    expect(after.sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(after.settings).toEqual({});
    expect(after.names).toEqual({});
  });
});

const rows = [
  ['Service', '2004/05'],
  ['Highways', 1000],
];
const budgetLike = {
  name: 'Budget',
  hidden: false,
  firstRow: 1,
  firstColumn: 1,
  values: rows,
  formulas: rows,
  numberFormats: rows.map((row) => row.map(() => 'General')),
  hiddenRows: [],
  hiddenColumns: [],
  mergedAreas: [],
  protected: false,
};

describe('several statements', () => {
  it('of several years and kinds are each marked on their own sheet, that of the active sheet first', async () => {
    const forward = new StatementSheet('forward', '2006/07').set('procurement/expected-cashable', 9_999_999);
    opened = await openWith(workbookOf(backward(), forward));
    const before = await wideStateOf(opened.excel);
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(forward.name).activate();
    });
    const checked = good(await opened.statements.check());
    expect(checked.statements.map(({ run }) => run.statement.kind)).toEqual(['forward', 'backward']);
    const one_ = await marksOn(opened, forward.name);
    expect(one_.coloured[forward.address('procurement/expected-cashable')]).toBe('must');
    expect(Object.values((await marksOn(opened, name)).words)[0]).toContain('Backward look 2005/06');
    good(await opened.statements.removeMarks(false));
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });
});

describe('beside the officer’s own work', () => {
  it('keeps the officer’s conditional format on a cell at fault', async () => {
    const sheet = backward().set('procurement/further-cashable', 999_999);
    opened = await openWith(workbookOf(sheet));
    await opened.edit(({ worksheets }) => {
      const { custom } = worksheets
        .getItem(name)
        .getRange(sheet.address('procurement/further-cashable'))
        .conditionalFormats.add('Custom');
      custom.rule.formula = '=TRUE';
      custom.format.font.color = '#00FF00';
    });
    const before = await wideStateOf(opened.excel);
    good(await opened.statements.check());
    good(await opened.statements.removeMarks(false));
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('lives side by side with budget marks: each is removed without the other', async () => {
    const statement = workbookOf(backward().set('procurement/further-cashable', 999_999));
    opened = await openWith({ ...statement, sheets: [budgetLike, ...statement.sheets] });
    const { excel, statements, cashable } = opened;
    const bare = await wideStateOf(excel);
    const mark = async (): Promise<void> => {
      const id = good(await cashable.sheets()).find((sheet) => sheet.name === 'Budget')?.id ?? '';
      good(await cashable.mark(good(await cashable.preview(id, {}))));
    };
    await mark();
    const budgetOnly = await wideStateOf(excel);
    good(await statements.check());
    good(await statements.removeMarks(true));
    expect(await wideStateOf(excel)).toEqual(budgetOnly);
    good(await cashable.removeAll());
    expect(await wideStateOf(excel)).toEqual(bare);
    good(await statements.check());
    const statementOnly = await wideStateOf(excel);
    await mark();
    good(await cashable.removeAll());
    expect(await wideStateOf(excel)).toEqual(statementOnly);
    await mark();
    good(await cashable.undoLast());
    expect(await wideStateOf(excel)).toEqual(statementOnly);
  });

  it('waits its turn: marking a budget and checking a statement at once both come to their end', async () => {
    const statement = workbookOf(backward());
    opened = await openWith({ ...statement, sheets: [budgetLike, ...statement.sheets] });
    const { cashable, statements } = opened;
    const id = good(await cashable.sheets()).find((sheet) => sheet.name === 'Budget')?.id ?? '';
    const preview = good(await cashable.preview(id, {}));
    const [marked, checked] = await Promise.all([cashable.mark(preview), statements.check()]);
    expect(good(marked).sheet).toBe('Budget');
    expect(good(checked).statements).toHaveLength(1);
  });
});
