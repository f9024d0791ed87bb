import type { BudgetLine } from '../../src/budget/line';
import { readBudget } from '../../src/budget/read-budget';
import { realSheet, realSheets } from './real-sheet';

function read(name: string) {
  const reading = readBudget([realSheet(name).sheet]);
  const sheet = reading.sheets[0];
  if (sheet === undefined) throw new Error('no sheet was read');
  const line = (label: string): BudgetLine | undefined => sheet.lines.find((each) => each.label === label);
  return { reading, sheet, line };
}

describe.each(['ra-2016-17-south-kesteven', 'rs-2010-11-waverley'])(
  '%s, a district: benefit is larger than all services',
  (name) => {
    const { sheet, line } = read(name);

    test('Mandatory rent allowances and rent rebates stay out, whatever their code', () => {
      for (const label of [
        'Housing benefits: rent allowances - mandatory payments',
        'Housing benefits: non-HRA rent rebates - mandatory payments',
        'Housing benefits: rent rebates to HRA tenants - mandatory payments',
      ]) {
        expect(line(label)).toMatchObject({ treatment: 'transfer-payment', cites: ['A7', 'A8'] });
      }
    });

    test('The benefits come out of the total and nothing else does', () => {
      expect(sheet.totals.excluded['transfer-payment']).toBe(
        name.includes('waverley') ? 3_179_900_000 : 2_500_000_000,
      );
      expect(sheet.totals.excluded.police).toBe(0);
    });
  },
);

test('South Kesteven: benefit administration stays in', () => {
  expect(read('ra-2016-17-south-kesteven').line('Housing benefits administration')?.treatment).toBe(
    'included',
  );
});

test('Waverley: council tax benefit stays out', () => {
  expect(
    read('rs-2010-11-waverley').line('Local tax collection: Council tax benefit paid to the Collection Fund'),
  ).toMatchObject({
    treatment: 'transfer-payment',
    amount: 610_500_000,
    cites: ['A8'],
  });
});

test('Waverley: the baseline is its service spending, and open lines bound it', () => {
  const { reading } = read('rs-2010-11-waverley');
  expect(reading.baseline).toEqual({
    amount: 1_547_400_000,
    provisional: true,
    because: ['11 lines are still to be decided'],
    caveats: ['from the 2010/11 out-turn and not the 2004/05 budget', '11 lines are still to be decided'],
    low: 1_344_400_000,
    high: 2_081_800_000,
  });
  expect(reading.targets.byYear).toEqual({
    '2005/06': 38_685_000,
    '2006/07': 38_685_000,
    '2007/08': 38_685_000,
  });
  expect(reading.targets.cashable).toBe(19_342_500);
});

test.each(['ra-2016-17-lewisham', 'ra-2016-17-norfolk'])(
  '%s: school lines are asked, because the form does not split them',
  (name) => {
    const { line } = read(name);
    for (const label of [
      'Early years',
      'Primary schools',
      'Secondary schools',
      'Special schools and alternative provision',
      'Post-16 provision',
    ]) {
      expect(line(label)?.treatment).toBe('check');
    }
    expect(line('Primary schools')?.suggested).toBe('delegated-schools');
    expect(line('Other education and community budget')?.treatment).toBe('included');
  },
);

test('City of London: police stays out although its line is called a total', () => {
  expect(read('ra-2016-17-city-of-london').line('TOTAL POLICE SERVICES')).toMatchObject({
    treatment: 'police',
    amount: 7_878_500_000,
  });
});

test('Isle of Wight fire and public safety: the budget and not the spending to date; look-alikes of police are in', () => {
  const { sheet, line } = read('iow-fire-public-safety-2004-05');
  expect(sheet.table).toMatchObject({ amountColumn: 'C', unit: '£000', basis: 'gross', year: '2004/05' });
  expect(line('Community Safety')).toMatchObject({ treatment: 'included', amount: 31_690_000 });
  expect(line('CCTV')?.treatment).toBe('included');
  expect(line('Crematorium')?.treatment).toBe('included');
  expect(sheet.totals).toMatchObject({ difference: 0, sheetTotal: 904_290_000 });
});

test('West Norfolk: a source that does not foot is reported and not changed', () => {
  const reading = readBudget([realSheet('west-norfolk-2024-25').sheet], {
    choices: { Budget: { amountColumn: 'D' } },
  });
  const sentences = reading.sheets[0]?.findings.map(({ sentence }) => sentence).join(' ') ?? '';
  expect(sentences).toContain('£100,000');
  expect(reading.sheets[0]?.lines.find(({ row }) => row === 17)?.amount).toBe(2_473_182_000);
});

test('Tandridge: the published total is £30,000 away from its lines', () => {
  const { sheet } = read('tandridge-2016-17');
  expect(
    sheet.findings.some(({ address, sentence }) => address === 'B9' && sentence.includes('£30,000')),
  ).toBe(true);
  expect(
    sheet.findings.some(({ address, sentence }) => address === 'B29' && sentence.includes('(0,00)')),
  ).toBe(true);
});

describe('Published sheets that do not foot: the break is named with its cell and its size, and nothing is changed', () => {
  test.each([
    ['west-norfolk-2024-25', 'D16', '£100,000'],
    ['west-norfolk-2024-25', 'B25', '£100,000'],
    ['tandridge-2016-17', 'B9', '£30,000'],
    ['tandridge-2016-17', 'B37', '£25,000'],
  ])('%s, cell %s: %s', (name, address, amount) => {
    const { findings } = read(name).sheet;
    expect(findings.filter((each) => each.address === address).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining(amount),
    ]);
  });

  test.each(realSheets.filter((name) => !/west-norfolk|tandridge/.test(name)))('%s foots', (name) => {
    const { sheet } = read(name);
    expect(sheet.findings.filter(({ sentence }) => sentence.includes('which it should add up'))).toEqual([]);
    expect(sheet.totals.statement).not.toContain('not explained');
  });
});
