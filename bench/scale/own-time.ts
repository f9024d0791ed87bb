// What an action costs the pane itself at 5,000 lines: our code and Microsoft's library, without the spreadsheet, which
// in Excel runs elsewhere. Its longest stretch is how long a press on Cancel may have to wait: while one runs, no button
// of the page answers. Told apart by a profile; what other work on the machine takes is taken off in proportion. Whether
// anybody else could have had a turn is known from an order that is given again and again, once for each turn.
// Run: node -r ./bench/typescript.cjs bench/scale/own-time.ts [LINES] [RUNS]
import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { Turns } from '../../src/excel/in-turn';
import type { Outcome } from '../../src/excel/problem';
import { createCashable } from '../../src/features/budget-marks/create-cashable';
import { createStatements } from '../../src/features/statement-marks/create-statements';
import { createTemplates } from '../../src/features/templates/create-templates';
import { calculateLive } from '../../workbench/headless/live-functions';
import { startHeadlessExcel } from '../../workbench/headless/start';
import { largeBudget } from './large-budget';

const lines = Number(process.argv[2] ?? 5_000);
const runs = Number(process.argv[3] ?? 5);
const bar = 300;

/** Whose a sample of the profile is, by the nearest frame that tells. */
type Whose = 'ours' | 'spreadsheet' | 'collector' | 'nobody';

/** When others had a turn, in microseconds of the clock that profiles go by. */
class OthersTurns {
  readonly at: number[] = [];
  #isOver = false;

  constructor() {
    const next = (): void => {
      this.at.push(Number(process.hrtime.bigint() / 1_000n));
      if (!this.#isOver) setImmediate(next);
    };
    next();
  }

  end(): void {
    this.#isOver = true;
  }
}

/** What was ours of a profile, and the longest of it at one go, in milliseconds. */
function oursIn(
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
  others: readonly number[],
): {
  whole: number;
  longest: number;
} {
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, Whose>();
  const whose = (id: number): Whose => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { url, functionName } = byId.get(id)?.callFrame ?? { url: '', functionName: '' };
    const parent = parents.get(id);
    const found: Whose = /\/src\/|office-js/.test(url)
      ? 'ours'
      : /\/workbench\/|univer|numfmt|rbush/.test(url) || functionName === '(idle)'
        ? 'spreadsheet'
        : functionName === '(garbage collector)'
          ? 'collector'
          : parent === undefined
            ? 'nobody'
            : whose(parent);
    known.set(id, found);
    return found;
  };
  let [whole, longest, stretch, now, turn] = [0, 0, 0, startTime, 0];
  samples.forEach((id, at) => {
    const took = (timeDeltas[at] ?? 0) / 1_000;
    now += timeDeltas[at] ?? 0;
    while ((others[turn] ?? Infinity) < now) {
      stretch = 0;
      turn += 1;
    }
    const is = whose(id);
    if (is === 'ours') {
      whole += took;
      stretch += took;
      longest = Math.max(longest, stretch);
    } else if (is === 'spreadsheet') stretch = 0;
    // It interrupts without letting anything else in.
    else if (is === 'collector') stretch += took;
  });
  return { whole, longest };
}

const excel = startHeadlessExcel({
  kind: 'newest',
  functionsMetadata: JSON.parse(
    readFileSync(join(__dirname, '../../src/functions/functions.json'), 'utf8'),
  ) as unknown,
  data: { sheets: [{ name: 'Estimates', values: largeBudget(lines).values }] },
});
excel.installGlobals();
calculateLive(excel);

const good = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.problem.sentence} ${outcome.problem.details ?? ''}`);
};
const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

const session = new Session();
session.connect();
const rows: string[] = [];
let over = 0;

/** Runs an action several times, each after what must come before it, and notes its own time. */
async function timed(what: string, before: () => Promise<unknown>, action: () => Promise<unknown>) {
  const whole: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await before();
    await excel.settle();
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    const others = new OthersTurns();
    const began = performance.now();
    const processor = process.cpuUsage();
    await action();
    others.end();
    const { user, system } = process.cpuUsage(processor);
    const share = Math.min(1, (user + system) / 1_000 / (performance.now() - began));
    const ours = oursIn((await session.post('Profiler.stop')).profile, others.at);
    whole.push(ours.whole * share);
    longest.push(ours.longest * share);
  }
  if (Math.min(...whole) > bar) over += 1;
  rows.push(
    `| ${what} | ${Math.min(...whole).toFixed(0)} | ${median(whole).toFixed(0)} | ${Math.min(...longest).toFixed(0)} | ${median(longest).toFixed(0)} |`,
  );
}

async function main(): Promise<void> {
  await session.post('Profiler.enable');
  const turns = new Turns();
  const cashable = createCashable({ turns });
  const statements = createStatements({ turns, version: '0.0.0' });
  const templates = createTemplates({ turns });
  const id = good(await cashable.sheets())[0]?.id ?? '';
  const nothing = (): Promise<void> => Promise.resolve();
  const edit = (address: string, value: number): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Estimates').getRange(address).values = [[value]];
      await context.sync();
    });

  await timed('see what marking would write', nothing, () => cashable.preview(id, {}).then(good));
  const clear = async (): Promise<void> => {
    const marked = good(await cashable.sheets()).some((sheet) => sheet.marked);
    if (marked) good(await cashable.removeAll());
  };
  let preview = good(await cashable.preview(id, {}));
  await timed(
    'mark',
    async () => {
      await clear();
      preview = good(await cashable.preview(id, {}));
    },
    () => cashable.mark(preview).then(good),
  );
  const key = (at: number): string => preview.reading.sheets[0]?.lines[20 + at]?.key ?? '';
  let at = 0;
  const decide = async (): Promise<void> => {
    at += 1;
    good(
      await cashable.decide(id, [{ key: key(at), treatment: 'excluded-by-officer', reason: 'A reserve.' }]),
    );
  };
  await timed('decide a line', nothing, decide);
  await timed('undo the decision', decide, () => cashable.undoLast().then(good));
  await timed(
    'follow an edited amount',
    () => edit('D30', 1_000 + (at += 1)),
    () => cashable.marked(id).then(good),
  );
  good(await templates.insert(good(await templates.preview('backward', '2005/06'))));
  good(await statements.check());
  await timed('refresh the findings', nothing, () => statements.refresh().then(good));
  process.stdout.write(
    `${lines} lines, ${runs} runs, milliseconds of our own\n| action | least | usual | longest stretch, least | usual |\n| --- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}\n`,
  );
  excel.dispose();
  // The spreadsheet keeps a channel to itself open.
  process.exit(over === 0 ? 0 : 1);
}

void main();
