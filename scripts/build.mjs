// npm run build: bundles the add-in, the workbench and the command line into dist/.
//   npm run build                                             as the workbench serves it
//   npm run build -- --address https://addins.example.gov.uk/cashable
//                                                             as it is served from there; the same in every shell
//   npm run build -- --maps                                   with source maps, apart in dist/maps
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE =
  'Usage: npm run build -- [--address https://ADDRESS] [--maps] [--config-name addin|workbench|command-line]';

/** @param {string} words @returns {never} */
function refuse(words) {
  process.stderr.write(`${words}\n${USAGE}\n`);
  process.exit(2);
}

/** @param {string} given @returns {string} the address without a slash at its end */
function served(given) {
  if (!URL.canParse(given)) refuse(`“${given}” is not an address.`);
  const { protocol, search, hash } = new URL(given);
  if (protocol !== 'https:') refuse(`Office loads add-ins over https only, not from “${given}”.`);
  if (search !== '' || hash !== '') refuse(`“${given}” must be a folder’s address, without ? or #.`);
  return given.replace(/\/+$/, '');
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        address: { type: 'string' },
        maps: { type: 'boolean', default: false },
        'config-name': { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { address, maps, 'config-name': names = [] } = readArguments();
const environment = address === undefined ? {} : { CASHABLE_ADDRESS: served(address) };
const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
const options = [...names.flatMap((name) => ['--config-name', name]), ...(maps ? ['--env', 'maps'] : [])];
const built = spawn(process.execPath, [webpack, ...options], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...environment },
});
built.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
