import type { BudgetReading, BudgetTable, SheetReading, TableChoices } from '../../../budget/reading';
import type { Decision } from '../../../budget/reading';
import { defaultChoices } from '../../../guidance/choices';
import { keptChoices } from '../../../guidance/kept-choices';
import { defaultEdition, editionById } from '../../../guidance/editions';
import { releasedHash } from '../../../guidance/released';
import { isSameCouncil } from '../../../guidance/authorities/authority';
import { councilNameOn } from '../../../statement/read/council-name';
import { sheetProtected } from '../../../excel/words';
import {
  changesCells,
  definesNames,
  keepsDecisions,
  keepsSettings,
  listError,
  listTitle,
  type MarkPlace,
  putsMarksBack,
  reasonHeading,
  renewsLooks,
  calculationSheetName,
  treatmentHeading,
  writesHeadings,
  writesLooks,
  writesReasons,
  writesTreatments,
} from '../words';
import { columnLetters } from '../../../grid/column-letters';
import { type Area, columnNumber, sameArea, sheetAddress } from '../../../grid/area';
import { fingerprint } from '../../../excel/fingerprint';
import {
  amountsName,
  leftOutAsName,
  leftOutName,
  markNames,
  reasonsName,
  treatmentsName,
} from '../locate-marks';
import {
  type Change,
  type Journal,
  journalKey,
  type MarkedBlocks,
  type MarksRecord,
  packWritten,
  recordKey,
  sameMarksRecord,
  type SheetChange,
  type SheetRecord,
} from '../marks-record';
import { partLeftOut, withAmounts, writtenLine } from '../officer-decisions';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { DefinedName, Directory } from '../../../excel/directory';
import { cellWord, listWords } from '../treatment-words';
import { calculationOf, type CalculatedSheet } from './calculation-sheet';
import { type CalculationSteps, calculationSteps } from './calculation-steps';
import { colourRules, markSignature } from './mark-colours';
import { strayColumns, strayRemoval } from './stray-columns';
import { type LeftOutColumns, leftOutColumns } from './left-out-columns';
import {
  bodyRows,
  colouredArea,
  type ColouredColumns,
  columnsOfMarks,
  headingRowOf,
  newHeadingRow,
  newMarkColumns,
} from './mark-place';
import { columnOfWords, step, type Step } from '../../../excel/step';
import { freeName, freeSheetName, nameStep } from '../../../excel/names';
import { settingSteps, toSettings } from '../../../excel/settings-store';

/** A sheet that takes part in the baseline. */
export interface BudgetSheet {
  readonly raw: RawSheet;
  readonly reading: SheetReading;
  readonly table: BudgetTable;
  readonly marks: MarkedBlocks | null;
  readonly choices: TableChoices;
  /** The officer's, by line key. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The budget was sorted without our columns. */
  readonly displaced: boolean;
}

export interface MarkingInput {
  readonly directory: Directory;
  readonly target: BudgetSheet;
  /** All sheets of the baseline in workbook order, the target among them. */
  readonly sheets: readonly BudgetSheet[];
  readonly calculation: RawSheet | null;
  readonly reading: BudgetReading;
  readonly record: MarksRecord | null;
  readonly journal: Journal;
  /** As `2006-07-06`. */
  readonly today: string;
}

export interface MarkingPlan {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
  readonly cellCount: number;
  /** Address of the calculation, such as `'AES baseline'!A1:E31`. */
  readonly calculation: string;
  readonly record: MarksRecord;
  /** What the journal takes up; `null` where it takes up nothing. */
  readonly change: Change | null;
}

const treatmentWidth = 118;
const reasonWidth = 420;
/** Characters of journal kept in the workbook; older changes fall out, Remove all marks needs none of them. */
const journalLength = 1_500_000;

const blockOf = (sheet: string, column: number, firstRow: number, lastRow: number): Area => ({
  sheet,
  row: firstRow,
  column,
  rows: lastRow - firstRow + 1,
  columns: 1,
});

const textAt = (sheet: RawSheet, row: number, column: number): string => String(cellAt(sheet, row, column));

/** An ending for names that no name in the workbook has yet. */
function freeSuffix(names: readonly DefinedName[]): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`;
    const free = markNames(suffix).every((name) => !taken.has(name.toLowerCase()));
    if (free) return suffix;
  }
}

/** The names of the calculation: ours again if they are ours, else the wished one or its next free ending. */
function nameGiver(names: readonly DefinedName[], record: MarksRecord | null): (wished: string) => string {
  const ours = new Set(record?.calculation?.names.map(({ name }) => name) ?? []);
  return (wished) => freeName(wished, names, ours);
}

/** First words above the table: what the council calls the sheet. */
function titleOf(sheet: RawSheet, firstRow: number): string {
  for (let row = sheet.area.row; row < firstRow - 1; row += 1)
    for (let column = 0; column < sheet.area.columns; column += 1) {
      const value = cellAt(sheet, row, sheet.area.column + column);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
  return '';
}

function rowsOfTextAmounts({ raw, table }: BudgetSheet): ReadonlySet<number> {
  const column = columnNumber(table.amountColumn);
  const rows = new Set<number>();
  for (let index = 0; index < raw.area.rows; index += 1) {
    const value = cellAt(raw, raw.area.row + index, column);
    if (typeof value === 'string' && value.trim() !== '') rows.add(raw.area.row + index);
  }
  return rows;
}

interface MarkSteps {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
  readonly cells: number;
  readonly record: SheetRecord;
  readonly change: SheetChange;
  /** Where the columns for parts left out stand once this is done. */
  readonly leftOut: LeftOutColumns['columns'];
}

function markSteps(
  budget: BudgetSheet,
  directory: Directory,
  earlier: SheetRecord | null,
  suffix: string,
): MarkSteps {
  const { raw, reading, table, marks, decisions } = budget;
  const sheet = raw.name;
  const rows = bodyRows(table, reading.lines);
  const asksForParts = reading.lines.some(
    (line) =>
      (line.mixes !== null && line.treatment === 'check') || partLeftOut(decisions[line.key]) !== null,
  );
  const column = marks?.treatments.column ?? newMarkColumns(raw, table, rows, asksForParts);
  const reasonColumn = marks?.reasons.column ?? column + 1;
  const place: MarkPlace = {
    sheet,
    treatmentColumn: columnLetters(column),
    reasonColumn: columnLetters(reasonColumn),
    ...rows,
  };
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  // Rows that carried marks and no longer belong to the table are emptied where the words are still ours.
  const first = Math.min(rows.firstRow, marks?.treatments.row ?? rows.firstRow);
  const last = Math.max(rows.lastRow, marks === null ? 0 : marks.treatments.row + marks.treatments.rows - 1);
  const before: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const after: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const headingRow =
    marks === null
      ? newHeadingRow(raw, table.headingRow, [column, reasonColumn], rows.firstRow)
      : headingRowOf(raw, marks);
  const leftOut = leftOutColumns({
    raw,
    reading,
    table,
    marks,
    decisions,
    rows,
    reasonColumn,
    headingRow,
    earlier: earlier?.leftOut ?? null,
    suffix,
    only: null,
  });
  const changed: SheetChange['cells'] = [];
  const changedRows: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const line = byRow.get(row);
    const inside = row >= rows.firstRow && row <= rows.lastRow;
    const now: [string, string] = [textAt(raw, row, column), textAt(raw, row, reasonColumn)];
    const word = line === undefined || !inside ? '' : cellWord(line.treatment);
    const next: [string, string] = [word, word === '' ? '' : (line?.reason ?? '')];
    before.treatments.push(now[0]);
    before.reasons.push(now[1]);
    after.treatments.push(next[0]);
    after.reasons.push(next[1]);
    const parts = leftOut.changed.get(row);
    const sameWords = now[0] === next[0] && now[1] === next[1];
    if (!sameWords) changedRows.push(row);
    if ((sameWords && parts === undefined) || line === undefined || marks === null) continue;
    changed.push({
      key: fingerprint(line.key),
      before: now,
      after: next,
      ...(parts === undefined ? {} : { leftOut: parts }),
    });
  }
  const treatmentsArea = blockOf(sheet, column, rows.firstRow, rows.lastRow);
  const reasonsArea = blockOf(sheet, reasonColumn, rows.firstRow, rows.lastRow);
  const amountsArea = blockOf(sheet, columnNumber(table.amountColumn), rows.firstRow, rows.lastRow);
  const inTreatments = columnOfWords(
    blockOf(sheet, column, first, last),
    before.treatments,
    after.treatments,
  );
  const inReasons = columnOfWords(blockOf(sheet, reasonColumn, first, last), before.reasons, after.reasons);
  const steps: Step[] = [...inTreatments.steps, ...inReasons.steps];
  const sentences: string[] = [];
  let cells = inTreatments.cells + inReasons.cells;
  const headed = marks === null ? headingRow !== null : (earlier?.headed ?? false);
  const widthOf = (of: number): number => raw.columns.find((each) => each.column === of)?.width ?? 0;
  // Marks whose record was lost: their former widths are not known, and none is given back.
  let widths: SheetRecord['widths'] = earlier?.widths ?? { before: [0, 0], after: [0, 0] };
  if (marks === null) {
    const lines = reading.lines.filter(({ row }) => row >= rows.firstRow && row <= rows.lastRow);
    const written = lines.filter(({ treatment }) => cellWord(treatment) !== '').length;
    sentences.push(writesTreatments(place, written), writesReasons(place, written));
    if (headingRow !== null) {
      const heading = { sheet, row: headingRow, column, rows: 1, columns: 1 };
      const reasonCell = { ...heading, column: reasonColumn };
      steps.push(
        step(
          { kind: 'put-words', area: heading, cells: [[treatmentHeading]] },
          { kind: 'clear-words', area: heading },
        ),
        step(
          { kind: 'put-words', area: reasonCell, cells: [[reasonHeading]] },
          { kind: 'clear-words', area: reasonCell },
        ),
      );
      sentences.push(writesHeadings(place, headingRow));
      cells += 2;
    }
    widths = {
      before: [widthOf(column), widthOf(reasonColumn)],
      after: [treatmentWidth, reasonWidth],
    };
    steps.push(
      ...[column, reasonColumn].map((each, index) =>
        step(
          { kind: 'column-width', sheet, column: each, width: widths.after[index] ?? treatmentWidth },
          { kind: 'column-width', sheet, column: each, width: widthOf(each) },
        ),
      ),
    );
    sentences.push(writesLooks(place));
  } else if (changedRows.length > 0) {
    sentences.push(changesCells(place, changedRows));
  }
  steps.push(...leftOut.steps);
  sentences.push(...leftOut.sentences);
  cells += leftOut.cells;
  const moved = marks !== null && !sameArea(marks.treatments, treatmentsArea);
  if (marks === null || moved || leftOut.isNew)
    steps.push(
      ...lookSteps(treatmentsArea, { reasons: reasonColumn, leftOut: leftOut.columns }, headingRow, marks),
    );
  if (moved) sentences.push(renewsLooks(place));
  if (budget.displaced) sentences.push(putsMarksBack());
  if (marks !== null && changedRows.length > 0 && Object.keys(decisions).length > 0)
    sentences.push(keepsDecisions(Object.keys(decisions).length));

  const wanted: readonly (readonly [string, Area, Area | null])[] = [
    [`${treatmentsName}${suffix}`, treatmentsArea, marks?.treatments ?? null],
    [`${reasonsName}${suffix}`, reasonsArea, marks?.reasons ?? null],
    [`${amountsName}${suffix}`, amountsArea, marks?.amounts ?? null],
    ...leftOut.names,
  ];
  const named = nameSteps(wanted, directory);
  steps.push(...named.steps);
  const written = reading.lines
    .filter(({ row }) => row >= rows.firstRow && row <= rows.lastRow)
    .map((line) => writtenLine(line, leftOut.columns === null ? null : partLeftOut(decisions[line.key])));
  return {
    steps,
    sentences,
    cells,
    change: {
      suffix,
      isNew: marks === null,
      cells: changed,
      names: [...named.names],
      ...leftOutOfChange(marks, leftOut),
    },
    leftOut: leftOut.columns,
    record: {
      sheetName: sheet,
      suffix,
      choices: { ...budget.choices },
      headed,
      widths,
      decisions: withAmounts(decisions, reading.lines),
      written: packWritten(written),
      ...(leftOut.record === null ? {} : { leftOut: leftOut.record }),
    },
  };
}

/** What a change remembers of the columns for parts left out, beside their cells. */
export const leftOutOfChange = (
  marks: MarkedBlocks | null,
  { isNew, heading }: LeftOutColumns,
): Pick<SheetChange, 'addsLeftOut' | 'leftOutHeading'> => ({
  ...(isNew && marks !== null ? { addsLeftOut: true } : {}),
  ...(heading === undefined ? {} : { leftOutHeading: heading }),
});

/** Defines the names that do not stand for their block yet. */
export function nameSteps(
  wanted: LeftOutColumns['names'],
  directory: Directory,
): { readonly steps: readonly Step[]; readonly names: SheetChange['names'] } {
  const steps: Step[] = [];
  const names: SheetChange['names'] = [];
  for (const [name, area, present] of wanted) {
    if (present !== null && sameArea(present, area)) continue;
    const old = directory.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    steps.push(nameStep(name, area, directory.names));
    names.push({ name, before: old?.formula ?? null, after: `=${sheetAddress(area)}` });
  }
  return { steps, names };
}

/** Drop-down list and colours over the marks; those of the former rows go first. */
export function lookSteps(
  treatments: Area,
  columns: ColouredColumns,
  headingRow: number | null,
  marks: MarkedBlocks | null,
): readonly Step[] {
  const offer = (area: Area) =>
    ({ kind: 'offer-list', area, words: listWords, title: listTitle, error: listError }) as const;
  const area = colouredArea(treatments, columns, headingRow);
  const steps: Step[] = [];
  if (marks !== null) {
    const old = colouredArea(marks.treatments, columnsOfMarks(marks), headingRow);
    steps.push(
      step({ kind: 'withdraw-list', area: marks.treatments }, offer(marks.treatments)),
      step(
        { kind: 'remove-colour-rules', sheet: treatments.sheet, ours: markSignature },
        { kind: 'add-colour-rules', area: old, rules: colourRules(old) },
      ),
    );
  }
  steps.push(
    step(offer(treatments), { kind: 'withdraw-list', area: treatments }),
    step(
      { kind: 'add-colour-rules', area, rules: colourRules(area) },
      { kind: 'remove-colour-rules', sheet: treatments.sheet, ours: markSignature },
    ),
  );
  return steps;
}

/** Rows at the top of a sheet in which a council's name is looked for. */
const titleRows = 12;

/** The council that the budget sheets name; `null` where they name none or two. */
function councilOn(sheets: readonly BudgetSheet[]): string | null {
  const names = sheets.flatMap(({ raw: { values, area } }) => {
    const found = councilNameOn({ values, firstRow: area.row, firstColumn: area.column }, titleRows);
    return found === null ? [] : [found.name];
  });
  const [first] = names;
  return first !== undefined && names.every((name) => isSameCouncil(name, first)) ? first : null;
}

/** The calculation over all sheets of the baseline, and what of it has to be written. */
export function calculationFor(
  input: MarkingInput,
  marksOf: (sheet: BudgetSheet) => {
    readonly suffix: string;
    readonly leftOut: LeftOutColumns['columns'];
  },
): CalculationSteps {
  const { directory, record, reading } = input;
  const edition = editionById(reading.edition) ?? defaultEdition;
  const kept = keptChoices(directory.settings, record?.edition ?? null);
  const choices = kept.kind === 'sound' ? kept.choices : defaultChoices;
  const giveName = nameGiver(directory.names, record);
  const calculated = input.sheets.map((each): CalculatedSheet => {
    const { suffix: own, leftOut } = marksOf(each);
    return {
      reading: each.reading,
      table: each.table,
      title: titleOf(each.raw, each.table.firstRow),
      ...bodyRows(each.table, each.reading.lines),
      amounts: `${amountsName}${own}`,
      treatments: `${treatmentsName}${own}`,
      repeats: reading.bySheet.find(({ sheet }) => sheet === each.raw.name)?.repeats ?? null,
      leftOut:
        leftOut === null
          ? null
          : {
              parts: `${leftOutName}${own}`,
              kinds: `${leftOutAsName}${own}`,
              partsColumn: columnLetters(leftOut.parts),
              kindsColumn: columnLetters(leftOut.kinds),
            },
    };
  });
  const textRows = new Map(input.sheets.map((each) => [each.raw.name, rowsOfTextAmounts(each)]));
  return calculationSteps(
    calculationOf(
      calculated,
      edition,
      giveName,
      { ...reading, choices, council: choices.council ?? councilOn(input.sheets), today: input.today },
      (sheet) => textRows.get(sheet) ?? new Set(),
    ),
    input.calculation,
    record?.calculation ?? null,
    directory.names,
    freeSheetName(calculationSheetName, directory.sheets, (number) => ` ${number}`),
  );
}

/**
 * Works out what marking one sheet writes: a pure function of what was read and of where the marks stand.
 *
 * @throws Refusal when the sheet is protected, has no room, or the officer's cells stand where figures must go
 */
export function markingPlan(given: MarkingInput): MarkingPlan {
  const { target, record, journal, reading } = given;
  // A column of ours that lost its neighbour goes first; both are written afresh.
  const strays = strayColumns(given.directory, record);
  const raws = given.sheets.map(({ raw }) => raw);
  const cleared = strayRemoval(strays, raws, given.directory, record);
  const gone = new Set(cleared.steps.flatMap(({ act }) => (act.kind === 'delete-name' ? [act.name] : [])));
  const directory: Directory = {
    ...given.directory,
    names: given.directory.names.filter(({ name }) => !gone.has(name)),
  };
  const input: MarkingInput = { ...given, directory };
  if (target.raw.protected) throw new Refusal(sheetProtected(target.raw.name));
  const suffixes = new Map<string, string>();
  const marked: MarkSteps[] = [];
  for (const budget of input.sheets) {
    const { raw, marks } = budget;
    const earlier =
      record?.sheets.find((each) =>
        marks === null ? each.sheetName === raw.name : each.suffix === marks.suffix,
      ) ?? null;
    const suffix = marks?.suffix ?? earlier?.suffix ?? freeSuffix(directory.names);
    const steps = markSteps(budget, directory, marks === null ? null : earlier, suffix);
    if (raw.protected && steps.steps.length > 0) throw new Refusal(sheetProtected(raw.name));
    suffixes.set(raw.id, suffix);
    marked.push(steps);
  }
  const calculation = calculationFor(input, (sheet) => {
    const suffix = suffixes.get(sheet.raw.id) ?? '';
    return { suffix, leftOut: marked.find((each) => each.record.suffix === suffix)?.leftOut ?? null };
  });

  const renewed = new Set(suffixes.values());
  const next: MarksRecord = {
    version: 1,
    ...ruledBy(reading.edition),
    sheets: [
      ...(record?.sheets ?? []).filter((each) => !renewed.has(each.suffix)),
      ...marked.map((each) => each.record),
    ],
    calculation: calculation.record,
  };
  const visible = [...cleared.steps, ...marked.flatMap((each) => each.steps), ...calculation.steps];
  const sameRecord = record !== null && sameMarksRecord(next, record);
  const done = { calculation: sheetAddress(calculation.area), record: next };
  if (visible.length === 0 && sameRecord)
    return { steps: [], sentences: [], cellCount: 0, change: null, ...done };

  const isNew = target.marks === null;
  const change: Change = {
    sheetName: target.raw.name,
    isNew,
    lines: isNew
      ? target.reading.lines.filter(({ treatment }) => cellWord(treatment) !== '').length
      : marked.reduce((sum, each) => sum + each.change.cells.length, 0),
    sheets: marked.map((each) => each.change),
    record,
  };
  const settings = [
    ...settingSteps(recordKey, toSettings(recordKey, next), directory.settings),
    ...(visible.length === 0
      ? []
      : settingSteps(
          journalKey,
          toSettings(journalKey, keptWithinReason({ ...journal, changes: [...journal.changes, change] })),
          directory.settings,
        )),
  ];
  const names = [
    ...marked.flatMap((each) => each.change.names.map(({ name }) => name)),
    ...calculation.names,
  ];
  return {
    steps: [...settings, ...visible],
    sentences: [
      ...cleared.sentences,
      ...marked.flatMap((each) => each.sentences),
      ...calculation.sentences,
      ...(names.length > 0 ? [definesNames(names)] : []),
      keepsSettings(),
    ],
    cellCount: marked.reduce((sum, each) => sum + each.cells, 0) + calculation.cells,
    change: visible.length === 0 ? null : change,
    ...done,
  };
}

/** Which rules the marks rest on: the edition, and the hash under which it was released. */
const ruledBy = (edition: string): Pick<MarksRecord, 'edition' | 'released'> => {
  const released = releasedHash(edition);
  return released === null ? { edition } : { edition, released };
};

/** Lets the oldest changes go when the journal grows beyond what a workbook should carry. */
export function keptWithinReason(journal: Journal): Journal {
  const { changes } = journal;
  let from = changes.length - 1;
  let length = JSON.stringify(changes.at(-1) ?? '').length;
  while (from > 0) {
    length += JSON.stringify(changes[from - 1]).length;
    if (length > journalLength) break;
    from -= 1;
  }
  return { ...journal, changes: changes.slice(Math.max(0, from)) };
}
