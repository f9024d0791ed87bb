import { readBudget } from '../../src/budget/read-budget';
import type { SheetSnapshot } from '../../src/budget/snapshot';
import { largeBudget } from './large-budget';

/** The middle of several timings in milliseconds: one slow run on a shared machine does not count. */
function milliseconds(work: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? 0;
}

process.stdout.write('lines    JSON.parse ms   readBudget ms   ratio   baseline in pence\n');
for (const lines of [1_000, 5_000, 20_000, 50_000, 100_000]) {
  const sheet = largeBudget(lines);
  const text = JSON.stringify(sheet);
  const times = lines > 20_000 ? 5 : 9;
  let parsed: SheetSnapshot = sheet;
  const parsing = milliseconds(() => {
    parsed = JSON.parse(text) as SheetSnapshot;
  }, times);
  let baseline = 0;
  const reading = milliseconds(() => {
    baseline = readBudget([parsed]).baseline.amount;
  }, times);
  process.stdout.write(
    `${String(lines).padStart(7)}  ${parsing.toFixed(1).padStart(13)}  ${reading.toFixed(1).padStart(14)}  ${(reading / parsing).toFixed(1).padStart(6)}   ${baseline}\n`,
  );
}
