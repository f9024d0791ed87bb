import fc from '../seeded';
import { defaultEdition } from '../../src/guidance/editions';
import { released } from '../../src/guidance/released';
import { checkWorkbook } from '../../src/statement/findings';
import {
  appendTo,
  linesOf,
  NotARecord,
  readRecordFile,
  readRecordRows,
  recordFile,
  recordRows,
  verifyRecord,
  type RecordEntry,
} from '../../src/statement/record';
import { sha256 } from '../../src/statement/sha256';
import { StatementSheet, workbookOf } from './statement-book';

const by = { at: '2006-07-06T09:00:00Z', by: 'A. Officer', version: '0.1.0' };
const lines = () => {
  const sheet = new StatementSheet('backward', '2005/06').set('procurement/cumulative-total', 5);
  return linesOf(checkWorkbook(workbookOf(sheet), defaultEdition), by);
};
const record = (): Promise<readonly RecordEntry[]> => appendTo([], lines(), sha256);

test('The hash is SHA-256 of the text in UTF-8', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await sha256('£')).toBe('b4fe151e413445357b1c0935e7cf04a429492ebd23dc62bfadb2f898c431c1fd');
});

test('A record says what an auditor needs to do it again', () => {
  const [first, second, ...rest] = lines();
  expect(JSON.parse(first?.content ?? '')).toMatchObject({
    ...by,
    workbook: 'statement.xlsx',
    edition: 'councils-2005-08',
    editionHash: released['councils-2005-08'],
    statements: 1,
  });
  expect(JSON.parse(second?.content ?? '')).toMatchObject({ statement: 'backward', year: '2005/06' });
  const figures = rest
    .filter(({ kind }) => kind === 'figure')
    .map(({ content }) => JSON.parse(content) as object);
  expect(figures).toHaveLength(8 * 16 + 1);
  expect(figures).toContainEqual(
    expect.objectContaining({ field: 'procurement/cumulative-total', cell: 'H25', value: 5 }),
  );
  const findings = rest
    .filter(({ kind }) => kind === 'finding')
    .map(({ content }) => JSON.parse(content) as object);
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'cumulative-adds-up', duty: 'must', cells: ['H25'] }),
  );
});

test('A whole record verifies, from memory, from its file and from its sheet', async () => {
  const entries = await record();
  const whole = { whole: true, entries: entries.length, last: entries.at(-1)?.hash };
  expect(await verifyRecord(entries, sha256)).toEqual(whole);
  expect(await verifyRecord(readRecordFile(recordFile(entries)), sha256)).toEqual(whole);
  expect(
    await verifyRecord(readRecordRows([['Record of checks'], [], ...recordRows(entries)]) ?? [], sha256),
  ).toEqual(whole);
});

test('Appending keeps what stands and goes on from its last hash', async () => {
  const once = await record();
  const twice = await appendTo(once, lines(), sha256);
  expect(twice.slice(0, once.length)).toEqual(once);
  expect(twice[once.length]?.before).toBe(once.at(-1)?.hash);
  expect(await verifyRecord(twice, sha256)).toMatchObject({ whole: true });
});

test('Any change, removal or swap inside a record is found, at its entry', async () => {
  const entries = (await record()).slice(0, 40);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 38 }),
      fc.constantFrom('change', 'remove', 'swap', 'insert'),
      async (at, how) => {
        const broken = [...entries];
        const [one, next] = [entries[at], entries[at + 1]];
        if (one === undefined || next === undefined) return;
        if (how === 'change') broken[at] = { ...one, content: `${one.content} ` };
        if (how === 'remove') broken.splice(at, 1);
        if (how === 'swap') broken.splice(at, 2, next, one);
        if (how === 'insert') broken.splice(at, 0, one);
        const found = await verifyRecord(broken, sha256);
        expect(found.whole).toBe(false);
        if (!found.whole) expect(Math.abs(found.entry - (at + 1))).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});

test('An entry written anew with a right hash of its own breaks the one after it', async () => {
  const entries = [...(await record())];
  const [forged] = await appendTo([], [{ kind: 'run', content: '{}' }], sha256);
  if (forged !== undefined) entries[0] = forged;
  expect(await verifyRecord(entries, sha256)).toMatchObject({
    whole: false,
    entry: 2,
    sentence: expect.stringContaining('line 2') as unknown,
  });
});

test.each([
  { name: 'nothing', text: '' },
  { name: 'a letter', text: 'Dear Sir' },
  {
    name: 'an entry with something added',
    text: '{"number":1,"kind":"run","content":"","before":"0","hash":"0","more":1}',
  },
])('$name is no record', ({ text }) => {
  expect(() => readRecordFile(text)).toThrow(NotARecord);
});
