import fc, { workbooks } from '../../seeded';
import { compareWorkbooks } from '../../../workbench/book';
import { openInSpreadsheet, type OpenedSpreadsheet } from './spreadsheet';
import { richWorkbook } from './rich-workbook';

const budget = 'Budget 2004-05';

/** An officer's edit that the spreadsheet's own undo takes back in one step. */
type Edit = (opened: OpenedSpreadsheet) => unknown;

const row = fc.integer({ min: 0, max: 20 });
const column = fc.integer({ min: 0, max: 9 });
const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=C5*2', '=SUM(C5:C9)', '00123', 'a\nb', '_x000D_', '<&>"'),
);
const colour = fc.constantFrom('#ff0000', '#00ff00', '#123456');

const edit: fc.Arbitrary<{ readonly name: string; readonly run: Edit }> = fc.oneof(
  fc.tuple(row, column, value).map(([r, c, v]) => ({
    name: `set ${r},${c} to ${JSON.stringify(v)}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).getRange(r, c).setValue(v),
  })),
  fc.tuple(row, column, colour).map(([r, c, fill]) => ({
    name: `fill ${r},${c}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).getRange(r, c).setBackground(fill),
  })),
  fc.tuple(row, column).map(([r, c]) => ({
    name: `bold ${r},${c}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).getRange(r, c).setFontWeight('bold'),
  })),
  fc.tuple(row, column).map(([r, c]) => ({
    name: `format ${r},${c}`,
    run: ({ sheet }: OpenedSpreadsheet) =>
      sheet(budget)
        .getRange(r, c)
        .setValue({ s: { n: { pattern: '0.000' } } }),
  })),
  fc.tuple(row, column).map(([r, c]) => ({
    name: `clear ${r},${c}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).getRange(r, c).clear(),
  })),
  fc.tuple(column, fc.integer({ min: 20, max: 300 })).map(([c, width]) => ({
    name: `width of ${c} to ${width}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).setColumnWidth(c, width),
  })),
  // Row 2 is hidden already: undoing that would show it.
  row
    .filter((r) => r !== 1)
    .map((r) => ({
      name: `hide row ${r}`,
      run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).hideRows(r, 1),
    })),
  fc.tuple(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 1, max: 3 })).map(([r, count]) => ({
    name: `insert ${count} rows at ${r}`,
    run: ({ sheet }: OpenedSpreadsheet) => sheet(budget).insertRowsBefore(r, count),
  })),
);

test('any edits taken back by the spreadsheet’s own undo leave the file as it was', async () => {
  const before = richWorkbook();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const opened = openInSpreadsheet(before);
      try {
        for (const each of edits) await each.run(opened);
        expect(() => opened.save()).not.toThrow();
        // Some edits are more than one step to the spreadsheet.
        for (let step = 0; step < 4 * edits.length; step += 1) opened.workbook.undo();
        await opened.settle();
        const left = compareWorkbooks(before, opened.save());
        // See round-trip.test.ts: the spreadsheet is late with names that moved.
        expect(left.filter(({ where, sheet }) => !(sheet === 'Summary' && where === 'B2'))).toEqual([]);
      } finally {
        opened.close();
      }
    }),
    { numRuns: workbooks(15) },
  );
});
