// Bundles the packages of the workbench's spreadsheet into one file for the tests in Node: a suite that opens a
// workbook then reads one file in place of some thousand. Kept by what is in it (the packages' versions and the
// imports of the sources), so it is made anew only when one of them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Jest maps `@univerjs/…` to the files of this folder: see jest.config.js. */
const folder = join(root, 'node_modules', '.cache', 'cashable', 'spreadsheet');
const IMPORT = /(?:from|import) '(@univerjs\/[^']+)'/g;

/** @param {string} path @returns {string[]} every TypeScript file below the folder */
function sources(path) {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(path, name));
}

/** What the sources import of the spreadsheet; style sheets and words of its menus are for the page alone. */
function imports() {
  const found = ['workbench', 'tests', 'bench']
    .flatMap((name) => sources(join(root, name)))
    .filter((file) => !file.startsWith(join(root, 'workbench', 'page')))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name]) => name));
  return [...new Set(found)].sort();
}

/**
 * The packages and all that they need, each with its version, as the lock file has them.
 * @param {string[]} names
 */
function versions(names) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const places = new Map();
  const visit = (name, from) => {
    const place = [...from, '']
      .map((_, index) => [...from.slice(0, from.length - index), name].join('/node_modules/'))
      .map((path) => `node_modules/${path}`)
      .find((path) => packages[path] !== undefined);
    if (place === undefined || places.has(place)) return;
    const { version, dependencies, peerDependencies } = packages[place];
    places.set(place, version);
    const inside = place.slice('node_modules/'.length).split('/node_modules/');
    for (const each of Object.keys({ ...dependencies, ...peerDependencies })) visit(each, inside);
  };
  for (const name of names) visit(name.split('/').slice(0, 2).join('/'), []);
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @param {string} path @param {string} text in one step, since runs beside each other may write the same file */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** @param {string} entry @param {string} name of the bundle's file */
function bundle(entry, name) {
  const temporary = `${name}.${process.pid}`;
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    context: root,
    entry,
    output: { path: folder, filename: temporary, library: { type: 'commonjs2' } },
    // Read by people when a stack trace leads here, and a second sooner there.
    optimization: { minimize: false },
    module: { parser: { javascript: { dynamicImportMode: 'eager' } } },
    // Rules of hyphenation for fifty languages, six megabytes that a grid without a screen never asks for.
    externals: ({ context = '', request = '' }, answer) =>
      context.includes('engine-render') && /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/i.test(request)
        ? answer(undefined, `commonjs ${join(context, request)}`)
        : answer(),
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve(renameSync(join(folder, temporary), join(folder, name))));
    });
  });
}

/** Jest runs this once before the suites. */
export default async function bundleSpreadsheet() {
  const names = imports();
  const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([names, versions(names), script]))
    .digest('hex')
    .slice(0, 16);
  const name = `bundle-${key}.js`;
  const stamp = join(folder, 'key');
  if (existsSync(join(folder, name)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  process.stderr.write('Bundling the spreadsheet for the tests: some seconds, until its packages change.\n');
  const started = performance.now();
  const entry = join(folder, `entry-${process.pid}.js`);
  const lines = names.map((each) => `  '${each}': () => require('${each}'),`);
  write(entry, `module.exports = {\n${lines.join('\n')}\n};\n`);
  if (!existsSync(join(folder, name))) await bundle(entry, name);
  rmSync(entry);
  const up = (each) => '../'.repeat(each.split('/').length - 1) || './';
  for (const each of names)
    write(join(folder, `${each}.js`), `module.exports = require('${up(each)}${name}')['${each}']();\n`);
  write(stamp, key);
  for (const each of readdirSync(folder))
    if (/^bundle-\w+\.js$/.test(each) && each !== name) rmSync(join(folder, each), { force: true });
  process.stderr.write(`Bundled in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleSpreadsheet();
