import type { BudgetRequest } from '../../app/requests';
import type { CouncilRule } from '../../budget/council-rule';
import type { TableChoices } from '../../budget/reading';
import type { Outcome, Problem } from '../../excel/problem';
import { noSuchSheet } from '../../excel/words';
import type {
  Cashable,
  CouncilRulesImport,
  MarkingPreview,
  MarkingResult,
  UndoState,
} from '../../features/budget-marks/cashable';
import { poundsShown } from '../../money/pounds';
import { decidedWords, type FilledDecision } from '../deciding/filled-decision';
import { lineAfter, lineOnceDecided } from '../deciding/line-after';
import { decidingText } from '../deciding/words';
import { lineId, linesToDecide, markedRowCount, type PlacedLine } from '../figures/lines-by-treatment';
import { paneText } from '../words';
import { answer } from './answer';
import type { BudgetState, Notice, PaneEvent } from './budget-state';
import { SheetOnScreen } from './sheet-on-screen';

/**
 * One officer's conversation with Excel: asks `Cashable`, and tells the pane's state what came of it. One write at a
 * time; nothing is written except by `mark`, `decide`, `undoLast`, `removeAll` and the changes of council rules.
 */
export class BudgetConversation {
  readonly #screen: SheetOnScreen;
  #lastChange: string | null = null;
  /** The line whose card was open when a decision was last written: it opens again once that is undone. */
  #decidedLast: string | null = null;
  #marking: AbortController | null = null;
  #started: Promise<void> | null = null;

  constructor(
    private readonly cashable: Cashable,
    private readonly tell: (event: PaneEvent) => void,
    /** The slice as it stands. */
    private readonly budget: () => BudgetState,
  ) {
    this.#screen = new SheetOnScreen(cashable, tell);
  }

  /** Finds the sheets, opens the likeliest and keeps watch over changes. Later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  /** Stops listening to Excel; what is running is let go. */
  close(): Promise<void> {
    return this.#screen.close();
  }

  async chooseSheet(sheetId: string): Promise<void> {
    if (this.#screen.isWriting) return;
    this.tell({ kind: 'notice-dismissed' });
    await this.#screen.read(sheetId, {});
  }

  /** Previews the sheet with the officer's corrections; never writes. */
  async correct(choices: TableChoices): Promise<void> {
    if (this.#screen.isWriting || !this.#screen.hasSheet) return;
    this.tell({ kind: 'notice-dismissed' });
    await this.#screen.correct(choices);
  }

  /** Reads again what could not be read. */
  async retry(): Promise<void> {
    if (!this.#screen.isWriting) await this.#screen.retry();
  }

  async mark(preview: MarkingPreview): Promise<void> {
    const marking = new AbortController();
    await this.#screen.write({ kind: 'marking', progress: null, cancelling: false }, async () => {
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
    const sheetId = await this.#screen.sheetNamed(first.sheet);
    if (sheetId === null) return noSuchSheet();
    let refused: Problem | null = null;
    await this.#screen.write({ kind: 'deciding' }, async () => {
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
    if (stage.kind === 'marked') this.openLine(lineAfter(linesToDecide(stage.result.reading), deciding));
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
    await this.#screen.write({ kind: 'undoing' }, async () => {
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
    if (this.#screen.isWriting) return;
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
    await this.#screen.write({ kind: 'removing' }, async () => {
      const outcome = await answer(() => this.cashable.removeAll(freeze));
      this.#showRemoval(outcome);
      if (!outcome.ok) await this.#askWhatCanBeUndone();
      return false;
    });
  }

  /** @param quietly where the sheet only follows what the officer does in the pane */
  async goTo(sheet: string, row: number, quietly = false): Promise<void> {
    const sheetId = await this.#screen.sheetNamed(sheet);
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
        const isKnown = this.#screen.isKnown(request.sheetId);
        if (isKnown || (await this.#screen.findSheets())) await this.chooseSheet(request.sheetId);
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
    await this.#screen.open();
    await this.#askWhatCanBeUndone();
    await this.#screen.watch();
  }

  #showMarking(outcome: Outcome<MarkingResult>): void {
    if (!outcome.ok) {
      this.#end({ kind: 'problem', problem: outcome.problem });
      return;
    }
    const result = outcome.value;
    this.#screen.showMarked(result);
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
    this.#screen.figuresAreSaid(result);
    // Which sheet is on screen stays; the decided line may stand on another one that counts towards the baseline.
    const before = this.budget();
    this.tell({ kind: 'decided', reading: result.reading });
    this.#goOn(before, decision);
    const { what, how } = decidedWords(decision);
    const baseline = poundsShown(result.reading.baseline.amount);
    const left = linesToDecide(result.reading).length;
    this.#end({ kind: 'decided', sentence: decidingText.decide.done(what, how, baseline, left) });
  }

  /** Once the open line is decided the one after it opens by itself, and the sheet follows. */
  #goOn({ stage, deciding }: BudgetState, { lines }: FilledDecision): void {
    this.#decidedLast = deciding;
    if (deciding === null || stage.kind !== 'marked') return;
    const decided = new Set(lines.map(lineId));
    if (!decided.has(deciding)) return;
    this.openLine(lineOnceDecided(linesToDecide(stage.result.reading), deciding, decided));
  }

  /** Rules decide how sheets read: the one on screen is read again. */
  async #changeRules<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await answer(change);
    if (outcome.ok && !this.#screen.isWriting) await this.#screen.readAgain();
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
    this.tell({ kind: 'undo-known', undo });
    this.#screen.knowMarked(undo.markedSheets);
  }
}
