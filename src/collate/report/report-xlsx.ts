import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { QueryColumn } from '../queries';
import type { Answer } from './answer';
import { heading, isFigureColumn } from './headings';

/** Excel holds fifteen figures; a longer sum stays text, so that no penny is lost. */
const isHeld = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;

function cellOf(text: string | null, column: QueryColumn): Cell {
  if (text === null || text === '') return null;
  if (!isFigureColumn(column) || !isHeld(text))
    return { value: text, type: String, wrap: true, alignVertical: 'top' };
  const format = column.unit === '£' ? '#,##0.00' : column.unit === null ? '#,##0' : '0.0#';
  return { value: Number(text), type: Number, format, alignVertical: 'top' };
}

const widthOf = (column: QueryColumn): number =>
  isFigureColumn(column) ? 20 : ['message', 'why', 'because', 'title'].includes(column.name) ? 60 : 26;

/** The report as a workbook: a sheet for each question, its words above the table. */
export async function reportXlsx(answers: readonly Answer[]): Promise<Uint8Array> {
  const sheets = answers.map(({ query, rows }) => {
    const data: Row[] = [
      [{ value: query.question, type: String, fontWeight: 'bold' }],
      query.columns.map((column) => ({
        value: heading(column),
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#D6E4F0',
        wrap: true,
        alignVertical: 'top' as const,
      })),
      ...rows.map((row) => query.columns.map((column) => cellOf(row[column.name] ?? null, column))),
    ];
    return {
      data,
      sheet: query.title.slice(0, 31),
      columns: query.columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 2,
      orientation: 'landscape' as const,
    };
  });
  return writeExcelFile(sheets).toBuffer();
}
