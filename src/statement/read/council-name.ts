import type { SheetSnapshot } from '../../grid/snapshot';

/** A name as it stands in a title: `Hampshire County Council`, `City of Salford`. A sentence about a council is none. */
const councilName =
  /^(?:the )?(?:(?:[A-Z][\w’'.&-]*,? |and |of |upon |on |the ){1,8}Council|(?:(?:London|Royal|Metropolitan) )?(?:City|Borough|County|Corporation) of (?:[A-Z][\w’'.&-]*(?: |$)|and |upon |on |the ){1,6})$/;
const longestName = 70;

/** The council that a title names, alone or beside other words; `null` when it names none. */
export function councilNamed(text: string): string | null {
  if (text.length > longestName) return null;
  const name = text.split(/\s[-–—:]\s|:\s|,\s/).find((each) => councilName.test(each.trim()));
  return name?.trim() ?? null;
}

/** Where a council's name stands in the first rows of a sheet. */
export function councilNameOn(
  sheet: SheetSnapshot,
  rows: number,
): { readonly name: string; readonly row: number; readonly column: number } | null {
  for (const [down, line] of sheet.values.slice(0, rows).entries())
    for (const [across, value] of line.entries()) {
      const name = typeof value === 'string' ? councilNamed(value.trim()) : null;
      if (name !== null) return { name, row: sheet.firstRow + down, column: sheet.firstColumn + across };
    }
  return null;
}
