import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import type { BudgetReading, ReadOptions } from '../budget/reading';
import type { CouncilRule } from '../budget/council-rule';
import { readCouncilRules } from '../budget/council-rules-file';
import { councilsSheets, type MarkedBudget, markedBudget } from '../collate/budget-in-file';
import { lookInFile } from '../collate/look-in-file';
import { likeliestBudget, sheetsAsBudgets, type SheetAsBudget } from '../collate/likely-budgets';
import { settingsInFile } from '../collate/settings-in-file';
import { Refusal } from '../excel/problem-from-error';
import type { WorkbookLook } from '../features/statement-marks/look-at-workbook';
import { keptChoices } from '../guidance/kept-choices';
import { readBudget } from '../budget/read-budget';
import type { Settings } from '../grid/kept-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../grid/snapshot';
import { columnLetters } from '../grid/column-letters';
import { poundsShown } from '../money/pounds';
import { commandLineText } from './words';
import { openWorkbookFile, WorkbookFileError } from '../files';
import type { LinesRequest } from './arguments';

/** A workbook that cannot be read as asked; the message is a sentence for the user. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
}

export interface WorkbookReading {
  readonly workbook: string;
  readonly reading: BudgetReading;
  /** What the add-in's marks say, where they count in the reading; `null` elsewhere. */
  readonly marked: Omit<MarkedBudget, 'reading'> | null;
  /** What the reader of the figure must know beside it, each a sentence. */
  readonly said: readonly string[];
}

/**
 * Reads the budget of a workbook. Where the add-in has marked it and nothing else is asked for, the reading is the add-in's:
 * its sheets and columns, the council's rules and what the officer decided, so that the figure is that of the workbook.
 *
 * @throws CannotRead
 */
export function readWorkbook(file: string, request: LinesRequest): WorkbookReading {
  const councilRules = request.rules === null ? [] : rulesIn(request.rules);
  const { workbook, settings, look } = openWithSettings(file);
  const marked = look === null ? null : understood(file, () => markedBudget(look, request.edition));
  const isAsked = request.sheets.length > 0 || request.column !== null || request.rules !== null;
  if (marked !== null && !isAsked) return markedReading(file, marked);
  const offered = look === null ? workbook.sheets : councilsSheets(look);
  const options = { ...editionAsked(request.edition, settings, marked), councilRules };
  const read = request.sheets.length > 0 ? readNamedSheets : readLikeliestSheet;
  return {
    workbook: basename(file),
    reading: read(file, offered, request, options),
    marked: null,
    said:
      marked === null ? [] : [commandLineText.marksLeftOut(basename(file), marked.sheets, marked.decided)],
  };
}

/** The edition that was asked for, else the one the workbook is bound to; nothing where the default counts. */
function editionAsked(
  asked: LinesRequest['edition'],
  settings: Settings,
  marked: MarkedBudget | null,
): Pick<ReadOptions, 'edition'> {
  const kept = keptChoices(settings, marked?.reading.edition ?? null);
  const held = kept.kind === 'sound' && (kept.isChosen || marked !== null) ? kept.edition.id : null;
  const edition = asked ?? held;
  return edition === null ? {} : { edition };
}

/** @throws CannotRead */
function readNamedSheets(
  file: string,
  offered: WorkbookSnapshot['sheets'],
  { sheets: names, column }: LinesRequest,
  options: ReadOptions,
): BudgetReading {
  const sheets = sheetsNamed(file, offered, names);
  return readBudget(sheets, { ...options, ...amountsIn(file, sheets, column) });
}

/**
 * The sheet that is likeliest a budget; all of them where none is, so that each says why.
 *
 * @throws CannotRead
 */
function readLikeliestSheet(
  file: string,
  offered: WorkbookSnapshot['sheets'],
  { column }: LinesRequest,
  options: ReadOptions,
): BudgetReading {
  const byThemselves = sheetsAsBudgets(offered, options);
  const likeliest = likeliestBudget(byThemselves);
  const sheets = likeliest === null ? offered : [likeliest.sheet];
  const withColumn = { ...options, ...amountsIn(file, sheets, column) };
  const reading = likeliest === null || column !== null ? readBudget(sheets, withColumn) : likeliest.reading;
  return withSheetsNamed(reading, byThemselves, sheets, withColumn);
}

/**
 * The column of amounts that was asked for, on each sheet.
 *
 * @throws CannotRead where a sheet has no such column
 */
function amountsIn(
  file: string,
  sheets: readonly SheetSnapshot[],
  column: string | null,
): Pick<ReadOptions, 'choices'> {
  if (column === null) return {};
  for (const sheet of sheets) {
    if (!hasColumn(sheet, column))
      throw new CannotRead(commandLineText.columnOutside(file, sheet.name, column));
  }
  return { choices: Object.fromEntries(sheets.map(({ name }) => [name, { amountColumn: column }])) };
}

/** So likely a budget that leaving the sheet out must be said. */
const likelyBudget = 0.4;

/** Says which other sheets would move the baseline, where one was chosen of several. */
function withSheetsNamed(
  reading: BudgetReading,
  offered: readonly SheetAsBudget[],
  chosen: readonly SheetSnapshot[],
  options: ReadOptions,
): BudgetReading {
  const [first] = reading.sheets;
  const isChosen = ({ sheet }: SheetAsBudget): boolean => chosen.includes(sheet);
  const counted = offered.filter((each) => isChosen(each) || each.likelihood >= likelyBudget);
  const others = counted.filter((each) => !isChosen(each));
  if (first === undefined || others.length === 0) return reading;
  const { baseline } = readBudget(
    counted.map(({ sheet }) => sheet),
    options,
  );
  if (baseline.amount === reading.baseline.amount) return reading;
  const names = others.map(({ sheet }) => sheet.name);
  const sentence = commandLineText.otherSheets(first.name, names, poundsShown(baseline.amount));
  return {
    ...reading,
    sheets: [
      { ...first, findings: [...first.findings, { sheet: first.name, address: null, sentence }] },
      ...reading.sheets.slice(1),
    ],
    baseline: {
      ...reading.baseline,
      caveats: [commandLineText.withoutSheets(names), ...(reading.baseline.caveats ?? [])],
    },
  };
}

function markedReading(file: string, { reading, ...marked }: MarkedBudget): WorkbookReading {
  const { shown } = marked;
  const { amount } = reading.baseline;
  return {
    workbook: basename(file),
    reading,
    marked,
    said:
      shown === null || shown === amount
        ? []
        : [commandLineText.otherThanShown(basename(file), poundsShown(shown), poundsShown(amount))],
  };
}

/** @throws CannotRead where what the add-in keeps in the workbook cannot be understood */
function understood<T>(file: string, understand: () => T): T {
  try {
    return understand();
  } catch (error) {
    if (error instanceof Refusal) throw new CannotRead(commandLineText.cannotRead(file, error.message));
    throw error;
  }
}

/** @throws CannotRead when the file holds no rules that can be used */
function rulesIn(file: string): readonly CouncilRule[] {
  const read = readCouncilRules(new TextDecoder().decode(bytesOf(file)));
  if (!read.ok) throw new CannotRead(commandLineText.badRules(file, read.sentence));
  return read.rules;
}

const megabyte = 1024 * 1024;
/** Far above any budget workbook; beyond it a disk image or an archive has been named by mistake. */
const largestFile = 200 * megabyte;

/**
 * The bytes of a plain file. What kind it is is asked before it is opened: a pipe would wait for ever, and a device never end.
 *
 * @throws CannotRead
 */
export function bytesOf(file: string): Uint8Array {
  const refused = (reason: string): CannotRead => new CannotRead(commandLineText.cannotRead(file, reason));
  let stats: Stats;
  try {
    stats = statSync(file);
  } catch {
    throw refused(commandLineText.missingFile());
  }
  if (stats.isDirectory()) throw refused(commandLineText.isFolder());
  if (!stats.isFile()) throw refused(commandLineText.notPlainFile());
  if (stats.size > largestFile) throw refused(commandLineText.fileTooLarge(largestFile / megabyte));
  try {
    return readFileSync(file);
  } catch {
    throw refused(commandLineText.missingFile());
  }
}

/** A workbook as it was read, with what the add-in keeps in it. */
export interface ReadWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly settings: Settings;
  /** As the add-in would see it; `null` where nothing of its own is in the workbook. */
  readonly look: WorkbookLook | null;
}

/** @throws CannotRead */
export function openWithSettings(file: string): ReadWorkbook {
  const bytes = bytesOf(file);
  try {
    const opened = openWorkbookFile(bytes);
    const workbook = opened.snapshot(basename(file));
    const settings = settingsInFile(opened);
    return { workbook, settings, look: lookInFile(opened, workbook, settings) };
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw new CannotRead(commandLineText.cannotRead(file, error.message));
    throw error;
  }
}

/**
 * The sheets that were asked for, in workbook order; case does not matter.
 *
 * @throws CannotRead when the workbook lacks one
 */
export function sheetsNamed(
  file: string,
  sheets: WorkbookSnapshot['sheets'],
  wanted: readonly string[],
): WorkbookSnapshot['sheets'] {
  const names = sheets.map(({ name }) => name);
  const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;
  for (const asked of wanted) {
    if (!names.some((name) => same(name, asked)))
      throw new CannotRead(commandLineText.noSuchSheet(file, asked, names));
  }
  return sheets.filter(({ name }) => wanted.some((asked) => same(name, asked)));
}

function hasColumn(sheet: SheetSnapshot, column: string): boolean {
  const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  for (let i = 0; i < width; i += 1) if (columnLetters(sheet.firstColumn + i) === column) return true;
  return false;
}
