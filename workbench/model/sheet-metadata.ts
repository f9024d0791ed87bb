import type { SheetGrid } from './book';

/** State of a sheet that the spreadsheet has no place for; it is saved with the sheet's own data. */
export type SheetMetadataKey = 'protection' | 'veryHidden' | 'pageLayout';

export function metadata(grid: SheetGrid, key: SheetMetadataKey): unknown {
  return grid.facade.getCustomMetadata()?.[key];
}

/** Stores a value, or removes the key when the value is `undefined`. */
export function putMetadata(grid: SheetGrid, key: SheetMetadataKey, value: unknown): void {
  const next: Record<string, unknown> = { ...grid.facade.getCustomMetadata(), [key]: value };
  if (value === undefined) Reflect.deleteProperty(next, key);
  grid.facade.setCustomMetadata(Object.keys(next).length === 0 ? undefined : next);
}
