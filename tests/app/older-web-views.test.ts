import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { helpOlderWebViews } from '../../src/functions/older-web-views';

/** The floor that the administrators' page promises: web views as old as Safari 14, and nothing newer than they read. */
const built = join(__dirname, '..', '..', 'dist', 'addin');

const scripts = (): readonly (readonly [string, string])[] => {
  if (!existsSync(built)) throw new Error('Build first: npm run build');
  return readdirSync(built)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(built, name), 'utf8')]);
};

test('every script of the add-in is written in ECMAScript 2020', () => {
  expect(scripts().length).toBeGreaterThan(2);
  for (const [name, text] of scripts())
    expect(() => ({ name, read: parse(text, { ecmaVersion: 2020 }) })).not.toThrow();
});

test('no regular expression looks back', () => {
  const found = scripts().flatMap(([name, text]) =>
    [...text.matchAll(/.{0,30}\(\?<[=!].{0,30}/g)].map(([where]) => `${name}: ${where}`),
  );
  expect(found).toEqual([]);
});

test('what such web views lack of the library is put in, and does the same', () => {
  const names = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name));
  const results = (): readonly unknown[] => {
    const list = [3, 1, 2];
    return [
      list.at(-1),
      list.at(0),
      list.at(9),
      [].at(-1),
      list.findLast((each) => each > 1),
      list.findLastIndex((each) => each > 2),
      list.findLastIndex((each) => each > 9),
      list.toReversed(),
      list.toSorted(),
      list.toSorted((a, b) => b - a),
      list,
    ];
  };
  const own = results();
  try {
    for (const name of names) Reflect.deleteProperty(Array.prototype, name);
    helpOlderWebViews();
    expect(Array.prototype.toSorted.toString()).not.toContain('native code');
    expect(results()).toEqual(own);
  } finally {
    names.forEach((name, index) => {
      Object.defineProperty(Array.prototype, name, before[index] ?? {});
    });
  }
});
