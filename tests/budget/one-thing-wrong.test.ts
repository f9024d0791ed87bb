import { readBudget } from '../../src/budget/read-budget';
import { asMeant } from '../../src/budget/spelling/as-meant';
import type { CellValue } from '../../src/grid/snapshot';
import { amountBreaks, changedInSilence, withCell } from './one-thing-wrong';
import { seededBreaks } from './one-thing-wrong-runs';
import { sheetOf } from './sheet-of';

const seed = 20_041_101;

test(`One cell or one label broken in 1,000 sheets (seed ${seed}): nothing changes without a finding at the cell`, () => {
  const silent = [...seededBreaks(1_000, seed, readBudget)].filter((each) => each.silent !== null);
  expect(silent).toEqual([]);
});

/** A budget in one column, as most leaflets print it. */
const budget: readonly (readonly CellValue[])[] = [
  ['Revenue budget', ''],
  ['Service', '2004/05 Budget £'],
  ['Highways', 1000],
  ['Rent allowances', 400],
  ['Contingency', 70],
  ['Libraries', 250.5],
  ['Refuse collection', 90],
];

describe.each(amountBreaks)('An amount that is $name', ({ hold }) => {
  test.each([3, 4, 6, 7])('in row %i is named at its cell, and takes no other line along', (row) => {
    const sheet = sheetOf(budget);
    const value = Number(budget[row - 1]?.[1]);
    const before = readBudget([sheet]);
    const after = readBudget([withCell(sheet, row, 2, hold(value))]);
    expect(changedInSilence(before, after, row, 2)).toBeNull();
    const treatments = (of: typeof before) => of.sheets[0]?.lines.map(({ treatment }) => treatment);
    expect(treatments(after)).toEqual(treatments(before));
  });
});

describe.each(amountBreaks)('An amount that is $name, above a heading of the next section', ({ hold }) => {
  const sections: readonly (readonly CellValue[])[] = [
    ['Revenue estimates 2004/05 £', ''],
    ['Line', 'Budget'],
    ['Highways', ''],
    ['Maintenance', 3000],
    ['Housing', ''],
    ['Homelessness', 900],
    ['Rent allowances', 7000],
    ['Libraries', ''],
    ['Branches', 800],
  ];
  test.each([4, 6, 9])('in row %i is named at its cell', (row) => {
    const sheet = sheetOf(sections);
    const value = Number(sections[row - 1]?.[1]);
    // What heads the columns once more, right under a heading, begins another table.
    if (row > 4 && hold(value).value === 'budget') return;
    const after = readBudget([withCell(sheet, row, 2, hold(value))]);
    expect(changedInSilence(readBudget([sheet]), after, row, 2)).toBeNull();
  });
});

test('A line whose amount can’t be read makes the baseline provisional, and says where', () => {
  const reading = readBudget([withCell(sheetOf(budget), 6, 2, { value: '1.5m' })]);
  expect(reading.baseline).toMatchObject({ provisional: true, amount: 109_000 });
  expect(reading.baseline.because).toContain('the amount in B6 on “Budget” can’t be read');
  expect(reading.sheets[0]?.findings.find(({ address }) => address === 'B6')?.sentence).toBe(
    'Cell B6 on “Budget” says “1.5m” where an amount belongs. It counts as nothing until it is put right, and the baseline is provisional: enter the amount as a plain number.',
  );
});

test('An amount of a line that is kept out leaves the baseline as it is', () => {
  const reading = readBudget([withCell(sheetOf(budget), 4, 2, { value: '#REF!' })]);
  expect(reading.baseline.because ?? []).not.toContain('the amount in B4 on “Budget” can’t be read');
  expect(reading.sheets[0]?.findings.find(({ address }) => address === 'B4')?.sentence).toBe(
    'Cell B4 on “Budget” shows the error #REF!. It counts as nothing until it is put right: repair the formula.',
  );
});

test('Every broken amount is named, however many there are', () => {
  const rows = Array.from({ length: 120 }, (_, i): CellValue[] => [
    `Service ${i}`,
    i % 2 === 0 ? 1000 : '#N/A',
  ]);
  const reading = readBudget([sheetOf([['Service', '2004/05 Budget £'], ...rows])]);
  expect(reading.sheets[0]?.findings.filter(({ address }) => address !== null)).toHaveLength(60);
  expect(reading.baseline.because).toEqual(['60 amounts can’t be read, the first in B3 on “Budget”']);
});

test.each([
  { label: 'Rent rebbates', suggested: 'transfer-payment' },
  { label: 'Ploice Authority', suggested: 'police' },
  { label: 'Rent allowancespaid', suggested: 'transfer-payment' },
  { label: 'Renta llowances', suggested: 'transfer-payment' },
  { label: 'Council tx benefit', suggested: 'transfer-payment' },
  { label: 'Individual shcools budget', suggested: 'delegated-schools' },
  { label: 'P\u043elice Authority', suggested: 'police' },
])('$label is one letter away from what takes money out: asked, and named', ({ label, suggested }) => {
  const reading = readBudget([sheetOf([...budget.slice(0, 3), [label, 400], ...budget.slice(4)])]);
  expect(reading.sheets[0]?.lines[3]).toMatchObject({ label, treatment: 'check', suggested });
  expect(reading.sheets[0]?.findings.map(({ address }) => address)).toContain('A4');
});

test.each([
  'Policy team',
  'Leveling works',
  'Trent valley',
  'Healthcare',
  'Ground works',
  'Kent partnership',
])('%s is no slip of the pen', (label) => {
  const reading = readBudget([sheetOf([...budget.slice(0, 3), [label, 400], ...budget.slice(4)])]);
  expect(reading.sheets[0]?.lines[3]).toMatchObject({ label, treatment: 'included' });
  expect(reading.sheets[0]?.findings.filter(({ address }) => address === 'A4')).toEqual([]);
});

test.each([
  { what: 'a zero-width space', label: 'Re\u200bnt allowances' },
  { what: 'a soft hyphen', label: 'Rent allow\u00adances' },
  { what: 'a combining mark', label: 'Re\u0301nt allowances' },
  { what: 'full-width letters', label: 'Ｒｅｎｔ ａｌｌｏｗａｎｃｅｓ' },
  { what: 'a variation selector', label: 'Rent\ufe0f allowances' },
])('$what changes no word', ({ label }) => {
  const reading = readBudget([sheetOf([...budget.slice(0, 3), [label, 400], ...budget.slice(4)])]);
  expect(reading.sheets[0]?.lines[3]).toMatchObject({ treatment: 'transfer-payment' });
});

test.each([
  { heading: 38_078, format: 'mmm yyyy' },
  { heading: 38_078, format: 'General' },
  { heading: 2004, format: 'General' },
])('A heading that is $heading shown as $format is no amount', ({ heading, format }) => {
  const sheet = withCell(sheetOf(budget), 2, 2, { value: heading, format });
  expect(readBudget([sheet]).sheets[0]?.lines[1]).toMatchObject({ treatment: 'heading', amount: null });
  expect(readBudget([sheet]).baseline.amount).toBe(readBudget([sheetOf(budget)]).baseline.amount);
});

test.each([
  { formula: '=[1]Budget!B4', says: 'comes from another workbook' },
  { formula: "='C:\\Budgets\\[2004.xls]Sheet 1'!B4", says: 'comes from another workbook' },
  { formula: '=RAND()*1000', says: 'random number' },
  { formula: '=TODAY()-38000', says: 'today’s date' },
  { formula: '=B6+1', says: 'refers back to itself' },
  { formula: '=SUM(B3:B7)', says: 'refers back to itself' },
])('$formula is named: $says', ({ formula, says }) => {
  const reading = readBudget([withCell(sheetOf(budget), 6, 2, { value: 250.5, formula })]);
  const at = reading.sheets[0]?.findings.filter(({ address }) => address === 'B6') ?? [];
  expect(at.map(({ sentence }) => sentence).join(' ')).toContain(says);
});

test('Formulas of a workbook that calculates by hand are named', () => {
  const sheet = withCell(sheetOf(budget), 6, 2, { value: 250.5, formula: '=200+50.5' });
  const sentences = (of: typeof sheet) =>
    readBudget([of]).sheets[0]?.findings.map(({ sentence }) => sentence) ?? [];
  expect(sentences({ ...sheet, calculatesByHand: true }).join(' ')).toContain('set to calculate by hand');
  expect(sentences(sheet).join(' ')).not.toContain('set to calculate by hand');
});

test.each([
  { title: 'All figures are in £, 000. Budget by service', unit: '£000' },
  { title: 'Revenue estimates (all figures £ 000s)', unit: '£000' },
  { title: 'Figures in £’s thousand', unit: '£000' },
  { title: 'Budget, £,000', unit: '£000' },
  { title: 'Budget, GBP 000', unit: '£000' },
  { title: 'Budget (£ millions)', unit: '£m' },
  { title: 'Budget, GBP m', unit: '£m' },
  { title: 'Budget in pounds', unit: '£' },
])('$title: amounts are in $unit', ({ title, unit }) => {
  const rows: CellValue[][] = [
    [title, ''],
    ['Service', 'Budget 2004/05'],
    ['Highways', 450],
    ['Libraries', 25],
  ];
  expect(readBudget([sheetOf(rows)]).sheets[0]?.table?.unit).toBe(unit);
});

test('A unit that cannot be right loses no amount, and the size under each unit is shown', () => {
  const rows: CellValue[][] = [
    ['Service', 'Budget 2004/05 £m'],
    ['Social services', 95_000_000],
    ['Libraries', 4_000_000],
    ['Total', 99_000_000],
  ];
  const reading = readBudget([sheetOf(rows)]);
  expect(reading.baseline.amount).toBe(9_900_000_000);
  expect(reading.sheets[0]?.table).toMatchObject({ unit: '£', unitStated: '£m' });
  expect(reading.sheets[0]?.findings.find(({ address }) => address === 'B1')?.sentence).toContain(
    'In £ they are £99,000,000; in £000 they are £99,000,000,000',
  );
});

test('Pounds a week for a household are no council’s budget', () => {
  const rows: CellValue[][] = [
    ['How your council tax is spent per week (Band D) 2004/05', ''],
    ['Service', '£'],
    ['Social care', 9.39],
    ['Waste', 2.47],
    ['Total', 11.86],
  ];
  const sentences = readBudget([sheetOf(rows)]).sheets[0]?.findings.map(({ sentence }) => sentence) ?? [];
  expect(sentences.join(' ')).toContain('what a household pays, and no council’s budget');
});

test('Each row whose gross less income is not its net is named', () => {
  const rows: CellValue[][] = [
    ['Cost of services 2004/05 £', '', '', ''],
    ['Service', 'Gross expenditure', 'Income', 'Net'],
    ['Planning', 7_669_000, 17_008_000, 9_339_000],
    ['Direct services', 9_423_000, 13_951_000, 13_951_000],
    ['Leisure', 3_000_000, 1_000_000, 2_000_000],
    ['Total', 20_092_000, 31_959_000, 25_290_000],
  ];
  const named = readBudget([sheetOf(rows)]).sheets[0]?.findings.filter(({ sentence }) =>
    sentence.includes('do not make the net'),
  );
  expect(named?.map(({ address }) => address)).toEqual(['D4', 'D6']);
});

test.each(['n/a', 'ok', '.', '12345', '\u2060', 'xxxxxxxxxx', 'none'])(
  'A line left out for the reason “%s” stays to check, and says so',
  (reason) => {
    const sheet = sheetOf(budget);
    const key = readBudget([sheet]).sheets[0]?.lines[2]?.key ?? '';
    const decided = readBudget([sheet], {
      decisions: { Budget: { [key]: { treatment: 'excluded-by-officer', reason } } },
    }).sheets[0];
    expect(decided?.lines[2]?.treatment).toBe('check');
    expect(decided?.findings.find(({ address }) => address === 'B3')?.sentence).toContain('says nothing');
  },
);

test.each(['Financed yb:', 'FINANCED Y', 'Whho pays?', 'Who ppays?'])(
  'Under “%s” nothing is counted, and the slip is named',
  (heading) => {
    const [read] = readBudget([
      sheetOf([...budget, ['Total', 1810.5], [heading, ''], ['Council tax', 1000], ['Partners', 810.5]]),
    ]).sheets;
    expect(read?.lines.slice(9).map(({ treatment }) => treatment)).toEqual(['income', 'income']);
    expect(read?.findings.map(({ address }) => address)).toContain('A9');
  },
);

test.each([
  ['null', {}],
  ['tbc', {}],
  ['to follow', {}],
  ['-?', {}],
  ['\u0661\u0662', {}],
  ['\u2060', {}],
  ['', { formula: '=IF(TRUE,"",1)' }],
])('The first amount of a list without headings says “%s”: its line stays, and is named', (value, more) => {
  const list = sheetOf([
    ['Highways', 1000],
    ['Rent allowances', 400],
    ['Libraries', 250],
  ]);
  const [read] = readBudget([withCell(list, 1, 2, { value, ...more })]).sheets;
  expect(read?.lines.map(({ treatment }) => treatment)).toEqual(['included', 'transfer-payment', 'included']);
  expect(read?.findings.map(({ address }) => address)).toContain('B1');
});

test.each(['null', 'tbc', '\u00ad'])(
  'The first amount says “%s”, and a gap stands below it: its line stays, and is named',
  (value) => {
    const [read] = readBudget([
      sheetOf([
        ['Item', 'Budget 2004/05'],
        ['Salaries', value],
        ['', ''],
        ['Parks', 300],
        ['Roads', 20],
      ]),
    ]).sheets;
    expect(read?.lines.map(({ treatment }) => treatment)).toEqual([
      'heading',
      'included',
      'blank',
      'included',
      'included',
    ]);
    expect(read?.findings.map(({ address }) => address)).toContain('B2');
  },
);

test('Marks on the letters of a unit leave it the unit', () => {
  const [read] = readBudget([
    sheetOf([['Budget 2004/05 (£ t\u0308housand)', ''], ['Service', 'Budget'], ...budget.slice(2)]),
  ]).sheets;
  expect(read?.table?.unit).toBe('£000');
});

test('A line of a summary that its detail repeats is known by its figures and nearly by its name', () => {
  const reading = readBudget([
    sheetOf([
      ['Service', '2004/05 £000'],
      ['Cultqral services', 812],
      ['Highways', 700],
      ['Parks and gardens', 90],
      ['Net cost of services', 1602],
      ['', ''],
      ['Cultural detail', ''],
      ['Museums', 500],
      ['Libraries', 312],
      ['Total cultural', 812],
    ]),
  ]);
  expect(reading.baseline.amount).toBe(1_602_000_00);
});

describe('A space or a letter that makes other words of one that takes money out', () => {
  test.each([
    ['Ren t Rebates', 'Rent rebates'],
    ['Re nt Allowances', 'Rent allowances'],
    ['HRARent', 'HRA Rent'],
    ['Useof balances', 'Use of balances'],
    ['Police rant', 'Police grant'],
    ['Lev y', 'Levy'],
    ['Council T ax Benefits', 'Council Tax Benefits'],
    ['Use o f balances', 'Use of balances'],
    ['Us e of balances', 'Use of balances'],
    ['N et expenditure', 'Net expenditure'],
    ['Nqt expenditure', 'Net expenditure'],
    ['Transfers t o/from reserves', 'Transfers to/from reserves'],
    ['Devolved ot schools', 'Devolved to schools'],
    ['NonHRA rent rebates', 'Non HRA rent rebates'],
    ['baddebts', 'Bad debts'],
    ['Drainage boardlevy', 'Drainage board levy'],
    ['Riskcontingency', 'Risk contingency'],
    ['Flood Defence qevy', 'Flood Defence levy'],
    ['qebt charges', 'Debt charges'],
    ['Local qax collection: benefits administration', 'Local tax collection: benefits administration'],
    ['Housing benefits aqd administration', 'Housing benefits and administration'],
    ['Local Services SSupport Grant', 'Local Services Support Grant'],
    ['Cost er household', 'Cost per household'],
    ['Provision for apy award', 'Provision for pay award'],
    ['FPI schemes', 'PFI schemes'],
    ['Remeasurements ofthe pension', 'Remeasurements of the pension'],
  ])('%s is read as %s, or asked with its cell', (written, meant) => {
    const withLabel = (label: string) =>
      readBudget([withCell(sheetOf(budget), 6, 1, { value: label })]).sheets[0];
    const as = withLabel(meant)?.lines[5]?.treatment;
    const read = withLabel(written);
    const asked = read?.findings.some(({ address }) => address === 'A6') === true;
    expect(read?.lines[5]?.treatment === as || asked).toBe(true);
    expect(read?.lines[5]?.label).toBe(written);
  });

  test.each([
    'Fun day',
    'HR Advice',
    'HRAdvice',
    'Roof repairs',
    'Ranting',
    'Go live',
    'Rent',
    'Businesses',
    'Set costs',
    'Bathe and lathe hire',
    'Who pays?',
    'Car allowances',
    'Met by partners',
    'Over heads',
  ])('%s is what it says', (label) => {
    const read = readBudget([withCell(sheetOf(budget), 6, 1, { value: label })]).sheets[0];
    expect(read?.findings.filter(({ address }) => address === 'A6')).toEqual([]);
  });
});

test.each([
  [
    'with a code',
    [
      ['Code', 'Service', '£000'],
      ['', 'Education', ''],
      ['1001', 'Transport', '2004/05'],
      ['1002', 'Meals', 410],
      ['1003', 'Welfare', 510],
    ],
  ],
  [
    'under the heading of its section',
    [
      ['Service', '', '£000'],
      ['Education', '', ''],
      ['Transport', '', '2004/05'],
      ['Meals', '', 410],
      ['Welfare', '', 510],
    ],
  ],
])('A year in the first amount, %s, leaves its row a line and is named', (_, rows) => {
  const [read] = readBudget([sheetOf([['Revenue budget 2004/05', '', ''], ...rows])]).sheets;
  expect(read?.lines.map(({ treatment }) => treatment).slice(3)).toEqual([
    'included',
    'included',
    'included',
  ]);
  expect(read?.findings.find(({ address }) => address === 'C4')?.sentence).toContain('“2004/05”');
});

/** Lists that nothing heads, and totals after a gap: what stands for an amount there could as well head a column. */
const unheaded: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  'a list that nothing heads, its total after a gap': [
    ['Highways', 1000],
    ['Libraries', 250],
    ['Refuse collection', 90],
    ['', ''],
    ['Total', 1340],
  ],
  'a list under a title': [
    ['Spending of the council', ''],
    ['', ''],
    ['Highways', 1000],
    ['Libraries', 250],
    ['Net cost of services', 1250],
  ],
  'sections with totals': [
    ['Service', '2004/05 £'],
    ['Highways', ''],
    ['Roads', 1000],
    ['Bridges', 250],
    ['Total highways', 1250],
    ['', ''],
    ['Libraries', ''],
    ['Books', 90],
    ['Total libraries', 90],
    ['', ''],
    ['Total', 1340],
  ],
};

test.each(Object.entries(unheaded))('In %s every broken amount is named at its cell', (_, list) => {
  const sheet = sheetOf(list);
  const before = readBudget([sheet]);
  const silent = list.flatMap(([label, value], i) =>
    typeof value !== 'number'
      ? []
      : amountBreaks.flatMap(({ name, hold }) => {
          const after = readBudget([withCell(sheet, i + 1, 2, hold(value))]);
          const changed = changedInSilence(before, after, i + 1, 2);
          return changed === null ? [] : [`${String(label)}, ${name}: ${changed}`];
        }),
  );
  expect(silent).toEqual([]);
});

test.each([
  { label: 'qet', treatment: 'subtotal' },
  { label: 'Vet', treatment: 'included' },
])('A last line called $label is $treatment', ({ label, treatment }) => {
  const rows: CellValue[][] = [
    ['Service', '2004/05 Budget £'],
    ['Highways', 1000],
    ['Libraries', 250],
    [label, 1250],
  ];
  const [read] = readBudget([sheetOf(rows)]).sheets;
  if (treatment === 'subtotal') expect(read?.lines[3]?.treatment).toBe('subtotal');
  else expect(read?.lines[3]?.treatment).not.toBe('subtotal');
});

test('A heading with a letter less still names the total that repeats it', () => {
  const rows: CellValue[][] = [
    ['Service', '2004/05 Budget £'],
    ['unning costs', ''],
    ['Salaries', 1000],
    ['Supplies', 250],
    ['Running costs', 1250],
  ];
  const [read] = readBudget([sheetOf(rows)]).sheets;
  expect(read?.lines.slice(2).map(({ treatment }) => treatment)).toEqual([
    'included',
    'included',
    'subtotal',
  ]);
});

test.each([
  { printed: 'Pqid for by:', meant: 'Paid for by:' },
  { printed: 'How it ispaid for', meant: 'How it is paid for' },
  { printed: 'IEGGrant', meant: 'IEG Grant' },
  { printed: 'Contribution to theHRA', meant: 'Contribution to the HRA' },
  { printed: 'Schools (inc\u0308luding delegated)', meant: 'Schools (including delegated)' },
  { printed: 'Council tax payerson low incomes', meant: 'Council tax payers on low incomes' },
  { printed: 'NET CURRENTEXPENDITURE', meant: 'NET CURRENT EXPENDITURE' },
  { printed: 'Who p ays?', meant: 'Who pays?' },
  { printed: 'et deficit or surplus', meant: 'net deficit or surplus' },
  { printed: 'Interest: HRAitem 8', meant: 'Interest: HRA item 8' },
  { printed: 'New expenditure', meant: null },
  { printed: 'Aid for disabled people', meant: null },
  { printed: 'Café', meant: null },
  { printed: 'Burton', meant: null },
  { printed: 'Lesson plans', meant: null },
  { printed: 'TOTALGROSS', meant: 'TOTAL GROSS' },
  { printed: "Early Years & Children'sCentres", meant: "Early Years & Children's Centres" },
  { printed: 'Provision forbad debts', meant: 'Provision for bad debts' },
  { printed: 'Me t by:', meant: 'Met by:' },
  { printed: 'Schools CIT support', meant: 'Schools ICT support' },
  { printed: 'Earning potential', meant: null },
  { printed: 'Appropriations qo/from reserves', meant: 'Appropriations to/from reserves' },
  { printed: 'Amount to be mqt by Council Tax', meant: 'Amount to be met by Council Tax' },
  { printed: 'Amount to be set by the council', meant: null },
  { printed: 'Staff (fulltime equivalents)', meant: 'Staff (full time equivalents)' },
  { printed: 'Children’s nd Education Services', meant: 'Children’s and Education Services' },
  { printed: 'Interestreceipts', meant: 'Interest receipts' },
  { printed: 'In terest Payable', meant: 'Interest Payable' },
  { printed: 'In house team', meant: null },
  { printed: 'Add back qoan repayments', meant: 'Add back loan repayments' },
  { printed: 'Education and Cultture', meant: 'Education and Culture' },
  { printed: 'HRARR', meant: 'HRA RR' },
  { printed: 'HR team', meant: null },
  {
    printed: 'Remaining amount qo collect as Council Tax',
    meant: 'Remaining amount to collect as Council Tax',
  },
  { printed: 'UUse of balances', meant: 'Use of balances' },
  { printed: 'Concessionarybus fares', meant: 'Concessionary bus fares' },
  { printed: 'EMDIUM TERM FINANCIAL PLAN', meant: 'MEDIUM TERM FINANCIAL PLAN' },
  { printed: 'Capital Programmefor2016-2017', meant: 'Capital Programme for 2016-2017' },
  { printed: 'Provision forpay award', meant: 'Provision for pay award' },
  { printed: 'Art grants', meant: null },
  { printed: 'Transportation', meant: null },
  { printed: 'Underspends in the year', meant: null },
])('“$printed” is read as $meant', ({ printed, meant }) => {
  expect(asMeant(printed)?.text ?? null).toBe(meant);
});
