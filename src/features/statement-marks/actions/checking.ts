import type { Merges } from '../../../excel/merged-cells';
import type { Outcome } from '../../../excel/problem';
import { watchSheets } from '../../../excel/watch-sheets';
import { selectCells } from '../select-cells';
import { holdsNone, type StatementWorkbook } from '../statement-workbook';
import type { Statements, StatementsChecked } from '../statements';
import { checkedFrom } from '../understanding';

/** Checking statements: with marks, without, and again after a change; and showing what a finding is about. */
export function checking(
  workbook: StatementWorkbook,
): Pick<Statements, 'check' | 'look' | 'refresh' | 'select' | 'onChanged'> {
  const { actions } = workbook;
  const lookOnly = (ask: Merges['ask']): Promise<Outcome<StatementsChecked | null>> =>
    actions.look(async () => {
      const understood = await workbook.understand(ask);
      return holdsNone(understood) ? null : checkedFrom(understood, new Map());
    });

  return {
    check: () => actions.look(async () => workbook.check(await workbook.understand('anew'))),

    look: () => lookOnly('once'),

    refresh: () => lookOnly('never'),

    select: (sheetId, cells, showsNote = false) =>
      actions.read((conversation) => selectCells(conversation, sheetId, cells, showsNote)),

    onChanged: (listener) =>
      actions.look(async () => {
        await workbook.understand();
        return actions.ask((conversation) =>
          watchSheets(conversation, (worksheetId) => workbook.isWatched(worksheetId), listener),
        );
      }),
  };
}
