// npm run sideload: tells the Excel of this computer of the add-in that is built here.
//   npm run sideload                             Windows: a registry value; Mac: a copy of the manifest; else the steps for the web
//   npm run sideload -- --undo                   takes that back
//   npm run sideload -- --for windows|mac|web    another way than this computer's
//   npm run sideload -- --show                   says what it would do, and does nothing
//   npm run sideload -- --manifest FILE          another manifest than dist/addin/manifest.xml
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localhostCertificate } from '../workbench/server/certificate.mjs';
import {
  faultOfServer,
  manifestFacts,
  placeOnMac,
  registryArguments,
  stepsByHand,
  trustOf,
  wayFor,
} from './sideload-ways.mjs';

/** @typedef {import('./sideload-ways.mjs').Way} Way */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = 'Usage: npm run sideload -- [--undo] [--show] [--for windows|mac|web] [--manifest FILE]';

/** @param {string} words */
const say = (words) => process.stdout.write(`${words}\n`);

/** A reason to stop that is the caller's to put right: printed as it stands. */
class Refusal extends Error {}

/** @param {string} text @returns {text is Way} */
const isWay = (text) => ['windows', 'mac', 'web'].includes(text);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        undo: { type: 'boolean', default: false },
        show: { type: 'boolean', default: false },
        for: { type: 'string', default: wayFor(process.platform) },
        manifest: { type: 'string' },
      },
    });
    const way = values.for ?? '';
    if (!isWay(way)) throw new Refusal(`There is no way for “${way}”.\n${USAGE}`);
    const manifest =
      values.manifest === undefined
        ? join(root, 'dist', 'addin', 'manifest.xml')
        : resolve(process.env['INIT_CWD'] ?? '.', values.manifest);
    return { way, manifest, undo: values.undo === true, show: values.show === true };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** @param {string} built @param {boolean} undo */
function readManifest(built, undo) {
  // To take it back nothing has to be built: the id is the same.
  const manifest = undo && !existsSync(built) ? join(root, 'manifest.xml') : built;
  if (!existsSync(manifest)) throw new Refusal(`There is no ${manifest}. Build first: npm run build`);
  const facts = manifestFacts(readFileSync(manifest, 'utf8'));
  if (facts === null) throw new Refusal(`${manifest} is no manifest of an add-in.`);
  return facts;
}

/**
 * Asks for the page, whoever vouches for its certificate: that is told, not decided, here.
 * @param {string} page
 * @returns {Promise<import('./sideload-ways.mjs').Answered>}
 */
const ask = (page) =>
  new Promise((resolve) => {
    const request = get(page, { rejectUnauthorized: false, timeout: 5000 }, (response) => {
      const socket = /** @type {import('node:tls').TLSSocket} */ (response.socket);
      const fingerprint = socket.getPeerCertificate().fingerprint256 ?? '';
      resolve({ status: response.statusCode ?? null, why: null, isTrusted: socket.authorized, fingerprint });
      response.destroy();
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 5 seconds')));
    request.on('error', (error) => {
      const why = /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message;
      resolve({ status: null, why, isTrusted: false, fingerprint: '' });
    });
  });

/** @param {Way} way @param {string} id @param {string} manifest @param {boolean} undo @param {boolean} show */
function tellExcel(way, id, manifest, undo, show) {
  if (way === 'windows') {
    const given = registryArguments(id, manifest, undo);
    say(`reg ${given.map((each) => (/[\s\\]/.test(each) ? `"${each}"` : each)).join(' ')}`);
    if (show) return;
    if (process.platform !== 'win32') throw new Refusal('That can be done on Windows only.');
    try {
      execFileSync('reg', given, { stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      if (undo) say('It was not there: nothing to take back.');
      else throw error;
    }
  } else if (way === 'mac') {
    const { folder, file } = placeOnMac(homedir(), id);
    say(undo ? `rm "${file}"` : `cp "${manifest}" "${file}"`);
    if (show) return;
    if (process.platform !== 'darwin') throw new Refusal('That can be done on a Mac only.');
    if (undo) return rmSync(file, { force: true });
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, file);
  }
}

async function main() {
  const { way, manifest, undo, show } = readArguments();
  const { id, version, page } = readManifest(manifest, undo);
  say(`Cashable ${version}, from ${page}`);
  if (!undo) {
    const answered = await ask(page);
    const fault = faultOfServer(answered, page);
    if (fault !== null && !show) throw new Refusal(`${fault} Nothing was changed.`);
    if (fault !== null) say(fault);
    else {
      const { hostname } = new URL(page);
      const own =
        hostname === 'localhost'
          ? localhostCertificate({ cacheFolder: join(root, 'node_modules', '.cache', 'cashable') })
          : null;
      say(['The server answers.', ...trustOf(answered, own, way)].join('\n'));
    }
  }
  tellExcel(way, id, manifest, undo, show);
  stepsByHand(way, manifest, undo).forEach((step, index) => say(`${String(index + 1)}. ${step}`));
  if (!undo && way !== 'web') say('To take it back: npm run sideload -- --undo');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
