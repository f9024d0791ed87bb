import { defaultEdition } from '../../src/guidance/editions';
import type { WorkbookSnapshot } from '../../src/grid/snapshot';
import { checkWorkbook } from '../../src/statement/findings';
import { readAmountCell } from '../../src/money/amount-cell';
import { readDay } from '../../src/statement/read/day';
import { readStatements } from '../../src/statement/read/read-statements';
import { isReadable } from '../../src/statement/statement';
import { sheetFrom } from './filed-form';
import { StatementSheet, workbookOf } from './statement-book';

const read = (workbook: WorkbookSnapshot) => readStatements(workbook, defaultEdition);
const only = (workbook: WorkbookSnapshot) => {
  const [found] = read(workbook).found;
  if (found === undefined || !isReadable(found)) throw new Error(JSON.stringify(read(workbook)));
  return found;
};
const address = ({ row, column }: { row: number; column: number }): string =>
  `${String.fromCharCode(64 + column)}${row}`;

describe('Statements are found by their labels', () => {
  test('wherever the sheet was moved, each figure keeps its name and gets its new address', () => {
    const sheet = new StatementSheet('backward', '2005/06').move(12, 4);
    const cell = only(workbookOf(sheet)).rows[0]?.cells['further-total'];
    expect(cell).toMatchObject({ key: 'adult-social-services/further-total', value: 300000 });
    expect(cell && address(cell.place)).toBe(sheet.address('adult-social-services/further-total'));
  });

  test('with several statements and years in one workbook', () => {
    const book = workbookOf(
      new StatementSheet('forward', '2005/06'),
      new StatementSheet('backward', '2005/06'),
      new StatementSheet('backward', '2006/07'),
      new StatementSheet('mid-year', '2006/07'),
    );
    expect(
      read(book)
        .found.filter(isReadable)
        .map(({ kind, year }) => `${kind} ${year}`),
    ).toEqual(['forward 2005/06', 'backward 2005/06', 'backward 2006/07', 'mid-year 2006/07']);
  });

  test('split over three sheets: a cover, the gains, and the quality cross-checks', () => {
    const gains = new StatementSheet('backward', '2005/06');
    const quality = new StatementSheet('backward', '2005/06');
    for (const column of ['indicator', 'indicator-before', 'indicator-after', 'indicator-met', 'row-quality'])
      gains.remove(`column/${column}`);
    for (const id of ['sustained', 'further', 'ongoing', 'cumulative'])
      quality.remove(`column/${id}-total`).remove(`column/${id}-cashable`);
    for (const box of ['authority', 'contact-name', 'job-title', 'email']) gains.remove(`header/${box}`);
    for (const box of ['authority', 'contact-name', 'job-title', 'email']) quality.remove(`header/${box}`);
    gains.name = 'Gains';
    quality.name = 'Quality';
    const cover = sheetFrom('Cover', [
      ['Local authority', '', 'Borough of Poole'],
      ['Contact name: A. Officer'],
      ['Job title', 'Head of financial services'],
      ['E-mail', 'finance@council.example'],
    ]);
    const statement = only({ name: 'split.xlsx', sheets: [cover, gains.snapshot(), quality.snapshot()] });
    expect(statement).toMatchObject({
      authority: 'Borough of Poole',
      sheet: 'Gains',
      sheets: ['Gains', 'Quality'],
    });
    expect(statement.rows).toHaveLength(15);
    expect(statement.rows[0]?.cells['indicator-met']?.place.sheet).toBe('Quality');
    expect(statement.boxes['contact-name']?.text).toBe('A. Officer');
    const { runs } = checkWorkbook(
      { name: 'split.xlsx', sheets: [cover, gains.snapshot(), quality.snapshot()] },
      defaultEdition,
    );
    expect(runs[0]?.findings.map(({ message }) => message)).toEqual([]);
  });

  test('in thousands, when the heading says so: a figure of 300 is £300,000', () => {
    const sheet = new StatementSheet('forward', '2005/06').set(
      'heading/expected-total',
      "Expected gains (£'000)",
    );
    const amount = only(workbookOf(sheet.set('adult-social-services/expected-total', 300))).rows[0]?.cells[
      'expected-total'
    ]?.amount;
    expect(amount).toEqual({ kind: 'amount', pence: 30_000_000 });
  });

  test('a subtotal is neither a row nor the total', () => {
    const sheet = new StatementSheet('forward', '2005/06').addRow(
      'sub',
      'Subtotal',
      { 'expected-total': 4 },
      false,
    );
    expect(only(workbookOf(sheet)).rows).toHaveLength(15);
  });

  test('labels named like parts of JavaScript are labels', () => {
    const sheet = new StatementSheet('forward', '2005/06')
      .addRow('x', '__proto__', { 'expected-total': 5 })
      .addRow('y', 'constructor', { 'expected-total': 6 });
    expect(
      only(workbookOf(sheet))
        .rows.slice(-2)
        .map(({ label }) => label),
    ).toEqual(['__proto__', 'constructor']);
  });
});

describe('What cannot be checked is said in one sentence, and it stops there', () => {
  const broken: readonly { name: string; workbook: WorkbookSnapshot; problem: string; says: RegExp }[] = [
    {
      name: 'no year anywhere',
      workbook: {
        name: 'return.xlsx',
        sheets: [
          new StatementSheet('forward', '2005/06')
            .set('title', 'Forward look')
            .remove('header/year')
            .snapshot(),
        ].map((sheet) => ({ ...sheet, name: 'Return' })),
      },
      problem: 'which-year',
      says: /‘Return’.*forward look.*which financial year/,
    },
    {
      name: 'a title with two years',
      workbook: {
        name: 'return.xlsx',
        sheets: [
          new StatementSheet('forward', '2005/06')
            .set('title', 'Forward look 2005/06 and 2006/07')
            .remove('header/year')
            .snapshot(),
        ].map((sheet) => ({ ...sheet, name: 'Return' })),
      },
      problem: 'which-year',
      says: /2005\/06 and 2006\/07/,
    },
    {
      name: 'no council',
      workbook: workbookOf(new StatementSheet('forward', '2005/06').set('header/authority', '')),
      problem: 'which-authority',
      says: /cell B4 should name the council/,
    },
    {
      name: 'a title of another statement',
      workbook: workbookOf(new StatementSheet('backward', '2005/06').set('title', 'Forward look 2005/06')),
      problem: 'which-statement',
      says: /A1 says forward look.*backward look/,
    },
    {
      name: 'the sheet and its copy',
      workbook: {
        name: 'return.xlsx',
        sheets: ['Statement', 'Statement (2)'].map((name) => ({
          ...new StatementSheet('forward', '2005/06').snapshot(),
          name,
        })),
      },
      problem: 'which-copy',
      says: /‘Statement’ and ‘Statement \(2\)’/,
    },
  ];
  test.each(broken)('$name', ({ workbook, problem, says }) => {
    const run = checkWorkbook(workbook, defaultEdition);
    expect(run.runs).toEqual([]);
    expect(run.notReadable).toMatchObject([{ problem }]);
    expect(run.nothingChecked).toMatch(says);
  });

  test.each([
    { name: 'an empty workbook', sheets: [] },
    {
      name: 'an empty sheet',
      sheets: [{ ...sheetFrom('Sheet1', [['']]), values: [], formulas: [], numberFormats: [] }],
    },
    {
      name: 'a budget',
      sheets: [
        sheetFrom('Budget', [
          ['Service', 'Budget 2004/05'],
          ['Procurement', 1000],
          ['Homelessness', 2000],
        ]),
      ],
    },
  ])('$name is no statement, and that is never a pass', ({ sheets }) => {
    const run = checkWorkbook({ name: 'book.xlsx', sheets }, defaultEdition);
    expect(run.runs).toEqual([]);
    expect(run.nothingChecked).toMatch(/nothing was checked/);
  });
});

test.each([
  { value: '', kind: 'blank' },
  { value: ' \u200b\u00a0', kind: 'blank' },
  { value: 0, kind: 'amount', pence: 0 },
  { value: -0, kind: 'amount', pence: 0 },
  { value: 0.1 + 0.2, kind: 'amount', pence: 30 },
  { value: 1234.5, kind: 'amount', pence: 123450 },
  { value: 1234.567, kind: 'fraction' },
  { value: 1e15, kind: 'too-large' },
  { value: '#REF!', kind: 'error' },
  { value: '#SPILL!', kind: 'error' },
  { value: '1,234.50', kind: 'not-a-number', means: 1234.5 },
  { value: '£1,234', kind: 'not-a-number', means: 1234 },
  { value: '1 234', kind: 'not-a-number', means: null },
  { value: '(500)', kind: 'not-a-number', means: null },
  { value: '−500', kind: 'not-a-number', means: null },
  { value: '500 CR', kind: 'not-a-number', means: null },
  { value: '1.234,50', kind: 'not-a-number', means: null },
  { value: '0x10', kind: 'not-a-number', means: null },
  { value: '1_000', kind: 'not-a-number', means: null },
  { value: 'Infinity', kind: 'not-a-number', means: null },
  { value: '1.5m', kind: 'not-a-number', means: null },
  { value: '-', kind: 'not-a-number', means: null },
  { value: true, kind: 'not-a-number', means: null },
  { value: '\ud800', kind: 'not-a-number', means: null },
])('A cell that holds $value is read as $kind, never guessed', ({ value, kind, ...rest }) => {
  const amount = readAmountCell(value, 'General', '£');
  expect(amount).toMatchObject({ kind, ...rest });
});

test.each([
  { value: '', formula: '=500*2', reads: { kind: 'not-a-number', why: 'not-calculated' } },
  { value: '', formula: '=IF(B4="","",B4)', reads: { kind: 'blank' } },
  { value: 0, formula: '=500*2', reads: { kind: 'amount', pence: 0 } },
  { value: '\u2060', formula: null, reads: { kind: 'not-a-number', why: 'unseen' } },
  { value: '2004-04-01', formula: null, reads: { kind: 'not-a-number', why: 'date' } },
  { value: '01/04/2004', formula: null, reads: { kind: 'not-a-number', why: 'date' } },
])('$formula that shows “$value” is read as $reads', ({ value, formula, reads }) => {
  expect(readAmountCell(value, 'General', '£', formula)).toMatchObject(reads);
});

test.each([
  { format: 'dd/mm/yyyy', date: true },
  { format: '[h]:mm', date: true },
  { format: '[$-809]d mmmm yyyy', date: true },
  { format: 'mm:ss', date: true },
  { format: '_-* #,##0.00_-;[Red]-* #,##0.00_-', date: false },
  { format: '#,##0" days"', date: false },
  { format: '[$£-809]#,##0;[Red]-[$£-809]#,##0', date: false },
  { format: 'Standard', date: false },
])('$format shows dates: $date', ({ format, date }) => {
  expect(readAmountCell(38_904, format, '£')).toMatchObject(
    date ? { kind: 'not-a-number', why: 'date' } : { kind: 'amount' },
  );
});

test.each([
  { value: 38904, day: '2006-07-06' },
  { value: '6 July 2006', day: '2006-07-06' },
  { value: '6th July, 2006', day: '2006-07-06' },
  { value: '02/03/2006', day: '2006-03-02' },
  { value: '2006-07-06', day: '2006-07-06' },
  { value: '31/04/2006', day: null },
  { value: 60, day: null },
  { value: 0, day: null },
  { value: -5, day: null },
  { value: 'soon', day: null },
])('$value is the day $day', ({ value, day }) => {
  expect(readDay(value)).toBe(day);
});

test('A signing date is the same day in a workbook that counts its days from 1904', () => {
  // 6 July 2006: 38,904 days from 1900, 37,442 from 1904.
  const signed = (serial: number, date1904?: true) => {
    const sheet = new StatementSheet('backward', '2005/06').set('header/date-signed', serial);
    const book = workbookOf(sheet);
    const sheets = book.sheets.map((each) => (date1904 ? { ...each, date1904 } : each));
    const [found] = readStatements({ ...book, sheets }, defaultEdition).found;
    if (found === undefined || !isReadable(found)) throw new Error('not read');
    return readDay(found.boxes['date-signed']?.value ?? '');
  };
  expect(signed(38_904)).toBe('2006-07-06');
  expect(signed(37_442, true)).toBe('2006-07-06');
});
