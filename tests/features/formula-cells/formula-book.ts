import '../../workbench/clock';
import functionsMetadata from '../../../src/functions/functions.json';
import * as workings from '../../../src/functions/explain';
import { createFormulas } from '../../../src/features/formula-cells/create-formulas';
import type {
  ExplainedCall,
  ExplainedCell,
  Formulas,
  FreezePreview,
} from '../../../src/features/formula-cells/formulas';
import {
  type HeadlessExcel,
  type HeadlessOptions,
  startHeadlessExcel,
} from '../../../workbench/headless/start';
import { calculateLive } from '../budget-marks/live-functions';
import { good } from '../budget-marks/opened';

export type Cells = readonly (readonly (string | number | boolean)[])[];

/** A calculating workbook with our functions, and the door to its formulas. */
export interface FormulaBook {
  readonly excel: HeadlessExcel;
  readonly formulas: Formulas;
  /** Selects cells as the officer would, several blocks parted by commas. */
  select(sheet: string, address: string): Promise<void>;
  explain(sheet: string, cell: string): Promise<ExplainedCell>;
  /** The card for the first call of a cell's formula. */
  card(sheet: string, cell: string): Promise<ExplainedCall>;
  preview(sheet: string, address: string): Promise<FreezePreview>;
  freeze(sheet: string, address: string): Promise<string>;
  unfreeze(sheet: string, address: string): Promise<string>;
  write(sheet: string, address: string, value: string | number | boolean): Promise<void>;
  /** What the cell holds: its formula, or its value. */
  holds(sheet: string, address: string): Promise<string | number | boolean>;
  close(): Promise<void>;
}

/** Opens sheets by name; cells that begin with `=` are formulas. */
export async function openBook(
  sheets: Readonly<Record<string, Cells>>,
  options: Omit<HeadlessOptions, 'data' | 'functionsMetadata'> = {},
): Promise<FormulaBook> {
  const excel = startHeadlessExcel({
    build: 'web',
    ...options,
    functionsMetadata,
    data: { sheets: Object.entries(sheets).map(([name, values]) => ({ name, values })) },
  });
  const removeGlobals = excel.installGlobals();
  calculateLive(excel);
  await excel.settle();
  const formulas = createFormulas(workings, { patience: 2_000 });
  const range = (context: Excel.RequestContext, sheet: string, address: string): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRange(address);
  const select = async (sheet: string, address: string): Promise<void> => {
    const blocks = address.split(',');
    await excel.Excel.run(async (context) => {
      range(context, sheet, blocks[0] ?? 'A1').select();
      await context.sync();
    });
    if (blocks.length > 1) selectBlocks(excel, sheet, blocks);
    await excel.settle();
  };
  const preview = async (sheet: string, address: string): Promise<FreezePreview> => {
    await select(sheet, address);
    return good(await formulas.previewFreeze());
  };
  const explain = async (sheet: string, cell: string): Promise<ExplainedCell> => {
    await select(sheet, cell);
    return good(await formulas.explainActiveCell());
  };
  return {
    excel,
    formulas,
    select,
    explain,
    card: async (sheet, cell) => {
      const { calls } = await explain(sheet, cell);
      const [first] = calls;
      if (first === undefined) throw new Error(`${cell} holds none of our functions`);
      return first;
    },
    preview,
    freeze: async (sheet, address) => {
      const said = good(await formulas.freeze(await preview(sheet, address)));
      await excel.settle();
      return said;
    },
    unfreeze: async (sheet, address) => {
      const said = good(await formulas.unfreeze(await preview(sheet, address)));
      await excel.settle();
      return said;
    },
    write: async (sheet, address, value) => {
      await excel.Excel.run(async (context) => {
        range(context, sheet, address).values = [[value]];
        await context.sync();
      });
      await excel.settle();
    },
    holds: (sheet, address) =>
      excel.Excel.run(async (context) => {
        const cell = range(context, sheet, address);
        cell.load('formulas');
        await context.sync();
        const held: unknown = cell.formulas[0]?.[0];
        return typeof held === 'number' || typeof held === 'boolean' ? held : String(held);
      }),
    close: async () => {
      await excel.settle();
      removeGlobals();
      excel.dispose();
    },
  };
}

/** Several blocks at once, as with Ctrl and the mouse: the client has no such call. */
function selectBlocks(excel: HeadlessExcel, sheet: string, blocks: readonly string[]): void {
  const grid = excel.workbook.getSheetByName(sheet);
  if (grid === null) throw new Error(`There is no sheet ${sheet}`);
  excel.workbook.setActiveSheet(grid);
  const ranges = blocks.map((block) => grid.getRange(block.trim()).getRange());
  void excel.univerAPI.executeCommand('sheet.operation.set-selections', {
    unitId: excel.workbook.getId(),
    subUnitId: grid.getSheetId(),
    selections: ranges.map((range, index) => ({
      range,
      primary:
        index === ranges.length - 1
          ? {
              ...range,
              endRow: range.startRow,
              endColumn: range.startColumn,
              actualRow: range.startRow,
              actualColumn: range.startColumn,
              isMerged: false,
              isMergedMainCell: false,
            }
          : null,
      style: null,
    })),
  });
}
