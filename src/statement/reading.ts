import { cellAddress } from '../grid/cell-address';
import { columnLetters } from '../grid/column-letters';
import type { PassedOver, Reading } from './statement';
import { cellOnSheet, readingText } from './words';

/** Cells that were not read and belong together: of one column beside the rows, or of rows one below the other. */
export interface NotRead {
  readonly sheet: string;
  /** `F5`, `F5 to F19`, `rows 15 to 17`: what an officer looks for. */
  readonly where: string;
  readonly cells: readonly string[];
  /** The heading over them; `''` where there is none. */
  readonly heading: string;
  /** What the first of them holds. */
  readonly holds: string;
  /** How many of them hold figures. */
  readonly figures: number;
}

/** What was passed over, in the order in which it stands. */
export function notRead({ passedOver }: Reading): readonly NotRead[] {
  const groups: PassedOver[][] = [];
  for (const cell of passedOver) {
    const group = groups.find((each) => belongs(each, cell));
    if (group === undefined) groups.push([cell]);
    else group.push(cell);
  }
  return groups.map((cells) => {
    const [first] = cells;
    return {
      sheet: first?.place.sheet ?? '',
      where: whereOf(cells),
      cells: cells.map(({ place }) => cellAddress(place)),
      heading: first?.heading ?? '',
      holds: first?.text ?? '',
      figures: cells.filter(({ figure }) => figure).length,
    };
  });
}

function belongs(group: readonly PassedOver[], cell: PassedOver): boolean {
  const last = group.at(-1);
  if (last === undefined || last.place.sheet !== cell.place.sheet) return false;
  if (cell.besideRow !== null || last.besideRow !== null)
    return (
      cell.besideRow !== null &&
      last.besideRow !== null &&
      last.place.column === cell.place.column &&
      last.heading === cell.heading
    );
  return cell.place.row - last.place.row <= 1;
}

function whereOf(cells: readonly PassedOver[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return '';
  if (cells.length === 1) return cellAddress(first.place);
  if (first.besideRow !== null) {
    const letters = columnLetters(first.place.column);
    return `${letters}${first.place.row} to ${letters}${last.place.row}`;
  }
  return first.place.row === last.place.row
    ? `row ${first.place.row}`
    : `rows ${first.place.row} to ${last.place.row}`;
}

const ofGains = /\b(?:gains?|savings?|efficienc(?:y|ies)|cashable)\b|^\W*£/i;
const nonCashable = /\bnon[\s-]?cashable\b/i;
const yearAlone = /^\(?\s*(?:19|20)\d{2}\s*[/–-]\s*\d{2,4}\s*\)?$/;

/**
 * Figures beside rows of the form that no column takes and that may be gains: under no heading, or under one that speaks
 * of gains. A figure under another heading, such as a reference, a baseline or the part that is not cashable, is listed only.
 */
export function figuresNotRead({ passedOver }: Reading): readonly PassedOver[] {
  return passedOver.filter(
    ({ figure, besideRow, heading, ofOtherYear }) =>
      figure &&
      !ofOtherYear &&
      besideRow !== null &&
      (heading === '' || yearAlone.test(heading) || (ofGains.test(heading) && !nonCashable.test(heading))),
  );
}

/** In words: what was read, and where all else stands. */
export function readingSaid(reading: Reading, mainSheet: string): readonly string[] {
  const { rows, columns, boxes, total } = reading;
  const rest = notRead(reading).map(({ sheet, where, heading, holds }) =>
    readingText.notRead(sheet === mainSheet ? where : cellOnSheet(where, sheet), heading, holds),
  );
  return [
    readingText.read(rows, columns.length, boxes.length, total),
    rest.length === 0 ? readingText.whole : readingText.listed(rest),
  ];
}
