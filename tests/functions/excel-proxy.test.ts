import { startExcelProxy, type Call, type Shown } from './excel-proxy';
import { excelError, printed } from './formula';

const excel = startExcelProxy();
const twoLines = [['Included'], ['Police']];
/** A mid-year update with one row. */
const gains = (achieved: unknown, cashable: unknown): unknown[][] => [
  ['Mid-year update 2006/07', '', ''],
  ['Local authority', 'Salford City Council', ''],
  ['', 'Achieved to 30 September (£)', '...of which cashable (£)'],
  ['Procurement', achieved, cashable],
];

function column(rows: number, value: unknown): unknown[][] {
  return Array.from({ length: rows }, () => [value]);
}

async function shownFor(name: string, ...given: unknown[]): Promise<string> {
  return printed(await excel.call(name, ...given));
}

describe('what each function makes of the six kinds of input', () => {
  const cases: readonly [kind: string, name: string, given: unknown[], shown: RegExp | string][] = [
    ['normal', 'BASELINE', [[[1], [2]], twoLines, null], '`1`'],
    ['error', 'BASELINE', [[[excelError('#NUM!')], [2]], twoLines, null], /^`#NUM!`/],
    ['error that does not count', 'BASELINE', [[[1], [excelError('#NUM!')]], twoLines, null], '`1`'],
    ['error as text', 'BASELINE', [[['#REF!'], [2]], twoLines, null], /^`#VALUE!` Amounts, row 1: #REF!/],
    [
      'error among treatments',
      'BASELINE',
      [[[1]], [[excelError('#N/A')]], null],
      /^`#N\/A` Treatments, row 1: #N\/A/,
    ],
    [
      'boolean',
      'BASELINE',
      [[[true], [2]], twoLines, null],
      /^`#VALUE!` Amounts, row 1: “TRUE” is not an amount/,
    ],
    ['boolean treatment', 'BASELINE', [[[1]], [[true]], null], /“TRUE” is not a treatment/],
    ['blank', 'BASELINE', [[[null], [2]], twoLines, null], '`0`'],
    ['blank treatments', 'BASELINE', [[[1], [2], [3]], [['Included'], [null], [0]], null], '`1`'],
    ['text', 'BASELINE', [[['(1,234.50)'], [2]], twoLines, '£000'], '`-1234500`'],
    ['array across', 'BASELINE', [[[1, 2, 4]], [['Included', 'Check', 'included']], null], '`5`'],
    [
      'array of rows and columns',
      'BASELINE',
      [
        [
          [1, 2],
          [4, 8],
        ],
        [
          ['Included', 'Note'],
          ['', 'Included'],
        ],
        null,
      ],
      '`9`',
    ],
    [
      'turned array',
      'BASELINE',
      [[[1, 2]], twoLines, null],
      /first range has 2 columns, the second 1 column/,
    ],

    ['normal', 'EXCLUDED', [[[1], [2]], twoLines, null, null], '`2`'],
    ['error', 'EXCLUDED', [[[1], [excelError('#DIV/0!')]], twoLines, null, null], /^`#DIV\/0!`/],
    ['error as treatment', 'EXCLUDED', [[[1], [2]], twoLines, excelError('#NULL!'), null], /^`#NULL!`/],
    ['boolean', 'EXCLUDED', [[[1], [2]], twoLines, true, null], /^`#VALUE!` Treatment: “TRUE” does not keep/],
    ['blank', 'EXCLUDED', [[[1], [null]], twoLines, 0, 0], '`0`'],
    ['text', 'EXCLUDED', [[[1], ['£2']], twoLines, 'police', "£'000"], '`2000`'],
    ['array', 'EXCLUDED', [[[1], [2]], twoLines, [['Police']], [['£']]], '`2`'],
    [
      'array where one cell is due',
      'EXCLUDED',
      [[[1], [2]], twoLines, [['a', 'b']], null],
      /^`#VALUE!` Treatment: this is a range/,
    ],

    ['normal', 'TARGET', [100, null, null], '`2.5`'],
    ['error', 'TARGET', [excelError('#VALUE!'), null, null], /^`#VALUE!` Baseline: #VALUE!/],
    ['boolean', 'TARGET', [true, null, null], /^`#VALUE!` Baseline: “TRUE” is not an amount/],
    ['boolean year', 'TARGET', [100, true, null], /^`#VALUE!` Year: “TRUE”/],
    ['blank', 'TARGET', [null, null, null], '`0`'],
    ['text', 'TARGET', ['£1,000', '2005-06', 'yes'], '`25`'],
    ['array', 'TARGET', [[[100]], [['2006/07']], [[1]]], '`5`'],

    ['normal', 'CASHABLE', [100], '`50`'],
    ['error', 'CASHABLE', [excelError('#N/A')], /^`#N\/A`/],
    ['boolean', 'CASHABLE', [false], /^`#VALUE!` Amount: “FALSE”/],
    ['blank', 'CASHABLE', [null], '`0`'],
    ['text', 'CASHABLE', ['1,234'], '`617`'],
    ['array', 'CASHABLE', [[[100]]], '`50`'],

    ['error', 'TARGETS', [excelError('#DIV/0!'), null], /^`#DIV\/0!`/],
    [
      'error in a published target',
      'TARGETS',
      [100, [['2005/06', excelError('#N/A')]]],
      /^`#N\/A` Published, row 1, column 2/,
    ],
    ['boolean', 'TARGETS', [true, null], /^`#VALUE!`/],
    ['blank', 'TARGETS', [null, [[null, 0]]], /"2007\/08",0,0,0,/],
    ['text', 'TARGETS', ['100', [['05/06', '£2']]], /"2005\/06",2,2,1,"Published target"/],
    [
      'array',
      'TARGETS',
      [
        100,
        [
          ['2005/06', 2],
          ['2005-06', 3],
        ],
      ],
      /^`#VALUE!` Published: 2005\/06 stands there twice/,
    ],

    ['normal', 'CASHABLESHARE', [4, 1], '`0.25`'],
    ['error', 'CASHABLESHARE', [4, excelError('#NUM!')], /^`#NUM!`/],
    ['boolean', 'CASHABLESHARE', [true, 1], /^`#VALUE!` Total gains: “TRUE”/],
    ['blank', 'CASHABLESHARE', [null, null], /^`#N\/A` Total gains are nil/],
    ['text', 'CASHABLESHARE', ['£4', 'nil'], '`0`'],
    ['array', 'CASHABLESHARE', [[[4]], [[1]]], '`0.25`'],

    ['normal', 'SHORTFALL', [10, 4, 2], '`6`'],
    ['error', 'SHORTFALL', [10, excelError('#NULL!'), null], /^`#NULL!`/],
    ['boolean', 'SHORTFALL', [10, true, null], /^`#VALUE!` Gains: “TRUE”/],
    ['blank', 'SHORTFALL', [10, null, 0], '`10`'],
    ['text', 'SHORTFALL', ['£10', '4', null], '`6`'],
    ['array', 'SHORTFALL', [[[10]], [[4]], [[null]]], '`6`'],

    ['error', 'STATUS', [excelError('#N/A'), 1, null], /^`#N\/A`/],
    ['boolean', 'STATUS', [1, true, null], /^`#VALUE!` Gains: “TRUE”/],
    ['blank', 'STATUS', [10, 0, null], '`"Target missed by £10: gains of £0 against £10."`'],
    ['text', 'STATUS', ['£10', '£10', '£5'], /^`"Target met.*at least half/],
    ['array', 'STATUS', [[[10]], [[10]], [[4]]], /£1 below half/],

    ['normal', 'GAINS', [[[1], [2]], [['05/06'], ['06/07']], '2005/06', null, null, null], '`1`'],
    ['error', 'GAINS', [[[excelError('#DIV/0!')]], [['05/06']], '2005/06', null, null, null], /^`#DIV\/0!`/],
    [
      'error in a service cut',
      'GAINS',
      [[[excelError('#N/A')]], [['?']], '2005/06', [['Service cut']], null, null],
      '`0`',
    ],
    [
      'boolean',
      'GAINS',
      [[[true]], [['05/06']], '2005/06', null, null, null],
      /^`#VALUE!` Amounts, row 1: “TRUE”/,
    ],
    ['blank', 'GAINS', [[[null], [1]], [[null], ['05/06']], '2005/06', [[0], ['']], '', 0], '`1`'],
    [
      'text',
      'GAINS',
      [[['£1']], [['30/09/2005']], 'FY 2005/06', [['Non cashable']], 'non-cashable', null],
      '`1`',
    ],
    ['array', 'GAINS', [[[1, 2]], [['05/06', '06/07']], [['2006/07']], null, null, [[true]]], '`3`'],

    ['normal', 'TREATMENT', ['Rent allowances', null, null], '`"Transfer payment"`'],
    ['error', 'TREATMENT', [excelError('#N/A'), null, null], /^`#N\/A` Label: #N\/A/],
    [
      'error in the section',
      'TREATMENT',
      ['Grants', null, [[excelError('#REF!')]]],
      /^`#VALUE!` Section, row 1: #REF!/,
    ],
    ['boolean', 'TREATMENT', [true, null, null], '`"Included"`'],
    ['number', 'TREATMENT', [811, null, null], /^`#VALUE!` Label: “811” has no words/],
    ['blank', 'TREATMENT', [null, null, null], '`""`'],
    ['text', 'TREATMENT', ['housing benefit administration', 811, [['Housing > Benefits']]], '`"Included"`'],
    [
      'array',
      'TREATMENT',
      [[['Police authority precept']], null, [['Other'], ['']]],
      /^`"(?:Police|Check)"`$/,
    ],

    ['normal', 'REASON', ['Rent allowances', null, null], /transfer payments.*A7/],
    ['error', 'REASON', [excelError('#NUM!'), null, null], /^`#NUM!`/],
    ['boolean', 'REASON', [false, null, null], /^`".+"`$/],
    ['blank', 'REASON', ['', '', ''], '`""`'],
    ['text', 'REASON', ['Total services', null, null], /called a total/],
    ['array', 'REASON', [[['Individual schools budget']], null, null], /A7/],

    ['number', 'RULE', [2.3], /^`\{"A gain must leave the quality/],
    ['error', 'RULE', [excelError('#NAME?')], /^`#VALUE!` Rule: #NAME\?/],
    ['boolean', 'RULE', [true], /^`#N\/A` The guidance has no figure or paragraph called “TRUE”/],
    ['blank', 'RULE', [null], /^`#VALUE!` Say which rule/],
    ['text', 'RULE', ['paragraph a7'], /paragraph A7"\}`$/],
    ['array', 'RULE', [[['Baseline year']]], /^`\{"2004\/05",/],
    [
      'another edition',
      'RULE',
      ['Baseline basis', 'November 2004'],
      /^`\{"The 2004\/05 budget, not the out-turn/,
    ],
    ['error as edition', 'RULE', ['A7', excelError('#N/A')], /^`#N\/A` Edition: #N\/A/],
    ['boolean as edition', 'RULE', ['A7', true], /^`#VALUE!` Edition: “TRUE” is not an edition/],

    ['normal', 'CHECK', [gains(100, 120), null, null], /^`\{"Duty".*"Must be put right".*"C4".*"Looked at"/],
    ['error', 'CHECK', [gains(excelError('#REF!'), 50), null, null], /"No formula shows an error","B4"/],
    ['error as baseline', 'CHECK', [gains(100, 60), excelError('#DIV/0!'), null], /^`#DIV\/0!`/],
    ['boolean', 'CHECK', [gains(true, 60), null, null], /"Every amount is a number","B4"/],
    ['blank', 'CHECK', [[[null]], null, null], /^`#N\/A` Range: no Annual Efficiency Statement/],
    ['blank amount', 'CHECK', [gains(null, 60), 0, ''], /C4 and the gains it is a part of are blank/],
    ['text', 'CHECK', [gains('100', 60), '£10,000', 'later practice'], /"Every amount is a number","B4"/],
    [
      'array',
      'CHECK',
      [gains(100, 120), [[5000]], [['November 2004']]],
      /Delivering Efficiency in Local Services/,
    ],
    [
      'array where one cell is due',
      'CHECK',
      [gains(100, 60), [[1, 2]], null],
      /^`#VALUE!` Baseline: this is a range/,
    ],
    ['one cell', 'CHECK', ['Backward look', null, null], /^`#N\/A` Range: no Annual/],
  ];
  let shown: Shown[] = [];
  beforeAll(async () => {
    shown = await excel.callAll(cases.map(([, name, given]): Call => ({ name, given })));
  });

  test.each(cases.map((each, index) => [each[1], each[0], index] as const))('AES.%s, %s', (_, __, index) => {
    const expected = cases[index]?.[3] ?? '';
    const answer = shown[index] ?? { value: 'no answer' };
    if (typeof expected === 'string') expect(printed(answer)).toBe(expected);
    else expect(printed(answer)).toMatch(expected);
  });
});

test('a blank cell is the same whether it comes as nothing, as 0 or as empty text', async () => {
  const names = ['TARGET', 'CASHABLE', 'CASHABLESHARE', 'SHORTFALL', 'STATUS', 'RULE'];
  const blanks = [null, 0, ''];
  const answers = await excel.callAll(
    names.flatMap((name) => blanks.map((blank): Call => ({ name, given: [blank, blank, blank] }))),
  );
  const shown = answers.map(printed);
  names.forEach((name, index) => {
    const [nothing, zero, text] = shown.slice(index * 3, index * 3 + 3);
    expect(`${name} ${zero}`).toBe(`${name} ${nothing}`);
    expect(`${name} ${text}`).toBe(`${name} ${nothing}`);
  });
});

test('an argument that a host leaves out altogether is missing, though the call’s description stands in its place', async () => {
  const answers = await excel.callAll([
    { name: 'BASELINE', given: [[[1]], [['Included']]] },
    { name: 'TARGET', given: [100] },
    { name: 'GAINS', given: [[[1]], [['05/06']], '2005/06'] },
    { name: 'SHORTFALL', given: [10, 4] },
    { name: 'TARGETS', given: [100] },
    { name: 'RULE', given: ['Baseline year'] },
    { name: 'CHECK', given: [gains(100, 120)], addresses: ['Returns!D6:F9'] },
  ]);
  expect(answers.slice(0, 4).map(printed)).toEqual(['`1`', '`2.5`', '`1`', '`6`']);
  expect(answers[4]).toHaveProperty(['value', 3, 2], 7.5);
  expect(answers[5]).toHaveProperty(['value', 0, 0], '2004/05');
  expect(answers[6]).toHaveProperty(['value', 1, 2], 'F9');
});

test('cells are named as on the sheet where Excel says where the range stands', async () => {
  const given = [gains(100, 120), null, null];
  const [placed, older] = await excel.callAll([
    { name: 'CHECK', given, addresses: ["'Mid-year 2006-07'!B3:D6", '', ''] },
    { name: 'CHECK', given },
  ]);
  expect(placed).toHaveProperty(['value', 1, 2], 'D6');
  expect(older).toHaveProperty(['value', 1, 2], 'C4');
  expect(older).toHaveProperty(['value', 0, 2], 'Cells, as if the range began in A1');
});

test('an ordinary number that a data type stands for counts as that number', async () => {
  const { baseline } = await import('../../src/functions/baseline/function');
  const currency = { type: 'FormattedNumber', basicType: 'Double', basicValue: 12.5, numberFormat: '£0.00' };
  expect(baseline.evaluate([[[currency]], [['Included']], null])).toBe(12.5);
});

test('a fault of ours still answers with a sentence, and names no code', async () => {
  const { answering } = await import('../../src/functions/answer');
  const broken = (): never => {
    throw new TypeError('undefined is not a function');
  };
  expect(() => answering('TARGET', broken)).toThrow(
    'AES.TARGET could not be worked out because of a fault in Cashable. Recalculate with Ctrl+Alt+F9; if it stays, tell your support desk.',
  );
});

test('a sum too large to hold to the penny is refused, not rounded', async () => {
  expect(await shownFor('BASELINE', [[9e7], [9e7]], [['Included'], ['Included']], '£m')).toMatch(
    /^`#VALUE!` The figures are too large/,
  );
});

test('2,000 calls at once are all answered, each with its own figure', async () => {
  const calls = Array.from({ length: 2000 }, (_, index): Call => ({
    name: 'TARGET',
    given: [index * 40, null, null],
  }));
  const answers = await excel.callAll(calls);
  expect(answers).toEqual(calls.map((_, index) => ({ value: index })));
});

test('calls that Excel takes back do no harm to those that follow', async () => {
  const long = Array.from({ length: 60_000 }, () => [1]);
  const included = Array.from({ length: 60_000 }, () => ['Included']);
  await excel.callAndCancel([{ name: 'BASELINE', given: [long, included, null] }], 10);
  expect(await shownFor('CASHABLE', 100)).toBe('`50`');
});

test('2,000 checks of a statement at once are all answered, each with its own', async () => {
  const calls = Array.from({ length: 2000 }, (_, index): Call => ({
    name: 'CHECK',
    given: [gains(100, 101 + index), null, null],
  }));
  const answers = await excel.callAll(calls);
  const named = answers.map((answer) => /£([\d,]+) is entered as cashable/.exec(printed(answer))?.[1]);
  expect(named).toEqual(calls.map((_, index) => (101 + index).toLocaleString('en-GB')));
});

test.each([
  ['EXCLUDED', (rows: number) => [column(rows, 1), column(rows, 'Police'), null, null], 200_000],
  [
    'GAINS',
    (rows: number) => [column(rows, '£0.10'), column(rows, '05/06'), '2005/06', null, null, null],
    20_000,
  ],
])('AES.%s takes 200,000 rows and lets Excel in between', async (name, given, sum) => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  const answer = await excel.call(name, ...given(200_000));
  clearInterval(ticking);
  expect(answer).toEqual({ value: sum });
  expect(ticks).toBeGreaterThan(3);
});

test('AES.CHECK refuses 200,000 rows of a budget with a sentence, and takes whole columns with a statement above', async () => {
  expect(await shownFor('CHECK', column(200_000, 'Highways'), null, null)).toMatch(
    /^`#VALUE!` Range: 200,000 rows and 1 column are filled, far more than a statement has/,
  );
  const whole = [...gains(100, 120), ...Array.from({ length: 200_000 }, () => [0, 0, 0])];
  expect(await excel.call('CHECK', whole, null, null)).toHaveProperty(['value', 1, 2], 'C4');
});

test('200,000 rows are added to the penny, and Excel is let in between', async () => {
  const rows = 200_000;
  const amounts = Array.from({ length: rows }, (_, index) => [index % 2 === 0 ? 0.1 : '(0.05)']);
  const treatments = Array.from({ length: rows }, (_, index) => [index % 10 === 9 ? 'Police' : 'Included']);
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  const answer = await excel.call('BASELINE', amounts, treatments, null);
  clearInterval(ticking);
  expect(answer).toEqual({ value: 100_000 * 0.1 - 80_000 * 0.05 });
  expect(ticks).toBeGreaterThan(3);
});

test('whole columns are taken: headings above, blank cells below', async () => {
  const blanks = Array.from({ length: 1000 }, () => [null]);
  expect(
    await shownFor(
      'BASELINE',
      [['£'], [5], [7], ...blanks],
      [['Treatment'], ['Included'], ['Included'], ...blanks, ...blanks],
      null,
    ),
  ).toBe('`12`');
});
