// What the suites run and do not make themselves, made side by side: the command line, the add-in, the workbench and the
// bundles of large packages; meanwhile a browser is found, or installed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (words) => process.stderr.write(`${words}\n`);

/** @param {string[]} args @returns {Promise<void>} */
function node(...args) {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
      .on('error', reject)
      .on('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}: see above.`)),
      );
  });
}

/** Rejects with a sentence when something cannot be built. Whether there is a browser is said by the suites that need one. */
export async function buildForTests() {
  await Promise.all([
    buildIfStale(root, say),
    node('node_modules/webpack/bin/webpack.js', '--config-name', 'command-line'),
    node('scripts/bundle-for-tests.mjs', 'spreadsheet'),
    node('scripts/bundle-for-tests.mjs', 'fluent'),
    findBrowser().catch(() => undefined),
  ]);
}
