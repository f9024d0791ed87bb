import type { TableChoices } from '../../budget/reading';
import type { Problem } from '../../excel/problem';
import type { Cashable, MarkingResult, SheetChoice } from '../../features/budget-marks/cashable';
import { poundsShown } from '../../money/pounds';
import { linesToDecide, sheetOf } from '../figures/lines-by-treatment';
import { startText } from '../start/words';
import { paneText } from '../words';
import { answer } from './answer';
import type { PaneEvent } from './budget-state';

/** Milliseconds of quiet after a change in the workbook before the sheet is read again. */
const settleTime = 400;
/** Milliseconds between two looks at whether Excel, which kept us waiting, will answer now. */
const askAgain = 2_000;
/** What Excel says while it can answer nobody: nothing is wrong with the workbook, and it passes by itself. */
const passing: ReadonlySet<string> = new Set(['cell-being-edited', 'excel-slow', 'excel-busy']);

const noSheets: Problem = { id: 'no-sheets', sentence: startText.sheet.noSheets };

/**
 * The sheets of the workbook and the one that is on screen: found, read, and read again when something changed. Never
 * writes. Of several readings only the latest counts.
 */
export class SheetOnScreen {
  #sheets: readonly SheetChoice[] = [];
  #sheetId: string | null = null;
  #choices: TableChoices = {};
  #figuresSaid = '';
  /** Raised by every reading and every write, so that an answer that comes too late is dropped. */
  #turn = 0;
  /** When Excel began to keep us waiting. */
  #waitingSince: number | null = null;
  #writing = false;
  #settling: ReturnType<typeof setTimeout> | null = null;
  #stopWatching: (() => Promise<void>) | null = null;
  #closed = false;

  constructor(
    private readonly cashable: Cashable,
    private readonly tell: (event: PaneEvent) => void,
  ) {}

  /** Whether something is being written: nothing else is begun meanwhile. */
  get isWriting(): boolean {
    return this.#writing;
  }

  get hasSheet(): boolean {
    return this.#sheetId !== null;
  }

  /** Finds the sheets and opens the likeliest. */
  async open(): Promise<void> {
    if (await this.findSheets()) await this.#readLikeliest();
  }

  /** Stops listening to Excel; what is running is let go. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#turn += 1;
    if (this.#settling !== null) clearTimeout(this.#settling);
    await this.#stopWatching?.();
  }

  /** Reads again what could not be read. */
  async retry(): Promise<void> {
    const chosen = this.#sheetId;
    const choices = this.#choices;
    if (!(await this.findSheets())) return;
    if (this.#sheets.some(({ id }) => id === chosen) && chosen !== null) await this.read(chosen, choices);
    else await this.#readLikeliest();
    await this.watch();
  }

  /** @returns whether there are any */
  async findSheets(): Promise<boolean> {
    this.tell({ kind: 'reading-started', sheetId: this.#sheetId, choices: this.#choices, quiet: false });
    const outcome = await answer(() => this.cashable.sheets());
    if (!outcome.ok) {
      this.tell({ kind: 'reading-stopped', problem: outcome.problem });
      return false;
    }
    this.#knowSheets(outcome.value);
    if (outcome.value.length > 0) return true;
    this.tell({ kind: 'reading-stopped', problem: noSheets });
    return false;
  }

  isKnown(sheetId: string): boolean {
    return this.#sheets.some(({ id }) => id === sheetId);
  }

  /** A sheet may have been renamed since the sheets were asked for: before it is taken for gone they are asked for again. */
  async sheetNamed(sheet: string): Promise<string | null> {
    const known = this.#idOf(sheet);
    if (known !== null) return known;
    const outcome = await answer(() => this.cashable.sheets());
    if (!outcome.ok) return null;
    this.#knowSheets(outcome.value);
    return this.#idOf(sheet);
  }

  /** Which sheets carry marks now. */
  knowMarked(markedSheets: readonly string[]): void {
    this.#knowSheets(this.#sheets.map((sheet) => ({ ...sheet, marked: markedSheets.includes(sheet.name) })));
  }

  /** Previews the sheet on screen with the officer's corrections. */
  async correct(choices: TableChoices): Promise<void> {
    if (this.#sheetId !== null) await this.#preview(this.#sheetId, choices);
  }

  async readAgain(): Promise<void> {
    if (this.#sheetId !== null) await this.read(this.#sheetId, this.#choices, true);
  }

  /** Shows the sheet's marks when it carries any, else what marking would write. */
  async read(sheetId: string, choices: TableChoices, quiet = false): Promise<void> {
    const sheet = this.#sheets.find(({ id }) => id === sheetId);
    if (sheet?.marked !== true) {
      await this.#preview(sheetId, choices, quiet);
      return;
    }
    const turn = this.#begin(sheetId, choices, quiet);
    const look = quiet ? 'followed' : 'asked';
    const outcome = await answer(() => this.cashable.marked(sheetId, look));
    if (turn !== this.#turn) return;
    if (!outcome.ok) {
      this.#notRead(outcome.problem);
      return;
    }
    this.#waitingSince = null;
    if (outcome.value === null) {
      await this.#preview(sheetId, choices, quiet);
      return;
    }
    const result = outcome.value;
    if (!quiet) this.tell({ kind: 'read', stage: { kind: 'marked', result, again: null }, announce: null });
    const again = await answer(() => this.cashable.preview(sheetId, choices, 'followed'));
    if (turn !== this.#turn) return;
    this.tell({
      kind: 'read',
      stage: { kind: 'marked', result, again },
      announce: this.#unlessSaid(figuresOf(result)),
    });
  }

  /** Shows a sheet that was just marked. */
  showMarked(result: MarkingResult): void {
    const sheetId = this.#idOf(result.sheet) ?? this.#sheetId;
    // Corrections are kept with the marks from here on: held here as well, they would come back after an undo.
    const corrected = Object.keys(this.#choices).length > 0;
    if (sheetId !== null && (sheetId !== this.#sheetId || corrected)) this.#begin(sheetId, {}, false);
    this.figuresAreSaid(result);
    this.tell({ kind: 'read', stage: { kind: 'marked', result, again: null }, announce: null });
  }

  /** These figures are told in another way, and not once more when the sheet is read again. */
  figuresAreSaid(result: MarkingResult): void {
    this.#figuresSaid = figuresOf(result);
  }

  /** Runs a write alone. When it did not end in fresh marks on screen, the sheet is read again. */
  async write(busy: Extract<PaneEvent, { kind: 'writing-started' }>['busy'], write: () => Promise<boolean>) {
    if (this.#writing) return;
    this.#writing = true;
    this.#turn += 1;
    this.tell({ kind: 'writing-started', busy });
    const onScreen = await write();
    this.#writing = false;
    if (!onScreen) await this.readAgain();
  }

  /** Reads again whatever the officer changes in the workbook. */
  async watch(): Promise<void> {
    if (this.#stopWatching !== null || this.#closed) return;
    const outcome = await answer(() =>
      this.cashable.onWorkbookChanged(() => {
        this.#workbookChanged();
      }),
    );
    if (!outcome.ok) return;
    this.#stopWatching = outcome.value;
    if (this.#closed) await outcome.value();
  }

  async #readLikeliest(): Promise<void> {
    const visible = this.#sheets.filter(({ hidden }) => !hidden);
    const sheet = this.#sheets.find(({ marked }) => marked) ?? visible[0] ?? this.#sheets[0];
    if (sheet !== undefined) await this.read(sheet.id, {});
  }

  async #preview(sheetId: string, choices: TableChoices, quiet = false): Promise<void> {
    const turn = this.#begin(sheetId, choices, quiet);
    const look = quiet ? 'followed' : 'asked';
    const outcome = await answer(() => this.cashable.preview(sheetId, choices, look));
    if (turn !== this.#turn) return;
    if (!outcome.ok) {
      this.#notRead(outcome.problem);
      return;
    }
    this.#waitingSince = null;
    const { reading, sheet } = outcome.value;
    const sentence =
      (sheetOf(reading, sheet)?.table ?? null) === null
        ? paneText.announce.noTable(sheet)
        : paneText.announce.previewed(
            sheet,
            poundsShown(reading.baseline.amount),
            linesToDecide(reading).length,
          );
    this.tell({
      kind: 'read',
      stage: { kind: 'preview', preview: outcome.value },
      announce: this.#unlessSaid(sentence, quiet),
    });
  }

  /** Where Excel only keeps us waiting, the last view stays and the question is asked again by itself. */
  #notRead(problem: Problem): void {
    if (!passing.has(problem.id)) {
      this.#waitingSince = null;
      this.tell({ kind: 'reading-stopped', problem });
      return;
    }
    this.#waitingSince ??= Date.now();
    this.tell({ kind: 'waiting', since: this.#waitingSince });
    this.#lookLater(askAgain);
  }

  /** Readings that follow a change are spoken only when the figures have moved: most changes leave them as they were. */
  #unlessSaid(sentence: string, quiet = true): string | null {
    if (quiet && sentence === this.#figuresSaid) return null;
    this.#figuresSaid = sentence;
    return sentence;
  }

  #begin(sheetId: string, choices: TableChoices, quiet: boolean): number {
    const sameSheet = sheetId === this.#sheetId;
    this.#sheetId = sheetId;
    this.#choices = choices;
    if (!quiet) this.tell({ kind: 'reading-started', sheetId, choices, quiet: sameSheet });
    this.#turn += 1;
    return this.#turn;
  }

  #knowSheets(sheets: readonly SheetChoice[]): void {
    this.#sheets = sheets;
    this.tell({ kind: 'sheets-found', sheets });
  }

  #idOf(sheet: string): string | null {
    return this.#sheets.find(({ name }) => name === sheet)?.id ?? null;
  }

  /** Events are hints: whatever changed, the sheet on screen is read again once the officer pauses. */
  #workbookChanged(): void {
    if (!this.#closed) this.#lookLater(settleTime);
  }

  #lookLater(after: number): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = null;
      if (this.#writing || this.#closed) return;
      void this.readAgain();
    }, after);
  }
}

/** What is spoken of a marked sheet that was read again. */
const figuresOf = ({ reading }: MarkingResult): string =>
  paneText.announce.refreshed(poundsShown(reading.baseline.amount), linesToDecide(reading).length);
