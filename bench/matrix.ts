// Every operation against every trouble at every request: where the workbook stands afterwards, and whether the
// officer is told the truth. Quarter of an hour for all of it; `--brief` leaves out the requests that only look.
// `--two` prints two people at once instead, for the named pairs (“fix × explain”), or those that the named operations are part of.
// Run: npm run matrix [-- operation …] [--troubles half,done] [--brief] [--json file] [--two]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Cell, matrixOf, tells, troubles, type Wanted } from '../tests/faults/matrix';
import { operations } from '../tests/faults/operations';
import { takeUp } from '../tests/faults/take-up';
import { meetings, pairOf, pairs } from '../tests/faults/two-at-once';

const { values: options, positionals: names } = parseArgs({
  options: {
    json: { type: 'string' },
    troubles: { type: 'string' },
    brief: { type: 'boolean' },
    two: { type: 'boolean' },
  },
  allowPositionals: true,
});
const against = options.troubles === undefined ? troubles : options.troubles.split(',');
const wanted = operations.filter(({ id }) => names.length === 0 || names.includes(id));

// The spreadsheet's engine says on this stream that it has forgotten trees of formulas that are gone.
console.error = () => undefined;

function row(cells: readonly Cell[]): string {
  const count = (of: (cell: Cell) => boolean): string => String(cells.filter(of).length).padStart(8);
  return [
    count(() => true),
    count(({ place }) => place === 'before'),
    count(({ place }) => place === 'after'),
    count(({ place }) => place === 'offered'),
    count(({ place }) => place === 'neither'),
    count(({ told }) => !told),
  ].join('');
}

async function run(): Promise<void> {
  const all: Cell[] = [];
  console.log(`${'operation'.padEnd(22)}   cells  before   after offered neither mistold`);
  for (const operation of wanted) {
    const cells: Cell[] = [];
    const wanted: Wanted = (request, trouble, clean) =>
      against.includes(trouble) && (options.brief !== true || tells(request, trouble, clean));
    for await (const cell of matrixOf(operation, takeUp, wanted)) cells.push(cell);
    all.push(...cells);
    console.log(`${operation.id.padEnd(22)}${row(cells)}`);
    for (const { request, trouble, place, told, differs, sentence } of cells) {
      if (place !== 'neither' && told) continue;
      console.log(
        `  request ${request} ${trouble}: ${place}${told ? '' : ', mistold'}; ${differs.slice(0, 4).join(', ')}${differs.length > 4 ? ` and ${differs.length - 4} more` : ''}${told ? '' : ` “${sentence}”`}`,
      );
    }
  }
  console.log(`${'all'.padEnd(22)}${row(all)}`);
  for (const trouble of troubles)
    console.log(`${trouble.padEnd(22)}${row(all.filter((cell) => cell.trouble === trouble))}`);
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(all, null, 1));
  process.exit(all.some(({ place, told }) => place === 'neither' || !told) ? 1 : 0);
}

/** Two people at once: for each pair, how many meetings there were and what is wrong with them. */
async function runTwo(): Promise<void> {
  let isWrong = false;
  for (const [first, second, readyFor] of pairs) {
    const pair = `${first} × ${second}`;
    if (names.length > 0 && ![first, second, pair].some((each) => names.includes(each))) continue;
    let count = 0;
    for await (const { request, wrong } of meetings(pairOf(first, second, readyFor))) {
      count += 1;
      if (wrong.length === 0) continue;
      isWrong = true;
      console.log(`  before request ${request}: ${wrong.slice(0, 4).join('; ')}`);
    }
    console.log(`${pair.padEnd(44)}${String(count).padStart(4)} meetings`);
  }
  process.exit(isWrong ? 1 : 0);
}

void (options.two === true ? runTwo() : run());
