import { checkById } from '../../../src/statement/all-checks';
import { targetOf } from '../../../src/statement/waivers';
import { createCashable } from '../../../src/features/budget-marks/create-cashable';
import { createSignature } from '../../../src/features/signature/create-signature';
import type { Signature, StatementName } from '../../../src/features/signature/signature';
import { signatureDraft } from '../../../src/features/signature/signature-draft';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { type, valuesOf } from '../budget-marks/workbook-state';
import {
  one,
  openWith,
  type OpenedStatements,
  today,
  wideStateOf,
} from '../statement-marks/opened-statements';

const name = 'Backward look 2005-06';
const reason =
  'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the yearly survey, so quality holds.';
const budget = { provisional: 'Provisional: 9 lines are not decided, between £1,000 and £2,000.' };

let opened: OpenedStatements;
let signature: Signature;
let about: StatementName;

beforeAll(async () => {
  opened = await openWith(
    workbookOf(
      new StatementSheet('backward', '2005/06').set(
        'culture-and-sport/row-key-actions',
        'Closing two branch libraries for good.',
      ),
    ),
  );
  signature = createSignature({ statements: opened.statements, patience: 500, today: () => today });
  const { sheetId } = one(good(await opened.statements.check()));
  about = { sheetId, kind: 'backward', year: '2005/06' };
});
afterAll(() => opened.close());

const textOf = (rows: readonly (readonly unknown[])[]): string =>
  rows.map((row) => row.filter((cell) => cell !== '').join(' | ')).join('\n');
const pageOf = async (sheet: string): Promise<string> =>
  textOf(await valuesOf(opened.excel, sheet, 'A1:D45'));

test('The page is shown before it is written, with what those who sign confirm and should know', async () => {
  const before = await wideStateOf(opened.excel);
  const { writes, lines, sheet } = good(await signature.preview(about, budget));
  expect(await wideStateOf(opened.excel)).toEqual(before);
  expect(sheet).toBe('For signature');
  expect(writes).toEqual([
    'New sheet ‘For signature’: one page A4 about the backward look 2005/06. Your other sheets stay as they are.',
  ]);
  const said = lines.map(({ label, says }) => `${label}: ${says}`).join('\n');
  expect(said).toMatch(/Checks: .*\d+ to explain/);
  expect(said).toContain(`Baseline: ${budget.provisional}`);
  // All three readings of half, each as the check itself takes it.
  expect(said).toMatch(/Half of the gains so far: Holds/);
  expect(said).toMatch(/1\.25% of the baseline a year: /);
  expect(said).toContain('Record: Not recorded yet');
});

test('Explanations stand with who gave and who accepted them, the record with its last hash', async () => {
  const checked = one(good((await opened.statements.look()) as never));
  const finding = checked.run.findings.find(({ check }) => check === 'no-service-cuts');
  const check = checkById('no-service-cuts');
  const [outcome] = finding?.outcomes ?? [];
  if (check === null || outcome === undefined) throw new Error('the cut was not found');
  const target = targetOf(checked.run, check, outcome);
  good(await opened.statements.explain(target, reason, 'A. Officer'));
  good(await opened.statements.accept(target, 'B. Head'));
  good(await opened.statements.record('A. Officer'));
  const { sheet } = good(await signature.insert(good(await signature.preview(about, budget))));
  await opened.excel.settle();
  const page = await pageOf(sheet);
  // What Cashable wrote is never offered as the budget.
  const offered = good(await createCashable({ patience: 500 }).sheets()).map((each) => each.name);
  expect(offered).not.toContain(sheet);
  expect(offered.filter((each) => each.startsWith('AES '))).toEqual([]);
  expect(page).toContain('For those who sign: Backward look 2005/06');
  expect(page).toContain('as checked on 1 June 2006');
  expect(page).toContain('(A. Officer, 1 June 2006) Accepted by B. Head, 1 June 2006.');
  expect(page).toMatch(/Record \| \d+ entries, last hash [0-9a-f]{64}/);
  for (const role of ['Leader', 'Chief executive', 'Chief finance officer'])
    expect(page.toLowerCase()).toContain(role.toLowerCase());
});

test('The page is no statement: a check passes it over', async () => {
  const { statements, run } = good(await opened.statements.check());
  expect(statements).toHaveLength(1);
  expect(run.notReadable).toEqual([]);
});

test('A page made anew takes the place of the one before', async () => {
  const { sheet } = good(await signature.insert(good(await signature.preview(about, { provisional: '' }))));
  await opened.excel.settle();
  const { sheets } = await wideStateOf(opened.excel);
  expect(sheets.filter((each) => each.name.startsWith('For signature'))).toHaveLength(1);
  expect(await pageOf(sheet)).toContain('Every budget line is decided.');
  expect(await signature.present()).toMatchObject({ value: { sheet, changed: false } });
});

test('After a change of the statement the preview of before is refused', async () => {
  const preview = good(await signature.preview(about, budget));
  const cell = new StatementSheet('backward', '2005/06').address('procurement/further-total');
  await type(opened.excel, name, cell, 900);
  expect(await signature.insert(preview)).toMatchObject({ problem: { id: 'changed-since-preview' } });
});

test('Taken out, nothing of it is left', async () => {
  good(await signature.remove());
  await opened.excel.settle();
  const state = await wideStateOf(opened.excel);
  expect(JSON.stringify(state)).not.toMatch(/For signature|AES_Signature|cashable\.signature/);
  expect(await signature.present()).toMatchObject({ value: null });
});

test('A long name of a council takes a line more, and what follows stands a row lower', () => {
  const facts = { title: 'For those who sign', confirms: [], halves: [], knows: [], signatories: [] };
  const rows = (authority: string) => {
    const { cells, headingRow } = signatureDraft({
      ...facts,
      rounding: undefined,
      about: [authority, 'Rules'],
    });
    return [
      headingRow,
      ...cells.filter(({ role }) => role === 'note').map(({ value }) => String(value).length <= 100),
    ];
  };
  expect(rows('Poole')).toEqual([5, true, true, true]);
  expect(rows('Joint Transitional Unitary Authority of the Royal Borough '.repeat(2).trim())).toEqual([
    6,
    true,
    true,
    true,
    true,
  ]);
});
