import fc from '../seeded';
import { readBudget } from '../../src/budget/read-budget';
import type { CellValue } from '../../src/grid/snapshot';
import { realSheet } from './real-sheet';
import { sheetOf } from './sheet-of';

/** Lines of a committee; every total is worked out anew, as its formula would be. */
interface Committee {
  readonly name: string;
  readonly lines: readonly (readonly [label: string, amount: number])[];
}

const budget: readonly Committee[] = [
  {
    name: 'ENVIRONMENT',
    lines: [
      ['Refuse collection', 2410],
      ['Street cleansing', 1130],
      ['Car parks', -870],
      ['Police liaison post', 31],
      ['Drainage board levies', 118],
    ],
  },
  {
    name: 'HOUSING AND BENEFITS',
    lines: [
      ['Homelessness', 640],
      ['Rent allowances', 14_310],
      ['Rent rebates', 9220],
      ['Housing benefits administration', 810],
      ['Home improvement agency', 77],
    ],
  },
  {
    name: 'POLICY AND FINANCE',
    lines: [
      ['Treasury management team', 92],
      ['Concessionary fares', 505],
      ['Interest payable', 260],
      ['Election expenses', 45],
      ['Museum of the reserve army', 12],
    ],
  },
];

function sheetRows(committees: readonly Committee[]): CellValue[][] {
  const total = (lines: Committee['lines']) => lines.reduce((sum, [, amount]) => sum + amount, 0);
  return [
    ['Revenue estimates 2004/05', ''],
    ['Service', 'Estimate £000'],
    ...committees.flatMap(({ name, lines }): CellValue[][] => [
      [name, ''],
      ...lines.map(([label, amount]): CellValue[] => [label, amount]),
      [`Total ${name.toLowerCase()}`, total(lines)],
      ['', ''],
    ]),
    ['Net expenditure', total(committees.flatMap(({ lines }) => lines))],
  ];
}

const notALine = ['heading', 'subtotal', 'income', 'note', 'blank'];

/** Treatment and amount of each line by its key, and what all of them come to. */
function outcome(committees: readonly Committee[]) {
  const { sheets, baseline } = readBudget([sheetOf(sheetRows(committees))]);
  const lines = (sheets[0]?.lines ?? []).filter(({ treatment }) => !notALine.includes(treatment));
  return {
    baseline,
    lines: new Map(lines.map(({ key, treatment, amount }) => [key, { treatment, amount }])),
  };
}

const whole = outcome(budget);

test('The budget that is rearranged below is read as it should be', () => {
  expect(
    [...whole.lines]
      .filter(([, { treatment }]) => treatment !== 'included')
      .map(([key, { treatment }]) => [key, treatment]),
  ).toEqual([
    ['environment > drainage board levy', 'check'],
    ['housing and benefit > rent allowance', 'transfer-payment'],
    ['housing and benefit > rent rebate', 'transfer-payment'],
    ['policy and finance > concessionary fare', 'check'],
    ['policy and finance > interest payable', 'check'],
  ]);
  expect(whole.lines.size).toBe(15);
});

const order = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

test('Lines sorted or moved within their committee, and committees in any order, change nothing', () => {
  fc.assert(
    fc.property(
      order(budget).chain((committees) =>
        fc.tuple(
          ...committees.map(({ name, lines }) => order(lines).map((sorted) => ({ name, lines: sorted }))),
        ),
      ),
      (committees) => {
        const read = outcome(committees);
        expect(read.baseline).toEqual(whole.baseline);
        expect(new Map([...read.lines].sort())).toEqual(new Map([...whole.lines].sort()));
      },
    ),
    { numRuns: 60 },
  );
});

test('Lines deleted or new lines inserted change the others’ treatments nowhere, and the baseline by their own amounts', () => {
  const added = ['Public conveniences', 'Legal services', 'Tourism', 'Pest control'] as const;
  fc.assert(
    fc.property(
      fc.tuple(...budget.map(({ lines }) => fc.subarray([...lines], { minLength: 2 }))),
      fc.array(fc.tuple(fc.constantFrom(...added), fc.nat({ max: 2 }), fc.integer({ min: 100, max: 9999 })), {
        maxLength: 3,
      }),
      (kept, inserted) => {
        const committees = budget.map(({ name }, i) => ({
          name,
          lines: [
            ...(kept[i] ?? []),
            ...inserted.filter(([, at]) => at === i).map(([label, , amount]) => [label, amount] as const),
          ],
        }));
        const read = outcome(committees);
        let expected = 0;
        for (const [key, line] of read.lines) {
          const before = whole.lines.get(key);
          if (before === undefined) expect(line.treatment).toBe('included');
          else expect(line).toEqual(before);
          if (line.treatment === 'included') expected += line.amount ?? 0;
        }
        expect(read.lines.size).toBe(committees.reduce((sum, { lines }) => sum + lines.length, 0));
        expect(read.baseline.amount).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test('Two committees that happen to cost the same are two sums of money', () => {
  const twins: readonly Committee[] = [
    {
      name: 'PARKS',
      lines: [
        ['Gardens', 100],
        ['Playgrounds', 250],
      ],
    },
    {
      name: 'ROADS',
      lines: [
        ['Lighting', 310],
        ['Gritting', 40],
      ],
    },
    {
      name: 'OFFICES',
      lines: [
        ['Town hall', 70],
        ['Depot', 11],
      ],
    },
  ];
  const read = outcome(twins);
  expect([...read.lines.values()].map(({ treatment }) => treatment)).toEqual(Array(6).fill('included'));
  expect(read.baseline.amount).toBe(78_100_000);
});

/** Sheets of unlike layouts. */
const names = [
  'rs-2010-11-waverley',
  'iow-fire-public-safety-2004-05',
  'peoples-directorate-2018-19',
  'burnley-economy-growth-subjective-2021-22',
  'canterbury-2013-14',
];

describe.each(names)('%s', (name) => {
  const rows = realSheet(name).sheet.values;
  const width = rows[0]?.length ?? 0;
  const read = (cells: readonly (readonly CellValue[])[]) => {
    const { sheets, baseline, bySector } = readBudget([sheetOf(cells)]);
    return {
      baseline,
      bySector,
      lines: (sheets[0]?.lines ?? []).map(({ label, amount, treatment, key }) => ({
        label,
        amount,
        treatment,
        key,
      })),
    };
  };
  const before = read(rows);

  test('Blank columns inserted anywhere change nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: width }), { minLength: 1, maxLength: 3 }), (places) => {
        const spread = rows.map((row) =>
          row.flatMap((cell, i) => (places.includes(i) ? ['', cell] : [cell])),
        );
        expect(read(spread)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  test('Columns without a cell deleted change nothing', () => {
    const empty = Array.from({ length: width }, (_, i) => i).filter((i) =>
      rows.every((row) => (row[i] ?? '') === ''),
    );
    const spread = rows.map((row) => ['', ...row, '', '']);
    const tidy = rows.map((row) => row.filter((_, i) => !empty.includes(i)));
    expect(read(spread)).toEqual(before);
    expect(read(tidy)).toEqual(before);
  });

  test('Remarks written into a column at the right change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '', 'see note', 'agreed 12 Feb', 'to be confirmed')),
        (remarks) => {
          const noted = rows.map((row, i) => [...row, '', i < 6 ? '' : (remarks[i - 6] ?? '')]);
          const of = ({ lines, ...sums }: typeof before) => ({
            ...sums,
            lines: lines.filter(({ amount }) => amount !== null),
          });
          expect(of(read(noted))).toEqual(of(before));
        },
      ),
      { numRuns: 12 },
    );
  });
});
