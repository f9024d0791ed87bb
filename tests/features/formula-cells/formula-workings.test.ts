import { readFileSync } from 'node:fs';
import fc from '../../seeded';
import { argumentGives, describeFunction, explainFunction } from '../../../src/functions/explain';
import type { DeclaredFunction } from '../../../src/functions/declare';
import type { ParameterKind } from '../../../src/functions/explained';
import { declaredFunctions } from '../../../src/functions/registry';
import { pageFile } from '../../../tools/function-book';
import { callOf, metadata } from '../../functions/formula';

/** The steps that a card shows must come to what the function itself answers. */

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}
Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });

const answersInPounds = new Set(
  declaredFunctions.filter(({ gives }) => gives === 'pounds').map(({ id }) => id),
);

/** Every function but this one is explained step by step. */
const withoutSteps = new Set(['CHECK']);

test('whoever has no steps says in its declaration that its answer is the working', () => {
  const said = declaredFunctions.filter(({ hasWorking }) => !hasWorking).map(({ id }) => id);
  expect(said).toEqual([...withoutSteps]);
});

const examples = declaredFunctions.flatMap((declared) => {
  const [, table = ''] = readFileSync(pageFile(declared), 'utf8').split('## Examples');
  return [...table.matchAll(/^\| `(AES[^|]+)` \| (.+) \|$/gm)].map(
    ([, formula = '', result = '']) => [formula, result] as const,
  );
});

test('there are examples of every function', () => {
  const shown = new Set(examples.map(([formula]) => callOf(formula).name));
  expect(metadata.functions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test.each(examples)('%s is worked out to %s', async (formula, result) => {
  const { name, given } = callOf(formula);
  const { steps, outcome } = await explainFunction(name, given);
  if (outcome.kind === 'error') {
    expect(`\`${outcome.error}\` ${outcome.sentence}`.slice(0, 60)).toBe(result.slice(0, 60));
    expect(steps).toEqual([]);
    return;
  }
  expect(steps.length > 0).toBe(!withoutSteps.has(name));
});

const pounds = fc.oneof(
  fc.integer({ min: 0, max: 90_000_000_000 }),
  fc.integer({ min: 0, max: 9_000_000_000 }).map((pence) => pence / 100),
  fc.constantFrom(0, '', null, '£1,234.50', '12.345', '(5)', -1, 'words', true, 0.005, 1.1),
);
const year = fc.constantFrom('2005/06', '2006-07', '07/08', 38625, '', null, '2004/05', 'soon', 0);
const flag = fc.constantFrom(true, false, '', null, 0, 'yes');
const treatment = fc.constantFrom(
  ...['Included', 'Transfer payment', 'Delegated schools', 'Police', 'Excluded by officer', 'Check'],
  ...['Subtotal', 'Income', 'Heading', 'Note', '', 'included', 'TREATMENT'],
);
const amount = fc.oneof(
  fc.integer({ min: -9_000, max: 900_000 }),
  fc.constantFrom('', '-', 1.005, '1,234.5', 'n/a'),
);
const unit = fc.constantFrom('£', '£000', '£m', '', null, 'in thousands');
const column = <T>(of: fc.Arbitrary<T>, rows: number): fc.Arbitrary<T[][]> =>
  fc.array(
    of.map((each) => [each]),
    { minLength: rows, maxLength: rows },
  );
const lines = fc
  .integer({ min: 1, max: 8 })
  .chain((rows) => fc.tuple(column(amount, rows), column(treatment, rows)));
const parts = fc.oneof(fc.constant(null), fc.constant([[''], [10]]));
const register = fc
  .integer({ min: 1, max: 7 })
  .chain((rows) =>
    fc.tuple(
      column(fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.constantFrom('', 0.015, 'Gain')), rows),
      column(year, rows),
      fc.oneof(
        fc.constant(null),
        column(fc.constantFrom('Cashable', 'non-cashable', 'Service cut', '', 'Kind', 'cut'), rows),
      ),
    ),
  );
const label = fc.oneof(
  fc.constantFrom(
    'Rent allowances',
    'Highways',
    'Police precept',
    'Schools budget',
    'Contingency',
    'Total',
    '',
  ),
  fc.constantFrom('Housing benefit administration', 'Parish precepts', 'Council tax benefit payments', '123'),
  fc
    .array(
      fc.constantFrom('rent', 'housing', 'benefit', 'schools', 'delegated', 'fund', 'grant', 'police', '&'),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((words) => words.join(' ')),
);
const section = fc.constantFrom(null, '', 'Housing > Benefits', [['Police authority']], [['Income'], ['']]);

const calls: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  BASELINE: fc.tuple(lines, unit, parts).map(([[a, t], u, p]) => [a, t, u, p]),
  EXCLUDED: fc
    .tuple(lines, fc.constantFrom('', null, 'Check', 'Transfer payment', 'Police', 'Included'), unit)
    .map(([[a, t], one, u]) => [a, t, one, u, null, null]),
  TARGET: fc.tuple(pounds, year, flag),
  CASHABLE: fc.tuple(pounds),
  TARGETS: fc.tuple(
    pounds,
    fc.oneof(
      fc.constant(null),
      fc.array(
        fc.tuple(fc.constantFrom('2005/06', '2006/07', '2007/08', ''), fc.oneof(pounds, fc.constant(''))),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    ),
  ),
  CASHABLESHARE: fc.tuple(pounds, pounds),
  SHORTFALL: fc.tuple(pounds, pounds, pounds),
  STATUS: fc.tuple(pounds, pounds, pounds),
  GAINS: fc
    .tuple(register, year, fc.constantFrom('', null, 'Cashable', 'Non-cashable', 'Windfall'), flag)
    .map(([[a, y, k], one, kind, all]) => [a, y, one, k, kind, all]),
  RULE: fc.tuple(
    fc.constantFrom('Annual target', 'A7', 'paragraph 2.6', 'cashable share', 'P3', 'Nothing', ''),
    fc.constantFrom(null, 'November 2004', 'Later practice'),
  ),
  TREATMENT: fc.tuple(label, fc.constantFrom('', null, '1.0.1', 'A100'), section),
  REASON: fc.tuple(label, fc.constantFrom('', null, 'X1'), section),
};

/** Arguments by their kinds, for a function that has no calls of its own above. */
const byKind: Readonly<Record<ParameterKind, fc.Arbitrary<unknown>>> = {
  pounds,
  year,
  flag,
  unit,
  words: label,
  edition: fc.constantFrom(null, 'November 2004', 'Later practice'),
  cells: column(amount, 4),
};

const explainedByStep = declaredFunctions.filter(({ hasWorking }) => hasWorking);
const callsOf = ({ id, parameters }: DeclaredFunction): fc.Arbitrary<readonly unknown[]> =>
  calls[id] ?? fc.tuple(...parameters.map(({ kind }) => byKind[kind]));

test.each(explainedByStep)(
  'the steps of AES.$id come to what it answers, whatever it is given',
  async (declared) => {
    const { id } = declared;
    let explained = 0;
    await fc.assert(
      fc.asyncProperty(callsOf(declared), async (given) => {
        const { steps, outcome } = await explainFunction(id, given);
        if (outcome.kind === 'value') {
          explained += 1;
          expect(steps.length).toBeGreaterThan(0);
          // The figure that the cell shows is the result of a step.
          if (answersInPounds.has(id)) expect(steps.map(({ result }) => result)).toContain(outcome.shows);
        } else expect(outcome.sentence).not.toBe('');
      }),
      { numRuns: 400 },
    );
    expect(explained).toBeGreaterThan(20);
  },
);

async function told(formula: string): Promise<readonly string[]> {
  const { name, given } = callOf(formula);
  const { steps, outcome } = await explainFunction(name, given);
  const said = steps.map(
    ({ words, result, paragraph }) => `${words}: ${result}${paragraph === null ? '' : ` [${paragraph}]`}`,
  );
  return [...said, outcome.kind === 'value' ? outcome.shows : outcome.sentence];
}

test('a target with a fraction of a penny shows the exact share and its rounding', async () => {
  expect(await told('AES.TARGET(12676001.01)')).toEqual([
    '2.5% of £12,676,001.01: £316,900.02525 [2.6]',
    'Rounded to the penny, half a penny up: £316,900.03',
    '£316,900.03',
  ]);
});

test('a target to date shows its years and their rates added up', async () => {
  expect(await told('AES.TARGET(1000000,"2006/07",TRUE)')).toEqual([
    'Target years up to then: 2005/06 and 2006/07: 2 [2.6]',
    '2 × 2.5%: 5%',
    '5% of £1,000,000: £50,000 [2.6]',
    '£50,000',
  ]);
});

test('a baseline shows what is added up, what is kept out, and what is still to be decided', async () => {
  const amounts = '{100;50;30;20;5;""}';
  const treatments = '{"Included";"Transfer payment";"Check";"Subtotal";"Included";"Included"}';
  expect(await told(`AES.BASELINE(${amounts},${treatments},"£000")`)).toEqual([
    'One unit of the amounts is worth: £1,000',
    '3 lines marked Included, added up (1 without an amount): £105,000 [A7]',
    '1 line marked Transfer payment, left out: £50,000 [A7]',
    '1 line still marked Check, left out until decided: £30,000',
    '1 row that is no budget line (Subtotal): not counted',
    '£105,000',
  ]);
});

test('a shortfall shows both rules', async () => {
  expect(await told('AES.SHORTFALL(1000,800,300)')).toEqual([
    'Still missing of the target: £1,000 − £800: £200 [2.6]',
    'At least 50% of £800 must be cashable: £400 [A7]',
    'Further cashable gains after which 50% of all gains is cashable: (50% × £800 − £300) ÷ (1 − 50%), rounded up to the penny: £200 [A7]',
    'Both rules must hold: the larger of the two: £200',
    '£200',
  ]);
});

test('a treatment names the words that decide', async () => {
  const said = await told('AES.TREATMENT("Rent allowances paid out")');
  expect(said).toContain('The words that decide: Rent allowances');
  expect(said.at(-1)).toBe('Transfer payment');
});

test('what leaving an argument out means comes from the function’s own description', () => {
  const meanings = metadata.functions.flatMap(({ id, parameters }) =>
    (describeFunction(id)?.parameters ?? [])
      .filter((_, index) => parameters[index]?.optional === true)
      .map((parameter) => argumentGives(parameter, null)),
  );
  expect(meanings.every((meaning) => meaning.startsWith('left out'))).toBe(true);
  expect(meanings).toContain('left out: any one year');
  expect(meanings).toContain('left out: FALSE');
  expect(meanings).toContain('left out: pounds');
});
