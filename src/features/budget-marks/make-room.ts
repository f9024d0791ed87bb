import type { Conversation } from '../../excel/excel-run';
import { parseReference } from '../../grid/area';
import type { Room } from './plan/chart-room';

/**
 * Puts blank rows in above the tables of charts, which move down with their charts. Done before the marking and apart from
 * it: should that fail, a few blank rows are all that is left.
 *
 * @returns whether the table stood where it was read, so that the rows are in
 */
export async function makeRoom({ context, sync }: Conversation, room: Room): Promise<boolean> {
  const table = context.workbook.names.getItemOrNullObject(room.above);
  table.load('formula');
  await sync();
  const stands = table.isNullObject ? null : parseReference(String(table.formula));
  if (stands?.sheet !== room.sheet || stands.row !== room.row) return false;
  context.workbook.worksheets
    .getItem(room.sheet)
    .getRange(`${room.row}:${room.row + room.rows - 1}`)
    .insert('Down');
  await sync();
  return true;
}
