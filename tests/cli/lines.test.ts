import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeCouncilRules } from '../../src/budget/council-rules-file';
import { printedBy } from './printed-by';
import { workbookBytes } from './workbook-bytes';

let folder: string;
let budget: string;
let roads: string;

const services = [
  ['Revenue budget 2004/05', '', '', ''],
  ['Code', 'Service', 'Gross £000', 'Net £000'],
  [101, 'Parks', 1200, 900],
  [102, 'Rent allowances', 24950, 150],
  [103, 'Concessionary fares', 400, 400],
  ['', 'Total', 26550, 1450],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-'));
  budget = join(folder, 'budget.xlsx');
  roads = join(folder, 'roads.xlsx');
  writeFileSync(budget, workbookBytes({ Notes: [['Nothing to see'], ['here']], Estimates: services }));
  writeFileSync(
    roads,
    workbookBytes({
      Roads: [
        ['Service', '2004/05 £'],
        ['Repairs', 1000],
        ['Lighting', 400.5],
      ],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const amount = z.string().regex(/^-?\d+\.\d\d$/);
const report = z.object({
  workbook: z.string(),
  edition: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      unit: z.string().nullable(),
      basis: z.string().nullable(),
      labelColumn: z.string().nullable(),
      codeColumn: z.string().nullable(),
      amountColumn: z.string().nullable(),
      year: z.string().nullable(),
      lines: z.array(
        z.object({
          row: z.int(),
          code: z.string(),
          label: z.string(),
          amount: amount.nullable(),
          treatment: z.string(),
          suggested: z.string().nullable(),
          reason: z.string(),
          cites: z.array(z.string()),
        }),
      ),
      totals: z.object({
        included: amount,
        excluded: z.record(z.string(), amount),
        check: amount,
        sheetTotal: amount.nullable(),
        difference: amount.nullable(),
      }),
    }),
  ),
  baseline: z.object({ amount, provisional: z.boolean(), low: amount, high: amount }),
  target: z.record(z.string(), amount),
});

test('One file gives one object in the published shape, money exact in pounds', async () => {
  const { code, out, error } = await printedBy(['lines', budget, '--json']);
  expect([code, error]).toEqual([0, '']);
  const read = report.parse(JSON.parse(out));
  expect(read.workbook).toBe('budget.xlsx');
  expect(read.sheets[0]).toMatchObject({
    name: 'Estimates',
    unit: '£000',
    basis: 'gross',
    labelColumn: 'B',
    codeColumn: 'A',
    amountColumn: 'C',
    year: '2004/05',
  });
  expect(read.sheets[0]?.lines[3]).toMatchObject({
    row: 4,
    code: '102',
    label: 'Rent allowances',
    amount: '24950000.00',
    treatment: 'transfer-payment',
    suggested: null,
    cites: ['A7', 'A8'],
  });
  expect(read.sheets[0]?.totals).toMatchObject({
    included: '1200000.00',
    check: '400000.00',
    sheetTotal: '26550000.00',
    difference: '0.00',
  });
  expect(read.baseline).toEqual({
    amount: '1200000.00',
    provisional: true,
    low: '1200000.00',
    high: '1600000.00',
  });
  expect(read.target).toEqual({
    '2005/06': '30000.00',
    '2006/07': '30000.00',
    '2007/08': '30000.00',
    cashable: '15000.00',
  });
});

test('Several files give an array, in the order named', async () => {
  const read = z.array(report).parse(JSON.parse((await printedBy(['lines', budget, roads, '--json'])).out));
  expect(read.map(({ workbook }) => workbook)).toEqual(['budget.xlsx', 'roads.xlsx']);
  expect(read[1]?.baseline.amount).toBe('1400.50');
});

test('Another year, an out-turn and what is undecided go with the figure, in both forms', async () => {
  const old = join(folder, 'old.xlsx');
  writeFileSync(
    old,
    workbookBytes({
      Spent: [
        ['Service', 'Out-turn 2016/17 £'],
        ['Repairs', 1000],
        ['Contingency', 400],
      ],
    }),
  );
  const said = ['from the 2016/17 out-turn and not the 2004/05 budget', '1 line is still to be decided'];
  const { sheets, baseline } = z
    .object({
      sheets: z.array(z.object({ isOutturn: z.boolean() })),
      baseline: z.object({ caveats: z.array(z.string()) }),
    })
    .parse(JSON.parse((await printedBy(['lines', old, '--json'])).out));
  expect(baseline.caveats).toEqual(said);
  expect(sheets[0]?.isOutturn).toBe(true);
  expect((await printedBy(['lines', old])).out).toContain(
    `Baseline £1,000, provisional: between £1,000 and £1,400; ${said.join('; ')}\n`,
  );
});

test('The sheet and the column can be chosen', async () => {
  const chosen = report.parse(
    JSON.parse((await printedBy(['lines', budget, '--json', '--sheet', 'estimates', '--column', 'd'])).out),
  );
  expect(chosen.sheets[0]).toMatchObject({ name: 'Estimates', amountColumn: 'D', basis: 'net' });
  expect(
    report.parse(JSON.parse((await printedBy(['lines', budget, '--json', '--sheet=Notes'])).out)).sheets[0]
      ?.name,
  ).toBe('Notes');
});

test('Other sheets that would move the baseline are named where none was asked for', async () => {
  const several = join(folder, 'several.xlsx');
  const department = (name: string, first: number) => [
    [`${name} budget 2004/05 £`, ''],
    ['Service', 'Budget 2004/05'],
    [`${name} one`, first],
    [`${name} two`, 400],
    ['Total', first + 400],
  ];
  writeFileSync(several, workbookBytes({ Parks: department('Parks', 700), Legal: department('Legal', 900) }));
  const told = z.object({ caveats: z.array(z.string()) });
  const { baseline, sheets } = z
    .object({
      baseline: told,
      sheets: z.array(z.object({ findings: z.array(z.object({ sentence: z.string() })) })),
    })
    .parse(JSON.parse((await printedBy(['lines', several, '--json'])).out));
  expect(baseline.caveats).toEqual(['without the sheet “Legal”']);
  expect(sheets[0]?.findings.map(({ sentence }) => sentence).join(' ')).toMatch(/£2,400.*--sheet/);
  const asked = await printedBy(['lines', several, '--json', '--sheet', 'Parks']);
  expect(asked.out).not.toMatch(/Legal/);
});

test('What an officer may be asked, sectors and sheets are named in both forms', async () => {
  const town = join(folder, 'town.xlsx');
  writeFileSync(
    town,
    workbookBytes({
      Town: [
        ['Service', '2004/05 £'],
        ['Education', 900],
        ['Libraries', 50],
        ['Markets', 20],
      ],
      Roads: [
        ['Service', '2004/05 £'],
        ['Repairs', 30],
        ['Lighting', 40],
      ],
    }),
  );
  const asked = ['lines', town, '--sheet', 'Town', '--sheet', 'Roads'];
  const read = z
    .object({
      bySector: z.array(
        z.object({ sector: z.string().nullable(), label: z.string(), included: amount, lines: z.int() }),
      ),
      bySheet: z.array(
        z.object({
          sheet: z.string(),
          included: amount,
          excluded: amount,
          check: amount,
          repeats: z.string().nullable(),
        }),
      ),
      sheets: z.array(
        z.object({
          lines: z.array(
            z.object({
              mixes: z.object({ asks: z.string(), leaves: z.string(), question: z.string() }).nullable(),
              leftOut: amount.nullable(),
              sector: z.string().nullable(),
            }),
          ),
        }),
      ),
    })
    .parse(JSON.parse((await printedBy([...asked, '--json'])).out));
  expect(read.bySector.map(({ sector, included }) => [sector, included])).toEqual([
    ['culture-and-sport', '50.00'],
    ['local-transport-highways', '70.00'],
    [null, '20.00'],
  ]);
  expect(read.bySheet).toEqual([
    { sheet: 'Town', included: '70.00', excluded: '0.00', check: '900.00', repeats: null },
    { sheet: 'Roads', included: '70.00', excluded: '0.00', check: '0.00', repeats: null },
  ]);
  expect(read.sheets[0]?.lines[1]).toMatchObject({
    mixes: { asks: 'individual-schools-budget', leaves: 'delegated-schools' },
    leftOut: null,
    sector: 'non-school-education',
  });
  const { out } = await printedBy(asked);
  expect(out).toMatch(/Of which Culture and sport\s+£50/);
  expect(out).toContain('Row 2, “Education”: How much of this line is the individual schools budget');
});

describe('The council’s own rules', () => {
  const rulesFile = (text: string): string => {
    const file = join(folder, 'rules.json');
    writeFileSync(file, text);
    return file;
  };

  test('decide before the guidance', async () => {
    const rules = rulesFile(
      writeCouncilRules([
        { words: 'Concessionary fares', section: null, treatment: 'included', reason: 'Paid to operators.' },
      ]),
    );
    const read = report.parse(
      JSON.parse((await printedBy(['lines', budget, '--json', '--rules', rules])).out),
    );
    expect(read.sheets[0]?.lines[4]).toMatchObject({ label: 'Concessionary fares', treatment: 'included' });
    // No line is left to decide; which column counts is.
    expect(read.baseline).toMatchObject({
      amount: '1600000.00',
      low: '1600000.00',
      high: '1600000.00',
      provisional: true,
    });
  });

  test.each([
    ['a file that is none', () => rulesFile('{"kind":"shopping"}'), 'cannot be used'],
    ['a missing file', () => join(folder, 'no-rules.json'), 'There is no such file'],
  ])('%s ends with 2 and a sentence that names it', async (_, file, words) => {
    const named = file();
    const { code, out, error } = await printedBy(['lines', budget, '--rules', named]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(named);
    expect(error).toContain(words);
  });

  test('belong to lines, not to statements', async () => {
    expect((await printedBy(['check', budget, '--rules', 'x.json'])).error).toContain('no option --rules');
  });
});

test('Without --json a person reads a table', async () => {
  const { code, out } = await printedBy(['lines', budget]);
  expect(code).toBe(0);
  expect(out).toMatch(/4\s+102\s+Rent allowances\s+£24,950,000\s+Transfer payment/);
  expect(out).toContain('Baseline £1,200,000, provisional: between £1,200,000 and £1,600,000');
});

test.each([
  ['help', ['--help'], 'Usage: cashable lines'],
  ['help of the command', ['lines', '--help'], '--edition ID'],
  ['version', ['--version'], '9.8.7'],
])('It prints its %s', async (_, args, words) => {
  const { code, out, error } = await printedBy(args, '9.8.7');
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain(words);
});

describe('What cannot be done ends with 2, a sentence, and nothing on standard output', () => {
  test.each([
    ['no file', () => ['lines'], 'No workbook was named'],
    ['an unknown command', () => ['rows', budget], 'no command “rows”'],
    ['an unknown option', () => ['lines', budget, '--xml'], 'no option --xml'],
    ['an option without its value', () => ['lines', budget, '--sheet'], '--sheet needs a value'],
    ['a column that is none', () => ['lines', budget, '--column', 'C4'], 'is no column'],
    ['a column outside the sheet', () => ['lines', budget, '--column', 'Q'], 'column Q'],
    ['an unknown sheet', () => ['lines', budget, '--sheet', 'Elsewhere'], 'Its sheets are: Notes, Estimates'],
    ['an unknown edition', () => ['lines', budget, '--edition', 'tomorrow'], 'no edition “tomorrow”'],
    ['a missing file', () => ['lines', join(folder, 'gone.xlsx'), '--json'], 'There is no such file'],
    ['a file that is no workbook', () => ['lines', __filename, '--json'], 'cannot be read'],
    ['no number of jobs', () => ['lines', budget, '--jobs', '0'], 'is no number of jobs'],
    ['a device', () => ['lines', '/dev/null'], 'no plain file'],
  ])('%s', async (_, args, words) => {
    const { code, out, error } = await printedBy(args());
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(words);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
