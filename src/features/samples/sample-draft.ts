import { z } from 'zod';
import source from '../../../assets/samples/source/isle-of-wight-2004-05.json';
import { textFormat } from '../../statement/layouts/build-statement';
import { draftCell, type DraftCell, type SheetDraft } from '../../statement/layouts/sheet-draft';
import { sampleSheetText as words } from './words';

/** Figures as published: expenditure, income (below zero) and net, in thousands of pounds. */
const published = z.object({
  council: z.string(),
  year: z.string(),
  sections: z.array(
    z.object({
      heading: z.string(),
      total: z.string(),
      from: z.string(),
      source: z.string(),
      lines: z.array(z.tuple([z.string(), z.number(), z.number(), z.number()])),
    }),
  ),
});

const budget = published.parse(source);

export const sampleCouncil = budget.council;
export const sampleYear = budget.year;
export const sampleLines = budget.sections.reduce((sum, { lines }) => sum + lines.length, 0);
/** Columns that the sample fills, from column A. */
export const sampleColumns = words.headings.length;

const amountFormat = '#,##0.0;(#,##0.0);0.0';
const headingRow = 5;
const figures = [
  { letter: 'B', column: 2 },
  { letter: 'C', column: 3 },
  { letter: 'D', column: 4 },
] as const;

/** Sums of published figures, without what binary fractions add: thousands of pounds to the pound. */
const sum = (amounts: readonly number[]): number =>
  amounts.reduce((running, amount) => running + Math.round(amount * 1000), 0) / 1000;

/** A real council's 2004/05 budget as a sheet: three committees' services, gross, income and net, totals as formulas. */
export function sampleDraft(): SheetDraft {
  const cells: DraftCell[] = [];
  const put = (
    row: number,
    column: number,
    role: DraftCell['role'],
    value: string | number,
    more: Partial<DraftCell> = {},
  ): void => {
    cells.push(draftCell({ row, column, value, role, ...more }));
  };
  put(1, 1, 'title', budget.council);
  put(2, 1, 'note', words.subtitle(budget.year));
  put(3, 1, 'note', words.origin);
  words.headings.forEach((heading, at) => {
    put(headingRow, at + 1, at === 0 ? 'heading' : 'figure-heading', heading, { numberFormat: textFormat });
    put(headingRow + 1, at + 1, at === 0 ? 'heading' : 'figure-heading', at === 0 ? '' : words.unit, {
      numberFormat: textFormat,
    });
  });
  let row = headingRow + 2;
  const totals: number[] = [];
  for (const { heading, total, lines } of budget.sections) {
    put(row, 1, 'total-label', heading.toUpperCase());
    const first = row + 1;
    lines.forEach(([label, ...amounts], at) => {
      put(first + at, 1, 'label', label);
      amounts.forEach((amount, column) => {
        put(first + at, column + 2, 'label', amount, { numberFormat: amountFormat });
      });
    });
    row = first + lines.length;
    totals.push(row);
    put(row, 1, 'total-label', total);
    for (const { letter, column } of figures)
      put(row, column, 'total', sum(lines.map((line) => line[column - 1] as number)), {
        formula: `=SUM(${letter}${first}:${letter}${row - 1})`,
        numberFormat: amountFormat,
      });
    row += 2;
  }
  put(row, 1, 'total-label', words.all);
  for (const { letter, column } of figures)
    put(
      row,
      column,
      'total',
      sum(budget.sections.flatMap(({ lines }) => lines.map((line) => line[column - 1] as number))),
      { formula: `=${totals.map((at) => `${letter}${at}`).join('+')}`, numberFormat: amountFormat },
    );
  const last = row;
  budget.sections.forEach(({ heading, from, source: address }, at) => {
    put(last + 2 + at, 1, 'note', words.source(heading, from, address));
  });
  const end = last + 1 + budget.sections.length;
  return {
    name: words.sheet,
    cells,
    mergedAreas: [],
    rules: [],
    columnWidths: [56, 14, 14, 14],
    rowHeights: [{ row: headingRow, height: 30 }],
    headingRow,
    frozen: { rows: headingRow + 1, columns: 1 },
    start: `A${headingRow + 2}`,
    print: {
      area: `A1:D${end}`,
      paper: 'A4',
      orientation: 'portrait',
      pagesWide: 1,
      pagesTall: null,
      repeatedRows: `${headingRow}:${headingRow + 1}`,
      repeatedColumns: null,
    },
  };
}
