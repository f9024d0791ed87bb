import {
  type Acted,
  type Client,
  differences,
  openWorkbook,
  type OpenWorkbook,
  withoutPageSettings,
  type WorkbookState,
} from '../../workbench/harness';
import { type Operation, operations } from './operations';

/**
 * Two people do something to one workbook at once: the whole of what the second does comes right before a request of the
 * first. Whatever the order, the workbook is as after one and then the other, or as after one alone, and the other is
 * told that nothing of theirs was done.
 */

export interface Pair {
  readonly first: Operation;
  readonly second: Operation;
}

export interface Meeting {
  readonly request: number;
  /** What is wrong: nothing where it is as it should be. */
  readonly wrong: readonly string[];
}

const named = (id: string): Operation => {
  const found = operations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no operation ${id}`);
  return found;
};

/** Two operations on a workbook made ready for the second, or for the one that asks for more. */
export const pairOf = (first: string, second: string, readyFor = second): Pair => {
  const { ready, sheets } = named(readyFor);
  const on = (each: Operation): Operation => ({ ...each, sheets, ...(ready === undefined ? {} : { ready }) });
  return { first: on(named(first)), second: on(named(second)) };
};

type Act = () => Promise<Acted<unknown>>;
const moment = (): string => '2006-06-01T10:15:00Z';

async function within<T>(
  { first, second }: Pair,
  work: (workbook: OpenWorkbook, ours: Act, theirs: Act, colleague: Client) => Promise<T>,
): Promise<T> {
  const workbook = await openWorkbook({ sheets: first.sheets }, { now: moment });
  try {
    await workbook.state();
    await first.ready?.(workbook);
    const colleague = workbook.colleague();
    const ours = await first.act(workbook);
    return await work(workbook, ours, await second.act(colleague), colleague);
  } finally {
    await workbook.close();
  }
}

interface Serial {
  readonly state: WorkbookState;
  readonly done: readonly [ours: boolean, theirs: boolean];
}

/** What comes of the two where each waits for the other, in either order, with or without looking again. */
async function serials(
  pair: Pair,
): Promise<{ readonly right: readonly Serial[]; readonly requests: number }> {
  let requests = 0;
  const one = (
    order: (ours: Act, theirs: Act, workbook: OpenWorkbook, colleague: Client) => Promise<Serial['done']>,
  ) =>
    within(pair, async (workbook, ours, theirs, colleague): Promise<Serial> => {
      const done = await order(ours, theirs, workbook, colleague);
      return { state: await workbook.state(), done };
    });
  const right = [
    await one(async (ours, _, workbook) => {
      workbook.arm();
      const { ok } = await ours();
      requests = workbook.requests.length;
      return [ok, false];
    }),
    await one(async (_, theirs) => [false, (await theirs()).ok]),
    await one(async (ours, theirs) => [(await ours()).ok, (await theirs()).ok]),
    await one(async (ours, theirs) => {
      const { ok } = await theirs();
      return [(await ours()).ok, ok];
    }),
    // What is done on statements ends with a check of its own: what the colleague did comes before that too.
    ...(pair.first.isOfStatements === true
      ? [
          await one(async (ours, theirs, workbook) => {
            const done = [(await ours()).ok, (await theirs()).ok] as const;
            await workbook.act('statement-marks.check');
            return done;
          }),
        ]
      : []),
  ];
  return { right, requests };
}

const sentenceOf = (acted: Acted<unknown>): string => (acted.ok ? '' : (acted.problem?.sentence ?? ''));

async function meet(pair: Pair, request: number, right: readonly Serial[]): Promise<Meeting> {
  return within(pair, async (workbook, ours, theirs) => {
    const answers: Promise<Acted<unknown>>[] = [];
    workbook.arm({
      request,
      meanwhile: () => {
        const answer = theirs();
        answers.push(answer);
        return answer;
      },
    });
    const own = await ours();
    workbook.arm();
    const other = await (answers[0] ?? theirs());
    const state = await workbook.state();
    const fitting = right.filter(({ done }) => done[0] === own.ok && done[1] === other.ok);
    const nearest = fitting
      .map((each) => differences(withoutPageSettings(each.state), withoutPageSettings(state)))
      .toSorted((one, two) => one.length - two.length)[0];
    return {
      request,
      wrong: [
        ...(own.ok || other.ok ? [] : ['neither was done']),
        ...[own, other].flatMap((each) =>
          each.ok || /nothing was (changed|written|recorded)|look at|try again/i.test(sentenceOf(each))
            ? []
            : [`said “${sentenceOf(each)}”`],
        ),
        ...(nearest ?? [
          `no order gives ${own.ok ? 'done' : 'told'} and ${other.ok ? 'done' : 'told'}: “${sentenceOf(own)}${sentenceOf(other)}”`,
        ]),
      ],
    };
  });
}

/** Meetings at these requests of the first, or at each of them. */
export async function* meetings(
  pair: Pair,
  wanted: (request: number, of: number) => boolean = () => true,
): AsyncGenerator<Meeting> {
  const { right, requests } = await serials(pair);
  for (let request = 1; request <= requests; request += 1)
    if (wanted(request, requests)) yield meet(pair, request, right);
}

/** Everything that two people do to one workbook, in both orders where they do not do the same. */
export const pairs: readonly (readonly [first: string, second: string, readyFor?: string])[] = [
  ['mark', 'mark'],
  ['decide', 'decide'],
  ['decide', 'undo a decision'],
  ['undo a decision', 'decide', 'undo a decision'],
  ['decide', 'remove all marks'],
  ['remove all marks', 'decide', 'remove all marks'],
  ['mark', 'save a rule'],
  ['save a rule', 'mark'],
  ['check', 'check'],
  ['explain', 'explain'],
  ['explain', 'fix'],
  ['fix', 'explain'],
  ['accept', 'withdraw'],
  ['withdraw', 'accept'],
  ['record', 'record'],
  ['record', 'explain'],
  ['explain', 'record', 'explain'],
  ['explain', 'remove check marks'],
  ['remove all of checks', 'explain', 'remove all of checks'],
  ['explain', 'remove all of checks'],
  ['insert statement', 'insert statement'],
  ['insert statement', 'insert register'],
  ['insert register', 'insert statement'],
  ['remove statement', 'insert register', 'remove statement'],
  ['freeze', 'freeze'],
];
