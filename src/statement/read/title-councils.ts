import type { WorkbookSnapshot } from '../../grid/snapshot';
import type { Place, Statement } from '../statement';
import { councilNamed } from './council-name';

/** A council that a title names. */
export interface NamedCouncil {
  readonly name: string;
  readonly place: Place;
}

/** Councils named over a statement's table, outside its boxes: in its titles. In the order of the sheet. */
export function titleCouncilsOf(workbook: WorkbookSnapshot, statement: Statement): readonly NamedCouncil[] {
  const sheet = workbook.sheets.find(({ name }) => name === statement.sheet);
  if (sheet === undefined) return [];
  const headings = Object.values(statement.columns).flatMap(({ place }) =>
    place.sheet === sheet.name ? [place.row] : [],
  );
  const end = Math.min(...headings, sheet.firstRow + mostRows);
  const boxes = Object.values(statement.boxes).map(({ place }) => `${place.row} ${place.column}`);
  return sheet.values.slice(0, Math.max(0, end - sheet.firstRow)).flatMap((line, down) =>
    line.flatMap((value, across): readonly NamedCouncil[] => {
      const place = { sheet: sheet.name, row: sheet.firstRow + down, column: sheet.firstColumn + across };
      if (typeof value !== 'string' || boxes.includes(`${place.row} ${place.column}`)) return [];
      const name = councilNamed(value.trim());
      return name === null ? [] : [{ name, place }];
    }),
  );
}

/** Titles stand near the top; what stands further down is another statement's or a table's. */
const mostRows = 60;
