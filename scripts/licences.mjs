// npm run licences: every package that the product is made of or brings along has a licence that we may pass on.
//   npm run licences                        says how many of each, exits 1 on any other
//   npm run licences -- --notices FILE      writes the licences' texts, to go with the add-in
// Reads the lock file and what is installed; asks no network.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Licences that allow passing on, in any form, with their text. Another needs a person's decision, and a line here. */
const ALLOWED = ['MIT', 'Apache-2.0', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'];

const root = process.env['CASHABLE_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..');
/** @param {string} path @returns {any} */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {{ license?: unknown }} said @returns {string} */
const licenceOf = ({ license }) => (typeof license === 'string' ? license : 'none that can be read');

/** @param {string} folder @returns {string} the text of a package's licence, or '' */
function textIn(folder) {
  const name = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
}

/** What stands in the lock file beside our own tools; builds for other machines stand there without being installed. */
const packages = Object.entries(json(join(root, 'package-lock.json')).packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, locked]) => {
    const folder = join(root, path);
    const said = existsSync(join(folder, 'package.json')) ? json(join(folder, 'package.json')) : null;
    if (said === null && !locked.optional) throw new Error(`${path} is not installed. Run npm ci first.`);
    return {
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      licence: licenceOf(said ?? locked),
      folder: said === null ? null : folder,
    };
  });

const { notices } = parseArgs({ options: { notices: { type: 'string' } } }).values;
const wrong = packages.filter(({ licence }) => !ALLOWED.includes(licence));
for (const { name, version, licence } of wrong)
  process.stderr.write(
    `${name} ${version} has the licence ${licence}, which is not on the list in scripts/licences.mjs. Leave the package out, or have somebody decide and put the licence on the list.\n`,
  );
const counts = ALLOWED.map((licence) => [
  licence,
  packages.filter((each) => each.licence === licence).length,
]);
process.stdout.write(
  `${packages.length} packages in the product: ${counts
    .filter(([, count]) => count !== 0)
    .map(([licence, count]) => `${licence} ${count}`)
    .join(', ')}.\n`,
);
if (notices !== undefined) {
  const texts = packages.flatMap(({ name, version, licence, folder }) =>
    folder === null ? [] : [`${name} ${version}, ${licence}\n\n${textIn(folder)}\n`],
  );
  writeFileSync(notices, texts.join(`\n${'-'.repeat(80)}\n\n`));
  process.stdout.write(`Their texts stand in ${notices}.\n`);
}
if (wrong.length > 0) process.exitCode = 1;
