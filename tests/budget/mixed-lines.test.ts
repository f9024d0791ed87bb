import fc from '../seeded';
import type { BudgetLine } from '../../src/budget/line';
import type { Decision } from '../../src/budget/reading';
import { readBudget } from '../../src/budget/read-budget';
import { pence } from '../../src/money/pence';
import { sheetOf, typed } from './sheet-of';

const pounds = (amount: number) => pence(amount * 100);

function reading(table: string, decisions: Readonly<Record<string, Decision>> = {}) {
  return readBudget([sheetOf(typed(table))], { decisions: { Budget: decisions } });
}
const lineNamed = (table: string, label: string, decisions: Readonly<Record<string, Decision>> = {}) => {
  const line = reading(table, decisions).sheets[0]?.lines.find((each) => each.label === label);
  if (line === undefined) throw new Error(`no line “${label}”`);
  return line;
};

const head = 'Service | 2004/05 Budget £';

describe('A line is asked for its part where it mixes and nothing else on the sheet shows the part', () => {
  test.each<[what: string, label: string, others: string, asks: string | null]>([
    ['the whole of education', 'Education', 'Libraries | 90', 'individual-schools-budget'],
    ['a department of education and more', 'Education and Skills', 'Roads | 9', 'individual-schools-budget'],
    ['a phase of schools', 'Primary schools', 'Libraries | 90', 'individual-schools-budget'],
    ['the schools block', 'Schools Block', 'Libraries | 90', 'individual-schools-budget'],
    [
      'a whole line with its statement named',
      'Education - Schools (Section 52)',
      'Roads | 9',
      'individual-schools-budget',
    ],
    [
      'benefits with their administration',
      'Housing benefits and administration',
      'Roads | 9',
      'benefit-payments',
    ],
    ['benefits that nothing splits', 'Housing Benefits', 'Roads | 90000', 'benefit-payments'],
    ['taxes and benefits in one office', 'Revenues and Benefits', 'Roads | 9', 'benefit-payments'],
    [
      'payments with collection',
      'Benefit Payments, Council Tax and NDR collection costs',
      'Roads | 9',
      'benefit-payments',
    ],
    ['education beside the schools’ own line', 'Education', 'Individual schools budget | 900', null],
    [
      'education beside the phases that are delegated',
      'Education',
      'Delegated to primary schools | 500\nDelegated to secondary schools | 400',
      null,
    ],
    [
      'a phase beside another phase’s line',
      'Secondary schools',
      'Delegated to primary schools | 5',
      'individual-schools-budget',
    ],
    [
      'education with a part of itself below',
      'Education',
      'of which individual schools budget | 900',
      'individual-schools-budget',
    ],
    [
      'education beside a schools’ line without money',
      'Education',
      'Individual schools budget | 0',
      'individual-schools-budget',
    ],
    ['the benefits office beside the payments', 'Revenues and Benefits', 'Rent allowances | 700', null],
    ['a service for schools', 'School meals', 'Roads | 9', null],
    ['the running of benefits', 'Housing benefits administration', 'Roads | 9', null],
    ['payments and nothing else', 'Rent allowances', 'Roads | 9', null],
  ])('%s: %s', (_, label, others, asks) => {
    const line = lineNamed(`${head}\n${label} | 1000\n${others}\nParks | 40`, label);
    expect(line.mixes?.asks ?? null).toBe(asks);
    if (asks !== null) expect(line.treatment).toBe('check');
  });

  test('A line without money has nothing to split', () => {
    expect(lineNamed(`${head}\nEducation | 0\nRoads | 9\nParks | 40`, 'Education').mixes).toBeNull();
  });

  test('Where the part stands on its own line, the line is still to check, and keeping it is suggested', () => {
    const line = lineNamed(
      `${head}\nEducation | 1000\nIndividual schools budget | 900\nParks | 40`,
      'Education',
    );
    expect(line).toMatchObject({ treatment: 'check', suggested: 'included' });
    expect(line.reason).toContain('a line of its own on this sheet');
    expect(line.reason).toContain('For leaving it out');
  });

  test('A net column asks for benefit less its subsidy', () => {
    const gross = lineNamed(
      `${head}\nRevenues and Benefits | 1000\nRoads | 9\nParks | 4`,
      'Revenues and Benefits',
    );
    const net = lineNamed(
      'Service | 2004/05 Net £\nRevenues and Benefits | 1000\nRoads | 9\nParks | 4',
      'Revenues and Benefits',
    );
    expect(gross.mixes?.question).toContain('before any subsidy');
    expect(net.mixes?.question).toContain('less the subsidy');
  });
});

describe('An answer parts the line to the penny', () => {
  const table = `${head}\nEducation | 1000\nLibraries | 200\nRent allowances | 300\nTotal | 1500`;
  const answered = (leftOut: number, treatment: Decision['treatment'] = 'included') =>
    reading(table, { education: { treatment, reason: 'Section 52', leftOut: pence(leftOut) } });
  const education = (read: ReturnType<typeof answered>): BudgetLine | undefined =>
    read.sheets[0]?.lines.find(({ label }) => label === 'Education');

  test('The rest is included, the part stays out as delegated schools, and the sheet’s total is still proven', () => {
    const read = answered(80_050);
    expect(education(read)).toMatchObject({
      treatment: 'included',
      leftOut: 80_050,
      decidedBy: 'officer',
      mixes: { asks: 'individual-schools-budget' },
    });
    expect(read.baseline).toEqual({
      amount: pounds(1200) - 80_050,
      provisional: false,
      low: pounds(1200) - 80_050,
      high: pounds(1200) - 80_050,
    });
    expect(read.sheets[0]?.totals).toMatchObject({
      included: pounds(1200) - 80_050,
      excluded: { 'delegated-schools': 80_050, 'transfer-payment': pounds(300) },
      difference: 0,
    });
  });

  test.each([
    ['nothing of it', 0],
    ['all of it', 100_000],
  ])('%s', (_, leftOut) => {
    const read = answered(leftOut);
    expect(read.baseline.amount).toBe(pounds(1200) - leftOut);
    expect(education(read)?.leftOut).toBe(leftOut === 0 ? null : leftOut);
    expect(read.sheets[0]?.totals.difference).toBe(0);
  });

  test.each([
    ['beyond the amount', table, 'education', 100_001, 'only £1,000'],
    ['of the other sign', table, 'education', -50, 'has the sign of its line'],
    ['on a line that does not mix', table, 'library', 50, 'not a line that mixes'],
    [
      'of the other sign, on a line below nil',
      table.replace('1000', '-1000'),
      'education',
      50,
      'has the sign of its line',
    ],
  ])(
    '%s it is refused, the line stays to check, and a sentence names the cell',
    (_, sheet, key, leftOut, words) => {
      const read = reading(sheet, { [key]: { treatment: 'included', reason: '', leftOut: pence(leftOut) } });
      const line = read.sheets[0]?.lines.find((each) => each.key === key);
      expect(line).toMatchObject({ treatment: 'check', leftOut: null, decidedBy: 'guidance' });
      expect(read.baseline.provisional).toBe(true);
      const finding = read.sheets[0]?.findings.find(({ address }) => address === `B${line?.row}`);
      expect(finding?.sentence).toContain(words);
    },
  );

  test('A part left out of a total is refused, and the total is not counted', () => {
    const read = reading(table, { total: { treatment: 'included', reason: '', leftOut: pence(5) } });
    expect(read.sheets[0]?.lines.find(({ label }) => label === 'Total')?.treatment).toBe('subtotal');
    expect(read.sheets[0]?.findings.map(({ sentence }) => sentence).join()).toContain(
      'not a line that mixes',
    );
  });

  test('Where the whole line is left out, no part of it is counted twice', () => {
    const read = answered(500, 'delegated-schools');
    expect(education(read)?.leftOut).toBeNull();
    expect(read.sheets[0]?.totals.excluded['delegated-schools']).toBe(pounds(1000));
  });

  test('Whatever part is named, included and left out come to the amount, by line, sheet and sector', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (amount, share) => {
          const leftOut = Math.trunc(amount * share);
          const rows = [...typed(head), ['Education', amount / 100], ['Parks', 12.34], ['Fire', 7]];
          const read = readBudget([sheetOf(rows)], {
            decisions: {
              Budget: { education: { treatment: 'included', reason: '', leftOut: pence(leftOut) } },
            },
          });
          const totals = read.sheets[0]?.totals;
          expect((totals?.included ?? 0) + (totals?.excluded['delegated-schools'] ?? 0)).toBe(amount + 1934);
          expect(read.baseline.amount).toBe(amount - leftOut + 1934);
          expect(read.bySector.reduce((sum, { included }) => sum + included, 0)).toBe(read.baseline.amount);
          expect(read.bySheet.reduce((sum, { included }) => sum + included, 0)).toBe(read.baseline.amount);
        },
      ),
    );
  });
});
