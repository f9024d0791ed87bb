import type { Directory } from '../../excel/directory';
import { step, type Step } from '../../excel/step';
import { freeSheetName, removeName } from '../../excel/names';

/** A visible sheet of ours with a title, a line about it, and a table under headings. */
export interface OwnSheet {
  readonly wishedName: string;
  /** Defined name of the heading row, under which the sheet is found again when it was renamed. */
  readonly rangeName: string;
  readonly title: string;
  readonly about: string;
  readonly headings: readonly string[];
  /** In points, one for each heading. */
  readonly widths: readonly number[];
}

/** The row of the headings on a new sheet of ours. */
export const headingsAt = 4;

/** In points. */
const heightOfTitle = 24;

/** The wished name, or that name with a number where a sheet of the officer's has it. */
export const nameForOwnSheet = ({ sheets }: Directory, wished: string): string =>
  freeSheetName(wished, sheets, (number) => ` ${number}`);

/** Adds the sheet with its headings. All of it goes again with the sheet. */
export function newSheetSteps(own: OwnSheet, sheet: string, directory: Directory): readonly Step[] {
  const line = { sheet, column: 1, rows: 1, columns: 1 };
  const heading = { sheet, row: headingsAt, column: 1, rows: 1, columns: own.headings.length };
  return [
    ...removeName(own.rangeName, directory.names),
    step({ kind: 'add-sheet', sheet, title: own.title }, { kind: 'delete-sheet', sheet, title: own.title }),
    step({ kind: 'put-words', area: { ...line, row: 1 }, cells: [[own.title]] }),
    step({ kind: 'look', area: { ...line, row: 1 }, look: { bold: true, size: 14 } }),
    step({ kind: 'put-words', area: { ...line, row: 2 }, cells: [[own.about]] }),
    step({ kind: 'put-words', area: heading, cells: [[...own.headings]] }),
    step({
      kind: 'look',
      area: heading,
      look: { bold: true, fill: '#D6E4F0', fontColor: '#12344D', wrap: true, alignTop: true },
    }),
    step({ kind: 'row-height', sheet, row: 1, height: heightOfTitle }),
    step({ kind: 'freeze', sheet, rows: headingsAt, columns: 0 }),
    ...own.widths.map((width, index) => step({ kind: 'column-width', sheet, column: index + 1, width })),
    step(
      { kind: 'define-name', name: own.rangeName, area: heading },
      { kind: 'delete-name', name: own.rangeName },
    ),
  ];
}
