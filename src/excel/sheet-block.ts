import { z } from 'zod';
import { cellValue, type CellValue } from '../grid/snapshot';
import type { Area } from '../grid/area';
import { Refusal, tooBigForOneMessage } from './problem-from-error';
import { sheetTooLarge } from './words';
import type { Conversation } from './excel-run';

/** The cells of one block, in as many answers of Excel as they take. */

/** More cells than this are read in several answers; fewer are tried in one and split if Excel finds that too much. */
export const cellsInOneAnswer = 240_000;

const grid = z.array(z.array(cellValue));

export const formatGrid = z.array(z.array(z.string()));

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row - 1, area.column - 1, area.rows, area.columns);
}

/** Excel answers `null` instead of an array when a block is more than it will give. */
export function gridFrom(values: unknown, sheet: string): CellValue[][] {
  const parsed = grid.safeParse(values);
  if (!parsed.success) throw new Refusal(sheetTooLarge(sheet));
  return parsed.data;
}

export interface SheetBlock {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats: string[][];
}

export function askBlock(context: Excel.RequestContext, area: Area): Excel.Range {
  const range = rangeOf(context, area);
  range.load('values,formulas,numberFormat');
  return range;
}

export function blockFrom(range: Excel.Range, sheet: string): SheetBlock {
  const formats = formatGrid.safeParse(range.numberFormat);
  if (!formats.success) throw new Refusal(sheetTooLarge(sheet));
  return {
    values: gridFrom(range.values, sheet),
    formulas: gridFrom(range.formulas, sheet),
    numberFormats: formats.data,
  };
}

const joined = (blocks: readonly SheetBlock[]): SheetBlock => ({
  values: blocks.flatMap((block) => block.values),
  formulas: blocks.flatMap((block) => block.formulas),
  numberFormats: blocks.flatMap((block) => block.numberFormats),
});

/** Reads a block in as many answers as it takes: halves the rows each time Excel finds an answer too large. */
export async function readInParts({ context, sync }: Conversation, area: Area): Promise<SheetBlock> {
  const tooMany = area.rows * area.columns > cellsInOneAnswer;
  if (!tooMany) {
    try {
      const range = askBlock(context, area);
      await sync();
      return blockFrom(range, area.sheet);
    } catch (error) {
      if (!tooBigForOneMessage(error)) throw error;
    }
  }
  if (area.rows === 1) throw new Refusal(sheetTooLarge(area.sheet));
  const half = Math.ceil(area.rows / 2);
  const upper = await readInParts({ context, sync }, { ...area, rows: half });
  const lower = await readInParts(
    { context, sync },
    { ...area, row: area.row + half, rows: area.rows - half },
  );
  return joined([upper, lower]);
}
