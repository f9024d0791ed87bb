import type { TableChoices } from '../../budget/reading';
import { Actions } from '../../excel/action';
import type { Directory } from '../../excel/directory';
import type { Conversation } from '../../excel/excel-run';
import type { Turns } from '../../excel/in-turn';
import { MergedCells, type Merges } from '../../excel/merged-cells';
import { inParts, letOthersIn } from '../../excel/others-turn';
import { Refusal } from '../../excel/problem-from-error';
import type { RawSheet } from '../../excel/raw-sheet';
import { readSheetFromExcel, readSheets } from '../../excel/read-workbook';
import type { Extent } from '../../excel/sheet-extent';
import { noSuchSheet } from '../../excel/words';
import { marksIn, sheetRecordOf, soundRecord } from './kept-marks';
import { LastRemoval } from './last-removal';
import { type Change, changeFingerprint, type MarksRecord } from './marks-record';
import { calculationSheetIn, type MarkedSheet } from './plan/removal-plan';
import { strayColumns } from './plan/stray-columns';
import {
  type NewDecisions,
  type ReadBudget,
  type ReadBudgetInParts,
  type BudgetUnderstanding,
  understandBudget,
} from './understanding';
import { calculationSheetName } from './words';

/** What the implementation needs beside Excel; tests give their own. */
export interface CashableDependencies {
  readonly readBudget: ReadBudget;
  readonly readBudgetInParts: ReadBudgetInParts;
  /** The day by the computer's calendar, as `2006-07-06`. */
  readonly today: () => string;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
  /** The queue that all doors to one workbook share; its own unless told. */
  readonly turns?: Turns;
}

/** How a sheet is to be understood. */
interface How {
  readonly when: 'always' | 'only-if-marked';
  readonly deciding: NewDecisions;
  readonly merges: Merges['ask'];
}
const byDefault: How = {
  when: 'always',
  deciding: { decisions: {}, remember: [] },
  merges: 'once',
};

/** The sheets that carry marks, as read to take marks away. */
export interface MarkedSheets {
  readonly sheets: readonly MarkedSheet[];
  readonly calculation: RawSheet | null;
  /** All that were read, with those on which only a stray column of ours stands. */
  readonly raws: readonly RawSheet[];
}

/** The open workbook as this feature's actions share it: how it is read, and what is remembered from one to the next. */
export class BudgetWorkbook {
  readonly actions: Actions;
  readonly mergedCells = new MergedCells();
  readonly removal = new LastRemoval();
  #markedSheets: ReadonlySet<string> = new Set();
  readonly #labelColumns = new Map<string, string>();
  /** Where the sheets that belong to one sheet stood when they were last read. */
  readonly #extents = new Map<string, readonly Extent[]>();
  /** Changes that this pane set about, by fingerprint: any other is a colleague's, or of another time. */
  readonly #ownChanges = new Set<string>();

  constructor(readonly surroundings: CashableDependencies) {
    this.actions = new Actions(surroundings.turns, surroundings.patience);
  }

  /** Names of the sheets that carry marks, as last seen. */
  get markedSheets(): ReadonlySet<string> {
    return this.#markedSheets;
  }

  /** Learns from a fresh look where marks stand. */
  rememberMarked(directory: Directory): void {
    const record = soundRecord(directory);
    this.removal.saw(record);
    this.#markedSheets = new Set(marksIn(directory, record).map(({ treatments }) => treatments.sheet));
  }

  /** A sheet was just marked. */
  isMarkedNow(sheet: string): void {
    this.#markedSheets = new Set([...this.#markedSheets, sheet]);
  }

  /** The column in which a sheet's lines are named; `A` until it was read. */
  labelColumn(sheetId: string): string {
    return this.#labelColumns.get(sheetId) ?? 'A';
  }

  /** What is about to be written may move whatever stands on the sheets. */
  forgetExtents(): void {
    this.#extents.clear();
  }

  own(change: Change | null): void {
    if (change !== null) this.#ownChanges.add(changeFingerprint(change));
  }

  isOwn(change: Change): boolean {
    return this.#ownChanges.has(changeFingerprint(change));
  }

  /**
   * Reads and understands one sheet with all that its baseline rests on.
   *
   * @throws Refusal when it can't be understood
   */
  async understand(
    sheetId: string,
    choices: TableChoices,
    how: Partial<Omit<How, 'when'>> = {},
  ): Promise<BudgetUnderstanding> {
    const understood = await this.#understandIf(sheetId, choices, { ...byDefault, ...how });
    if (understood === null) throw new Refusal(noSuchSheet());
    return understood;
  }

  /** @returns `null` where the sheet carries no marks that can be read */
  understandMarked(sheetId: string, merges: Merges['ask']): Promise<BudgetUnderstanding | null> {
    return this.#understandIf(sheetId, {}, { ...byDefault, when: 'only-if-marked', merges });
  }

  async #understandIf(
    sheetId: string,
    choices: TableChoices,
    { when, deciding, merges }: How,
  ): Promise<BudgetUnderstanding | null> {
    const look = await this.actions.ask((conversation) =>
      readSheetFromExcel(
        conversation,
        sheetId,
        calculationSheetName,
        (directory) => this.#sheetsOfBaseline(directory),
        this.#extents.get(sheetId),
        { known: this.mergedCells, ask: merges },
      ),
    );
    this.#extents.set(sheetId, look.extents);
    this.rememberMarked(look.directory);
    const { readBudgetInParts, today } = this.surroundings;
    await letOthersIn();
    const understood = await inParts(
      understandBudget(look, { sheetId, choices, when, deciding, today: today() }, readBudgetInParts),
    );
    await letOthersIn();
    if (understood !== null) this.#labelColumns.set(sheetId, understood.target.table.labelColumn);
    return understood;
  }

  #sheetsOfBaseline(directory: Directory): readonly string[] {
    const record = soundRecord(directory);
    this.removal.saw(record);
    const marked = marksIn(directory, record).map(({ treatments }) => treatments.sheet);
    const calculation = calculationSheetIn(directory, record);
    return [...new Set([...marked, ...(calculation === null ? [] : [calculation])])];
  }

  /** Reads every sheet that carries marks, or a column of ours that lost its neighbour. */
  async readMarkedSheets(
    conversation: Conversation,
    directory: Directory,
    record: MarksRecord | null,
  ): Promise<MarkedSheets> {
    const marks = marksIn(directory, record);
    const calculationName = calculationSheetIn(directory, record);
    const names = [
      ...new Set([
        ...marks.map(({ treatments }) => treatments.sheet),
        ...strayColumns(directory, record).map(({ area }) => area.sheet),
        ...(calculationName === null ? [] : [calculationName]),
      ]),
    ];
    const raws = await readSheets(conversation, names, { known: this.mergedCells, ask: 'once' });
    const sheets = marks.flatMap((each): MarkedSheet[] => {
      const raw = raws.find(({ name }) => name === each.treatments.sheet);
      return raw === undefined ? [] : [{ raw, marks: each, record: sheetRecordOf(record, raw, each) }];
    });
    return { sheets, calculation: raws.find(({ name }) => name === calculationName) ?? null, raws };
  }
}
