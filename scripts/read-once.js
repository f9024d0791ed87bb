const { parse } = require('acorn');

/** @param {any} node @returns {any} the table of modules in `(self.webpackChunk… ||= []).push([[name], { modules }])` */
const modulesOf = (node) =>
  node.type === 'ExpressionStatement' &&
  node.expression.type === 'CallExpression' &&
  node.expression.callee.property?.name === 'push'
    ? node.expression.arguments[0]?.elements?.[1]
    : undefined;

/**
 * Where brackets go so that the browser reads a module's function when it reads the file: it skips a function that it has
 * no reason to believe is called soon, and reads the whole module a second time when it is. Brackets around a function
 * are such a reason. Inner functions are skipped as ever.
 * @param {string} script
 * @returns {readonly { at: number, put: string }[]}
 */
function brackets(script) {
  const { body } = parse(script, { ecmaVersion: 'latest' });
  const tables = body.map(modulesOf).filter((table) => table?.type === 'ObjectExpression');
  return tables.flatMap(({ properties }) =>
    properties
      .filter(({ value }) => !value.async)
      .flatMap(({ key, value, method }) => [
        { at: method ? key.end : value.start, put: method ? ':(function' : '(' },
        { at: value.end, put: ')' },
      ]),
  );
}

/** After the minifier, which takes brackets away that change nothing. */
class ReadOnce {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ReadOnce', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'ReadOnce', stage }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const bracketed = new sources.ReplaceSource(source);
          for (const { at, put } of brackets(String(source.source()))) bracketed.insert(at, put);
          compilation.updateAsset(name, bracketed);
        }
      });
    });
  }
}

module.exports = { ReadOnce, brackets };
