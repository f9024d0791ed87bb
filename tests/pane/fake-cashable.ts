import type { Progress } from '../../src/excel/transaction';
import { type CouncilRule, withoutRule, withRule } from '../../src/budget/council-rule';
import { readCouncilRules, writeCouncilRules } from '../../src/budget/council-rules-file';
import type { BudgetLine } from '../../src/budget/line';
import type { BudgetReading, TableChoices } from '../../src/budget/reading';
import { officerReason } from '../../src/budget/words';
import type {
  Cashable,
  LineDecision,
  MarkingPreview,
  MarkingResult,
  SheetChoice,
  UndoState,
} from '../../src/features/budget-marks/cashable';
import type { Outcome, Problem } from '../../src/excel/problem';
import { readingOf, southKesteven, table } from './south-kesteven';

type Answers = { [Action in keyof Cashable]: Awaited<ReturnType<Cashable[Action]>> };

export const calculation = "'AES baseline'!A1:D14";
export const lastChange = 'Marked 24 lines on “RA 2016-17”.';
export const removalUndone = 'Removing all marks from ‘RA 2016-17’';
export const decidedWords = (lines: number): string => `Deciding ${String(lines)} of ‘RA 2016-17’`;
export const removalSentences = [
  'Columns E and F of “RA 2016-17”: 58 cells of treatments and reasons.',
  'The sheet “AES baseline”.',
];

function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A workbook in memory that behaves as the pane may expect of Excel: it writes only when told to, and remembers it. */
export class FakeCashable implements Cashable {
  sheetChoices: readonly SheetChoice[] = [
    { name: 'RA 2016-17', id: 's1', hidden: false, likelihood: 0.9, marked: false },
    { name: 'Reserves', id: 's2', hidden: false, likelihood: 0.3, marked: false },
    { name: 'Old', id: 's3', hidden: true, likelihood: 0.1, marked: false },
  ];
  /** What a sheet reads as, after the officer's corrections. */
  read: (sheetId: string, choices: TableChoices) => BudgetReading = () => southKesteven;
  /** True once the officer has changed a cell since the sheet was marked. */
  stale = false;
  /** Every action that would change the workbook, in order. */
  readonly writes: string[] = [];
  readonly previews: { readonly sheetId: string; readonly choices: TableChoices }[] = [];
  readonly selected: string[] = [];
  /** Problems that the named action answers with instead of its work. */
  readonly problems: Partial<Record<keyof Cashable, Problem>> = {};
  /** Lets a test hold marking back and report progress meanwhile. */
  whileMarking: (
    onProgress: (progress: Progress) => void,
    signal: AbortSignal | undefined,
  ) => Promise<Problem | null> = () => Promise.resolve(null);
  /** The council's own rules that the workbook keeps. */
  rules: readonly CouncilRule[] = [];
  /** What was decided, in order, as it would be written. */
  readonly decided: { readonly sheetId: string; readonly decisions: readonly LineDecision[] }[] = [];
  /** Lets a test hold deciding back. */
  whileDeciding: () => Promise<void> = () => Promise.resolve();
  #decisions = new Map<string, LineDecision>();
  /** What stood before each decision, for taking it back. */
  #before: {
    readonly decisions: Map<string, LineDecision>;
    readonly rules: readonly CouncilRule[];
    readonly last: string | null;
  }[] = [];
  /** Formulas that rest on the marks. */
  freezable = 0;
  #listeners = new Set<() => void>();
  #last: string | null = null;

  /** As after reopening a workbook that was marked before. */
  alreadyMarked(): this {
    this.#setMarked('s1', true);
    this.#last = lastChange;
    return this;
  }

  /** What Excel would tell after a change. */
  changeWorkbook(): void {
    for (const listener of this.#listeners) listener();
  }

  sheets(): Promise<Answers['sheets']> {
    return this.#answer('sheets', () => this.sheetChoices);
  }

  preview(sheetId: string, choices: TableChoices): Promise<Answers['preview']> {
    this.previews.push({ sheetId, choices });
    return this.#answer('preview', () => this.#preview(sheetId, choices));
  }

  async mark(
    preview: MarkingPreview,
    onProgress: (progress: Progress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Answers['mark']> {
    const stopped = await this.whileMarking(onProgress, signal);
    if (stopped !== null) return { ok: false, problem: stopped };
    return this.#answer('mark', () => {
      this.writes.push(`mark ${preview.sheet}`);
      const sheet = this.sheetChoices.find(({ name }) => name === preview.sheet);
      if (sheet !== undefined) this.#setMarked(sheet.id, true);
      this.#last = lastChange;
      this.stale = false;
      return this.#result(preview.sheet, preview.reading, preview.cellCount);
    });
  }

  marked(sheetId: string): Promise<Answers['marked']> {
    return this.#answer('marked', () => {
      const sheet = this.sheetChoices.find(({ id }) => id === sheetId);
      return sheet?.marked === true ? this.#result(sheet.name, this.#read(sheetId, {}), 0) : null;
    });
  }

  async decide(
    sheetId: string,
    decisions: readonly LineDecision[],
    remember: readonly CouncilRule[] = [],
  ): Promise<Answers['decide']> {
    await this.whileDeciding();
    return this.#answer('decide', () => {
      const sheet = this.sheetChoices.find(({ id }) => id === sheetId)?.name ?? '';
      this.writes.push(`decide ${String(decisions.length)}`);
      this.decided.push({ sheetId, decisions });
      this.#before.push({ decisions: new Map(this.#decisions), rules: this.rules, last: this.#last });
      for (const decision of decisions) this.#decisions.set(decision.key, decision);
      this.rules = remember.reduce((rules, rule) => withRule(rules, rule), this.rules);
      this.#last = decidedWords(decisions.length);
      return this.#result(sheet, this.#read(sheetId, {}), 2 * decisions.length);
    });
  }

  councilRules(): Promise<Answers['councilRules']> {
    return this.#answer('councilRules', () => this.rules);
  }

  saveCouncilRule(rule: CouncilRule): Promise<Answers['saveCouncilRule']> {
    return this.#answer('saveCouncilRule', () => (this.rules = withRule(this.rules, rule)));
  }

  removeCouncilRule(rule: CouncilRule): Promise<Answers['removeCouncilRule']> {
    return this.#answer('removeCouncilRule', () => (this.rules = withoutRule(this.rules, rule)));
  }

  exportCouncilRules(): Promise<Answers['exportCouncilRules']> {
    return this.#answer('exportCouncilRules', () => writeCouncilRules(this.rules));
  }

  importCouncilRules(text: string): Promise<Answers['importCouncilRules']> {
    const file = readCouncilRules(text);
    if (!file.ok) return Promise.resolve({ ok: false, problem: { id: 'x', sentence: file.sentence } });
    return this.#answer('importCouncilRules', () => {
      const before = this.rules.length;
      this.rules = file.rules.reduce((rules, rule) => withRule(rules, rule), this.rules);
      return { rules: this.rules, added: this.rules.length - before, changed: 0 };
    });
  }

  undoState(): Promise<Answers['undoState']> {
    return this.#answer('undoState', () => this.#undoState());
  }

  undoLast(): Promise<Answers['undoLast']> {
    return this.#answer('undoLast', () => {
      this.writes.push('undo');
      const before = this.#before.pop();
      if (before !== undefined) {
        this.#decisions = before.decisions;
        this.rules = before.rules;
        this.#last = before.last;
        return this.#undoState();
      }
      this.#last = null;
      for (const { id } of this.sheetChoices) this.#setMarked(id, false);
      return this.#undoState();
    });
  }

  previewRemoval(): Promise<Answers['previewRemoval']> {
    return this.#answer('previewRemoval', () => removalSentences);
  }

  lookAtRemoval(): Promise<Answers['lookAtRemoval']> {
    return this.#answer('previewRemoval', () => ({ writes: removalSentences, freezable: this.freezable }));
  }

  removeAll(freeze = false): Promise<Answers['removeAll']> {
    return this.#answer('removeAll', () => {
      this.writes.push(freeze ? 'freeze and remove all' : 'remove all');
      this.#last = removalUndone;
      for (const { id } of this.sheetChoices) this.#setMarked(id, false);
      return this.#undoState();
    });
  }

  selectRow(sheetId: string, row: number): Promise<Answers['selectRow']> {
    return this.#answer('selectRow', () => {
      this.selected.push(`${sheetId} row ${String(row)}`);
    });
  }

  onWorkbookChanged(listener: () => void): Promise<Answers['onWorkbookChanged']> {
    return this.#answer('onWorkbookChanged', () => {
      this.#listeners.add(listener);
      return () => {
        this.#listeners.delete(listener);
        return Promise.resolve();
      };
    });
  }

  #read(sheetId: string, choices: TableChoices): BudgetReading {
    const reading = this.read(sheetId, choices);
    const [sheet] = reading.sheets;
    if (this.#decisions.size === 0 || sheet === undefined) return reading;
    const lines = sheet.lines.map((line): BudgetLine => {
      const decision = this.#decisions.get(line.key);
      if (decision === undefined) return line;
      return {
        ...line,
        treatment: decision.treatment,
        suggested: null,
        reason: officerReason(decision.reason),
        cites: [],
        decidedBy: 'officer',
        leftOut: decision.leftOut ?? null,
      };
    });
    return readingOf(lines, { sheet: sheet.name, table: sheet.table, findings: sheet.findings });
  }

  #preview(sheetId: string, choices: TableChoices): MarkingPreview {
    const sheet = this.sheetChoices.find(({ id }) => id === sheetId);
    const upToDate = sheet?.marked === true && !this.stale;
    return {
      token: `${sheetId} ${JSON.stringify(choices)} ${String(this.stale)}`,
      sheet: sheet?.name ?? '',
      reading: this.#read(sheetId, choices),
      writes: upToDate
        ? []
        : [
            'Column E of “RA 2016-17”, rows 4 to 306: a treatment for 29 rows, with a list to choose from.',
            'Column F of “RA 2016-17”, rows 4 to 306: the reason for each.',
            'A new sheet “AES baseline” with 14 rows of live formulas.',
          ],
      cellCount: upToDate ? 0 : 114,
      upToDate,
    };
  }

  #result(sheet: string, reading: BudgetReading, cellsWritten: number): MarkingResult {
    return { sheet, reading, cellsWritten, calculation };
  }

  #undoState(): UndoState {
    return {
      last: this.#last,
      markedSheets: this.sheetChoices.filter(({ marked }) => marked).map(({ name }) => name),
    };
  }

  #setMarked(sheetId: string, marked: boolean): void {
    this.sheetChoices = this.sheetChoices.map((sheet) =>
      sheet.id === sheetId ? { ...sheet, marked } : sheet,
    );
  }

  #answer<T>(action: keyof Cashable, work: () => T): Promise<Outcome<T>> {
    const problem = this.problems[action];
    return Promise.resolve(problem === undefined ? good(work()) : { ok: false as const, problem });
  }
}

/** Reads as South Kesteven does, with the table as corrected. */
export function asCorrected(choices: TableChoices): BudgetReading {
  const sheets = southKesteven.sheets.map((sheet) => ({ ...sheet, table: { ...table, ...choices } }));
  return { ...southKesteven, sheets };
}
