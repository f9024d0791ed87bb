import { quotedSheet } from '../../grid/sheet-name';
import type { Conversation } from '../../excel/excel-run';
import type { Directory } from '../../excel/directory';
import { readSheets } from '../../excel/read-workbook';

/** Other sheets, whoever's they are, whose formulas take figures from a sheet. */
export async function usersOf(
  conversation: Conversation,
  sheet: string,
  { sheets }: Directory,
): Promise<readonly string[]> {
  const raws = await readSheets(
    conversation,
    sheets.map(({ name }) => name).filter((name) => name !== sheet),
  );
  const quoted = `${quotedSheet(sheet)}!`.toLowerCase();
  const bare = `${sheet}!`.toLowerCase();
  const uses = (cell: unknown): boolean => {
    if (typeof cell !== 'string' || !cell.startsWith('=')) return false;
    const formula = cell.toLowerCase();
    return formula.includes(quoted) || namesBare(formula, bare);
  };
  return raws.filter(({ formulas }) => formulas.some((row) => row.some(uses))).map(({ name }) => name);
}

/** Whether a formula names a sheet without quotes, and not as the end of a longer name. */
function namesBare(formula: string, bare: string): boolean {
  for (let at = formula.indexOf(bare); at >= 0; at = formula.indexOf(bare, at + 1))
    if (!/[\p{L}\p{N}_.\]]/u.test(formula[at - 1] ?? '')) return true;
  return false;
}
