/**
 * How quick and how exact AES.BASELINE adds up a column, beside what an officer or a programmer would use instead.
 *
 *     node -r ./bench/typescript.cjs bench/functions-beside-others.ts [rows …]
 *
 * Two tables in Markdown, for docs/functions/speed.md: the sum alone, on columns as Excel hands them over; and the whole
 * way in a workbook, from a changed amount to the new figure in its cell. Medians of interleaved runs. Every answer is held
 * against exact fractions over BigInt, which share no code with the product.
 */
import { SUMIFS } from '@formulajs/formulajs';
import { Decimal } from 'decimal.js';
import { HyperFormula } from 'hyperformula';
import { linesTogether } from '../src/functions/lines';
import { inPounds } from '../src/functions/pounds-result';
import { registerFunctions } from '../src/functions/register';
import type { Sliced } from '../src/functions/slices';
import metadata from '../src/functions/functions.json';
import { Rational } from '../tests/money/rational';
import { startHeadlessExcel } from '../workbench/headless/start';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 50_000, 200_000];
/** Columns of eight amounts with fractions of a penny cut off, for wrong answers. */
const cases = 20_000;
const words = ['Included', 'Included', 'Included', 'Transfer payment', 'Police', 'Check'] as const;

/** Numbers that are the same on every run: a small multiply-with-carry generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One column of a budget in pounds and pence, as Excel hands it to a function. */
interface Column {
  readonly pence: number[];
  readonly amounts: number[][];
  readonly treatments: string[][];
}

function columnOf(rows: number, next: (below: number) => number): Column {
  const pence = Array.from({ length: rows }, () => next(90_000_000) - 9_000_000);
  return {
    pence,
    amounts: pence.map((each) => [each / 100]),
    treatments: pence.map(() => [words[next(words.length)] ?? 'Included']),
  };
}

function exact({ pence, treatments }: Column): number {
  const sum = pence.reduce((total, each, row) => {
    return treatments[row]?.[0] === 'Included' ? total + BigInt(each) : total;
  }, 0n);
  return Number(Rational.of(sum).halfUp()) / 100;
}

function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

interface Way {
  readonly name: string;
  /** Longer columns would take minutes. */
  readonly mostRows?: number;
  add(column: Column): number;
}

const included = new Set(['included'] as const);
const own: Way = {
  name: 'AES.BASELINE',
  add({ amounts, treatments }) {
    const lines = {
      amounts: { name: 'Amounts', range: amounts },
      treatments: { name: 'Treatments', range: treatments },
      unit: '£' as const,
    };
    return inPounds(finish(linesTogether(lines, included)).sum);
  },
};
const float: Way = {
  name: 'loop over floats',
  add({ amounts, treatments }) {
    let sum = 0;
    for (let row = 0; row < amounts.length; row += 1) {
      if (treatments[row]?.[0] === 'Included') sum += amounts[row]?.[0] ?? 0;
    }
    return sum;
  },
};
const decimal: Way = {
  name: 'decimal.js',
  add({ amounts, treatments }) {
    let sum = new Decimal(0);
    for (let row = 0; row < amounts.length; row += 1) {
      if (treatments[row]?.[0] === 'Included') sum = sum.plus(amounts[row]?.[0] ?? 0);
    }
    return sum.toNumber();
  },
};
const formulajs: Way = {
  name: '@formulajs/formulajs SUMIFS',
  mostRows: 10_000,
  add: ({ amounts, treatments }) => Number(SUMIFS(amounts, treatments, 'Included')),
};
const sums: readonly Way[] = [own, float, decimal, formulajs];

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Times of each way over the same column, in turns, so that a slow moment of the machine hits all alike. */
function timesOf(column: Column, runs: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(sums.map(({ name }) => [name, []]));
  for (let run = 0; run < runs + 3; run += 1) {
    for (const way of sums) {
      if (column.amounts.length > (way.mostRows ?? Infinity)) continue;
      const start = performance.now();
      way.add(column);
      if (run >= 3) times.get(way.name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, each]) => [name, median(each)] as const));
}

function wrongAnswers(way: Way): number {
  const next = seeded(2004);
  let wrong = 0;
  for (let index = 0; index < cases; index += 1) {
    const column = columnOf(1 + next(40), next);
    if (way.add(column) !== exact(column)) wrong += 1;
  }
  return wrong;
}

/** A workbook that holds the column and one formula over it. */
interface OpenBook {
  readonly name: string;
  /** Changes the first amount; resolves with what the formula's cell shows once it has followed. */
  change(pounds: number): Promise<number>;
  close(): void;
}

function headless(name: string, formula: string, { amounts, treatments }: Column): OpenBook {
  const excel = startHeadlessExcel({
    functionsMetadata: metadata,
    data: {
      sheets: [
        {
          name: 'Budget',
          values: amounts.map((amount, row) => [
            amount[0] ?? 0,
            treatments[row]?.[0] ?? '',
            row === 0 ? formula : null,
          ]),
        },
      ],
    },
  });
  Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions });
  registerFunctions();
  return {
    name,
    async change(pounds) {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Budget').getRange('A1').values = [[pounds]];
        await context.sync();
      });
      await excel.model.settle(600_000);
      return Number(excel.workbook.getSheetByName('Budget')?.getRange('C1').getValue());
    },
    close: () => {
      excel.dispose();
    },
  };
}

function hyperFormula({ amounts, treatments }: Column): OpenBook {
  const rows = amounts.length;
  const engine = HyperFormula.buildFromArray(
    amounts.map((amount, row) => [
      amount[0] ?? 0,
      treatments[row]?.[0] ?? '',
      row === 0 ? `=SUMIFS(A1:A${rows},B1:B${rows},"Included")` : null,
    ]),
    { licenseKey: 'gpl-v3', maxRows: 300_000 },
  );
  return {
    name: 'HyperFormula SUMIFS',
    change(pounds) {
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [[pounds]]);
      return Promise.resolve(Number(engine.getCellValue({ sheet: 0, row: 0, col: 2 })));
    },
    close: () => {
      engine.destroy();
    },
  };
}

/** The client library holds answers back for up to two seconds after the last: an officer's next change comes later. */
const rest = 2_500;

interface Followed {
  readonly name: string;
  readonly milliseconds: number;
  readonly wrong: number;
  readonly runs: number;
}

/** The whole way: an amount is changed, and the figure follows. */
async function followed(column: Column, runs: number): Promise<readonly Followed[]> {
  const rows = column.amounts.length;
  const treatments = column.treatments.map((row, at) => (at === 0 ? ['Included'] : row));
  const counted: Column = { ...column, treatments };
  const books = [
    headless('AES.BASELINE in the workbench', `=AES.BASELINE(A1:A${rows},B1:B${rows})`, counted),
    headless(
      'SUMIFS of the workbench’s engine (Univer)',
      `=SUMIFS(A1:A${rows},B1:B${rows},"Included")`,
      counted,
    ),
    hyperFormula(counted),
  ];
  const results = books.map(({ name }) => ({ name, times: [] as number[], wrong: 0 }));
  for (let run = 0; run <= runs; run += 1) {
    await new Promise((resolve) => setTimeout(resolve, rest));
    const pence = 1_000_001 + 700 * run;
    const right = exact({ ...counted, pence: counted.pence.map((each, row) => (row === 0 ? pence : each)) });
    for (const [at, book] of books.entries()) {
      const start = performance.now();
      const shown = await book.change(pence / 100);
      const result = results[at];
      if (result === undefined || run === 0) continue;
      result.times.push(performance.now() - start);
      if (shown !== right) result.wrong += 1;
    }
  }
  for (const book of books) book.close();
  return results.map(({ name, times, wrong }) => ({ name, milliseconds: median(times), wrong, runs }));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const shown = (milliseconds: number): string =>
  Number.isNaN(milliseconds) ? 'not run' : `${figure(milliseconds)} ms`;
const figure = (milliseconds: number): string =>
  milliseconds < 10 ? milliseconds.toFixed(2) : Math.round(milliseconds).toLocaleString('en-GB');
const counts = (count: number): string => count.toLocaleString('en-GB');

async function main(): Promise<void> {
  const columns = sizes.map((rows) => columnOf(rows, seeded(2005)));
  const times = columns.map((column) => timesOf(column, column.amounts.length < 20_000 ? 51 : 21));
  console.log(
    row(['The sum alone', ...sizes.map((rows) => `${counts(rows)} rows`), 'beside ours', 'wrong answers']),
  );
  console.log(row(['---', ...sizes.map(() => '---:'), '---:', '---:']));
  let wrongOfOurs = 0;
  for (const way of sums) {
    const wrong = wrongAnswers(way);
    if (way === own) wrongOfOurs = wrong;
    const longest = times.findLast((each) => !Number.isNaN(each.get(way.name) ?? NaN));
    const ratio = (longest?.get(way.name) ?? NaN) / (longest?.get(own.name) ?? NaN);
    console.log(
      row([
        way.name,
        ...times.map((each) => shown(each.get(way.name) ?? NaN)),
        `${ratio.toFixed(1)} ×`,
        `${counts(wrong)} of ${counts(cases)}`,
      ]),
    );
  }

  console.log();
  const all: (readonly Followed[])[] = [];
  for (const column of columns) all.push(await followed(column, column.amounts.length < 20_000 ? 9 : 5));
  console.log(row(['The whole way', ...sizes.map((rows) => `${counts(rows)} rows`), 'wrong answers']));
  console.log(row(['---', ...sizes.map(() => '---:'), '---:']));
  for (const [at, { name }] of (all[0] ?? []).entries()) {
    const each = all.map((size) => size[at]);
    const sumOf = (of: (one: Followed) => number): number =>
      each.reduce((total, one) => total + (one === undefined ? 0 : of(one)), 0);
    if (at === 0) wrongOfOurs += sumOf(({ wrong }) => wrong);
    console.log(
      row([
        name,
        ...each.map((one) => shown(one?.milliseconds ?? NaN)),
        `${sumOf(({ wrong }) => wrong)} of ${sumOf(({ runs }) => runs)}`,
      ]),
    );
  }
  if (wrongOfOurs > 0) process.exitCode = 1;
  // The spreadsheet's timers would keep the process waiting.
  process.exit();
}

void main();
