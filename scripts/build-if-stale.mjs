// Builds the bundles that the workbench serves when they are missing or older than what they are made from.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SOURCES = [
  'src',
  'workbench',
  'manifest.xml',
  'assets/icons',
  'webpack.config.js',
  'package.json',
  'package-lock.json',
];
const OUTPUTS = ['dist/addin/taskpane.html', 'dist/addin/manifest.xml', 'dist/workbench/index.html'];

/** @param {string} path @returns {number} time of the newest file in or at the path, in ms; 0 when there is none */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/**
 * Webpack leaves a file alone when its bytes would not change, so a file's own time does not tell when it was last
 * found up to date: a stamp does.
 * @param {string} root @param {string} stamp
 */
function isStale(root, stamp) {
  if (!OUTPUTS.every((output) => existsSync(join(root, output)))) return true;
  const built = Math.max(
    newest(stamp),
    newest(join(root, 'dist/addin')),
    newest(join(root, 'dist/workbench')),
  );
  return SOURCES.some((source) => newest(join(root, source)) > built);
}

/** @param {string} lock */
function holderIsGone(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM';
  }
}

/**
 * @param {string} root the project's folder
 * @param {(words: string) => void} say
 * @returns {Promise<void>} rejects with a sentence when the build fails
 */
export async function buildIfStale(root, say) {
  const cache = join(root, 'node_modules', '.cache', 'cashable');
  const stamp = join(cache, 'built');
  const lock = join(cache, 'building');
  if (!isStale(root, stamp)) return;
  mkdirSync(cache, { recursive: true });
  // Two starts at once (two test files, say) must not write the same folder: the second waits for the first.
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      break;
    } catch {
      if (waited > 4 && holderIsGone(lock)) rmSync(lock, { recursive: true, force: true });
      else await wait(250);
    }
  }
  try {
    if (!isStale(root, stamp)) return;
    say('Building the add-in and the workbench. This takes up to a minute the first time.');
    const started = new Date();
    const code = await new Promise((resolve, reject) => {
      const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
      const args = [webpack, '--config-name', 'addin', '--config-name', 'workbench'];
      spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
        .on('error', reject)
        .on('close', resolve);
    });
    if (code !== 0) throw new Error('The build failed: see above. Put it right, then start again.');
    // Dated before the build began: what was saved meanwhile is built at the next start.
    writeFileSync(stamp, '');
    utimesSync(stamp, started, started);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
