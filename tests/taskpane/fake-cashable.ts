import type { BudgetReading, TableChoices } from '../../src/budget/reading';
import type {
  Cashable,
  MarkingPreview,
  MarkingResult,
  Progress,
  SheetChoice,
  UndoState,
} from '../../src/workbook/cashable';
import type { Outcome, Problem } from '../../src/workbook/problem';
import { southKesteven, table } from './south-kesteven';

type Answers = { [Action in keyof Cashable]: Awaited<ReturnType<Cashable[Action]>> };

export const calculation = "'AES baseline'!A1:D14";
export const lastChange = 'Marked 24 lines on “RA 2016-17”.';
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
  undoneByExcel = true;
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
      return sheet?.marked === true ? this.#result(sheet.name, this.read(sheetId, {}), 0) : null;
    });
  }

  undoState(): Promise<Answers['undoState']> {
    return this.#answer('undoState', () => this.#undoState());
  }

  undoLast(): Promise<Answers['undoLast']> {
    return this.#answer('undoLast', () => {
      this.writes.push('undo');
      this.#last = null;
      for (const { id } of this.sheetChoices) this.#setMarked(id, false);
      return this.#undoState();
    });
  }

  previewRemoval(): Promise<Answers['previewRemoval']> {
    return this.#answer('previewRemoval', () => removalSentences);
  }

  removeAll(): Promise<Answers['removeAll']> {
    return this.#answer('removeAll', () => {
      this.writes.push('remove all');
      this.#last = null;
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

  #preview(sheetId: string, choices: TableChoices): MarkingPreview {
    const sheet = this.sheetChoices.find(({ id }) => id === sheetId);
    const upToDate = sheet?.marked === true && !this.stale;
    return {
      token: `${sheetId} ${JSON.stringify(choices)} ${String(this.stale)}`,
      sheet: sheet?.name ?? '',
      reading: this.read(sheetId, choices),
      writes: upToDate
        ? []
        : [
            'Column E of “RA 2016-17”, rows 4 to 306: a treatment for 29 rows, with a list to choose from.',
            'Column F of “RA 2016-17”, rows 4 to 306: the reason for each.',
            'A new sheet “AES baseline” with 14 rows of live formulas.',
          ],
      cellCount: upToDate ? 0 : 114,
      undoneByExcel: this.undoneByExcel,
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
