// A backward look checked in a workbook with a budget of 20,000 lines, whole and after an edit of one cell, beside
// JSON.parse of the same snapshots.
// Run: node -r ./bench/typescript.cjs bench/check-statement.ts [lines]
import { cpus } from 'node:os';
import type { WorkbookSnapshot } from '../src/grid/snapshot';
import { readBudget } from '../src/budget/read-budget';
import { defaultEdition } from '../src/guidance/editions';
import { checkWorkbook, type WorkbookRun } from '../src/statement/findings';
import { registerSheet } from '../tests/statement/register-sheet';
import { StatementSheet } from '../tests/statement/statement-book';
import { largeBudget } from './scale/large-budget';

const lines = Number(process.argv[2] ?? 20_000);
const runs = 15;

function taken(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The workbook as text: a statement in order, or with a cashable part of procurement above its total. */
function textOf(named: string, broken: boolean): { readonly whole: string; readonly statement: string } {
  const statement = new StatementSheet('backward', '2005/06');
  if (broken) statement.set('procurement/further-cashable', 9_999_999);
  const sheets = [
    statement.snapshot(),
    registerSheet([
      {
        gain: 'Shared payroll',
        row: 'Transactions',
        year: '2005/06',
        amount: 85_000,
        kind: 'Remodelled service',
      },
    ]),
  ];
  return {
    whole: JSON.stringify({
      name: 'book.xlsx',
      sheets: [...sheets, { ...largeBudget(lines, named), hidden: false }],
    }),
    statement: JSON.stringify({ name: 'book.xlsx', sheets }),
  };
}

const times: Record<'parse' | 'first' | 'again' | 'parsePart' | 'edit', number[]> = {
  parse: [],
  first: [],
  again: [],
  parsePart: [],
  edit: [],
};
let wrong = 0;
for (let run = 0; run < runs; run += 1) {
  // Labels of its own for every run, so that the first reading of each is a first reading.
  const { whole, statement } = textOf(`run ${run}`, false);
  const edited = textOf(`run ${run}`, true).statement;
  let book: WorkbookSnapshot = { name: '', sheets: [] };
  let part: WorkbookSnapshot = book;
  times.parse.push(taken(() => (book = JSON.parse(whole) as WorkbookSnapshot)));
  let baseline = readBudget([]).baseline.amount;
  let found: WorkbookRun | null = null;
  const full = (): void => {
    baseline = readBudget([book.sheets.at(-1)].filter((sheet) => sheet !== undefined)).baseline.amount;
    found = checkWorkbook(book, defaultEdition, { baseline });
  };
  times.first.push(taken(full));
  times.again.push(taken(full));
  if (findingsIn(found).length > 0) wrong += 1;
  times.parsePart.push(taken(() => (part = JSON.parse(statement) as WorkbookSnapshot)));
  part = JSON.parse(edited) as WorkbookSnapshot;
  // The budget's lines do not change with a statement: what is known of them stays.
  times.edit.push(taken(() => (found = checkWorkbook(part, defaultEdition, { baseline }))));
  if (!findingsIn(found).includes('cashable-within-total')) wrong += 1;
}

function findingsIn(run: WorkbookRun | null): readonly string[] {
  return run?.runs.flatMap(({ findings }) => findings.map(({ check }) => check)) ?? ['not read'];
}

const [parse, first, again, parsePart, edit] = [
  middle(times.parse),
  middle(times.first),
  middle(times.again),
  middle(times.parsePart),
  middle(times.edit),
];
const row = (what: string, time: number, ratio: number | null): string =>
  `${what.padEnd(58)} ${time.toFixed(2).padStart(9)} ms ${ratio === null ? '' : `${ratio.toFixed(1).padStart(7)} ×`}\n`;
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n` +
    `A statement, a register and a budget of ${lines} lines; middle of ${runs} interleaved runs; × is beside JSON.parse.\n` +
    row('JSON.parse of the workbook', parse, null) +
    row('Full check, words not seen before', first, first / parse) +
    row('Full check again', again, again / parse) +
    row('JSON.parse of statement and register', parsePart, null) +
    row('One cell edited: findings anew', edit, edit / parsePart) +
    row('The same beside JSON.parse of the workbook', edit, edit / parse) +
    `${wrong} runs with a finding that should not be there, or without the one that should\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;
