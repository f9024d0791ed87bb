// npm start: builds what is stale, serves the workbench on this computer, and opens it in the default browser.
//   npm start                    opens the sample workbook, a council's 2004/05 budget
//   npm start -- FILE.xlsx       opens that workbook
//   npm start -- --no-open       opens no browser
//   npm start -- --port 4000     tries that port first (0: any free one)
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localhostCertificate } from '../workbench/server/certificate.mjs';
import { serve } from '../workbench/server/serve.mjs';
import { buildIfStale } from './build-if-stale.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SAMPLE = join(root, 'assets', 'samples', 'unitary-2004-05.xlsx');
const USAGE = 'Usage: npm start -- [FILE.xlsx] [--no-open] [--port NUMBER]';

/** @param {string} words */
const say = (words) => process.stdout.write(`${words}\n`);

/** A reason to stop that is the caller's to put right: printed as it stands, exit status 2. */
class Refusal extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '3443' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port ?? '') || port > 65535)
      throw new Refusal(`The port must be a number from 0 to 65535, not “${values.port}”.\n${USAGE}`);
    if (positionals.length > 1)
      throw new Refusal(
        `The workbench opens one workbook at a time; ${positionals.length} were named.\n${USAGE}`,
      );
    return { file: positionals[0], port, open: !values['no-open'] && !process.env['CI'], help: values.help };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Node's own message goes on about separators that would not help here.
    const first = (error instanceof Error ? error.message : String(error)).split('. ')[0];
    throw new Refusal(`${first}.\n${USAGE}`);
  }
}

/**
 * What stands between the named file and being opened, in a sentence; null when nothing does. The page reads the
 * workbook whole; here only what would leave an empty page behind is told early.
 * @param {string} path @param {string} named as the caller wrote it
 */
async function faultOf(path, named) {
  let handle;
  try {
    handle = await open(path, 'r');
    if (!(await handle.stat()).isFile()) return `${named} is a folder, not a workbook. Name an .xlsx file.`;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) return `${named} is empty. Name an .xlsx workbook.`;
    // Every .xlsx is a zip archive and begins with these four bytes.
    if (!buffer.equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])))
      return `${named} is not an .xlsx workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)” without a password, then name that file.`;
    return null;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'ENOENT') return `There is no file ${named}. Check the name and the folder.`;
    if (code === 'EACCES' || code === 'EPERM')
      return `${named} may not be read by this user. Check its permissions.`;
    return `${named} cannot be read (${code ?? 'unknown error'}). Check that it is there and not locked.`;
  } finally {
    await handle?.close();
  }
}

/** @param {string} url */
function openInBrowser(url) {
  const [program, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]];
  const opened = spawn(program, args, { stdio: 'ignore', detached: true });
  // The address is printed anyway; a computer without a default browser is no reason to stop.
  opened.on('error', () => say('No default browser was found: open the address above yourself.'));
  opened.unref();
}

/** @param {import('../workbench/server/certificate.mjs').Certificate} certificate */
function whatTheBrowserAsks(certificate) {
  if (certificate.kind === 'developer')
    return 'It uses your Office developer certificate, which your browser trusts already.';
  return [
    'Your browser will warn that the connection is not private: choose “Advanced”, then “Proceed to localhost”.',
    'It asks because the certificate was made on this computer just for the workbench, and no authority vouches for it.',
    `Its SHA-256 fingerprint begins ${certificate.fingerprint.slice(0, 23)}. Nothing leaves this computer.`,
  ].join('\n');
}

async function main() {
  const options = readArguments();
  if (options.help) return say(USAGE);
  const workbook =
    options.file === undefined ? SAMPLE : resolve(process.env['INIT_CWD'] ?? '.', options.file);
  const fault = await faultOf(workbook, options.file ?? SAMPLE);
  if (fault !== null) throw new Refusal(fault);
  await buildIfStale(root, say);
  const certificate = localhostCertificate({ cacheFolder: join(root, 'node_modules', '.cache', 'cashable') });
  const server = await serve({
    certificate,
    workbook,
    port: options.port,
    folders: {
      workbench: join(root, 'dist', 'workbench'),
      addin: join(root, 'dist', 'addin'),
      officeJs: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
    },
  });
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      server.close().then(() => {
        say('\nStopped.');
        process.exit(0);
      });
    });
  say(`Cashable workbench: ${server.url}`);
  say(`It opens ${basename(workbook)}. On the ribbon, choose “Mark budget lines”.`);
  say(whatTheBrowserAsks(certificate));
  say('Press Ctrl+C to stop.');
  if (options.open) openInBrowser(server.url);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
