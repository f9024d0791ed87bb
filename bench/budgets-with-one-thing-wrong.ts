// Every sheet of the tests with one cell or one label broken, in every known way: how often money changes without a word.
// Run: node -r ./bench/typescript.cjs bench/budgets-with-one-thing-wrong.ts [how many, 10000] [seed]
import { readBudget } from '../src/budget/read-budget';
import { columnLetters } from '../src/grid/column-letters';
import { seededBreaks } from '../tests/budget/one-thing-wrong-runs';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_041_101);
const byWay = new Map<string, { tried: number; changed: number; silent: number }>();
const silent: string[] = [];
for (const each of seededBreaks(count, seed, readBudget)) {
  const way = byWay.get(each.way) ?? { tried: 0, changed: 0, silent: 0 };
  byWay.set(each.way, way);
  way.tried += 1;
  if (each.changed) way.changed += 1;
  if (each.silent === null) continue;
  way.silent += 1;
  silent.push(
    `${each.sheet} ${columnLetters(each.column)}${each.row} ${JSON.stringify(each.was)} → ${JSON.stringify(each.now)} (${each.way}): ${each.silent}`,
  );
}
for (const line of silent.slice(0, Number(process.argv[4] ?? 60))) process.stdout.write(`${line}\n`);
process.stdout.write('\n');
for (const [way, { tried, changed, silent: quiet }] of [...byWay].sort((a, b) => b[1].silent - a[1].silent))
  if (quiet > 0)
    process.stdout.write(`${way.padEnd(44)} ${tried} tried, ${changed} changed something, ${quiet} silent\n`);
process.stdout.write(`\n${count} broken sheets, seed ${seed}: ${silent.length} silent\n`);
process.exitCode = silent.length === 0 ? 0 : 1;
