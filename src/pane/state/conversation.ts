import type { TableChoices } from '../../budget/reading';
import type { CouncilRule } from '../../budget/council-rule';
import type { BudgetRequest } from '../../app/requests';
import { noSuchSheet } from '../../excel/words';
import { poundsShown } from '../../money/pounds';
import { paneText } from '../words';
import { startText } from '../start/words';
import { decidingText } from '../deciding/words';
import type {
  Cashable,
  CouncilRulesImport,
  MarkingPreview,
  MarkingResult,
  SheetChoice,
  UndoState,
} from '../../features/budget-marks/cashable';
import type { Outcome, Problem } from '../../excel/problem';
import { decidedWords, type FilledDecision } from '../deciding/filled-decision';
import {
  lineId,
  linesToDecide,
  markedRowCount,
  sheetOf,
  type PlacedLine,
} from '../figures/lines-by-treatment';
import { answer } from './answer';
import type { BudgetState, Notice, PaneEvent, Stage } from './budget-state';

/** Milliseconds of quiet after a change in the workbook before the sheet is read again. */
const settleTime = 400;
/** Milliseconds between two looks at whether Excel, which kept us waiting, will answer now. */
const askAgain = 2_000;
/** What Excel says while it can answer nobody: nothing is wrong with the workbook, and it passes by itself. */
const passing: ReadonlySet<string> = new Set(['cell-being-edited', 'excel-slow', 'excel-busy']);

const noSheets: Problem = { id: 'no-sheets', sentence: startText.sheet.noSheets };

/**
 * One officer's conversation with Excel: asks `Cashable`, and tells the pane's state what came of it. One write at a
 * time; of several readings only the latest counts; nothing is written except by `mark`, `decide`, `undoLast`,
 * `removeAll` and the changes of council rules.
 */
export class Conversation {
  #sheets: readonly SheetChoice[] = [];
  #sheetId: string | null = null;
  #choices: TableChoices = {};
  #figuresSaid = '';
  #lastChange: string | null = null;
  /** The line whose card was open when a decision was last written: it opens again once that is undone. */
  #decidedLast: string | null = null;
  /** Raised by every reading and every write, so that an answer that comes too late is dropped. */
  #turn = 0;
  /** When Excel began to keep us waiting. */
  #waitingSince: number | null = null;
  #writing = false;
  #marking: AbortController | null = null;
  #settling: ReturnType<typeof setTimeout> | null = null;
  #stopWatching: (() => Promise<void>) | null = null;
  #closed = false;
  #started: Promise<void> | null = null;

  constructor(
    private readonly cashable: Cashable,
    private readonly tell: (event: PaneEvent) => void,
    /** The slice as it stands. */
    private readonly budget: () => BudgetState,
  ) {}

  /** Finds the sheets, opens the likeliest and keeps watch over changes. Later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#open().then(() => this.#watch());
    return this.#started;
  }

  /** Stops listening to Excel; what is running is let go. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#turn += 1;
    if (this.#settling !== null) clearTimeout(this.#settling);
    await this.#stopWatching?.();
  }

  async chooseSheet(sheetId: string): Promise<void> {
    if (this.#writing) return;
    this.tell({ kind: 'notice-dismissed' });
    await this.#read(sheetId, {});
  }

  /** Previews the sheet with the officer's corrections; never writes. */
  async correct(choices: TableChoices): Promise<void> {
    if (this.#writing || this.#sheetId === null) return;
    this.tell({ kind: 'notice-dismissed' });
    await this.#preview(this.#sheetId, choices);
  }

  /** Reads again what could not be read. */
  async retry(): Promise<void> {
    if (this.#writing) return;
    const chosen = this.#sheetId;
    const choices = this.#choices;
    if (!(await this.#findSheets())) return;
    if (this.#sheets.some(({ id }) => id === chosen) && chosen !== null) await this.#read(chosen, choices);
    else await this.#readLikeliest();
    await this.#watch();
  }

  async mark(preview: MarkingPreview): Promise<void> {
    const marking = new AbortController();
    await this.#write({ kind: 'marking', progress: null, cancelling: false }, async () => {
      this.#marking = marking;
      const outcome = await answer(() =>
        this.cashable.mark(
          preview,
          (progress) => {
            this.tell({ kind: 'progressed', progress });
          },
          marking.signal,
        ),
      );
      this.#marking = null;
      this.#showMarking(outcome);
      await this.#askWhatCanBeUndone();
      return outcome.ok;
    });
  }

  /**
   * Writes the officer's decision about some lines of one sheet.
   *
   * @returns what stood in its way, or `null` once it is written
   */
  async decide(decision: FilledDecision): Promise<Problem | null> {
    const { lines, remember } = decision;
    const first = lines[0];
    if (first === undefined) return null;
    const sheetId = await this.#sheetNamed(first.sheet);
    if (sheetId === null) return noSuchSheet();
    let refused: Problem | null = null;
    await this.#write({ kind: 'deciding' }, async () => {
      const outcome = await answer(() =>
        this.cashable.decide(
          sheetId,
          lines.map(({ line, treatment, reason, leftOut }) => ({
            key: line.key,
            treatment,
            reason,
            ...(leftOut === null ? {} : { leftOut }),
          })),
          remember,
        ),
      );
      // Asked before the result is shown: "Undo" is pressed from there.
      await this.#askWhatCanBeUndone();
      if (outcome.ok) this.#showDecision(outcome.value, decision);
      else {
        refused = outcome.problem;
        this.#end({ kind: 'refused', problem: outcome.problem });
      }
      // What marking again would write has changed with the decision.
      return false;
    });
    return refused;
  }

  /** Opens a line's card and brings the sheet to its row; `null` folds all. @param line by `lineId` */
  openLine(placed: PlacedLine | null): void {
    this.tell({ kind: 'line-opened', line: placed === null ? null : lineId(placed) });
    if (placed !== null) void this.goTo(placed.sheet, placed.line.row, true);
  }

  /** Opens the line after the one that is open, the largest first; the first of all where none is open. */
  openNext(): void {
    const { stage, deciding } = this.budget();
    if (stage.kind !== 'marked') return;
    const lines = linesToDecide(stage.result.reading);
    const at = lines.findIndex((placed) => lineId(placed) === deciding);
    this.openLine(lines[at + 1] ?? lines[0] ?? null);
  }

  councilRules(): Promise<Outcome<readonly CouncilRule[]>> {
    return answer(() => this.cashable.councilRules());
  }

  removeCouncilRule(rule: CouncilRule): Promise<Outcome<readonly CouncilRule[]>> {
    return this.#changeRules(() => this.cashable.removeCouncilRule(rule));
  }

  importCouncilRules(text: string): Promise<Outcome<CouncilRulesImport>> {
    return this.#changeRules(() => this.cashable.importCouncilRules(text));
  }

  exportCouncilRules(): Promise<Outcome<string>> {
    return answer(() => this.cashable.exportCouncilRules());
  }

  /** Speaks a result that is shown where it was asked for. */
  say(sentence: string): void {
    this.tell({ kind: 'announced', sentence });
  }

  /** The same for a problem. */
  alarm(sentence: string): void {
    this.tell({ kind: 'alarmed', sentence });
  }

  cancel(): void {
    this.#marking?.abort();
    this.tell({ kind: 'cancelling' });
  }

  async undoLast(): Promise<void> {
    await this.#write({ kind: 'undoing' }, async () => {
      const what = this.#lastChange;
      const outcome = await answer(() => this.cashable.undoLast(what ?? undefined));
      if (outcome.ok) {
        this.#knowUndo(outcome.value);
        if (this.#decidedLast !== null) this.tell({ kind: 'line-opened', line: this.#decidedLast });
        this.#decidedLast = null;
        this.#end({
          kind: 'done',
          atTop: false,
          sentence: [
            what === null ? paneText.change.nothingToUndo : paneText.change.undone(what),
            ...(outcome.notice === undefined ? [] : [outcome.notice]),
          ].join(' '),
        });
      } else {
        this.#end({ kind: 'problem', problem: outcome.problem });
        await this.#askWhatCanBeUndone();
      }
      return false;
    });
  }

  /** Asks what removing would remove; the officer answers with `removeAll` or `dismissRemoval`. */
  async askRemoval(): Promise<void> {
    if (this.#writing) return;
    const outcome = await answer(() => this.cashable.lookAtRemoval());
    if (!outcome.ok) this.#notice({ kind: 'problem', problem: outcome.problem });
    else if (outcome.value.writes.length === 0)
      this.#notice({ kind: 'done', atTop: false, sentence: paneText.change.nothingToRemove });
    else
      this.tell({
        kind: 'removal-asked',
        removal: outcome.value,
        announce: paneText.announce.confirmRemoval,
      });
  }

  dismissRemoval(): void {
    this.tell({ kind: 'removal-dismissed' });
  }

  dismissNotice(): void {
    this.tell({ kind: 'notice-dismissed' });
  }

  /** @param freeze also puts their figures in place of formulas that rest on what goes */
  async removeAll(freeze = false): Promise<void> {
    await this.#write({ kind: 'removing' }, async () => {
      const outcome = await answer(() => this.cashable.removeAll(freeze));
      this.#showRemoval(outcome);
      if (!outcome.ok) await this.#askWhatCanBeUndone();
      return false;
    });
  }

  /** @param quietly where the sheet only follows what the officer does in the pane */
  async goTo(sheet: string, row: number, quietly = false): Promise<void> {
    const sheetId = await this.#sheetNamed(sheet);
    if (sheetId === null) {
      if (!quietly) this.#notice({ kind: 'problem', problem: noSuchSheet() });
      return;
    }
    const outcome = await answer(() => this.cashable.selectRow(sheetId, row));
    if (quietly) return;
    if (outcome.ok) this.tell({ kind: 'announced', sentence: paneText.line.wentTo(row, sheet) });
    else this.#notice({ kind: 'problem', problem: outcome.problem });
  }

  /** Does what a ribbon button asked for, once the sheets are known. */
  async handle(request: BudgetRequest): Promise<void> {
    await this.start();
    switch (request.kind) {
      case 'preview-active-sheet': {
        const known = this.#sheets.some(({ id }) => id === request.sheetId);
        if (known || (await this.#findSheets())) await this.chooseSheet(request.sheetId);
        return;
      }
      case 'ask-removal':
        await this.askRemoval();
        return;
      case 'problem':
        this.#notice({ kind: 'problem', problem: request.problem });
    }
  }

  async #open(): Promise<void> {
    if (await this.#findSheets()) await this.#readLikeliest();
    await this.#askWhatCanBeUndone();
  }

  async #findSheets(): Promise<boolean> {
    this.tell({ kind: 'reading-started', sheetId: this.#sheetId, choices: this.#choices, quiet: false });
    const outcome = await answer(() => this.cashable.sheets());
    if (!outcome.ok) {
      this.tell({ kind: 'reading-stopped', problem: outcome.problem });
      return false;
    }
    this.#sheets = outcome.value;
    this.tell({ kind: 'sheets-found', sheets: outcome.value });
    if (outcome.value.length > 0) return true;
    this.tell({ kind: 'reading-stopped', problem: noSheets });
    return false;
  }

  async #readLikeliest(): Promise<void> {
    const visible = this.#sheets.filter(({ hidden }) => !hidden);
    const sheet = this.#sheets.find(({ marked }) => marked) ?? visible[0] ?? this.#sheets[0];
    if (sheet !== undefined) await this.#read(sheet.id, {});
  }

  /** Shows the sheet's marks when it carries any, else what marking would write. */
  async #read(sheetId: string, choices: TableChoices, quiet = false): Promise<void> {
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
      announce: this.#unlessSaid(
        paneText.announce.refreshed(
          poundsShown(result.reading.baseline.amount),
          linesToDecide(result.reading).length,
        ),
      ),
    });
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

  /** Runs a write alone. When it did not end in fresh marks on screen, the sheet is read again. */
  async #write(busy: Extract<PaneEvent, { kind: 'writing-started' }>['busy'], write: () => Promise<boolean>) {
    if (this.#writing) return;
    this.#writing = true;
    this.#turn += 1;
    this.tell({ kind: 'writing-started', busy });
    const onScreen = await write();
    this.#writing = false;
    if (!onScreen) await this.#readAgain();
  }

  async #readAgain(): Promise<void> {
    if (this.#sheetId !== null) await this.#read(this.#sheetId, this.#choices, true);
  }

  #showMarking(outcome: Outcome<MarkingResult>): void {
    if (!outcome.ok) {
      this.#end({ kind: 'problem', problem: outcome.problem });
      return;
    }
    const result = outcome.value;
    const sheetId = this.#idOf(result.sheet) ?? this.#sheetId;
    // Corrections are kept with the marks from here on: held here as well, they would come back after an undo.
    const corrected = Object.keys(this.#choices).length > 0;
    if (sheetId !== null && (sheetId !== this.#sheetId || corrected)) this.#begin(sheetId, {}, false);
    const stage: Stage = { kind: 'marked', result, again: null };
    this.#figuresSaid = paneText.announce.refreshed(
      poundsShown(result.reading.baseline.amount),
      linesToDecide(result.reading).length,
    );
    this.tell({ kind: 'read', stage, announce: null });
    const sentence =
      result.cellsWritten === 0
        ? paneText.mark.nothing(result.sheet)
        : paneText.mark.done(
            markedRowCount(result.reading, result.sheet),
            result.sheet,
            result.cellsWritten,
            poundsShown(result.reading.baseline.amount),
          );
    this.#end({ kind: 'done', atTop: true, sentence });
  }

  #showDecision(result: MarkingResult, decision: FilledDecision): void {
    const baseline = poundsShown(result.reading.baseline.amount);
    const left = linesToDecide(result.reading).length;
    this.#figuresSaid = paneText.announce.refreshed(baseline, left);
    // Which sheet is on screen stays; the decided line may stand on another one that counts towards the baseline.
    const before = this.budget();
    this.tell({ kind: 'decided', reading: result.reading });
    this.#goOn(before, decision);
    const { what, how } = decidedWords(decision);
    this.#end({ kind: 'decided', sentence: decidingText.decide.done(what, how, baseline, left) });
  }

  /** Once the open line is decided the one after it opens by itself, and the sheet follows. */
  #goOn({ stage, deciding }: BudgetState, { lines }: FilledDecision): void {
    this.#decidedLast = deciding;
    if (deciding === null || stage.kind !== 'marked') return;
    const decided = new Set(lines.map(lineId));
    if (!decided.has(deciding)) return;
    const order = linesToDecide(stage.result.reading);
    const at = order.findIndex((placed) => lineId(placed) === deciding);
    const others = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0)).reverse()];
    this.openLine(others.find((placed) => !decided.has(lineId(placed))) ?? null);
  }

  /** Rules decide how sheets read: the one on screen is read again. */
  async #changeRules<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await answer(change);
    if (outcome.ok && !this.#writing) await this.#readAgain();
    return outcome;
  }

  #showRemoval(outcome: Outcome<UndoState>): void {
    if (!outcome.ok) {
      this.#end({ kind: 'problem', problem: outcome.problem });
      return;
    }
    this.#knowUndo(outcome.value);
    const still = outcome.value.markedSheets;
    const { removed, removedStill } = paneText.change;
    const sentence = still.length === 0 ? removed(outcome.value.last !== null) : removedStill(still);
    this.#end({ kind: 'done', atTop: true, sentence });
  }

  #end(notice: Notice): void {
    this.tell({ kind: 'writing-ended', notice });
  }

  #notice(notice: Notice): void {
    this.tell({ kind: 'noticed', notice });
  }

  async #askWhatCanBeUndone(): Promise<void> {
    const outcome = await answer(() => this.cashable.undoState());
    if (outcome.ok) this.#knowUndo(outcome.value);
  }

  #knowUndo(undo: UndoState): void {
    this.#lastChange = undo.last;
    this.#sheets = this.#sheets.map((sheet) => ({
      ...sheet,
      marked: undo.markedSheets.includes(sheet.name),
    }));
    this.tell({ kind: 'undo-known', undo });
    this.tell({ kind: 'sheets-found', sheets: this.#sheets });
  }

  #idOf(sheet: string): string | null {
    return this.#sheets.find(({ name }) => name === sheet)?.id ?? null;
  }

  /** A sheet may have been renamed since the sheets were asked for: before it is taken for gone they are asked for again. */
  async #sheetNamed(sheet: string): Promise<string | null> {
    const known = this.#idOf(sheet);
    if (known !== null) return known;
    const outcome = await answer(() => this.cashable.sheets());
    if (!outcome.ok) return null;
    this.#sheets = outcome.value;
    this.tell({ kind: 'sheets-found', sheets: outcome.value });
    return this.#idOf(sheet);
  }

  async #watch(): Promise<void> {
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

  /** Events are hints: whatever changed, the sheet on screen is read again once the officer pauses. */
  #workbookChanged(): void {
    if (!this.#closed) this.#lookLater(settleTime);
  }

  #lookLater(after: number): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = null;
      if (this.#writing || this.#closed) return;
      void this.#readAgain();
    }, after);
  }
}
