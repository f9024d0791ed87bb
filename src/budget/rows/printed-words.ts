import type { Cells } from '../table/cells';
import { looksLikeCode } from '../table/columns';
import type { RowColumns } from './row-columns';

/** The label, else the first words left of the amount column, else any words of the row. */
export function wordsAt(
  cells: Cells,
  from: RowColumns,
  row: number,
): { readonly label: string; readonly group: string; readonly inner: string; readonly column: number } {
  const own = cells.words(row, from.label);
  let group = '';
  let inner = '';
  let groupColumn = 0;
  for (const column of from.columns.section) {
    const text = cells.words(row, column);
    if (text === '') continue;
    if (group !== '') inner = text;
    else {
      group = text;
      groupColumn = column;
    }
  }
  if (own !== '') return { label: own, group, inner, column: from.label };
  if (group !== '') return { label: group, group: '', inner: '', column: groupColumn };
  // Within the table, what stands right of the last figures is a remark and names nothing.
  const last = row < from.firstBodyRow ? cells.lastColumn : Math.max(from.label, ...from.columns.money);
  for (const column of cells.columns) {
    if (column > last) break;
    if (column === from.amount) continue;
    if (column > from.label && cells.words(row, from.amount) !== '') break;
    const text = cells.words(row, column);
    if (text === '') continue;
    const hasFigure = cells.kind(row, from.amount) === 'figure';
    if (column > from.label && hasFigure) break;
    if (!(column === from.code && looksLikeCode(text) && hasFigure))
      return { label: text, group: '', inner: '', column };
  }
  return { label: '', group: '', inner: '', column: 0 };
}

/** What a remark behind the amounts says that the line includes. */
export function remarkOfAPart(cells: Cells, from: RowColumns, row: number): string {
  for (const column of from.columns.remarks) {
    if (column <= from.amount) continue;
    const text = cells.words(row, column);
    if (text !== '' && saysIncludes.test(text)) return text;
  }
  return '';
}

const saysIncludes =
  /^(?:this )?(?:includes?|including|incl\.?|contains?|of which|comprises|mostly|mainly)\b/i;

/** Words between the label and the amount: whom a grant is for, what a budget head pays. */
export function wordsBeforeAmount(cells: Cells, from: RowColumns, row: number): string {
  if (from.label >= from.amount) return '';
  for (let column = from.label + 1; column < from.amount; column += 1) {
    if (column === from.code) continue;
    const text = cells.words(row, column);
    if (text !== '' && !looksLikeCode(text)) return text;
  }
  return '';
}
