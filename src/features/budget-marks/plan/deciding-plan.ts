import { poundsShown } from '../../../money/pounds';
import { withRule, type CouncilRule } from '../../../budget/council-rule';
import type { Decision } from '../../../budget/reading';
import { sheetProtected } from '../../../excel/words';
import { decidedWithPart, lineGone, lineNotMarked, marksLeftBehind, sheetNotMarked } from '../words';
import { fingerprint } from '../../../excel/fingerprint';
import { type Change, type MarksRecord, packWritten, sameMarksRecord, unpackWritten } from '../marks-record';
import { partLeftOut, withAmounts, writtenLine } from '../officer-decisions';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt } from '../../../excel/raw-sheet';
import { cellWord } from '../treatment-words';
import { councilRuleSteps, rememberedOf } from './council-rules-plan';
import { leftOutColumns } from './left-out-columns';
import { columnsOfMarks, bodyRows, headingRowOf } from './mark-place';
import { calculationFor } from './calculation-input';
import { journalSteps, marksRecordSteps, withChange } from './kept-steps';
import { leftOutOfChange } from './marks-of-sheet';
import { lookSteps } from './mark-looks';
import type { MarkingInput } from './marking-input';
import { nameSteps } from './mark-names';
import { columnOfWords, type Step } from '../../../excel/step';
import { sheetAddress } from '../../../grid/area';

/** What the officer decided in the pane about lines of the target sheet. */
export interface LineDecisions {
  /** By line key. The reading must rest on them already. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly rules: readonly CouncilRule[];
  readonly remember: readonly CouncilRule[];
}

export interface DecidingPlan {
  readonly steps: readonly Step[];
  readonly cellCount: number;
  readonly calculation: string;
  /** What the journal takes up; `null` where it takes up nothing. */
  readonly change: Change | null;
}

/**
 * Works out what deciding lines in the pane writes: their own two cells, the words of the calculation that rest on
 * them, and the notes. Whatever else has changed on the sheet is left for marking again, which says first what it
 * writes.
 *
 * @throws Refusal when the sheet is protected or unmarked, or a line is no longer there or carries no mark
 */
export function decidingPlan(input: MarkingInput, decided: LineDecisions): DecidingPlan {
  const { directory, target, record, journal } = input;
  const { raw, marks, reading } = target;
  const sheet = raw.name;
  const own = marks === null ? undefined : record?.sheets.find(({ suffix }) => suffix === marks.suffix);
  if (marks === null || record === null || own === undefined) throw new Refusal(sheetNotMarked(sheet));
  if (raw.protected) throw new Refusal(sheetProtected(sheet));
  if (target.displaced) throw new Refusal(marksLeftBehind(sheet));
  const { treatments, reasons } = marks;
  const keys = Object.keys(decided.decisions);
  const lines = reading.lines.filter(({ key }) => decided.decisions[key] !== undefined);
  if (lines.length < keys.length || lines.some(({ treatment }) => cellWord(treatment) === ''))
    throw new Refusal(lineGone(sheet));

  const rows = (column: number): string[] =>
    Array.from({ length: treatments.rows }, (_, index) =>
      String(cellAt(raw, treatments.row + index, column)),
    );
  const before = { treatments: rows(treatments.column), reasons: rows(reasons.column) };
  const after = { treatments: [...before.treatments], reasons: [...before.reasons] };
  const headingRow = headingRowOf(raw, marks);
  const leftOut = leftOutColumns({
    raw,
    reading,
    table: target.table,
    marks,
    decisions: target.decisions,
    // New columns stand beside the marks as they are; rows that were added since wait for marking again.
    rows:
      marks.leftOut === null
        ? { firstRow: treatments.row, lastRow: treatments.row + treatments.rows - 1 }
        : bodyRows(target.table, reading.lines),
    reasonColumn: reasons.column,
    headingRow,
    earlier: own.leftOut ?? null,
    suffix: own.suffix,
    only: new Set(lines.map(({ row }) => row)),
  });
  const writtenBefore = unpackWritten(own.written);
  const written = new Map(writtenBefore);
  const cells: Change['sheets'][number]['cells'] = [];
  for (const line of lines) {
    const index = line.row - treatments.row;
    const now: [string, string] = [before.treatments[index] ?? '', before.reasons[index] ?? ''];
    if (index < 0 || index >= treatments.rows) throw new Refusal(lineNotMarked(sheet, line.row));
    const next: [string, string] = [cellWord(line.treatment), line.reason];
    after.treatments[index] = next[0];
    after.reasons[index] = next[1];
    const parts = leftOut.changed.get(line.row);
    const mark = writtenLine(line, leftOut.columns === null ? null : partLeftOut(target.decisions[line.key]));
    written.set(mark.key, mark);
    cells.push({
      key: fingerprint(line.key),
      before: now,
      after: next,
      ...(parts === undefined ? {} : { leftOut: parts }),
    });
  }
  const inTreatments = columnOfWords(treatments, before.treatments, after.treatments);
  const inReasons = columnOfWords({ ...treatments, column: reasons.column }, before.reasons, after.reasons);
  // Names of columns that are there are renewed by marking again.
  const named = nameSteps(leftOut.isNew ? leftOut.names : [], directory);
  const calculation = calculationFor(input, (each) => ({
    suffix: each.marks?.suffix ?? '',
    leftOut:
      each === target ? leftOut.columns : each.marks === null ? null : columnsOfMarks(each.marks).leftOut,
  }));
  const next: MarksRecord = {
    ...record,
    sheets: record.sheets.map((each) =>
      each === own
        ? {
            ...own,
            decisions: { ...own.decisions, ...withAmounts(decided.decisions, reading.lines) },
            written: packWritten([...written.values()]),
            ...(leftOut.record === null ? {} : { leftOut: leftOut.record }),
          }
        : each,
    ),
    calculation: calculation.record,
  };
  const remembered = rememberedOf(decided.rules, decided.remember);
  const visible = [
    ...inTreatments.steps,
    ...inReasons.steps,
    ...leftOut.steps,
    ...(leftOut.isNew
      ? lookSteps(treatments, { ...columnsOfMarks(marks), leftOut: leftOut.columns }, headingRow, marks)
      : []),
    ...named.steps,
    ...calculation.steps,
  ];
  const done = { calculation: sheetAddress(calculation.area) };
  if (visible.length === 0 && remembered.length === 0 && sameMarksRecord(next, record))
    return { steps: [], cellCount: 0, change: null, ...done };

  const first = lines.find(({ key }) => key === keys[0]);
  const part = first === undefined ? null : partLeftOut(target.decisions[first.key]);
  const word = cellWord(first?.treatment ?? 'check');
  const change: Change = {
    sheetName: sheet,
    isNew: false,
    lines: lines.length,
    sheets: [
      { suffix: own.suffix, isNew: false, cells, names: named.names, ...leftOutOfChange(marks, leftOut) },
    ],
    record: null,
    decided: {
      label: first?.label ?? '',
      word: part === null ? word : decidedWithPart(word, poundsShown(part)),
      suffix: own.suffix,
      decisions: Object.fromEntries(keys.map((key) => [key, own.decisions[key] ?? null])),
      written: packWritten(cells.flatMap(({ key }) => writtenBefore.get(key) ?? [])),
      calculation: record.calculation,
    },
    remembered,
    ...(calculation.room === undefined ? {} : { room: calculation.room }),
  };
  return {
    steps: [
      ...marksRecordSteps(next, directory),
      ...journalSteps(withChange(journal, change), directory),
      ...(remembered.length === 0
        ? []
        : councilRuleSteps(
            remembered.reduce((rules, { rule }) => withRule(rules, rule), decided.rules),
            directory.settings,
          )),
      ...visible,
    ],
    cellCount: inTreatments.cells + inReasons.cells + leftOut.cells + calculation.cells,
    change,
    ...done,
  };
}
