import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type IFunction, parseTree } from 'custom-functions-metadata/lib/parseTree';
import { functionsById, registerFunctions } from '../../src/functions/register';
import { declaredFunctions } from '../../src/functions/registry';
import {
  asFile,
  functionFolders,
  functionRegistry,
  functionsFolder,
  functionsMetadata,
  idOf,
  inOrder,
  type Released,
  withNew,
} from '../../tools/function-book';
import { metadata, metadataFile } from './formula';

/**
 * Functions and parameters that stand in saved workbooks. `npm run functions` adds new ones at the end; none is ever
 * changed or taken away.
 */
const released = JSON.parse(readFileSync(path.join(__dirname, 'released.json'), 'utf8')) as Released;

const ids = metadata.functions.map(({ id }) => id);

test('functions.json is what the declarations say (npm run functions writes it)', () => {
  expect(readFileSync(metadataFile, 'utf8')).toBe(asFile(functionsMetadata(declaredFunctions)));
});

test('the registry lists every folder that declares a function, under the id that its name says', () => {
  const folders = inOrder(functionFolders(), ids);
  expect(readFileSync(path.join(functionsFolder, 'registry.ts'), 'utf8')).toBe(functionRegistry(folders));
  expect(declaredFunctions.map(({ id }) => id)).toEqual(folders.map(idOf));
});

test('Microsoft’s own generator makes the same of the same words', () => {
  const comment = (text: string): string => text.replaceAll('*/', '* /');
  const source = declaredFunctions
    .map(({ id, describes, parameters, gives, asksForAddresses }) =>
      [
        `/**\n * ${comment(describes)}\n * @customfunction ${id} ${id}`,
        ...parameters.map(
          ({ name, describes: words, optional }) =>
            ` * @param ${optional ? `[${name}]` : name} ${comment(words)}`,
        ),
        ...(asksForAddresses ? [' * @requiresParameterAddresses'] : []),
        ` */\nexport function ${id}(${[
          ...parameters.map(
            ({ name, kind, optional }) =>
              `${name}${optional ? '?' : ''}: unknown${kind === 'cells' ? '[][]' : ''}`,
          ),
          ...(asksForAddresses ? ['invocation?: CustomFunctions.Invocation'] : []),
        ].join(', ')}): ${gives === 'table' ? 'unknown[][]' : gives === 'words' ? 'string' : 'number'} {}`,
      ].join('\n'),
    )
    .join('\n\n');
  const { functions, extras } = parseTree(source, 'functions.ts');
  expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
  const theirs = functions.map((each): IFunction => ({
    ...each,
    description: (each.description ?? '').trim(),
  }));
  // Through JSON, as Excel reads it: what is undefined is not there.
  expect(metadata.functions).toEqual(JSON.parse(JSON.stringify(theirs)));
});

test('what is released keeps its id, place and parameters, and what is new is listed', () => {
  expect(withNew(released, declaredFunctions)).toEqual(released);
  expect(ids).toEqual(Object.keys(released));
});

test('a function or parameter that is renamed, moved or taken away is refused', () => {
  const [first, second, ...rest] = declaredFunctions;
  if (first === undefined || second === undefined) throw new Error('there are two functions');
  const renamed = { ...first, id: 'BASE' };
  const [amounts, ...others] = first.parameters;
  if (amounts === undefined) throw new Error('it has a parameter');
  const changed = { ...first, parameters: [{ ...amounts, name: 'figures' }, ...others] };
  const asksMore = { ...first, parameters: [...first.parameters, { ...amounts, name: 'more' }] };
  const takesMore = {
    ...first,
    parameters: [...first.parameters, { ...amounts, name: 'more', optional: true }],
  };
  for (const broken of [renamed, changed, { ...first, parameters: others }, asksMore])
    expect(() => withNew(released, [broken, second, ...rest])).toThrow(/^AES\.BASELINE/);
  expect(() => withNew(released, [second, first, ...rest])).toThrow(/stands in saved workbooks/);
  expect(() => withNew(released, [first, ...rest])).toThrow(/AES\.EXCLUDED.* stands in saved workbooks/);
  expect(withNew(released, [takesMore, second, ...rest])['BASELINE']).toBe(
    'amounts treatments unit? leftOut? more?',
  );
});

test.each(metadata.functions)('AES.$id keeps its parameters and is fit for IntelliSense', (described) => {
  const parameters = described.parameters.map((each) => `${each.name}${each.optional === true ? '?' : ''}`);
  expect(parameters.join(' ')).toBe(released[described.id]);
  expect(described.name).toBe(described.id);
  expect(described.id).toMatch(/^[A-Z]{3,}$/);
  for (const words of [
    described.description,
    ...described.parameters.map(({ description }) => description),
  ]) {
    expect(words).toMatch(/^\S.*[.]$/);
  }
  // Nothing is volatile or streaming; only the check of a statement asks where its range stands, to name cells.
  const { options, ...rest } = described;
  expect(options).toEqual(described.id === 'CHECK' ? { requiresParameterAddresses: true } : undefined);
  expect(Object.keys(rest).sort()).toEqual(['description', 'id', 'name', 'parameters', 'result']);
});

test('errors reach the functions, so that one beside a line that does not count does no harm', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.functions.flatMap(({ parameters }) => parameters).every(({ type }) => type === 'any')).toBe(
    true,
  );
});

test('every function of functions.json is registered under its id, and no other', () => {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, evaluate: unknown) => associated.set(id, evaluate) },
  });
  registerFunctions();
  expect([...associated.keys()]).toEqual(ids);
  for (const [id, evaluate] of associated) expect(functionsById.get(id)).toBe(evaluate);
});
