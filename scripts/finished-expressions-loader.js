// The spreadsheet asks cjk-regex for three regular expressions, which that works out at every start from tables of Unicode in
// a thousand files. They are worked out here, when the bundle is made, and stand in it finished.
const { execFileSync } = require('node:child_process');
const { pathToFileURL } = require('node:url');

/** In a process of its own: the package is a module, and Jest makes bundles where none can be imported. */
const workOut = (address) => `
  const sets = await import(${JSON.stringify(address)});
  const finished = Object.entries(sets).map(([name, set]) => {
    const { source, flags } = set().toRegExp();
    return [name, source, flags];
  });
  process.stdout.write(JSON.stringify(finished));`;

/** @this {{ resourcePath: string }} @returns {string} */
module.exports = function loader() {
  const { href } = pathToFileURL(this.resourcePath);
  const asked = ['--input-type=module', '--eval', workOut(href)];
  const finished = JSON.parse(execFileSync(process.execPath, asked, { encoding: 'utf8' }));
  return finished
    .map(([name, source, flags]) => {
      const made = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;
      return `export const ${name} = () => ({ toRegExp: () => ${made} });\n`;
    })
    .join('');
};
