// Puts the project's own command into node_modules/.bin, so that `npx cashable` works in a fresh clone after `npm ci`.
// npm links the commands of dependencies there but not the project's own; and a `bin` entry in package.json would make
// npx install the project into its cache first, which fails offline and with --no-install.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'node_modules', '.bin');
const program = join(root, 'dist', 'command-line', 'cashable.js');

mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(folder, 'cashable.cmd'), `@node "${program}" %*\r\n`);
} else {
  const link = join(folder, 'cashable');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'dist', 'command-line', 'cashable.js'), link);
  chmodSync(program, 0o755);
}
