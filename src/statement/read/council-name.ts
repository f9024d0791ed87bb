import type { SheetSnapshot } from '../../grid/snapshot';
import { cleanText } from './grid';

/** A name as it stands in a title: `Hampshire County Council`, `City of Salford`. A sentence about a council is none. */
const councilName =
  /^(?:[Tt]he )?(?:(?:[A-Z][\w’'.&-]*,? |and |& |of |upon |on |under |in |by |le |the ){1,8}(?:Council|COUNCIL|M?BC|CC|DC)|(?:(?:London|Royal|Metropolitan|LONDON|ROYAL|METROPOLITAN) )?(?:City|Borough|County|Corporation|CITY|BOROUGH|COUNTY|CORPORATION) (?:of|OF) (?:[A-Z][\w’'.&-]*(?: |$)|and |& |upon |on |the ){1,6})$/;
const longestName = 70;
/** A title, not a report: what a sheet prints in one cell at the top. */
const longestTitle = 400;

/** The council that a title names, alone or beside other words; `null` when it names none. */
export function councilNamed(text: string): string | null {
  if (text.length > longestTitle) return null;
  const names = text
    .split(/\s[-–—:|]\s|:\s|,\s|\s?\(|\)\s?/)
    .map((each) => each.trim())
    .filter((each) => each.length <= longestName && councilName.test(each));
  return names[0] ?? null;
}

/** Where a council's name stands in the first rows of a sheet. */
export function councilNameOn(
  sheet: Pick<SheetSnapshot, 'values' | 'firstRow' | 'firstColumn'>,
  rows: number,
): { readonly name: string; readonly row: number; readonly column: number } | null {
  for (const [down, line] of sheet.values.slice(0, rows).entries())
    for (const [across, value] of line.entries()) {
      const name = typeof value === 'string' ? councilNamed(cleanText(value)) : null;
      if (name !== null) return { name, row: sheet.firstRow + down, column: sheet.firstColumn + across };
    }
  return null;
}
