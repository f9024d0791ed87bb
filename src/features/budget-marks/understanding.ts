import type { z } from 'zod';
import { type CouncilRule, withRule } from '../../budget/council-rule';
import type {
  BudgetReading,
  Decision,
  BudgetRemark,
  ReadOptions,
  SheetReading,
  TableChoices,
} from '../../budget/reading';
import type { InParts } from '../../grid/in-parts';
import type { SheetSnapshot } from '../../grid/snapshot';
import { fingerprint } from '../../excel/fingerprint';
import { Refusal } from '../../excel/problem-from-error';
import type { RawSheet } from '../../excel/raw-sheet';
import type { Look } from '../../excel/read-workbook';
import { noSuchSheet } from '../../excel/words';
import { budgetSnapshot } from './budget-snapshot';
import { editionOf, marksIn, rulesChangedSince, sheetRecordOf } from './kept-marks';
import { cellsBeside, nameAstray, strangerFound } from './marked-cells';
import {
  keptJournal,
  keptRecord,
  type MarkedBlocks,
  type SheetRecord,
  type tableChoices,
  unpackWritten,
} from './marks-record';
import { officerDecisions, writtenLine } from './officer-decisions';
import { frozenFigures } from './plan/frozen-figures';
import { remarkOnNames } from './plan/names-astray';
import type { BudgetSheet, MarkingInput } from './plan/marking-input';
import { calculationSheetIn } from './plan/removal-plan';
import { soundRules } from './usable-rules';
import { noBudgetTable, settingsDamaged } from './words';

/** The workbook as marking sees it, worked out from one look at it: nothing here asks Excel. */

/** Reads the budget on some sheets. */
export type ReadBudget = (sheets: readonly SheetSnapshot[], options?: ReadOptions) => BudgetReading;
/** The same, in parts. */
export type ReadBudgetInParts = (...asked: Parameters<ReadBudget>) => InParts<BudgetReading>;

/** All of the workbook that marking rests on, understood. */
export interface BudgetUnderstanding {
  /** All that a plan needs. */
  readonly input: MarkingInput;
  readonly target: BudgetSheet;
  readonly reading: BudgetReading;
  /** The council's own rules as kept. */
  readonly rules: readonly CouncilRule[];
  readonly fingerprint: string;
  readonly calculation: RawSheet | null;
}

/** What the officer decides just now, over what the workbook keeps. */
export interface NewDecisions {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly remember: readonly CouncilRule[];
}

/** Which sheet is to be understood, and how. */
export interface SheetToUnderstand {
  readonly sheetId: string;
  /** What the officer corrected; nothing for what is kept with the marks. */
  readonly choices: TableChoices;
  readonly when: 'always' | 'only-if-marked';
  readonly deciding: NewDecisions;
  /** As `2006-07-06`. */
  readonly today: string;
  /** Id of an edition that counts in place of the one that was chosen or that the marks were made by. */
  readonly edition?: string;
}

/** One sheet of the baseline with what is known of its marks. */
interface Seen {
  readonly raw: RawSheet;
  readonly marks: MarkedBlocks | null;
  readonly record: SheetRecord | null;
  readonly choices: TableChoices;
}

/**
 * Understands one sheet and all others that count towards the baseline, in parts between which others may have their turn.
 *
 * @returns `null` where only a marked sheet was asked for and this one carries no marks that can be read
 * @throws Refusal when it can't be understood
 */
export function* understandBudget(
  { directory, sheets }: Look,
  question: SheetToUnderstand,
  readBudget: ReadBudgetInParts,
): InParts<BudgetUnderstanding | null> {
  const { sheetId, when, deciding, today } = question;
  const isWanted = when === 'always';
  const found = keptRecord(directory.settings);
  if (found.kind === 'damaged') {
    if (!isWanted) return null;
    throw new Refusal(settingsDamaged());
  }
  const record = found.kind === 'sound' ? found.value : null;
  const calculationName = calculationSheetIn(directory, record);
  const calculation = sheets.find(({ name }) => name === calculationName) ?? null;
  const allMarks = marksIn(directory, record);
  const order = directory.sheets.map(({ name }) => name);
  const seen = sheets
    .filter(({ id, name }) => id === sheetId || name !== calculationName)
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((raw): Seen => {
      const marks = allMarks.find(({ treatments }) => treatments.sheet === raw.name) ?? null;
      const own = sheetRecordOf(record, raw, marks);
      const isCorrected = raw.id === sheetId && Object.keys(question.choices).length > 0;
      const choices = isCorrected ? question.choices : withoutGaps(own?.choices ?? {});
      return { raw, marks, record: own, choices };
    });
  const asked = seen.find(({ raw }) => raw.id === sheetId);
  if (asked === undefined) throw new Refusal(noSuchSheet());
  if (!isWanted && asked.marks === null) return null;

  const rules = soundRules(directory);
  const councilRules = deciding.remember.reduce((all, rule) => withRule(all, rule), rules);
  const options: ReadOptions = {
    councilRules,
    ...(question.edition === undefined ? editionOf(directory, record) : { edition: question.edition }),
    choices: Object.fromEntries(seen.map(({ raw, choices }) => [raw.name, choices])),
  };
  const snapshots = seen.map(({ raw, marks }) => budgetSnapshot(raw, marks));
  yield;
  const byRules = yield* readBudget(snapshots, options);
  yield;
  const decided = decisionsFromCells(seen, byRules, question);
  yield;
  const anyDecision = Object.values(decided.decisions).some((of) => Object.keys(of).length > 0);
  const read = anyDecision
    ? yield* readBudget(snapshots, { ...options, decisions: decided.decisions })
    : byRules;
  yield;
  const changedRules = rulesChangedSince(record);
  const { name: sheet } = asked.raw;
  const ours = record?.calculation ?? null;
  const reading = withFindings(read, sheet, [
    ...(calculation === null || ours === null
      ? []
      : [
          ...remarkOnNames(ours, calculation, directory.names),
          ...frozenFigures(calculation, ours, directory.names),
        ]),
    ...(changedRules === null ? [] : [{ sheet, address: null, sentence: changedRules }]),
  ]);

  const budgetSheets = seen.flatMap(({ raw, marks, choices }): BudgetSheet[] => {
    const own = readingOfSheet(reading, raw.name);
    const { table } = own;
    if (table === null) return [];
    const decisions = decided.decisions[raw.name] ?? {};
    const displaced = decided.displaced.has(raw.name);
    return [{ raw, reading: own, table, marks, choices, decisions, displaced }];
  });
  const target = budgetSheets.find(({ raw }) => raw.id === sheetId);
  if (target === undefined) {
    if (!isWanted) return null;
    const { findings } = readingOfSheet(reading, sheet);
    throw new Refusal(
      noBudgetTable(
        sheet,
        findings.map(({ sentence }) => sentence),
      ),
    );
  }
  const journal = keptJournal(directory.settings);
  const input: MarkingInput = {
    directory,
    target,
    sheets: budgetSheets,
    calculation,
    reading,
    record,
    journal,
    today,
  };
  return { input, target, reading, rules, fingerprint: fingerprintOf(seen, input), calculation };
}

/**
 * What the officer decided in the cells beside the lines, and what is decided just now.
 *
 * @throws Refusal when a cell holds what Cashable can't make sense of
 */
function decisionsFromCells(
  seen: readonly Seen[],
  byRules: BudgetReading,
  { sheetId, when, deciding }: SheetToUnderstand,
) {
  const decisions: Record<string, Readonly<Record<string, Decision>>> = {};
  const displaced = new Set<string>();
  for (const { raw, marks, record } of seen) {
    const astray = when === 'always' && marks !== null ? nameAstray(raw, marks) : null;
    if (astray !== null) throw new Refusal(astray);
    const reading = readingOfSheet(byRules, raw.name);
    const judged = officerDecisions(
      reading.lines,
      cellsBeside(raw, marks, reading),
      record === null
        ? new Map(reading.lines.map((line) => [fingerprint(line.key), writtenLine(line)]))
        : unpackWritten(record.written),
      record?.decisions ?? {},
    );
    decisions[raw.name] =
      raw.id === sheetId ? { ...judged.decisions, ...deciding.decisions } : judged.decisions;
    if (judged.displaced) displaced.add(raw.name);
    const stranger = judged.strangers[0];
    if (when === 'always' && stranger !== undefined && marks !== null)
      throw new Refusal(strangerFound(raw.name, stranger, marks));
  }
  return { decisions, displaced };
}

/** Of all that marking rests on. */
const fingerprintOf = (
  seen: readonly Seen[],
  { directory: { names, settings }, calculation, reading }: MarkingInput,
): string =>
  fingerprint(
    JSON.stringify([
      seen.map(({ raw }) => [raw.name, raw.protected, raw.area, raw.formulas]),
      calculation?.formulas ?? null,
      names,
      [...settings].filter(([key]) => key.startsWith('cashable.')),
      reading.sheets.map(({ lines }) =>
        lines.map(({ amount, treatment, leftOut }) => [amount, treatment, leftOut]),
      ),
    ]),
  );

const withFindings = (
  reading: BudgetReading,
  sheet: string,
  first: readonly BudgetRemark[],
): BudgetReading =>
  first.length === 0
    ? reading
    : {
        ...reading,
        sheets: reading.sheets.map((each) =>
          each.name === sheet ? { ...each, findings: [...first, ...each.findings] } : each,
        ),
      };

/** @throws Refusal when the sheet is not among those that were read */
export function readingOfSheet(reading: BudgetReading, sheet: string): SheetReading {
  const found = reading.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Refusal(noBudgetTable(sheet, []));
  return found;
}

/** Choices as the reader wants them: what was not chosen is left out. */
export function withoutGaps(choices: z.infer<typeof tableChoices>): TableChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
