import { onFirstSheet, open } from './open-workbook';

/** As many as an officer’s largest sheet, unless told: `CASHABLE_LINES=20000`. */
const rows = Number(process.env['CASHABLE_LINES'] ?? 4_000);

/** Prints how long it took: how fast a machine is can't be asserted, how many requests it takes can. */
async function timed(what: string, run: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await run();
  process.stdout.write(`${what}: ${(performance.now() - start).toFixed(0)} ms\n`);
}

test(`${String(rows)} lines are read and written in one request each`, async () => {
  const values = Array.from({ length: rows }, (_, row) => [
    `Line ${String(row)}`,
    row,
    row / 3,
    'note',
    row % 2 === 0,
    '',
  ]);
  const excel = open([{ name: 'Large', values }]);
  await excel.settle();
  const { requests } = excel.stats;
  await timed(`read ${String(rows)} × 6 values, formulas and number formats`, () =>
    onFirstSheet(excel, (sheet) => {
      const range = sheet.getUsedRange(true);
      range.load('values,formulas,numberFormat');
      return () => {
        expect(range.values[rows - 1]?.[1]).toBe(rows - 1);
      };
    }),
  );
  await timed(`write ${String(rows)} × 2 values`, () =>
    onFirstSheet(excel, (sheet) => {
      sheet.getRangeByIndexes(0, 6, rows, 2).values = Array.from({ length: rows }, (_, row) => [
        'Included',
        `because of line ${String(row)}`,
      ]);
      return () => undefined;
    }),
  );
  // Reading gives its range back in a request of its own, as does writing.
  expect(excel.stats.requests - requests).toBe(4);
  expect(excel.cell('Large', `H${String(rows)}`)).toBe(`because of line ${String(rows - 1)}`);
});
