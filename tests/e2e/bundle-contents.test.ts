import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';

/** What the built add-in must not carry, whoever brings it: a scanner finds it, and the page's policy refuses it. */
const root = join(__dirname, '..', '..');
const built = join(root, 'dist', 'addin');
if (!existsSync(built)) throw new Error('Build first: npm run build');
const names = readdirSync(built);
const scripts = names
  .filter((name) => name.endsWith('.js'))
  .map((name) => [name, readFileSync(join(built, name), 'utf8')] as const);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Where a script uses `Function` or `eval` as a value: called, made anew, or given another name. */
function codeFromText(script: string): readonly string[] {
  const found: string[] = [];
  const look = (node: Node, isNameOnly: boolean): void => {
    if ('name' in node && node.type === 'Identifier' && !isNameOnly)
      if (node.name === 'Function' || node.name === 'eval')
        found.push(script.slice(Math.max(0, node.start - 30), node.end + 30));
    for (const [part, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) look(child, namesOnly(node, part));
  };
  look(parse(script, { ecmaVersion: 2020 }), false);
  return found;
}

/** `x.eval`, `{ eval: x }` and `Function.prototype` name something, and make no code. */
const namesOnly = (node: Node, part: string): boolean =>
  (node.type === 'MemberExpression' &&
    !('computed' in node && node.computed === true && part === 'property')) ||
  (node.type === 'Property' && part === 'key') ||
  (node.type === 'MethodDefinition' && part === 'key');

test.each([
  ['new Function("return 1")', 1],
  ['Function("return this")()', 1],
  ['const F = Function; new F("")', 1],
  ['eval("1"), (0, eval)("this")', 2],
  ['Function.prototype.toString, x.eval, { eval: 1 }', 0],
])('code made from text is found: %s', (script, times) => {
  expect(codeFromText(script)).toHaveLength(times);
});

test('no script makes code from text', () => {
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.flatMap(([name, text]) => codeFromText(text).map((where) => `${name}: ${where}`))).toEqual(
    [],
  );
});

test('no script carries the sign-in of the retired helper library, or another way to send something', () => {
  const words =
    /XMLHttpRequest|WebSocket|EventSource|sendBeacon|access_token|tokenUrl|login\.(microsoftonline|windows)|accounts\.google|facebook\.com|dropbox\.com|oauth/gi;
  const found = scripts.flatMap(([name, text]) =>
    [...text.matchAll(words)].map(([word]) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('of the helper library there is what is used, with what that needs, and nothing else', () => {
  const modules = scripts.flatMap(([, text]) =>
    [...text.matchAll(/"\.\/src\/([\w./-]+)":/g)].map(([, name]) => name),
  );
  expect(modules.sort()).toEqual([
    'errors/custom.error.ts',
    'errors/exception.ts',
    'helpers/storage.ts',
    'index.ts',
  ]);
});

test('source maps are neither in the folder that is served nor named by its scripts', () => {
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(scripts.filter(([, text]) => text.includes('sourceMappingURL')).map(([name]) => name)).toEqual([]);
});
