import type { SheetReading } from '../../../budget/reading';
import { sheetProtected } from '../../../excel/words';
import { listError, listTitle } from '../words';
import { type Area, parseReference, sameArea } from '../../../grid/area';
import { fingerprint } from '../../../excel/fingerprint';
import {
  type Change,
  type Journal,
  type LeftOutCells,
  keptCouncilRules,
  type MarksRecord,
  recordBefore,
  recordKey,
  type SheetChange,
} from '../marks-record';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { Directory } from '../../../excel/directory';
import { listWords } from '../treatment-words';
import { calculationBack } from './calculation-steps';
import { councilRuleSteps, rulesBefore } from './council-rules-plan';
import { colourRules, markSignature } from './mark-colours';
import { headingBack } from './left-out-kept';
import { leftOutRemoval } from './left-out-removal';
import { colouredArea, type ColouredColumns, columnsOfMarks, headingRowOf } from './mark-place';
import { type MarkedSheet, sheetRemoval } from './removal-plan';
import { columnOfFigures, columnOfWords, step, type Step } from '../../../excel/step';
import { removeName } from '../../../excel/names';
import { deleteSetting } from '../../../excel/settings-store';
import { journalSteps, marksRecordSteps } from './kept-steps';

/** A marked sheet as it reads now: lines are found by their keys, wherever they have moved. */
export interface ReadMarkedSheet extends MarkedSheet {
  readonly reading: SheetReading;
}

export interface UndoInput {
  readonly directory: Directory;
  readonly sheets: readonly ReadMarkedSheet[];
  readonly calculation: RawSheet | null;
  readonly change: Change;
  readonly record: MarksRecord;
  readonly journal: Journal;
}

/**
 * Takes back the last marking. Each cell, name and figure gets back what stood there before, unless it was changed
 * since: then it is the officer's and stays. A sheet whose marks are gone is passed over.
 */
export function undoPlan(input: UndoInput): readonly Step[] {
  const { directory, change, record, calculation } = input;
  const steps = change.sheets.flatMap((done): readonly Step[] => {
    const sheet = input.sheets.find(({ marks }) => marks.suffix === done.suffix);
    if (sheet === undefined) return [];
    if (done.isNew) return sheetRemoval(sheet, directory).steps;
    const back = markedAgainSteps(sheet, done, directory);
    if (back.length > 0 && sheet.raw.protected) throw new Refusal(sheetProtected(sheet.raw.name));
    return back;
  });
  const before = recordBefore(change, record)?.calculation ?? null;
  return [
    ...steps,
    ...(calculation === null || record.calculation === null || before === null
      ? []
      : calculationBack(calculation, record.calculation, before, directory.names, change.room)),
    ...settingsBack(input),
  ];
}

function settingsBack({ directory, change, record, journal }: UndoInput): readonly Step[] {
  const before = recordBefore(change, record);
  const left: Journal = { ...journal, changes: journal.changes.slice(0, -1) };
  const recordBack =
    before === null
      ? [...directory.settings.keys()]
          .filter((key) => key === recordKey || key.startsWith(`${recordKey}.`))
          .map((key) => deleteSetting(key, directory.settings))
      : marksRecordSteps(before, directory);
  return [...recordBack, ...journalSteps(left, directory), ...rulesBack(change, directory)];
}

/** Rules that were saved with a decision go with it. Damaged ones can't be told apart and are left alone. */
function rulesBack({ remembered = [] }: Change, { settings }: Directory): readonly Step[] {
  const rules = remembered.length === 0 ? null : keptCouncilRules(settings);
  return rules === null ? [] : councilRuleSteps(rulesBefore(rules, remembered), settings);
}

/** The columns for parts left out as they were: gone, or with the cells that stood there. */
function leftOutBack(
  { raw, marks, reading, record }: ReadMarkedSheet,
  change: SheetChange,
  byKey: ReadonlyMap<string, SheetChange['cells'][number]>,
): readonly Step[] {
  if (change.addsLeftOut === true) return leftOutRemoval(raw, marks, record?.leftOut ?? null).steps;
  const { parts = null, kinds = null } = marks.leftOut ?? {};
  if (parts === null || kinds === null) return [];
  const before: LeftOutCells[] = [];
  const after: LeftOutCells[] = [];
  const lineAt = new Map(reading.lines.map((line) => [line.row, line]));
  for (let row = parts.row; row < parts.row + parts.rows; row += 1) {
    const formula = cellAt(raw, row, parts.column, 'formulas');
    const now: LeftOutCells = [
      typeof formula === 'boolean' ? String(formula) : formula,
      String(cellAt(raw, row, kinds.column)),
    ];
    const line = lineAt.get(row);
    const changed = line === undefined ? undefined : byKey.get(fingerprint(line.key))?.leftOut;
    const asLeft = changed !== undefined && changed.after[0] === now[0] && changed.after[1] === now[1];
    before.push(now);
    after.push(asLeft ? changed.before : now);
  }
  return [
    ...columnOfFigures(
      parts,
      before.map(([part]) => part),
      after.map(([part]) => part),
    ).steps,
    ...columnOfWords(
      kinds,
      before.map(([, kind]) => kind),
      after.map(([, kind]) => kind),
    ).steps,
    ...(change.leftOutHeading === undefined ? [] : headingBack(raw, marks, change.leftOutHeading)),
  ];
}

function markedAgainSteps(
  sheet: ReadMarkedSheet,
  change: SheetChange,
  directory: Directory,
): readonly Step[] {
  const { raw, marks, reading } = sheet;
  const { treatments, reasons } = marks;
  const byKey = new Map(change.cells.map((cell) => [cell.key, cell]));
  const before: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const after: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const lineAt = new Map(reading.lines.map((line) => [line.row, line]));
  for (let row = treatments.row; row < treatments.row + treatments.rows; row += 1) {
    const line = lineAt.get(row);
    const changed = line === undefined ? undefined : byKey.get(fingerprint(line.key));
    const now = [
      String(cellAt(raw, row, treatments.column)),
      String(cellAt(raw, row, reasons.column)),
    ] as const;
    const asLeft = changed?.after[0] === now[0] && changed.after[1] === now[1];
    const then = changed !== undefined && asLeft ? changed.before : now;
    before.treatments.push(now[0]);
    before.reasons.push(now[1]);
    after.treatments.push(then[0]);
    after.reasons.push(then[1]);
  }
  const steps: Step[] = [
    ...columnOfWords(treatments, before.treatments, after.treatments).steps,
    ...columnOfWords({ ...treatments, column: reasons.column }, before.reasons, after.reasons).steps,
  ];
  steps.push(...leftOutBack(sheet, change, byKey));
  let formerBlock: Area | null = null;
  for (const name of change.names) {
    const present = directory.names.find((each) => each.name === name.name)?.area ?? null;
    const asLeft = parseReference(name.after);
    if (present === null || asLeft === null || !sameArea(present, asLeft)) continue;
    if (name.before === null) {
      steps.push(...removeName(name.name, directory.names));
      continue;
    }
    const formula = directory.names.find((each) => each.name === name.name)?.formula ?? name.after;
    steps.push(
      step(
        { kind: 'change-name', name: name.name, formula: name.before },
        { kind: 'change-name', name: name.name, formula },
      ),
    );
    if (sameArea(present, treatments)) formerBlock = parseReference(name.before);
  }
  const adds = change.addsLeftOut === true;
  if (formerBlock !== null || adds) {
    const block = formerBlock ?? treatments;
    const offer = (area: Area) =>
      ({ kind: 'offer-list', area, words: listWords, title: listTitle, error: listError }) as const;
    const headingRow = headingRowOf(raw, sheet.marks);
    const columns = columnsOfMarks(sheet.marks);
    const former: ColouredColumns = adds ? { ...columns, leftOut: null } : columns;
    const then = colouredArea(block, former, headingRow);
    const now = colouredArea(treatments, columns, headingRow);
    steps.push(
      step({ kind: 'withdraw-list', area: treatments }, offer(treatments)),
      step(offer(block)),
      step(
        { kind: 'remove-colour-rules', sheet: raw.name, ours: markSignature },
        { kind: 'add-colour-rules', area: now, rules: colourRules(now) },
      ),
      step(
        { kind: 'add-colour-rules', area: then, rules: colourRules(then) },
        { kind: 'remove-colour-rules', sheet: raw.name, ours: markSignature },
      ),
    );
  }
  return steps;
}
