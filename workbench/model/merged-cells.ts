import { ApiError } from '../batch/api-error';
import { readOnly, ApiObject } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { formatAddress } from './a1';
import { columnCount, intersection, rowCount } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import type { Context } from './context';
import { requirePermission } from './protection';
import { tablesOn } from './sheet-tables';

/** Merged areas that share a cell with an area. */
export function mergesTouching(grid: SheetGrid, area: GridRange): readonly GridRange[] {
  return grid.sheet
    .getMergeData()
    .filter((merge) => intersection({ ...merge }, area) !== null)
    .map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startColumn,
      endRow,
      endColumn,
    }));
}

export function mergeCells(grid: SheetGrid, area: GridRange, across: boolean): void {
  requirePermission(grid, 'allowFormatCells');
  if (tablesOn(grid).some((table) => intersection(table.area, area) !== null))
    throw new ApiError('MergedRangeConflict', 'Cells of a table cannot be merged.');
  grid.growTo(area);
  const range = grid.facade.getRange(area.startRow, area.startColumn, rowCount(area), columnCount(area));
  if (across) range.mergeAcross({ isForceMerge: true });
  else range.merge({ isForceMerge: true });
}

/** Splits every merged area that the range touches. */
export function unmergeCells(grid: SheetGrid, area: GridRange): void {
  requirePermission(grid, 'allowFormatCells');
  for (const merge of mergesTouching(grid, area))
    grid.facade.getRange(merge.startRow, merge.startColumn, rowCount(merge), columnCount(merge)).breakApart();
}

/** Which cells of an area show another cell's content, and keep none of their own. */
export function hiddenByMerges(grid: SheetGrid, area: GridRange): (row: number, column: number) => boolean {
  const merges = mergesTouching(grid, area);
  return (row, column) =>
    merges.some(
      ({ startRow, startColumn, endRow, endColumn }) =>
        row >= startRow &&
        row <= endRow &&
        column >= startColumn &&
        column <= endColumn &&
        (row !== startRow || column !== startColumn),
    );
}

/** `range.getMergedAreasOrNullObject`. */
export function mergedAreas(context: Context, grid: SheetGrid, area: GridRange): RangeAreasObject | null {
  const merges = mergesTouching(grid, area);
  return merges.length === 0 ? null : new RangeAreasObject(context, grid, merges);
}

/** Several ranges of one sheet. */
export class RangeAreasObject extends ApiObject {
  readonly className = 'RangeAreas';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
    private readonly parts: readonly GridRange[],
  ) {
    super();
  }

  override get needsReference(): boolean {
    return true;
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        address: readOnly(() => this.parts.map((part) => formatAddress(this.grid.name, part)).join(',')),
        areaCount: readOnly(() => this.parts.length),
        cellCount: readOnly(() =>
          this.parts.reduce((sum, part) => sum + rowCount(part) * columnCount(part), 0),
        ),
      },
      objects: {
        areas: () => new RangeCollectionObject(this.context, this.grid, this.parts),
      },
      methods: {},
    };
  }
}

class RangeCollectionObject extends ApiObject {
  readonly className = 'RangeCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
    private readonly parts: readonly GridRange[],
  ) {
    super();
  }

  override items(): readonly ApiObject[] {
    return this.parts.map((part) => this.context.range(this.grid, part));
  }

  protected override defineMembers(): Members {
    return { methods: { getCount: () => this.parts.length } };
  }
}
