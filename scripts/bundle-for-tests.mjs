// Bundles the large packages for the tests: the workbench's spreadsheet for those in Node, Fluent for the pane's. A
// suite then reads one file in place of some thousand. Kept by what is in it (the packages' versions and the imports of
// the sources), so it is made anew only when one of them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { spreadsheetCutDown } from './spreadsheet-cut-down.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/**
 * @typedef {object} Bundle
 * @property {string} name of the folder; Jest maps the packages to its files: see jest.config.js
 * @property {string} title
 * @property {RegExp} imports
 * @property {string[]} rooms
 * @property {string} extension of the entry, which says whether it is a module
 * @property {(names: string[]) => string} entry
 * @property {import('webpack').Configuration} options
 */

/** @param {string[]} names @param {(name: string, index: number) => string} of */
const lines = (names, of) => names.map((each, i) => `  '${each}': () => ${of(each, i)},\n`).join('');

const parser = { javascript: { dynamicImportMode: 'eager' } };

/** @type {Bundle} */
const spreadsheet = {
  name: 'spreadsheet',
  title: 'the spreadsheet',
  imports: /(?:from|import) '(@univerjs\/[^']+)'/g,
  rooms: ['workbench', 'tests', 'bench'],
  extension: 'js',
  entry: (names) => `exports.packages = {\n${lines(names, (each) => `require('${each}')`)}};\n`,
  options: {
    target: 'node20',
    module: { parser, rules: spreadsheetCutDown },
    // Rules of hyphenation for fifty languages, six megabytes that a grid without a screen never asks for.
    externals: ({ context = '', request = '' }, answer) =>
      context.includes('engine-render') && /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/i.test(request)
        ? answer(undefined, `commonjs ${join(context, request)}`)
        : answer(),
  },
};

/** @type {Bundle} */
const fluent = {
  name: 'fluent',
  title: 'Fluent',
  imports: /(?:from|import) '(@fluentui\/[^']+)'/g,
  rooms: ['src', 'tests'],
  extension: 'mjs',
  // As modules, so that the thousands of icons that nobody draws stay out.
  entry: (names) =>
    names.map((each, i) => `import * as package${i} from '${each}';\n`).join('') +
    `export const packages = {\n${lines(names, (_, i) => `package${i}`)}};\n`,
  options: {
    target: 'web',
    externalsType: 'commonjs',
    externals: [/^react(-dom)?(\/.*)?$/, /^scheduler/],
  },
};

const folderOf = ({ name }) => join(root, 'node_modules', '.cache', 'cashable', name);

/** @param {string} path @returns {string[]} every TypeScript file below the folder */
function sources(path) {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(path, name));
}

/**
 * What the sources import; the spreadsheet’s style sheets and words of its menus are for the page alone.
 * @param {Bundle} of
 */
function importsOf({ rooms, imports }) {
  const found = rooms
    .flatMap((name) => sources(join(root, name)))
    .filter((file) => !file.startsWith(join(root, 'workbench', 'page')))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name]) => name));
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

/**
 * @param {Bundle} of
 * @param {string} entry
 * @param {string} name of the bundle's file
 */
function bundle(of, entry, name) {
  const folder = folderOf(of);
  const temporary = `${name}.${process.pid}`;
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry,
    output: { path: folder, filename: temporary, library: { type: 'commonjs2' } },
    // Read by people when a stack trace leads here, and a second sooner there. What a package does in a test it does here.
    optimization: { minimize: false, nodeEnv: false },
    module: { parser },
    performance: { hints: false },
    ...of.options,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve(renameSync(join(folder, temporary), join(folder, name))));
    });
  });
}

/** @param {Bundle} of */
async function bundleOnce(of) {
  const folder = folderOf(of);
  const names = importsOf(of);
  const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([names, versions(names), script]))
    .digest('hex')
    .slice(0, 16);
  const name = `bundle-${key}.js`;
  const stamp = join(folder, 'key');
  if (existsSync(join(folder, name)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  process.stderr.write(`Bundling ${of.title} for the tests: some seconds, until its packages change.\n`);
  const started = performance.now();
  const entry = join(folder, `entry-${process.pid}.${of.extension}`);
  write(entry, of.entry(names));
  if (!existsSync(join(folder, name))) await bundle(of, entry, name);
  rmSync(entry);
  const up = (each) => '../'.repeat(each.split('/').length - 1) || './';
  for (const each of names)
    write(
      join(folder, `${each}.js`),
      `module.exports = require('${up(each)}${name}').packages['${each}']();\n`,
    );
  write(stamp, key);
  for (const each of readdirSync(folder))
    if (/^bundle-\w+\.js$/.test(each) && each !== name) rmSync(join(folder, each), { force: true });
  process.stderr.write(`Bundled in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

export const bundleSpreadsheet = () => bundleOnce(spreadsheet);
export const bundleFluent = () => bundleOnce(fluent);

// node scripts/bundle-for-tests.mjs spreadsheet|fluent
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const each of [spreadsheet, fluent]) if (process.argv.includes(each.name)) await bundleOnce(each);
