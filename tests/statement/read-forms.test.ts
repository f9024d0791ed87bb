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

/** A forward look with a line of headings, a row for each figure list, and what else stands above and below. */
const forwardTable = (
  headings: readonly Held[],
  rows: readonly (readonly Held[])[],
  {
    above = [],
    below = [],
  }: { above?: readonly (readonly Held[])[]; below?: readonly (readonly Held[])[] } = {},
): Statement => readOnly(book([...head, ...above, ['', ...headings], ...rows, ...below]));
const poundsOf = ({ rows }: Statement, field: string): readonly (number | string)[] =>
  rows.map(({ cells }) => {
    const amount = cells[field]?.amount;
    return amount?.kind === 'amount' ? amount.pence / 100 : (amount?.kind ?? 'no column');
  });
const two: readonly (readonly Held[])[] = [
  ['Adult social services', 100, 60],
  ['Procurement', 200, 120],
];
const plainPair = ['Expected annual efficiency gains', '...of which cashable'];

describe('The unit of figures', () => {
  test.each([
    { note: 'All figures are in £000s.', pounds: 100_000 },
    { note: '* Figures in £m', pounds: 100_000_000 },
    { note: "(£'000)", pounds: 100_000 },
    { note: 'Amounts are expressed in thousands of pounds', pounds: 100_000 },
    { note: 'Gains in £000 rose from £1,200k last year', pounds: 100 },
    {
      note: 'The in-house team saved money in thousands of small ways, as members were told in May',
      pounds: 100,
    },
    { note: 'Baseline of £92m is subject to audit', pounds: 100 },
  ])('“$note” below the table: £100 is £$pounds', ({ note, pounds }) => {
    const statement = forwardTable(plainPair, two, { below: [['Total', 300, 180], [note]] });
    expect(poundsOf(statement, 'expected-total')[0]).toBe(pounds);
    expect(statement.total?.cells['expected-cashable']?.amount).toEqual({
      kind: 'amount',
      pence: pounds * 180,
    });
  });

  test.each([
    { headings: ['Expected gains (£000)', 'Cashable'], cashable: 60_000 },
    { headings: ['Expected gains', 'Cashable (£000)'], cashable: 60_000, total: 100_000 },
    { headings: ['Expected gains (£000)', 'Cashable (£)'], cashable: 60 },
  ])('$headings: one heading may speak for both', ({ headings, cashable, total = 100_000 }) => {
    const statement = forwardTable(headings, two);
    expect(poundsOf(statement, 'expected-cashable')[0]).toBe(cashable);
    expect(poundsOf(statement, 'expected-total')[0]).toBe(total);
  });

  test.each([
    { unit: '(£000)', format: '#,##0,', pounds: 371_012 },
    { unit: '(£m)', format: '0.0,,', pounds: 371_012 },
    { unit: '(£m)', format: '#,##0,', pounds: 371_012_000 },
    { unit: '(£)', format: '#,##0,', pounds: 371_012 },
    { unit: '(£000)', format: '#,##0', pounds: 371_012_000 },
  ])('371012 shown by $format under $unit is £$pounds', ({ unit, format, pounds }) => {
    const plain = book([
      ...head,
      ['', `Expected gains ${unit}`, 'Cashable'],
      ['Procurement', 371_012, '371'],
    ]);
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      numberFormats: sheet.numberFormats.map((row) => row.map(() => format)),
    }));
    const statement = readOnly({ ...plain, sheets });
    expect(poundsOf(statement, 'expected-total')).toEqual([pounds]);
    const text = statement.rows[0]?.cells['expected-cashable']?.amount;
    // Whether text is meant as it would be shown or as it would be held, nobody can tell where the two differ.
    const isPlain = unit === '(£)' || format === '#,##0';
    expect(text).toMatchObject({ why: 'figure-as-text', means: isPlain ? 371 : null });
  });
});

describe('Sums among the rows', () => {
  test.each([
    ['Total all services', 'total'],
    ['Overall total', 'total'],
    ['Council total 2006/07 (£)', 'total'],
    ['Total - services and workstreams', 'total'],
    ['What the council gains in all', 'total'],
    ['', 'total'],
    ['Total', 'total'],
  ])('“%s” with the sum of all rows is the total', (label) => {
    const statement = forwardTable(plainPair, [...two, [label, 300, 180]]);
    expect(statement.rows.map(({ key }) => key)).toEqual(['adult-social-services', 'procurement']);
    expect(statement.total?.cells['expected-total']?.value).toBe(300);
  });

  test('sums of blocks, whatever they are called, are neither rows nor the total; a deduction is a row', () => {
    const statement = forwardTable(plainPair, [
      ...two,
      ['Total services', 300, 180],
      ['Corporate services', 50, 50],
      ['Transactions', 70, 10],
      ['Cross-cutting', 120, 60],
      ['Less: counted twice', -20, -10],
      ['Overall total', 400, 230],
    ]);
    expect(statement.rows.map(({ label }) => label)).toEqual([
      'Adult social services',
      'Procurement',
      'Corporate services',
      'Transactions',
      'Less: counted twice',
    ]);
    expect(statement.total?.label).toBe('Overall total');
  });

  test('a row of the council’s own that is no sum stays a row, also with the word total', () => {
    const statement = forwardTable(plainPair, [...two, ['Total place pilot', 301, 180], ['Total', 601, 360]]);
    expect(statement.rows.map(({ label }) => label)).toContain('Total place pilot');
  });

  test.each<{ name: string; rows: readonly (readonly Held[])[] }>([
    {
      name: 'the sum of a block at its head',
      rows: [
        ['People', 300, 180],
        ...two,
        ['Place', 120, 60],
        ['Corporate services', 50, 50],
        ['Transactions', 70, 10],
        ['Total', 420, 240],
      ],
    },
    {
      name: 'a row for the cashable part under each row and under the total',
      rows: [
        ...two,
        ['of which cashable', 120],
        ['Corporate services', 50, 50],
        ['Of which: cashable', 50],
        ['Transactions', 70, 10],
        ['Total', 420, 240],
        ['...of which cashable', 240],
      ],
    },
    {
      name: 'a block named as its first row is',
      rows: [
        ...two,
        ['Corporate services', '', ''],
        ['Corporate services', 50, 50],
        ['Transactions', 70, 10],
        ['Total', 420, 240],
      ],
    },
    {
      name: 'a check below the total that comes to nothing',
      rows: [
        ...two,
        ['Corporate services', 50, 50],
        ['Transactions', 70, 10],
        ['Total', 420, 240],
        ['Check (should be zero)', 0, 0],
      ],
    },
  ])('$name is no row', ({ rows }) => {
    const statement = forwardTable(plainPair, rows);
    expect(statement.rows.map(({ key }) => key)).toEqual([
      'adult-social-services',
      'procurement',
      'corporate-services',
      'transactions',
    ]);
    expect(poundsOf(statement, 'expected-total')).toEqual([100, 200, 50, 70]);
    expect(statement.total?.cells['expected-total']?.value).toBe(420);
  });

  test.each([
    { name: 'takes in every row', block: '=SUM(B5:B6)', says: [] },
    {
      name: 'leaves out a row that a block leaves out',
      block: '=SUM(B5:B5)',
      says: [/does not take in Procurement/],
    },
  ])('a total of sums of blocks $name', ({ block, says }) => {
    const plain = book([
      ...head,
      ['', 'Expected annual efficiency gains'],
      ['Adult social services', 100],
      ['Procurement', 200],
      ['Services', 300],
      ['Corporate services', 50],
      ['Transactions', 70],
      ['Workstreams', 120],
      ['Total', 420],
    ]);
    const formulas: Record<number, string> = { 7: block, 10: '=SUM(B8:B9)', 11: '=B7+B10' };
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((row, i) =>
        row.map((held, column) => (column === 1 ? (formulas[sheet.firstRow + i] ?? held) : held)),
      ),
    }));
    const [run] = checkWorkbook({ ...plain, sheets }, defaultEdition).runs;
    const said = run?.findings.filter(({ check }) => check === 'totals-reach-every-row') ?? [];
    expect(said.map(({ message }) => message)).toEqual(
      says.map((each) => expect.stringMatching(each) as string),
    );
  });

  test('rows split over sheets by block: a page’s own total is not the statement’s', () => {
    const page = (name: string, rows: readonly (readonly Held[])[]) => ({
      ...book([['Annual efficiency statement - forward look 2006/07'], [], ['', ...plainPair], ...rows], name)
        .sheets[0],
    });
    const plain = book([...head, ['', ...plainPair], ...two, ['Total', 300, 180]], 'People');
    const more = page('Place', [
      ['Transactions', 70, 10],
      ['Corporate services', 50, 50],
      ['Total', 120, 60],
    ]);
    const statement = readOnly({ ...plain, sheets: [...plain.sheets, more] } as typeof plain);
    expect(poundsOf(statement, 'expected-total')).toEqual([100, 200, 70, 50]);
    expect(statement.total).toBeNull();
  });

  test.each([
    [['(1)', '(2)', '(3)', '(4)', '(5)']],
    [['', 1, 2, 3, 4]],
    [['a', 'b', 'c', 'd', 'e']],
    [[1, 2, '3=1-2', 4, 5]],
    [[-1, -2, -3, -4, -5]],
  ])('a line that numbers the columns, %j, is no row', (numbers) => {
    const statement = forwardTable([...plainPair, 'Capital (£)', 'Revenue (£)'], [numbers, ...two]);
    expect(statement.rows.map(({ key }) => key)).toEqual(['adult-social-services', 'procurement']);
    expect(statement.reading.passedOver).toEqual([]);
  });
});

describe('Columns beside the form’s own', () => {
  const lastYear = [
    {
      name: 'years in the headings',
      headings: ['2005/06 expected gains (£)', 'cashable (£)', '2006/07 expected gains (£)', 'cashable (£)'],
    },
    {
      name: 'plain gains',
      headings: ['Gains 2005/06 (£)', 'Cashable (£)', 'Gains 2006/07 (£)', 'Cashable (£)'],
    },
    {
      name: 'groups that name statements',
      groups: ['', '2005/06 forward look', '', '2006/07 forward look', ''],
      headings: [
        'Expected gains (£)',
        '...of which cashable (£)',
        'Expected gains (£)',
        '...of which cashable (£)',
      ],
    },
  ];
  test.each(lastYear)(
    'last year’s figures to compare, $name: this year’s are read',
    ({ groups, headings }) => {
      const rows = [
        ['Adult social services', 1, 1, 100, 60],
        ['Procurement', 2, 2, 200, 120],
      ];
      const statement = forwardTable(headings, rows, { above: groups === undefined ? [] : [groups] });
      expect(poundsOf(statement, 'expected-total')).toEqual([100, 200]);
      expect(poundsOf(statement, 'expected-cashable')).toEqual([60, 120]);
      const said = checkWorkbook(
        book([...head, ...(groups === undefined ? [] : [groups]), ['', ...headings], ...rows]),
        defaultEdition,
      ).runs[0]?.findings.map(({ check }) => check);
      expect(said).not.toContain('figures-are-read');
      expect(said).not.toContain('year-agrees');
    },
  );

  test.each([
    { heading: '...of which cashable (%)' },
    { heading: '% cashable' },
    { heading: 'Percentage cashable' },
    { heading: 'Cashable? (Y/N)' },
    { heading: 'Cashable?' },
    { heading: 'Cashable as % of gains' },
    { heading: 'Cashable, at least 50% of gains (£)', is: 60 },
  ])('“$heading” beside gains in thousands is read as money only where it is', ({ heading, is }) => {
    const statement = forwardTable(['Expected annual efficiency gains (£000)', heading], two);
    expect(poundsOf(statement, 'expected-total')).toEqual([100_000, 200_000]);
    expect(poundsOf(statement, 'expected-cashable')[0]).toBe(is ?? 'no column');
  });

  test.each([
    { pair: ['Was (£)', 'Now (£)'] },
    { pair: ['Original', 'Revised'] },
    { pair: ['previously', 'now'] },
    { pair: ['', ''], hidden: [2, 3] },
  ])('$pair, hidden $hidden: of two columns for one, the one that holds is read', ({ pair, hidden = [] }) => {
    const [was, now] = pair;
    const gains = 'Expected annual efficiency gains';
    const plain = book([
      ...head,
      ['', `${gains} ${was}`, `of which cashable ${was}`, `${gains} ${now}`, `of which cashable ${now}`],
      ['Procurement', 1, 2, 30, 20],
    ]);
    const sheets = plain.sheets.map((sheet) => ({ ...sheet, hiddenColumns: hidden }));
    const statement = readOnly({ ...plain, sheets });
    expect(poundsOf(statement, 'expected-total')).toEqual([30]);
    expect(poundsOf(statement, 'expected-cashable')).toEqual([20]);
  });

  test('a pair for each year in a backward look: that of its own year is what was achieved further', () => {
    const statement = readOnly(
      book([
        ['Annual efficiency statement - backward look 2006/07'],
        ['Local authority', 'Borough of Poole'],
        ['', 'Gains 2005/06', '', 'Gains 2006/07', '', 'Cumulative gains', ''],
        ['', 'Total £', 'Cashable £', 'Total £', 'Cashable £', 'Total £', 'Cashable £'],
        ['Procurement', 1, 2, 3, 4, 5, 6],
      ]),
    );
    expect(poundsOf(statement, 'further-total')).toEqual([3]);
    expect(poundsOf(statement, 'further-cashable')).toEqual([4]);
    expect(poundsOf(statement, 'cumulative-total')).toEqual([5]);
  });

  test.each([
    ['Of which revenue (£)', 'expected-other'],
    ['Related to revenue expenditure (£)', 'expected-other'],
    ['Net revenue budget (£)', null],
    ['Key actions', 'row-strategy'],
    ['What we will do', 'row-strategy'],
    ['Key actions planned', 'row-strategy'],
    ['How the gains are expected to be made', 'row-strategy'],
    ['Comments on expected gains', null],
  ])('“%s” over a column of a forward look is read as %s', (heading, field) => {
    const statement = forwardTable(
      [...plainPair, heading],
      two.map((row) => [...row, 5]),
    );
    const found =
      Object.values(statement.columns).find((column) => column.heading === heading)?.field ?? null;
    expect(found).toBe(field);
    expect(statement.columns['expected-total']?.rivals).toEqual([]);
  });
});

test.each([
  { label: 'Efficiency target for the year (£)', kind: 'forward', is: 'target' },
  { label: 'Target for 2006/07 (£)', kind: 'forward', is: 'target' },
  { label: '2.5% annual efficiency target', kind: 'forward', is: 'target' },
  { label: 'Target for 2007/08 (£)', kind: 'forward', is: null },
  { label: 'Annual target', kind: 'backward', is: null },
  { label: 'Target for 2006/07 (£)', kind: 'backward', is: null },
  { label: 'Cumulative target to 2006/07 (£)', kind: 'backward', is: 'target' },
  { label: '2004/05 baseline expenditure (£)', kind: 'forward', is: 'baseline' },
  { label: 'Baseline expenditure 2005/06', kind: 'forward', is: null },
  { label: 'Net revenue baseline after target savings', kind: 'forward', is: null },
])('a box called “$label” in a $kind look is the $is', ({ label, kind, is }) => {
  const statement = readOnly(
    book([
      [`Annual efficiency statement - ${kind} look 2006/07`],
      ['Local authority', 'Borough of Poole'],
      [label, 5],
      [],
      ['', kind === 'forward' ? 'Expected gains (£)' : 'Further gains (£)', '...of which cashable (£)'],
      ['Procurement', 2, 1],
    ]),
  );
  const found = (['target', 'baseline'] as const).find((id) => statement.boxes[id] !== undefined) ?? null;
  expect(found).toBe(is);
});

test.each([
  {
    name: 'a total typed over rows in which nothing is entered',
    headings: ['Expected annual efficiency gains (£)', '...of which cashable (£)'],
    rows: [
      ['Procurement', '', ''],
      ['Total', 7_140_000, 4_000_000],
    ],
    says: /add up to £0, and the total in B6 is £7,140,000/,
  },
  {
    name: 'a total whose formula was never calculated',
    headings: ['Expected annual efficiency gains (£)', '...of which cashable (£)'],
    rows: [
      ['Procurement', 2, 1],
      ['Total', '=SUM(B5:B5)', '=SUM(C5:C5)'],
    ],
    says: /B6 holds a formula whose value was never calculated/,
  },
])('$name is said', ({ headings, rows, says }) => {
  const plain = book([...head, ['', ...headings], ...rows]);
  const sheets = plain.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((held) => (String(held).startsWith('=') ? '' : held))),
  }));
  const [run] = checkWorkbook({ ...plain, sheets }, defaultEdition).runs;
  expect(run?.findings.map(({ message }) => message).join(' ')).toMatch(says);
});

test.each([
  {
    name: 'one of two columns of a split',
    check: 'capital-and-other-add-up',
    headings: ['Expected annual efficiency gains (£)', '...of which cashable (£)', 'Of which capital (£)'],
    rows: [['Procurement', 200, 100, 50]],
  },
  {
    name: 'a deduction with a smaller cashable part',
    check: 'cashable-within-total',
    headings: ['Expected annual efficiency gains (£)', '...of which cashable (£)'],
    rows: [['Procurement', -35, -20]],
  },
])('nothing false is said of $name', ({ check, headings, rows }) => {
  const [run] = checkWorkbook(book([...head, ['', ...headings], ...rows]), defaultEdition).runs;
  expect(run?.findings.map((finding) => finding.check)).not.toContain(check);
});

test('gains sustained from each earlier year in a column of its own: said, and no sum is called wrong for it', () => {
  const [run] = checkWorkbook(
    book([
      ['Annual efficiency statement - backward look 2006/07'],
      ['Local authority', 'Borough of Poole'],
      [
        '',
        'Ongoing gains sustained from 2004/05 (£)',
        'Ongoing gains sustained from 2005/06 (£)',
        'Further gains achieved in 2006/07 (£)',
        'Cumulative gains as at end of 2006/07 (£)',
      ],
      ['Procurement', 1, 2, 4, 7],
    ]),
    defaultEdition,
  ).runs;
  const checks = run?.findings.map(({ check }) => check) ?? [];
  expect(checks).toContain('every-column-present');
  expect(checks).not.toContain('cumulative-adds-up');
  expect(checks).not.toContain('year-agrees');
});

test('what the toolkit prints around a filed form is not listed as passed over', () => {
  const statement = forwardTable(
    [...plainPair, 'Related links'],
    [['Procurement', 2, 1, 'Documents\nPeople\nProjects'], ['2005/06 Primary quality cross check']],
  );
  expect(statement.reading.passedOver).toEqual([]);
});
