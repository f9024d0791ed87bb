import { z } from 'zod';
import type { WorkbookSnapshot } from '../../src/grid/snapshot';

/** One line of a register of gains, as an officer enters it. */
export const registerLine = z.strictObject({
  gain: z.string(),
  row: z.string(),
  year: z.string(),
  amount: z.union([z.number(), z.string()]),
  kind: z.string().optional(),
});
export type RegisterLine = z.infer<typeof registerLine>;

const headings = ['Gain', 'Statement row', 'Year', 'Amount (£)', 'Of which cashable (£)', 'Kind'];

/** A register of gains as a sheet of a workbook: headings in row 3, lines from row 4 on. */
export function registerSheet(lines: readonly RegisterLine[]): WorkbookSnapshot['sheets'][number] {
  const values = [
    ['Register of gains', '', '', '', '', ''],
    ['', '', '', '', '', ''],
    headings,
    ...lines.map(({ gain, row, year, amount, kind = '' }) => [gain, row, year, amount, 0, kind]),
  ];
  return {
    name: 'Gains register',
    hidden: false,
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas: [],
    protected: false,
  };
}
