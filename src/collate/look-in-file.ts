import type { RawSheet } from '../excel/raw-sheet';
import { locateLostWords, locateWords } from '../features/statement-marks/locate-words';
import type { WorkbookLook } from '../features/statement-marks/look-at-workbook';
import type { WorkbookFile } from '../files';
import { parseReference } from '../grid/area';
import { quotedSheet } from '../grid/sheet-name';
import type { Settings } from '../grid/kept-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../grid/snapshot';

/**
 * A saved workbook as the add-in would see it, so that the command line understands marks, decisions and sheets of ours
 * by the add-in's own code and never comes to another figure.
 *
 * @returns `null` where nothing of ours is in the workbook
 */
export function lookInFile(
  { names: stored }: Pick<WorkbookFile, 'names'>,
  workbook: WorkbookSnapshot,
  settings: Settings,
): WorkbookLook | null {
  const isOurs =
    [...settings.keys()].some((key) => key.startsWith('cashable.')) ||
    stored.some(({ name }) => /^AES_/i.test(name));
  if (!isOurs) return null;
  const names = stored
    .filter(({ sheetPosition }) => sheetPosition === null)
    .map(({ name, formula }) => ({ name, formula: `=${formula}`, area: parseReference(`=${formula}`) }));
  const sheets = workbook.sheets.filter(holdsAnything).map(rawSheet);
  const words = locateWords(names);
  return {
    name: workbook.name,
    activeSheetId: '',
    directory: {
      sheets: workbook.sheets.map(({ name, hidden }) => ({ id: name, name, hidden })),
      names,
      settings,
    },
    sheets,
    cut: [],
    colours: new Map(),
    notes: new Map(),
    words: [...words, ...locateLostWords(sheets, words)],
  };
}

const holdsAnything = ({ values }: SheetSnapshot): boolean =>
  values.some((row) => row.some((value) => value !== ''));

/** What a look through Excel tells beyond a snapshot is for writing, and a file is only read. */
function rawSheet(sheet: WorkbookSnapshot['sheets'][number]): RawSheet {
  const { name, firstRow, firstColumn, values, formulas, numberFormats } = sheet;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    id: name,
    name,
    hidden: sheet.hidden,
    protected: sheet.protected,
    area: { sheet: name, row: firstRow, column: firstColumn, rows: values.length, columns: width },
    values,
    formulas,
    numberFormats,
    hiddenRows: sheet.hiddenRows,
    mergedAreas: sheet.mergedAreas.flatMap(
      (address) => parseReference(`${quotedSheet(name)}!${address}`) ?? [],
    ),
    tables: [],
    columns: Array.from({ length: width }, (_, at) => ({
      column: firstColumn + at,
      width: 0,
      hidden: sheet.hiddenColumns.includes(firstColumn + at),
      validated: false,
      hasFormula: false,
      isGeneral: true,
    })),
    ...(sheet.calculatesByHand === true ? { calculatesByHand: true } : {}),
  };
}
