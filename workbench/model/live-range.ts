import { ApiError } from '../batch/api-error';
import { ApiObject } from '../batch/api-object';
import type { GridRange } from './area';
import type { SheetGrid } from './book';

/** A range as every other object knows it: cells of a sheet, which move when rows and columns come or go. */
export abstract class LiveRange extends ApiObject {
  #area: GridRange | null;

  /** @param live all ranges that live requests hold */
  constructor(
    live: Set<LiveRange>,
    readonly grid: SheetGrid,
    area: GridRange,
  ) {
    super();
    this.#area = area;
    live.add(this);
  }

  override get needsReference(): boolean {
    return true;
  }

  /** Where the range is now; `InvalidReference` when its cells were deleted. */
  get area(): GridRange {
    this.grid.requireExists();
    if (this.#area === null)
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return this.#area;
  }

  /** Follows rows and columns that were inserted or deleted. */
  follow(move: (area: GridRange) => GridRange | null): void {
    if (this.#area !== null) this.#area = move(this.#area);
  }
}
