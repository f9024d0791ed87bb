const path = require('node:path');

const at = (name) => path.join(__dirname, name);

/**
 * What the spreadsheet's packages bring or do that is not needed here, as rules for the bundler; for the page and for
 * tests.
 */
const spreadsheetCutDown = [
  { test: /[\\/]cjk-regex[\\/]lib[\\/]index\.js$/, use: [at('finished-expressions-loader.js')] },
  { test: /[\\/]numfmt[\\/]lib[\\/]parseValue\.js$/, use: [at('month-names-once-loader.js')] },
  {
    test: /[\\/]opentype\.js[\\/]dist[\\/]opentype\.(m?js)$/,
    type: 'javascript/esm',
    use: [
      {
        loader: at('left-out-loader.js'),
        options: {
          names: ['parse'],
          because:
            'Fonts’ files are read only where the page may list the fonts of this computer: it never asks for that.',
        },
      },
    ],
  },
];

module.exports = { spreadsheetCutDown };
