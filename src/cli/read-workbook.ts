import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import type { BudgetReading, ReadOptions } from '../budget/reading';
import { poundsShown } from '../money/pounds';
import type { CouncilRule } from '../budget/council-rule';
import { readCouncilRules } from '../budget/council-rules-file';
import { settingsInFile } from '../collate/settings-in-file';
import { keptChoices } from '../guidance/kept-choices';
import { readBudget } from '../budget/read-budget';
import type { Settings } from '../grid/kept-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../grid/snapshot';
import { columnLetters } from '../grid/column-letters';
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
}

/** @throws CannotRead */
export function readWorkbook(file: string, request: LinesRequest): WorkbookReading {
  const councilRules = request.rules === null ? [] : rulesIn(request.rules);
  const { workbook, settings } = openWithSettings(file);
  const sheets = chosenSheets(file, workbook, request);
  const { column } = request;
  const kept = keptChoices(settings);
  const chosen = kept.kind === 'sound' && kept.isChosen ? kept.edition.id : null;
  const named = request.edition ?? chosen;
  const edition = named === null ? {} : { edition: named };
  const choices =
    column === null
      ? {}
      : { choices: Object.fromEntries(sheets.map(({ name }) => [name, { amountColumn: column }])) };
  for (const sheet of sheets) {
    if (column !== null && !hasColumn(sheet, column))
      throw new CannotRead(commandLineText.columnOutside(file, sheet.name, column));
  }
  const options = { ...edition, ...choices, councilRules };
  const reading = readBudget(sheets, options);
  return {
    workbook: basename(file),
    reading: request.sheets.length > 0 ? reading : withSheetsNamed(reading, workbook, sheets, options),
  };
}

/** So likely a budget that leaving the sheet out must be said. */
const likelyBudget = 0.4;

/** Says which other sheets would move the baseline, where one was chosen of several. */
function withSheetsNamed(
  reading: BudgetReading,
  workbook: WorkbookSnapshot,
  chosen: readonly SheetSnapshot[],
  options: ReadOptions,
): BudgetReading {
  const [first] = reading.sheets;
  const others = workbook.sheets.filter(
    (sheet) =>
      sheet.hidden !== true &&
      !chosen.includes(sheet) &&
      (readBudget([sheet]).sheets[0]?.likelihood ?? 0) >= likelyBudget,
  );
  if (first === undefined || others.length === 0) return reading;
  const all = workbook.sheets.filter((sheet) => chosen.includes(sheet) || others.includes(sheet));
  const { baseline } = readBudget(all, options);
  if (baseline.amount === reading.baseline.amount) return reading;
  const names = others.map(({ name }) => name);
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
}

/** @throws CannotRead */
export function openWithSettings(file: string): ReadWorkbook {
  const bytes = bytesOf(file);
  try {
    const opened = openWorkbookFile(bytes);
    return { workbook: opened.snapshot(basename(file)), settings: settingsInFile(opened) };
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw new CannotRead(commandLineText.cannotRead(file, error.message));
    throw error;
  }
}

/** The sheets that were asked for, in workbook order; else the likeliest budget among the visible ones. */
function chosenSheets(
  file: string,
  workbook: WorkbookSnapshot,
  request: LinesRequest,
): readonly SheetSnapshot[] {
  if (request.sheets.length > 0) return sheetsNamed(file, workbook, request.sheets);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const offered = visible.length > 0 ? visible : workbook.sheets;
  if (offered.length < 2) return offered;
  const readings = offered.map((sheet) => ({
    sheet,
    likelihood: readBudget([sheet]).sheets[0]?.likelihood ?? 0,
  }));
  const best = readings.reduce((likeliest, each) =>
    each.likelihood > likeliest.likelihood ? each : likeliest,
  );
  return [best.sheet];
}

/**
 * The sheets that were asked for, in workbook order; case does not matter.
 *
 * @throws CannotRead when the workbook lacks one
 */
export function sheetsNamed(
  file: string,
  workbook: WorkbookSnapshot,
  wanted: readonly string[],
): WorkbookSnapshot['sheets'] {
  const names = workbook.sheets.map(({ name }) => name);
  const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;
  for (const asked of wanted) {
    if (!names.some((name) => same(name, asked)))
      throw new CannotRead(commandLineText.noSuchSheet(file, asked, names));
  }
  return workbook.sheets.filter(({ name }) => wanted.some((asked) => same(name, asked)));
}

function hasColumn(sheet: SheetSnapshot, column: string): boolean {
  const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  for (let i = 0; i < width; i += 1) if (columnLetters(sheet.firstColumn + i) === column) return true;
  return false;
}
