import { sheetProtected } from '../../../excel/words';
import {
  keepsCalculation,
  leavesYourCells,
  listError,
  listTitle,
  type MarkPlace,
  reasonHeading,
  removesCalculation,
  removesChoices,
  removesDecisions,
  removesLeftOut,
  removesMarks,
  removesNames,
  removesSettings,
  removesWidths,
  treatmentHeading,
} from '../words';
import { choicesKey } from '../../../guidance/kept-choices';
import { columnLetters } from '../../../grid/column-letters';
import { type Area, areaAddress, overlaps } from '../../../grid/area';
import { locateMarks, markNames } from '../locate-marks';
import {
  type CalculationRecord,
  isOurSetting,
  type MarkedBlocks,
  type MarksRecord,
  type SheetRecord,
} from '../marks-record';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { Directory } from '../../../excel/directory';
import { listWords, sameWords } from '../treatment-words';
import { sameFormula } from '../../../excel/same-formula';
import { looksIn } from './calculation-looks';
import { officersCells } from './officers-cells';
import { calculationColumns } from './calculation-sheet';
import { colourRules, markSignature } from './mark-colours';
import { leftOutRemoval } from './left-out-removal';
import { colouredArea, columnsOfMarks, headingRowOf } from './mark-place';
import { chartFiguresName } from './chart-room';
import { strayColumns, strayRemoval } from './stray-columns';
import { columnOfWords, step, type Step } from '../../../excel/step';
import { removeName } from '../../../excel/names';
import { deleteSetting } from '../../../excel/settings-store';

/** What takes marks away, and what the officer is told of it. */
export interface RemovalPlan {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
}

export interface MarkedSheet {
  readonly raw: RawSheet;
  readonly marks: MarkedBlocks;
  readonly record: SheetRecord | null;
}

const calculationName = /^AES_(Baseline|Baseline_Status|Target_[0-9]{4}_[0-9]{2}|Cashable)(_v[0-9]+)?$/;

/** A width differs from what we set only if the officer changed it; then it is the officer's. */
const sameWidth = (a: number, b: number): boolean => Math.abs(a - b) < 2;

/**
 * Takes the marks off one sheet: words, headings, list, colours, widths and names. What the officer typed in our
 * columns outside the marks, or as a note beside a heading, stays.
 *
 * @throws Refusal when the sheet is protected
 */
export function sheetRemoval({ raw, marks, record }: MarkedSheet, directory: Directory): RemovalPlan {
  if (raw.protected) throw new Refusal(sheetProtected(raw.name));
  const { treatments, reasons } = marks;
  const lastRow = treatments.row + treatments.rows - 1;
  const place: MarkPlace = {
    sheet: raw.name,
    treatmentColumn: columnLetters(treatments.column),
    reasonColumn: columnLetters(reasons.column),
    firstRow: treatments.row,
    lastRow,
  };
  const steps: Step[] = [];
  const sentences = [removesMarks(place)];
  const kept: string[] = [];

  const words = (area: Area): string[] =>
    Array.from({ length: area.rows }, (_, index) => String(cellAt(raw, area.row + index, area.column)));
  const beside = words(treatments);
  const said = words(reasons);
  const notes = said.map((reason, index) => (beside[index] === '' && reason !== '' ? reason : ''));
  notes.forEach((note, index) => {
    if (note !== '') kept.push(areaAddress({ ...reasons, row: reasons.row + index, rows: 1 }));
  });
  // No word of the list was written by us or chosen: the cells of another column, where the name was changed by hand.
  const strangers = beside.map((word) => (listWords.some((each) => sameWords(each, word)) ? '' : word));
  strangers.forEach((word, index) => {
    if (word !== '') kept.push(areaAddress({ ...treatments, row: treatments.row + index, rows: 1 }));
  });
  steps.push(
    ...columnOfWords(treatments, beside, strangers).steps,
    ...columnOfWords(reasons, said, notes).steps,
  );

  const headings: readonly (readonly [Area, string])[] = [
    [treatments, treatmentHeading],
    [reasons, reasonHeading],
  ];
  const headingRow = headingRowOf(raw, marks);
  const headed: Area[] = [];
  for (const [area, heading] of headings) {
    if (headingRow === null || cellAt(raw, headingRow, area.column) !== heading) continue;
    const cell = { ...area, row: headingRow, rows: 1 };
    headed.push(cell);
    steps.push(
      step({ kind: 'clear-words', area: cell }, { kind: 'put-words', area: cell, cells: [[heading]] }),
    );
  }
  for (const area of [treatments, reasons]) {
    for (let index = 0; index < raw.area.rows; index += 1) {
      const row = raw.area.row + index;
      const isHeading = headed.some((cell) => cell.row === row && cell.column === area.column);
      // Titles and blocks above the heading row are the sheet's own, not entries in our columns.
      if (row < treatments.row || (row >= treatments.row && row <= lastRow) || isHeading) continue;
      if (cellAt(raw, row, area.column) !== '')
        kept.push(areaAddress({ row, column: area.column, rows: 1, columns: 1 }));
    }
  }

  const leftOut = leftOutRemoval(raw, marks, record?.leftOut ?? null);
  steps.push(...leftOut.steps);
  kept.push(...leftOut.kept);
  const leftOutAt = [marks.leftOut?.parts, marks.leftOut?.kinds].flatMap((area) =>
    area === null || area === undefined ? [] : [columnLetters(area.column)],
  );
  const [one, two = one] = leftOutAt;
  if (one !== undefined && two !== undefined)
    sentences.push(removesLeftOut({ sheet: raw.name, first: one, second: two }));

  const coloured = colouredArea(treatments, columnsOfMarks(marks), headingRow);
  steps.push(
    step(
      { kind: 'withdraw-list', area: treatments },
      { kind: 'offer-list', area: treatments, words: listWords, title: listTitle, error: listError },
    ),
    step(
      { kind: 'remove-colour-rules', sheet: raw.name, ours: markSignature },
      { kind: 'add-colour-rules', area: coloured, rules: colourRules(coloured) },
    ),
  );

  let widened = false;
  [treatments.column, reasons.column].forEach((column, index) => {
    const now = raw.columns.find((each) => each.column === column)?.width;
    const before = record?.widths.before[index];
    const after = record?.widths.after[index];
    if (now === undefined || before === undefined || after === undefined) return;
    if (!sameWidth(now, after) || before <= 0) return;
    widened = true;
    steps.push(
      step(
        { kind: 'column-width', sheet: raw.name, column, width: before },
        { kind: 'column-width', sheet: raw.name, column, width: now },
      ),
    );
  });
  if (widened) sentences.push(removesWidths(place));
  if (kept.length > 0) sentences.push(leavesYourCells(raw.name, kept));
  const decided = Object.keys(record?.decisions ?? {}).length;
  if (decided > 0) sentences.push(removesDecisions(raw.name, decided));
  steps.push(...markNames(marks.suffix).flatMap((name) => removeName(name, directory.names)));
  return { steps, sentences };
}

/** Defined names on the calculation sheet: those recorded, or by their form where the record is lost. */
function calculationNames(directory: Directory, record: CalculationRecord | null): readonly string[] {
  if (record !== null) return record.names.map(({ name }) => name);
  return directory.names.map(({ name }) => name).filter((name) => calculationName.test(name));
}

/**
 * Which sheet carries the calculation now: the one that most of its names lead to, then the one of the name that it was
 * given. One name changed by hand leads nobody to a budget, whose cells would then be taken for ours.
 */
export function calculationSheetIn(directory: Directory, record: MarksRecord | null): string | null {
  const ours = record?.calculation ?? null;
  const exists = (name: string | undefined): name is string =>
    directory.sheets.some((sheet) => sheet.name === name);
  const budgets = new Set(locateMarks(directory.names).map(({ treatments }) => treatments.sheet));
  const votes = new Map<string, number>();
  for (const name of calculationNames(directory, ours)) {
    const sheet = directory.names.find((each) => each.name === name)?.area?.sheet;
    if (exists(sheet) && !budgets.has(sheet)) votes.set(sheet, (votes.get(sheet) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return most[0];
  return ours !== null && exists(ours.sheetName) ? ours.sheetName : null;
}

function calculationRemoval(
  directory: Directory,
  sheet: RawSheet | null,
  record: CalculationRecord | null,
): RemovalPlan & { readonly first: readonly Step[]; readonly last: readonly Step[] } {
  const charts = directory.names.filter(({ name }) => chartFiguresName.test(name));
  const steps = [...calculationNames(directory, record), ...charts.map(({ name }) => name)].flatMap((name) =>
    removeName(name, directory.names),
  );
  if (sheet === null) return { first: [], steps, sentences: [], last: [] };
  const tables = charts.flatMap(({ area }) => (area?.sheet === sheet.name ? [area] : []));
  const typed = record === null ? [] : officersCells(sheet, record, tables);
  if (typed.length === 0)
    return {
      // Formulas go before the names that they use, and come back after them should all of it be taken back.
      first: emptied(sheet),
      steps,
      sentences: [removesCalculation(sheet.name)],
      last: [step({ kind: 'delete-sheet', sheet: sheet.name, title: null })],
    };
  if (sheet.protected) throw new Refusal(sheetProtected(sheet.name));
  const ours = record?.cells ?? [];
  const area = { sheet: sheet.name, row: 1, column: 1, rows: ours.length, columns: calculationColumns };
  const cleared = ours.map((row, down) =>
    row.map((written, across) => {
      const now = cellAt(sheet, down + 1, across + 1, 'formulas');
      return now !== '' && sameFormula(now, written) ? '' : null;
    }),
  );
  return {
    first: [
      step(
        { kind: 'put-formulas', area, cells: cleared },
        {
          kind: 'put-formulas',
          area,
          cells: ours.map((row, down) =>
            row.map((cell, across) => (cleared[down]?.[across] === '' ? cell : null)),
          ),
        },
      ),
      step({ kind: 'clear-look', area }, record === null ? null : looksIn(area, record)),
      // Their formulas read the cells that have just been emptied.
      ...tables.flatMap((table) => emptied(sheet, table)),
    ],
    steps,
    sentences: [keepsCalculation(sheet.name, typed)],
    last: [],
  };
}

/** Empties the sheet that is about to be deleted, or a part of it. */
function emptied(
  { name, area, formulas, protected: isProtected }: RawSheet,
  part: Area = { ...area, sheet: name },
): readonly Step[] {
  const held = formulas.map((row, down) =>
    row.map((cell, across) => {
      const at = {
        sheet: part.sheet,
        row: area.row + down,
        column: area.column + across,
        rows: 1,
        columns: 1,
      };
      return cell === '' || !overlaps(part, at) ? null : typeof cell === 'boolean' ? String(cell) : cell;
    }),
  );
  if (isProtected) return [];
  return [
    step(
      {
        kind: 'put-formulas',
        area: { ...area, sheet: name },
        cells: held.map((row) => row.map((cell) => (cell === null ? null : ''))),
      },
      { kind: 'put-formulas', area: { ...area, sheet: name }, cells: held },
    ),
  ];
}

/**
 * Takes everything of ours out of the workbook. The sheet with the calculation goes last: a deleted sheet is the one
 * thing that can't be taken back.
 *
 * @param record `null` when it was lost or is damaged: widths then stay as they are
 */
export function removalPlan(
  directory: Directory,
  sheets: readonly MarkedSheet[],
  calculation: RawSheet | null,
  record: MarksRecord | null,
  raws: readonly RawSheet[] = [],
): RemovalPlan {
  const strays = strayColumns(directory, record);
  const perSheet: RemovalPlan[] = [
    ...sheets.map((sheet) => sheetRemoval(sheet, directory)),
    strayRemoval(strays, raws, directory, record),
  ];
  const ofCalculation = calculationRemoval(directory, calculation, record?.calculation ?? null);
  const settings = [...directory.settings.keys()].filter(isOurSetting);
  // What was chosen goes with the marks: nothing of ours stays unless it is said.
  const choices = [...directory.settings.keys()].filter(
    (key) => key === choicesKey || key.startsWith(`${choicesKey}.`),
  );
  // Names of ours that point nowhere, after their columns or their sheet were deleted.
  const handled = new Set(
    [...sheets.map(({ marks }) => marks.suffix), ...strays.map(({ suffix }) => suffix)].flatMap(markNames),
  );
  const dead = directory.names.filter(
    ({ name, area }) =>
      area === null &&
      !handled.has(name) &&
      (record?.sheets ?? [{ suffix: '' }]).some(({ suffix }) => markNames(suffix).includes(name)),
  );
  const steps = [
    ...ofCalculation.first,
    ...perSheet.flatMap((each) => each.steps),
    ...dead.flatMap(({ name }) => removeName(name, directory.names)),
    ...ofCalculation.steps,
    ...[...settings, ...choices].map((key) => deleteSetting(key, directory.settings)),
    ...ofCalculation.last,
  ];
  const names = steps.flatMap(({ act }) => (act.kind === 'delete-name' ? [act.name] : []));
  return {
    steps,
    sentences: [
      ...perSheet.flatMap((each) => each.sentences),
      ...ofCalculation.sentences,
      ...(names.length > 0 ? [removesNames(names)] : []),
      ...(choices.length > 0 ? [removesChoices()] : []),
      ...(settings.length > 0 ? [removesSettings()] : []),
    ],
  };
}
