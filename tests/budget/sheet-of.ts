import type { CellValue, SheetSnapshot } from '../../src/grid/snapshot';

/** A worksheet with these cells from A1 on. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<
    Pick<SheetSnapshot, 'name' | 'hiddenRows' | 'hiddenColumns' | 'mergedAreas' | 'numberFormats'>
  > = {},
): SheetSnapshot {
  const values = rows.map((row) => [...row]);
  return {
    name: 'Budget',
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas: [],
    protected: false,
    ...more,
  };
}

/** A table typed as text, cells between bars; figures become numbers as Excel reads them. */
export function typed(text: string): CellValue[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => asExcelReads(cell.trim())));
}

const figure = /^(Cr\s*)?(\()?\s*(-)?\s*£?\s*(-)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*\)?$/;

/** What Excel makes of a typed figure: `(1,234)` is −1234, and `£000` stays the unit that it is. */
export function asExcelReads(text: string): CellValue {
  const plain = text.trim().replaceAll('\u00a0', ' ').replaceAll('\u2212', '-');
  const match = figure.exec(plain);
  if (match === null || /^£?0\d/.test(plain)) return text;
  const size = Number((match[5] ?? '').replaceAll(',', '') + (match[6] ?? ''));
  return match[1] !== undefined || match[2] !== undefined || match[3] !== undefined || match[4] !== undefined
    ? -size
    : size;
}

/** The rows of a comma-separated file, quoted cells and line breaks inside them included. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
