import type { BudgetReading, BudgetTable } from '../../budget/reading';
import { sheetOf } from '../figures/lines-by-treatment';
import type { Announcement, Notice, PaneEvent, PaneState, Stage } from './pane-state';

function say(before: Announcement, sentence: string): Announcement {
  return { sentence, number: before.number + 1 };
}

/** A result is spoken when the screen reader has time, a problem at once. */
function withNotice(state: PaneState, notice: Notice): PaneState {
  return notice.kind === 'done' || notice.kind === 'decided'
    ? { ...state, notice, announcement: say(state.announcement, notice.sentence) }
    : { ...state, notice, alarm: say(state.alarm, notice.problem.sentence) };
}

function tableOf(stage: Stage): BudgetTable | null {
  const read: { reading: BudgetReading; sheet: string } | null =
    stage.kind === 'preview' ? stage.preview : stage.kind === 'marked' ? stage.result : null;
  return read === null ? null : (sheetOf(read.reading, read.sheet)?.table ?? null);
}

/** The pane's next state. Pure: what runs against Excel is in `use-pane.ts`. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'view-chosen':
      return { ...state, view: event.view };
    case 'introduced':
      return { ...state, introduced: event.introduced };
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
        announcement: event.announce === null ? state.announcement : say(state.announcement, event.announce),
      };
    case 'decided':
      return state.stage.kind === 'marked'
        ? {
            ...state,
            stage: { ...state.stage, result: { ...state.stage.result, reading: event.reading } },
          }
        : state;
    case 'reading-stopped':
      return {
        ...state,
        stage: { kind: 'stopped', problem: event.problem },
        busy: null,
        alarm: say(state.alarm, event.problem.sentence),
      };
    case 'writing-started':
      return { ...state, busy: event.busy, notice: null, removal: null, alarm: say(state.alarm, '') };
    case 'progressed':
      return state.busy?.kind === 'marking'
        ? { ...state, busy: { ...state.busy, progress: event.progress } }
        : state;
    case 'cancelling':
      return state.busy?.kind === 'marking' ? { ...state, busy: { ...state.busy, cancelling: true } } : state;
    case 'writing-ended':
      return withNotice({ ...state, busy: null }, event.notice);
    case 'noticed':
      return withNotice(state, event.notice);
    case 'notice-dismissed':
      return { ...state, notice: null };
    case 'undo-known':
      return { ...state, undo: event.undo };
    case 'removal-asked':
      return {
        ...state,
        removal: event.writes,
        notice: null,
        announcement: say(state.announcement, event.announce),
      };
    case 'removal-dismissed':
      return { ...state, removal: null };
    case 'alarmed':
      return { ...state, alarm: say(state.alarm, event.sentence) };
    case 'announced':
      return { ...state, announcement: say(state.announcement, event.sentence) };
  }
}
