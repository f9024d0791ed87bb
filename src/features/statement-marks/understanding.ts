import type { Choices } from '../../guidance/choices';
import type { Edition } from '../../guidance/edition';
import { defaultEdition, editionById } from '../../guidance/editions';
import { choicesHeld, keptChoices } from '../../guidance/kept-choices';
import { areaAddress, type Area } from '../../grid/area';
import { type InParts, toTheEnd } from '../../grid/in-parts';
import type { Pence } from '../../money/pence';
import { checkWorkbook, type WorkbookRun } from '../../statement/findings';
import { fingerprint } from '../../excel/fingerprint';
import { settingSteps } from '../../excel/settings-store';
import type { Step } from '../../excel/step';
import { signatureName } from '../added-sheets/names';
import { lostRecord } from './record-lost';
import { locateMarks } from '../budget-marks/locate-marks';
import { keptRecord } from '../budget-marks/marks-record';
import { calculationSheetIn } from '../budget-marks/plan/removal-plan';
import { choicesNow, effectOn } from './choosing';
import {
  explanationsElsewhere,
  explanationsPlace,
  lookAgainWords,
  readExplanations,
  waivedOn,
  type Explanation,
  type ExplanationsPlace,
} from './explanations';
import { markOf, openTargets } from './finding-targets';
import { calculatedFigures } from './known-figures';
import { explanationsName, headingArea, recordName, recordPageName } from './locate-words';
import { rowsRead, type WorkbookLook } from './look-at-workbook';
import { markedSpending } from './marked-spending';
import { headingRow, said } from './marks-of-statements';
import { wordsOn } from './marks-plan';
import { statementSnapshot } from './statement-snapshot';
import type { CheckedStatement, ChoicesNow, StatementsChecked } from './statements';
import {
  emptyRecord,
  keptStatements,
  statementSettings,
  statementsKey,
  type StatementsRecord,
} from './statements-record';
import { readInPart } from './mark-words';

/** The workbook as far as statements are concerned, read and checked. */
export interface StatementsUnderstanding {
  readonly look: WorkbookLook;
  readonly record: StatementsRecord;
  readonly isDamaged: boolean;
  readonly snapshots: readonly ReturnType<typeof statementSnapshot>[];
  readonly run: WorkbookRun;
  /** Sheets of ours, which hold no statement. */
  readonly ownSheets: ReadonlySet<string | null | undefined>;
  /** Edition that the budget was marked by; `null` while it is not. */
  readonly markedBy: string | null;
  readonly chosen: ChoicesNow;
  /** Checks the same workbook by other choices. */
  readonly checkBy: (choices: Choices, edition: Edition) => WorkbookRun;
  /** The baseline of the calculation sheet, in pence. */
  readonly baseline: Pence | null;
  readonly place: ExplanationsPlace | null;
  readonly explanations: readonly Explanation[];
  readonly statements: readonly CheckedStatement[];
  /** Of all that the statements say; tells a changed workbook from an unchanged one. */
  readonly fingerprint: string;
}

/** What is checked and by what, where it is not the whole workbook as its officer chose. */
export interface AskedOfStatements {
  /** Names of the sheets to be checked; `null` for all. */
  readonly only: ReadonlySet<string> | null;
  /** The edition to check by; `null` for the workbook’s. */
  readonly edition: Edition | null;
}

/**
 * Understands what was read: statements checked as chosen, with their explanations. Pure, and in parts between which
 * others may have their turn.
 *
 * @param today as `2006-07-06`
 */
export function* understandStatements(
  look: WorkbookLook,
  today: string | null,
  { only, edition: asked }: AskedOfStatements = { only: null, edition: null },
): InParts<StatementsUnderstanding> {
  const { directory } = look;
  const kept = keptStatements(directory.settings);
  const record = kept.kind === 'sound' ? kept.value : emptyRecord;
  const budget = keptRecord(directory.settings);
  const budgetRecord = budget.kind === 'sound' ? budget.value : null;
  const markedBy = budgetRecord?.edition ?? null;
  const read = keptChoices(directory.settings, markedBy);
  const ownSheets = new Set([
    headingArea(directory, explanationsName)?.sheet,
    headingArea(directory, recordName)?.sheet,
    headingArea(directory, signatureName)?.sheet,
    headingArea(directory, recordPageName)?.sheet,
    calculationSheetIn(directory, budgetRecord),
  ]);
  const marks = locateMarks(directory.names);
  const ours: readonly Area[] = [
    ...look.words.map(({ area }) => area),
    ...marks.flatMap(({ treatments, reasons }) => [treatments, reasons]),
  ];
  const snapshots = look.sheets
    .filter(({ name }) => !ownSheets.has(name) && (only === null || only.has(name)))
    .map((sheet) => statementSnapshot(sheet, ours));
  const figuresBy = (edition: Edition) =>
    calculatedFigures(directory, look.sheets, edition, budgetRecord?.calculation ?? null);
  yield;
  const spendingBy = (edition: Edition) => markedSpending(look.sheets, marks, ours, edition);
  const checkWith = (choices: Choices, edition: Edition, spending: Readonly<Record<string, Pence>>) =>
    checkWorkbook({ name: look.name, sheets: snapshots }, edition, {
      ...figuresBy(edition),
      choices,
      spending,
      today,
    });
  const checkBy = (choices: Choices, edition: Edition): WorkbookRun =>
    checkWith(choices, edition, toTheEnd(spendingBy(edition)));
  const edition = asked ?? (read.kind === 'sound' ? read.edition : defaultEdition);
  const spending = yield* spendingBy(edition);
  yield;
  const run = checkWith(choicesHeld(read, edition), edition, spending);
  yield;
  const { baseline } = figuresBy(edition);
  const place = explanationsPlace(directory, look.sheets);
  const explanations = readExplanations(place, record.explanations);
  return {
    look,
    record,
    isDamaged: kept.kind === 'damaged',
    snapshots,
    run,
    ownSheets,
    markedBy,
    chosen: choicesNow(read, read.isChosen, run, baseline),
    checkBy,
    baseline,
    place,
    explanations,
    statements: checkedStatements({ look, explanations, record }, run),
    fingerprint: fingerprint(
      JSON.stringify(
        snapshots.map(({ name, formulas, firstRow, firstColumn }) => [name, formulas, firstRow, firstColumn]),
      ),
    ),
  };
}

/** What other choices would change. */
export function effectOf(
  { run, checkBy, baseline }: StatementsUnderstanding,
  choices: Choices,
): readonly string[] {
  return effectOn(run, checkBy(choices, editionById(choices.edition) ?? defaultEdition), choices, baseline);
}

/** The statements of a run with what became of their findings, those of the active sheet first. */
export function checkedStatements(
  { look, explanations, record }: Pick<StatementsUnderstanding, 'look' | 'explanations' | 'record'>,
  { runs }: WorkbookRun,
): readonly CheckedStatement[] {
  const looked = new Set(record.lookedAt);
  const idOf = (sheet: string): string => look.directory.sheets.find(({ name }) => name === sheet)?.id ?? '';
  const checked = runs.map((run): CheckedStatement => {
    const partly = run.statement.sheets.filter((sheet) => look.cut.includes(sheet));
    return {
      sheetId: idOf(run.statement.sheet),
      run,
      waived: waivedOn(run, explanations),
      lookedAt: openTargets(run).filter((target) => looked.has(markOf(target))),
      notMarked: partly.length === 0 ? null : partly.map((sheet) => readInPart(sheet, rowsRead)).join(' '),
    };
  });
  const isActive = ({ run }: CheckedStatement): boolean =>
    run.statement.sheets.some((sheet) => idOf(sheet) === look.activeSheetId);
  return [...checked.filter(isActive), ...checked.filter((each) => !isActive(each))];
}

/** The settings that keep what checks remember. */
export const statementsRecordSteps = (
  { directory }: WorkbookLook,
  record: StatementsRecord,
): readonly Step[] => settingSteps(statementsKey, statementSettings(record), directory.settings);

/** Sentences of both, sheet by sheet. */
export const bySheet = (...all: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> =>
  new Map(
    all
      .flatMap((each) => [...each.keys()])
      .map((sheet) => [sheet, all.flatMap((each) => each.get(sheet) ?? []).join(' ')]),
  );

/** What the pane and the ribbon show. @param notMarked sentences by sheet */
export function checkedFrom(
  { run, statements, look, snapshots, explanations, record }: StatementsUnderstanding,
  notMarked: ReadonlyMap<string, string>,
): StatementsChecked {
  return {
    run,
    recordLost: lostRecord(look, record),
    lookAgain: explanationsElsewhere(explanations, run.runs).map((each) => lookAgainWords(each, run.runs)),
    statements: statements.map((each) => {
      const sentences = [
        ...(each.notMarked === null ? [] : [each.notMarked]),
        ...each.run.statement.sheets.flatMap((sheet) => notMarked.get(sheet) ?? []),
      ];
      const words = wordsOn(look, { name: each.run.statement.sheet });
      return {
        ...each,
        ...(words === null
          ? {}
          : {
              resultCell: areaAddress({
                row: headingRow(each.run, each.run.statement.sheet, snapshots),
                column: words.area.column,
                rows: 1,
                columns: 1,
              }),
            }),
        noted: (look.notes.get(each.run.statement.sheet) ?? []).length > 0,
        notMarked: sentences.length === 0 ? null : sentences.join(' '),
      };
    }),
    said: [
      ...(statements.length === 0 ? [] : [said(statements)]),
      ...run.notReadable.map(({ sentence }) => sentence),
    ].join(' '),
  };
}
