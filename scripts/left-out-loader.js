// Leaves a package out of the bundle whose functions nobody can reach there: each says so if it is called after all.
// Options: `{ names: [exports], because: sentence }`.

/** @this {{ getOptions: () => { names: readonly string[], because: string } }} */
module.exports = function loader() {
  const { names, because } = this.getOptions();
  return names
    .map((name) => `export function ${name}() { throw new Error(${JSON.stringify(because)}); }\n`)
    .join('');
};
