/**
 * How right and how quick the custom functions' arithmetic is, beside what an officer or a programmer would use instead.
 *
 *     node -r ./bench/typescript.cjs bench/functions.ts [cases] [rows]
 *
 * Every answer is held against exact fractions over BigInt, which share no code with the product.
 */
import { createUniver, LocaleType } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import locale from '@univerjs/preset-sheets-node-core/locales/en-US';
import { Decimal } from 'decimal.js';
import { cashable } from '../src/functions/cashable/function';
import { linesTogether } from '../src/functions/lines';
import { inPounds } from '../src/functions/pounds-result';
import type { Sliced } from '../src/functions/slices';
import { target as declaredTarget } from '../src/functions/target/function';
import { Rational } from '../tests/money/rational';

const cases = Number(process.argv[2] ?? 1_000_000);
const rows = Number(process.argv[3] ?? 20_000);
const treatments = ['Included', 'Included', 'Included', 'Transfer payment', 'Police', 'Check'] as const;
const scales = { '£': 1, '£000': 1000, '£m': 1_000_000 } as const;
type Unit = keyof typeof scales;

/** Numbers that are the same on every run: a small multiply-with-carry generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Figures {
  readonly baseline: number;
  readonly target: number;
  readonly cumulative: number;
  readonly cashable: number;
}

interface Column {
  /** Amounts in ten-thousandths of the unit, so that fractions of a penny occur in £ columns. */
  readonly tenThousandths: readonly number[];
  readonly amounts: number[][];
  readonly treatments: string[][];
  readonly unit: Unit;
}

interface Way {
  readonly name: string;
  reckon(column: Column): Figures;
}

function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const included = new Set(['included'] as const);
const cashableWay: Way = {
  name: 'Cashable',
  reckon({ amounts, treatments: words, unit }) {
    const lines = {
      amounts: { name: 'Amounts', range: amounts },
      treatments: { name: 'Treatments', range: words },
      unit,
    };
    const baseline = inPounds(finish(linesTogether(lines, included)).sum);
    const target = Number(declaredTarget.evaluate([baseline, '2005/06', false]));
    const cumulative = Number(declaredTarget.evaluate([baseline, '2007/08', true]));
    return { baseline, target, cumulative, cashable: Number(cashable.evaluate([target])) };
  },
};

const roundFloat = (value: number): number => Math.round(value * 100) / 100;
const floatWay: Way = {
  name: 'floats, rounded at the end',
  reckon({ amounts, treatments: words, unit }) {
    let sum = 0;
    amounts.forEach(([amount = 0], index) => {
      if (words[index]?.[0] === 'Included') sum += roundFloat(amount * scales[unit]);
    });
    const baseline = roundFloat(sum);
    const target = roundFloat(baseline * 0.025);
    return { baseline, target, cumulative: roundFloat(baseline * 0.075), cashable: roundFloat(target * 0.5) };
  },
};

const decimalWay: Way = {
  name: 'decimal.js throughout',
  reckon({ amounts, treatments: words, unit }) {
    let sum = new Decimal(0);
    amounts.forEach(([amount = 0], index) => {
      if (words[index]?.[0] === 'Included')
        sum = sum.plus(new Decimal(amount).times(scales[unit]).toDecimalPlaces(2));
    });
    const target = sum.times('0.025').toDecimalPlaces(2);
    return {
      baseline: sum.toNumber(),
      target: target.toNumber(),
      cumulative: sum.times('0.075').toDecimalPlaces(2).toNumber(),
      cashable: target.times('0.5').toDecimalPlaces(2).toNumber(),
    };
  },
};

function exact({ tenThousandths, treatments: words, unit }: Column): Figures {
  let sum = 0n;
  tenThousandths.forEach((amount, index) => {
    if (words[index]?.[0] !== 'Included') return;
    sum += Rational.of(BigInt(amount) * BigInt(scales[unit]), 100n).halfUp();
  });
  const baseline = Rational.of(sum);
  const target = baseline.times(Rational.ofDecimal('0.025')).halfUp();
  return {
    baseline: Number(sum) / 100,
    target: Number(target) / 100,
    cumulative: Number(baseline.times(Rational.ofDecimal('0.075')).halfUp()) / 100,
    cashable: Number(Rational.of(target, 2n).ceiling()) / 100,
  };
}

function columnOf(length: number, unit: Unit, step: number, next: (below: number) => number): Column {
  const tenThousandths = Array.from({ length }, () => next(900_000_000 / step) * step);
  return {
    tenThousandths,
    amounts: tenThousandths.map((amount) => [amount / 10_000]),
    treatments: tenThousandths.map(() => [treatments[next(treatments.length)] ?? 'Included']),
    unit,
  };
}

function wrongAnswers(ways: readonly Way[]): Map<string, number> {
  const wrong = new Map(ways.map(({ name }) => [name, 0]));
  const next = seeded(2004);
  const unitNames = Object.keys(scales) as Unit[];
  for (let index = 0; index < cases; index += 1) {
    const column = columnOf(1 + next(8), unitNames[next(3)] ?? '£', 1, next);
    const right = exact(column);
    for (const way of ways) {
      const figures = way.reckon(column);
      const same =
        figures.baseline === right.baseline &&
        figures.target === right.target &&
        figures.cumulative === right.cumulative &&
        figures.cashable === right.cashable;
      if (!same) wrong.set(way.name, (wrong.get(way.name) ?? 0) + 1);
    }
  }
  return wrong;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function timeOf(way: Way, column: Column): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    way.reckon(column);
    return performance.now() - start;
  });
  return median(times.slice(2));
}

/** The same sum as a formula of the spreadsheet, with the time that its calculation takes to come round. */
async function timeOfSumifs(column: Column): Promise<{ milliseconds: number; wrong: boolean }> {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: locale },
    presets: [UniverSheetsNodeCorePreset()],
  });
  const cellData = Object.fromEntries(
    column.amounts.map((amount, row) => [
      row,
      { 0: { v: amount[0] ?? 0 }, 1: { v: column.treatments[row]?.[0] ?? '' } },
    ]),
  );
  const book = univerAPI.createWorkbook({
    id: 'bench',
    sheetOrder: ['s'],
    sheets: { s: { id: 's', name: 'Budget', rowCount: column.amounts.length + 1, columnCount: 6, cellData } },
  });
  const sheet = book.getActiveSheet();
  const formula = univerAPI.getFormula();
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const done = new Promise<void>((resolve) => {
      const listening = formula.calculationEnd(() => {
        listening.dispose();
        resolve();
      });
    });
    const start = performance.now();
    sheet.getRange('D1').setFormula(`=SUMIFS(A1:A${rows},B1:B${rows},"Included")+${run}-${run}`);
    await done;
    times.push(performance.now() - start);
  }
  const wrong = sheet.getRange('D1').getValue() !== exact(column).baseline;
  univer.dispose();
  return { milliseconds: median(times.slice(1)), wrong };
}

async function main(): Promise<void> {
  const ways = [cashableWay, floatWay, decimalWay];
  const wrong = wrongAnswers(ways);
  // Whole pence, so that a plain sum has the same answer.
  const column = columnOf(rows, '£', 100, seeded(2005));
  const own = timeOf(cashableWay, column);
  const line = (name: string, time: number, wrongs: string): string =>
    `${name.padEnd(28)}${time.toFixed(2).padStart(10)} ms${(time / own).toFixed(1).padStart(8)} ×${wrongs.padStart(26)}`;
  console.log(
    `${'way'.padEnd(28)}${`${rows} rows`.padStart(13)}${'ratio'.padStart(10)}${'wrong answers'.padStart(26)}`,
  );
  for (const way of ways) {
    console.log(line(way.name, timeOf(way, column), `${wrong.get(way.name) ?? 0} of ${cases}`));
  }
  const sumifs = await timeOfSumifs(column);
  console.log(line('Univer SUMIFS, recalculated', sumifs.milliseconds, sumifs.wrong ? '1 of 1' : '0 of 1'));
  if ((wrong.get(cashableWay.name) ?? 0) > 0) process.exitCode = 1;
}

void main();
