import type { Progress } from '../../excel/transaction';
import { z } from 'zod';
import { parsedJson } from '../../excel/parsed-json';
import { type CouncilRule, councilRuleSchema, withoutRule, withRule } from '../../budget/council-rule';
import { readCouncilRules, writeCouncilRules } from '../../budget/council-rules-file';
import type { BudgetLine } from '../../budget/line';
import type {
  BudgetReading,
  Decision,
  Finding,
  ReadOptions,
  SheetReading,
  TableChoices,
} from '../../budget/reading';
import { BudgetReader } from '../../budget/read-budget';
import type { CellValue, SheetSnapshot } from '../../grid/snapshot';
import { editionById } from '../../guidance/editions';
import { shownAs } from './shown-as';
import { keptChoices } from '../../guidance/kept-choices';
import { releasedHash } from '../../guidance/released';
import { readAmount } from '../../money/amount';
import { noPence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { Unit } from '../../money/unit';
import {
  councilRulesDamaged,
  councilRulesNotImported,
  councilRuleUnusable,
} from '../../budget/council-rule-words';
import { noSuchSheet } from '../../excel/words';
import {
  calculationSheetName,
  changedSincePreview,
  lastMadeElsewhere,
  leftOutNeedsIncluded,
  leftOutNotAsked,
  leftOutTooMuch,
  noBudgetTable,
  nothingToUndo,
  otherLastChange,
  previewNotUsable,
  reasonMissing,
  rowsMovedSince,
  rulesChanged,
  settingsDamaged,
  tookBackElsewhere,
  undoesDeciding,
  undoesMarking,
  undoesMarkingAgain,
  undoesRemoval,
  unknownTreatment,
  unreadLeftOut,
} from './words';
import { Actions } from '../../excel/action';
import { settleInterrupted } from '../../excel/recovery';
import { type Area, cellAddress, sheetAddress } from '../../grid/area';
import { budgetSnapshot } from './budget-snapshot';
import type {
  Cashable,
  CouncilRulesImport,
  LineDecision,
  Look,
  MarkingPreview,
  MarkingResult,
  SheetChoice,
  RemovalPreview,
  UndoState,
} from './cashable';
import type { Conversation } from '../../excel/excel-run';
import { fingerprint } from '../../excel/fingerprint';
import { frozenRemoval } from '../formula-cells/frozen-removal';
import type { Turns } from '../../excel/in-turn';
import { MergedCells, type Merges } from '../../excel/merged-cells';
import { LastRemoval } from './last-removal';
import { locateMarks } from './locate-marks';
import {
  type Change,
  changeFingerprint,
  type Journal,
  keptCouncilRules,
  keptJournal,
  keptRecord,
  type MarkedBlocks,
  type MarksRecord,
  recordBefore,
  tableChoices,
  unpackWritten,
} from './marks-record';
import { type MarkCell, officerDecisions, type Stranger, writtenLine } from './officer-decisions';
import { councilRulesRemoval, councilRuleSteps, rememberedOf } from './plan/council-rules-plan';
import { decidingPlan } from './plan/deciding-plan';
import { frozenFigures } from './plan/frozen-figures';
import { type BudgetSheet, type MarkingInput, markingPlan } from './plan/marking-plan';
import { calculationSheetIn, type MarkedSheet, removalPlan } from './plan/removal-plan';
import { bodyRows } from './plan/mark-place';
import { strayColumns } from './plan/stray-columns';
import { shownRemoval } from './plan/removal-preview';
import type { RemovedMarks } from './plan/removed-marks';
import { removalUndo, sheetsToLookAt } from './plan/removal-undo';
import { undoPlan } from './plan/undo-plan';
import type { Outcome, Problem } from '../../excel/problem';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import { type DefinedName, type Directory, readDirectory } from '../../excel/directory';
import type { Extent } from '../../excel/sheet-extent';
import { glanceAtSheets, readSheet, readSheets } from '../../excel/read-workbook';
import { listWords } from './treatment-words';
import { localDay } from '../local-day';
import { watchSheets } from '../../excel/watch-sheets';

/** What the implementation needs beside Excel; tests give their own. */
export interface Surroundings {
  readonly readBudget: (sheets: readonly SheetSnapshot[], options?: ReadOptions) => BudgetReading;
  /** The day by the computer's calendar, as `2006-07-06`. */
  readonly today: () => string;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
  /** The queue that all doors to one workbook share; its own unless told. */
  readonly turns?: Turns;
}

const rowsOfAGlance = 400;
const columnsOfAGlance = 40;

const tokenContent = z.object({
  sheetId: z.string(),
  choices: tableChoices,
  fingerprint: z.string(),
});

/** The workbook as far as marking is concerned, read and understood. */
interface Understanding {
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
interface Deciding {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly remember: readonly CouncilRule[];
}

/** How a sheet is to be understood. */
interface Understood {
  readonly when: 'always' | 'only-if-marked';
  readonly deciding: Deciding;
  readonly merges: Merges['ask'];
}
const byDefault: Understood = {
  when: 'always',
  deciding: { decisions: {}, remember: [] },
  merges: 'once',
};

/** Of all that marking rests on and all that it would write: a preview stands for exactly that. */
const fingerprintOf = (understood: Understanding, plan: { readonly sentences: readonly string[] }): string =>
  fingerprint(JSON.stringify([understood.fingerprint, plan.sentences]));

/** Opens the one door to Excel. Actions wait for each other; every failure is answered as a problem. */
export function createCashable(given: Partial<Surroundings> = {}): Cashable {
  return new ExcelCashable({
    readBudget: new BudgetReader().read,
    today: () => localDay(new Date()),
    ...given,
  });
}

class ExcelCashable implements Cashable {
  readonly #surroundings: Surroundings;
  readonly #actions: Actions;
  readonly #labelColumns = new Map<string, string>();
  #markedSheetNames: ReadonlySet<string> = new Set();
  readonly #mergedCells = new MergedCells();
  /** Where the sheets that belong to one sheet stood when they were last read. */
  readonly #extents = new Map<string, readonly Extent[]>();
  readonly #removal = new LastRemoval();
  /** Changes that this pane set about, by fingerprint: any other is a colleague's, or of another time. */
  readonly #ownChanges = new Set<string>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#actions = new Actions(surroundings.turns, surroundings.patience);
  }

  sheets(): Promise<Outcome<readonly SheetChoice[]>> {
    return this.#inTurn(() => this.#ask((conversation) => this.#rankSheets(conversation)));
  }

  preview(sheetId: string, choices: TableChoices, look: Look = 'asked'): Promise<Outcome<MarkingPreview>> {
    return this.#inTurn(async () => {
      const merges = look === 'asked' ? 'anew' : 'never';
      const understood = await this.#understand(sheetId, choices, { merges });
      const plan = markingPlan(understood.input);
      return {
        token: JSON.stringify({ sheetId, choices, fingerprint: fingerprintOf(understood, plan) }),
        sheet: understood.target.raw.name,
        reading: understood.reading,
        writes: plan.sentences,
        cellCount: plan.cellCount,
        // Never promised: Excel takes a marking back in many steps, or empties the list of steps meanwhile.
        upToDate: plan.steps.length === 0,
        ...shownAs(understood.input.directory),
      };
    });
  }

  mark(
    preview: MarkingPreview,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<MarkingResult>> {
    return this.#actions.change({
      onProgress,
      signal,
      plan: async () => {
        const token = tokenContent.safeParse(parsedJson(preview.token));
        if (!token.success) throw new Refusal(previewNotUsable());
        const understood = await this.#understand(token.data.sheetId, withoutGaps(token.data.choices));
        const sheet = understood.target.raw.name;
        const plan = markingPlan(understood.input);
        if (fingerprintOf(understood, plan) !== token.data.fingerprint)
          throw new Refusal(changedSincePreview(sheet));
        this.#extents.clear();
        this.#own(plan.change);
        const { directory } = understood.input;
        return { ...plan, directory, sheet, reading: understood.reading };
      },
      answer: ({ sheet, reading, cellCount, calculation, directory }) => {
        this.#removal.forget();
        this.#markedSheetNames = new Set([...this.#markedSheetNames, sheet]);
        return { sheet, reading, cellsWritten: cellCount, calculation, ...shownAs(directory) };
      },
    });
  }

  marked(sheetId: string, look: Look = 'asked'): Promise<Outcome<MarkingResult | null>> {
    return this.#inTurn(async () => {
      const understood = await this.#understandMarked(sheetId, look);
      if (understood === null) return null;
      const { target, reading, calculation } = understood;
      return {
        sheet: target.raw.name,
        reading,
        cellsWritten: 0,
        calculation: calculation === null ? '' : sheetAddress(calculation.area),
        ...shownBaseline(understood.input.directory.names, calculation),
        ...shownAs(understood.input.directory),
      };
    });
  }

  decide(
    sheetId: string,
    decisions: readonly LineDecision[],
    remember: readonly CouncilRule[] = [],
  ): Promise<Outcome<MarkingResult>> {
    return this.#actions.change({
      plan: async () => {
        const unexplained = decisions.some(
          ({ treatment, reason }) => treatment === 'excluded-by-officer' && reason.trim() === '',
        );
        if (unexplained) throw new Refusal(reasonMissing());
        checkRules(remember);
        const given = Object.fromEntries(
          decisions.map(({ key, treatment, reason, leftOut }): [string, Decision] => [
            key,
            { treatment, reason: reason.trim(), ...(leftOut === undefined ? {} : { leftOut }) },
          ]),
        );
        const { input, rules, target, reading } = await this.#understand(
          sheetId,
          {},
          { deciding: { decisions: given, remember } },
        );
        checkPartsLeftOut(target.raw.name, target.reading.lines, given);
        const plan = decidingPlan(input, { decisions: given, rules, remember });
        this.#own(plan.change);
        return { ...plan, directory: input.directory, sheet: target.raw.name, reading };
      },
      answer: ({ sheet, reading, cellCount, calculation, directory }) => ({
        sheet,
        reading,
        cellsWritten: cellCount,
        calculation,
        ...shownAs(directory),
      }),
    });
  }

  councilRules(): Promise<Outcome<readonly CouncilRule[]>> {
    return this.#inTurn(() => this.#ask(async (each) => soundRules(await readDirectory(each))));
  }

  saveCouncilRule(rule: CouncilRule): Promise<Outcome<readonly CouncilRule[]>> {
    return this.#changeRules(
      (directory) => {
        checkRules([rule]);
        return { rules: withRule(soundRules(directory), rule) };
      },
      ({ rules }) => rules,
    );
  }

  removeCouncilRule(rule: CouncilRule): Promise<Outcome<readonly CouncilRule[]>> {
    return this.#changeRules(
      (directory) => ({ rules: withoutRule(soundRules(directory), rule) }),
      ({ rules }) => rules,
    );
  }

  exportCouncilRules(): Promise<Outcome<string>> {
    return this.#inTurn(() =>
      this.#ask(async (each) => writeCouncilRules(soundRules(await readDirectory(each)))),
    );
  }

  importCouncilRules(text: string): Promise<Outcome<CouncilRulesImport>> {
    return this.#changeRules(
      (directory) => {
        const file = readCouncilRules(text);
        if (!file.ok) throw new Refusal(councilRulesNotImported(file.sentence));
        // Importing is the way out of damaged rules.
        const known = keptCouncilRules(directory.settings) ?? [];
        const news = rememberedOf(known, file.rules);
        const added = news.filter(({ replaced }) => replaced === null).length;
        const rules = news.reduce((all, { rule }) => withRule(all, rule), known);
        return { rules, added, changed: news.length - added };
      },
      ({ rules, added, changed }) => ({ rules, added, changed }),
    );
  }

  undoState(): Promise<Outcome<UndoState>> {
    return this.#inTurn(() => this.#ask(async (conversation) => this.#undoStateOf(conversation)));
  }

  undoLast(shown?: string): Promise<Outcome<UndoState>> {
    return this.#actions.change({
      plan: () => this.#ask((conversation) => this.#planUndo(conversation, shown)),
      notice: ({ elsewhere }) => (elsewhere === null ? null : tookBackElsewhere(elsewhere)),
      answer: () => {
        this.#removal.forget();
        return this.#ask((conversation) => this.#undoStateOf(conversation));
      },
      unseen: ({ left, unmarked }) => ({
        ...this.#lastOf(left),
        markedSheets: [...this.#markedSheetNames].filter((sheet) => sheet !== unmarked),
      }),
    });
  }

  previewRemoval(): Promise<Outcome<readonly string[]>> {
    return this.#inTurn(async () => (await this.#ask((each) => this.#planRemoval(each, false))).sentences);
  }

  lookAtRemoval(): Promise<Outcome<RemovalPreview>> {
    return this.#inTurn(async () => {
      const { sentences, freezable } = await this.#ask((each) => this.#planRemoval(each, false));
      return { writes: sentences, freezable };
    });
  }

  async removeAll(freeze = false): Promise<Outcome<UndoState>> {
    let isBegun = false;
    const outcome = await this.#actions.change({
      plan: async () => {
        await settleInterrupted();
        const plan = await this.#ask((conversation) => this.#planRemoval(conversation, freeze));
        isBegun = plan.steps.length > 0;
        if (isBegun) this.#removal.begins(plan.removed);
        return plan;
      },
      answer: () => this.#ask((conversation) => this.#undoStateOf(conversation)),
      unseen: ({ removed }) => ({
        last: removed === null ? null : wordsForRemoval(removed),
        markedSheets: [],
      }),
    });
    return isBegun ? this.#removal.ended(outcome) : outcome;
  }

  selectRow(sheetId: string, row: number): Promise<Outcome<void>> {
    return this.#inTurn(() =>
      this.#ask(async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
        sheet.load('id');
        await sync();
        if (sheet.isNullObject) throw new Refusal(noSuchSheet());
        sheet.activate();
        sheet.getRange(`${this.#labelColumns.get(sheetId) ?? 'A'}${row}`).select();
        await sync();
      }),
    );
  }

  onWorkbookChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
    return this.#inTurn(() =>
      this.#ask(async ({ context, sync }) => {
        const directory = await readDirectory({ context, sync });
        this.#rememberMarked(directory);
        const names = new Map(directory.sheets.map(({ id, name }) => [id, name]));
        return watchSheets(
          { context, sync },
          (worksheetId) => {
            const name = names.get(worksheetId);
            // A sheet that was renamed or added since can't be judged here; better one look too many.
            return name === undefined || this.#markedSheetNames.has(name);
          },
          listener,
        );
      }),
    );
  }

  // Reading and planning

  #changeRules<R extends { readonly rules: readonly CouncilRule[] }, T>(
    next: (directory: Directory) => R,
    answer: (changed: R) => T,
  ): Promise<Outcome<T>> {
    return this.#actions.change({
      plan: async () => {
        const directory = await this.#ask(readDirectory);
        const changed = next(directory);
        return { steps: councilRuleSteps(changed.rules, directory.settings), directory, sheet: '', changed };
      },
      answer: ({ changed }) => answer(changed),
    });
  }

  async #rankSheets(conversation: Conversation): Promise<readonly SheetChoice[]> {
    const directory = await readDirectory(conversation);
    this.#rememberMarked(directory);
    const record = soundRecord(directory);
    const calculation = calculationSheetIn(directory, record);
    const glances = await glanceAtSheets(conversation, directory, rowsOfAGlance, columnsOfAGlance);
    const marks = locateMarks(directory.names, suffixesOf(record));
    const likelihood = new Map(
      glances.map((glance) => {
        const own = marks.find(({ treatments }) => treatments.sheet === glance.name) ?? null;
        return [glance.name, glance.name === calculation ? 0 : this.#likelihood(glance, own)];
      }),
    );
    // Without marks a name AES_Baseline is the officer's own, and stands on any sheet.
    const own = ownSheets(directory, record === null ? null : calculation);
    const others = directory.sheets.filter(({ name }) => this.#markedSheetNames.has(name) || !own.has(name));
    // Where nothing else is left, a list of our own sheets says more than none.
    return (others.length > 0 ? others : directory.sheets)
      .map(({ id, name, hidden }) => ({
        name,
        id,
        hidden,
        likelihood: likelihood.get(name) ?? 0,
        marked: this.#markedSheetNames.has(name),
      }))
      .toSorted((a, b) => b.likelihood - a.likelihood);
  }

  /** A sheet that can't be read as a budget is an unlikely budget, not an error. */
  #likelihood(glance: RawSheet, marks: MarkedBlocks | null): number {
    try {
      const reading = this.#surroundings.readBudget([budgetSnapshot(glance, marks)]);
      return reading.sheets[0]?.likelihood ?? 0;
    } catch {
      return 0;
    }
  }

  async #understand(
    sheetId: string,
    choices: TableChoices,
    how: Partial<Understood> = {},
  ): Promise<Understanding> {
    const understood = await this.#understandIf(sheetId, choices, { ...byDefault, ...how });
    if (understood === null) throw new Refusal(noSuchSheet());
    return understood;
  }

  /** @returns `null` where the sheet carries no marks that can be read */
  #understandMarked(sheetId: string, look: Look): Promise<Understanding | null> {
    const merges = look === 'asked' ? 'once' : 'never';
    return this.#understandIf(sheetId, {}, { ...byDefault, when: 'only-if-marked', merges });
  }

  async #understandIf(
    sheetId: string,
    choices: TableChoices,
    { when, deciding, merges }: Understood,
  ): Promise<Understanding | null> {
    const look = await this.#ask((conversation) =>
      readSheet(
        conversation,
        sheetId,
        calculationSheetName,
        (directory) => {
          const record = soundRecord(directory);
          this.#removal.saw(record);
          const marked = locateMarks(directory.names, suffixesOf(record)).map(
            ({ treatments }) => treatments.sheet,
          );
          const calculation = calculationSheetIn(directory, record);
          return [...new Set([...marked, ...(calculation === null ? [] : [calculation])])];
        },
        this.#extents.get(sheetId),
        { known: this.#mergedCells, ask: merges },
      ),
    );
    const { directory } = look;
    this.#extents.set(sheetId, look.extents);
    this.#rememberMarked(directory);
    const found = keptRecord(directory.settings);
    if (found.kind === 'damaged') {
      if (when === 'only-if-marked') return null;
      throw new Refusal(settingsDamaged());
    }
    const record = found.kind === 'sound' ? found.value : null;
    const allMarks = locateMarks(directory.names, suffixesOf(record));
    const calculationName = calculationSheetIn(directory, record);
    const calculation = look.sheets.find(({ name }) => name === calculationName) ?? null;
    const order = directory.sheets.map(({ name }) => name);
    const raws = look.sheets
      .filter(({ id, name }) => id === sheetId || name !== calculationName)
      .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const raw = raws.find(({ id }) => id === sheetId);
    if (raw === undefined) throw new Refusal(noSuchSheet());
    const marksOf = (sheet: RawSheet): MarkedBlocks | null =>
      allMarks.find(({ treatments }) => treatments.sheet === sheet.name) ?? null;
    if (when === 'only-if-marked' && marksOf(raw) === null) return null;

    const snapshots = raws.map((each) => budgetSnapshot(each, marksOf(each)));
    const recordOf = (sheet: RawSheet) => sheetRecordOf(record, sheet, marksOf(sheet));
    const chosen = (sheet: RawSheet): TableChoices =>
      sheet.id === sheetId && Object.keys(choices).length > 0
        ? choices
        : withoutGaps(recordOf(sheet)?.choices ?? {});
    const rules = soundRules(directory);
    const councilRules = deciding.remember.reduce((all, rule) => withRule(all, rule), rules);
    const options: ReadOptions = {
      councilRules,
      ...editionOf(directory, record),
      choices: Object.fromEntries(raws.map((each) => [each.name, chosen(each)])),
    };
    const byRules = this.#surroundings.readBudget(snapshots, options);
    const decisions: Record<string, Readonly<Record<string, Decision>>> = {};
    const displaced = new Set<string>();
    for (const each of raws) {
      const sheetReading = readingOf(byRules, each.name);
      const own = recordOf(each);
      const judged = officerDecisions(
        sheetReading.lines,
        cellsBeside(each, marksOf(each), sheetReading),
        own === null
          ? new Map(sheetReading.lines.map((line) => [fingerprint(line.key), writtenLine(line)]))
          : unpackWritten(own.written),
        own?.decisions ?? {},
      );
      decisions[each.name] =
        each.id === sheetId ? { ...judged.decisions, ...deciding.decisions } : judged.decisions;
      if (judged.displaced) displaced.add(each.name);
      const stranger = judged.strangers[0];
      const marks = marksOf(each);
      if (when === 'always' && stranger !== undefined && marks !== null)
        throw new Refusal(strangerFound(each.name, stranger, marks));
    }
    const changedRules = rulesChangedSince(record);
    const anyDecision = Object.values(decisions).some((of) => Object.keys(of).length > 0);
    const read = anyDecision ? this.#surroundings.readBudget(snapshots, { ...options, decisions }) : byRules;
    const ruled =
      changedRules === null
        ? read
        : withFindings(read, raw.name, [{ sheet: raw.name, address: null, sentence: changedRules }]);
    const ours = record?.calculation ?? null;
    const reading =
      calculation === null || ours === null
        ? ruled
        : withFindings(ruled, raw.name, frozenFigures(calculation, ours, directory.names));

    const budgetSheets = raws.flatMap((each): BudgetSheet[] => {
      const sheetReading = readingOf(reading, each.name);
      const { table } = sheetReading;
      if (table === null) return [];
      return [
        {
          raw: each,
          reading: sheetReading,
          table,
          marks: marksOf(each),
          choices: chosen(each),
          decisions: decisions[each.name] ?? {},
          displaced: displaced.has(each.name),
        },
      ];
    });
    const target = budgetSheets.find((each) => each.raw.id === sheetId);
    if (target === undefined) {
      if (when === 'only-if-marked') return null;
      const { findings } = readingOf(reading, raw.name);
      throw new Refusal(
        noBudgetTable(
          raw.name,
          findings.map(({ sentence }) => sentence),
        ),
      );
    }
    this.#labelColumns.set(sheetId, target.table.labelColumn);
    const input: MarkingInput = {
      directory,
      target,
      sheets: budgetSheets,
      calculation,
      reading,
      record,
      journal: keptJournal(directory.settings),
      today: this.#surroundings.today(),
    };
    const seen = JSON.stringify([
      raws.map((each) => [each.name, each.protected, each.area, each.formulas]),
      calculation?.formulas ?? null,
      directory.names,
      [...directory.settings].filter(([key]) => key.startsWith('cashable.')),
      reading.sheets.map(({ lines }) =>
        lines.map(({ amount, treatment, leftOut }) => [amount, treatment, leftOut]),
      ),
    ]);
    return { input, target, reading, rules, fingerprint: fingerprint(seen), calculation };
  }

  async #markedSheets(
    conversation: Conversation,
    directory: Directory,
    record: MarksRecord | null,
  ): Promise<{
    readonly sheets: readonly MarkedSheet[];
    readonly calculation: RawSheet | null;
    readonly raws: readonly RawSheet[];
  }> {
    const marks = locateMarks(directory.names, suffixesOf(record));
    const calculationName = calculationSheetIn(directory, record);
    const names = [
      ...new Set([
        ...marks.map(({ treatments }) => treatments.sheet),
        ...strayColumns(directory, record).map(({ area }) => area.sheet),
        ...(calculationName === null ? [] : [calculationName]),
      ]),
    ];
    const raws = await readSheets(conversation, names, { known: this.#mergedCells, ask: 'once' });
    const sheets = marks.flatMap((each): MarkedSheet[] => {
      const raw = raws.find(({ name }) => name === each.treatments.sheet);
      return raw === undefined ? [] : [{ raw, marks: each, record: sheetRecordOf(record, raw, each) }];
    });
    return { sheets, calculation: raws.find(({ name }) => name === calculationName) ?? null, raws };
  }

  async #planRemoval(conversation: Conversation, freeze: boolean) {
    const directory = await readDirectory(conversation);
    const record = soundRecord(directory);
    const { sheets, calculation, raws } = await this.#markedSheets(conversation, directory, record);
    const plan = removalPlan(directory, sheets, calculation, record, raws);
    const rules = councilRulesRemoval(directory.settings);
    const frozen = frozenRemoval(directory);
    const isFelt = plan.steps.some(({ act }) => act.kind === 'delete-name' || act.kind === 'delete-sheet');
    const shown = shownRemoval({
      directory,
      record,
      sheets,
      plan: {
        steps: [...rules.steps, ...frozen.steps, ...plan.steps],
        sentences: [...plan.sentences, ...rules.sentences, ...frozen.sentences],
      },
      everySheet: isFelt ? await this.#everySheet(conversation, directory, raws) : raws,
      freeze,
    });
    return {
      ...shown,
      sheet: sheets[0]?.raw.name ?? calculation?.name ?? calculationSheetName,
      directory,
    };
  }

  /** Sheets read already and all others; `null` where one of them can't be read. */
  async #everySheet(
    conversation: Conversation,
    directory: Directory,
    read: readonly RawSheet[],
  ): Promise<readonly RawSheet[] | null> {
    const names = directory.sheets
      .map(({ name }) => name)
      .filter((name) => !read.some((each) => each.name === name));
    try {
      return [
        ...read,
        ...(await readSheets(conversation, names, { known: this.#mergedCells, ask: 'never' })),
      ];
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  async #planUndoOfRemoval(
    conversation: Conversation,
    directory: Directory,
    removed: RemovedMarks,
    elsewhere: string | null,
  ) {
    const names = sheetsToLookAt(removed, directory);
    const raws = await readSheets(conversation, names, { known: this.#mergedCells, ask: 'never' });
    return {
      steps: removalUndo(removed, directory, raws),
      elsewhere,
      directory,
      sheet: removed.rows[0]?.sheet ?? calculationSheetName,
      left: removed.changes.at(-1),
      unmarked: null,
    };
  }

  async #planUndo(conversation: Conversation, shown?: string) {
    const directory = await readDirectory(conversation);
    const record = soundRecord(directory);
    const removed = this.#removal.given(record);
    const isShown = (words: string): boolean => shown === undefined || words === shown;
    if (removed !== null) {
      const words = wordsForRemoval(removed.marks);
      if (!isShown(words)) throw new Refusal(otherLastChange(words));
      const elsewhere = removed.isElsewhere ? words : null;
      return this.#planUndoOfRemoval(conversation, directory, removed.marks, elsewhere);
    }
    const journal = keptJournal(directory.settings);
    const change = journal.changes.at(-1);
    if (record === null || change === undefined) throw new Refusal(nothingToUndo());
    if (!isShown(wordsFor(change))) throw new Refusal(otherLastChange(wordsFor(change)));
    const elsewhere = this.#isOwn(change) ? null : wordsFor(change);
    const { sheets, calculation, raws } = await this.#markedSheets(conversation, directory, record);
    if (recordBefore(change, record) === null) {
      const plan = removalPlan(directory, sheets, calculation, record, raws);
      return {
        steps: plan.steps,
        elsewhere,
        directory,
        sheet: change.sheetName,
        left: undefined,
        unmarked: change.sheetName,
      };
    }
    const found = sheets.filter(({ marks }) => change.sheets.some(({ suffix }) => suffix === marks.suffix));
    if (found.length < change.sheets.length) throw new Refusal(rowsMovedSince(change.sheetName));
    const reading = this.#surroundings.readBudget(
      sheets.map(({ raw, marks }) => budgetSnapshot(raw, marks)),
      {
        edition: record.edition,
        choices: Object.fromEntries(
          sheets.map((each) => [each.raw.name, withoutGaps(each.record?.choices ?? {})]),
        ),
      },
    );
    const steps = undoPlan({
      directory,
      sheets: sheets.map((each) => ({ ...each, reading: readingOf(reading, each.raw.name) })),
      calculation,
      change,
      record,
      journal,
    });
    return {
      steps,
      elsewhere,
      directory,
      sheet: change.sheetName,
      left: journal.changes.at(-2),
      unmarked: change.isNew ? change.sheetName : null,
    };
  }

  async #undoStateOf(conversation: Conversation): Promise<UndoState> {
    const directory = await readDirectory(conversation);
    this.#rememberMarked(directory);
    const record = soundRecord(directory);
    const markedSheets = [...this.#markedSheetNames];
    const removed = this.#removal.given(record);
    if (removed !== null) {
      const last = wordsForRemoval(removed.marks);
      return {
        last,
        markedSheets,
        ...(removed.isElsewhere ? { lastElsewhere: lastMadeElsewhere(last) } : {}),
      };
    }
    const change = record === null ? undefined : lastChange(keptJournal(directory.settings));
    return { ...this.#lastOf(change), markedSheets };
  }

  #own(change: Change | null): void {
    if (change !== null) this.#ownChanges.add(changeFingerprint(change));
  }

  #isOwn(change: Change): boolean {
    return this.#ownChanges.has(changeFingerprint(change));
  }

  #lastOf(change: Change | undefined): Pick<UndoState, 'last' | 'lastElsewhere'> {
    if (change === undefined) return { last: null };
    const last = wordsFor(change);
    return this.#isOwn(change) ? { last } : { last, lastElsewhere: lastMadeElsewhere(last) };
  }

  #rememberMarked(directory: Directory): void {
    const record = soundRecord(directory);
    this.#removal.saw(record);
    const marks = locateMarks(directory.names, suffixesOf(record));
    this.#markedSheetNames = new Set(marks.map(({ treatments }) => treatments.sheet));
  }

  #ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.#actions.ask(questions);
  }

  #inTurn<T>(action: () => Promise<T>): Promise<Outcome<T>> {
    return this.#actions.look(action);
  }
}

const lastChange = (journal: Journal): Change | undefined => journal.changes.at(-1);

const wordsFor = (change: Change): string =>
  change.decided !== undefined
    ? undoesDeciding(change.sheetName, change.decided.label, change.decided.word, change.lines)
    : change.isNew
      ? undoesMarking(change.sheetName, change.lines)
      : undoesMarkingAgain(change.sheetName, change.lines);

const wordsForRemoval = ({ rows, record }: RemovedMarks): string =>
  undoesRemoval(
    rows.map(({ sheet }) => sheet),
    record.sheets.reduce((sum, { decisions }) => sum + Object.keys(decisions).length, 0),
  );

function soundRecord(directory: Directory): MarksRecord | null {
  const found = keptRecord(directory.settings);
  return found.kind === 'sound' ? found.value : null;
}

const ownSheetName =
  /^AES_(Signature|Explanations|Record|Record_Page|Gains_register|(Forward_look|Mid_year_update|Backward_look)_\w+)$/i;

/** Sheets that Cashable wrote and that are no budget; the sample is one. */
function ownSheets({ names }: Directory, calculation: string | null): ReadonlySet<string> {
  const named = names.flatMap(({ name, area }) =>
    area !== null && ownSheetName.test(name) ? [area.sheet] : [],
  );
  return new Set(calculation === null ? named : [...named, calculation]);
}

/** @throws Refusal when what is kept of the rules is damaged */
function soundRules(directory: Directory): readonly CouncilRule[] {
  const rules = keptCouncilRules(directory.settings);
  if (rules === null) throw new Refusal(councilRulesDamaged());
  return rules;
}

/** @throws Refusal when a rule could not be read back again */
function checkRules(rules: readonly CouncilRule[]): void {
  if (rules.some((rule) => !councilRuleSchema.safeParse(rule).success))
    throw new Refusal(councilRuleUnusable());
}

/** The edition that the officer chose for the workbook, else the one of its marks. */
function editionOf({ settings }: Directory, record: MarksRecord | null): Pick<ReadOptions, 'edition'> {
  const chosen = keptChoices(settings, record?.edition ?? null);
  if (chosen.kind === 'sound' && chosen.isChosen) return { edition: chosen.edition.id };
  return record === null ? {} : { edition: record.edition };
}

/** A sentence where the edition was released under another hash than the marks were made under; `null` else. */
function rulesChangedSince(record: MarksRecord | null): string | null {
  if (record?.released === undefined || record.released === releasedHash(record.edition)) return null;
  return rulesChanged(editionById(record.edition)?.title ?? record.edition);
}

const withFindings = (reading: BudgetReading, sheet: string, first: readonly Finding[]): BudgetReading => ({
  ...reading,
  sheets: reading.sheets.map((each) =>
    each.name === sheet ? { ...each, findings: [...first, ...each.findings] } : each,
  ),
});

const suffixesOf = (record: MarksRecord | null): ReadonlySet<string> | null =>
  record === null ? null : new Set(record.sheets.map(({ suffix }) => suffix));

function sheetRecordOf(record: MarksRecord | null, sheet: RawSheet, marks: MarkedBlocks | null) {
  return (
    record?.sheets.find((each) =>
      marks === null ? each.sheetName === sheet.name : each.suffix === marks.suffix,
    ) ?? null
  );
}

function readingOf(reading: BudgetReading, sheet: string): SheetReading {
  const found = reading.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Refusal(noBudgetTable(sheet, []));
  return found;
}

/** What stands in our columns beside a row of the table; a row added at its end may carry a choice already. */
function cellsBeside(
  sheet: RawSheet,
  marks: MarkedBlocks | null,
  { table, lines }: SheetReading,
): (row: number) => MarkCell | null {
  if (marks === null || table === null) return () => null;
  const { firstRow, lastRow } = bodyRows(table, lines);
  const parts = marks.leftOut?.parts ?? null;
  return (row) =>
    row < firstRow || row > lastRow
      ? null
      : {
          treatment: String(cellAt(sheet, row, marks.treatments.column)),
          reason: String(cellAt(sheet, row, marks.reasons.column)),
          ...(parts === null ? {} : partLeftOutIn(cellAt(sheet, row, parts.column), table.unit)),
        };
}

/** What a cell for a part left out says. A dash or a word for nothing says that nothing stays out. */
function partLeftOutIn(cell: CellValue, unit: Unit): Pick<MarkCell, 'leftOut' | 'unread'> {
  const read = readAmount(cell, unit);
  if (read.kind === 'amount') return { leftOut: read.pence };
  if (read.kind === 'nil') return { leftOut: noPence };
  return read.kind === 'blank' ? {} : { unread: read.text };
}

/** A cell beside a line that Cashable can't make sense of. */
function strangerFound(sheet: string, { row, column, word }: Stranger, marks: MarkedBlocks): Problem {
  const at = (area: Area): string => cellAddress({ row, column: area.column, rows: 1, columns: 1 });
  return column === 'treatment'
    ? unknownTreatment(sheet, at(marks.treatments), word, listWords)
    : unreadLeftOut(sheet, at(marks.leftOut?.parts ?? marks.treatments), word);
}

/** @throws Refusal when a part can't be left out of its line */
function checkPartsLeftOut(
  sheet: string,
  lines: readonly BudgetLine[],
  decisions: Readonly<Record<string, Decision>>,
): void {
  for (const line of lines) {
    const decision = decisions[line.key];
    if (decision?.leftOut === undefined) continue;
    const { leftOut, treatment } = decision;
    const part = { sheet, row: line.row, label: line.label, part: poundsShown(leftOut) };
    if (treatment !== 'included') throw new Refusal(leftOutNeedsIncluded(part));
    if (line.mixes === null) throw new Refusal(leftOutNotAsked(part));
    if ((line.leftOut ?? noPence) === leftOut) continue;
    throw new Refusal(leftOutTooMuch({ ...part, amount: poundsShown(line.amount ?? noPence) }));
  }
}

/** Choices as the reader wants them: what was not chosen is left out. */
function withoutGaps(choices: z.infer<typeof tableChoices>): TableChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

/** The baseline as the calculation sheet shows it; nothing where its cell holds no amount, as before Excel has calculated. */
function shownBaseline(
  names: readonly DefinedName[],
  calculation: RawSheet | null,
): Pick<MarkingResult, 'sheetShows'> {
  const area = names.find(({ name }) => /^AES_Baseline(?:_v\d+)?$/i.test(name))?.area ?? null;
  if (area === null || calculation === null || area.sheet !== calculation.name) return {};
  const read = readAmount(cellAt(calculation, area.row, area.column), '£');
  return read.kind === 'amount' ? { sheetShows: read.pence } : {};
}
