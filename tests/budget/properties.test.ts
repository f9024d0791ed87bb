import fc from '../seeded';
import { columnNumber } from '../../src/grid/column-letters';
import { BudgetReader, readBudget } from '../../src/budget/read-budget';
import type { CellValue } from '../../src/grid/snapshot';
import { realSheet } from './real-sheet';
import { sheetOf } from './sheet-of';

/** Sheets of unlike layouts: an official form, gross and net, sections with subtotals, several tables. */
const names = [
  'rs-2010-11-waverley',
  'iow-fire-public-safety-2004-05',
  'peoples-directorate-2018-19',
  'tandridge-2016-17',
  'burnley-economy-growth-subjective-2021-22',
];

type Rows = readonly (readonly CellValue[])[];

/** What must not change: the baseline, and each line's label, amount and treatment in order. */
function outcome(rows: Rows, more: Parameters<typeof sheetOf>[1] = {}) {
  const reading = readBudget([sheetOf(rows, more)]);
  const lines = reading.sheets[0]?.lines ?? [];
  return {
    baseline: reading.baseline,
    lines: lines
      .filter(({ amount, treatment }) => amount !== null && treatment !== 'blank')
      .map(({ label, amount, treatment }) => ({ label, amount, treatment })),
  };
}

const sheets = names.map((name) => ({ name, rows: realSheet(name).sheet.values }));

describe.each(sheets)('$name', ({ rows }) => {
  const before = outcome(rows);
  const width = rows[0]?.length ?? 0;
  const blank = Array.from({ length: width }, () => '');

  test('Title rows added above change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Borough of Anywhere', 'Appendix B', 'Report of the Treasurer', ''), {
          maxLength: 6,
        }),
        (titles) => {
          const above = titles.map((title) => [title, ...blank.slice(1)]);
          expect(outcome([...above, ...rows])).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('Blank rows inserted between rows change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: rows.length }), { maxLength: 5 }), (places) => {
        const spread = rows.flatMap((row, i) => (places.includes(i) ? [blank, row] : [row]));
        expect(outcome(spread)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  test('Hidden rows and columns change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: rows.length })),
        fc.array(fc.integer({ min: 1, max: width })),
        (hiddenRows, hiddenColumns) => {
          expect(outcome(rows, { hiddenRows, hiddenColumns })).toEqual(before);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('The whole table moved right and down changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (right, down) => {
        const empty = Array.from({ length: width + right }, () => '');
        const moved = [
          ...Array.from({ length: down }, () => empty),
          ...rows.map((row) => [...Array.from({ length: right }, () => ''), ...row]),
        ];
        expect(outcome(moved)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  test('Figures written as text, with brackets, a minus in front or behind, or Cr, change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('brackets', 'before', 'behind', 'credit'), (style) => {
        const asText = rows.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? written(cell, style) : cell)),
        );
        expect(outcome(asText)).toEqual(before);
      }),
      { numRuns: 4 },
    );
  });
});

function written(value: number, style: string): string {
  const size = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, value % 1 === 0 ? ',' : '');
  // A code or a column number stays as it is: only amounts carry signs and thousands.
  if (value >= 0) return value < 1000 ? String(value) : size;
  return (
    { brackets: `(${size})`, before: `-${size}`, behind: `${size}-`, credit: `Cr ${size}` }[style] ?? size
  );
}

test('A sheet in pounds and the same sheet in £000 give the same treatments and baseline', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 3, maxLength: 12 }), (amounts) => {
      const services = [
        'Parks',
        'Rent allowances',
        'Concessionary fares',
        'Police liaison',
        'Waste',
        'Levies',
      ];
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const sheet = (unit: string, worth: number): Rows => [
        ['Service', 'Estimate 2004/05'],
        ['', unit],
        ...amounts.map((amount, i) => [`${services[i % services.length]} ${i}`, amount * worth]),
        ['Total', total * worth],
      ];
      expect(outcome(sheet('£', 1000))).toEqual(outcome(sheet("£'000", 1)));
    }),
    { numRuns: 60 },
  );
});

test('Whatever a sheet holds, reading ends, every row is listed, and the lines of the footing are all the lines', () => {
  const cell = fc.oneof(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.constantFrom<CellValue>(
      '',
      '',
      'Total',
      'Rent allowances',
      'Housing',
      'Financed by:',
      '£000',
      '2004/05',
      'Schools',
      '#REF!',
      '-',
      '(12)',
      true,
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 25 }),
      (rows) => {
        const reading = readBudget([sheetOf(rows)]).sheets[0];
        expect(reading?.lines).toHaveLength(rows.length);
        const { included = 0, check = 0, excluded } = reading?.totals ?? {};
        const counted = (reading?.lines ?? []).filter(
          ({ treatment }) => !['heading', 'subtotal', 'income', 'note', 'blank'].includes(treatment),
        );
        const sum = counted.reduce((total, { amount }) => total + (amount ?? 0), 0);
        expect(
          included + check + Object.values(excluded ?? {}).reduce((total, amount) => total + amount, 0),
        ).toBe(sum);
      },
    ),
    { numRuns: 150 },
  );
});

/** What an officer types over a cell: amounts, words that take a line out, headings, nothing, what cannot be read. */
const typed: readonly CellValue[] = [
  '',
  0,
  1,
  -250_000,
  9_999_999,
  'Rent allowances',
  'Total',
  'SCHOOLS',
  'Income',
  '1.5m',
  '12%',
  '#REF!',
  'Housing Revenue Account',
  'Police authority budget',
  'Schools budget',
  'FINANCED BY',
  'Delegated to schools',
  'Capital programme',
  '2004/05',
];

// Two of them ask which column counts, so that they are read by several columns each time.
test.each([
  'tandridge-2016-17',
  'rs-2010-11-waverley',
  'peoples-directorate-2018-19',
  'bexley-accounts-2021-22',
  'waddington-parish-2021-22',
])('Reading %s again after any edits is reading it afresh', (name) => {
  const { values } = realSheet(name).sheet;
  const table = readBudget([sheetOf(values)]).sheets[0]?.table;
  // Most changes fall where they decide something: among the labels and the amounts, near the top.
  const telling = [table?.labelColumn, table?.amountColumn].map((letters = 'A') => columnNumber(letters) - 1);
  const cell = fc.record({
    row: fc.oneof(fc.nat({ max: values.length - 1 }), fc.nat({ max: Math.min(15, values.length - 1) })),
    column: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...telling) },
      { weight: 1, arbitrary: fc.nat({ max: (values[0]?.length ?? 1) - 1 }) },
    ),
    value: fc.constantFrom(...typed),
  });
  const edit = fc.oneof(
    { weight: 5, arbitrary: cell.map((at) => ({ ...at, inserts: false })) },
    { weight: 1, arbitrary: cell.map((at) => ({ ...at, inserts: true })) },
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ edit, decides: fc.boolean() }), { minLength: 1, maxLength: 4 }),
      (edits) => {
        const reader = new BudgetReader();
        let rows: Rows = values;
        const first = reader.read([sheetOf(rows)]).sheets[0];
        for (const { edit: made, decides } of edits) {
          const { row, column, value, inserts } = made;
          rows = inserts
            ? rows.toSpliced(row, 0, rows[row] ?? [])
            : rows.with(row, (rows[row] ?? []).with(column, value));
          const key = first?.lines[row]?.key ?? '';
          const decision = { treatment: 'police', reason: 'Paid to the force', amount: null } as const;
          const options = decides ? { decisions: { Budget: { [key]: decision } } } : {};
          const sheets = [sheetOf(rows)];
          const afresh = readBudget(sheets, options);
          // Every change is read twice: by the rules, and with what the officer decided.
          expect(reader.read(sheets, options)).toEqual(afresh);
          expect(reader.read(sheets, options)).toEqual(afresh);
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('A title typed anew is read into every line below it, though none of them was touched', () => {
  const sheet = (title: string) =>
    sheetOf([
      [title, ''],
      ['Service', '2004/05 £'],
      ['Patrol', 900_000],
      ['Custody', 200_000],
      ['Vehicles', 100_000],
    ]);
  const reader = new BudgetReader();
  const police = () => reader.read([sheet('Police authority budget 2004/05')]).baseline.amount;
  expect(reader.read([sheet('Estimates 2004/05')]).baseline.amount).toBe(120_000_000);
  expect(police()).toBe(0);
  expect(reader.read([sheet('Estimates 2004/05')]).baseline.amount).toBe(120_000_000);
});

/** Lines by which a sheet as a whole becomes another: kinds of cost, a force, schools by name, a council's services. */
const worlds = [
  ['Support services', 'Employees', 'Premises', 'Supplies and services'],
  ['Patrol', 'Custody', 'Chief Constable', 'Vehicles', 'Training'],
  ['St Mary’s Primary School', 'Hill Top Infants', 'Oak Lane Juniors', 'Music service', 'Catering'],
  ['Children and young people', 'Schools', 'Highways', 'Benefit administration'],
] as const;

test('An amount that makes another sheet of its sheet is read into the lines that nobody touched', () => {
  const world = fc
    .constantFrom(...worlds)
    .chain((labels) =>
      fc.record({ labels: fc.shuffledSubarray([...labels], { minLength: 3 }), first: fc.boolean() }),
    );
  fc.assert(
    fc.property(world, ({ labels, first }) => {
      // The last line comes and goes with its amount; without it the heading in capitals takes its place.
      const sheet = (has: boolean) =>
        sheetOf([
          ['Service', '2004/05 Budget £'],
          ...labels.map((label, i): CellValue[] => [
            label,
            i < labels.length - 1 || has ? 90_000 - i * 11_000 : '',
          ]),
          ['ROADS', ''],
          ['Works', 700],
        ]);
      const reader = new BudgetReader();
      for (const has of [first, !first, first])
        expect(reader.read([sheet(has)])).toEqual(readBudget([sheet(has)]));
    }),
    { numRuns: 40 },
  );
});
