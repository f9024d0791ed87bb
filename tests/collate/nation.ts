import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CellValue } from '../../src/grid/snapshot';
import type { StatementKind } from '../../src/guidance/edition';
import { realSheet } from '../budget/real-sheet';
import { workbookBytes } from '../cli/workbook-bytes';
import { StatementSheet } from '../statement/statement-book';

/** Returns of councils that are made up, in the shapes of real budgets and of the filed forms. */
export interface NationSize {
  readonly councils: number;
  readonly years: readonly string[];
  /** Share of statements with a planted fault, of late ones, and of councils that sent none. */
  readonly faults: number;
}

/** What must come out, added up here in whole pounds without any of the product's code. */
export interface Nation {
  readonly files: number;
  /** Pounds by `year kind pair part`, over the statements that count. */
  readonly sums: ReadonlyMap<string, bigint>;
  /** Statements in which a cashable part above its total was planted, as `file sheet`. */
  readonly planted: readonly string[];
  /** Councils without a return of a year, as `council year`. */
  readonly missing: readonly string[];
  /** Statements signed after the day they fell due, as `council year kind`. */
  readonly late: readonly string[];
}

const budgets = [
  'ra-2016-17-south-kesteven',
  'ra-2016-17-norfolk',
  'ra-2016-17-lewisham',
  'rs-2010-11-hampshire',
];

/** The same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes the nation's workbooks into a folder, one for each council and year, in folders by year. */
export function writeNation(folder: string, { councils, years, faults }: NationSize, seed = 2004): Nation {
  const random = numbersFrom(seed);
  const sums = new Map<string, bigint>();
  const [planted, missing, late]: [string[], string[], string[]] = [[], [], []];
  const templates = new Map<string, StatementSheet>();
  const sheets = budgets.map((name) => realSheet(name).sheet.values);
  let files = 0;
  for (const year of years) {
    for (let council = 1; council <= councils; council += 1) {
      const name = `Council ${String(council).padStart(4, '0')} Borough Council`;
      if (random() < faults) {
        missing.push(`${name} ${year}`);
        continue;
      }
      const file = join(year.replace('/', '-'), `council-${String(council).padStart(4, '0')}.xlsx`);
      const written: Record<string, readonly (readonly CellValue[])[]> = {
        Budget: budgetOf(sheets[council % sheets.length] ?? [], 0.5 + random()),
      };
      for (const kind of ['forward', 'backward'] as const) {
        const template = templates.get(`${kind} ${year}`) ?? new StatementSheet(kind, year);
        templates.set(`${kind} ${year}`, template);
        template.set('header/authority', name);
        const factor = 1 + Math.floor(random() * 20);
        fill(template, kind, year, factor, sums);
        const isPlanted = random() < faults;
        const cashable =
          kind === 'forward' ? 'procurement/expected-cashable' : 'procurement/further-cashable';
        const before = template.value(cashable);
        if (isPlanted) {
          template.set(cashable, 900_000_000);
          planted.push(`${file.replaceAll('\\', '/')} ${template.name}`);
          addTo(
            sums,
            `${year} ${kind} ${kind === 'forward' ? 'expected' : 'further'} cashable`,
            900_000_000n - BigInt(Number(before)),
          );
        }
        const signed = template.value('header/date-signed');
        const isLate = typeof signed === 'string' && random() < faults;
        if (isLate) {
          template.set('header/date-signed', '2009-01-31');
          late.push(`${name} ${year} ${kind}`);
        }
        written[template.name] = template.snapshot().values;
        if (isLate) template.set('header/date-signed', signed);
      }
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), workbookBytes(written));
      files += 1;
    }
  }
  return { files, sums, planted, missing, late };
}

function addTo(sums: Map<string, bigint>, key: string, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount);
}

/** Every figure of the template's row, so many times its pattern of thousands; added to the sums. */
function fill(
  template: StatementSheet,
  kind: StatementKind,
  year: string,
  factor: number,
  sums: Map<string, bigint>,
): void {
  const pairs: Readonly<Record<string, (base: number) => readonly [number, number]>> =
    kind === 'forward'
      ? { expected: (base) => [base * 4, base * 3] }
      : {
          sustained: (base) => [base * 2, base],
          further: (base) => [base * 4, base * 3],
          ongoing: (base) => [base * 4, base * 3],
          cumulative: (base) => [base * 6, base * 4],
        };
  template.rowIds.forEach((row, at) => {
    const base = factor * 1_000 + at * 137;
    for (const [pair, amounts] of Object.entries(pairs)) {
      const [total, cashable] = amounts(base);
      template.set(`${row}/${pair}-total`, total).set(`${row}/${pair}-cashable`, cashable);
      addTo(sums, `${year} ${kind} ${pair} total`, BigInt(total));
      addTo(sums, `${year} ${kind} ${pair} cashable`, BigInt(cashable));
    }
    if (kind === 'forward') template.set(`${row}/expected-capital`, '').set(`${row}/expected-other`, '');
  });
}

function budgetOf(
  rows: readonly (readonly CellValue[])[],
  factor: number,
): readonly (readonly CellValue[])[] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number'
        ? Math.round(cell * factor)
        : typeof cell === 'string'
          ? cell.replace(/20(16|10)([-/])(17|11)/g, '2004$205')
          : cell,
    ),
  );
}
