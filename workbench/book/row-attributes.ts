import { BooleanNumber, type IRowData } from '@univerjs/core';
import type { StoredRow } from '../../src/files/sheet-content';
import type { SavedFormats } from './saved-formats';
import { rowPoints } from './measures';
import type { RowWriterInput } from './row-input';

/** Attributes of a row that changed, as they are written; `null` when none did. */
export function rowAttributes(
  row: number,
  stored: StoredRow | undefined,
  { imported, saved }: Pick<RowWriterInput, 'imported' | 'saved'>,
  formats: SavedFormats,
): Record<string, string | null> | null {
  const now =
    (saved.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[row - 1] ?? {};
  const was = stored
    ? ((imported.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[
        stored.row - 1
      ] ?? {})
    : {};
  const changes: Record<string, string | null> = {};
  const isHidden = now.hd === BooleanNumber.TRUE;
  if (isHidden !== (was.hd === BooleanNumber.TRUE)) {
    changes['hidden'] = isHidden ? '1' : null;
    if (!isHidden && stored?.height === 0) changes['ht'] = null;
  }
  const usual = saved.defaultRowHeight ?? 20;
  const isSized = now.h !== undefined && now.ia !== BooleanNumber.TRUE && now.h !== (was.h ?? usual);
  if (isSized && now.h !== undefined) {
    changes['ht'] = String(rowPoints(now.h));
    changes['customHeight'] = '1';
  }
  const styleNow = now.s ?? null;
  const styleWas = was.s ?? null;
  if (styleNow !== styleWas) {
    const format = styleNow === null ? 0 : formats.lineFormat(styleNow);
    if (format !== (stored?.style ?? 0)) {
      changes['s'] = format === 0 ? null : String(format);
      changes['customFormat'] = format === 0 ? null : '1';
    }
  }
  return Object.keys(changes).length === 0 ? null : changes;
}
