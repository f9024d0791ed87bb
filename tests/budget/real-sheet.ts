import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BudgetLine } from '../../src/budget/line';
import type { SheetSnapshot } from '../../src/grid/snapshot';
import { asExcelReads, csvRows, sheetOf } from './sheet-of';

/**
 * A careful reader's judgement of a sheet, row by row; `source_url` says where a published sheet stands, and a sheet
 * made up for testing has none.
 */
const judgement = z.object({
  authority: z.string(),
  source_url: z.string().nullable(),
  /** 0-based column of the budget. */
  baseline_column: z.int().optional(),
  unit: z.string(),
  /** Rows that our reader gets wrong, with why: to be mended or to be lived with, never to be forgotten. */
  known_wrong: z.array(z.object({ row: z.int(), reason: z.string().min(20) })).default([]),
  /** Lines that their size decides, with why: a larger amount makes another line of each, and that is asked. */
  decided_by_size: z.array(z.object({ row: z.int(), reason: z.string().min(20) })).default([]),
  /** Variants (by their names in variants.test.ts) that would make another sheet of this one, with why. */
  not_varied: z.record(z.string(), z.string().min(20)).default({}),
  expected_treatment_by_row: z.array(
    z.object({
      row: z.int(),
      label: z.string().optional(),
      treatment: z.enum([
        'included',
        'transfer-payment',
        'delegated-schools',
        'police',
        'heading',
        'subtotal',
        'income',
        'uncertain',
        'memo',
      ]),
      default_if_forced: z.string().nullish(),
    }),
  ),
});
export type Judgement = z.infer<typeof judgement>;
type JudgedRow = Judgement['expected_treatment_by_row'][number];

function sheetsIn(folder: string): readonly string[] {
  return readdirSync(join(__dirname, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.slice(0, -4));
}

/** Budgets that councils and the ministry published. */
export const realSheets = sheetsIn('sheets');
/** Sheets made up after the layouts and words that councils use, and judged before the reader met them. */
export const unseenSheets = sheetsIn('unseen');

/** @param asText amounts stay text, as some councils keep them */
export function realSheet(
  name: string,
  asText = false,
): { readonly sheet: SheetSnapshot; readonly judged: Judgement } {
  const folder = join(__dirname, realSheets.includes(name) ? 'sheets' : 'unseen');
  const rows = csvRows(readFileSync(join(folder, `${name}.csv`), 'utf8'));
  return {
    sheet: sheetOf(rows.map((row) => row.map((cell) => (asText ? cell : asExcelReads(cell))))),
    judged: judgement.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
  };
}

const notALine = new Set(['heading', 'subtotal', 'income', 'note', 'blank']);
export type Verdict = 'right' | 'asked' | 'wrong' | 'fatal';

/** Fatal: a row that must stay out, or a subtotal, counted without a word. */
export function verdict(expected: JudgedRow, line: BudgetLine | undefined): Verdict {
  const got = line?.treatment ?? 'blank';
  switch (expected.treatment) {
    case 'heading':
    case 'memo':
    case 'income':
      return notALine.has(got) ? 'right' : got === 'check' ? 'asked' : 'wrong';
    case 'subtotal':
      return notALine.has(got) ? 'right' : got === 'check' ? 'asked' : got === 'included' ? 'fatal' : 'wrong';
    case 'uncertain': {
      const allowed =
        expected.default_if_forced === 'excluded-other' ? 'excluded-by-officer' : expected.default_if_forced;
      return got === 'check' || got === allowed ? 'right' : 'wrong';
    }
    case 'included':
      return got === 'included' ? 'right' : got === 'check' ? 'asked' : 'wrong';
    default:
      return got === expected.treatment
        ? 'right'
        : got === 'check'
          ? 'asked'
          : got === 'included'
            ? 'fatal'
            : 'wrong';
  }
}
