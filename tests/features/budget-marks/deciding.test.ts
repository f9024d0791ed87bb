import type { CouncilRule } from '../../../src/budget/council-rule';
import { readBudget } from '../../../src/budget/read-budget';
import type { LineDecision, MarkingResult } from '../../../src/features/budget-marks/cashable';
import { good, open, problemOf, type Opened, type Rows } from './opened';
import { stateOf, type, valuesOf } from './workbook-state';

const sheet = 'Budget 04';
const budget: Rows = [
  ['Service', '2004/05 Estimate £'],
  ['Highways', 1000],
  ['Rent allowances', 400],
  ['Flood defence levy', 90],
  ['Land drainage levy', 30],
  ['Concessionary fares', 70],
  ['Parks', 250],
  ['Total', 1840],
];

let opened: Opened;
afterEach(() => opened.close());

const idOf = async (name = sheet): Promise<string> =>
  good(await opened.cashable.sheets()).find((each) => each.name === name)?.id ?? '';

const markedNow = async (name = sheet): Promise<MarkingResult> => {
  const result = good(await opened.cashable.marked(await idOf(name)));
  if (result === null) throw new Error(`${name} is not marked`);
  return result;
};

const decision = async (
  label: string,
  treatment: LineDecision['treatment'],
  reason: string,
): Promise<LineDecision> => {
  const line = (await markedNow()).reading.sheets[0]?.lines.find((each) => each.label === label);
  return { key: line?.key ?? '', treatment, reason };
};

const decide = async (decisions: readonly LineDecision[], remember: readonly CouncilRule[] = []) =>
  opened.cashable.decide(await idOf(), decisions, remember);

/** Treatment and reason beside each label, as the officer sees them. */
async function marks(name = sheet): Promise<Record<string, readonly [unknown, unknown]>> {
  const rows = await valuesOf(opened.excel, name, 'A2:D14');
  return Object.fromEntries(
    rows
      .filter(([label]) => label !== '')
      .map(([label, , word, reason]) => [String(label), [word, reason] as const]),
  );
}

const edit = (change: (of: Excel.Worksheet) => void): Promise<void> =>
  opened.excel.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

const levyRule: CouncilRule = {
  words: 'Flood defence levy',
  section: null,
  treatment: 'excluded-by-officer',
  reason: 'Set by the levying body.',
};

describe('deciding in the pane', () => {
  beforeEach(async () => {
    opened = open(budget, { readBudget });
    await opened.mark();
  });

  it('a decision whose amount changes stays, is shown to be looked at again, and decided once more holds', async () => {
    good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    await type(opened.excel, sheet, 'B6', 75);
    await opened.excel.settle();
    const said =
      'Decided by the officer: Own buses. (Look at it again: decided at £70, the amount now is £75.)';
    const look = async () => {
      const { reading } = await markedNow();
      return {
        findings: reading.sheets.flatMap(({ findings }) =>
          findings
            .filter(({ sentence }) => sentence.includes('was decided at £70'))
            .map(({ address }) => address),
        ),
        reason: reading.sheets[0]?.lines.find(({ label }) => label === 'Concessionary fares')?.reason,
      };
    };
    expect(await look()).toEqual({ findings: ['B6'], reason: said });
    await opened.mark();
    expect((await marks())['Concessionary fares']).toEqual(['Included', said]);
    // Marking again is no answer.
    expect(await look()).toEqual({ findings: ['B6'], reason: said });
    good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    const own = 'Decided by the officer: Own buses.';
    expect((await marks())['Concessionary fares']).toEqual(['Included', own]);
    expect(await look()).toEqual({ findings: [], reason: own });
    good(await opened.cashable.undoLast());
    expect(await look()).toEqual({ findings: ['B6'], reason: said });
  });

  it('writes the two cells of that line and leaves the others as they were', async () => {
    const before = await marks();
    const result = good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    expect(await marks()).toEqual({
      ...before,
      'Concessionary fares': ['Included', 'Decided by the officer: Own buses.'],
    });
    expect(
      result.reading.sheets[0]?.lines.find(({ label }) => label === 'Concessionary fares'),
    ).toMatchObject({ treatment: 'included', decidedBy: 'officer' });
    expect(result.reading.baseline.amount).toBe(132_000);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('decides several lines as one change, which one undo takes back whole', async () => {
    const before = await stateOf(opened.excel);
    good(
      await decide([
        await decision('Flood defence levy', 'excluded-by-officer', 'Levying body.'),
        await decision('Land drainage levy', 'excluded-by-officer', 'Levying body.'),
      ]),
    );
    expect((await marks())['Land drainage levy']).toEqual([
      'Excluded by officer',
      'Decided by the officer: Levying body.',
    ]);
    expect(good(await opened.cashable.undoState()).last).toBe(
      'Deciding 2 lines on sheet ‘Budget 04’, ‘Flood defence levy’ among them: Excluded by officer',
    );
    const { last } = good(await opened.cashable.undoLast());
    expect(last).toMatch(/^Marking/);
    expect(await stateOf(opened.excel)).toEqual(before);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('takes decisions back one after another, also after the workbook was opened again', async () => {
    good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    good(await decide([await decision('Concessionary fares', 'transfer-payment', 'After all.')]));
    good(await opened.reopened().undoLast());
    expect((await marks())['Concessionary fares']).toEqual([
      'Included',
      'Decided by the officer: Own buses.',
    ]);
    good(await opened.cashable.undoLast());
    expect((await marks())['Concessionary fares']?.[0]).toBe('Check');
  });

  it('stays with its line when the workbook is read again, rows are inserted, and the table is sorted', async () => {
    good(await decide([await decision('Concessionary fares', 'transfer-payment', 'By age.')]));
    const decided = ['Transfer payment', 'Decided by the officer: By age.'];
    await edit((of) => of.getRange('3:3').insert('Down'));
    await edit((of) => {
      of.getRange('A3:B3').values = [['Museums', 10]];
    });
    await opened.mark();
    expect((await marks())['Concessionary fares']).toEqual(decided);
    expect((await marks())['Museums']?.[0]).toBe('Included');
    const rows = await valuesOf(opened.excel, sheet, 'A2:D8');
    await edit((of) => {
      of.getRange('A2:D8').values = rows.toReversed() as unknown[][];
    });
    const line = (await markedNow()).reading.sheets[0]?.lines.find(
      ({ label }) => label === 'Concessionary fares',
    );
    expect(line).toMatchObject({ row: 3, treatment: 'transfer-payment', decidedBy: 'officer' });
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('writes no more than those lines where the sheet has changed since it was marked', async () => {
    await type(opened.excel, sheet, 'C7', 'Police');
    await edit((of) => of.getRange('3:3').insert('Down'));
    await edit((of) => {
      of.getRange('A3:B3').values = [['Museums', 10]];
    });
    good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    const now = await marks();
    expect(now['Concessionary fares']?.[0]).toBe('Included');
    expect(now['Museums']).toEqual(['', '']);
    expect(now['Parks']).toEqual(['Police', expect.not.stringContaining('Decided by')]);
    expect((await opened.preview()).upToDate).toBe(false);
    await opened.mark();
    expect((await marks())['Parks']).toEqual(['Police', 'Decided by the officer.']);
    expect((await marks())['Concessionary fares']?.[0]).toBe('Included');
  });

  it('overrules a choice that the officer made in the cell, and brings it back on undo', async () => {
    await type(opened.excel, sheet, 'C6', 'Police');
    good(await decide([await decision('Concessionary fares', 'included', 'Own buses.')]));
    expect((await marks())['Concessionary fares']?.[0]).toBe('Included');
    good(await opened.cashable.undoLast());
    expect((await marks())['Concessionary fares']?.[0]).toBe('Police');
  });

  it('changes nothing when the same is decided again', async () => {
    const same = [await decision('Concessionary fares', 'included', 'Own buses.')];
    good(await decide(same));
    const before = await stateOf(opened.excel);
    expect(good(await decide(same)).cellsWritten).toBe(0);
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  const obstacles: readonly [string, string, () => Promise<unknown>, Partial<LineDecision>][] = [
    ['a line that is gone', 'line-gone', () => edit((of) => of.getRange('6:6').delete('Up')), {}],
    ['an exclusion without a reason', 'reason-missing', () => Promise.resolve(), { reason: ' ' }],
    ['a protected sheet', 'sheet-protected', () => edit((of) => of.protection.protect()), {}],
    [
      'a row added below the marks',
      'line-not-marked',
      () =>
        edit((of) => {
          of.getRange('A9:B9').values = [['Museums', 10]];
        }),
      { key: 'museum' },
    ],
    [
      'a table sorted without its marks',
      'marks-left-behind',
      async () => {
        const rows = await valuesOf(opened.excel, sheet, 'A2:B7');
        await edit((of) => {
          of.getRange('A2:B7').values = rows.toReversed() as unknown[][];
        });
      },
      {},
    ],
    ['a sheet without marks', 'sheet-not-marked', () => opened.cashable.removeAll(), {}],
  ];
  it.each(obstacles)('refuses %s and writes nothing', async (_, id, meet, more) => {
    const wanted = {
      ...(await decision('Concessionary fares', 'excluded-by-officer', 'By age.')),
      ...more,
    };
    await meet();
    const before = await stateOf(opened.excel);
    const problem = problemOf(await decide([wanted]));
    expect(problem.id).toBe(id);
    expect(problem.sentence).toMatch(/Nothing was changed\.$/);
    expect(await stateOf(opened.excel)).toEqual(before);
  });
});

describe('the council’s own rules', () => {
  const second: Rows = [
    ['Service', '2004/05 Estimate £'],
    ['Cemeteries', 500],
    ['FLOOD DEFENCE LEVY', 60],
    ['Total', 560],
  ];
  beforeEach(async () => {
    opened = open(budget, { readBudget, more: [{ name: 'Second', values: second }] });
    await opened.mark();
  });

  it('remembered with a decision, mark a second sheet', async () => {
    good(await decide([await decision('Flood defence levy', 'excluded-by-officer', 'x')], [levyRule]));
    good(await opened.cashable.mark(good(await opened.cashable.preview(await idOf('Second'), {}))));
    expect((await marks('Second'))['FLOOD DEFENCE LEVY']).toEqual([
      'Excluded by officer',
      'The council’s own rule: Set by the levying body.',
    ]);
  });

  it('remembered with a decision, go when it is undone; what they replaced comes back', async () => {
    const earlier = { ...levyRule, words: 'FLOOD DEFENCE LEVY', reason: 'Earlier.' };
    good(await opened.cashable.saveCouncilRule(earlier));
    const other = { ...levyRule, words: 'Land drainage levy' };
    good(await decide([await decision('Flood defence levy', 'excluded-by-officer', 'x')], [levyRule, other]));
    expect(good(await opened.cashable.councilRules())).toEqual([levyRule, other]);
    good(await opened.cashable.undoLast());
    expect(good(await opened.cashable.councilRules())).toEqual([earlier]);
  });

  it('change marks only when the officer marks again', async () => {
    const before = await marks();
    good(await opened.cashable.saveCouncilRule(levyRule));
    expect(await marks()).toEqual(before);
    expect((await opened.preview()).upToDate).toBe(false);
    await opened.mark();
    expect((await marks())['Flood defence levy']?.[0]).toBe('Excluded by officer');
    good(await opened.cashable.removeCouncilRule(levyRule));
    await opened.mark();
    expect(await marks()).toEqual(before);
  });

  it('survive taking back the first marking, and go with all marks, which says so', async () => {
    good(await opened.cashable.saveCouncilRule(levyRule));
    good(await opened.cashable.undoLast());
    expect(good(await opened.cashable.councilRules())).toEqual([levyRule]);
    await opened.mark();
    expect((await marks())['Flood defence levy']?.[0]).toBe('Excluded by officer');
    expect(good(await opened.cashable.previewRemoval()).join('\n')).toContain(
      '1 rule of your council’s own. Export them first',
    );
    good(await opened.cashable.removeAll());
    expect((await stateOf(opened.excel)).settings).toEqual({});
  });

  it('travel to another workbook as a text', async () => {
    good(await opened.cashable.saveCouncilRule(levyRule));
    const changed = { ...levyRule, words: 'Parks', section: 'Leisure' };
    good(await opened.cashable.saveCouncilRule(changed));
    const text = good(await opened.cashable.exportCouncilRules());
    await opened.close();
    opened = open(budget, { readBudget });
    good(await opened.cashable.saveCouncilRule({ ...changed, reason: 'Otherwise.' }));
    expect(good(await opened.cashable.importCouncilRules(text))).toEqual({
      rules: [changed, levyRule],
      added: 1,
      changed: 1,
    });
    expect(good(await opened.cashable.importCouncilRules(text))).toMatchObject({ added: 0, changed: 0 });
    await opened.mark();
    expect((await marks())['Flood defence levy']?.[0]).toBe('Excluded by officer');
  });

  it('stay as they are when a file is damaged', async () => {
    good(await opened.cashable.saveCouncilRule(levyRule));
    const text = good(await opened.cashable.exportCouncilRules());
    const problem = problemOf(await opened.cashable.importCouncilRules(text.slice(0, -20)));
    expect(problem.sentence).toMatch(/^This is not a file of council rules/);
    expect(good(await opened.cashable.councilRules())).toEqual([levyRule]);
  });

  it('damaged in the workbook, say so; importing them is the way out', async () => {
    good(await opened.cashable.saveCouncilRule(levyRule));
    const text = good(await opened.cashable.exportCouncilRules());
    await opened.excel.Excel.run(async (context) => {
      context.workbook.settings.add('cashable.rules.v1.0', 'not what was kept');
      await context.sync();
    });
    const problem = problemOf(await opened.cashable.preview(await idOf(), {}));
    expect(problem.id).toBe('council-rules-damaged');
    expect(problemOf(await opened.cashable.councilRules()).sentence).toBe(problem.sentence);
    good(await opened.cashable.importCouncilRules(text));
    expect((await opened.preview()).sheet).toBe(sheet);
  });

  it('can’t be kept without a label or, for an exclusion, without a reason', async () => {
    for (const bad of [
      { ...levyRule, words: ' – ' },
      { ...levyRule, reason: '' },
    ])
      expect(problemOf(await opened.cashable.saveCouncilRule(bad)).id).toBe('council-rule-unusable');
    expect(good(await opened.cashable.councilRules())).toEqual([]);
  });
});
