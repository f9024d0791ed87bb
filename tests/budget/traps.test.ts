import type { Treatment } from '../../src/budget/line';
import { readBudget } from '../../src/budget/read-budget';
import type { SheetReading, TableChoices } from '../../src/budget/reading';
import { sheetOf, typed } from './sheet-of';

function read(text: string, choices: TableChoices = {}): SheetReading {
  const reading = readBudget([sheetOf(typed(text))], { choices: { Budget: choices } }).sheets[0];
  if (reading === undefined) throw new Error('no sheet was read');
  return reading;
}

/** Treatments of the rows with these labels, in sheet order. */
function treatments(reading: SheetReading, label: string): readonly Treatment[] {
  return reading.lines.filter((line) => line.label === label).map(({ treatment }) => treatment);
}

test('What council tax pays of a budget is no spending', () => {
  const reading = read(`
    Service | 2004/05 £000
    Highways | 14,000
    Libraries | 7,456
    Formula grant | 14,472
    Amount met by Council Tax | 6,984`);
  expect(treatments(reading, 'Amount met by Council Tax')).toEqual(['income']);
  expect(reading.lines.filter(({ treatment }) => treatment === 'included')).toHaveLength(2);
});

test('A council’s whole revenue budget in one line is asked, below changes that do not prove it', () => {
  const reading = read(`
    | 2004/05 £000
    Last year’s projection | 21,477
    Cost of the review | -442
    Further changes | 1,200
    Proposed Revenue Budget / Projections | 22,300`);
  expect(treatments(reading, 'Proposed Revenue Budget / Projections')).toEqual(['check']);
});

test('Amounts that come to more than can be held exactly are no budget, and it is said of which column and unit', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `Service ${at} | ${90_000_000_000_000 - at}`);
  const { table, findings } = read(['Service | 2004/05 £', ...lines].join('\n'));
  expect(table).toBeNull();
  expect(findings[0]?.sentence).toBe(
    'The amounts in column B on “Budget”, read in £, come to more than can be added exactly, and to more than all councils spend. Correct the column or its unit on the sheet.',
  );
});

describe('Which rows are totals', () => {
  test('A leaf called a total is a line when a later total counts it', () => {
    const reading = read(`
      | Net 2004/05
      | £000
      Highways | 1,200
      Waste | 800
      Total environment | 2,000
      TOTAL POLICE SERVICES | 5,500
      TOTAL FIRE SERVICES | 900
      TOTAL SERVICE EXPENDITURE | 8,400`);
    expect(treatments(reading, 'TOTAL POLICE SERVICES')).toEqual(['police']);
    expect(treatments(reading, 'TOTAL FIRE SERVICES')).toEqual(['included']);
    expect(treatments(reading, 'Total environment')).toEqual(['subtotal']);
    expect(reading.totals).toMatchObject({ difference: 0, sheetTotalRow: 8 });
  });

  test('A subtotal without a label, and one that repeats its heading, are found by arithmetic', () => {
    const reading = read(`
      | Original 2003/04 | Original 2004/05
      | £ | £
      Leisure | |
      Pools | 100,200 | 110,300
      Parks | 50,100 | 60,200
       | 150,300 | 170,500
      Crime prevention | |
      CCTV | 30,000 | 31,000
      Crime prevention | 30,000 | 31,000`);
    expect(reading.lines.map(({ treatment }) => treatment).slice(2)).toEqual([
      'heading',
      'included',
      'included',
      'subtotal',
      'heading',
      'included',
      'subtotal',
    ]);
  });

  test.each([1990, 2004, 2005, 2060])('A total without a label that is worth %i is no year', (total) => {
    const reading = read(`
      | Budget 2004/05
      | £000
      Leisure |
      Pools | 1,200
      Parks | ${total - 1200}
       | ${total}
      Highways |
      Roads | 3,100
      Bridges | 900
       | 4,000
      Total | ${total + 4000}`);
    expect(reading.lines.map(({ treatment }) => treatment).slice(2)).toEqual([
      'heading',
      'included',
      'included',
      'subtotal',
      'heading',
      'included',
      'included',
      'subtotal',
      'subtotal',
    ]);
    expect(reading.totals).toMatchObject({ difference: 0, sheetTotalRow: 11 });
  });

  test('Years over the columns of a second table stay headings', () => {
    const reading = read(`
      | 2003 | 2004
      | £000 | £000
      Pools | 1,200 | 1,300
      Parks | 700 | 800
      Total | 1,900 | 2,100
      Highways | |
       | 2003 | 2004
      Roads | 3,100 | 3,200
      Bridges | 900 | 950
      Total | 4,000 | 4,150`);
    expect(reading.lines[6]).toMatchObject({ treatment: 'note', amount: null });
    expect(reading.totals.included).toBe(625_000_000);
  });

  test('A line with the words of its heading counts when its figure is no sum', () => {
    const reading = read(`
      | Budget 2004/05 | To date
      Policy Unit | |
      Communications | 433,969 | 60,423
      Policy Unit | 256,884 | 127,998
      Total | 690,853 | 188,421`);
    expect(treatments(reading, 'Policy Unit')).toEqual(['heading', 'included']);
  });

  test('A total within rounding of £000 is a total, and a grand total adds totals', () => {
    const reading = read(`
      | 2004/05 £000
      Adults | 22,240
      Children | 6,634
      SUB TOTAL | 28,875
      Roads | 3,100
      Parking | (805)
      SUB TOTAL | 2,295
      GRAND TOTAL | 31,170`);
    expect(reading.lines.filter(({ treatment }) => treatment === 'subtotal')).toHaveLength(3);
    expect(reading.totals.statement).toContain('within rounding');
  });

  test('A total that does not add up is reported with the difference, and nothing is changed', () => {
    const reading = read(`
      | Budget 2004/05 £
      Community Services | 5,551,900
      Resources | 1,154,700
      Total Budget | 6,676,600`);
    expect(treatments(reading, 'Total Budget')).toEqual(['subtotal']);
    expect(
      reading.findings.map(({ address, sentence }) => [address, sentence.includes('£30,000')]),
    ).toContainEqual(['B4', true]);
    expect(reading.totals.difference).toBe(3_000_000);
  });

  test('A row called a total that nothing proves is asked, never counted in silence', () => {
    const reading = read(`
      | Budget 2004/05 £
      Museums | 100,000
      Theatres | 150,000
      Total of Riverside project | 777,000
      Parks | 80,000`);
    expect(treatments(reading, 'Total of Riverside project')).toEqual(['check']);
  });

  test('Total lines named by an official form are proved over the lines they name', () => {
    const reading = read(`
      | | Net current expenditure £000
      110 | Early years | 100
      120 | Libraries | 0
      190 | TOTAL SERVICES (total of lines 110 to 120) | 100
      210 | Roads | 0
      290 | TOTAL ROADS (total of lines 210 to 210) | 0
      299 | ALL SERVICES (total of lines 190 and 290) | 100`);
    expect(reading.lines.filter(({ treatment }) => treatment === 'subtotal').map(({ code }) => code)).toEqual(
      ['190', '290', '299'],
    );
  });
});

describe('Where the table is and which column counts', () => {
  test('Last year stands left of the label', () => {
    const reading = read(`
      2003/04 Net £000 | Portfolio | 2004/05 Net £000 | Cost per £100
      58,733 | Environment | 62,512 | 18.48
      9,277 | Community | 9,144 | 2.70
      68,010 | Net Operating Budget | 71,656 | 100.00`);
    expect(reading.table).toMatchObject({
      labelColumn: 'B',
      amountColumn: 'C',
      unit: '£000',
      basis: 'net',
      year: '2004/05',
    });
    expect(reading.totals.difference).toBe(0);
  });

  test('Spending to date stands before the budget, under a heading that spans both', () => {
    const reading = read(`
      Service | Expenditure | | Income | | Net |
       | To Date | Budget | To Date | Budget | To Date | Budget
       | £000 | £000 | £000 | £000 | £000 | £000
      Cemeteries | 99.8 | 306.1 | -58.7 | -199.6 | 41.1 | 106.5
      Licensing | 53.4 | 111.5 | -119.8 | -156.8 | -66.4 | -45.3`);
    expect(reading.table).toMatchObject({ amountColumn: 'C', basis: 'gross', unit: '£000' });
    expect(reading.table?.amountColumns.map(({ why }) => why).every((why) => why.length > 20)).toBe(true);
  });

  test('Numbered columns, percentages and a stray control column: the base budget of the year is taken', () => {
    const reading = read(`
       | (1) | (2) | | (5) |
       | Original | Variation in | | 2004/05 |
       | Budget | Inflation | | Base |
       | 2003/04 | | | Budget | (bb control)
       | £'000 | £'000 | % | £'000 |
      County farms | (322) | 10 | (3.1) | (312) | -322.4
      Coroners | 827 | 0 | 0.0 | 827 | 826.6
       | 505 | 10 | 2.0 | 515 | 504.2`);
    expect(reading.table).toMatchObject({ amountColumn: 'E', year: '2004/05' });
  });

  test.each([
    ['£', '£', 123_400],
    ["£'000", '£000', 123_400_000],
    ['£000s', '£000', 123_400_000],
    ['£ thousand', '£000', 123_400_000],
    ['£m', '£m', 123_400_000_000],
    ['£ million', '£m', 123_400_000_000],
  ])('The unit %s is read from the heading', (printed, unit, pence) => {
    const reading = read(`
      Service | Budget 2004/05
       | ${printed}
      Parks | 1,234
      Roads | 2,345`);
    expect(reading.table?.unit).toBe(unit);
    expect(reading.lines[2]?.amount).toBe(pence);
  });

  test('A unit in the title counts; with none, £ is assumed and said', () => {
    expect(
      read(`Revenue budget 2004/05 (£000)
      Service | Net
      Parks | 12`).table,
    ).toMatchObject({ unit: '£000', unitFrom: 'A1' });
    const silent = read(`Service | Net 2004/05
      Parks | 12`);
    expect(silent.table).toMatchObject({ unit: '£', unitFrom: null });
    expect(silent.findings.some(({ sentence }) => sentence.includes('£ was assumed'))).toBe(true);
  });

  test('The officer’s choices win', () => {
    const text = `
      Ref | Service | Gross 2004/05 | Net 2004/05
      7 | Parks | 1,000 | 800
      8 | Roads | 2,000 | 1,700`;
    const reading = read(text, {
      amountColumn: 'D',
      unit: '£000',
      basis: 'net',
      year: '2004/05',
      codeColumn: null,
    });
    expect(reading.table).toMatchObject({ amountColumn: 'D', codeColumn: null, unit: '£000', basis: 'net' });
    expect(reading.lines[1]).toMatchObject({ code: '', amount: 80_000_000 });
    const unknown = read(text, { amountColumn: 'ZZ' });
    expect(unknown.findings[0]?.sentence).toContain('no column of the sheet');
  });

  test.each([
    ['£3,760,600', 376_060_000],
    ['(£47,160)', -4_716_000],
    ['Cr 863', -86_300],
    ['(-) 1,234', -123_400],
    ['315.70-', -31_570],
  ])('The text amount %s is read', (printed, pence) => {
    const reading = readBudget([
      sheetOf([
        ['Service', 'Budget 2004/05 £'],
        ['Parks', printed],
        ['Roads', '£1,000'],
      ]),
    ]).sheets[0];
    expect(reading?.lines[1]?.amount).toBe(pence);
  });

  test('A cell that is no amount is named and never read as nil in silence', () => {
    const reading = readBudget([
      sheetOf([
        ['Service', 'Budget 2004/05 £'],
        ['Parks', 100],
        ['Roads', '£8,279,00'],
        ['Leisure', '#REF!'],
        ['Museums', 'see note 3'],
        ['Theatre', 5],
      ]),
    ]).sheets[0];
    expect(reading?.findings.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['B3', 'B4', 'B5']),
    );
  });

  test('A table of over- and underspends is no budget, and says so', () => {
    const reading = readBudget([
      sheetOf([
        ['Budget monitor 2008/09', '', '', ''],
        ['', 'Overspends', 'Planned under-spends', 'Net variances'],
        ['', '£000', '£000', '£000'],
        ['Education', '', 159, 159],
        ['Adult care', 2273, -600, 1673],
        ['Libraries', 46, -200, -154],
      ]),
    ]).sheets[0];
    expect(reading?.likelihood).toBe(0);
    expect(reading?.findings.map(({ sentence }) => sentence).join()).toContain('over- and underspending');
  });

  test('A variance beside its budget leaves a budget', () => {
    const reading = readBudget([
      sheetOf([
        ['Service', 'Budget 2004/05', 'Overspend'],
        ['Education', 900, 159],
        ['Adult care', 2273, -600],
      ]),
    ]).sheets[0];
    expect(reading?.table?.amountColumn).toBe('B');
    expect(reading?.likelihood).toBeGreaterThan(0);
  });

  test('Figures of a table beside make no line of a heading', () => {
    const reading = readBudget([
      sheetOf([
        ['Service', '2004/05 £000', '', 'Staff', 'Number'],
        ['Highways', 900, '', 'Full time', 212],
        ['Financed by', '', '', 'Part time', 87],
        ['Council tax', 700, '', '', ''],
        ['Other', 200, '', '', ''],
      ]),
    ]).sheets[0];
    expect(reading?.lines.slice(2).map(({ treatment }) => treatment)).toEqual([
      'heading',
      'income',
      'income',
    ]);
  });

  test('A sheet without a table says so, and every row is still listed', () => {
    const reading = read(`
      Notes for the budget
      Nothing here is an amount`);
    expect(reading.table).toBeNull();
    expect(reading.lines.map(({ treatment }) => treatment)).toEqual(['note', 'note']);
    expect(reading.findings[0]?.sentence).toContain('no budget table');
  });
});

describe('Labels and codes', () => {
  test('Codes are taken from their column or from the label, leading noughts kept', () => {
    const reading = readBudget([
      sheetOf([
        ['Code', 'Service', '2004/05 £'],
        ['00101', 'Homelessness', 120],
        ['RC5324', 'Directorate', 130],
      ]),
      sheetOf(
        [
          ['Service', '2004/05 £'],
          ['005 - Monthly paid employees', 120],
          ['GC0101 Refuse', 130],
        ],
        { name: 'Two' },
      ),
    ]);
    expect(reading.sheets[0]?.lines.slice(1).map(({ code, label }) => [code, label])).toEqual([
      ['00101', 'Homelessness'],
      ['RC5324', 'Directorate'],
    ]);
    expect(reading.sheets[1]?.lines.slice(1).map(({ code, label }) => [code, label])).toEqual([
      ['005', 'Monthly paid employees'],
      ['GC0101', 'Refuse'],
    ]);
  });

  test('A label over two rows is one label', () => {
    const reading = read(`
      Service | Budget 2004/05 £
       - Schools Devolved S.E.N. with the largest part |
         recharged at year end. | 1,691,684
       - Speech therapy | 72,577`);
    expect(reading.lines[2]).toMatchObject({
      treatment: 'check',
      suggested: 'delegated-schools',
      amount: 169_168_400,
    });
    expect(reading.lines[1]?.treatment).toBe('heading');
  });

  test('Departments in the first column are sections of the lines beside them', () => {
    const reading = read(`
      Department | Service | 2004/05 £000
      Social Services | |
       | Adults | 22,240
       | Children | 6,634
      Fire | Stations | 900
      Fire | Training | 90`);
    expect(reading.table?.labelColumn).toBe('B');
    expect(reading.lines[2]?.section).toEqual(['Social Services']);
    expect(reading.lines[5]?.section[0]).toBe('Fire');
  });
});

describe('Blocks below the total', () => {
  const whole = read(`
    Service | 2004/05 £
    Community Services | 500,000
    Resources | 100,000
    Net Expenditure | 600,000
    Financed by: |
    Revenue Support Grant | 200,000
    Parish Precepts | 50,000
    Council Tax | 350,000
    Total Financing | 600,000
    Housing Revenue Account |
    Repairs | 40,000
    Rents | (40,000)
    Capital Programme |
    Community Services | 900,000
    Total | 900,000`);
  test('Financing is income, even where a line sounds like spending', () => {
    expect(treatments(whole, 'Parish Precepts')).toEqual(['income']);
    expect(treatments(whole, 'Council Tax')).toEqual(['income']);
  });
  test('The housing revenue account is asked, with annex K as the argument', () => {
    expect(whole.lines.find(({ label }) => label === 'Repairs')).toMatchObject({
      treatment: 'check',
      suggested: 'excluded-by-officer',
      cites: ['K3', 'K6', 'A7'],
    });
  });
  test('The capital programme ends the scan: the same label is counted once', () => {
    expect(treatments(whole, 'Community Services')).toEqual(['included', 'note']);
  });
  test('The same money analysed again is not counted', () => {
    const reading = read(`
      Service | 2004/05 £
      Leisure | 100,000
      Planning | 250,000
      Net Expenditure | 350,000

      Employees | 250,000
      Transfer Payments | 20,000
      Supplies | 80,000
      Net Expenditure | 350,000`);
    expect(treatments(reading, 'Employees')).toEqual(['note']);
    expect(reading.totals).toMatchObject({ included: 35_000_000, difference: 0 });
  });
  test('Rows below a council tax requirement are not counted', () => {
    const reading = read(`
      Service | 2004/05 £000
      Leisure | 1,000
      Revenue Support Grant | -400
      COUNCIL TAX REQUIREMENT | 600
      Estimated balances at March | 3,000`);
    expect(treatments(reading, 'Estimated balances at March')).toEqual(['note']);
  });
});

describe('Income', () => {
  test('Rows that a total of income adds are income; a service with more income than cost is not', () => {
    const reading = read(`
      | Budget 2003/04 | Budget 2004/05
      | £ | £
      Employees | 1,127,444 | 1,175,509
      Crematorium | -370,900 | -380,900
      Total Expenditure | 756,544 | 794,609
      Other Recharges | (13,489) | (13,489)
      Grants to clubs | (2,500) | (2,600)
      Total Income | (15,989) | (16,089)
      Net Expenditure | 740,555 | 778,520`);
    expect(treatments(reading, 'Crematorium')).toEqual(['included']);
    expect(treatments(reading, 'Other Recharges')).toEqual(['income']);
    expect(treatments(reading, 'Grants to clubs')).toEqual(['income']);
  });

  test('A police body’s own budget is police throughout', () => {
    const reading = read(`
      Thameside Police Authority
      Revenue Budget | 2004/05 £000
      Police officers | 160,000
      Overtime | 11,000
      Premises | 12,500`);
    expect(reading.lines.filter(({ treatment }) => treatment === 'police')).toHaveLength(3);
  });

  test('A resources line largely met by income is asked where no line shows benefits', () => {
    const reading = read(`
      Services | Gross Expenditure | Gross Income | Net 2004/05
      Resources | £36,517,410 | (£27,936,460) | £8,580,950
      Planning | £5,960,160 | (£3,624,480) | £2,335,680
      Leisure | £20,657,010 | (£3,172,320) | £17,484,690`);
    expect(reading.lines[1]).toMatchObject({ treatment: 'check', cites: ['A7', 'A8'] });
  });
});

describe('Several sheets', () => {
  const leisure = sheetOf(
    typed(`Service | 2004/05 £
    Pools | 100
    Parks | 200
    Total | 300`),
    { name: 'Leisure' },
  );
  const roads = sheetOf(
    typed(`Service | 2004/05 £
    Repairs | 1,000
    Lighting | 400
    Total | 1,400`),
    { name: 'Roads' },
  );
  test('A summary of department sheets is not counted twice', () => {
    const summary = sheetOf(
      typed(`Department | 2004/05 £
      Leisure | 300
      Roads | 1,400
      Contingency | 50
      Total | 1,750`),
      { name: 'Summary' },
    );
    const reading = readBudget([summary, leisure, roads]);
    expect(reading.baseline.amount).toBe(170_000);
    expect(reading.sheets[0]?.lines.slice(1, 4).map(({ treatment }) => treatment)).toEqual([
      'note',
      'note',
      'check',
    ]);
    expect(reading.sheets[0]?.findings.some(({ sentence }) => sentence.includes('“Leisure”'))).toBe(true);
  });
  test('Two departments together make one baseline', () => {
    expect(readBudget([leisure, roads]).baseline).toEqual({
      amount: 170_000,
      provisional: false,
      low: 170_000,
      high: 170_000,
    });
  });
});
