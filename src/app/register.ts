import { readActiveSheetId } from '../excel/active-sheet';
import type { Cashable } from '../features/budget-marks/cashable';
import type { Outcome, Problem } from '../excel/problem';
import { problemFrom } from '../excel/problem-from-error';
import { stateOf } from '../features/statement-marks/marks-of-statements';
import type { CheckedStatement, Statements, StatementsChecked } from '../features/statement-marks/statements';
import { type PaneRequest, sendToPane } from './requests';

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
}

const timeToAppear = 1_500;
const pollEvery = 100;

/** A closed pane goes on running: its page is then hidden, or laid out nowhere. */
const paneIsShown = (): boolean =>
  typeof document !== 'undefined' && document.visibilityState === 'visible' && document.body.offsetWidth > 0;

/**
 * Hosts ignore the call for add-ins from the public store and answer as if they had obeyed, so the answer alone
 * proves nothing: the page itself must have become visible.
 */
async function showPane(): Promise<boolean> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return paneIsShown();
  }
  const deadline = Date.now() + timeToAppear;
  while (!paneIsShown()) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, pollEvery);
    });
  }
  return true;
}

const surroundings: CommandSurroundings = {
  send: sendToPane,
  showPane,
  paneIsShown,
  activeSheet: readActiveSheetId,
};

/**
 * Shows what marking the active sheet would write. Where the pane can't be shown the sheet is marked straight away:
 * marks overwrite nothing and go in one click.
 */
export async function markBudgetLines(
  { cashable }: CommandActions,
  around: CommandSurroundings,
): Promise<void> {
  const sheet = await around.activeSheet();
  if (!sheet.ok) {
    around.send({ kind: 'problem', problem: sheet.problem });
    await around.showPane();
    return;
  }
  around.send({ kind: 'preview-active-sheet', sheetId: sheet.value });
  if (await around.showPane()) return;
  const preview = await cashable.preview(sheet.value, {});
  const outcome = preview.ok ? await cashable.mark(preview.value) : preview;
  around.send({ kind: 'marked', outcome });
}

/** Removes every mark of the add-in from the workbook and tells the pane. */
export async function removeMarks({ cashable }: CommandActions, around: CommandSurroundings): Promise<void> {
  around.send({ kind: 'removed', outcome: await cashable.removeAll() });
}

/**
 * Checks the statement and marks it in place; the pane stays as it is. What was found is shown where the officer looks:
 * with the pane closed the sentence on the sheet is selected, beside the words of each row; with the pane open, which
 * says the same, the first cell at fault. Only what the sheet can't show brings the pane up: nothing to check, a sheet that can't be read or marked, a cell that can't be selected.
 */
export async function checkStatement(
  { statements }: CommandActions,
  around: CommandSurroundings,
): Promise<void> {
  const active = await around.activeSheet();
  const outcome = await statements.check();
  around.send({ kind: 'statement-checked', outcome, active: active.ok ? active.value : null });
  if (!outcome.ok || !saidOnSheet(outcome.value)) {
    await around.showPane();
    return;
  }
  const seen = await showFirst(statements, outcome.value, around.paneIsShown());
  if (!seen.ok) await around.showPane();
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
  const atFault = firstOpenCell(first);
  const cell = paneIsShown ? (atFault ?? first.resultCell) : (first.resultCell ?? atFault);
  if (cell === undefined) return { ok: true, value: undefined };
  return statements.select(first.sheetId, [cell]);
}

/** First cell of a finding that is neither explained nor looked at. */
function firstOpenCell(checked: CheckedStatement): string | undefined {
  return checked.run.findings.find(
    (finding) =>
      finding.cells.length > 0 &&
      finding.outcomes.some((outcome) => !settled.has(stateOf(checked, finding, outcome))),
  )?.cells[0];
}

const settled: ReadonlySet<string> = new Set(['explained', 'looked-at']);

/** Shows the pane where a statement is chosen, previewed and inserted. */
export async function insertStatement(_: CommandActions, around: CommandSurroundings): Promise<void> {
  around.send({ kind: 'insert-statement' });
  await around.showPane();
}

/** Shows the pane with the working of the active cell's formula. */
export async function explainFormula(_: CommandActions, around: CommandSurroundings): Promise<void> {
  around.send({ kind: 'explain-formula' });
  await around.showPane();
}

type Command = (actions: CommandActions, around: CommandSurroundings) => Promise<void>;

const commands: Readonly<Record<CommandId, Command>> = {
  markBudgetLines,
  removeMarks,
  checkStatement,
  insertStatement,
  explainFormula,
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
export function registerCommands(actions: CommandActions, around: CommandSurroundings = surroundings): void {
  for (const id of commandIds) {
    const press = async (event?: Office.AddinCommands.Event): Promise<void> => {
      try {
        await commands[id](actions, around);
      } catch (error) {
        around.send(failure(id, problemFrom(error)));
      } finally {
        event?.completed();
      }
    };
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void press(event);
    });
  }
}
