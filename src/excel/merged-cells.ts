import type { Area } from '../grid/area';

/**
 * Which cells are merged, by worksheet id, as it was when Excel was last asked. Asking empties the list of steps that
 * Ctrl+Z takes back in Excel for Windows (version 2505, for one), so nobody asks after an event: what was known then
 * still serves.
 */
export class MergedCells {
  readonly #known = new Map<string, readonly Area[]>();

  /** @returns `null` where nothing is known of the sheet yet */
  of(sheetId: string, sheet: string): Area[] | null {
    return this.#known.get(sheetId)?.map((area) => ({ ...area, sheet })) ?? null;
  }

  remember(sheetId: string, areas: readonly Area[]): void {
    this.#known.set(sheetId, areas);
  }
}

/**
 * Whether Excel may be asked for merged cells: `anew` where a person asked for this look and for no other, `once` where
 * a person did and a sheet that is known need not be asked again, `never` after an event.
 */
export interface Merges {
  readonly known: MergedCells;
  readonly ask: 'anew' | 'once' | 'never';
}

/** For a single look that a person asked for. */
export const askedFor = (): Merges => ({ known: new MergedCells(), ask: 'anew' });

/** Whether Excel is to be asked about this sheet. Needs ExcelApi 1.13. */
export function mayAskMerges({ known, ask }: Merges, sheetId: string): boolean {
  if (ask === 'never' || (ask === 'once' && known.of(sheetId, '') !== null)) return false;
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}
