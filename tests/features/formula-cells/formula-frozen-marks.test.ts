import functionsMetadata from '../../../src/functions/functions.json';
import * as workings from '../../../src/functions/explain';
import { createFormulas } from '../../../src/features/formula-cells/create-formulas';
import { calculateLive } from '../budget-marks/live-functions';
import { good, open } from '../budget-marks/opened';
import { stateOf } from '../budget-marks/workbook-state';

const calculation = 'AES baseline';

/** Freezing the figures that marking put into the workbook. */
describe('freezing the sheet “AES baseline”', () => {
  async function markedBook() {
    const opened = open(undefined, { excel: { functionsMetadata } });
    calculateLive(opened.excel);
    const { excel } = opened;
    const before = await stateOf(excel);
    await opened.mark();
    await excel.settle();
    const formulas = createFormulas(workings, { patience: 2_000 });
    const preview = async () => {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(calculation).getRange('A:H').select();
        await context.sync();
      });
      return good(await formulas.previewFreeze());
    };
    return { ...opened, formulas, preview, before };
  }

  it('freezes each figure and brings each back as it was', async () => {
    const book = await markedBook();
    const { excel, formulas, preview } = book;
    const marked = await stateOf(excel);
    good(await formulas.freeze(await preview()));
    await excel.settle();
    expect((await preview()).toFreeze).toBe(0);
    good(await formulas.unfreeze(await preview()));
    await excel.settle();
    expect(await stateOf(excel)).toEqual(marked);
    await book.close();
  });

  it('forgets the formulas with all marks, says so before, and leaves no name and no setting behind', async () => {
    const book = await markedBook();
    const { excel, formulas, preview, cashable, before } = book;
    const { toFreeze } = await preview();
    good(await formulas.freeze(await preview()));
    const sentences = good(await cashable.previewRemoval());
    expect(sentences).toContain(
      `The formulas of ${toFreeze} frozen cells are forgotten; the cells keep their values.`,
    );
    good(await cashable.removeAll());
    await excel.settle();
    const after = await stateOf(excel);
    expect(after.names).toEqual(before.names);
    expect(after.settings).toEqual(before.settings);
    expect(after.sheets[0]).toEqual(before.sheets[0]);
    // The sheet with the frozen figures is the officer's now and stays.
    expect(after.sheets.map(({ name }) => name)).toEqual(['Budget 04', calculation]);
    await book.close();
  });

  it('leaves no name behind where what was remembered is damaged, and none of the officer’s goes', async () => {
    const book = await markedBook();
    const { excel, formulas, preview, cashable } = book;
    try {
      good(await formulas.freeze(await preview()));
      await excel.Excel.run(async (context) => {
        context.workbook.names.add('AES_Frozen_assets', '=42');
        await context.sync();
      });
      for (const key of [...excel.settings.keys()])
        if (key.startsWith('cashable.frozen')) excel.settings.set(key, '{}');
      good(await cashable.removeAll());
      expect((await stateOf(excel)).names).toEqual({ AES_Frozen_assets: '=42' });
    } finally {
      await book.close();
    }
  });
});
