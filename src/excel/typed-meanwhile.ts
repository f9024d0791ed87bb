import { type Area, areaAddress } from '../grid/area';
import type { CellValue } from '../grid/snapshot';
import { type Conversation, tellExcel } from './excel-run';
import type { Operation } from './operation';
import { perform } from './perform';
import { rangeOf } from './sheet-block';
import type { Step } from './step';
import { knowsBefore, sameCell } from './take-back';
import { keptTyped } from './words';

/** What somebody types into a cell at the moment at which it is written is put back and named. */

export interface Asked {
  readonly act: Extract<Operation, { kind: 'put-words' | 'put-formulas' }>;
  readonly back: Operation;
  readonly range: Excel.Range;
}
export interface TypedMeanwhile {
  readonly area: Area;
  readonly formula: string | number;
}

/** Before-images larger than this are not asked for once more: the answer could be too large. */
const cellsAsked = 20_000;

/** Asks what stands in the cells to be written, in the same batch and right before they are written. */
export function cellsBefore(
  { context }: Conversation,
  request: readonly Step[],
  idOf: (sheet: string) => string,
): readonly Asked[] {
  let cells = 0;
  return request.flatMap(({ act, back }): Asked[] => {
    if ((act.kind !== 'put-words' && act.kind !== 'put-formulas') || back === null || !knowsBefore(act, back))
      return [];
    cells += act.area.rows * act.area.columns;
    if (cells > cellsAsked || request.some((each) => adds(each.act, act.area.sheet))) return [];
    const range = rangeOf(context, { ...act.area, sheet: idOf(act.area.sheet) });
    range.load('values,formulas');
    return [{ act, back, range }];
  });
}

const adds = (operation: Operation, sheet: string): boolean =>
  operation.kind === 'add-sheet' && operation.sheet === sheet;

/** Cells that held something else when they were written than when they were read. */
export function typedMeanwhile(asked: readonly Asked[]): readonly TypedMeanwhile[] {
  return asked.flatMap(({ act, back, range }) => {
    const then = back.kind === 'put-words' || back.kind === 'put-formulas' ? back.cells : [];
    const formulas = range.formulas as CellValue[][];
    const values = range.values as CellValue[][];
    return act.cells.flatMap((row, down) =>
      row.flatMap((cell, across): TypedMeanwhile[] => {
        if (cell === null) return [];
        const expected = then[down]?.[across] ?? '';
        const formula = formulas[down]?.[across] ?? '';
        const isAsRead = sameCell(formula, expected) || sameCell(values[down]?.[across] ?? '', expected);
        // What was written by another request of this one, or is the same already, is nobody's.
        if (isAsRead || sameCell(formula, cell)) return [];
        const area = {
          ...act.area,
          row: act.area.row + down,
          column: act.area.column + across,
          rows: 1,
          columns: 1,
        };
        return [{ area, formula: typeof formula === 'boolean' ? String(formula) : formula }];
      }),
    );
  });
}

export async function putBackTyped(
  typed: readonly TypedMeanwhile[],
  idOf: (sheet: string) => string,
): Promise<string> {
  const cells = typed.map(({ area }) => areaAddress(area));
  const sheet = typed[0]?.area.sheet ?? '';
  try {
    await tellExcel(async (conversation) => {
      for (const { area, formula } of typed)
        await perform(conversation, { kind: 'put-formulas', area, cells: [[formula]] }, idOf);
      await conversation.sync();
    });
    return keptTyped(sheet, cells, null);
  } catch {
    return keptTyped(
      sheet,
      cells,
      typed.map(({ formula }) => String(formula)),
    );
  }
}
