// Builds the bundles that the workbench serves when they are missing or older than what they are made from.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

/** A build that goes on says so this often; one that has not for so long was left behind by a process that is gone. */
const HEARTBEAT = 2_000;
const LEFT_BEHIND = 15_000;
/** Nobody is kept waiting longer than this by another's build. */
const PATIENCE = 60_000;

/**
 * Whether nobody is building any more. The number of a process says nothing: another program may have it by now, and the
 * folder may have been copied from another computer.
 * @param {string} lock
 */
const isLeftBehind = (lock) =>
  Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LEFT_BEHIND;

/**
 * Each bundle in a process of its own, since one builds no faster beside another in the same.
 * @param {string} root @param {string} name
 * @returns {Promise<number | null>}
 */
function build(root, name) {
  return new Promise((resolve, reject) => {
    const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
    spawn(process.execPath, [webpack, '--config-name', name], { cwd: root, stdio: ['ignore', 2, 2] })
      .on('error', reject)
      .on('close', resolve);
  });
}

/**
 * @param {string} root the project's folder
 * @param {(words: string) => void} say
 * @param {number} [patience] ms to wait at most for another's build
 * @returns {Promise<void>} rejects with a sentence when the build fails
 */
export async function buildIfStale(root, say, patience = PATIENCE) {
  const cache = join(root, 'node_modules', '.cache', 'cashable');
  const stamp = join(cache, 'built');
  const lock = join(cache, 'building');
  if (!isStale(root, stamp)) return;
  mkdirSync(cache, { recursive: true });
  // Two starts at once must not write the same folder: the second waits for the first, and says so.
  for (let waited = 0; ; waited += 250) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (isLeftBehind(lock)) rmSync(lock, { recursive: true, force: true });
      else {
        if (waited >= patience)
          throw new Error(
            `Another start has been building the same folder for ${patience / 1000} s and more. See what it says, or end it; then start again.`,
            { cause: error },
          );
        if (waited === 500) say('Another start is building the same folder. Waiting for it to end…');
        if (waited > 0 && waited % 15_000 === 0) say(`Still waiting, for ${waited / 1000} s now…`);
        await wait(250);
      }
    }
  }
  const heartbeat = setInterval(() => utimesSync(lock, new Date(), new Date()), HEARTBEAT);
  try {
    if (!isStale(root, stamp)) return;
    say('Building the add-in and the workbench. This takes up to a minute the first time.');
    const started = new Date();
    const codes = await Promise.all(['addin', 'workbench'].map((name) => build(root, name)));
    if (codes.some((code) => code !== 0))
      throw new Error('The build failed: see above. Put it right, then start again.');
    // Dated before the build began: what was saved meanwhile is built at the next start.
    writeFileSync(stamp, '');
    utimesSync(stamp, started, started);
  } finally {
    clearInterval(heartbeat);
    rmSync(lock, { recursive: true, force: true });
  }
}
