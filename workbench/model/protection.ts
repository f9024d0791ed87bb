import { z } from 'zod';

import { accessDenied, ApiError, invalidArgument } from '../batch/api-error';
import { ApiObject, method, readOnly } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { columnCount, rowCount } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import { metadata, putMetadata } from './sheet-metadata';

const options = z.strictObject({
  allowAutoFilter: z.boolean().optional(),
  allowDeleteColumns: z.boolean().optional(),
  allowDeleteRows: z.boolean().optional(),
  allowEditObjects: z.boolean().optional(),
  allowEditScenarios: z.boolean().optional(),
  allowFormatCells: z.boolean().optional(),
  allowFormatColumns: z.boolean().optional(),
  allowFormatRows: z.boolean().optional(),
  allowInsertColumns: z.boolean().optional(),
  allowInsertHyperlinks: z.boolean().optional(),
  allowInsertRows: z.boolean().optional(),
  allowPivotTables: z.boolean().optional(),
  allowSort: z.boolean().optional(),
  selectionMode: z.enum(['Normal', 'Unlocked', 'None']).optional(),
});

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  password: z.tuple([z.string().nullish()]),
  protection: z.tuple([options.nullish(), z.string().nullish()]),
};

/** How a sheet is protected, kept in the sheet's own data under `protection`. */
export const sheetProtection = z.object({
  options: options.default({}),
  password: z.string().optional(),
});
type SheetProtection = z.infer<typeof sheetProtection>;

type Permission = Exclude<keyof z.infer<typeof options>, 'selectionMode'>;

function protectionOf(grid: SheetGrid): SheetProtection | null {
  return sheetProtection.safeParse(metadata(grid, 'protection')).data ?? null;
}

export const isProtected = (grid: SheetGrid): boolean => protectionOf(grid) !== null;

/** Refuses an act that the sheet's protection does not allow. */
export function requirePermission(grid: SheetGrid, permission: Permission): void {
  const protection = protectionOf(grid);
  if (protection !== null && protection.options[permission] !== true) throw accessDenied();
}

/** Refuses to write into locked cells of a protected sheet; every cell is locked unless it was unlocked. */
export function requireUnlocked(grid: SheetGrid, area: GridRange): void {
  if (protectionOf(grid) === null) return;
  if (rowCount(area) * columnCount(area) > 100_000) throw accessDenied();
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1)
      if (isLocked(grid, row, column)) throw accessDenied();
}

export function isLocked(grid: SheetGrid, row: number, column: number): boolean {
  const custom: unknown = grid.sheet.getCellMatrix().getValue(row, column)?.custom?.['unlocked'];
  return custom !== true;
}

/** `worksheet.protection`. */
export class WorksheetProtectionObject extends ApiObject {
  readonly className = 'WorksheetProtection';

  constructor(private readonly grid: SheetGrid) {
    super();
  }

  protected override defineMembers(): Members {
    const { grid } = this;
    return {
      properties: {
        protected: readOnly(() => isProtected(grid)),
        options: readOnly(() => protectionOf(grid)?.options ?? null),
      },
      methods: {
        protect: method(takes.protection, (wanted, password) => {
          if (isProtected(grid)) throw new ApiError('InvalidOperation', 'The sheet is protected already.');
          putMetadata(grid, 'protection', {
            options: wanted ?? {},
            ...(password ? { password } : {}),
          });
        }),
        unprotect: method(takes.password, (password) => {
          const protection = protectionOf(grid);
          if (protection?.password !== undefined && protection.password !== password)
            throw invalidArgument('the password is wrong');
          putMetadata(grid, 'protection', undefined);
        }),
      },
    };
  }
}
