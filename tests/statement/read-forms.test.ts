import { defaultEdition } from '../../src/guidance/editions';
import type { WorkbookSnapshot } from '../../src/grid/snapshot';
import { checkWorkbook } from '../../src/statement/findings';
import { isSameCouncil } from '../../src/guidance/authorities/authority';
import { councilNamed } from '../../src/statement/read/council-name';
import { readDay } from '../../src/statement/read/day';
import { readStatements } from '../../src/statement/read/read-statements';
import { notRead } from '../../src/statement/reading';
import { isReadable, type Statement } from '../../src/statement/statement';
import { sheetFrom } from './filed-form';
import { StatementSheet, workbookOf } from './statement-book';
import type { Held } from './worksheet-formulas';

const book = (rows: readonly (readonly Held[])[], name = 'Return'): WorkbookSnapshot => ({
  name: 'return.xlsx',
  sheets: [sheetFrom(name, rows)],
});
const readOnly = (workbook: WorkbookSnapshot): Statement => {
  const found = readStatements(workbook, defaultEdition);
  const [statement] = found.found.filter(isReadable);
  if (statement === undefined) throw new Error(JSON.stringify(found));
  return statement;
};
const figures = ({ rows }: Statement, row: string): object =>
  Object.fromEntries(
    Object.entries(rows.find(({ key }) => key === row)?.cells ?? {}).map(([field, { value }]) => [
      field,
      value,
    ]),
  );
const head: readonly (readonly Held[])[] = [
  ['Annual efficiency statement - forward look 2006/07'],
  ['Local authority', 'Borough of Poole'],
  [],
];

describe('Tables as officers set them out', () => {
  test.each([
    'planned',
    'anticipated',
    'expected',
    'new',
    'achieved',
    'sustained',
    'ongoing',
    'recurring',
    'cumulative',
    'forecast',
    'met',
    'brought forward',
    'Expected gains',
    'of which cashable',
  ])('“%s” beside Strategy: opens no table', (words) => {
    const statement = readOnly(
      book([
        ...head,
        ['', 'Expected annual efficiency gains (£)', '...of which cashable (£)'],
        ['Adult social services', 1000, 600],
        ['Strategy:', words],
        ['Procurement', 2000, 1200],
        ['Total', 3000, 1800],
      ]),
    );
    expect(figures(statement, 'procurement')).toEqual({ 'expected-total': 2000, 'expected-cashable': 1200 });
    expect(statement.total?.cells['expected-total']?.value).toBe(3000);
    expect(statement.rows[0]?.cells['row-strategy']?.text).toBe(words);
    expect(statement.reading.passedOver).toEqual([]);
  });

  test('a heading in three lines, the last only (£), and labels broken over two rows', () => {
    const statement = readOnly(
      book([
        ...head,
        ['', 'Expected annual', '...of which'],
        ['', 'efficiency gains', 'cashable'],
        ['', '(£)', '(£)'],
        ['Local transport', 1000, 600],
        ['(highways)'],
        ['Local authority social', '', ''],
        ['housing', 2000, 1200],
      ]),
    );
    expect(statement.rows.map(({ key, label }) => [key, label])).toEqual([
      ['local-transport-highways', 'Local transport (highways)'],
      ['social-housing', 'Local authority social housing'],
    ]);
    expect(figures(statement, 'social-housing')).toEqual({
      'expected-total': 2000,
      'expected-cashable': 1200,
    });
  });

  test('the cashable part to the left of its gains', () => {
    const statement = readOnly(
      book([
        ...head,
        ['', '...of which cashable (£)', 'Expected annual efficiency gains (£)'],
        ['Procurement', 1200, 2000],
      ]),
    );
    expect(figures(statement, 'procurement')).toEqual({ 'expected-total': 2000, 'expected-cashable': 1200 });
  });

  test.each([
    { headings: ['Gains (£M)', 'of which cashable (£M)'], unit: '£m' },
    { headings: ['Total gains (£ million)', 'Cashable (£ million)'], unit: '£m' },
    { headings: ["Savings (£'000)", "Cashable (£'000)"], unit: '£000' },
  ])('plain headings $headings under a title that names the statement', ({ headings, unit }) => {
    const statement = readOnly(book([...head, ['', ...headings], ['Procurement', 2, 1]]));
    expect(figures(statement, 'procurement')).toEqual({ 'expected-total': 2, 'expected-cashable': 1 });
    expect(statement.columns['expected-total']?.unit).toBe(unit);
  });

  test('plain headings under a title that does not say which statement: asked', () => {
    const { found } = readStatements(
      book([
        ['Annual efficiency statement 2006/07'],
        ['Local authority', 'Borough of Poole'],
        [],
        ['', 'Gains (£)', 'of which cashable (£)'],
        ['Procurement', 2, 1],
      ]),
      defaultEdition,
    );
    expect(found).toMatchObject(
      [{ problem: 'which-statement', sentence: /forward look, a backward look/ }].map(({ problem }) => ({
        problem,
      })),
    );
  });

  test('a line above the table gives the unit that no heading says', () => {
    const statement = readOnly(
      book([
        ...head,
        ['All figures in £000'],
        ['', 'Expected gains', 'of which cashable'],
        ['Procurement', 2, 1],
      ]),
    );
    expect(statement.rows[0]?.cells['expected-total']?.amount).toEqual({ kind: 'amount', pence: 200_000 });
  });

  test('soft hyphens and odd spaces of a PDF', () => {
    const statement = readOnly(
      book([
        ...head,
        ['', 'Expected\u00a0annual effi\u00adciency gains\u2009(£)', '...of\u200b which cash\u00ad able (£)'],
        ['Environ\u00admental\u00a0services', 2, 1],
      ]),
    );
    expect(figures(statement, 'environmental-services')).toEqual({
      'expected-total': 2,
      'expected-cashable': 1,
    });
  });
});

describe('Several statements', () => {
  const table = (year: string, total: number): readonly (readonly Held[])[] => [
    [`Annual efficiency statement - forward look ${year}`],
    ['Local authority', 'Borough of Poole'],
    ['Target (£)', total],
    [],
    ['', 'Expected annual efficiency gains (£)', '...of which cashable (£)'],
    ['Procurement', total, total],
    ['Total', total, total],
    ['Leader', `Leader of ${year}`],
    ['Date signed', `${year.slice(0, 4)}-04-01`],
  ];

  test('below each other on one sheet: each has its own boxes and signatures', () => {
    const { found } = readStatements(
      book([...table('2005/06', 100), [], ...table('2006/07', 200)]),
      defaultEdition,
    );
    expect(
      found
        .filter(isReadable)
        .map(({ year, boxes, rows }) => [
          year,
          boxes['target']?.value,
          boxes['signed-leader']?.value,
          rows[0]?.cells['expected-total']?.value,
        ]),
    ).toEqual([
      ['2005/06', 100, 'Leader of 2005/06', 100],
      ['2006/07', 200, 'Leader of 2006/07', 200],
    ]);
  });

  test('of two councils for the same year are two statements, and neither is compared with the other', () => {
    const first = new StatementSheet('backward', '2005/06', defaultEdition, 'Essex County Council');
    const second = new StatementSheet('backward', '2006/07', defaultEdition, 'Kent County Council');
    const third = new StatementSheet('backward', '2005/06', defaultEdition, 'Kent County Council');
    [first, second, third].forEach((sheet, i) => (sheet.name = `Sheet ${i}`));
    const run = checkWorkbook(workbookOf(first, second, third), defaultEdition);
    expect(run.notReadable).toEqual([]);
    expect(run.runs.map(({ statement: { authority, year } }) => `${authority} ${year}`)).toEqual([
      'Essex County Council 2005/06',
      'Kent County Council 2006/07',
      'Kent County Council 2005/06',
    ]);
  });
});

describe('What is no statement is told what it seems to be', () => {
  test.each([
    {
      name: 'NI 179',
      rows: [
        ['NI 179 – value for money gains 2008/09'],
        ['Service', 'Net cash-releasing gains (£)'],
        ['Procurement', 4],
      ],
      says: /‘Return’ seems to be a return of value for money gains \(NI 179\).*A1/,
    },
    {
      name: 'police',
      rows: [
        ['Metropolitan Police Authority efficiency plan 2006/07'],
        ['', 'Cashable £m'],
        ['Procurement', 4],
      ],
      says: /police savings/,
    },
    {
      name: 'a savings monitor',
      rows: [['Savings Monitoring 2023/24'], ['Directorate', "£'000"], ['Housing', 4]],
      says: /savings that are being tracked/,
    },
    {
      name: 'a later year',
      rows: [['Efficiency programme 2010/11'], ['Service', '£'], ['Housing', 4]],
      says: /2010\/11, after the last year/,
    },
  ])('$name', ({ rows, says }) => {
    const run = checkWorkbook(book(rows), defaultEdition);
    expect(run.runs).toEqual([]);
    expect(run.nothingChecked).toMatch(says);
    expect(run.nothingChecked).toMatch(/Nothing was checked/);
  });
});

test.each([
  { box: '2005/07', title: 'Backward look 2005/06', says: /B5 says “2005\/07”, which is no financial year/ },
  { box: null, title: 'Backward look 2005/07', says: /A1 says “2005\/07”, which is no financial year/ },
])('$box in the year’s box under “$title” is asked', ({ box, title, says }) => {
  const sheet = new StatementSheet('backward', '2005/06').set('title', title);
  if (box === null) sheet.remove('header/year');
  else sheet.set('header/year', box);
  const run = checkWorkbook(workbookOf(sheet), defaultEdition);
  expect(run.notReadable).toMatchObject([{ problem: 'which-year' }]);
  expect(run.nothingChecked).toMatch(says);
});

test.each(['6 Marching 2006', '6 Junuary 2006', '6 Maybe 2006'])('%s is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test('A column that was not found is no blank one: nothing is said of £0', () => {
  const sheet = new StatementSheet('backward', '2005/06').remove('column/further-total');
  const [run] = checkWorkbook(workbookOf(sheet), defaultEdition).runs;
  const checks = run?.findings.map(({ check }) => check) ?? [];
  expect(checks).toContain('every-column-present');
  expect(run?.findings.map(({ message }) => message).join(' ')).not.toMatch(/blank|£0\b/);
  const because = run?.notChecked.find(({ check }) => check === 'cumulative-adds-up')?.because;
  expect(because).toMatch(/not found: “further gains achieved in 2005\/06”/);
});

test.each([
  ['Birmingham City Council: Annual Efficiency Statement 2006/07 (Forward Look)', 'Birmingham City Council'],
  [
    'Annual Efficiency Statement (Bath and North East Somerset Council)',
    'Bath and North East Somerset Council',
  ],
  ['Bath & North East Somerset Council', 'Bath & North East Somerset Council'],
  ['BOROUGH OF POOLE: FORWARD ANNUAL EFFICIENCY STATEMENT 2007/08', 'BOROUGH OF POOLE'],
  ['HAMPSHIRE COUNTY COUNCIL', 'HAMPSHIRE COUNTY COUNCIL'],
  ['Stockton-on-Tees Borough Council', 'Stockton-on-Tees Borough Council'],
  ['King’s Lynn & West Norfolk BC', 'King’s Lynn & West Norfolk BC'],
  ['The Royal Borough of Kensington and Chelsea', 'The Royal Borough of Kensington and Chelsea'],
  ['Efficiency gains of the Council', null],
  ['The Council has to say what its gains were', null],
])('%s names %s', (text, name) => {
  expect(councilNamed(text)).toBe(name);
});

test.each([
  ['City of Salford', 'Salford City Council', true],
  ['Hampshire', 'Hampshire County Council', true],
  ['Essex County Council', 'Kent County Council', false],
])('%s and %s: the same council %s', (a, b, same) => {
  expect(isSameCouncil(a, b)).toBe(same);
});

test('Whatever stands beside what was read is listed with its place and what it holds', () => {
  const statement = readOnly(
    book([
      ...head,
      ['', 'Expected annual efficiency gains (£)', '...of which cashable (£)', 'Lead', ''],
      ['Adult social services', 1000, 600, 'Director', 77],
      ['Procurement', 2000, 1200, 'Treasurer'],
      ['Total', 3000, 1800],
      [],
      ['Figures were agreed with members.'],
      ['Source: ledger'],
    ]),
  );
  expect(notRead(statement.reading)).toMatchObject([
    { where: 'D4', holds: 'Lead' },
    { where: 'D5 to D6', heading: 'Lead', figures: 0 },
    { where: 'E5', heading: '', holds: '77', figures: 1 },
    { where: 'rows 9 to 10', holds: 'Figures were agreed with members.' },
  ]);
});
