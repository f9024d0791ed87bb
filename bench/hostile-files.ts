// Files made to hurt, each read by the command line in a process of its own: seconds of processor, memory at its peak, and what was said.
// Run: npm run build && node -r ./bench/typescript.cjs bench/hostile-files.ts [PART OF A NAME]
import { execFileSync, spawnSync } from 'node:child_process';
import { ftruncateSync, mkdtempSync, openSync, closeSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeHostileFiles, reportedFiles, smallHostileFiles } from '../tests/files/hostile-kinds';

const program = join(__dirname, '..', 'dist', 'command-line', 'cashable.js');
const folder = mkdtempSync(join(tmpdir(), 'cashable-hostile-'));
/** Runs the program with these arguments and ends with what it took. */
const measured = `
  const [program, ...args] = process.argv.slice(1);
  process.argv = [process.argv[0], program, ...args];
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeSync(2, '\\n' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
  });
  require(program);`;

function measure(what: string, file: string, size: string): void {
  const { stdout, stderr, signal } = spawnSync(process.execPath, ['-e', measured, program, 'lines', file], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 30,
  });
  const [figures = '', ...said] = stderr.trim().split('\n').reverse();
  const [seconds = NaN, peak = NaN] = signal === null ? (JSON.parse(figures) as number[]) : [];
  const sentence = said
    .join(' ')
    .replace(file, 'FILE')
    .replace(/^FILE cannot be read: /, '');
  const baseline = /^.*baseline.*$/im.exec(stdout)?.[0].trim() ?? 'read';
  const outcome =
    signal !== null
      ? 'no end within a minute'
      : sentence === ''
        ? baseline.slice(0, 90)
        : sentence.slice(0, 90);
  process.stdout.write(`| ${what} | ${size} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} | ${outcome} |\n`);
}

const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

process.stdout.write(
  '| file | size | seconds | peak MB | what was said |\n| --- | --: | --: | --: | --- |\n',
);
const reported = Object.entries(reportedFiles).map(([what, make]) => ({ what, make }));
const only = process.argv[2];
for (const { what, make } of [...smallHostileFiles, ...largeHostileFiles, ...reported].filter(
  ({ what }) => only === undefined || what.includes(only),
)) {
  const file = join(folder, 'hostile.xlsx');
  const bytes = make();
  writeFileSync(file, bytes);
  measure(what, file, sizeOf(bytes.length));
}
if (process.platform !== 'win32' && only === undefined) {
  const large = join(folder, 'large.xlsx');
  const handle = openSync(large, 'w');
  writeSync(handle, 'PK\u0003\u0004');
  ftruncateSync(handle, 1.5e9);
  closeSync(handle);
  measure('1.5 GB that begin like a workbook', large, '1.5 GB');
  const pipe = join(folder, 'pipe.xlsx');
  execFileSync('mkfifo', [pipe]);
  measure('a pipe that nobody writes to', pipe, '');
  measure('a device without end', '/dev/zero', '');
}
rmSync(folder, { recursive: true });
