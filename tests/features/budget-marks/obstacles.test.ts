import { toSettings } from '../../../src/excel/settings-store';
import { recordKey, keptRecord } from '../../../src/features/budget-marks/marks-record';
import { ApiError } from '../../../workbench/batch/api-error';
import { PageLayoutObject } from '../../../workbench/model/page-layout';
import { good, open, type Opened, problemOf, smallBudget } from './opened';
import { stateOf, type, valuesOf } from './workbook-state';

let opened: Opened;
const sheet = 'Budget 04';

const edit = (change: (workbook: Excel.Workbook) => void): Promise<void> =>
  opened.excel.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

const sheetId = async (): Promise<string> =>
  good(await opened.cashable.sheets()).find(({ name }) => name === sheet)?.id ?? '';

const firstMark = async (): Promise<string> => {
  const { names } = await stateOf(opened.excel);
  return names['AES_Treatments'] ?? 'no name';
};

afterEach(() => opened.close());

describe('what stands in the way is said, and nothing is written', () => {
  it('the sheet is protected', async () => {
    opened = open();
    await edit(({ worksheets }) => {
      worksheets.getItem(sheet).protection.protect();
    });
    const before = await stateOf(opened.excel);
    const problem = problemOf(await opened.cashable.preview(await sheetId(), {}));
    expect(problem.sentence).toContain('‘Budget 04’ is protected');
    expect(problem.sentence).toContain('Unprotect Sheet');
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  it('the sheet was protected between preview and marking', async () => {
    opened = open();
    const preview = await opened.preview();
    await edit(({ worksheets }) => {
      worksheets.getItem(sheet).protection.protect();
    });
    const before = await stateOf(opened.excel);
    expect(problemOf(await opened.cashable.mark(preview)).sentence).toContain('‘Budget 04’');
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  it('the sheet was deleted between preview and marking', async () => {
    opened = open(smallBudget, { more: [{ name: 'Notes', values: [['x']] }] });
    const preview = await opened.preview();
    await edit(({ worksheets }) => {
      worksheets.getItem(sheet).delete();
    });
    const problem = problemOf(await opened.cashable.mark(preview));
    expect(problem.id).toBe('sheet-gone');
    expect(problem.sentence).toContain('no longer in this workbook');
  });

  it('a figure was changed between preview and marking', async () => {
    opened = open();
    const preview = await opened.preview();
    await type(opened.excel, sheet, 'B5', 999);
    const before = await stateOf(opened.excel);
    expect(problemOf(await opened.cashable.mark(preview)).id).toBe('changed-since-preview');
    expect(await stateOf(opened.excel)).toEqual(before);
    expect(good(await opened.cashable.mark(await opened.preview())).cellsWritten).toBeGreaterThan(0);
  });

  it('a cell is being edited', async () => {
    opened = open();
    const id = await sheetId();
    const preview = await opened.preview();
    opened.excel.beginCellEdit();
    const problem = problemOf(await opened.cashable.preview(id, {}));
    expect(problem.sentence).toContain('Press Enter');
    expect(problemOf(await opened.cashable.mark(preview)).id).toBe('cell-being-edited');
    opened.excel.endCellEdit();
    await opened.excel.settle();
    expect((await stateOf(opened.excel)).names).toEqual({});
    expect(good(await opened.cashable.mark(preview)).cellsWritten).toBeGreaterThan(0);
  });

  it('the sheet is empty, or holds no budget', async () => {
    opened = open(smallBudget, {
      more: [{ name: 'Empty' }, { name: 'Notes', values: [['Only words here']] }],
    });
    const id = (name: string) => async () =>
      good(await opened.cashable.sheets()).find((each) => each.name === name)?.id ?? '';
    expect(problemOf(await opened.cashable.preview(await id('Empty')(), {})).sentence).toContain(
      '‘Empty’ is empty',
    );
    expect(problemOf(await opened.cashable.preview(await id('Notes')(), {})).sentence).toContain(
      'There is no table on Notes',
    );
  });

  it('what was kept in the workbook is damaged: removing all still works', async () => {
    opened = open();
    const before = await stateOf(opened.excel);
    const id = await sheetId();
    await opened.mark();
    await edit(({ settings }) => {
      settings.add(recordKey, 'nonsense');
    });
    expect(problemOf(await opened.cashable.preview(id, {})).sentence).toContain('Remove all marks');
    expect(good(await opened.cashable.undoState()).last).toBeNull();
    good(await opened.cashable.removeAll());
    const after = await stateOf(opened.excel);
    const withoutWidths = (state: typeof before) => ({
      ...state,
      sheets: state.sheets.map((each) => ({ ...each, widths: [] })),
    });
    expect(withoutWidths(after)).toEqual(withoutWidths(before));
  });

  it('a Treatment cell holds what no line can have', async () => {
    opened = open();
    const id = await sheetId();
    await opened.mark();
    await type(opened.excel, sheet, 'C5', 'Maybe');
    expect(problemOf(await opened.cashable.preview(id, {})).sentence).toMatch(/C5.*“Maybe”.*Included/);
  });

  it('no two columns are free', async () => {
    opened = open();
    await edit(({ worksheets }) => {
      worksheets.getItem(sheet).getRange('C1:XFD7').columnHidden = true;
    });
    const problem = problemOf(await opened.cashable.preview(await sheetId(), {}));
    expect(problem.sentence).toContain('two empty columns');
  });

  it('a calculation sheet was rearranged or written over by the officer', async () => {
    opened = open();
    const id = await sheetId();
    await opened.mark();
    await type(opened.excel, 'AES baseline', 'B7', 12345);
    await type(opened.excel, sheet, 'B5', 'nothing');
    good(await opened.cashable.mark(good(await opened.cashable.preview(id, {}))));
    expect((await valuesOf(opened.excel, 'AES baseline', 'B7'))[0]?.[0]).toBe(12345);
    expect(good(await opened.cashable.preview(id, {})).upToDate).toBe(true);
  });
});

describe('marks never stand on something of the officer’s', () => {
  const cases: readonly (readonly [string, (sheet: Excel.Worksheet) => void, string])[] = [
    ['a note in the next column', (of) => (of.getRange('C4').values = [['see file']]), 'D2:'],
    ['a note in the column after', (of) => (of.getRange('D7').values = [['x']]), 'E2:'],
    ['a formula that shows nothing', (of) => (of.getRange('C3').formulas = [['=""']]), 'D2:'],
    ['merged cells', (of) => of.getRange('C2:D3').merge(), 'E2:'],
    ['a hidden column', (of) => (of.getRange('C:C').columnHidden = true), 'D2:'],
    [
      'a validation rule',
      (of) => (of.getRange('C2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
      'D2:',
    ],
    ['only a title above the table’s headings', () => undefined, 'C2:'],
  ];
  it.each(cases)('%s', async (_, change, place) => {
    opened = open();
    await edit(({ worksheets }) => {
      change(worksheets.getItem(sheet));
    });
    const before = await stateOf(opened.excel);
    await opened.mark();
    expect((await firstMark()).replaceAll('$', '')).toContain(place);
    const after = await stateOf(opened.excel);
    expect(after.sheets[0]?.cells).toMatchObject(before.sheets[0]?.cells ?? {});
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  it('names of the officer’s that look like ours', async () => {
    opened = open();
    await edit(({ names, worksheets }) => {
      names.add('AES_Amounts', worksheets.getItem(sheet).getRange('A1'));
      names.add('AES_Baseline', worksheets.getItem(sheet).getRange('B1'));
    });
    const before = await stateOf(opened.excel);
    await opened.mark();
    const { names } = await stateOf(opened.excel);
    expect(names).toMatchObject(before.names);
    expect(Object.keys(names)).toContain('AES_Treatments_2');
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  it('a sheet of the officer’s that is called as ours would be', async () => {
    opened = open(smallBudget, { more: [{ name: 'AES baseline', values: [['mine']] }] });
    const before = await stateOf(opened.excel);
    const result = await opened.mark();
    expect(result.calculation).toMatch(/^'AES baseline 2'!/);
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel)).toEqual(before);
  });
});

describe('removal leaves what the officer typed among the marks', () => {
  it('on the calculation sheet: it stays, with only the officer’s cells', async () => {
    opened = open();
    await opened.mark();
    await type(opened.excel, 'AES baseline', 'G3', 'Agreed with audit');
    const sentences = good(await opened.cashable.previewRemoval()).join('\n');
    expect(sentences).toMatch(/‘AES baseline’ stays, because you typed in G3/);
    good(await opened.cashable.removeAll());
    const { cells } = (await stateOf(opened.excel)).sheets.find(({ name }) => name === 'AES baseline') ?? {};
    expect(Object.values(cells ?? {}).filter(([value]) => value !== '')).toEqual([
      ['Agreed with audit', 'Agreed with audit', 'General'],
    ]);
  });

  it('below the marks and beside headings', async () => {
    opened = open();
    await opened.mark();
    await type(opened.excel, sheet, 'D12', 'Ask Joan');
    await type(opened.excel, sheet, 'D4', 'From page 3');
    expect(good(await opened.cashable.previewRemoval()).join('\n')).toMatch(/D4 and D12 stays/);
    good(await opened.cashable.removeAll());
    expect((await valuesOf(opened.excel, sheet, 'D4'))[0]?.[0]).toBe('From page 3');
    expect((await valuesOf(opened.excel, sheet, 'D12'))[0]?.[0]).toBe('Ask Joan');
    expect((await valuesOf(opened.excel, sheet, 'D5'))[0]?.[0]).toBe('');
  });

  it('and says how many decisions go', async () => {
    opened = open();
    await opened.mark();
    await type(opened.excel, sheet, 'C6', 'Included');
    await opened.mark();
    expect(good(await opened.cashable.previewRemoval()).join('\n')).toContain(
      '1 treatment that you decided goes too',
    );
  });
});

describe('what need not stand in the way', () => {
  it('is a computer without a printer, where Excel refuses page settings', async () => {
    opened = open();
    const refused = jest.spyOn(PageLayoutObject.prototype, 'writeProperty').mockImplementation(() => {
      throw new ApiError('GeneralException', 'No printers are installed.');
    });
    try {
      const { requests } = opened.excel.stats;
      expect((await opened.mark()).sheet).toBe(sheet);
      expect(refused).toHaveBeenCalled();
      expect(opened.excel.stats.requests).toBeGreaterThan(requests);
      expect((await opened.preview()).upToDate).toBe(true);
    } finally {
      refused.mockRestore();
    }
  });

  it('is a change of the rules since the marks were made, which is said', async () => {
    opened = open();
    await opened.mark();
    const found = keptRecord(opened.excel.settings);
    if (found.kind !== 'sound') throw new Error('no record was kept');
    for (const [key, value] of toSettings(recordKey, { ...found.value, released: 'f'.repeat(64) }))
      opened.excel.settings.set(key, value);
    const sentences = (await opened.preview()).reading.sheets[0]?.findings.map(({ sentence }) => sentence);
    expect(sentences?.[0]).toMatch(
      /^The marks in this workbook were made under “.*different words or figures/,
    );
    const { reading } = await opened.mark();
    expect(reading.sheets[0]?.findings).toHaveLength(1);
    expect((await opened.preview()).reading.sheets[0]?.findings).toEqual([]);
  });

  it('is a record from before the hash of the rules was kept', async () => {
    opened = open();
    await opened.mark();
    const found = keptRecord(opened.excel.settings);
    if (found.kind !== 'sound') throw new Error('no record was kept');
    const { released, ...older } = found.value;
    expect(released).toMatch(/^[0-9a-f]{64}$/);
    for (const [key, value] of toSettings(recordKey, older)) opened.excel.settings.set(key, value);
    expect((await opened.preview()).reading.sheets[0]?.findings).toEqual([]);
  });
});

describe('a failure half way is taken back', () => {
  it('when someone else adds a sheet of the same name at that moment', async () => {
    opened = open();
    const preview = await opened.preview();
    const before = await stateOf(opened.excel);
    const outcome = await opened.cashable.mark(preview, ({ done, words }) => {
      if (done === 0 && words.startsWith('Writing'))
        void edit(({ worksheets }) => {
          worksheets.add('AES baseline');
        });
    });
    expect(problemOf(outcome).id).toBe('item-already-exists');
    const after = await stateOf(opened.excel);
    expect(after.sheets.map(({ name }) => name)).toEqual([sheet, 'AES baseline']);
    expect(after.sheets[0]).toEqual(before.sheets[0]);
    expect(after.names).toEqual({});
    expect(after.settings).toEqual({});
  });
});

describe('a name of ours deleted or changed by hand, as in Excel’s list of names', () => {
  const hands: readonly (readonly [string, (name: Excel.NamedItem) => unknown])[] = [
    [
      'deleted',
      (name) => {
        name.delete();
      },
    ],
    ['given a figure', (name) => (name.formula = '=0')],
    ['given cells of the budget', (name) => (name.formula = `='${sheet}'!$A$2:$A$3`)],
  ];
  const names = ['AES_Treatments', 'AES_Reasons', 'AES_Amounts', 'AES_Baseline', 'AES_Target_2005_06'];
  const cases = names.flatMap((name) => hands.map(([how, change]) => [name, how, change] as const));

  it.each(cases)(
    '%s, %s: said or mended on marking again, and removal leaves the budget as it was',
    async (name, _, change) => {
      opened = open();
      const before = await stateOf(opened.excel);
      await opened.mark();
      const marked = await stateOf(opened.excel);
      await edit((workbook) => change(workbook.names.getItem(name)));
      const preview = await opened.preview();
      expect(preview.upToDate).toBe(false);
      expect(preview.writes.join(' ')).toContain(name);
      const said = preview.reading.sheets[0]?.findings.map(({ sentence }) => sentence).join(' ');
      if (!/Treat|Reas|Amou/.test(name))
        expect(said).toContain(`The name ${name} no longer stands for cell `);
      good(await opened.cashable.mark(preview));
      const again = await stateOf(opened.excel);
      expect(Object.keys(again.names)).toEqual(Object.keys(marked.names));
      if (!/Treat|Reas/.test(name))
        expect([again.names, again.sheets]).toEqual([marked.names, marked.sheets]);
      expect((await opened.preview()).upToDate).toBe(true);
      good(await opened.cashable.removeAll());
      expect(await stateOf(opened.excel)).toEqual(before);
    },
  );

  it('AES_Treatments, given the labels of the budget: none of them is taken out with the marks', async () => {
    opened = open();
    await opened.mark();
    await edit((workbook) => (workbook.names.getItem('AES_Treatments').formula = `='${sheet}'!$A$2:$A$7`));
    expect(problemOf(await opened.cashable.preview(await sheetId(), {})).sentence).toBe(
      `The name AES_Treatments stands for A2:A7 of sheet ‘${sheet}’, where no treatments are: it was changed by hand. Under Formulas, Name Manager, give it the cells below the heading Treatment again, in the same rows. Nothing was changed.`,
    );
    good(await opened.cashable.removeAll());
    expect((await valuesOf(opened.excel, sheet, 'A2:A7')).flat()).toEqual(
      smallBudget.slice(1).map(([label]) => label),
    );
  });

  it('deleted, where the officer rearranged the figures: said with what the figure is called, and left', async () => {
    opened = open();
    await opened.mark();
    await edit((workbook) => {
      workbook.worksheets.getItem('AES baseline').getRange('3:4').insert('Down');
      workbook.names.getItem('AES_Target_2005_06').delete();
    });
    const { reading, upToDate } = await opened.preview();
    expect(reading.sheets[0]?.findings.map(({ sentence }) => sentence)).toContain(
      'The name AES_Target_2005_06 (2005/06) is gone from ‘AES baseline’, and formulas that use it show an error. Since you rearranged that sheet, it is not put back: select the figure and type the name into the Name Box, or delete the sheet and choose Mark again.',
    );
    expect(upToDate).toBe(true);
  });
});

it('a very hidden calculation goes with the marks', async () => {
  opened = open();
  const before = await stateOf(opened.excel);
  await opened.mark();
  await edit(({ worksheets }) => (worksheets.getItem('AES baseline').visibility = 'VeryHidden'));
  good(await opened.cashable.removeAll());
  expect(await stateOf(opened.excel)).toEqual(before);
});
