// Puts the project's own command into node_modules/.bin, so that `npx cashable` works in a fresh clone after `npm ci`.
// npm links the commands of dependencies there but not the project's own; and a `bin` entry in package.json would make
// npx install the project into its cache first, which fails offline and with --no-install.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'node_modules', '.bin');
const program = join(root, 'dist', 'command-line', 'cashable.js');

mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(folder, 'cashable.cmd'), `@node "${program}" %*\r\n`);
} else {
  // A file of two lines and not a link to the bundle: every build writes the bundle anew, without the right to run.
  const launcher = join(folder, 'cashable');
  rmSync(launcher, { force: true });
  writeFileSync(launcher, '#!/usr/bin/env node\nrequire("../../dist/command-line/cashable.js");\n', {
    mode: 0o755,
  });
}
