// The whole domain cost of a large budget beside JSON.parse of the same snapshot.
// Run: node -r ./bench/typescript.cjs bench/scale/read-large-budgets.ts
import { cpus } from 'node:os';
import { readBudget } from '../../src/budget/read-budget';
import type { SheetSnapshot } from '../../src/grid/snapshot';
import { largeBudget } from './large-budget';

const sizes = [1_000, 5_000, 20_000, 50_000, 100_000];

/** Processor time of all threads, garbage collection too: other work on the machine does not count. */
function taken(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const shown = (value: number, digits: number, width: number) => value.toFixed(digits).padStart(width);

process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n` +
    'Milliseconds of processor time; middle of interleaved runs. “first”: words not seen before; “again”: the same book read once more.\n' +
    '  lines   JSON.parse     first     again   first/parse   again/parse   µs a line   baseline in pence\n',
);
// The code itself is compiled before anything is counted.
for (let warm = 0; warm < 30; warm += 1) readBudget([largeBudget(1_000, `warm ${warm}`)]);

for (const lines of sizes) {
  const parsing: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
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
  }
  const [parse, once, twice] = [middle(parsing), middle(first), middle(again)];
  process.stdout.write(
    `${String(lines).padStart(7)} ${shown(parse, 1, 12)} ${shown(once, 1, 9)} ${shown(twice, 1, 9)} ${shown(once / parse, 1, 13)} ${shown(twice / parse, 1, 13)} ${shown((twice * 1000) / lines, 2, 11)}   ${baseline}\n`,
  );
}
