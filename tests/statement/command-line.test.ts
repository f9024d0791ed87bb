import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { printedBy } from '../cli/printed-by';
import { defaultChoices } from '../../src/guidance/choices';
import { choicesKey, choicesSettings } from '../../src/guidance/kept-choices';
import { defaultEdition } from '../../src/guidance/editions';
import { recordKey } from '../../src/features/budget-marks/marks-record';
import { checkWorkbook } from '../../src/statement/findings';
import { appendTo, linesOf, recordFile, recordRows } from '../../src/statement/record';
import { toSettings } from '../../src/grid/kept-record';
import { statementsKey } from '../../src/statement/recorded-end';
import { sha256 } from '../../src/statement/sha256';
import { workbookBytes } from '../cli/workbook-bytes';
import { StatementSheet, workbookOf } from './statement-book';

let folder: string;
const at = (name: string): string => join(folder, name);
const write = (name: string, ...sheets: readonly StatementSheet[]): void => {
  const book = workbookOf(...sheets);
  writeFileSync(
    at(name),
    workbookBytes(Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheet.values]))),
  );
};
const backward = (): StatementSheet => new StatementSheet('backward', '2005/06');
const cashable = (...args: readonly string[]) => printedBy(args, '0.1.0');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-check-'));
  write('right.xlsx', backward());
  write('query.xlsx', backward().set('procurement/row-key-actions', 'Closing two libraries.'));
  write(
    'wrong.xlsx',
    backward().set('procurement/further-cashable', 900_000),
    new StatementSheet('forward', '2006/07'),
  );
  write('no-council.xlsx', backward().set('header/authority', ''));
  write(
    'one-without-council.xlsx',
    backward(),
    new StatementSheet('forward', '2004/05', defaultEdition, '')
      .set('title', 'Forward look')
      .remove('header/year')
      .set('header/authority', ''),
  );
  writeFileSync(
    at('budget.xlsx'),
    workbookBytes({
      Budget: [
        ['Service', '2004/05 £'],
        ['Roads', 1000],
      ],
    }),
  );
  const forward = workbookOf(new StatementSheet('forward', '2005/06'));
  const asKept = (settings: ReadonlyMap<string, unknown>) =>
    workbookBytes(Object.fromEntries(forward.sheets.map((sheet) => [sheet.name, sheet.values])), settings);
  writeFileSync(at('chosen.xlsx'), asKept(choicesSettings({ ...defaultChoices, half: 'of-baseline' })));
  writeFileSync(
    at('edition-of-2004.xlsx'),
    asKept(choicesSettings({ ...defaultChoices, edition: 'odpm-2004-11' })),
  );
  // Marked when that edition was the usual one, and nothing chosen since.
  const marked = { version: 1, edition: 'odpm-2004-11', sheets: [], calculation: null };
  writeFileSync(at('marked-by-2004.xlsx'), asKept(toSettings(recordKey, marked)));
  writeFileSync(at('chosen-damaged.xlsx'), asKept(new Map([[choicesKey, '{"chunks":1}']])));
  writeFileSync(at('letter.xlsx'), 'Dear Sir');
  const run = checkWorkbook(workbookOf(backward()), defaultEdition);
  const record = await appendTo(
    [],
    linesOf(run, { at: '2006-07-06', by: 'A. Officer', version: '0.1.0' }),
    sha256,
  );
  const remembered = toSettings(statementsKey, {
    recorded: { entries: record.length, last: record.at(-1)?.hash ?? '' },
  });
  const rows = recordRows(record).map((row) => [...row]);
  writeFileSync(at('remembered.xlsx'), workbookBytes({ 'AES record': rows }, remembered));
  writeFileSync(at('tail-cut.xlsx'), workbookBytes({ 'AES record': rows.slice(0, -3) }, remembered));
  writeFileSync(at('record-deleted.xlsx'), workbookBytes({ Sheet1: [['x']] }, remembered));
  writeFileSync(at('record.jsonl'), recordFile(record));
  writeFileSync(
    at('record.xlsx'),
    workbookBytes({ 'AES record': recordRows(record).map((row) => [...row]) }),
  );
  writeFileSync(at('changed.jsonl'), recordFile(record).replace('"value\\":300000', '"value\\":300001'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const finding = z.object({
  check: z.string(),
  duty: z.enum(['must', 'query', 'note']),
  outcome: z.enum(['fail', 'cannot-tell']),
  cells: z.array(z.string()),
  count: z.number(),
  message: z.string(),
  remedy: z.string(),
  cites: z.array(z.object({ edition: z.string(), paragraph: z.string(), says: z.string() })).min(1),
  fix: z
    .array(z.object({ sheet: z.string(), cell: z.string(), before: z.unknown(), after: z.unknown() }))
    .nullable(),
});
const report = z.object({
  workbook: z.string(),
  edition: z.string(),
  statements: z.array(
    z.object({
      sheet: z.string(),
      kind: z.enum(['forward', 'backward', 'mid-year']),
      year: z.string().nullable(),
      authority: z.string().nullable(),
      outcomes: z
        .object({ pass: z.int(), fail: z.int(), cannotTell: z.int(), notApplicable: z.int() })
        .nullable(),
      findings: z.array(finding),
    }),
  ),
  nothingChecked: z.string().nullable(),
});
const json = async (...args: readonly string[]) => {
  const { code, out } = await cashable('check', '--json', ...args);
  return { code, report: report.parse(JSON.parse(out)) };
};

test('A statement in order ends with 0', async () => {
  const { code, report: found } = await json(at('right.xlsx'));
  expect(code).toBe(0);
  expect(found).toMatchObject({ workbook: 'right.xlsx', edition: 'councils-2005-08', nothingChecked: null });
  expect(found.statements).toMatchObject([
    {
      sheet: 'Backward look 2005-06',
      kind: 'backward',
      year: '2005/06',
      authority: 'Hampshire County Council',
      outcomes: { fail: 0, cannotTell: 0 },
      findings: [],
    },
  ]);
});

test('A query alone ends with 0 and is listed', async () => {
  const { code, report: found } = await json(at('query.xlsx'));
  expect(code).toBe(0);
  expect(found.statements[0]?.findings).toMatchObject([
    { check: 'no-service-cuts', duty: 'query', cells: ['N25'], fix: null },
  ]);
});

test('What must be put right ends with 1, with its cell, figures and paragraphs', async () => {
  const { code, report: found } = await json(at('wrong.xlsx'));
  expect(code).toBe(1);
  expect(found.statements.map(({ kind }) => kind)).toEqual(['backward', 'forward']);
  const [first] = found.statements[0]?.findings ?? [];
  expect(first).toMatchObject({
    check: 'cashable-within-total',
    duty: 'must',
    outcome: 'fail',
    cells: ['E25'],
    fix: null,
  });
  expect(first?.message).toContain('£900,000');
  expect(first?.cites.map(({ paragraph }) => paragraph)).toContain('2.4');
});

test('One sheet alone can be asked for, and another edition', async () => {
  const { code, report: found } = await json(
    at('wrong.xlsx'),
    '--sheet',
    'forward look 2006-07',
    '--edition',
    'odpm-2004-11',
  );
  expect(code).toBe(0);
  expect(found).toMatchObject({ edition: 'odpm-2004-11', statements: [{ kind: 'forward' }] });
});

test.each([
  {
    name: 'a sheet that names no council',
    args: ['no-council.xlsx'],
    says: /cell B4 should name the council/,
  },
  {
    name: 'a budget',
    args: ['budget.xlsx'],
    says: /No Annual Efficiency Statement was found, so nothing was checked/,
  },
  { name: 'a letter', args: ['letter.xlsx'], says: /plain text/ },
  { name: 'a file that is not there', args: ['gone.xlsx'], says: /no such file/ },
  { name: 'a sheet that is not there', args: ['right.xlsx', '--sheet', 'Other'], says: /no sheet “Other”/ },
  { name: 'no file', args: [], says: /No workbook was named/ },
  { name: 'an unknown edition', args: ['right.xlsx', '--edition', 'x'], says: /no edition “x”/ },
  { name: 'an option of lines', args: ['right.xlsx', '--column', 'C'], says: /no option --column/ },
])('Nothing checked ends with 2: $name', async ({ args, says }) => {
  const [file, ...rest] = args;
  const { code, error } = await cashable('check', ...(file === undefined ? [] : [at(file)]), ...rest);
  expect(code).toBe(2);
  expect(error).toMatch(says);
});

test('A sheet that could not be checked keeps the whole from passing', async () => {
  const { code, report: found } = await json(at('one-without-council.xlsx'));
  expect(code).toBe(1);
  expect(found.statements.map(({ outcomes }) => outcomes === null)).toEqual([false, true]);
});

test('Without --json the report is for people: finding, remedy, paragraph, and what was not checked', async () => {
  const { out } = await cashable('check', at('wrong.xlsx'));
  expect(out).toMatch(/Backward look 2005\/06, Hampshire County Council/);
  expect(out).toMatch(/MUST BE FIXED [^.]+\. Procurement: .*£900,000/);
  expect(out).toMatch(/paragraph 2\.4/);
  expect(out).toMatch(/Nothing else was checked\./);
  expect(out).toMatch(/Not checked:/);
});

test('lines and help answer as before', async () => {
  expect(await cashable('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('cashable verify FILE') as unknown,
  });
  expect(await cashable('lines', at('budget.xlsx'))).toMatchObject({ code: 0 });
});

test.each([
  { file: 'record.jsonl', code: 0, says: /the record is whole: \d+ entries/ },
  { file: 'record.xlsx', code: 0, says: /the record is whole/ },
  { file: 'changed.jsonl', code: 1, says: /broken at line \d+: the entry was changed/ },
  { file: 'budget.xlsx', code: 2, says: /no sheet with a record/ },
  { file: 'letter.xlsx', code: 2, says: /Line 1 is no entry/ },
  { file: 'gone.jsonl', code: 2, says: /no such file/ },
])('verify $file ends with $code', async ({ file, code, says }) => {
  const outcome = await cashable('verify', at(file));
  expect(outcome.code).toBe(code);
  expect(outcome.out + outcome.error).toMatch(says);
});

test('checks by the choices that the workbook keeps, and says which', async () => {
  const { out } = await cashable('check', at('chosen.xlsx'));
  expect(out).toContain('Reading of “at least half”: Half of the year’s target.');
  const { out: json } = await cashable('check', at('chosen.xlsx'), '--json');
  expect(JSON.parse(json)).toMatchObject({
    choices: { half: 'of-baseline', restatement: null, firstBaseline: null, published: {}, authority: null },
  });
});

test('checks by the edition that the workbook keeps, unless another is asked for', async () => {
  const kept = await cashable('check', at('edition-of-2004.xlsx'), '--json');
  expect(JSON.parse(kept.out)).toMatchObject({ edition: 'odpm-2004-11' });
  const marked = await cashable('check', at('marked-by-2004.xlsx'), '--json');
  expect(JSON.parse(marked.out)).toMatchObject({ edition: 'odpm-2004-11' });
  const asked = await cashable(
    'check',
    at('edition-of-2004.xlsx'),
    '--edition',
    'councils-2005-08',
    '--json',
  );
  expect(JSON.parse(asked.out)).toMatchObject({ edition: 'councils-2005-08' });
});

test('says that kept choices are damaged, and checks by the usual ones', async () => {
  const { out, error } = await cashable('check', at('chosen-damaged.xlsx'), '--json');
  expect(error).toContain('chosen-damaged.xlsx: The choices kept in this workbook cannot be read');
  expect(JSON.parse(out)).toMatchObject({ edition: defaultEdition.id, choices: { half: 'of-gains' } });
});

test.each([
  { file: 'remembered.xlsx', code: 0, says: /So the workbook remembers it\./ },
  { file: 'tail-cut.xlsx', code: 1, says: /The record lost its end: the workbook remembers \d+ entries/ },
  {
    file: 'record-deleted.xlsx',
    code: 1,
    says: /The record was deleted: the workbook remembers \d+ entries/,
  },
])(
  'verify compares the end of a record with what its workbook remembers: $file',
  async ({ file, code, says }) => {
    const verified = await cashable('verify', at(file));
    expect(verified.code).toBe(code);
    expect(verified.out).toMatch(says);
  },
);
