import { coalesced } from './coalesced';
import type { Conversation } from './excel-run';

/**
 * Calls back, once for many changes, after another sheet was activated or a cell of a sheet that matters was changed.
 *
 * @param matters by worksheet id; asked anew at each change
 * @returns the way to stop
 */
export async function watchSheets(
  { context, sync }: Conversation,
  matters: (worksheetId: string) => boolean,
  listener: () => void,
): Promise<() => Promise<void>> {
  const soon = coalesced(listener);
  const { worksheets } = context.workbook;
  const changed = worksheets.onChanged.add(({ worksheetId }) => {
    if (matters(worksheetId)) soon();
    return Promise.resolve();
  });
  const activated = worksheets.onActivated.add(() => {
    soon();
    return Promise.resolve();
  });
  await sync();
  return async () => {
    await Excel.run(changed.context, async (same) => {
      changed.remove();
      activated.remove();
      await same.sync();
    });
  };
}
