import { readBudget } from '../../src/budget/read-budget';
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
    low: 100_000,
    high: 147_000,
  });
});

test('An edition that does not exist is said, and the default is used', () => {
  const reading = readBudget([sheetOf(typed(text))], { edition: 'nowhere' });
  expect(reading.sheets[0]?.findings.some(({ sentence }) => sentence.includes('nowhere'))).toBe(true);
});
