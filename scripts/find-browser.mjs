// Finds a browser for the browser tests: the one named in CASHABLE_BROWSER, else one that is installed, else
// Debian's chromium, which it installs. Without any of them it throws: the browser tests are never left out in silence.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Flags under which Chrome, Edge and Chromium run without a screen and ask nothing of the network by themselves. */
export const BROWSER_FLAGS = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const WAY_OUT =
  'Install Google Chrome, Microsoft Edge or Chromium, or set CASHABLE_BROWSER to the path of one that is installed, then run the tests again.';

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} environment */
function usualPlaces(platform, environment) {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => environment[name] ?? '',
    );
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return programs.flatMap((parts) => folders.filter(Boolean).map((folder) => join(folder, ...parts)));
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return names.flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ];
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** @param {string} program @param {string[]} args */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Installs Debian's chromium where that needs no password. True when apt-get said that it did. */
function installChromium() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false;
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
  const before = root ? [] : ['sudo', '-n'];
  process.stderr.write('No browser found: installing chromium with apt-get for the browser tests.\n');
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ].every((command) => {
    const [program = '', ...args] = [...before, ...command];
    const { status } = spawnSync(program, args, {
      // What apt-get says goes to the error stream, so that this script's own output is the path alone.
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0;
  });
}

/**
 * @returns {Promise<string>} path of a Chromium-based browser
 * @throws {Error} a sentence with the way out, where there is none and none can be installed
 */
export async function findBrowser() {
  const named = process.env['CASHABLE_BROWSER'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CASHABLE_BROWSER names ${named}, which is not a program that can be run. ${WAY_OUT}`);
  }
  const find = () => usualPlaces(process.platform, process.env).find(isProgram);
  const found = find() ?? (installChromium() ? find() : undefined);
  if (found) return found;
  throw new Error(`The browser tests need a browser and found none. ${WAY_OUT}`);
}

// `node scripts/find-browser.mjs` prints the path; with --json, path and flags for programs that cannot import this file.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const path = await findBrowser();
    const answer = process.argv.includes('--json') ? JSON.stringify({ path, flags: BROWSER_FLAGS }) : path;
    process.stdout.write(`${answer}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
