import { readChoices, type Choices } from '../../guidance/choices';
import { choicesKey, choicesSettings } from '../../guidance/kept-choices';
import type { Fix } from '../../statement/outcome';
import { type Digest, linesOf, recordFile } from '../../statement/record';
import { recordPage } from '../../statement/record-page';
import { sha256 } from '../../statement/sha256';
import { accept, explain, type Made, type WaiverTarget } from '../../statement/waivers';
import {
  choicesRefused,
  changedWhileRecorded,
  explanationRefused,
  explanationsSheet,
  explanationText,
  findingGone,
  marksWait,
  notesMayWait,
  fixCellChanged,
  insertOne,
  nameOfRecorder,
  noExplanation,
  noStatement,
  notOurPreview,
  recordDamaged,
  recorded,
  recordFileName,
  shownFix,
  stillChanging,
  writesFix,
  writesFixAndFormat,
} from './words';
import { Actions } from '../../excel/action';
import { transact } from '../../excel/transaction';
import type { Conversation } from '../../excel/excel-run';
import type { Turns } from '../../excel/in-turn';
import { MergedCells, type Merges } from '../../excel/merged-cells';
import { localDay } from '../local-day';
import { parsedJson } from '../../excel/parsed-json';
import type { Outcome } from '../../excel/problem';
import { excelError, Refusal } from '../../excel/problem-from-error';
import { cellAt } from '../../excel/raw-sheet';
import { readSheets } from '../../excel/read-workbook';
import { settingSteps } from '../../excel/settings-store';
import { watchSheets } from '../../excel/watch-sheets';
import type { ChoicesNow, FixPreview, StatementRemoval, Statements, StatementsChecked } from './statements';
import {
  acceptanceSteps,
  type ExplanationsPlace,
  explanationSteps,
  stateSteps,
  withdrawalSteps,
} from './explanations';
import { isAbout, markOf, outcomeOf } from './finding-targets';
import { headingArea, recordName } from './locate-words';
import { lostRecord } from './record-lost';
import { recordPagePlace, recordPageSteps } from './record-page-on-sheet';
import { lookAtWorkbook, type WorkbookLook } from './look-at-workbook';
import {
  isMarked,
  type MarksPlan,
  marksPlan,
  notesMissing,
  notesUnseen,
  owedSteps,
  wordsOn,
} from './marks-plan';
import { marksOfStatements } from './marks-of-statements';
import { type Appended, appendOnSheet } from './record-on-sheet';
import { removalOf } from './removal';
import { sameMarks } from './statements-record';
import { cellToFix, fixToken, repairSteps, sameFix } from './repair';
import { selectCells } from './select-cells';
import { bySheet, checkedFrom, effectOf, recordSteps, understand, type Understanding } from './understanding';

/** What the implementation needs beside Excel; tests give their own. */
export interface StatementSurroundings {
  /** The day of the check as `2006-07-06`; `null` when it is not known. */
  readonly today: () => string | null;
  /** The moment, as an auditor reads it, such as `2006-07-06T10:15:00Z`. */
  readonly now: () => string;
  /** Version of Cashable, for the record. */
  readonly version: string;
  readonly digest: Digest;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
  /** The queue that all doors to one workbook share; its own unless told. */
  readonly turns?: Turns;
}

/** How often a statement that changes while it is checked is checked anew. */
const attempts = 3;

/** Opens the door to statements. Actions wait for each other; every failure is answered as a problem. */
export function createStatements(given: Partial<StatementSurroundings> = {}): Statements {
  const clock = (): string => new Date().toISOString();
  return new ExcelStatements({
    now: clock,
    today: () => localDay(new Date()),
    version: '',
    digest: sha256,
    ...given,
  });
}

class ExcelStatements implements Statements {
  readonly #surroundings: StatementSurroundings;
  readonly #actions: Actions;
  #knownSheets: readonly string[] = [];
  readonly #mergedCells = new MergedCells();
  /** Sheets whose changes matter: of statements, explanations and figures that checks use. */
  #watched: ReadonlySet<string> = new Set();

  constructor(surroundings: StatementSurroundings) {
    this.#surroundings = surroundings;
    this.#actions = new Actions(surroundings.turns, surroundings.patience);
  }

  check(): Promise<Outcome<StatementsChecked>> {
    return this.#actions.look(async () => this.#check(await this.#understand('anew')));
  }

  look(): Promise<Outcome<StatementsChecked | null>> {
    return this.#actions.look(async () => {
      const understood = await this.#understand();
      return understood.statements.length + understood.run.notReadable.length === 0
        ? null
        : checkedFrom(understood, new Map());
    });
  }

  refresh(): Promise<Outcome<StatementsChecked | null>> {
    return this.#actions.look(async () => {
      const understood = await this.#understand('never');
      return understood.statements.length + understood.run.notReadable.length === 0
        ? null
        : checkedFrom(understood, new Map());
    });
  }

  previewFix(target: WaiverTarget, fix: Fix): Promise<Outcome<FixPreview>> {
    return this.#actions.look(async () => {
      const { look, statements } = await this.#understand();
      const found = outcomeOf(statements, target)?.outcome.fix ?? null;
      if (found === null || !sameFix(found, fix)) throw new Refusal(findingGone());
      const { sheet, place, format, holds } = cellToFix(look, found);
      const before = String(holds);
      const after = shownFix(found.write);
      const words = format === '@' ? writesFixAndFormat : writesFix;
      return {
        token: JSON.stringify({ check: target.check, sheetId: sheet.id, fix: found }),
        sheet: sheet.name,
        cell: place,
        before,
        after,
        sentence: words(sheet.name, place, before, after),
      };
    });
  }

  fix(preview: FixPreview): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const token = fixToken.safeParse(parsedJson(preview.token));
        if (!token.success) throw new Refusal(notOurPreview());
        const { check, fix } = token.data;
        const understood = await this.#understand();
        const { look, statements, record, isDamaged } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        const stands = statements.some(({ run }) =>
          run.results.some(
            (result) =>
              result.check.id === check &&
              result.outcomes.some((outcome) => outcome.fix !== null && sameFix(outcome.fix, fix)),
          ),
        );
        const { sheet, area, place, holds, format } = cellToFix(look, fix);
        if (holds !== fix.before) throw new Refusal(fixCellChanged(sheet.name, place, String(holds)));
        if (!stands) throw new Refusal(findingGone());
        const write = 'number' in fix.write ? fix.write.number : fix.write.formula;
        return {
          understood,
          directory: look.directory,
          sheet: sheet.name,
          steps: [
            ...repairSteps(area, write, holds, format),
            ...recordSteps(look, { ...record, fixes: [...record.fixes, { check, fix }] }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
      remains: marksWait(),
    });
  }

  explain(target: WaiverTarget, reason: string, by: string): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, statements, record, isDamaged, place, explanations } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        const found = outcomeOf(statements, target);
        if (found === null) throw new Refusal(findingGone());
        const { run, check, outcome } = found;
        const waiver = made(explain(run, check, outcome, { reason, by, at: this.#surroundings.now() }));
        const number =
          1 + Math.max(0, ...record.explanations.map((each) => each.number), ...numbersOn(place));
        const replaced = explanations.filter((each) => isAbout(each, target));
        const added = explanationSteps(look.directory, place, number, waiver, run, outcome);
        return {
          understood,
          directory: look.directory,
          sheet: place?.sheet.name ?? explanationsSheet,
          steps: [
            ...added.steps,
            ...(place === null
              ? []
              : replaced.flatMap((each) => withdrawalSteps(place, each, explanationText.replaced(number)))),
            ...recordSteps(look, {
              ...record,
              explanations: [
                ...record.explanations.filter((each) => !replaced.some(({ kept }) => kept === each)),
                added.kept,
              ],
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
      remains: marksWait(),
    });
  }

  accept(target: WaiverTarget, by: string): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, explanations, place, statements } = understood;
        const found = explanations.find((each) => isAbout(each, target));
        if (found === undefined || place === null) throw new Refusal(noExplanation());
        const standing = statements.some(({ waived }) =>
          waived.some(({ waiver, state }) => waiver === found.waiver && state === 'stands'),
        );
        if (!standing) throw new Refusal(findingGone());
        const { accepted } = made(accept(found.waiver, by, this.#surroundings.now()));
        if (accepted === null) throw new Refusal(noExplanation());
        const { steps, kept } = acceptanceSteps(place, found, accepted);
        return {
          understood,
          directory: look.directory,
          sheet: place.sheet.name,
          steps: [
            ...steps,
            ...recordSteps(look, {
              ...record,
              explanations: record.explanations.map((each) => (each === found.kept ? kept : each)),
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
      remains: marksWait(),
    });
  }

  withdraw(target: WaiverTarget): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, explanations, place } = understood;
        const found = explanations.filter((each) => isAbout(each, target));
        if (found.length === 0 || place === null) throw new Refusal(noExplanation());
        const words = explanationText.withdrawn(this.#surroundings.today());
        return {
          understood,
          directory: look.directory,
          sheet: place.sheet.name,
          steps: [
            ...found.flatMap((each) => withdrawalSteps(place, each, words)),
            ...recordSteps(look, {
              ...record,
              explanations: record.explanations.filter((each) => !found.some(({ kept }) => kept === each)),
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
      remains: marksWait(),
    });
  }

  lookAt(target: WaiverTarget, looked: boolean): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, statements, isDamaged } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        if (looked && outcomeOf(statements, target) === null) throw new Refusal(findingGone());
        const mark = markOf(target);
        const others = record.lookedAt.filter((each) => each !== mark);
        return {
          understood,
          directory: look.directory,
          sheet: '',
          steps: recordSteps(look, { ...record, lookedAt: looked ? [...others, mark] : others }),
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
      remains: marksWait(),
    });
  }

  record(
    by: string,
  ): Promise<Outcome<{ readonly file: string; readonly fileName: string; readonly sentence: string }>> {
    return this.#actions.change({
      plan: async () => {
        if (by.trim() === '') throw new Refusal(nameOfRecorder());
        const understood = await this.#understand();
        const { look, run, record, explanations } = understood;
        if (holdsNone(understood)) throw new Refusal(noStatementIn(run));
        const marks = this.#marksSteps(understood);
        const pageName = recordPagePlace(look.directory);
        const names = [headingArea(look.directory, recordName)?.sheet, pageName].filter(
          (each) => typeof each === 'string',
        );
        const present = names.length === 0 ? [] : await this.#ask((each) => readSheets(each, names));
        const onSheet = (of: string | null | undefined) =>
          present.find(({ name: held }) => held === of) ?? null;
        const { now, version, digest } = this.#surroundings;
        const lapsed = new Set(
          understood.statements.flatMap(({ waived }) =>
            waived.flatMap(({ waiver, state, outcome }) =>
              state === 'lapsed' && outcome !== null ? [waiver] : [],
            ),
          ),
        );
        // Said anew by the record itself from the figures; one that a hand made too short would count there.
        const waivers = explanations
          .filter(({ waiver, byHand }) => !(byHand && lapsed.has(waiver)))
          .map(({ waiver }) => waiver);
        const recorder = { at: now(), by: by.trim(), version };
        const lost = lostRecord(look, record);
        const lines = linesOf(run, recorder, waivers, record.fixes, lost);
        const chain = onSheet(headingArea(look.directory, recordName)?.sheet);
        const appended = await appendOnSheet(look.directory, chain, lines, digest);
        const last = appended.record.at(-1)?.hash ?? '';
        const entries = appended.record.length;
        const page = recordPage(
          run,
          recorder,
          waivers,
          record.fixes,
          { first: entries - appended.added + 1, last: entries, hash: last },
          lost,
        );
        return {
          understood,
          directory: look.directory,
          sheet: appended.sheet,
          // Marks and record stand or fall together: what is recorded is what is marked.
          steps: [
            ...marks.steps,
            ...appended.steps,
            ...recordPageSteps(look.directory, onSheet(pageName), page),
            ...recordSteps(look, {
              ...record,
              sheets: [...marks.plan.sheets],
              fixes: [],
              recorded: { entries, last },
            }),
          ],
          marks: marks.plan,
          appended,
          fileName: recordFileName(look.name),
        };
      },
      answer: async (plan) => recordedAs(plan, await this.#understand()),
      unseen: (plan) => recordedAs(plan, null),
      remains: notesMayWait(),
    });
  }

  select(sheetId: string, cells: readonly string[], showsNote = false): Promise<Outcome<void>> {
    return this.#actions.look(() =>
      this.#ask((conversation) => selectCells(conversation, sheetId, cells, showsNote)),
    );
  }

  choices(): Promise<Outcome<ChoicesNow>> {
    return this.#actions.look(async () => (await this.#understand()).chosen);
  }

  effectOf(choices: Choices): Promise<Outcome<readonly string[]>> {
    return this.#actions.look(async () => effectOf(await this.#understand(), choices));
  }

  choose(choices: Choices): Promise<Outcome<ChoicesNow>> {
    return this.#actions.change({
      plan: async () => {
        const read = readChoices(choices);
        if (read.kind === 'damaged') throw new Refusal(choicesRefused(read.sentence));
        const understood = await this.#understand();
        const { directory } = understood.look;
        return {
          understood,
          directory,
          sheet: '',
          steps: settingSteps(
            choicesKey,
            choicesSettings(read.choices, understood.markedBy),
            directory.settings,
          ),
        };
      },
      answer: async () => {
        const { look, statements, chosen } = await this.#understand();
        const isMarkedNow = look.sheets.some((raw) => isMarked(look, raw, wordsOn(look, raw)));
        if (isMarkedNow && statements.length > 0) await this.#check();
        return chosen;
      },
    });
  }

  previewRemoval(): Promise<Outcome<StatementRemoval>> {
    return this.#actions.look(async () => {
      const { sentences } = removalOf(await this.#understand(), false);
      return { writes: sentences };
    });
  }

  removeMarks(alsoExplanationsAndRecord: boolean): Promise<Outcome<void>> {
    return this.#actions.change({
      plan: async () => removalOf(await this.#understand(), alsoExplanationsAndRecord),
      answer: () => undefined,
    });
  }

  onChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
    return this.#actions.look(async () => {
      await this.#understand();
      return this.#ask((conversation) =>
        watchSheets(
          conversation,
          // What was added since the last look can't be judged here; better one look too many.
          (worksheetId) => this.#watched.has(worksheetId) || !this.#knownSheets.includes(worksheetId),
          listener,
        ),
      );
    });
  }

  // Reading, checking and marking

  /** Checks, marks, and looks once more where something was written: what changed meanwhile is checked anew. */
  async #check(read?: Understanding): Promise<StatementsChecked> {
    let understood = read ?? (await this.#understand());
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { look, run, statements, record } = understood;
      const marks = this.#marksSteps(understood);
      const { plan } = marks;
      const steps = [...marks.steps, ...recordSteps(look, { ...record, sheets: [...plan.sheets] })];
      const sheet = statements[0]?.run.statement.sheet ?? '';
      if (steps.length > 0) await transact(steps, { directory: look.directory, sheet });
      if (holdsNone(understood)) throw new Refusal(noStatementIn(run));
      if (steps.length === 0) return checkedFrom(understood, plan.notMarked);
      const after = await this.#seenAgain();
      // The marks stand and say what was checked; only notes, which Excel may have refused, are not known to.
      if (after === null) return checkedFrom(understood, bySheet(plan.notMarked, notesUnseen(plan.steps)));
      if (after.fingerprint === understood.fingerprint && sameMarks(after.record.sheets, plan.sheets))
        return checkedFrom(after, bySheet(plan.notMarked, notesMissing(plan.steps, after.look)));
      // Changed meanwhile, or marked by a colleague, whose marks stand in place of these.
      understood = after;
    }
    throw new Refusal(stillChanging());
  }

  /**
   * What brings the marks up to date; what is remembered of them is for the caller to keep.
   *
   * @throws Refusal when what the workbook keeps of its checks is damaged
   */
  #marksSteps(understood: Understanding) {
    const { look, run, statements, snapshots, record, isDamaged, place, explanations } = understood;
    if (isDamaged) throw new Refusal(recordDamaged());
    const wanted = marksOfStatements(run, statements, snapshots, this.#surroundings.today());
    const plan = marksPlan(look, wanted, record.sheets);
    const waived = statements.flatMap((each) => each.waived);
    return {
      plan,
      steps: [
        ...plan.steps,
        ...owedSteps(look, plan.steps),
        ...stateSteps(place, explanations, waived, run.runs),
      ],
    };
  }

  async #seenAgain(): Promise<Understanding | null> {
    try {
      return await this.#understand();
    } catch {
      return null;
    }
  }

  /** A sheet that was deleted since the last look can fail a request that asks for it: then nothing is presumed. */
  async #look(ask: Merges['ask']): Promise<WorkbookLook> {
    const known = this.#knownSheets;
    const merges = { known: this.#mergedCells, ask };
    try {
      return await this.#ask((conversation) => lookAtWorkbook(conversation, known, merges));
    } catch (error) {
      if (known.length === 0 || excelError(error) === null) throw error;
      return this.#ask((conversation) => lookAtWorkbook(conversation, [], merges));
    }
  }

  async #understand(ask: Merges['ask'] = 'once'): Promise<Understanding> {
    const look = await this.#look(ask);
    this.#knownSheets = look.directory.sheets.map(({ id }) => id);
    const understood = understand(look, this.#surroundings.today());
    this.#watch(understood);
    return understood;
  }

  #watch({ look, run, ownSheets }: Understanding): void {
    const names = new Set<string | null | undefined>([
      ...run.runs.flatMap(({ statement }) => statement.sheets),
      ...run.notReadable.map(({ sheet }) => sheet),
      ...ownSheets,
    ]);
    this.#watched = new Set(look.directory.sheets.filter(({ name }) => names.has(name)).map(({ id }) => id));
  }

  #ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.#actions.ask(questions);
  }
}

interface RecordPlan {
  readonly understood: Understanding;
  readonly marks: MarksPlan;
  readonly appended: Appended;
  readonly fileName: string;
}

/** What came of recording. @param after the workbook looked at again; `null` where that failed */
function recordedAs({ understood, marks, appended, fileName }: RecordPlan, after: Understanding | null) {
  const { record, sheet, added } = appended;
  return {
    file: recordFile(record),
    fileName,
    sentence: [
      recorded(sheet, added, record.at(-1)?.hash ?? '', fileName),
      ...(after === null || after.fingerprint === understood.fingerprint ? [] : [changedWhileRecorded()]),
      ...(after === null ? [] : notesMissing(marks.steps, after.look).values()),
    ].join(' '),
  };
}

const holdsNone = ({ statements, run }: Understanding): boolean =>
  statements.length + run.notReadable.length === 0;

const noStatementIn = ({ nothingChecked }: Understanding['run']) =>
  noStatement(`${nothingChecked ?? ''} ${insertOne}`.trim());

/** @throws Refusal with what an explanation lacks */
function made(result: Made) {
  if (result.kind === 'refused') throw new Refusal(explanationRefused(result.sentence));
  return result.waiver;
}

function numbersOn(place: ExplanationsPlace | null): readonly number[] {
  const column = place?.columnOf.number;
  if (place === null || column === undefined) return [];
  const { sheet } = place;
  return sheet.values
    .map((_, down) => Number(cellAt(sheet, sheet.area.row + down, column)))
    .filter((number) => Number.isSafeInteger(number) && number > 0);
}
