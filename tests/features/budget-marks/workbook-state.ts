import type { HeadlessExcel } from '../../../workbench/headless/start';

type Cell = string | number | boolean;

/** All of a workbook that marking could touch, read through Microsoft's client library. */
export interface WorkbookState {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: Readonly<Record<string, readonly [Cell, Cell, string]>>;
    readonly widths: readonly number[];
    readonly colourRules: readonly string[];
    readonly validations: Readonly<Record<string, unknown>>;
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Reads the whole state: cells with value, formula and number format; widths; rules; lists; names; settings. */
export async function stateOf(excel: HeadlessExcel, rows = 40, columnsWatched = 12): Promise<WorkbookState> {
  return excel.Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    settings.load('items/key,items/value');
    await context.sync();
    const sheets = [];
    for (const sheet of worksheets.items) {
      const block = sheet.getRangeByIndexes(0, 0, rows, columnsWatched);
      block.load('values,formulas,numberFormat');
      const rules = sheet.getRange().conditionalFormats;
      rules.load('items/id,items/type');
      const columns = Array.from({ length: columnsWatched }, (_, index) => {
        const column = sheet.getRangeByIndexes(0, index, rows, 1);
        column.format.load('columnWidth');
        column.dataValidation.load('type');
        return column;
      });
      await context.sync();
      for (const rule of rules.items) if (rule.type === 'Custom') rule.custom.rule.load('formula');
      await context.sync();
      const cells: Record<string, readonly [Cell, Cell, string]> = {};
      block.values.forEach((row: Cell[], r: number) => {
        row.forEach((value, c) => {
          const format = String(block.numberFormat[r]?.[c] ?? 'General');
          if (value !== '' || format !== 'General')
            cells[`R${r + 1}C${c + 1}`] = [value, block.formulas[r]?.[c] ?? '', format];
        });
      });
      sheets.push({
        name: sheet.name,
        cells,
        widths: columns.map(({ format }) => format.columnWidth),
        colourRules: rules.items.map(({ type, custom }) => (type === 'Custom' ? custom.rule.formula : type)),
        validations: Object.fromEntries(
          columns.map(({ dataValidation }, index) => [index, dataValidation.type]),
        ),
      });
    }
    return {
      sheets,
      names: Object.fromEntries(names.items.map(({ name, formula }) => [name, String(formula)])),
      settings: Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown])),
    };
  });
}

/** Values of one column from a row on, through the client. */
export async function valuesOf(
  excel: HeadlessExcel,
  sheet: string,
  address: string,
): Promise<readonly (readonly Cell[])[]> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as Cell[][];
  });
}

/** What an officer does in a cell. */
export async function type(excel: HeadlessExcel, sheet: string, address: string, value: Cell): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}
