import type { Step } from '../../../excel/step';
import { type Change, type MarksRecord, sameMarksRecord } from '../marks-record';
import type { MarkingInput } from './marking-input';
import { strayColumns, strayRemoval } from './stray-columns';
import type { Directory } from '../../../excel/directory';
import { Refusal } from '../../../excel/problem-from-error';
import { sheetProtected } from '../../../excel/words';
import { type MarkSteps, markSteps } from './marks-of-sheet';
import { freeSuffix } from './mark-names';
import { calculationFor } from './calculation-input';
import { sheetAddress } from '../../../grid/area';
import { cellWord } from '../treatment-words';
import { journalSteps, marksRecordSteps, withChange } from './kept-steps';
import { definesNames, keepsSettings } from '../words';
import { releasedHash } from '../../../guidance/released';

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
    ...(calculation.room === undefined ? {} : { room: calculation.room }),
  };
  const names = [
    ...marked.flatMap((each) => each.change.names.map(({ name }) => name)),
    ...calculation.names,
  ];
  return {
    steps: [
      ...marksRecordSteps(next, directory),
      ...(visible.length === 0 ? [] : journalSteps(withChange(journal, change), directory)),
      ...visible,
    ],
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
