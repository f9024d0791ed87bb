// The one test command: finds a browser (or installs one), builds what is stale, then runs every suite.
// Arguments go to Jest, such as `npm test -- --selectProjects node`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  process.env.CASHABLE_BROWSER = await findBrowser();
  await buildIfStale(root, (words) => process.stdout.write(`${words}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
run('webpack/bin/webpack.js', ['--config-name', 'command-line']);
run('jest/bin/jest.js', process.argv.slice(2));
