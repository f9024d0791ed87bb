import { absoluteReference, areaAddress, parseReference } from '../../../grid/area';
import { freeSheetName } from '../../../excel/names';
import { isKept, type Operation } from '../../../excel/operation';
import { placed } from '../../../excel/perform';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { Directory } from '../../../excel/directory';
import { step, type Step } from '../../../excel/step';
import { sameCell } from '../../../excel/take-back';
import { sheetProtected } from '../../../excel/words';
import type { Journal, MarksRecord } from '../marks-record';
import {
  calculationSheetName,
  linesChangedSinceRemoval,
  nameTaken,
  placeTaken,
  sheetOfMarksGone,
} from '../words';
import { newCalculationSheet } from './calculation-steps';
import { journalSteps, marksRecordSteps } from './kept-steps';
import { type BackStep, type RemovedMarks, wordsOfRows } from './removed-marks';

/** What a sheet is called now; `null` where it is gone. */
const onNow = (removed: RemovedMarks, { sheets }: Directory, name: string): string | null => {
  const id = removed.sheets.find((each) => each.name === name)?.id;
  const now = sheets.find((each) => each.id === id) ?? sheets.find((each) => each.name === name);
  return now?.name ?? null;
};

/** Sheets that marks come back to, by the names that they have now. @throws Refusal where one is gone */
function sheetsOfRemoved(removed: RemovedMarks, directory: Directory): ReadonlyMap<string, string> {
  const written = new Set([
    ...removed.rows.map(({ sheet }) => sheet),
    ...removed.steps.flatMap(({ act }) =>
      'area' in act ? [act.area.sheet] : 'sheet' in act ? [act.sheet] : [],
    ),
  ]);
  return new Map(
    [...written].map((name) => {
      const now = onNow(removed, directory, name);
      if (now === null) throw new Refusal(sheetOfMarksGone(name));
      return [name, now];
    }),
  );
}

/** The sheets that an undo has to look at. @throws Refusal where one that carried marks is gone */
export const sheetsToLookAt = (removed: RemovedMarks, directory: Directory): readonly string[] => [
  ...new Set([
    ...sheetsOfRemoved(removed, directory).values(),
    ...removed.maimed.flatMap(({ sheet }) => onNow(removed, directory, sheet) ?? []),
  ]),
];

/** The operation with sheets under the names that they have now. */
function onSheetsNow(operation: Operation, nameNow: (sheet: string) => string): Operation {
  if (operation.kind !== 'define-name-as' && operation.kind !== 'change-name')
    return placed(operation, nameNow);
  const area = parseReference(operation.formula);
  if (area === null) return operation;
  return { ...operation, formula: absoluteReference({ ...area, sheet: nameNow(area.sheet) }) };
}

/**
 * A step as far as the cells that it fills are as the removal left them. What was typed into the columns of the marks
 * since stands in the way; any other cell that was changed since is the officer's and stays.
 */
function intoCells(
  { act, back }: BackStep,
  raw: RawSheet | undefined,
  isOfMarks: boolean,
): readonly BackStep[] {
  if (act.kind !== 'put-words' && act.kind !== 'put-formulas') return [{ act, back }];
  const left = back.kind === 'put-words' || back.kind === 'put-formulas' ? back.cells : null;
  const { area } = act;
  const isFree = (down: number, across: number): boolean => {
    const [row, column] = [area.row + down, area.column + across];
    const now = raw === undefined ? '' : cellAt(raw, row, column, 'formulas');
    const then = left === null ? '' : (left[down]?.[across] ?? '');
    if (sameCell(now, then)) return true;
    if (isOfMarks)
      throw new Refusal(placeTaken(area.sheet, areaAddress({ row, column, rows: 1, columns: 1 })));
    return false;
  };
  const free = act.cells.map((line, down) =>
    line.map((cell, across) => cell !== null && isFree(down, across)),
  );
  if (!free.flat().includes(true)) return [];
  const only = <T>(cells: readonly (readonly T[])[]): (T | null)[][] =>
    cells.map((line, down) => line.map((cell, across) => (free[down]?.[across] === true ? cell : null)));
  const narrowed = (operation: Operation): Operation =>
    operation.kind === 'put-words'
      ? { ...operation, cells: only(operation.cells) }
      : operation.kind === 'put-formulas'
        ? { ...operation, cells: only(operation.cells) }
        : operation;
  return [{ act: narrowed(act), back: narrowed(back) }];
}

/** Where a setting belongs: `cashable.rules.v1` for each of its chunks. */
const familyOf = (key: string): string => /^cashable\.[^.]+\.v[0-9]+/.exec(key)?.[0] ?? key;

/**
 * Brings back marks that were removed: words, lists, colours, names, decisions, the sheet with the calculation, and
 * formulas that were frozen with the removal.
 *
 * @param sheets those of `sheetsToLookAt`, as they are now
 * @throws Refusal where a sheet is protected or gone, its lines have changed, or something stands where marks must go
 */
export function removalUndo(
  removed: RemovedMarks,
  directory: Directory,
  sheets: readonly RawSheet[],
): readonly Step[] {
  const names = sheetsOfRemoved(removed, directory);
  const nameNow = (sheet: string): string => names.get(sheet) ?? sheet;
  const rawOf = (sheet: string): RawSheet | undefined => sheets.find(({ name }) => name === sheet);
  for (const { sheet, words, ...rows } of removed.rows) {
    const raw = rawOf(nameNow(sheet));
    if (raw?.protected === true) throw new Refusal(sheetProtected(raw.name));
    if (raw === undefined || wordsOfRows(raw, rows) !== words)
      throw new Refusal(linesChangedSinceRemoval(nameNow(sheet)));
  }
  const present = new Set([...directory.settings.keys()].map(familyOf));
  const isKeptAnew = ({ act }: BackStep): boolean =>
    (act.kind === 'put-setting' && present.has(familyOf(act.key))) ||
    (act.kind === 'define-name-as' && /^AES_Frozen_/i.test(act.name) && present.has('cashable.frozen.v1'));
  const wanted = removed.steps
    .filter((each) => !isKeptAnew(each))
    .map(({ act, back }) => ({ act: onSheetsNow(act, nameNow), back: onSheetsNow(back, nameNow) }));
  for (const { act } of wanted)
    if (act.kind === 'define-name-as' && has(directory, act.name)) throw new Refusal(nameTaken(act.name));
  const isOfMarks = (sheet: string, column: number): boolean =>
    removed.rows.some((each) => nameNow(each.sheet) === sheet && each.columns.includes(column));
  const steps = wanted
    .flatMap((each) =>
      'area' in each.act
        ? intoCells(each, rawOf(each.act.area.sheet), isOfMarks(each.act.area.sheet, each.act.area.column))
        : [each],
    )
    .map(({ act, back }) => step(act, isKept(back) ? back : null));
  const isNaming = ({ act }: Step): boolean => act.kind === 'define-name-as';
  const { calculation } = removed.record;
  const isAnew = removed.calculationDeleted && calculation !== null;
  const sheet = freeSheetName(calculationSheetName, directory.sheets, (number) => ` ${number}`);
  const record: MarksRecord = isAnew
    ? { ...removed.record, calculation: { ...calculation, sheetName: sheet } }
    : removed.record;
  const journal: Journal = { version: 1, changes: [...removed.changes] };
  const mended = removed.maimed.flatMap(({ sheet: on, row, column, formula }): readonly Step[] => {
    const raw = rawOf(onNow(removed, directory, on) ?? '');
    const now = raw === undefined ? '' : cellAt(raw, row, column, 'formulas');
    const isMaimed = typeof now === 'string' && now.startsWith('=') && now.includes('#REF!');
    // Under another name the sheet would not be what the formula named.
    if (raw === undefined || raw.protected || !isMaimed || (isAnew && sheet !== calculation.sheetName))
      return [];
    const area = { sheet: raw.name, row, column, rows: 1, columns: 1 };
    return [
      step(
        { kind: 'put-formulas', area, cells: [[formula]] },
        { kind: 'put-formulas', area, cells: [[now]] },
      ),
    ];
  });
  return [
    ...marksRecordSteps(record, directory),
    ...journalSteps(journal, directory),
    // Names first: formulas on the sheet with the calculation use them.
    ...steps.filter(isNaming),
    ...(isAnew ? newCalculationSheet(calculation, sheet, directory.names) : []),
    ...steps.filter((each) => !isNaming(each)),
    ...mended,
  ];
}

const has = ({ names }: Directory, name: string): boolean =>
  names.some((each) => each.name.toLowerCase() === name.toLowerCase());
