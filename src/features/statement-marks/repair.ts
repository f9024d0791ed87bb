import { z } from 'zod';
import { type CellValue, cellValue } from '../../grid/snapshot';
import type { AppliedFix } from '../../statement/record';
import { findingGone, fixProtected } from './words';
import { type Area, areaAddress } from '../../grid/area';
import { asTyped } from '../formula-cells/freeze-plan';
import { step, type Step } from '../../excel/step';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { WorkbookLook } from './look-at-workbook';

/** A repair that the officer has seen and that is to be written. */
export const fixToken = z.object({
  check: z.string(),
  sheetId: z.string(),
  fix: z.object({
    key: z.string(),
    place: z.object({ sheet: z.string(), row: z.int(), column: z.int() }),
    before: cellValue,
    write: z.union([z.object({ number: z.number() }), z.object({ formula: z.string() })]),
  }),
});

type KeptFix = AppliedFix['fix'];

export const sameFix = (a: KeptFix, b: KeptFix): boolean =>
  JSON.stringify([a.key, a.place.sheet, a.place.row, a.place.column, a.before, a.write]) ===
  JSON.stringify([b.key, b.place.sheet, b.place.row, b.place.column, b.before, b.write]);

/** @throws Refusal when the sheet is gone or protected */
export function cellToFix(look: WorkbookLook, { place: { sheet: name, row, column } }: KeptFix) {
  const sheet = look.sheets.find((each): each is RawSheet => each.name === name);
  if (sheet === undefined) throw new Refusal(findingGone());
  const area = { sheet: name, row, column, rows: 1, columns: 1 };
  const place = areaAddress(area);
  if (sheet.protected) throw new Refusal(fixProtected(name, place));
  const format = sheet.numberFormats[row - sheet.area.row]?.[column - sheet.area.column] ?? 'General';
  return { sheet, area, place, format, holds: cellAt(sheet, row, column, 'formulas') };
}

/** Writes one cell. The way back gives it its format first: a text would otherwise come back as a number. */
export function repairSteps(
  area: Area,
  write: string | number,
  holds: CellValue,
  format: string,
): readonly Step[] {
  const put = (cell: string | number) => ({ kind: 'put-formulas', area, cells: [[cell]] }) as const;
  const look = (numberFormat: string) => ({ kind: 'look', area, look: { numberFormat } }) as const;
  if (format === '@') return [step(look('General'), put(String(holds))), step(put(write), look('@'))];
  return [step(put(write), put(typeof holds === 'string' && isFormula(holds) ? holds : asTyped(holds)))];
}

const isFormula = (cell: string): boolean => cell.startsWith('=');
