const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { version } = require('./package.json');
const { delayFunctions, pagePolicy } = require('./scripts/page-policy');
const { FirstLoadBudget } = require('./scripts/first-load-budget.js');
const { ReadOnce } = require('./scripts/read-once.js');
const { spreadsheetCutDown } = require('./scripts/spreadsheet-cut-down.js');

/** Where the add-in is served from: the workbench's own server unless a deployment says otherwise. */
const address = (process.env.CASHABLE_ADDRESS ?? 'https://localhost:3443/addin').replace(/\/$/, '');
const localAddress = 'https://localhost:3443/addin';

const at = (...parts) => path.join(__dirname, ...parts);

/**
 * Source maps lie apart, in dist/maps, so that the folder that is served holds none; scripts name theirs only where they
 * are built for working on.
 */
const sourceMaps = (name, env) =>
  env.development || env.maps
    ? [
        new webpack.SourceMapDevToolPlugin({
          filename: `../maps/${name}/[file].map`,
          ...(env.development ? {} : { append: false }),
        }),
      ]
    : [];

/** What packages bring that the add-in does not use, and must not carry: sign-in, and code made from text. */
const packagesCutDown = [
  {
    test: /[\\/]office-js-helpers[\\/]dist[\\/]office\.helpers\.js$/,
    use: [
      at('scripts/without-evaluation-loader.js'),
      { loader: at('scripts/used-exports-loader.js'), options: { keep: ['Storage', 'StorageType'] } },
    ],
  },
  { test: /[\\/]zod[\\/]v4[\\/]core[\\/](doc|util)\.js$/, use: [at('scripts/without-evaluation-loader.js')] },
];

/**
 * What the three bundles share: TypeScript through swc, for the browsers that Office runs in unless told. These lack
 * private members, each of which becomes an entry in a map beside its object: costly where objects are many.
 */
function base(name, env, target = 'es2020') {
  return {
    name,
    mode: env.development ? 'development' : 'production',
    devtool: false,
    context: __dirname,
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target,
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'], sideEffects: true },
        ...(name === 'addin' ? packagesCutDown : []),
        ...(name === 'workbench' ? spreadsheetCutDown : []),
      ],
    },
    performance: { hints: false },
    // The compiler that reads our TypeScript makes it small as well, several times as fast as the usual one.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    stats: 'errors-warnings',
    cache: { type: 'filesystem', name, buildDependencies: { config: [__filename] } },
  };
}

/** Puts the manifest in with the address of this build; what a cache keeps could carry another build's. */
class ManifestPlugin {
  apply(compiler) {
    const source = at('manifest.xml');
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ManifestPlugin', stage }, () => {
        compilation.fileDependencies.add(source);
        const manifest = readFileSync(source, 'utf8').replaceAll(localAddress, address);
        compilation.emitAsset('manifest.xml', new webpack.sources.RawSource(manifest));
      });
    });
  }
}

module.exports = (env = {}) => {
  const version_ = new webpack.DefinePlugin({ __CASHABLE_VERSION__: JSON.stringify(version) });

  const addin = {
    ...base('addin', env),
    // The functions first and by themselves: a workbook full of formulas waits for this script and for nothing else.
    entry: {
      functions: './src/functions/start.ts',
      taskpane: { import: './src/pane/index.ts', dependOn: 'functions' },
      notice: './src/app/notice.ts',
    },
    // Scripts stand beside the page. To find their place by itself, the bundler would ask for the global object by making
    // code from text, and for its stand-in for Node's `global`, which browsers lack, likewise.
    output: { path: at('dist/addin'), filename: '[name].[contenthash:8].js', publicPath: '', clean: true },
    node: { global: false },
    plugins: [
      version_,
      ...sourceMaps('addin', env),
      new HtmlPlugin({
        template: './src/pane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        templateParameters: (compilation, assets, assetTags, options) => ({
          htmlWebpackPlugin: { files: assets, tags: assetTags, options },
          delayFunctions,
          pagePolicy,
        }),
        // The page itself says where each script stands.
        inject: false,
      }),
      new HtmlPlugin({
        template: './src/app/notice.html',
        filename: 'notice.html',
        templateParameters: { pagePolicy },
        chunks: ['notice'],
        scriptLoading: 'defer',
      }),
      new ManifestPlugin(),
      ...(env.development
        ? []
        : [new FirstLoadBudget({ limit: 220_000, chunks: ['functions', 'taskpane', 'pane'] })]),
      new CopyPlugin({
        patterns: [{ from: 'src/functions/functions.json' }, { from: 'assets/icons', to: 'assets/icons' }],
      }),
    ],
  };

  const workbench = {
    ...base('workbench', env),
    entry: { workbench: './workbench/page/main.ts' },
    output: { path: at('dist/workbench'), filename: '[name].[contenthash:8].js', clean: true },
    plugins: [
      version_,
      ...sourceMaps('workbench', env),
      ...(env.development ? [] : [new ReadOnce()]),
      new HtmlPlugin({
        template: './workbench/page/index.html',
        filename: 'index.html',
        scriptLoading: 'defer',
        // Named in the page, the spreadsheet is on its way before the first script asks for it.
        templateParameters: (compilation) => ({
          spreadsheet: compilation.namedChunkGroups.get('spreadsheet').getFiles(),
        }),
      }),
    ],
  };

  const commandLine = {
    ...base('command-line', env, 'es2023'),
    target: 'node20',
    // The program starts itself again on other processors, by its own file's name.
    node: { __filename: false, __dirname: false },
    // Native code, loaded when a dataset is written or read.
    externals: { '@duckdb/node-api': 'commonjs @duckdb/node-api' },
    entry: { cashable: './src/cli/main.ts' },
    output: { path: at('dist/command-line'), filename: '[name].js', clean: true },
    optimization: { minimize: false },
    plugins: [
      version_,
      ...sourceMaps('command-line', env),
      new CopyPlugin({ patterns: [{ from: 'src/collate/queries', to: 'queries' }] }),
    ],
  };

  return [addin, workbench, commandLine];
};
