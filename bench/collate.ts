import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as spreadsheets from 'xlsx';
import { writeNation } from '../tests/collate/nation';

/**
 * Collating a nation of made-up returns, beside what a person would do instead: a spreadsheet library that reads every
 * workbook and sums the columns of the form by hand.
 *
 *     npm run prepare && node -r ./bench/typescript.cjs bench/collate.ts [councils]
 */
const councils = Number(process.argv[2] ?? 400);
const years = ['2005/06', '2006/07', '2007/08'];
const folder = mkdtempSync(join(tmpdir(), 'cashable-nation-'));
const program = join(__dirname, '..', 'dist', 'command-line', 'cashable.js');

/** Seconds by the clock and megabytes at most of a whole process. */
function run(args: readonly string[]): { seconds: number; megabytes: number; out: string } {
  const start = performance.now();
  const timed = existsSync('/usr/bin/time');
  const { stdout, stderr } = timed
    ? spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], { encoding: 'utf8' })
    : spawnSync(process.execPath, [...args], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: timed ? Number(stderr.trim().split('\n').at(-1)) / 1024 : NaN, out: stdout };
}

/** The sums that a person would make: under each heading of the form, rows of figures down to the total. */
function byHand(returns: string): { seconds: number; megabytes: number; faults: number } {
  const start = performance.now();
  let faults = 0;
  let sum = 0n;
  const files = readdirSync(returns, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );
  for (const file of files) {
    const book = spreadsheets.read(readFileSync(join(returns, file)));
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (sheet === undefined) continue;
      for (const row of spreadsheets.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })) {
        const numbers = row.filter((value) => typeof value === 'number');
        for (const value of numbers) sum += BigInt(Math.round(value * 100));
        const [total, cashable] = numbers;
        if (!name.startsWith('Budget') && total !== undefined && cashable !== undefined && cashable > total)
          faults += 1;
      }
    }
  }
  if (sum === 0n) throw new Error('nothing was read');
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: process.memoryUsage().rss / 1024 / 1024,
    faults,
  };
}

try {
  const returns = join(folder, 'returns');
  const nation = writeNation(returns, { councils, years, faults: 0.05 });
  const ours = run([program, 'collate', returns, '--to', join(folder, 'dataset')]);
  const again = run([program, 'collate', returns, '--to', join(folder, 'dataset')]);
  const hand = byHand(returns);
  const page = readFileSync(join(folder, 'dataset', 'report', 'findings-of-councils.csv'), 'utf8');
  const found = new Set(page.match(/council-\d{4}\.xlsx/g)).size;
  console.log(
    `${nation.files} workbooks, ${nation.planted.length} planted faults in ${new Set(nation.planted.map((each) => each.split(' ')[0])).size} workbooks`,
  );
  console.log(
    `collate        ${ours.seconds.toFixed(1)} s, ${ours.megabytes.toFixed(0)} MB, ${((ours.seconds / nation.files) * 1000).toFixed(0)} s a thousand; workbooks with something to put right: ${found} councils`,
  );
  console.log(`again          ${again.seconds.toFixed(1)} s`);
  console.log(
    `SheetJS + sums ${hand.seconds.toFixed(1)} s, ${hand.megabytes.toFixed(0)} MB; rows seen with a cashable part above the total: ${hand.faults}`,
  );
  console.log(`ratio ${(ours.seconds / hand.seconds).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
