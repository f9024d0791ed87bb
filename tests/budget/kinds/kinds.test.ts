import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBudget } from '../../../src/budget/read-budget';
import { sheetOf, typed } from '../sheet-of';

interface SmallSheet {
  readonly name: string;
  readonly rows: readonly { readonly cells: string; readonly is: readonly string[] }[];
}

const sheets: readonly SmallSheet[] = readFileSync(join(__dirname, 'small-sheets.txt'), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((text) => {
    const [name = '', ...lines] = text.trimEnd().split('\n');
    const rows = lines.map((line) => {
      const [cells = '', is = ''] = line.split('#');
      return {
        cells: cells.trimEnd(),
        is: is
          .split(' or ')
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      };
    });
    return { name, rows };
  });

const spoken = (treatment: string): string => treatment.replaceAll('-', ' ');
/** Rows that are no lines differ in what is said of them, and none of them is counted. */
const noLine = new Set(['heading', 'subtotal', 'income', 'note', 'blank']);
const kindOf = (word: string): string => (noLine.has(word) ? 'no line' : word);

const read = ({ rows }: SmallSheet) => {
  const cells = rows.map((row) => typed(row.cells === '' ? '|' : row.cells)[0] ?? ['']);
  return readBudget([sheetOf(cells)]);
};

describe.each(sheets)('$name', (sheet) => {
  const reading = read(sheet);
  const lines = reading.sheets[0]?.lines ?? [];

  test.each(sheet.rows.map((row, i) => ({ ...row, i })).filter(({ is }) => is.length > 0))(
    '$cells',
    ({ is, i }) => {
      expect(is.map(kindOf)).toContain(kindOf(spoken(lines[i]?.treatment ?? 'blank')));
    },
  );

  test('The baseline is the lines that are included', () => {
    const included = lines.filter(({ treatment }) => treatment === 'included');
    expect(reading.baseline.amount).toBe(included.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  });
});

test.each([
  { name: 'sections police then others', baseline: 7_900_000_00 },
  { name: 'closing summary', baseline: 27_700_00 },
  { name: 'cash limit beside requirement', baseline: 7_700_000_00 },
  { name: 'where it comes from', baseline: 100_000_000_00 },
  { name: 'deficit repeats total', baseline: 2_000_000_00 },
  { name: 'a year beside every amount', baseline: 3_000_000_00 },
  { name: 'two tables of what was spent', baseline: 4_500_000_00 },
  { name: 'a further table in thousands', baseline: 5_500_000_00 },
  { name: 'a further table in pounds under its title', baseline: 45_900_000_00 },
  { name: 'two years side by side, the first of them the year before', baseline: 3_450_000_00 },
  { name: 'two years side by side without a gap', baseline: 3_450_00 },
  { name: 'build ups by service', baseline: 14_700_000_00 },
  { name: 'stars in a column of their own', baseline: 1_575_000_00 },
  { name: 'a unit among the lines heads nothing', baseline: 2_200_000_00 },
  { name: 'a year of three figures beside one of four', baseline: 310_000_00 },
  { name: 'this year and the next as a report tells them', baseline: 3_750_000_00 },
  { name: 'numbers of sections over numbers of accounts', baseline: 159_400_00 },
])('The baseline of “$name”', ({ name, baseline }) => {
  const sheet = sheets.find((each) => each.name === name);
  expect(sheet === undefined ? null : read(sheet).baseline.amount).toBe(baseline);
});

test.each([
  { cells: 'Service | 2004/05 £\nLibraries | 12%', at: 'B2', named: 'Cell B2' },
  {
    cells: 'Budget 2004/05 |\nService | 2004/05\nLibraries | 50%\nMuseums | 50%',
    at: 'B3',
    named: 'Cells B3:B4',
  },
  { cells: 'Service | 2004/05\nLibraries | #REF!\nArts | \nMuseums | 12%', at: 'B2', named: 'Cells B2, B4' },
])('A sheet without an amount names what stands in its place: $named', ({ cells, at, named }) => {
  const { findings = [] } = readBudget([sheetOf(typed(cells))]).sheets[0] ?? {};
  expect(findings.map(({ address }) => address)).toEqual([null, at]);
  expect(findings[1]?.sentence).toMatch(named);
});

test('A sheet that holds no words beside such cells says only that it is no budget', () => {
  const { findings = [] } = readBudget([sheetOf(typed('50%\n60%'))]).sheets[0] ?? {};
  expect(findings.map(({ address }) => address)).toEqual([null]);
});

test('A further table in another unit is said, with both units', () => {
  const sheet = sheets.find(({ name }) => name === 'a further table in thousands');
  const { findings = [] } = (sheet === undefined ? null : read(sheet))?.sheets[0] ?? {};
  expect(findings.map(({ address, sentence }) => `${address}: ${sentence}`)).toContainEqual(
    expect.stringMatching(/^A8: “£000” in cell A8 .* read in £000, and those above in £\./),
  );
});

test.each([
  {
    what: 'a total that holds the landlord’s account',
    cells:
      '| General Fund | HRA | Total\n2004/05 | £ | £ | £\nEmployees | 610000 | 2140000 | 2750000\nRepairs | 12000 | 3900000 | 3912000\nTotal | 622000 | 6040000 | 6662000',
    others: ['B', 'C'],
  },
  {
    what: 'a total that holds recharges and capital charges',
    cells:
      'Service | Direct cost | Recharges | Capital charges | Total cost 2004/05 £\nParks | 1100000 | 140000 | 90000 | 1330000\nCemeteries | 240000 | 50000 | 30000 | 320000\nMarkets | 90000 | 30000 | 10000 | 130000\nTourism | 280000 | 45000 | 5000 | 330000',
    others: ['B'],
  },
])('Which column counts is asked beside $what', ({ cells, others }) => {
  const { sheets: read, baseline } = readBudget([sheetOf(typed(cells))]);
  expect(read[0]?.columnChoices?.map(({ column }) => column).slice(1)).toEqual(
    expect.arrayContaining(others),
  );
  expect(baseline.provisional).toBe(true);
});

test('An amount that stands among the sums of an outer column is named and makes the baseline provisional', () => {
  const cells =
    'Leisure 2004/05 £ | |\nCentres | |\nRiverside | 415000 |\nNorthfield | 310000 | 725000\nArts | |\nTheatre | 195000 |\nGallery | 95000 | 290000\nArts officer | | 40000\nNet cost | | 1055000';
  const { sheets: read, baseline } = readBudget([sheetOf(typed(cells))]);
  expect(read[0]?.findings.find(({ address }) => address === 'B8')?.sentence).toMatch(/stands in C8/);
  expect(baseline.provisional).toBe(true);
});
