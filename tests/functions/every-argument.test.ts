import { readFileSync } from 'node:fs';
import { calledInWords } from '../../src/functions/parameters';
import { declaredFunctions } from '../../src/functions/registry';
import { pageFile } from '../../tools/function-book';
import { exampleFormulas } from '../../tools/function-examples';
import { type Call, type Shown, startExcelProxy } from './excel-proxy';
import { callOf, excelError, printed } from './formula';

/**
 * What holds for every argument of every function, whatever the function does with it: each declared parameter is tried
 * in turn, in the first example of its function’s page. A new function is tried without a line being added here.
 */

const excel = startExcelProxy();

interface Argument {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly takesCells: boolean;
  readonly optional: boolean;
  readonly given: readonly unknown[];
}

const all: readonly Argument[] = declaredFunctions.flatMap((declared) => {
  const [formula = ''] = exampleFormulas(readFileSync(pageFile(declared), 'utf8'));
  const { given } = callOf(formula);
  return declared.parameters.map(({ name, kind, optional }, at) => ({
    id: declared.id,
    name,
    at,
    takesCells: kind === 'cells',
    optional,
    given,
  }));
});
const single = all.filter(({ takesCells }) => !takesCells);

const shown = new Map<string, Shown>();

/** Every call in one message, as one recalculation sends them. */
const tried = {
  error: excelError('#DIV/0!'),
  several: [['one', 'two']],
  cell: null,
  nothing: null,
  zero: 0,
  empty: '',
  boolean: true,
  words: 'no such thing',
} as const;
type Tried = keyof typeof tried;

const keyOf = ({ id, name }: Argument, how: Tried): string => `${id} ${name} ${how}`;

function callWith(argument: Argument, how: Tried): Call {
  const { id, at, given } = argument;
  const value = how === 'cell' ? [[given[at]]] : tried[how];
  return { name: id, given: given.map((each, index) => (index === at ? value : each)) };
}

beforeAll(async () => {
  const asked = single.flatMap((argument) =>
    (Object.keys(tried) as Tried[]).map((how) => [keyOf(argument, how), callWith(argument, how)] as const),
  );
  const answers = await excel.callAll([
    ...asked.map(([, call]) => call),
    ...single.map(({ id, given }) => ({ name: id, given })),
  ]);
  [...asked.map(([key]) => key), ...single.map(({ id }) => id)].forEach((key, index) => {
    const answer = answers[index];
    if (answer !== undefined) shown.set(key, answer);
  });
});

const shownFor = (key: string): string => printed(shown.get(key) ?? { value: 'no answer' });

describe.each(single.map((each) => [`AES.${each.id}, ${each.name}`, each] as const))('%s', (_, argument) => {
  const answer = (how: Tried): string => shownFor(keyOf(argument, how));

  test('an Excel error goes through, and the sentence names the argument', () => {
    expect(answer('error')).toMatch(/^`#DIV\/0!` [A-Z][a-z ]+: #DIV\/0! stands there\./);
    const words = answer('error').slice('`#DIV/0!` '.length).split(':')[0] ?? '';
    expect(words.toLowerCase()).toContain(calledInWords(argument.name).toLowerCase().split(' ')[0]);
  });

  test('a range where one cell is due is refused, and a range of one cell is that cell', () => {
    expect(answer('several')).toMatch(/^`#VALUE!` [A-Z][a-z ]+: this is a range of several cells\./);
    expect(answer('cell')).toBe(shownFor(argument.id));
  });

  test('nothing, 0 and empty text are the same blank cell', () => {
    expect([answer('zero'), answer('empty')]).toEqual([answer('nothing'), answer('nothing')]);
    // What may be left out is never refused for being blank.
    if (argument.optional) expect(answer('nothing')).not.toMatch(/^`#/);
  });

  test('a word or TRUE that it cannot read gives a sentence that begins with a capital and ends in a full stop', () => {
    for (const how of ['boolean', 'words'] as const)
      if (answer(how).startsWith('`#')) expect(answer(how)).toMatch(/^`#(?:VALUE!|N\/A)` [A-Z].*\.$/);
  });
});

test('every function has an argument that is tried, so that none can be forgotten', () => {
  expect([...new Set(all.map(({ id }) => id))]).toEqual(declaredFunctions.map(({ id }) => id));
  expect(single.length).toBeGreaterThan(25);
});
