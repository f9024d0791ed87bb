// Three projects: plain Node (domain, files, Excel through the genuine client), jsdom (task pane), browser (built bundle).
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const { groups, suitesIn } = require('./tests/together/groups');

/** A whole run takes suites of a kind together; a run of some suites takes each by itself. */
const isTogether = process.env.CASHABLE_TOGETHER === '1';
const taken = isTogether ? groups.map(({ name }) => name).filter((name) => suitesIn(name).length > 0) : [];
/** Groups in place of the suites that are in them. */
const groupFiles = taken.map((name) => `<rootDir>/tests/together/${name}.test.ts`);
const grouped = taken.flatMap(suitesIn).map((suite) => `/tests/${suite.replaceAll('.', '\\.')}$`);

const shared = {
  transform,
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hyparquet/|(?:.+/)?(?:strip-bom|uuid)/)'],
  // Suites run in a context of their own, where asking for a global takes a hundred times as long as for a variable.
  // What a test may replace (Date, timers, console) is not among them, nor what a package names a constant of its own.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Math', 'Number', 'Object', 'Promise', 'RegExp', 'String'],
  rootDir: __dirname,
};

/** Suites load the large packages as one bundle each, which the project's globalSetup sees to. */
const bundles = '<rootDir>/node_modules/.cache/cashable';
const spreadsheet = { '^(@univerjs/.+)$': `${bundles}/spreadsheet/$1.js` };
const fluent = { '^(@fluentui/.+)$': `${bundles}/fluent/$1.js` };

/** @type {import('jest').Config} */
module.exports = {
  // Generous, because a shared machine can be many times slower: a limit only ends what hangs.
  testTimeout: 120_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/groups-first-sequencer.js',
  reporters: ['default', '<rootDir>/scripts/closing-line-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/scripts/bundle-spreadsheet.mjs',
      moduleNameMapper: spreadsheet,
      testMatch: ['<rootDir>/tests/!(together)/**/*.test.ts', ...groupFiles],
      testPathIgnorePatterns: ['/node_modules/', '/tests/e2e/', '/tests/pane/', ...grouped],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/scripts/bundle-fluent.mjs',
      moduleNameMapper: fluent,
      testMatch: ['<rootDir>/tests/pane/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/e2e/shared.mjs',
      moduleNameMapper: spreadsheet,
      globalTeardown: '<rootDir>/tests/e2e/shared-end.mjs',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
