import { defaultEdition } from '../../src/guidance/editions';
import { checkStatement, checkWorkbook, mustBeFixed } from '../../src/statement/findings';
import { checks } from '../../src/statement/all-checks';
import { contextOf } from '../../src/statement/check';
import { buildStatement } from '../../src/statement/layouts/build-statement';
import { findingText } from '../../src/statement/words';
import { StatementSheet, workbookOf } from './statement-book';

const runOf = (sheet: StatementSheet) => {
  const [run] = checkWorkbook(workbookOf(sheet), defaultEdition).runs;
  if (run === undefined) throw new Error('not read');
  return run;
};
const forward = () => new StatementSheet('forward', '2005/06');

test('Like findings over a run of cells are one, with every cell and the true total', () => {
  const sheet = forward();
  for (const row of sheet.rowIds.slice(2, 7)) sheet.set(`${row}/expected-total`, 'TBC');
  const finding = runOf(sheet).findings.find(({ check }) => check === 'amounts-are-numbers');
  expect(finding).toMatchObject({ count: 5, cells: ['B17', 'B18', 'B19', 'B20', 'B21'] });
  expect(finding?.message).toMatch(
    /^Culture and sport: B17 holds “TBC”.* The same holds in B18, B19, B20 and B21\.$/,
  );
});

test('Cells that do not touch are findings of their own', () => {
  const sheet = forward().set('homelessness/expected-total', 'TBC').set('transactions/expected-total', 'TBC');
  expect(
    runOf(sheet)
      .findings.filter(({ check }) => check === 'amounts-are-numbers')
      .map(({ cells }) => cells),
  ).toEqual([['B24'], ['B28']]);
});

test('What follows from a broken cell stands under it, and the first broken cell is named', () => {
  const run = runOf(forward().set('procurement/expected-total', '=1/0'));
  expect(run.findings.map(({ check, cells }) => ({ check, cells }))).toEqual([
    { check: 'no-formula-errors', cells: ['B26'] },
  ]);
  const under = run.findings[0]?.consequences.map(({ check }) => check) ?? [];
  expect(under).toEqual(
    expect.arrayContaining([
      'no-formula-errors',
      'rows-add-to-total',
      'gains-reach-target',
      'cashable-at-least-half',
    ]),
  );
  expect(mustBeFixed(run)).toBe(true);
});

test('Must comes before query, and what fails before what cannot be told', () => {
  const sheet = forward()
    .set('header/email', '')
    .set('procurement/expected-capital', 61_012)
    .set('homelessness/row-strategy', 'Rationalisation of day care across the county.')
    .set('transactions/expected-cashable', '');
  const order = runOf(sheet).findings.map(({ duty, outcome }) => `${duty} ${outcome}`);
  expect(order).toEqual(['must fail', 'must cannot-tell', 'query fail', 'query cannot-tell']);
});

test('Counts add up to all checks, and each check that does not apply says why', () => {
  for (const kind of ['forward', 'backward', 'mid-year'] as const) {
    const { counts, notChecked, said } = runOf(new StatementSheet(kind, '2005/06'));
    expect(counts.pass + counts.fail + counts.cannotTell + counts.notApplicable).toBe(checks.length);
    expect(notChecked.filter(({ because }) => because === '')).toEqual([]);
    expect(said).toContain(`${counts.pass} held and 0 did not`);
  }
});

test('Nothing checked never reads as a pass', () => {
  const { statement } = runOf(forward());
  const none = checkStatement(
    statement,
    contextOf(defaultEdition),
    checks.filter(({ id }) => id === 'cumulative-adds-up'),
  );
  expect(none.said).toMatch(/^Nothing was checked/);
});

test('Only a must that fails has to be fixed', () => {
  expect(mustBeFixed(runOf(forward()))).toBe(false);
  expect(mustBeFixed(runOf(forward().set('homelessness/row-strategy', '')))).toBe(false);
  expect(mustBeFixed(runOf(forward().set('transactions/expected-cashable', '')))).toBe(false);
});

test('Each finding cites paragraphs of the edition it was checked by, with what they say', () => {
  const [finding] = runOf(forward().set('procurement/expected-cashable', 900_000)).findings;
  expect(finding?.cites).toContainEqual({
    edition: 'councils-2005-08',
    paragraph: '2.4',
    says: defaultEdition.paragraphs['2.4']?.says,
  });
});

test('A huge text is shown by its beginning, and a lone half of a character does no harm', () => {
  const run = runOf(
    forward().set('procurement/expected-total', `${'x'.repeat(119)}\ud83d\ude00${'y'.repeat(32_000)}`),
  );
  expect(run.findings[0]?.message.length).toBeLessThan(300);
  expect(() => encodeURIComponent(run.findings[0]?.message ?? '')).not.toThrow();
});

test('10,000 unknown rows are read and checked, with their true number', () => {
  const sheet = forward().snapshot();
  const model = sheet.values[sheet.values.length - 7] ?? [];
  const added = Array.from({ length: 10_000 }, (_, i) =>
    model.map((_, c) => (c === 0 ? `Row ${i} of our own` : c === 1 ? 'TBC' : '')),
  );
  const many = {
    ...sheet,
    values: [...sheet.values.slice(0, 20), ...added, ...sheet.values.slice(20)],
    formulas: [...sheet.formulas.slice(0, 20), ...added, ...sheet.formulas.slice(20)],
    numberFormats: [
      ...sheet.numberFormats.slice(0, 20),
      ...added.map((row) => row.map(() => 'General')),
      ...sheet.numberFormats.slice(20),
    ],
  };
  const [run] = checkWorkbook({ name: 'many.xlsx', sheets: [many] }, defaultEdition).runs;
  expect(run?.findings.find(({ check }) => check === 'rows-are-known')?.count).toBe(10_000);
});

test.each([
  [
    0,
    '3 checks looked at the statement: 2 held and 1 did not. 4 checks did not apply. Nothing else was checked.',
  ],
  [
    1,
    '4 checks looked at the statement: 2 held, 1 did not, and 1 could not tell, so a person has to look. 4 checks did not apply. Nothing else was checked.',
  ],
])('%i checks that could not tell are said as such', (cannotTell, sentence) => {
  expect(findingText.said({ pass: 2, fail: 1, cannotTell, notApplicable: 4 })).toBe(sentence);
});

test('a long name of the council that is filled in has the lines that it needs', () => {
  const heights = (authority: string) =>
    buildStatement({ edition: defaultEdition, kind: 'forward', year: '2006/07', authority }).rowHeights;
  const long = 'Joint Transitional Unitary Authority of the Royal Borough '.repeat(3).trim();
  expect(heights('Poole')).not.toContainEqual({ row: 4, height: 30 });
  expect(heights(long)).toContainEqual({ row: 4, height: 30 });
});
