import { poundsIfAny } from '../../src/functions/arguments';
import { checkedRange } from '../../src/functions/check/checked-range';
import { editionArgument } from '../../src/functions/edition-argument';
import { originOf, type RangeOrigin } from '../../src/functions/parameter-address';
import { FunctionRefusal } from '../../src/functions/refusal';
import { defaultEdition, editions } from '../../src/guidance/editions';
import { checks } from '../../src/statement/all-checks';
import { checkWorkbook } from '../../src/statement/findings';
import { firstVariant } from '../seeded';
import { hampshire, salford } from '../statement/filed-form';
import { StatementSheet } from '../statement/statement-book';
import { Dice } from '../statement/dice';
import { faults } from '../statement/faults';

/** `AES.CHECK` on ranges of values, as officers and auditors read its table. */

type Values = readonly (readonly unknown[])[];

interface Given {
  readonly baseline?: unknown;
  readonly edition?: unknown;
  readonly origin?: RangeOrigin | null;
}

function checking(range: Values, { baseline = null, edition = null, origin = null }: Given = {}) {
  return checkedRange({
    edition: editionArgument(edition),
    baseline: poundsIfAny(baseline, 'Baseline'),
    range: { name: 'Range', range, origin },
  });
}

function table(range: Values, given: Given = {}): string[][] {
  const work = checking(range, given);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value.map((row) => row.map(String));
  }
}

function refused(range: Values, given: Given = {}): FunctionRefusal {
  try {
    table(range, given);
  } catch (failure) {
    if (failure instanceof FunctionRefusal) return failure;
    throw failure;
  }
  throw new Error('the range was checked');
}

/** The findings between headings and closing row, as `duty: claim (cells)`. */
const findings = (rows: string[][]): string[] =>
  rows.slice(1, -1).map(([duty = '', claim = '', cells = '']) => `${duty}: ${claim} (${cells})`);
const claims = (rows: string[][]): string[] => [...new Set(rows.slice(1, -1).map(([, claim = '']) => claim))];

/** A range as a platform hands it over that passes blank cells as that. */
const withBlanksAs = (blank: null | 0 | '', range: Values): Values =>
  range.map((row) => row.map((cell) => (cell === '' ? blank : cell)));
const valuesOf = (sheet: StatementSheet): Values => sheet.snapshot().values;

const titleOf = new Map(checks.map(({ id, words }) => [id, words.title]));
/** What a range cannot show, and what of it still shows. */
const unseen: Readonly<Record<string, string | null>> = {
  'totals-are-formulas': null,
  'totals-reach-every-row': 'Each total is the sum of its rows',
  'nothing-is-hidden': null,
  'figures-are-settled': null,
};

/** Claims that the check of the whole sheet finds broken, as far as a range can show them. */
function claimsOfSheet(sheet: StatementSheet): readonly string[] {
  const { runs } = checkWorkbook({ name: 'statement.xlsx', sheets: [sheet.snapshot()] }, defaultEdition);
  const found = runs.flatMap(({ findings: all }) => all.map(({ check }) => check));
  const shown = found.map((id) => (id in unseen ? unseen[id] : titleOf.get(id)));
  return [...new Set(shown.filter((title) => typeof title === 'string'))];
}

describe.each([
  ['nothing', null],
  ['0', 0],
  ['empty text', ''],
] as const)('where Excel hands a blank cell over as %s', (_, blank) => {
  test.each(['forward', 'backward', 'mid-year'] as const)(
    'a %s statement in order gives one sentence',
    (kind) => {
      const rows = table(withBlanksAs(blank, valuesOf(new StatementSheet(kind, '2006/07'))));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toHaveLength(1);
      expect(rows[0]?.[0]).toMatch(
        /2006\/07, Hampshire County Council: \d\d checks looked at .* all of them held/,
      );
    },
  );

  test.each(faults.map((fault) => [titleOf.get(fault.check) ?? '', fault] as const))(
    'a statement in which this does not hold is told as the whole sheet is: %s',
    (_title, fault) => {
      for (const kind of fault.kinds) {
        for (let seed = firstVariant; seed < firstVariant + 3; seed += 1) {
          const sheet = new StatementSheet(kind, fault.year ?? '2006/07');
          const dice = new Dice(seed);
          fault.breakIt(sheet, dice.pick(sheet.rowIds), dice, new StatementSheet('backward', '2005/06'));
          const rows = table(withBlanksAs(blank, valuesOf(sheet)));
          // Where a blank cell comes as 0, more can be in doubt; nothing more may be called wrong.
          const certain =
            blank === 0 ? rows.filter(([, , , wrong = '']) => !wrong.startsWith('Excel hands')) : rows;
          expect([kind, seed, ...claims(certain)]).toEqual([kind, seed, ...claimsOfSheet(sheet)]);
        }
      }
    },
  );
});

test('a 0 that is entered is no blank cell where Excel tells them apart, and a matter for a person where it does not', () => {
  const sheet = new StatementSheet('forward', '2006/07');
  sheet.set(`${sheet.rowIds[0] ?? ''}/expected-cashable`, 0);
  expect(table(withBlanksAs(null, valuesOf(sheet)))).toHaveLength(1);
  const doubtful = table(withBlanksAs(0, valuesOf(sheet)));
  expect(findings(doubtful)).toEqual(['Cannot tell: Cashable gains are not more than total gains (C15)']);
  expect(doubtful[1]?.[3]).toMatch(
    /^Excel hands a blank cell over as 0, so a person has to look\. If the cell is blank: /,
  );

  sheet.set(`${sheet.rowIds[0] ?? ''}/expected-cashable`, '');
  const blank = table(withBlanksAs(null, valuesOf(sheet)));
  expect(blank[1]?.[3]).toMatch(/^Adult social services: .* C15 does not say how much of it is cashable/);
  expect(findings(table(withBlanksAs(0, valuesOf(sheet))))).toEqual(findings(doubtful));
});

test('every finding names its cells as on the sheet where Excel says where the range stands, else as if it began in A1', () => {
  const sheet = new StatementSheet('forward', '2006/07').move(4, 1);
  sheet.set(`${sheet.rowIds[0] ?? ''}/expected-cashable`, 'TBC');
  const key = `${sheet.rowIds[0] ?? ''}/expected-cashable`;
  const origin = { sheet: 'Forward look', row: 5, column: 2 };
  const placed = table(valuesOf(sheet), { origin });
  expect(placed[0]).toEqual(['Duty', 'Check', 'Cells', 'What is wrong', 'What to do', 'Paragraphs']);
  expect(placed[1]?.[2]).toBe(sheet.address(key));
  expect(placed[1]?.[3]).toContain(`${sheet.address(key)} holds`);
  const unplaced = table(valuesOf(sheet));
  expect(unplaced[0]?.[2]).toBe('Cells, as if the range began in A1');
  expect(unplaced[1]?.[2]).toBe('C15');
  expect(unplaced.at(-1)?.[4]).toMatch(/cells are named as if it began in A1\.$/);
});

test.each([
  ['Sheet1!B2:D20', { sheet: 'Sheet1', row: 2, column: 2 }],
  ["'Forward look 2006-07'!$B$2:$D$20", { sheet: 'Forward look 2006-07', row: 2, column: 2 }],
  ["'Leader''s copy'!AA10", { sheet: "Leader's copy", row: 10, column: 27 }],
  ["'[Returns.xlsx]Forward'!A1:K40", { sheet: 'Forward', row: 1, column: 1 }],
  ['Sheet1!C:K', { sheet: 'Sheet1', row: 1, column: 3 }],
  ['Sheet1!3:90', { sheet: 'Sheet1', row: 3, column: 1 }],
  ['', null],
  ['#REF!', null],
  [null, null],
  ['Sheet1!', null],
])('an argument at %s', (address, origin) => {
  expect(originOf([null, null, { parameterAddresses: [address] }], 0)).toEqual(origin);
});

test('a host that says nothing of addresses, or leaves optional arguments out, does no harm', () => {
  expect(originOf([null, null, undefined], 0)).toBeNull();
  expect(
    originOf([{ address: 'Sheet1!A1', parameterAddresses: undefined }, undefined, undefined], 0),
  ).toBeNull();
  expect(originOf([{ parameterAddresses: ['Sheet1!B2:C3'] }, undefined, undefined], 0)).toEqual({
    sheet: 'Sheet1',
    row: 2,
    column: 2,
  });
});

test('all rows of a table are as wide as its headings, and hold words only', () => {
  for (const values of [hampshire(), salford()].map(({ sheets: [sheet] }) => sheet?.values ?? [])) {
    const rows = table(values);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(rows.flat().every((cell) => cell.length <= 32_767)).toBe(true);
  }
});

test('the closing row says what was looked at, by which edition, and what a range cannot show', () => {
  const closing = table(salford().sheets[0]?.values ?? []).at(-1) ?? [];
  expect(closing[0]).toBe('Looked at');
  expect(closing[1]).toBe('Forward look 2005/06, City of Salford');
  expect(closing[2]).toBe('A1:E13');
  expect(closing[3]).toMatch(/^\d+ checks looked at the statement: \d+ held, 2 did not, 1 could not tell\./);
  expect(closing[4]).toContain('“Check statement” on the ribbon looks at these too');
  expect(closing[5]).toBe(defaultEdition.title);
});

test('an Excel error in an amount is a finding with its cell, not the answer of the whole check', () => {
  const sheet = new StatementSheet('forward', '2006/07');
  sheet.set(`${sheet.rowIds[0] ?? ''}/expected-total`, 1).remove('total');
  const values = valuesOf(sheet).map((row) =>
    row.map((cell) => (cell === 1 ? { type: 'CustomFunctionError', code: '#REF!' } : cell)),
  );
  const [, first] = table(values);
  expect(first?.slice(0, 3)).toEqual(['Must be put right', 'No formula shows an error', 'B15']);
  expect(first?.[3]).toMatch(/B15 shows #REF!\. Until then this cannot be checked: /);
});

test('the baseline gives the target to compare with, unless the statement has its own', () => {
  const sheet = new StatementSheet('forward', '2006/07').remove('header/target');
  const target = (baseline: unknown): string | undefined =>
    table(valuesOf(sheet), { baseline }).find(([, claim]) => claim === 'Gains reach the target')?.[3];
  expect(target(null)).toContain('is not known');
  expect(target(0)).toContain('is not known');
  expect(target('£900,000,000')).toContain('£22,500,000');
  expect(target(100_000_000)).toBeUndefined();
  expect(refused(valuesOf(sheet), { baseline: 'lots' }).sentence).toMatch(
    /^Baseline: “lots” is not an amount/,
  );
});

test('an edition is taken by name, title or id; November 2004 knows nothing of later practice', () => {
  const values = salford().sheets[0]?.values ?? [];
  const cited = (edition: unknown): string =>
    table(values, { edition })
      .flatMap((row) => row[5] ?? '')
      .join();
  expect(cited('Later practice')).toBe(cited(null));
  expect(cited('November 2004')).not.toMatch(/P\d/);
  expect(cited(editions[0]?.title)).toBe(cited('november 2004'));
  expect(cited(editions[0]?.id)).toBe(cited('November 2004'));
  expect(refused(values, { edition: '1997' }).sentence).toBe(
    'Edition: “1997” is not an edition of the guidance. Give “November 2004” or “Later practice”, or leave it out.',
  );
});

test('two years in one range are held against each other, each with its closing row', () => {
  const fault = faults.find(({ check }) => check === 'sustained-within-last');
  const sheet = new StatementSheet('backward', '2006/07');
  const last = new StatementSheet('backward', '2005/06').remove('header/year');
  sheet.remove('header/year');
  fault?.breakIt(sheet, sheet.rowIds[0] ?? '', new Dice(1), last);
  const rows = table([...valuesOf(sheet), [null], ...valuesOf(last)]);
  expect(rows.filter(([duty]) => duty === 'Looked at').map((row) => row[1])).toEqual([
    'Backward look 2006/07, Hampshire County Council',
    'Backward look 2005/06, Hampshire County Council',
  ]);
  expect(rows[1]?.[1]).toBe(titleOf.get('sustained-within-last'));
});

describe('what cannot be checked is #N/A or #VALUE! with one sentence and the way out, never a silent pass', () => {
  const statement = (): StatementSheet => new StatementSheet('forward', '2006/07');
  const without = (words: RegExp): Values =>
    valuesOf(statement()).map((row) => row.map((cell) => (words.test(String(cell)) ? '' : cell)));

  test.each([
    ['blank cells', [[null, 0, '']], '#N/A', /no Annual Efficiency Statement was found here/],
    ['some other table', [['Highways', 5]], '#N/A', /from its title to its last row/],
    ['one value', [['Backward look']], '#N/A', /no Annual Efficiency Statement/],
    ['no year', without(/2006\/07/), '#N/A', /forward look, but it is not clear for which financial year/],
    ['no council', without(/Hampshire/), '#N/A', /nothing in the range says which council it is for/],
    [
      'the same statement twice',
      [...valuesOf(statement()), ...valuesOf(statement())],
      '#N/A',
      /forward look 2006\/07 stands here twice/,
    ],
    [
      'a budget of 20,000 lines',
      Array.from({ length: 20_000 }, (_, i) => [`Line ${i}`, i]),
      '#VALUE!',
      /20,000 rows and 2 columns are filled, far more than a statement has/,
    ],
  ] as const)('%s', (_, range, error, sentence) => {
    const refusal = refused(range);
    expect(refusal.error).toBe(error);
    expect(refusal.sentence).toMatch(/^Range: /);
    expect(refusal.sentence).toMatch(sentence);
  });
});

test('whole columns are taken, and Excel is let in between', () => {
  const values = valuesOf(new StatementSheet('backward', '2006/07'));
  const blanks = Array.from({ length: 200_000 }, () => [null, null, null, null]);
  const work = checking([...values, ...blanks]);
  let pauses = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) pauses += 1;
  expect(step.value).toHaveLength(1);
  expect(pauses).toBeGreaterThan(10);
});

test('the same statement gives the same table, whatever rows and columns stand blank around it', () => {
  const sheet = new StatementSheet('forward', '2006/07').remove('header/target');
  const values = valuesOf(sheet);
  const padded = [[null], [''], ...values.map((row) => ['', ...row, null]), [null], [0]];
  const origin = { sheet: 'A', row: 3, column: 2 };
  expect(table(padded, { origin: { sheet: 'A', row: 1, column: 1 } }).slice(0, -1)).toEqual(
    table(values, { origin }).slice(0, -1),
  );
});
