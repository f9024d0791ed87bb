import { defaultEdition, editions } from '../../src/guidance/editions';
import { checkById } from '../../src/statement/all-checks';
import { checkWorkbook, type StatementRun } from '../../src/statement/findings';
import { accept, explain, isExplained, waivedIn, type Waiver } from '../../src/statement/waivers';
import type { CheckOutcome } from '../../src/statement/outcome';
import type { Check } from '../../src/statement/check';
import { StatementSheet, workbookOf } from './statement-book';

const half = (): StatementSheet =>
  new StatementSheet('forward', '2005/06')
    .clear('expected-cashable')
    .set('adult-social-services/expected-cashable', 100_000);

function runOf(sheet: StatementSheet, edition = defaultEdition): StatementRun {
  const [run] = checkWorkbook(workbookOf(sheet), edition).runs;
  if (run === undefined) throw new Error('not read');
  return run;
}

function failing(run: StatementRun, id: string): { check: Check; outcome: CheckOutcome } {
  const result = run.results.find(({ check }) => check.id === id);
  const outcome = result?.outcomes.find((each) => each.outcome === 'fail');
  if (result === undefined || outcome === undefined) throw new Error(`${id} does not fail`);
  return { check: result.check, outcome };
}

const good =
  'Because two contracts started late, £1.9m of savings in procurement slips; half will be reached by March 2007.';
const who = { by: 'A. Officer', at: '2005-04-14T10:00:00Z' };

function made(run: StatementRun, id: string, reason: string): Waiver {
  const { check, outcome } = failing(run, id);
  const waiver = explain(run, check, outcome, { ...who, reason });
  if (waiver.kind === 'refused') throw new Error(waiver.sentence);
  return waiver.waiver;
}

test('An explanation that names cause, size and date is taken, and the finding is explained', () => {
  const run = runOf(half());
  const waiver = made(run, 'cashable-at-least-half', good);
  expect(waiver).toMatchObject({ edition: 'councils-2005-08', statement: 'forward 2005/06', accepted: null });
  expect(isExplained(run, [waiver], failing(run, 'cashable-at-least-half').outcome)).toBe(true);
});

test.each([
  { reason: '', says: /An empty explanation explains nothing/ },
  { reason: '   \u200b ', says: /An empty explanation explains nothing/ },
  { reason: 'n/a', says: /“n\/a” explains nothing/ },
  { reason: 'OK.', says: /explains nothing/ },
  { reason: 'as expected', says: /explains nothing/ },
  { reason: 'x', says: /explains nothing/ },
  { reason: '!!!', says: /explains nothing/ },
  { reason: 'late late late late late late late late late late late late late', says: /1 different word;/ },
  { reason: 'Savings slipped because contracts were late', says: /different words; 12 are the least/ },
  {
    reason: 'Two large contracts have started much later than anybody in the council had planned or hoped.',
    says: /how much.*cause.*when/,
  },
  { reason: 'x'.repeat(10_000), says: /longer than 4,000 characters/ },
])('“$reason” is refused', ({ reason, says }) => {
  const run = runOf(half());
  const { check, outcome } = failing(run, 'cashable-at-least-half');
  expect(explain(run, check, outcome, { ...who, reason })).toEqual({
    kind: 'refused',
    sentence: expect.stringMatching(says) as unknown,
  });
});

test('A copy of the message is refused', () => {
  const run = runOf(half());
  const { check, outcome } = failing(run, 'cashable-at-least-half');
  const copy = run.findings.find((finding) => finding.check === check.id)?.message ?? '';
  expect(explain(run, check, outcome, { ...who, reason: copy })).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('repeats the finding') as unknown,
  });
});

test('What must be put right cannot be explained away', () => {
  const run = runOf(new StatementSheet('forward', '2005/06').set('procurement/expected-cashable', 900_000));
  const { check, outcome } = failing(run, 'cashable-within-total');
  expect(explain(run, check, outcome, { ...who, reason: good })).toMatchObject({ kind: 'refused' });
});

test('It lapses when a figure changes, and says so', () => {
  const waiver = made(runOf(half()), 'cashable-at-least-half', good);
  const later = runOf(half().set('adult-social-services/expected-cashable', 100_001));
  expect(waivedIn(later, [waiver])).toMatchObject([
    { state: 'lapsed', sentence: expect.stringContaining('has lapsed') as unknown },
  ]);
  expect(isExplained(later, [waiver], failing(later, 'cashable-at-least-half').outcome)).toBe(false);
});

test('One fix and one new slip do not cancel out: the explanation stays with its own figure', () => {
  const cut = 'Closing two homes.';
  const kept = 'Quality is kept up: people move to extra care, and the yearly survey shows better outcomes.';
  const waiver = made(
    runOf(new StatementSheet('forward', '2005/06').set('homelessness/row-strategy', cut)),
    'no-service-cuts',
    kept,
  );
  const swapped = runOf(new StatementSheet('forward', '2005/06').set('supporting-people/row-strategy', cut));
  expect(waivedIn(swapped, [waiver])).toMatchObject([{ state: 'not-needed' }]);
  expect(isExplained(swapped, [waiver], failing(swapped, 'no-service-cuts').outcome)).toBe(false);
});

test('It survives when rows are moved and the sheet is shifted', () => {
  const waiver = made(runOf(half()), 'cashable-at-least-half', good);
  const moved = half();
  moved.order([...moved.rowIds].reverse()).move(9, 2);
  expect(waivedIn(runOf(moved), [waiver])).toMatchObject([{ state: 'stands' }]);
});

test('It belongs to one edition and one statement', () => {
  const waiver = made(runOf(half()), 'cashable-at-least-half', good);
  const other = editions.find(({ id }) => id !== defaultEdition.id);
  if (other === undefined) throw new Error('one edition only');
  expect(waivedIn(runOf(half(), other), [waiver])).toEqual([]);
  expect(waivedIn(runOf(new StatementSheet('backward', '2005/06')), [waiver])).toEqual([]);
});

test('It is listed when nothing is left to explain', () => {
  const waiver = made(runOf(half()), 'cashable-at-least-half', good);
  expect(waivedIn(runOf(new StatementSheet('forward', '2005/06')), [waiver])).toMatchObject([
    { state: 'not-needed' },
  ]);
});

test('A second person accepts; whoever wrote it cannot', () => {
  const waiver = made(runOf(half()), 'cashable-at-least-half', good);
  expect(accept(waiver, 'a. officer', '2005-04-15')).toMatchObject({ kind: 'refused' });
  expect(accept(waiver, ' ', '2005-04-15')).toMatchObject({ kind: 'refused' });
  expect(accept(waiver, 'B. Treasurer', '2005-04-15')).toMatchObject({
    kind: 'made',
    waiver: { accepted: { by: 'B. Treasurer', at: '2005-04-15' } },
  });
});

test('an explanation of one council counts for no other of the same workbook, kind and year', () => {
  const cut = 'Closing two branch libraries for good.';
  const council = (authority: string) => {
    const sheet = new StatementSheet('backward', '2005/06', defaultEdition, authority).set(
      'culture-and-sport/row-key-actions',
      cut,
    );
    sheet.name = authority.slice(0, 20);
    return sheet;
  };
  const { runs } = checkWorkbook(
    workbookOf(council('Kent County Council'), council('Surrey County Council')),
    defaultEdition,
  );
  expect(runs.map(({ name }) => name)).toEqual([
    'backward 2005/06, Kent County Council',
    'backward 2005/06, Surrey County Council',
  ]);
  const [kent, surrey] = runs;
  const check = checkById('no-service-cuts');
  const outcome = kent?.results
    .find((each) => each.check.id === 'no-service-cuts')
    ?.outcomes.find((each) => each.outcome === 'fail');
  if (kent === undefined || surrey === undefined || check === null || outcome === undefined)
    throw new Error('the cut was not found');
  const made = explain(kent, check, outcome, {
    reason:
      'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the survey, so quality holds.',
    by: 'A. Officer',
    at: '2006-07-06',
  });
  if (made.kind !== 'made') throw new Error(made.sentence);
  expect(waivedIn(kent, [made.waiver]).map(({ state }) => state)).toEqual(['stands']);
  expect(waivedIn(surrey, [made.waiver])).toEqual([]);
});
