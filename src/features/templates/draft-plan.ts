import { parseCellsRectangle, holdsCell } from '../../grid/rectangle';
import type { DraftCell, SheetDraft } from '../../statement/layouts/sheet-draft';
import { textFormat } from '../../statement/layouts/build-statement';
import type { Area } from '../../grid/area';
import type { CellLook, Entry } from '../../excel/operation';
import { step, type Step } from '../../excel/step';
import { rectanglesOf } from './rectangles';

const dark = '#12344D';
const grey = '#595959';

/** Excel measures columns in points and people in characters of Calibri 11: seven pixels each and five of margin. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

function lookOf({ role, numberFormat, formula }: DraftCell): CellLook {
  const format: CellLook = numberFormat === 'General' ? {} : { numberFormat };
  const isText = numberFormat === textFormat;
  switch (role) {
    case 'title':
      return { ...format, bold: true, size: 14, fontColor: dark };
    case 'note':
      return { ...format, italic: true, fontColor: grey, alignTop: true };
    case 'label':
      return { ...format, wrap: true, alignTop: true };
    case 'heading':
    case 'figure-heading':
      return {
        ...format,
        bold: true,
        fill: '#D6E4F0',
        fontColor: dark,
        wrap: true,
        alignTop: true,
        ...(role === 'figure-heading' ? { alignRight: true } : {}),
      };
    case 'input':
      return {
        ...format,
        // What follows from elsewhere is told from what is to be entered.
        fill: formula === null ? '#FFFBE6' : '#F2F2F2',
        outline: '#BFBFBF',
        alignTop: true,
        ...(isText ? { wrap: true } : {}),
      };
    case 'later-input':
      return { ...format, alignTop: true, ...(isText ? { wrap: true } : {}) };
    case 'total-label':
    case 'total':
      return { ...format, bold: true, topLine: dark, alignTop: true };
  }
}

const longestTitle = 32;
const longestPrompt = 255;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** `...of which cashable (£)` as `Of which cashable`. */
function entryTitle(asks: string): string {
  const bare = asks.replace(/^\.+/, '').replace(/\s*\(£\)$/, '');
  return cut(bare.charAt(0).toUpperCase() + bare.slice(1), longestTitle);
}

interface Guidance {
  readonly entry: Entry;
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

function guidanceOf(cell: DraftCell, draft: SheetDraft): Guidance | null {
  if (cell.role !== 'input' && cell.role !== 'later-input') return null;
  const rule = draft.rules.find(({ area }) => {
    const within = parseCellsRectangle(area);
    return within !== null && holdsCell(within, cell);
  });
  if (rule === undefined && cell.help === null) return null;
  const allows = rule?.allows;
  const entry: Entry =
    allows === undefined
      ? { kind: 'text' }
      : 'list' in allows
        ? { kind: 'list', words: allows.list }
        : 'from' in allows
          ? { kind: 'list-from', address: allows.from }
          : { kind: 'amount' };
  return {
    entry,
    title: entryTitle(cell.asks),
    prompt: cut(cell.help ?? '', longestPrompt),
    error: rule?.error ?? '',
  };
}

/** Words that Excel would take for a formula are kept as words. */
const asWords = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

/** The area that a draft fills, from A1. */
export function areaOfDraft(sheet: string, { cells }: SheetDraft): Area {
  return {
    sheet,
    row: 1,
    column: 1,
    rows: Math.max(...cells.map(({ row }) => row)),
    columns: Math.max(...cells.map(({ column }) => column)),
  };
}

/**
 * Turns a sheet as data into steps that add it to the workbook. Formats come before words, so that Excel takes no year
 * for a date; taking back the first step takes back all.
 */
export function draftSteps(draft: SheetDraft, sheet: string): readonly Step[] {
  const title = draft.cells.find(({ row, column }) => row === 1 && column === 1)?.value ?? '';
  const whole = areaOfDraft(sheet, draft);
  const words: (string | number)[][] = Array.from({ length: whole.rows }, () =>
    Array.from({ length: whole.columns }, () => ''),
  );
  for (const { row, column, value, formula } of draft.cells) {
    const line = words[row - 1];
    if (line !== undefined)
      line[column - 1] = formula ?? (typeof value === 'string' ? asWords(value) : value);
  }
  const apart = columnsAfterFigures(draft);
  const figures = new Set(
    draft.cells.flatMap(({ row, column, numberFormat }) =>
      numberFormat === textFormat || numberFormat === 'General' ? [] : [`${row}/${column}`],
    ),
  );
  // The end of a figure would touch the beginning of the words after it.
  const touches = ({ row, column, role }: DraftCell): boolean =>
    role === 'label' && figures.has(`${row}/${column - 1}`);
  const looks = rectanglesOf(
    draft.cells.map((cell) => ({
      ...cell,
      what:
        touches(cell) ||
        (apart.has(cell.column) && cell.row >= draft.headingRow && cell.numberFormat === textFormat)
          ? { ...lookOf(cell), indent: 1 }
          : lookOf(cell),
    })),
  );
  const guided = draft.cells.flatMap((cell) => {
    const what = guidanceOf(cell, draft);
    return what === null ? [] : [{ row: cell.row, column: cell.column, what }];
  });
  const merged = draft.mergedAreas.flatMap((address) => {
    const found = parseCellsRectangle(address);
    return found === null
      ? []
      : [
          {
            sheet,
            row: found.firstRow,
            column: found.firstColumn,
            rows: found.lastRow - found.firstRow + 1,
            columns: found.lastColumn - found.firstColumn + 1,
          },
        ];
  });
  return [
    step(
      { kind: 'add-sheet', sheet, title: String(title) },
      { kind: 'delete-sheet', sheet, title: String(title) },
    ),
    ...looks.map(({ what: look, ...area }) => step({ kind: 'look', area: { sheet, ...area }, look })),
    ...draft.columnWidths.map((characters, index) =>
      step({ kind: 'column-width', sheet, column: index + 1, width: widthInPoints(characters) }),
    ),
    step({ kind: 'put-formulas', area: whole, cells: words }),
    ...merged.flatMap((area) => [
      step({ kind: 'merge', area }),
      ...looksOfMerged(draft, area).map((look) => step({ kind: 'look', area, look })),
    ]),
    ...draft.rowHeights.map(({ row, height }) => step({ kind: 'row-height', sheet, row, height })),
    ...rectanglesOf(guided).map(({ what, ...area }) =>
      step({ kind: 'guide-entry', area: { sheet, ...area }, ...what }),
    ),
    step({ kind: 'freeze', sheet, ...draft.frozen }),
    step({ kind: 'print', sheet, setting: draft.print }),
  ];
}

/** Columns of words right after a column of figures: the end of one would touch the beginning of the other. */
const columnsAfterFigures = ({ cells, headingRow }: SheetDraft): ReadonlySet<number> => {
  const roles = new Map(
    cells.filter(({ row }) => row === headingRow).map(({ column, role }) => [column, role]),
  );
  return new Set(
    [...roles].flatMap(([column, role]) =>
      role === 'heading' && roles.get(column - 1) === 'figure-heading' ? [column] : [],
    ),
  );
};

/** A merged box is drawn round as a whole. */
function looksOfMerged(draft: SheetDraft, area: Area): readonly CellLook[] {
  return draft.cells
    .filter(({ row, column, role }) => row === area.row && column === area.column && role === 'input')
    .map(lookOf);
}
