// The one test command: builds what the suites run, then runs every suite. Jest itself sees to the rest (a browser, the
// built page, the bundled spreadsheet) for the projects that need it: see globalSetup in jest.config.js.
//   npm test                       every suite
//   npm test -- --selectProjects node
//   npm run test:quick             what can be had in a minute
//   npm run test:fresh-seeds       every suite, with a seed that no run has had; `-- --seed 7` for one that a run had
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildForTests } from './build-for-tests.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Everything without Excel, a spreadsheet or a browser, but for the sweeps over thousands of sheets and statements; the
 * pane's main paths; and of the stand-in one suite for each of its parts and the shortest that marks a budget.
 */
const QUICK = [
  'tests/budget/(?!variants|one-thing-wrong)',
  'tests/(docs|english|excel|files|grid|guidance|manifest|money)/',
  'tests/functions/(editions|metadata|sums|every-argument)',
  'tests/statement/(?!command-line|variants|forms/form-variants)',
  'tests/app/',
  'tests/pane/(marking|problems|theme|left-out)',
  'tests/workbench/(model/(a1|names-and-settings|range-values|custom-functions)|batch/protocol|page/)',
  'tests/features/budget-marks/(marking|heading-row|watching)',
];

/** @param {string} program @param {string[]} args @param {Record<string, string>} environment */
function run(program, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** @type {import('node:util').ParseArgsConfig} */
const own = {
  options: { quick: { type: 'boolean' }, 'fresh-seeds': { type: 'boolean' }, seed: { type: 'string' } },
  strict: false,
  tokens: true,
};
const { values, tokens = [] } = parseArgs({ ...own, args: process.argv.slice(2) });
const ours = new Set(
  tokens
    .filter((token) => token.kind === 'option' && token.name in (own.options ?? {}))
    .flatMap((token) =>
      token.kind === 'option' && token.value !== undefined && token.inlineValue === false
        ? [token.index, token.index + 1]
        : [token.index],
    ),
);
const forJest = process.argv.slice(2).filter((_, at) => !ours.has(at));

const seed =
  typeof values['seed'] === 'string'
    ? values['seed']
    : values['fresh-seeds']
      ? String(randomInt(1, 2 ** 31))
      : process.env['CASHABLE_SEED'];
if (seed !== undefined && !/^\d{1,10}$/.test(seed)) {
  process.stderr.write(`The seed must be a whole number, not “${seed}”.\n`);
  process.exit(2);
}
process.stdout.write(
  seed === undefined
    ? 'What tests draw by lot has the seed 2004.\n'
    : `What tests draw by lot has the seed ${seed}; again with: npm run test:fresh-seeds -- --seed ${seed}\n`,
);
const environment = seed === undefined ? {} : { CASHABLE_SEED: seed };

const together = { ...environment, CASHABLE_TOGETHER: '1' };
if (values['quick']) {
  const patterns = [...QUICK, 'tests/together/'];
  run('jest/bin/jest.js', [...patterns, ...forJest], { ...together, CASHABLE_SUITES: QUICK.join('|') });
} else {
  // A run of some suites makes what its projects need: see globalSetup in jest.config.js.
  if (forJest.length > 0) run('webpack/bin/webpack.js', ['--config-name', 'command-line']);
  else await buildForTests();
  run('jest/bin/jest.js', forJest, forJest.length > 0 ? environment : together);
}
