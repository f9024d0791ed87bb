const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');

const root = path.join(__dirname, '..', '..');

/** The pane over a workbook in memory: for pictures alone, no part of the add-in. */
module.exports = {
  name: 'pictures',
  mode: 'development',
  devtool: false,
  context: root,
  entry: path.join(__dirname, 'page.tsx'),
  output: { path: path.join(root, 'node_modules/.cache/cashable/pictures'), filename: '[name].js' },
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    fallback: { fs: false, path: false, 'node:fs': false, 'node:path': false },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      templateContent:
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Cashable</title><style>html,body,#pane{height:100%;margin:0}</style></head><body><div id="pane"></div></body></html>',
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: { type: 'filesystem', name: 'pictures' },
};
