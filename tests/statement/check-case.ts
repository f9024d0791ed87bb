import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultEdition, editionById } from '../../src/guidance/editions';
import { authorityKinds } from '../../src/guidance/authorities/kind';
import { statementKinds, type Edition } from '../../src/guidance/edition';
import { contextOf, type CheckContext } from '../../src/statement/check';
import { outcomeKinds } from '../../src/statement/outcome';
import { readStatements } from '../../src/statement/read/read-statements';
import { isReadable, type Statement } from '../../src/statement/statement';
import { pence, type Pence } from '../../src/money/pence';
import { readRegister } from '../../src/statement/register/read-register';
import { checksFolder } from '../../tools/check-registry';
import { registerLine, registerSheet } from './register-sheet';
import { StatementSheet } from './statement-book';

const held = z.union([z.string(), z.number(), z.boolean()]);
const given = z.record(z.string(), held);

/** A case of a check: a statement in which everything is in order but for what is given here, and what the check says. */
export const checkCase = z.strictObject({
  name: z.string().min(1),
  statement: z.enum(statementKinds),
  year: z.string(),
  edition: z.string().optional(),
  /** Cells by name: `adult-social-services/further-total`, `header/email`, `heading/…`, `label/…`, `title`. */
  given: given.optional(),
  formats: z.record(z.string(), z.string()).optional(),
  /** Text of so many characters. */
  texts: z.record(z.string(), z.int()).optional(),
  /** `figures`, or a column. */
  clear: z.array(z.string()).optional(),
  /** Rows, `total`, boxes as `header/email`, columns as `column/row-quality`. */
  without: z.array(z.string()).optional(),
  add: z.array(z.strictObject({ label: z.string(), figures: given, summed: z.boolean() })).optional(),
  addColumn: z.strictObject({ before: z.string(), heading: z.string(), figure: held.optional() }).optional(),
  hidden: z.array(z.string()).optional(),
  merged: z.array(z.tuple([z.string(), z.string()])).optional(),
  sheetName: z.string().optional(),
  workbookName: z.string().optional(),
  /** Last year's backward look in the same workbook. */
  last: z
    .strictObject({ year: z.string(), given: given.optional(), without: z.array(z.string()).optional() })
    .optional(),
  /** Other statements in the same workbook. */
  beside: z
    .array(
      z.strictObject({
        statement: z.enum(statementKinds),
        year: z.string(),
        authority: z.string().optional(),
        given: given.optional(),
        clear: z.array(z.string()).optional(),
        without: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** Lines of a register of gains in the same workbook. */
  register: z.array(registerLine).optional(),
  /** Sums in pounds. */
  context: z
    .strictObject({
      baseline: z.number().optional(),
      targets: z
        .record(
          z.string(),
          z.strictObject({ annual: z.number().nullable(), cumulative: z.number().nullable() }),
        )
        .optional(),
      cashableReading: z.enum(['of-gains', 'of-cumulative-gains', 'of-baseline']).optional(),
      today: z.string().optional(),
      pages: z.number().optional(),
      calculatesByHand: z.boolean().optional(),
      authorityKind: z.enum(authorityKinds).optional(),
      spending: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
  /** This case stands right at the check's limit: the last that holds, or the first that does not. */
  limit: z.enum(['holds', 'breaks']).optional(),
  /** Every outcome that is no pass; or that nothing but passes, or nothing at all, is found. */
  gives: z.union([
    z.literal(['pass', 'not-applicable']),
    z
      .array(
        z.strictObject({
          outcome: z.enum(outcomeKinds).exclude(['pass', 'not-applicable']),
          at: z.array(z.string()),
          message: z.string(),
          figures: z.record(z.string(), z.string()),
          fix: held.nullable(),
        }),
      )
      .min(1),
  ]),
});
export type CheckCase = z.infer<typeof checkCase>;

/** One thing wrong that this check alone should find: one of these cells, each with what may be put into it. */
const planted = z.strictObject({
  kinds: z.array(z.enum(statementKinds)).min(1),
  /** By name; `{row}` is any row, `{figure}` any of its figures, `{words}` what it says of its actions. */
  sets: z.record(z.string(), z.array(held).min(1)),
});

/** What the check's page tells beside its words: `page.md` is written from it (UPDATE_DOCS=1). */
const page = z.strictObject({
  means: z.string().min(1),
  example: checkCase.omit({ name: true, gives: true }).extend({ says: z.string().min(1) }),
});

export const checkCases = z.strictObject({
  page,
  planted: planted.optional(),
  cases: z.array(checkCase).min(1),
  /** Why an outcome cannot come about, or why there is no limit. */
  neverCannotTell: z.string().min(1).optional(),
  noLimit: z.string().min(1).optional(),
});
export type CheckCases = z.infer<typeof checkCases>;

/** Cases of a check as its folder holds them. */
export const casesOf = (id: string): CheckCases =>
  checkCases.parse(JSON.parse(readFileSync(join(checksFolder, `${id}/cases.json`), 'utf8')));

const pounds = (value: number): Pence => pence(Math.round(value * 100));

export function editionOf({ edition }: CheckCase): Edition {
  return edition === undefined ? defaultEdition : (editionById(edition) ?? defaultEdition);
}

export function sheetOf(each: CheckCase): StatementSheet {
  const sheet = new StatementSheet(each.statement, each.year, editionOf(each));
  for (const what of each.clear ?? []) sheet.clear(what);
  for (const { label, figures, summed } of each.add ?? [])
    sheet.addRow(`added ${label}`, label, figures, summed);
  if (each.addColumn !== undefined)
    sheet.addColumn(each.addColumn.before, each.addColumn.heading, each.addColumn.figure);
  for (const [key, value] of Object.entries(each.given ?? {})) sheet.set(key, value);
  for (const [key, length] of Object.entries(each.texts ?? {})) sheet.set(key, 'x'.repeat(length));
  for (const [key, format] of Object.entries(each.formats ?? {})) sheet.format(key, format);
  for (const [from, to] of each.merged ?? []) sheet.merge(from, to);
  for (const key of each.hidden ?? []) sheet.hide(key);
  for (const what of each.without ?? []) sheet.remove(what);
  if (each.sheetName !== undefined) sheet.name = each.sheetName;
  return sheet;
}

export interface ReadCase {
  readonly statement: Statement;
  readonly context: CheckContext;
}

/** Reads the case's workbook as the product does; `edition` may be a changed one. */
export function readCase(
  each: CheckCase,
  sheet: StatementSheet,
  edition: Edition = editionOf(each),
): ReadCase {
  const sheets = [sheet];
  if (each.last !== undefined) {
    const last = new StatementSheet('backward', each.last.year, editionOf(each));
    for (const [key, value] of Object.entries(each.last.given ?? {})) last.set(key, value);
    for (const what of each.last.without ?? []) last.remove(what);
    sheets.push(last);
  }
  for (const other of each.beside ?? []) {
    const built = new StatementSheet(other.statement, other.year, editionOf(each), other.authority);
    for (const what of other.clear ?? []) built.clear(what);
    for (const [key, value] of Object.entries(other.given ?? {})) built.set(key, value);
    for (const what of other.without ?? []) built.remove(what);
    sheets.push(built);
  }
  const workbook = {
    name: each.workbookName ?? 'return.xlsx',
    sheets: [
      ...sheets.map((one) => one.snapshot()),
      ...(each.register === undefined ? [] : [registerSheet(each.register)]),
    ],
  };
  const { found } = readStatements(workbook, edition);
  const statements = found.filter(isReadable);
  const statement = statements.find(({ kind, year }) => kind === each.statement && year === each.year);
  if (statement === undefined) {
    throw new Error(`${each.name}: no ${each.statement} ${each.year} was read: ${JSON.stringify(found)}`);
  }
  const { baseline, targets, spending, ...known } = each.context ?? {};
  const context = contextOf(edition, {
    ...(known as Partial<CheckContext>),
    baseline: baseline === undefined ? null : pounds(baseline),
    targets: Object.fromEntries(
      Object.entries(targets ?? {}).map(([year, { annual, cumulative }]) => [
        year,
        {
          annual: annual === null ? null : pounds(annual),
          cumulative: cumulative === null ? null : pounds(cumulative),
        },
      ]),
    ),
    others: statements.filter((other) => other !== statement),
    spending: Object.fromEntries(Object.entries(spending ?? {}).map(([row, sum]) => [row, pounds(sum)])),
    register: readRegister(workbook, edition),
  });
  return { statement, context };
}
