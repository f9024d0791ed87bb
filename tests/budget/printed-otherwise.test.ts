import { readBudget } from '../../src/budget/read-budget';
import type { SheetReading } from '../../src/budget/reading';
import { sheetOf, typed } from './sheet-of';

function read(text: string): SheetReading {
  const reading = readBudget([sheetOf(typed(text))]).sheets[0];
  if (reading === undefined) throw new Error('no sheet was read');
  return reading;
}

/** Each label with its treatment, in sheet order, rows without a label left out. */
function told(reading: SheetReading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    reading.lines.filter(({ label }) => label !== '').map(({ label, treatment }) => [label, treatment]),
  );
}

describe('Totals above their parts', () => {
  test('A whole printed before its parts is a subtotal, and heads them', () => {
    const reading = read(`
      | 2003-04 | 2004-05
      | £ thousand | £ thousand
      Total education expenditure | 9,000 | 9,900
      Total expenditure delegated to schools | 6,000 | 6,600
      Primary | 3,500 | 3,900
      Secondary | 2,500 | 2,700
      Total non-delegated expenditure | 3,000 | 3,300
      Total assuring access to schools | 1,200 | 1,300
      Total school improvement | 1,800 | 2,000`);
    expect(told(reading)).toMatchObject({
      'Total education expenditure': 'subtotal',
      'Total expenditure delegated to schools': 'subtotal',
      Primary: 'delegated-schools',
      Secondary: 'delegated-schools',
      'Total non-delegated expenditure': 'subtotal',
      'Total assuring access to schools': 'included',
      'Total school improvement': 'included',
    });
    expect(reading.totals).toMatchObject({ included: 330_000_000, sheetTotal: 990_000_000, difference: 0 });
  });

  test('A line whose parts follow as “of which” counts once, by its parts', () => {
    const reading = read(`
      | 2004/05
      | £m
      Children's services | 379.3
      of which: schools' delegated budgets | 300.1
      of which: support for families | 79.2
      Fire and rescue | 22.4
      Highways | 30.0
      Total | 431.7`);
    expect(told(reading)).toMatchObject({
      "Children's services": 'subtotal',
      "of which: schools' delegated budgets": 'delegated-schools',
      'of which: support for families': 'included',
      Total: 'subtotal',
    });
    expect(reading.totals.difference).toBe(0);
  });

  test('Part of a line does not make the line a total', () => {
    const reading = read(`
      | 2004/05
      | £000
      Highways | 500
      of which: street lighting | 120
      Libraries | 200`);
    expect(told(reading)['Highways']).toBe('included');
  });
});

describe('Which column is the budget', () => {
  test.each([
    ['a variance in words', 'Budgeted Spend or (Income) | Over or (under) spend | Note', 'B'],
    ['spending beside what was underspent', 'Budgeted Spend | Outturn Underspend | Note', 'B'],
    ['the year of a comparison alone', 'Net Budget | 2003/04 Net | Change', 'B'],
    ['numbers of pupils', 'Pupils | School Budget Share | Per Pupil', 'C'],
    ['a ledger’s short years', 'Revised 2003 | Original 2004 | %', 'C'],
  ])('%s', (_what, headings, column) => {
    const reading = read(`
      Budget report 2004/05 | | |
      Service | ${headings}
      Highways | 5,980 | 5,640 | 1
      Libraries | 2,836 | 2,790 | 2
      Parks | 1,376 | 1,400 | 3`);
    expect(reading.table?.amountColumn).toBe(column);
    expect(reading.table?.year).toBe('2004/05');
  });

  test('The last of a build-up, where all its columns carry one year', () => {
    const reading = read(`
      Service | Base 2004/05 | Savings | Growth | Budget 2004/05
      Highways | 5,000 | (200) | 300 | 5,100
      Libraries | 2,000 | (100) | 50 | 1,950
      Parks | 1,000 | (50) | 0 | 950
      Museums | 700 | (20) | 40 | 720`);
    expect(reading.table?.amountColumn).toBe('E');
  });

  test('Of a medium-term plan, the first year', () => {
    const reading = read(`
      Medium term financial plan | | |
      | 2005/06 | 2006/07 | 2007/08
      Highways | 5,000 | 5,200 | 5,300
      Libraries | 2,000 | 2,100 | 2,150`);
    expect(reading.table).toMatchObject({ amountColumn: 'B', year: '2005/06' });
  });
});

test('Amounts that carry their own unit are read in it', () => {
  const reading = readBudget([
    sheetOf([
      ['Service', 'Budget 2004/05 (£million)'],
      ['Highways', '£8.2m'],
      ['Parking', '-£3.3m'],
      ['Museums', '£450k'],
    ]),
  ]).sheets[0];
  expect(reading?.lines.map(({ amount }) => amount)).toEqual([null, 820_000_000, -330_000_000, 45_000_000]);
});

test('A unit that was typed as a nought is no line', () => {
  const reading = read(`
    Revenue budget 2004/05 | 0
    Service | 0
    Highways | 500
    Service |
     | 0
    Libraries | 200`);
  expect(reading.lines.filter(({ treatment }) => treatment === 'included').map(({ label }) => label)).toEqual(
    ['Highways', 'Libraries'],
  );
});

test('One money row in each block of counts is a line, though it is called a net cost', () => {
  const reading = read(`
    | Budget 2004/05
    Refuse collection |
    Net cost of service (£) | 1,345,600
    Number of households | 38,610
    Swimming pools |
    Net cost of service (£) | 720,500
    Subsidy per visit (£) | 1.76
    Parks |
    Net cost of service (£) | 1,560,400
    Hectares maintained | 214
    Total for these services (£) | 3,626,500`);
  expect(reading.totals).toMatchObject({ included: 362_650_000, check: 0, difference: 0 });
});

test('The subjective groups across a matrix say nothing of its rows', () => {
  const reading = read(`
    Cost centre | Employees | Transfer payments | Income | Net budget 2004/05
    Housing advice | 100 | 5 | (20) | 85
    Libraries | 400 | 0 | (30) | 370
    Museums | 200 | 0 | (10) | 190`);
  expect(told(reading)).toMatchObject({ 'Housing advice': 'included', Libraries: 'included' });
});

test.each([
  ['General Fund services (including housing and council tax benefits)', 'check'],
  ["Children's Services (including schools' delegated budgets)", 'check'],
  ['Housing (excluding HRA and benefit payments)', 'included'],
  ['Culture and leisure (excl. capital charges)', 'included'],
  ['Use of earmarked reserves (excluding schools)', 'income'],
  ['Renovation grants administration', 'included'],
  ['Visual impairment service', 'included'],
  ['Standards Fund - centrally retained (schools)', 'included'],
  ['Discretionary Hsg Payments', 'check'],
  ['Rent Allce', 'transfer-payment'],
  ['War widows’ pensions', 'transfer-payment'],
  ['Contribution to Repairs and Renewals Fund', 'check'],
  ['Money set aside for unexpected costs', 'check'],
  ['(Gain) or loss on disposal of fixed assets', 'check'],
  ['Non Distributed Costs', 'included'],
  ['Initial budget (adjusted for formula grant changes)', 'check'],
])('%s: %s', (label, treatment) => {
  const reading = read(`
    | Budget 2004/05
    | £000
    Highways | 5,000
    ${label} | 40`);
  expect(told(reading)[label]).toBe(treatment);
});

test('What was recovered is income, and where a recharge goes is not counted again', () => {
  const reading = read(`
    | Budget 2004/05
    Council tax collection |
    Employees | 300
    Court costs recovered | (180)
    Recharged to: |
    General Fund services | 90
    Housing Revenue Account | 30`);
  expect(told(reading)).toMatchObject({
    'Court costs recovered': 'income',
    'General Fund services': 'note',
    'Housing Revenue Account': 'note',
  });
});

test('Lines held by the authority stay in under a schools heading; what a form calls central too', () => {
  const reading = read(`
    | Budget 2004/05
    | £000
    SCHOOLS BLOCK |
    Individual Schools Budget | 50,000
    Milk | 40
    Retained by the LEA |
    Behaviour support | 500
    Out of borough placements | 900`);
  expect(told(reading)).toMatchObject({
    'Individual Schools Budget': 'delegated-schools',
    Milk: 'included',
    'Behaviour support': 'included',
    'Out of borough placements': 'included',
  });
});

test('A list of schools under a title that names delegated budgets is delegated throughout', () => {
  const reading = read(`
    Schools’ delegated budgets 2004/05 | |
    School | Pupils | Budget share
    Abbey Road Infant School | 178 | 479,614
    Castle Hill Junior School | 240 | 628,500
    Ferry Lane Primary | 196 | 537,230
    The Meadows Community School | 155 | 442,401`);
  expect(reading.totals.excluded['delegated-schools']).toBe(208_774_500);
});

test('A police authority’s own budget is police throughout, the line for its members too', () => {
  const reading = read(`
    Northshire Police Authority - budget 2004/05 |
    | £000
    Eastern Division | 26,758
    Crime Management | 13,715
    Insurance | 1,802
    Police Authority | 660`);
  expect(reading.totals.included).toBe(0);
  expect(reading.totals.excluded.police).toBe(4_293_500_000);
});

test('A learning portfolio that holds most of the budget is asked where nothing names schools', () => {
  const reading = read(`
    | Budget 2004/05
    | £000
    Transport | 4,330
    Life Long Learning | 77,283
    Social Services | 34,842`);
  expect(reading.lines.find(({ label }) => label === 'Life Long Learning')).toMatchObject({
    treatment: 'check',
    suggested: 'delegated-schools',
  });
});

test('Entries below the net cost of the landlord’s account are asked, not taken for its income', () => {
  const reading = read(`
    HOUSING REVENUE ACCOUNT | Budget 2004/05
    EXPENDITURE |
    Supervision and management | 4,000
    Repairs | 6,000
    TOTAL EXPENDITURE | 10,000
    INCOME |
    Dwelling rents | (9,000)
    Charges for services | (500)
    TOTAL INCOME | (9,500)
    NET COST OF SERVICES | 500
    Revenue contributions to capital outlay | 150
    Balance B/F 1 April | (1,204)`);
  expect(told(reading)).toMatchObject({
    'Revenue contributions to capital outlay': 'check',
    'Balance B/F 1 April': 'note',
  });
});
