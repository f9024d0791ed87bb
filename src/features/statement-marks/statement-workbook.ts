import { Actions, type Planned } from '../../excel/action';
import type { Turns } from '../../excel/in-turn';
import { MergedCells, type Merges } from '../../excel/merged-cells';
import type { Outcome } from '../../excel/problem';
import { inParts, letOthersIn } from '../../excel/others-turn';
import { excelError, Refusal } from '../../excel/problem-from-error';
import type { Step } from '../../excel/step';
import { transact } from '../../excel/transaction';
import type { Digest } from '../../statement/record';
import { stateSteps } from './explanations';
import { lookAtWorkbook, type WorkbookLook } from './look-at-workbook';
import { marksOfStatements } from './marks-of-statements';
import { type MarksPlan, marksPlan } from './marks-plan';
import { notesMissing, notesUnseen, owedSteps } from './notes-plan';
import type { StatementsChecked } from './statements';
import { sameMarks } from './statements-record';
import {
  bySheet,
  checkedFrom,
  statementsRecordSteps,
  understandStatements,
  type StatementsUnderstanding,
} from './understanding';
import { insertOne, marksWait, noStatement, recordDamaged, stillChanging } from './words';

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

/** What an action writes, worked out from the workbook as understood. */
export interface PlannedWriting {
  /** The sheet that the officer is told of; `''` for none. */
  readonly sheet: string;
  readonly steps: readonly Step[];
}

/** The open workbook as this feature's actions share it: how it is read, checked and marked. */
export class StatementWorkbook {
  readonly actions: Actions;
  #knownSheets: readonly string[] = [];
  readonly #mergedCells = new MergedCells();
  /** Sheets whose changes matter: of statements, explanations and figures that checks use. */
  #watched: ReadonlySet<string> = new Set();

  constructor(readonly surroundings: StatementSurroundings) {
    this.actions = new Actions(surroundings.turns, surroundings.patience);
  }

  /**
   * An action that writes what the officer asked for, and then checks and marks again.
   *
   * @param prepare what can be refused before anything is read; gives the plan, which is pure
   */
  settle(
    prepare: () => (understood: StatementsUnderstanding) => PlannedWriting,
  ): Promise<Outcome<StatementsChecked>> {
    return this.actions.change<Planned & { readonly understood: StatementsUnderstanding }, StatementsChecked>(
      {
        plan: async () => {
          const plan = prepare();
          const understood = await this.understand();
          return { understood, directory: understood.look.directory, ...plan(understood) };
        },
        answer: () => this.check(),
        unseen: ({ understood }) => checkedFrom(understood, new Map()),
        remains: marksWait(),
      },
    );
  }

  /** Checks, marks, and looks once more where something was written: what changed meanwhile is checked anew. */
  async check(read?: StatementsUnderstanding): Promise<StatementsChecked> {
    let understood = read ?? (await this.understand());
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { look, run, statements, record } = understood;
      const marks = this.marksSteps(understood);
      const { plan } = marks;
      const steps = [...marks.steps, ...statementsRecordSteps(look, { ...record, sheets: [...plan.sheets] })];
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
  marksSteps(understood: StatementsUnderstanding): {
    readonly plan: MarksPlan;
    readonly steps: readonly Step[];
  } {
    const { look, run, statements, snapshots, record, place, explanations } = understood;
    checkRecord(understood);
    const wanted = marksOfStatements(run, statements, snapshots, this.surroundings.today());
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

  /** Reads and checks the whole workbook; writes nothing. @param ask whether Excel may be asked for merged cells */
  async understand(ask: Merges['ask'] = 'once'): Promise<StatementsUnderstanding> {
    const look = await this.#look(ask);
    this.#knownSheets = look.directory.sheets.map(({ id }) => id);
    await letOthersIn();
    const understood = await inParts(understandStatements(look, this.surroundings.today()));
    this.#watch(understood);
    return understood;
  }

  /** Whether a change of this sheet may change what was checked. */
  isWatched(worksheetId: string): boolean {
    // What was added since the last look can't be judged here; better one look too many.
    return this.#watched.has(worksheetId) || !this.#knownSheets.includes(worksheetId);
  }

  async #seenAgain(): Promise<StatementsUnderstanding | null> {
    try {
      return await this.understand();
    } catch {
      return null;
    }
  }

  /** A sheet that was deleted since the last look can fail a request that asks for it: then nothing is presumed. */
  async #look(ask: Merges['ask']): Promise<WorkbookLook> {
    const known = this.#knownSheets;
    const merges = { known: this.#mergedCells, ask };
    try {
      return await this.actions.ask((conversation) => lookAtWorkbook(conversation, known, merges));
    } catch (error) {
      if (known.length === 0 || excelError(error) === null) throw error;
      return this.actions.ask((conversation) => lookAtWorkbook(conversation, [], merges));
    }
  }

  #watch({ look, run, ownSheets }: StatementsUnderstanding): void {
    const names = new Set<string | null | undefined>([
      ...run.runs.flatMap(({ statement }) => statement.sheets),
      ...run.notReadable.map(({ sheet }) => sheet),
      ...ownSheets,
    ]);
    this.#watched = new Set(look.directory.sheets.filter(({ name }) => names.has(name)).map(({ id }) => id));
  }
}

/** @throws Refusal when what the workbook keeps of its checks is damaged */
export function checkRecord({ isDamaged }: StatementsUnderstanding): void {
  if (isDamaged) throw new Refusal(recordDamaged());
}

/** Whether the workbook holds nothing that could be checked. */
export const holdsNone = ({ statements, run }: StatementsUnderstanding): boolean =>
  statements.length + run.notReadable.length === 0;

/** Why nothing could be checked, with the way to begin. */
export const noStatementIn = ({ nothingChecked }: StatementsUnderstanding['run']) =>
  noStatement(`${nothingChecked ?? ''} ${insertOne}`.trim());
