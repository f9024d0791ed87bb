import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

/** A folder in which nothing is to build, but for a lock that somebody left or holds. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cashable-lock-'));
  mkdirSync(join(root, 'node_modules', '.cache', 'cashable', 'building'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = () => join(root, 'node_modules', '.cache', 'cashable', 'building');
const script = join(__dirname, '..', '..', 'scripts', 'build-if-stale.mjs');
/** Starts a build there; it fails, for the folder has no bundler, but not before it has the lock. */
const build = (before: string, patience = 60_000) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import fs, { rmSync } from 'node:fs';
       import { buildIfStale } from ${JSON.stringify(`file://${script}`)};
       ${before}
       const said = [];
       await buildIfStale(${JSON.stringify(root)}, (words) => said.push(words), ${patience})
         .catch(({ message }) => said.push(message.includes('has been building') ? message : 'built no further'));
       console.log(JSON.stringify(said));`,
    ],
    { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
  );

test('A lock that a start left behind long ago is taken over, whatever process has its number now', () => {
  utimesSync(lock(), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  expect(build('')).toContain('built no further');
});

test('A start that waits for another says so, and goes on when the other has ended', () => {
  const out = build(`setTimeout(() => rmSync(${JSON.stringify(lock())}, { recursive: true }), 1500);`);
  expect(out).toContain('Another start is building the same folder');
  expect(out).toContain('built no further');
});

test('A start does not wait for another for ever: it stops with what to do', () => {
  const holding = `const beat = setInterval(() => fs.utimesSync(${JSON.stringify(lock())}, new Date(), new Date()), 500);
       beat.unref();`;
  const out = build(holding, 2000);
  expect(out).toContain('Another start is building the same folder');
  expect(out).toContain('has been building the same folder for 2 s and more. See what it says, or end it');
});
