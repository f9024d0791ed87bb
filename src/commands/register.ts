import { readActiveSheetId } from '../workbook/active-sheet';
import type { Cashable } from '../workbook/cashable';
import type { Outcome } from '../workbook/problem';
import { problemFrom } from '../workbook/problem-from-error';
import { type PaneRequest, sendToPane } from './requests';

/** The ids of manifest.xml's `FunctionName` elements. */
export const commandIds = ['markBudgetLines', 'removeMarks'] as const;
export type CommandId = (typeof commandIds)[number];

/** What the ribbon's commands need beside the workbook; tests give their own. */
export interface CommandSurroundings {
  readonly send: (request: PaneRequest) => void;
  /** Brings the pane up. @returns false when the host did not show it */
  readonly showPane: () => Promise<boolean>;
  readonly activeSheet: () => Promise<Outcome<string>>;
}

const timeToAppear = 1_500;
const pollEvery = 100;

const paneVisible = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'visible';

/**
 * Hosts ignore the call for add-ins from the public store and answer as if they had obeyed, so the answer alone
 * proves nothing: the page itself must have become visible.
 */
async function showPane(): Promise<boolean> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return paneVisible();
  }
  const deadline = Date.now() + timeToAppear;
  while (!paneVisible()) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, pollEvery);
    });
  }
  return true;
}

const surroundings: CommandSurroundings = { send: sendToPane, showPane, activeSheet: readActiveSheetId };

/**
 * Shows what marking the active sheet would write. Where the pane can't be shown the sheet is marked straight away:
 * marks overwrite nothing and go in one click.
 */
export async function markBudgetLines(cashable: Cashable, around: CommandSurroundings): Promise<void> {
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
export async function removeMarks(cashable: Cashable, around: CommandSurroundings): Promise<void> {
  around.send({ kind: 'removed', outcome: await cashable.removeAll() });
}

/**
 * Ties the ribbon's buttons to their actions. Every action tells Excel that it has ended, whatever happened:
 * a button that never ends blocks the ribbon.
 */
export function registerCommands(cashable: Cashable, around: CommandSurroundings = surroundings): void {
  const actions: Readonly<
    Record<CommandId, (cashable: Cashable, around: CommandSurroundings) => Promise<void>>
  > = { markBudgetLines, removeMarks };
  for (const id of commandIds) {
    const press = async (event?: Office.AddinCommands.Event): Promise<void> => {
      try {
        await actions[id](cashable, around);
      } catch (error) {
        around.send({ kind: 'problem', problem: problemFrom(error) });
      } finally {
        event?.completed();
      }
    };
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void press(event);
    });
  }
}
