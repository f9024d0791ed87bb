// Finds a browser for the browser tests: the one named in CASHABLE_BROWSER, else Chrome or Edge where they install
// themselves, else a Chromium on the path, else Debian's chromium, which it installs. Without any of them it throws: the
// browser tests are never left out in silence, and nothing here waits without saying for what.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Flags under which Chrome, Edge and Chromium run without a screen and ask nothing of the network by themselves. */
export const BROWSER_FLAGS = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a maker's browser would still look up for itself (accounts, updates) it finds nowhere.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // What drops down from the address bar is two pages of the browser's own for every window, each with a process: a
  // tenth of the processor's time. This list takes the place of Playwright's own, whose names follow.
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'AimEnabled',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
    'Translate',
  ].join(',')}`,
]);

/** Playwright knows where these install themselves on each system. */
const CHANNELS = ['chrome', 'msedge', 'chrome-beta', 'msedge-beta'];
/** What Linux distributions call Chromium, which has no channel. */
const CHROMIUM = ['chromium', 'chromium-browser'];
/** How long a browser may take to come up or apt-get to say something new, in milliseconds. */
const START_PATIENCE = 30_000;
const INSTALL_PATIENCE = 300_000;

const WAY_OUT =
  'Install Google Chrome, Microsoft Edge or Chromium, or set CASHABLE_BROWSER to the path of one that is installed, then run the tests again.';

/** @param {string} words to the error stream: the script's own output is the path alone */
const say = (words) => process.stderr.write(`${words}\n`);

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} channel @returns {Promise<string | undefined>} path of the channel's browser when it starts here */
async function ofChannel(channel) {
  try {
    const server = await chromium.launchServer({
      channel,
      args: [...BROWSER_FLAGS],
      timeout: START_PATIENCE,
    });
    const path = server.process().spawnfile;
    await server.close();
    return path;
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    // Not installed is nothing to speak of; installed and broken is.
    if (!/is not found|not supported/.test(first)) say(`${channel} does not start: ${first}`);
    return undefined;
  }
}

async function installed() {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  const found = CHROMIUM.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  for (const channel of CHANNELS) {
    const path = await ofChannel(channel);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** @param {string} program @param {string[]} args */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a command with its words on the error stream; ended when it says nothing new for a while.
 * @param {readonly string[]} command @returns {Promise<boolean>} whether it succeeded
 */
function aloud([program = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const tooLong = () => {
      say(`${program} has said nothing for ${INSTALL_PATIENCE / 60_000} minutes: it is ended.`);
      child.kill('SIGKILL');
    };
    let silence = setTimeout(tooLong, INSTALL_PATIENCE);
    const pass = (/** @type {Buffer} */ words) => {
      process.stderr.write(words);
      clearTimeout(silence);
      silence = setTimeout(tooLong, INSTALL_PATIENCE);
    };
    child.stdout.on('data', pass);
    child.stderr.on('data', pass);
    const end = (/** @type {boolean} */ succeeded) => {
      clearTimeout(silence);
      resolve(succeeded);
    };
    child.on('error', () => end(false));
    child.on('close', (status) => end(status === 0));
  });
}

/** Installs Debian's chromium where that needs no password. True when apt-get said that it did. */
async function installChromium() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false;
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
  const before = root ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  // Another program may hold the packages' lock for a while: waited for, aloud.
  const patient = [
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::http::Timeout=60',
    '-o',
    'Acquire::Retries=2',
  ];
  say(
    'No browser found: installing chromium with apt-get for the browser tests. This takes a minute or two, once.',
  );
  return (
    (await aloud([...before, 'apt-get', ...patient, 'update', '-q'])) &&
    (await aloud([
      ...before,
      'apt-get',
      ...patient,
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ]))
  );
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
  const found = (await installed()) ?? ((await installChromium()) ? await installed() : undefined);
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
