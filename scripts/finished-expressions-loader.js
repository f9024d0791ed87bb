// The spreadsheet asks cjk-regex for three regular expressions, which that works out at every start from tables of Unicode in
// a thousand files. They are worked out here, when the bundle is made, and stand in it finished.
const { pathToFileURL } = require('node:url');

/** @this {{ resourcePath: string, async: () => (error: unknown, source?: string) => void }} */
module.exports = function loader() {
  const done = this.async();
  import(pathToFileURL(this.resourcePath).href).then(
    (sets) => {
      const finished = Object.entries(sets).map(([name, set]) => {
        const { source, flags } = set().toRegExp();
        const made = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;
        return `export const ${name} = () => ({ toRegExp: () => ${made} });\n`;
      });
      done(null, finished.join(''));
    },
    (error) => done(error),
  );
};
