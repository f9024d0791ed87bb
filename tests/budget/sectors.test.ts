import { defaultEdition } from '../../src/guidance/editions';
import { readBudget } from '../../src/budget/read-budget';
import type { CellValue } from '../../src/grid/snapshot';
import { pence } from '../../src/money/pence';
import { realSheet, realSheets } from './real-sheet';
import { sheetOf, typed } from './sheet-of';

const sectorIn = (rows: readonly (readonly CellValue[])[], label: string): string | null | undefined =>
  readBudget([sheetOf(rows)]).sheets[0]?.lines.find((line) => line.label === label)?.sector;

describe('A line’s own words name its sector', () => {
  test.each([
    ['Refuse collection', 'environmental-services'],
    ['Car parks', 'local-transport-non-highways'],
    ['Parks and open spaces', 'culture-and-sport'],
    ['Street lighting', 'local-transport-highways'],
    ['School crossing patrols', 'local-transport-highways'],
    ['Home to school transport', 'non-school-education'],
    ['Children’s homes', 'childrens-services'],
    ['Meals on wheels', 'adult-social-services'],
    ['Supporting People', 'supporting-people'],
    ['Bed and breakfast for the homeless', 'homelessness'],
    ['Human resources', 'corporate-services'],
    ['Council tax collection', 'transactions'],
    ['Development control', 'transactions'],
    ['Adult social care', 'adult-social-services'],
    ['Local transport (highways)', 'local-transport-highways'],
  ])('%s', (label, sector) => {
    expect(sectorIn(typed(`Service | 2004/05 £\n${label} | 50\nOther | 4\nThings | 3`), label)).toBe(sector);
  });
});

test.each([
  ['two sectors in one line', 'Highways and libraries'],
  ['both halves of transport', 'Highways and transport services'],
  ['fire, which the statements have no row for', 'Fire and rescue'],
  ['police matters', 'Community safety'],
  ['planning policy', 'Planning policy'],
  ['a name that says nothing', 'Directorate projects'],
])('No sector is guessed: %s', (_, label) => {
  expect(sectorIn(typed(`Service | 2004/05 £\n${label} | 50\nOther | 4\nThings | 3`), label)).toBeNull();
});

describe('The headings decide where the label says little', () => {
  const table = typed(
    `Service | 2004/05 £
LIBRARIES AND MUSEUMS |
Employees | 500
Printing | 20
Central support | 30
Car park | 10
CHIEF EXECUTIVE |
Employees | 100
Printing | 40
Total | 700`,
  );
  const lines = readBudget([sheetOf(table)]).sheets[0]?.lines ?? [];
  test.each([
    [3, 'culture-and-sport'],
    [4, 'culture-and-sport'],
    [5, 'culture-and-sport'],
    [6, 'local-transport-non-highways'],
    [8, 'corporate-services'],
    [9, 'corporate-services'],
    [10, null],
  ])('row %i', (row, sector) => expect(lines.find((line) => line.row === row)?.sector).toBe(sector));
});

test('A title about one service speaks for lines that say nothing; a title of the whole council does not', () => {
  const body = 'Service | 2004/05 £\nDirectorate projects | 500\nOther | 4\nThings | 3';
  expect(sectorIn(typed(`Library Service revenue budget\n${body}`), 'Directorate projects')).toBe(
    'culture-and-sport',
  );
  expect(sectorIn(typed(`Report of the Director of Finance\n${body}`), 'Directorate projects')).toBeNull();
  expect(sectorIn(typed(`Council Tax 2004/05\n${body}`), 'Directorate projects')).toBeNull();
});

/** A careful reader's sector for lines of sheets of unlike shape; `null` where no row of table 3.1 fits. */
const expected: Readonly<Record<string, Readonly<Record<number, string | null>>>> = {
  // An official form, single-tier: sections in capitals, codes, the housing revenue account below.
  'ra-2016-17-lewisham': {
    11: 'non-school-education',
    15: 'local-transport-non-highways',
    16: 'local-transport-highways',
    18: 'local-transport-highways',
    24: 'local-transport-non-highways',
    34: 'childrens-services',
    39: null,
    44: 'adult-social-services',
    53: 'adult-social-services',
    93: 'homelessness',
    95: 'transactions',
    103: 'culture-and-sport',
    107: 'culture-and-sport',
    112: 'environmental-services',
    120: 'environmental-services',
    124: null,
    133: 'environmental-services',
    143: 'transactions',
    144: null,
    159: 'corporate-services',
    162: 'transactions',
    290: 'social-housing',
  },
  // Portfolios in the first column, services in the second.
  'bath-nes-portfolio-cash-limits-2002-03': {
    6: null,
    7: null,
    9: 'local-transport-non-highways',
    10: 'local-transport-non-highways',
    14: 'non-school-education',
    15: 'non-school-education',
    18: 'adult-social-services',
    19: 'childrens-services',
    20: null,
    24: 'corporate-services',
    27: 'corporate-services',
    31: 'environmental-services',
    32: 'environmental-services',
    33: null,
  },
  // One committee's services, three pairs of columns.
  'iow-fire-public-safety-2004-05': {
    5: null,
    6: null,
    8: null,
    10: 'environmental-services',
    12: null,
    13: 'environmental-services',
    15: 'environmental-services',
  },
  // A district's summary by service unit.
  'burnley-summary-2022-23': {
    6: 'corporate-services',
    8: 'culture-and-sport',
    9: 'corporate-services',
    11: 'transactions',
    12: 'culture-and-sport',
    13: 'environmental-services',
    14: null,
    15: null,
    18: null,
  },
  // A county's direct services.
  'hampshire-policy-resources-2006-07': {
    14: null,
    16: 'culture-and-sport',
    17: null,
    18: null,
    20: 'environmental-services',
    21: null,
    24: null,
    30: 'corporate-services',
    37: 'corporate-services',
  },
};

describe.each(Object.entries(expected))('Sectors of %s as a careful reader gives them', (name, rows) => {
  const lines = readBudget([realSheet(name).sheet]).sheets[0]?.lines ?? [];
  test.each(Object.entries(rows))('row %s: %s', (row, sector) => {
    const line = lines.find((each) => each.row === Number(row));
    expect([line?.label, line?.sector]).toEqual([line?.label, sector]);
    expect(line?.amount ?? 0).not.toBe(0);
  });
});

test.each(realSheets)('By sector, %s comes to its baseline exactly, in the order of table 3.1', (name) => {
  const { bySector, baseline, sheets } = readBudget([realSheet(name).sheet]);
  expect(bySector.reduce((sum, { included }) => sum + included, 0)).toBe(baseline.amount);
  const order = [...defaultEdition.rows.map(({ id }) => id), null];
  const places = bySector.map(({ sector }) => order.indexOf(sector));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  for (const line of sheets[0]?.lines ?? []) {
    if (line.treatment !== 'included' && line.treatment !== 'check') expect(line.sector).toBeNull();
  }
});

describe('Several sheets', () => {
  const summary = sheetOf(
    typed('Committee | 2004/05 £\nRoads | 300\nLibraries | 120\nChief Executive | 70\nTotal | 490'),
    { name: 'Summary' },
  );
  const roads = sheetOf(typed('Service | 2004/05 £\nSurfacing | 200\nLighting | 100\nTotal | 300'), {
    name: 'Roads',
  });
  const libraries = sheetOf(typed('Service | 2004/05 £\nCentral library | 80\nVans | 40\nTotal | 120'), {
    name: 'Libraries',
  });
  const read = readBudget([summary, roads, libraries]);

  test('Money that a summary repeats is counted once, on the sheet that details it', () => {
    expect(read.bySheet).toEqual([
      { sheet: 'Summary', included: pence(7000), excluded: 0, check: 0, repeats: 'Roads and Libraries' },
      { sheet: 'Roads', included: pence(30_000), excluded: 0, check: 0, repeats: null },
      { sheet: 'Libraries', included: pence(12_000), excluded: 0, check: 0, repeats: null },
    ]);
    expect(read.baseline.amount).toBe(49_000);
  });

  test('A sheet’s own name tells the sector of lines that do not', () => {
    expect(read.bySector).toEqual([
      { sector: 'culture-and-sport', label: 'Culture and sport', included: pence(12_000), lines: 2 },
      {
        sector: 'local-transport-highways',
        label: 'Local transport (highways)',
        included: pence(30_000),
        lines: 2,
      },
      { sector: 'corporate-services', label: 'Corporate services', included: pence(7000), lines: 1 },
    ]);
  });
});
