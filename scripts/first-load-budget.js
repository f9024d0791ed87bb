const { gzipSync } = require('node:zlib');

/**
 * Fails the build where what Excel must fetch before the pane stands, functions and shell together, has grown beyond
 * its budget. Every view, chart and check is fetched when it is opened and does not count.
 */
class FirstLoadBudget {
  /**
   * @param {object} options
   * @param {number} options.limit bytes, gzipped
   * @param {readonly string[]} options.chunks names of the chunks that are loaded at start
   */
  constructor({ limit, chunks }) {
    this.limit = limit;
    this.chunks = chunks;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstLoadBudget', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstLoadBudget', stage }, () => {
        const groups = this.chunks.map(
          (name) => compilation.namedChunkGroups.get(name) ?? compilation.entrypoints.get(name),
        );
        const missing = this.chunks.filter((_, index) => groups[index] === undefined);
        const files = new Set(groups.flatMap((group) => group?.getFiles() ?? []));
        const sizes = [...files]
          .filter((file) => file.endsWith('.js'))
          .map((file) => [file, gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length]);
        const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
        const listed = sizes.map(([file, size]) => `${file} ${size}`).join(', ');
        if (missing.length === 0)
          process.stdout.write(`First load: ${bytes} of at most ${this.limit} bytes gzipped (${listed}).\n`);
        if (missing.length > 0)
          compilation.errors.push(new WebpackError(`No chunk is called ${missing.join(' or ')} any more.`));
        if (bytes > this.limit)
          compilation.errors.push(
            new WebpackError(`The first load is ${bytes} bytes gzipped, over ${this.limit}: ${listed}.`),
          );
      });
    });
  }
}

module.exports = { FirstLoadBudget };
