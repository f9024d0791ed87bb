import type { BudgetReading, BudgetTable } from '../../budget/reading';
import { sheetOf } from '../figures/lines-by-treatment';
import type { BudgetState, Notice, PaneEvent, Stage } from './budget-state';
import type { Announcement, ShellState } from './shell-state';

/** The slices that events move. */
interface Moved {
  readonly shell: ShellState;
  readonly budget: BudgetState;
}

const next = (before: Announcement, sentence: string): Announcement => ({
  sentence,
  number: before.number + 1,
});

const said = (shell: ShellState, sentence: string | null): ShellState =>
  sentence === null ? shell : { ...shell, announcement: next(shell.announcement, sentence) };

const alarmed = (shell: ShellState, sentence: string): ShellState => ({
  ...shell,
  alarm: next(shell.alarm, sentence),
});

/** A result is spoken when the screen reader has time, a problem at once. */
function spoken(shell: ShellState, notice: Notice): ShellState {
  return notice.kind === 'done' || notice.kind === 'decided'
    ? said(shell, notice.sentence)
    : alarmed(shell, notice.problem.sentence);
}

function tableOf(stage: Stage): BudgetTable | null {
  const read: { reading: BudgetReading; sheet: string } | null =
    stage.kind === 'preview' ? stage.preview : stage.kind === 'marked' ? stage.result : null;
  return read === null ? null : (sheetOf(read.reading, read.sheet)?.table ?? null);
}

/** The next state of shell and budget. Pure: what runs against Excel is in the conversations. */
export function reduce({ shell, budget }: Moved, event: PaneEvent): Moved {
  switch (event.kind) {
    case 'view-chosen':
      // What was done in one view is no news in the next.
      return {
        shell: { ...shell, view: event.view, asked: '' },
        budget:
          event.view !== shell.view && budget.notice?.kind === 'done' ? { ...budget, notice: null } : budget,
      };
    case 'guidance-asked':
      return { shell: { ...shell, view: 'guidance', asked: event.asked }, budget };
    case 'alarmed':
      return { shell: alarmed(shell, event.sentence), budget };
    case 'announced':
      return { shell: said(shell, event.sentence), budget };
    case 'read':
      return { shell: said(shell, event.announce), budget: budgetAfter(budget, event) };
    case 'removal-asked':
      return { shell: said(shell, event.announce), budget: budgetAfter(budget, event) };
    case 'reading-stopped':
      return { shell: alarmed(shell, event.problem.sentence), budget: budgetAfter(budget, event) };
    case 'writing-started':
      return { shell: alarmed(shell, ''), budget: budgetAfter(budget, event) };
    case 'writing-ended':
    case 'noticed':
      return { shell: spoken(shell, event.notice), budget: budgetAfter(budget, event) };
    default:
      return { shell, budget: budgetAfter(budget, event) };
  }
}

type BudgetEvent = Exclude<
  PaneEvent,
  { readonly kind: 'view-chosen' | 'guidance-asked' | 'alarmed' | 'announced' }
>;

function budgetAfter(state: BudgetState, event: BudgetEvent): BudgetState {
  switch (event.kind) {
    case 'sheets-found':
      return { ...state, sheets: event.sheets };
    case 'reading-started': {
      const otherSheet = event.sheetId !== state.sheetId;
      return {
        ...state,
        sheetId: event.sheetId,
        choices: event.choices,
        table: otherSheet ? null : state.table,
        stage: event.quiet && !otherSheet ? state.stage : { kind: 'reading' },
        busy: { kind: 'reading' },
        removal: null,
      };
    }
    case 'read':
      return {
        ...state,
        stage: event.stage,
        table: tableOf(event.stage) ?? state.table,
        busy: null,
        waiting: null,
      };
    case 'waiting':
      return { ...state, waiting: event.since, busy: null };
    case 'decided':
      return state.stage.kind === 'marked'
        ? { ...state, stage: { ...state.stage, result: { ...state.stage.result, reading: event.reading } } }
        : state;
    case 'reading-stopped':
      return { ...state, stage: { kind: 'stopped', problem: event.problem }, busy: null, waiting: null };
    case 'writing-started':
      return { ...state, busy: event.busy, notice: null, removal: null };
    case 'progressed':
      return state.busy?.kind === 'marking'
        ? { ...state, busy: { ...state.busy, progress: event.progress } }
        : state;
    case 'cancelling':
      return state.busy?.kind === 'marking' ? { ...state, busy: { ...state.busy, cancelling: true } } : state;
    case 'writing-ended':
      return { ...state, busy: null, notice: event.notice };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'notice-dismissed':
      return { ...state, notice: null };
    case 'line-opened':
      return { ...state, deciding: event.line };
    case 'undo-known':
      return { ...state, undo: event.undo };
    case 'removal-asked':
      return { ...state, removal: event.removal, notice: null };
    case 'removal-dismissed':
      return { ...state, removal: null };
  }
}
