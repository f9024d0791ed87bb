import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** What a module prints that is run as the bundler runs our scripts: in Node, without Jest. */
const printed = (module: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', module], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

test('regular expressions that are worked out while bundling are those that the package works out', () => {
  const both = printed(`
    import { createRequire } from 'node:module';
    import { resolve } from 'node:path';
    const loader = createRequire(resolve('x.js'))('./scripts/finished-expressions-loader.js');
    const file = 'node_modules/cjk-regex/lib/index.js';
    const made = loader.call({ resourcePath: resolve(file) });
    const finished = await import('data:text/javascript,' + encodeURIComponent(made));
    const own = await import(resolve(file));
    const all = (sets) => Object.keys(sets).sort().map((name) => [name, String(sets[name]().toRegExp())]);
    console.log(JSON.stringify([all(finished), all(own)]));`);
  const [finished, own] = both as readonly [readonly (readonly [string, string])[], unknown];
  expect(finished).toEqual(own);
  expect(finished.map(([name]) => name)).toEqual(['all', 'letters', 'punctuations']);
});

test('texts are read as dates as the package reads them, with its lists of names made once', () => {
  const [edited, own] = printed(`
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    import { resolve } from 'node:path';
    import { pathToFileURL } from 'node:url';
    const loader = createRequire(resolve('x.js'))('./scripts/month-names-once-loader.js');
    const file = resolve('node_modules/numfmt/lib/parseValue.js');
    const beside = (text) => text.replace(/from '(\\.[^']+)'/g, (_, path) =>
      "from '" + pathToFileURL(resolve(file, '..', path)) + "'");
    const made = await import('data:text/javascript,' + encodeURIComponent(beside(loader(readFileSync(file, 'utf8')))));
    const package_ = await import(pathToFileURL(file));
    const texts = ['5 May', 'Highways', '1/2/2004', '31 December 2004', 'Mon 3 May 2004', '3 mai 2004', '2004/05', ''];
    const read = ({ parseDate }) => [undefined, 'fr', undefined, 'de', 'en', 'fr'].map((locale) =>
      texts.map((text) => parseDate(text, locale && { locale })));
    console.log(JSON.stringify([read(made), read(package_)]));`) as [
    unknown,
    readonly (readonly unknown[])[],
  ];
  expect(edited).toEqual(own);
  expect(own[0]?.filter((each) => each !== null)).not.toHaveLength(0);
});

test.each([
  [
    '(self.c=self.c||[]).push([[1],{2(e,t){e.x=t},"./a"(e){}}])',
    '(self.c=self.c||[]).push([[1],{2:(function(e,t){e.x=t}),"./a":(function(e){})}])',
  ],
  [
    '(self.c=self.c||[]).push([[1],{2:e=>{e.x=1},3:function(){}}])',
    '(self.c=self.c||[]).push([[1],{2:(e=>{e.x=1}),3:(function(){})}])',
  ],
  // A module that waits for another cannot lose its `async`.
  [
    '(self.c=self.c||[]).push([[1],{async 2(e){await e}}])',
    '(self.c=self.c||[]).push([[1],{async 2(e){await e}}])',
  ],
  // Another table than that of modules.
  ['var a={2(e){}};a.b([[1],{3(e){}}])', 'var a={2(e){}};a.b([[1],{3(e){}}])'],
])('modules are read when their file is: %s', (script, read) => {
  expect(
    printed(`
      import { createRequire } from 'node:module';
      const { brackets } = createRequire(${JSON.stringify(join(root, 'x.js'))})(${JSON.stringify(join(root, 'scripts', 'read-once.js'))});
      const script = ${JSON.stringify(script)};
      const edited = [...brackets(script)].sort((a, b) => b.at - a.at)
        .reduce((rest, { at, put }) => rest.slice(0, at) + put + rest.slice(at), script);
      console.log(JSON.stringify(edited));`),
  ).toBe(read);
});
