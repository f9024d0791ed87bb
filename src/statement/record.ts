import { z } from 'zod';
import { cellAddress } from '../grid/cell-address';
import { canonicalText } from '../guidance/canonical-text';
import { releasedHash } from '../guidance/released';
import { recordText } from './words';
import { moneyCells } from './amounts';
import { sentences, type StatementRun, type WorkbookRun } from './findings';
import type { Fix } from './outcome';
import { readingSaid } from './reading';
import type { StatementCell } from './statement';
import { isOf, waivedIn, type Waiver } from './waivers';

/** The hexadecimal hash of a text. Handed in, so that the record can be tested and verified anywhere. */
export type Digest = (text: string) => Promise<string>;

const entry = z.strictObject({
  /** Counts from 1, so that order does not rest on a clock. */
  number: z.int().min(1),
  kind: z.enum(['run', 'statement', 'figure', 'finding', 'explanation', 'fix']),
  /** Canonical text of what is recorded. */
  content: z.string(),
  /** Hash of the entry before; of the first, 64 noughts. */
  before: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One line of the record, chained to the one before by its hash. */
export type RecordEntry = Readonly<z.infer<typeof entry>>;

export interface RecordLine {
  readonly kind: RecordEntry['kind'];
  readonly content: string;
}

/** What whoever writes the record knows and the domain does not. */
export interface RecordedBy {
  /** When, as the platform's clock gives it; shown, never relied on. */
  readonly at: string;
  readonly by: string;
  readonly version: string;
}

export interface AppliedFix {
  readonly check: string;
  readonly fix: Fix;
}

const start = '0'.repeat(64);

/**
 * What a run leaves behind so that an outside auditor can do it again: edition and its hash, workbook, every figure read,
 * counts, findings, explanations, fixes with before and after.
 */
export function linesOf(
  run: WorkbookRun,
  by: RecordedBy,
  waivers: readonly Waiver[] = [],
  fixes: readonly AppliedFix[] = [],
  lost: string | null = null,
): readonly RecordLine[] {
  const line = (kind: RecordLine['kind'], content: unknown): RecordLine => ({
    kind,
    content: canonicalText(content),
  });
  const { workbook, edition, choices, runs, notReadable, nothingChecked } = run;
  return [
    line('run', {
      ...by,
      workbook,
      edition: edition.id,
      editionHash: releasedHash(edition.id),
      choices,
      statements: runs.length,
      nothingChecked,
      ...(lost === null ? {} : { formerRecord: lost }),
      notReadable: notReadable.map(({ sheet, sentence }) => ({ sheet, sentence })),
    }),
    ...runs.flatMap((each) => [
      line('statement', {
        ...nameOf(each),
        sheets: each.statement.sheets,
        read: readingSaid(each.statement.reading, each.statement.sheet).join(' '),
        counts: each.counts,
        checks: each.results.map(({ check, outcome }) => ({ check: check.id, outcome })),
      }),
      ...figuresOf(each).map((cell) =>
        line('figure', {
          ...nameOf(each),
          field: cell.key,
          sheet: cell.place.sheet,
          cell: cellAddress(cell.place),
          value: cell.value,
          formula: cell.formula,
        }),
      ),
      ...each.results.flatMap(({ check, outcomes }) =>
        outcomes
          .filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell')
          .map((outcome) =>
            line('finding', {
              ...nameOf(each),
              check: check.id,
              duty: check.duty,
              outcome: outcome.outcome,
              fields: outcome.at.map(({ key }) => key),
              cells: outcome.at.flatMap(({ place }) => (place === null ? [] : [cellAddress(place)])),
              message: sentences(check, outcome, each.statement).says,
              cites: check.cites.filter((id) => id in edition.paragraphs),
            }),
          ),
      ),
      ...waivedIn(each, waivers).map(({ waiver, state }) =>
        line('explanation', { ...nameOf(each), ...waiver, state }),
      ),
    ]),
    // Of another year or edition: kept in sight, and counted for nothing.
    ...waivers
      .filter((waiver) => !runs.some((each) => isOf(each, waiver)))
      .map((waiver) => line('explanation', { ...waiver, state: 'look-again' })),
    ...fixes.map(({ check, fix: { key, place, before, write } }) =>
      line('fix', {
        check,
        field: key,
        sheet: place.sheet,
        cell: cellAddress(place),
        before,
        after: 'number' in write ? write.number : write.formula,
      }),
    ),
  ];
}

function nameOf({ statement: { kind, year, authority } }: StatementRun): object {
  return { statement: kind, year, authority };
}

function figuresOf({ statement }: StatementRun): readonly StatementCell[] {
  return moneyCells(statement).filter(({ text }) => text !== '');
}

function chained({ number, kind, content, before }: Omit<RecordEntry, 'hash'>): string {
  return [before, String(number), kind, content].join('\n');
}

/** Appends lines to a record; what stands is never changed. */
export async function appendTo(
  record: readonly RecordEntry[],
  lines: readonly RecordLine[],
  digest: Digest,
): Promise<readonly RecordEntry[]> {
  const entries = [...record];
  for (const { kind, content } of lines) {
    const before = entries.at(-1)?.hash ?? start;
    const draft = { number: entries.length + 1, kind, content, before };
    entries.push({ ...draft, hash: await digest(chained(draft)) });
  }
  return entries;
}

export type Verification =
  | { readonly whole: true; readonly entries: number; readonly last: string }
  | { readonly whole: false; readonly entry: number; readonly sentence: string };

/** Follows the chain from its first entry. A record that lost its last entries is whole in itself: compare `last`. */
export async function verifyRecord(record: readonly RecordEntry[], digest: Digest): Promise<Verification> {
  let before = start;
  for (const [i, each] of record.entries()) {
    const broken = (sentence: string): Verification => ({ whole: false, entry: i + 1, sentence });
    if (each.number !== i + 1) return broken(recordText.outOfOrder(i + 1, each.number));
    if (each.before !== before) return broken(recordText.notChained(i + 1));
    if ((await digest(chained(each))) !== each.hash) return broken(recordText.changed(i + 1));
    before = each.hash;
  }
  return { whole: true, entries: record.length, last: before };
}

/** A record as a file: one entry a line, each in JSON. */
export function recordFile(record: readonly RecordEntry[]): string {
  return record.map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** A text that is no record; the message says where. */
export class NotARecord extends Error {
  override readonly name = 'NotARecord';
}

/**
 * @param text what `recordFile` wrote
 * @throws NotARecord
 */
export function readRecordFile(text: string): readonly RecordEntry[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new NotARecord(recordText.empty);
  return lines.map((line, i) => {
    let held: unknown;
    try {
      held = JSON.parse(line);
    } catch {
      throw new NotARecord(recordText.notAnEntry(i + 1));
    }
    const read = entry.safeParse(held);
    if (!read.success) throw new NotARecord(recordText.notAnEntry(i + 1));
    return read.data;
  });
}

/** Headings of the record's sheet, in order. */
export const recordHeadings = recordText.headings;

/** A record as rows of its visible sheet, headings first. Every cell is text or a number, never a formula. */
export function recordRows(record: readonly RecordEntry[]): readonly (readonly (string | number)[])[] {
  return [
    [...recordHeadings],
    ...record.map(({ number, kind, content, before, hash }) => [number, kind, content, before, hash]),
  ];
}

/**
 * Reads a record from the values of its sheet.
 *
 * @returns `null` when the sheet holds no record
 * @throws NotARecord when an entry is damaged
 */
export function readRecordRows(values: readonly (readonly unknown[])[]): readonly RecordEntry[] | null {
  const heading = values.findIndex((row) => recordHeadings.every((name, i) => row[i] === name));
  if (heading < 0) return null;
  return values
    .slice(heading + 1)
    .filter((row) => row.some((held) => held !== ''))
    .map(([number, kind, content, before, hash], i) => {
      const read = entry.safeParse({ number, kind, content, before, hash });
      if (!read.success) throw new NotARecord(recordText.notAnEntry(i + 1));
      return read.data;
    });
}
