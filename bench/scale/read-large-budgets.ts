// The whole domain cost of a large budget beside JSON.parse of the same snapshot.
// Run: node -r ./bench/typescript.cjs bench/scale/read-large-budgets.ts [most lines, 100000]
import { cpus } from 'node:os';
import { BudgetReader, readBudget } from '../../src/budget/read-budget';
import type { SheetSnapshot } from '../../src/grid/snapshot';
import { largeBudget } from './large-budget';

const most = Number(process.argv[2] ?? 100_000);
const sizes = [1_000, 5_000, 20_000, 50_000, 100_000].filter((size) => size <= most);

/** Processor time of all threads, garbage collection too: other work on the machine does not count. */
function taken(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same book with one amount in its middle typed anew. */
function withOneAmount(sheet: SheetSnapshot, by: number): SheetSnapshot {
  const at = Math.floor(sheet.values.length / 2);
  const values = sheet.values.map((row, r) =>
    r === at ? row.map((value, c) => (c === 3 ? Number(value) + 1 + by : value)) : row,
  );
  return { ...sheet, values, formulas: values };
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const shown = (value: number, digits: number, width: number) => value.toFixed(digits).padStart(width);

process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n` +
    'Milliseconds of processor time; middle of interleaved runs. “first”: words not seen before; “again”: the same book read once more; “edited”: by a reader that read it before one amount was changed, as in the pane.\n' +
    '  lines   JSON.parse     first     again    edited   first/parse   again/parse   edited/parse   baseline in pence\n',
);
// The code itself is compiled before anything is counted.
for (let warm = 0; warm < 30; warm += 1) readBudget([largeBudget(1_000, `warm ${warm}`)]);

for (const lines of sizes) {
  const parsing: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  const edited: number[] = [];
  let baseline = 0;
  const runs = lines > 20_000 ? 5 : 15;
  for (let run = 0; run < runs; run += 1) {
    // Labels of its own for every run, so that the first reading of each is a first reading.
    const text = JSON.stringify(largeBudget(lines, `${lines} ${run}`));
    let sheet: SheetSnapshot | null = null;
    parsing.push(taken(() => (sheet = JSON.parse(text) as SheetSnapshot)));
    if (sheet === null) continue;
    const parsed: SheetSnapshot = sheet;
    first.push(taken(() => (baseline = readBudget([parsed]).baseline.amount)));
    again.push(taken(() => readBudget([parsed])));
    const reader = new BudgetReader();
    reader.read([parsed]);
    const typed = withOneAmount(JSON.parse(text) as SheetSnapshot, run);
    edited.push(taken(() => reader.read([typed])));
  }
  const [parse, once, twice, typed] = [middle(parsing), middle(first), middle(again), middle(edited)];
  process.stdout.write(
    `${String(lines).padStart(7)} ${shown(parse, 1, 12)} ${shown(once, 1, 9)} ${shown(twice, 1, 9)} ${shown(typed, 1, 9)} ${shown(once / parse, 1, 13)} ${shown(twice / parse, 1, 13)} ${shown(typed / parse, 1, 14)}   ${baseline}\n`,
  );
}
