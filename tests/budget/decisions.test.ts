import { readBudget } from '../../src/budget/read-budget';
import { changedSince, officerReason, officersWords } from '../../src/budget/words';
import { pence, type Pence } from '../../src/money/pence';
import { sheetOf, typed } from './sheet-of';

const text = `
  Service | Estimate 2004/05 £
  Leisure |
  Parks | 1,000
  Concessionary fares | 400
  Recharges | 30
  Recharges | 40
  Total | 1,470`;

function read(rows = typed(text), decisions = {}) {
  const reading = readBudget([sheetOf(rows)], { decisions: { Budget: decisions } });
  return { reading, lines: reading.sheets[0]?.lines ?? [] };
}

const keyOf = (label: string) => read().lines.find((line) => line.label === label)?.key ?? '';

test('An officer’s decision wins over the rules and says whose it is', () => {
  const { lines, reading } = read(undefined, {
    [keyOf('Parks')]: { treatment: 'excluded-by-officer', reason: 'Run by a trust' },
    [keyOf('Concessionary fares')]: { treatment: 'included', reason: '' },
  });
  expect(lines.find(({ label }) => label === 'Parks')).toMatchObject({
    treatment: 'excluded-by-officer',
    reason: 'Decided by the officer: Run by a trust',
    decidedBy: 'officer',
  });
  expect(lines.find(({ label }) => label === 'Concessionary fares')).toMatchObject({
    treatment: 'included',
    suggested: null,
  });
  expect(reading.sheets[0]?.totals).toMatchObject({
    included: 40_000,
    excluded: { 'excluded-by-officer': 100_000 },
    check: 7_000,
    difference: 0,
  });
});

test.each(['subtotal', 'income', 'note'] as const)(
  'A row that the officer calls %s is no line: it counts nowhere and says whose word that is',
  (treatment) => {
    const { lines, reading } = read(undefined, { [keyOf('Parks')]: { treatment, reason: 'Counted below' } });
    expect(lines.find(({ label }) => label === 'Parks')).toMatchObject({
      treatment,
      suggested: null,
      reason: 'Decided by the officer: Counted below',
      decidedBy: 'officer',
    });
    expect(reading.sheets[0]?.totals).toMatchObject({ included: 0, check: 47_000 });
    expect(reading.baseline).toMatchObject({ amount: 0, high: 47_000 });
  },
);

test('A decision stays with its line when rows are inserted, deleted or sorted', () => {
  const decisions = {
    [keyOf('Concessionary fares')]: { treatment: 'transfer-payment', reason: 'Entitlement' },
  };
  const [title = [], heading = [], parks = [], fares = [], ...rest] = typed(text);
  for (const rows of [
    [['Borough of Anywhere'], [], title, heading, parks, fares, ...rest],
    [title, heading, fares, parks, ...rest],
    [title, heading, fares, ...rest.slice(0, 2)],
    [title, heading, parks, ['Museums', 70], [], fares, ...rest],
  ]) {
    const { lines } = read(rows, decisions);
    expect(lines.find(({ label }) => label === 'Concessionary fares')).toMatchObject({
      treatment: 'transfer-payment',
      decidedBy: 'officer',
    });
    expect(lines.filter(({ decidedBy }) => decidedBy === 'officer')).toHaveLength(1);
  }
});

test('Two lines with the same words in one section have different keys', () => {
  const keys = read()
    .lines.filter(({ label }) => label === 'Recharges')
    .map(({ key }) => key);
  expect(keys[1]).toBe(`${keys[0]}#2`);
});

test('An open line with money makes the baseline provisional and bounds it', () => {
  expect(read().reading.baseline).toEqual({
    amount: 100_000,
    provisional: true,
    because: ['3 lines are still to be decided'],
    caveats: ['3 lines are still to be decided'],
    low: 100_000,
    high: 147_000,
  });
});

describe('A decision whose amount has changed since', () => {
  const rows = (fares: string) => typed(`Service | 2004/05 £\nParks | 1000\nConcessionary fares | ${fares}`);
  const key = read(rows('400')).lines.find(({ label }) => label === 'Concessionary fares')?.key ?? '';
  const decided = (fares: string, amount?: Pence | null) =>
    read(rows(fares), {
      [key]: {
        treatment: 'included',
        reason: 'Own buses.',
        ...(amount === undefined ? {} : { amount }),
      },
    });

  test.each([
    ['another amount', '430', pence(40_000), '£400', '£430'],
    ['no amount any more', '', pence(40_000), '£400', 'no amount'],
    ['an amount where there was none', '400', null, 'no amount', '£400'],
  ])('%s: it stays, is said at its cell, and in the reason', (_, fares, then, was, is) => {
    const { lines, reading } = decided(fares, then);
    expect(lines.find(({ label }) => label === 'Concessionary fares')).toMatchObject({
      treatment: 'included',
      decidedBy: 'officer',
      decidedAt: then,
      reason: `Decided by the officer: Own buses. (Look at it again: decided at ${was}, the amount now is ${is}.)`,
    });
    expect(reading.sheets[0]?.findings).toContainEqual({
      sheet: 'Budget',
      address: 'B3',
      sentence: `“Concessionary fares” in row 3 of “Budget” was decided at ${was}, and the amount now is ${is}. The decision stays: look at it again, and decide it once more to say that it holds.`,
    });
  });

  test.each([
    ['the same amount', pence(40_000)],
    ['an amount that is not known', undefined],
  ])('%s: nothing is said', (_, amount) => {
    const { lines, reading } = decided('400', amount);
    expect(lines.find(({ label }) => label === 'Concessionary fares')?.reason).toBe(
      'Decided by the officer: Own buses.',
    );
    expect(JSON.stringify(reading.sheets[0]?.findings)).not.toContain('look at it again');
  });

  test('The officer’s own words are told from what is said after them', () => {
    const reason = decided('430', pence(40_000)).lines.find(
      ({ decidedBy }) => decidedBy === 'officer',
    )?.reason;
    expect(officersWords(reason ?? '')).toBe('Own buses.');
    expect(officersWords(officerReason('', changedSince('£400', '-£1.50')))).toBe('');
  });
});

test('An edition that does not exist is said, and the default is used', () => {
  const reading = readBudget([sheetOf(typed(text))], { edition: 'nowhere' });
  expect(reading.sheets[0]?.findings.some(({ sentence }) => sentence.includes('nowhere'))).toBe(true);
});
