// How the published budget sheets, and those made up for testing, are read, row by row against a careful reader: right, asked, wrong, fatal by sheet.
// Run: node -r ./bench/typescript.cjs bench/read-budgets.ts
import { readBudget } from '../src/budget/read-budget';
import { realSheet, realSheets, unseenSheets, verdict, type Verdict } from '../tests/budget/real-sheet';

type Count = Record<Verdict, number>;
const none = (): Count => ({ right: 0, asked: 0, wrong: 0, fatal: 0 });
const lines: string[] = [];
read('published sheets', realSheets);
read('made-up sheets', unseenSheets);
process.stdout.write(`${lines.join('\n')}\n`);

function read(what: string, names: readonly string[]): void {
  const total = none();
  lines.push(`${what.padEnd(46)} rows  right  asked  wrong  fatal`);
  for (const name of names) {
    const { sheet, judged } = realSheet(name);
    const got = new Map(readBudget([sheet]).sheets[0]?.lines.map((line) => [line.row, line]));
    const count = none();
    for (const expected of judged.expected_treatment_by_row)
      count[verdict(expected, got.get(expected.row))] += 1;
    for (const kind of ['right', 'asked', 'wrong', 'fatal'] as const) total[kind] += count[kind];
    lines.push(row(name, count));
  }
  lines.push(row(`all ${what}`, total), '');
}

function row(name: string, count: Readonly<Record<Verdict, number>>): string {
  const rows = count.right + count.asked + count.wrong + count.fatal;
  const figures = [rows, count.right, count.asked, count.wrong, count.fatal].map((figure, i) =>
    String(figure).padStart(i === 0 ? 4 : 6),
  );
  return `${name.padEnd(46)} ${figures.join(' ')}`;
}
