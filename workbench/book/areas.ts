import { rectangleAddress, parseRectangle, type Rectangle } from '../../src/grid/rectangle';
import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import type { IRange } from '@univerjs/core';

/** A file's area (from 1) as the spreadsheet counts it (from 0), cut to its grid. */
export function rangeOfArea(area: Rectangle): IRange {
  return {
    startRow: area.firstRow - 1,
    endRow: area.lastRow - 1,
    startColumn: area.firstColumn - 1,
    endColumn: area.lastColumn - 1,
  };
}

/** A range of the spreadsheet as a file counts it. Whole rows and columns come without bounds. */
export function areaOfRange(range: IRange): Rectangle {
  const bound = (value: number, instead: number): number => (Number.isFinite(value) ? value + 1 : instead);
  return {
    firstRow: bound(range.startRow, 1),
    lastRow: bound(range.endRow, lastRowOfExcel),
    firstColumn: bound(range.startColumn, 1),
    lastColumn: bound(range.endColumn, lastColumnOfExcel),
  };
}

/** Areas of a list of addresses parted by blanks (`sqref`); what is no address is left out. */
export function parseAreas(sqref: string | undefined): Rectangle[] {
  return (sqref ?? '')
    .split(/\s+/)
    .map((address) => parseRectangle(address))
    .filter((area): area is Rectangle => area !== null);
}

/** The areas as a file lists them. */
export function areaList(areas: readonly Rectangle[]): string {
  return areas.map(rectangleAddress).join(' ');
}

/** Areas as one text, whatever their order: the same areas give the same text. */
export function areasText(areas: readonly Rectangle[]): string {
  return areas.map(rectangleAddress).sort().join(' ');
}
