// How the published budget sheets are read, row by row against a careful reader: right, asked, wrong, fatal by sheet.
// Run: node -r ./bench/typescript.cjs bench/read-budgets.ts
import { readBudget } from '../src/budget/read-budget';
import { realSheet, realSheets, verdict, type Verdict } from '../tests/budget/real-sheet';

const total: Record<Verdict, number> = { right: 0, asked: 0, wrong: 0, fatal: 0 };
const lines = [`${'sheet'.padEnd(46)} rows  right  asked  wrong  fatal`];
for (const name of realSheets) {
  const { sheet, judged } = realSheet(name);
  const read = new Map(readBudget([sheet]).sheets[0]?.lines.map((line) => [line.row, line]));
  const count: Record<Verdict, number> = { right: 0, asked: 0, wrong: 0, fatal: 0 };
  for (const row of judged.expected_treatment_by_row) count[verdict(row, read.get(row.row))] += 1;
  for (const kind of ['right', 'asked', 'wrong', 'fatal'] as const) total[kind] += count[kind];
  lines.push(row(name, count));
}
lines.push(row('all sheets', total));
process.stdout.write(`${lines.join('\n')}\n`);

function row(name: string, count: Readonly<Record<Verdict, number>>): string {
  const rows = count.right + count.asked + count.wrong + count.fatal;
  const figures = [rows, count.right, count.asked, count.wrong, count.fatal].map((figure, i) =>
    String(figure).padStart(i === 0 ? 4 : 6),
  );
  return `${name.padEnd(46)} ${figures.join(' ')}`;
}
