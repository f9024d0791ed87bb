import { readActiveSheetId } from '../excel/active-sheet';
import type { Cashable } from '../features/budget-marks/cashable';
import type { Outcome, Problem } from '../excel/problem';
import { problemFrom } from '../excel/problem-from-error';
import type { CheckedStatement, Statements, StatementsChecked } from '../features/statement-marks/statements';
import { PaneVisibility, showPane } from './pane-visibility';
import { type PaneRequest, sendToPane } from './requests';
import { showNotice } from './show-notice';
import type { NoticeId } from './words';

/** The ids of manifest.xml's `FunctionName` elements. */
export const commandIds = [
  'markBudgetLines',
  'removeMarks',
  'checkStatement',
  'insertStatement',
  'explainFormula',
] as const;
export type CommandId = (typeof commandIds)[number];

/** The workbook as the commands work on it. */
export interface CommandActions {
  readonly cashable: Cashable;
  readonly statements: Statements;
}

/** What the ribbon's commands need beside the workbook; tests give their own. */
export interface CommandSurroundings {
  readonly send: (request: PaneRequest) => void;
  /** Brings the pane up. @returns false when the host did not show it */
  readonly showPane: () => Promise<boolean>;
  readonly paneIsShown: () => boolean;
  readonly activeSheet: () => Promise<Outcome<string>>;
  /** Says over the sheet that something waits in a pane that did not come; writes nothing. */
  readonly sayOverSheet?: (notice: NoticeId) => void;
}

function excelsSurroundings(): CommandSurroundings {
  const visibility = new PaneVisibility();
  void Office.onReady().then(() => {
    visibility.follow();
  });
  let putAway: (() => void) | null = null;
  return {
    send: sendToPane,
    showPane: async () => {
      putAway?.();
      putAway = null;
      return showPane(visibility);
    },
    paneIsShown: () => visibility.isShown(),
    activeSheet: readActiveSheetId,
    sayOverSheet: (notice) => {
      putAway = showNotice(notice);
    },
  };
}

/** Tells Excel that a command has ended; the second time nothing happens. */
type End = () => void;

/**
 * Asks for the pane and ends the command: Excel for Windows shows a pane only once the command that asked for it has
 * ended. Where no pane comes, the officer is told over the sheet what waits there.
 */
async function comeUp(around: CommandSurroundings, end: End, notice: NoticeId): Promise<void> {
  const asked = async (): Promise<boolean> => around.showPane();
  const coming = asked().catch(() => false);
  end();
  if (!(await coming)) around.sayOverSheet?.(notice);
}

/** The same with a request that the pane shows, now or whenever it comes. */
async function inPane(
  around: CommandSurroundings,
  end: End,
  request: () => PaneRequest | Promise<PaneRequest>,
  notice: NoticeId = 'answer-waits',
): Promise<void> {
  const coming = comeUp(around, end, notice);
  around.send(await request());
  await coming;
}

/** Shows in the pane what marking the active sheet would write. Writes nothing: the officer says yes there, or not. */
export function markBudgetLinesCommand(
  _: CommandActions,
  around: CommandSurroundings,
  end: End,
): Promise<void> {
  const request = async (): Promise<PaneRequest> => {
    const sheet = await around.activeSheet();
    return sheet.ok
      ? { kind: 'preview-active-sheet', sheetId: sheet.value }
      : { kind: 'problem', problem: sheet.problem };
  };
  return inPane(around, end, request, 'mark-waits');
}

/** Asks in the pane whether every mark of the add-in shall go, and says what goes with them. Removes nothing itself. */
export function removeMarksCommand(_: CommandActions, around: CommandSurroundings, end: End): Promise<void> {
  return inPane(around, end, () => ({ kind: 'ask-removal' }), 'removal-waits');
}

/**
 * Checks the statement and marks it in place; the pane stays as it is. What was found is shown where the officer looks:
 * the first cell at fault, with its note open beside it while the pane is closed; where this Excel has no notes, the
 * sentence on the sheet, beside the words of each row. Only what the sheet can't show brings the pane up: nothing to check, a sheet that can't be read or marked, a cell that can't be selected.
 */
export async function checkStatementCommand(
  { statements }: CommandActions,
  around: CommandSurroundings,
  end: End,
): Promise<void> {
  const active = await around.activeSheet();
  const outcome = await statements.check();
  const request: PaneRequest = {
    kind: 'statement-checked',
    outcome,
    active: active.ok ? active.value : null,
  };
  if (!outcome.ok || !saidOnSheet(outcome.value)) {
    await inPane(around, end, () => request);
    return;
  }
  around.send(request);
  const seen = await showFirst(statements, outcome.value, around.paneIsShown());
  if (!seen.ok) await comeUp(around, end, 'answer-waits');
}

function saidOnSheet({ run, statements }: StatementsChecked): boolean {
  return run.notReadable.length === 0 && statements.every(({ notMarked }) => notMarked === null);
}

/** Selects what the officer should look at first on the statement of the active sheet. */
async function showFirst(
  statements: Statements,
  { statements: checked }: StatementsChecked,
  paneIsShown: boolean,
): Promise<Outcome<void>> {
  const [first] = checked;
  if (first === undefined) return { ok: true, value: undefined };
  const atFault = await firstOpenCell(first);
  const says = paneIsShown || first.noted === true;
  const cell = says ? (atFault ?? first.resultCell) : (first.resultCell ?? atFault);
  if (cell === undefined) return { ok: true, value: undefined };
  return statements.select(first.sheetId, [cell], !paneIsShown);
}

/** First cell of a finding that is neither explained nor looked at. */
async function firstOpenCell(checked: CheckedStatement): Promise<string | undefined> {
  // What a check found is judged by the code that checked: it has been fetched by then.
  const { markState } = await import(
    /* webpackChunkName: "statements" */ '../features/statement-marks/marks-of-statements'
  );
  return checked.run.findings.find(
    (finding) =>
      finding.cells.length > 0 &&
      finding.outcomes.some((outcome) => !settled.has(markState(checked, finding, outcome))),
  )?.cells[0];
}

const settled: ReadonlySet<string> = new Set(['explained', 'looked-at']);

/** Shows the pane where a statement is chosen, previewed and inserted. */
export function insertStatementCommand(
  _: CommandActions,
  around: CommandSurroundings,
  end: End,
): Promise<void> {
  return inPane(around, end, () => ({ kind: 'insert-statement' }));
}

/** Shows the pane with the working of the active cell's formula. */
export function explainFormulaCommand(
  _: CommandActions,
  around: CommandSurroundings,
  end: End,
): Promise<void> {
  return inPane(around, end, () => ({ kind: 'explain-formula' }));
}

type Command = (actions: CommandActions, around: CommandSurroundings, end: End) => Promise<void>;

const commands: Readonly<Record<CommandId, Command>> = {
  markBudgetLines: markBudgetLinesCommand,
  removeMarks: removeMarksCommand,
  checkStatement: checkStatementCommand,
  insertStatement: insertStatementCommand,
  explainFormula: explainFormulaCommand,
};

/** Where in the pane a failure of the button is told. */
function failure(id: CommandId, problem: Problem): PaneRequest {
  return id === 'checkStatement' || id === 'insertStatement'
    ? { kind: 'statement-checked', outcome: { ok: false, problem }, active: null }
    : { kind: 'problem', problem };
}

/**
 * Ties the ribbon's buttons to their actions. Every action tells Excel that it has ended, whatever happened:
 * a button that never ends blocks the ribbon.
 */
export function registerCommands(
  actions: CommandActions,
  around: CommandSurroundings = excelsSurroundings(),
): void {
  for (const id of commandIds) {
    const press = async (event?: Office.AddinCommands.Event): Promise<void> => {
      let ended = false;
      const end = (): void => {
        if (!ended) event?.completed();
        ended = true;
      };
      try {
        await commands[id](actions, around, end);
      } catch (error) {
        around.send(failure(id, problemFrom(error)));
      } finally {
        end();
      }
    };
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void press(event);
    });
  }
}
