import { inLines } from '../../english/in-lines';
import { longestText } from '../../grid/cell-limits';
import type { PageRow } from '../../statement/record-page';
import { removeName } from '../../excel/names';
import type { CellLook } from '../../excel/operation';
import { Refusal } from '../../excel/problem-from-error';
import type { Directory } from '../../excel/directory';
import type { RawSheet } from '../../excel/raw-sheet';
import { step, type Step } from '../../excel/step';
import { headingArea, recordPageName } from './locate-words';
import { nameForOwnSheet } from './own-sheet';
import { ownSheetProtected } from './words';
import { recordPageSheet, recordPageSheetText } from './record-words';

/** In points: together an A4 page on its side, at four fifths. */
const widths = [110, 150, 90, 330, 270] as const;
const columns = widths.length;
const firstRow = 4;
const lineHeight = 13.5;
const heightOfLine = 20;
const tallestRow = 400;
/** About the width of a letter of ten points, in points, in a wide font. */
const letter = 5.1;
const textSize = 10;

const looks: Readonly<Record<PageRow['kind'], CellLook>> = {
  title: { bold: true, size: 12, fill: '#12344D', fontColor: '#FFFFFF' },
  head: { bold: true, fill: '#D6E4F0', fontColor: '#12344D' },
  columns: { bold: true, size: textSize, wrap: true, alignTop: true, topLine: '#12344D' },
  fact: { size: textSize, wrap: true, alignTop: true },
  row: { size: textSize, wrap: true, alignTop: true, topLine: '#C8D3DC' },
};

const spread = ({ kind }: PageRow): boolean => kind === 'fact';
/** A line of its own over the whole width. */
const isLine = ({ kind }: PageRow): boolean => kind === 'title' || kind === 'head';
const restWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);

function heightOf(row: PageRow): number {
  if (isLine(row)) return heightOfLine;
  const lines = row.cells.map((text, index) => {
    const width = spread(row) && index === 1 ? restWidth : (widths[index] ?? 100);
    return text.split('\n').flatMap((line) => inLines(line, Math.floor((width - 4) / letter))).length;
  });
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines) + 1.5);
}

/**
 * Adds a recording to the page that an auditor reads, and the page where there is none: words alone, never a formula.
 *
 * @param present the page, whole; `null` when there is none
 * @throws Refusal when the page is protected
 */
export function recordPageSteps(
  directory: Directory,
  present: RawSheet | null,
  rows: readonly PageRow[],
): readonly Step[] {
  if (present?.protected === true) throw new Refusal(ownSheetProtected(present.name));
  const sheet = present?.name ?? nameForOwnSheet(directory, recordPageSheet);
  // One line stays blank between two recordings.
  const start = present === null ? firstRow : present.area.row + present.area.rows + 1;
  const area = { sheet, row: start, column: 1, rows: rows.length, columns };
  const cells = rows.map(({ cells: held }) =>
    Array.from({ length: columns }, (_, index) => shortened(held[index] ?? '')),
  );
  return [
    ...(present === null ? newPage(sheet, directory) : []),
    // As text, so that nothing that an officer typed becomes a formula.
    step({ kind: 'look', area, look: { numberFormat: '@' } }),
    step({ kind: 'put-formulas', area, cells }, { kind: 'clear-words', area }),
    ...runsOf(rows).map(({ from, count, kind }) =>
      step({ kind: 'look', area: { ...area, row: start + from, rows: count }, look: looks[kind] }),
    ),
    ...rows.flatMap((row, index) =>
      spread(row)
        ? [
            step({
              kind: 'merge',
              area: { sheet, row: start + index, column: 2, rows: 1, columns: columns - 1 },
            }),
          ]
        : [],
    ),
    ...rows.map((row, index) =>
      step({ kind: 'row-height', sheet, row: start + index, height: heightOf(row) }),
    ),
    step({
      kind: 'print',
      sheet,
      setting: {
        area: `A1:E${start + rows.length - 1}`,
        paper: 'A4',
        orientation: 'landscape',
        pagesWide: 1,
        pagesTall: null,
        repeatedRows: '1:1',
        repeatedColumns: null,
      },
    }),
  ];
}

function newPage(sheet: string, directory: Directory): readonly Step[] {
  const line = { sheet, column: 1, rows: 1, columns: 1 };
  return [
    ...removeName(recordPageName, directory.names),
    step(
      { kind: 'add-sheet', sheet, title: recordPageSheetText.title },
      { kind: 'delete-sheet', sheet, title: recordPageSheetText.title },
    ),
    step({ kind: 'put-words', area: { ...line, row: 1 }, cells: [[recordPageSheetText.title]] }),
    step({ kind: 'look', area: { ...line, row: 1 }, look: { bold: true, size: 14 } }),
    step({ kind: 'put-words', area: { ...line, row: 2 }, cells: [[recordPageSheetText.about]] }),
    ...widths.map((width, index) => step({ kind: 'column-width', sheet, column: index + 1, width })),
    step(
      { kind: 'define-name', name: recordPageName, area: { ...line, row: 1 } },
      { kind: 'delete-name', name: recordPageName },
    ),
  ];
}

/** The page as it stands now. */
export const recordPagePlace = (directory: Directory): string | null =>
  headingArea(directory, recordPageName)?.sheet ?? null;

function runsOf(
  rows: readonly PageRow[],
): readonly { readonly from: number; readonly count: number; readonly kind: PageRow['kind'] }[] {
  const runs: { from: number; count: number; kind: PageRow['kind'] }[] = [];
  rows.forEach(({ kind }, from) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.count += 1;
    else runs.push({ from, count: 1, kind });
  });
  return runs;
}

const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
