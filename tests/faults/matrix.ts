import { z } from 'zod';
import {
  type Acted,
  type CellState,
  differences,
  type Failure,
  failures,
  openWorkbook,
  withoutPageSettings,
  type OpenWorkbook,
  type WorkbookState,
} from '../../workbench/harness';
import { stateOf } from '../../workbench/probe/state';
import type { Operation } from './operations';

/** What a colleague does right before a request. */
export const meddlings = ['deleted', 'renamed', 'protected', 'typed'] as const;
export type Meddling = (typeof meddlings)[number];
export type Trouble = Failure | Meddling;
export const troubles: readonly Trouble[] = [...failures, ...meddlings];

/** Where the workbook stands afterwards. */
export type Place = 'before' | 'after' | 'offered' | 'neither';

export interface Cell {
  readonly operation: string;
  readonly request: number;
  readonly trouble: Trouble;
  readonly place: Place;
  /** Whether what the officer is told is true. */
  readonly told: boolean;
  readonly sentence: string;
  /** What differs, from the nearer of before and after. */
  readonly differs: readonly string[];
}

const isMeddling = (trouble: Trouble): trouble is Meddling =>
  (meddlings as readonly string[]).includes(trouble);

/** Takes the colleague's protection off, as a sentence asks the officer to. */
const unprotect = async (workbook: OpenWorkbook, { sheet }: Operation): Promise<void> =>
  workbook.edit(({ worksheets }) => {
    worksheets.getItem(sheet).protection.unprotect();
  });

async function meddle(workbook: OpenWorkbook, { sheet, cell }: Operation, meddling: Meddling): Promise<void> {
  await workbook
    .edit(({ worksheets }) => {
      const own = worksheets.getItem(sheet);
      if (meddling === 'deleted') own.delete();
      else if (meddling === 'renamed') own.name = 'Renamed';
      else if (meddling === 'protected') own.protection.protect();
      else own.getRange(cell).values = [['typed by a colleague']];
    })
    // What is done to a sheet that is gone or protected already is nothing.
    .catch(() => undefined);
}

export const closed = 'the pane was closed';
const sentenceOf = (acted: Acted<unknown>): string =>
  acted.ok ? '' : acted.problem === null ? closed : acted.problem.sentence;

/** A workbook made ready for an operation, as a file: opened anew for each cell of the matrix. */
export async function prepared(operation: Operation): Promise<Uint8Array> {
  const workbook = await openWorkbook({ sheets: operation.sheets }, { now: moment });
  try {
    await workbook.state();
    await operation.ready?.(workbook);
    return await workbook.save();
  } finally {
    await workbook.close();
  }
}

const moment = (): string => '2006-06-01T10:15:00Z';

/** Opens the file, does something, and closes it whatever happens. */
async function within<T>(bytes: Uint8Array, work: (workbook: OpenWorkbook) => Promise<T>): Promise<T> {
  const workbook = await openWorkbook({ bytes }, { now: moment });
  try {
    await workbook.state();
    return await work(workbook);
  } finally {
    await workbook.close();
  }
}

export interface Clean {
  readonly bytes: Uint8Array;
  readonly before: WorkbookState;
  readonly after: WorkbookState;
  readonly requests: number;
  /** The requests that change the workbook, counted from 1. */
  readonly changing: ReadonlySet<number>;
}

/** More requests than any operation sends. */
const manyRequests = Array.from({ length: 100 }, (_, index) => index + 1);

/** The operation as it goes where nothing fails. */
export async function cleanRun(operation: Operation): Promise<Clean> {
  const bytes = await prepared(operation);
  return within(bytes, async (workbook) => {
    const act = await operation.act(workbook);
    const before = await workbook.state();
    const states: WorkbookState[] = [];
    // As it stands: to wait for it to come to rest would change when the add-in asks again.
    const look = (): Promise<void> => {
      states.push(stateOf(workbook.excel));
      return Promise.resolve();
    };
    workbook.arm(...manyRequests.map((request) => ({ request, meanwhile: look })));
    const acted = await act();
    if (!acted.ok) throw new Error(`${operation.id}: ${sentenceOf(acted)}`);
    const requests = workbook.requests.length;
    const after = await workbook.state();
    const changing = manyRequests.filter((request) => {
      const [one, other] = [states[request - 1], states[request] ?? after];
      return one !== undefined && differences(one, other).length > 0;
    });
    return { bytes, before, after, requests, changing: new Set(changing) };
  });
}

/** States that are right where a colleague did something too: with it alone, or with all of the operation. */
async function rightStates(
  operation: Operation,
  { bytes, before, after }: Clean,
  trouble: Trouble,
): Promise<{ readonly undone: readonly WorkbookState[]; readonly done: readonly WorkbookState[] }> {
  if (!isMeddling(trouble)) return { undone: [before], done: [after] };
  const undone = await within(bytes, async (workbook) => {
    await operation.act(workbook);
    await meddle(workbook, operation, trouble);
    return workbook.state();
  });
  const later = await within(bytes, async (workbook) => {
    await (
      await operation.act(workbook)
    )();
    await meddle(workbook, operation, trouble);
    return workbook.state();
  });
  const afresh = await within(bytes, async (workbook) => {
    await meddle(workbook, operation, trouble);
    try {
      await (
        await operation.act(workbook)
      )();
    } catch {
      // The preview itself is refused.
    }
    return workbook.state();
  });
  if (operation.isOfStatements !== true) return { undone: [undone], done: [later, afresh] };
  // A check that goes over what is there afterwards tidies up after a sheet that is gone.
  const tidied = (isDone: boolean): Promise<WorkbookState> =>
    within(bytes, async (workbook) => {
      const act = await operation.act(workbook);
      if (isDone) await act();
      await meddle(workbook, operation, trouble);
      await workbook.act('statement-marks.check');
      return workbook.state();
    });
  return { undone: [undone], done: [later, afresh, await tidied(false), await tidied(true)] };
}

/**
 * Takes up what an interrupted operation left, as a pane does that is opened anew.
 *
 * @param said what the officer was told, which names the button
 * @param isRight whether nothing is left to take up
 */
export type TakeUp = (workbook: OpenWorkbook, said: string, isRight: () => Promise<boolean>) => Promise<void>;

/** Formulas in one spelling: names of sheets stand in quotes or not. */
const formulasOf = (state: WorkbookState, spelt: (cell: CellState) => CellState): WorkbookState => ({
  ...state,
  sheets: state.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => [address, spelt(cell)])),
  })),
});
const unquoted = (cell: CellState): CellState =>
  cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replace(/'(\w+)'!/g, '$1!') };

/**
 * What formulas show that name a sheet which is gone follows from when they were last calculated, and one that is put
 * back names it still: it is as dead as the others.
 */
const withoutSheet =
  (gone: string) =>
  (cell: CellState): CellState => {
    const { formula } = unquoted(cell);
    if (formula === undefined) return cell;
    const isDead = formula.includes(`${gone}!`) || formula.includes('#REF!');
    return { ...cell, value: null, formula: isDead ? '#REF!' : formula };
  };

const nearest = (
  state: WorkbookState,
  right: readonly WorkbookState[],
  compared: (each: WorkbookState) => WorkbookState = withoutPageSettings,
): readonly string[] =>
  right
    .map((each) => differences(compared(each), compared(state)))
    .toSorted((one, other) => one.length - other.length)[0] ?? [];

const answerOfCheck = z.object({
  statements: z.array(z.object({ notMarked: z.string().nullable() })),
});
const answerOfRecord = z.object({ sentence: z.string() });
/** What an answer says beside what was wanted: what could not be marked, and the sentence on a record. */
const saidBeside = (value: unknown): string => {
  const record = answerOfRecord.safeParse(value);
  if (record.success) return record.data.sentence;
  const answer = answerOfCheck.safeParse(value);
  return answer.success ? answer.data.statements.map((each) => each.notMarked ?? '').join(' ') : '';
};

const promisesNothing = /nothing was changed|nothing has been changed/i;

async function oneCell(
  operation: Operation,
  clean: Clean,
  request: number,
  trouble: Trouble,
  right: Awaited<ReturnType<typeof rightStates>>,
  takeUp: TakeUp,
): Promise<Cell> {
  return within(clean.bytes, async (workbook) => {
    const act = await operation.act(workbook);
    workbook.arm(
      isMeddling(trouble)
        ? { request, meanwhile: () => meddle(workbook, operation, trouble) }
        : { request, failure: trouble },
    );
    const acted = await act();
    workbook.arm();
    workbook.reopen();
    let state = await workbook.state();
    const compared = (each: WorkbookState): WorkbookState =>
      withoutPageSettings(formulasOf(each, trouble === 'deleted' ? withoutSheet(operation.sheet) : unquoted));
    const is = (states: readonly WorkbookState[]): boolean => nearest(state, states, compared).length === 0;
    const placeOf = (): Place => (is(right.undone) ? 'before' : is(right.done) ? 'after' : 'neither');
    let place = placeOf();
    const sentence = sentenceOf(acted);
    const untouched = place === 'before';
    // What the officer is told beside success: a notice, or a sentence on what could not be marked.
    const notice = acted.ok ? `${acted.notice ?? ''} ${saidBeside(acted.value)}`.trim() : '';
    if (place === 'neither') {
      const asked = trouble === 'protected' && /Unprotect Sheet/.test(sentence + notice);
      if (asked) await unprotect(workbook, operation);
      // Only a pane on a statement offers to check it again when it is opened anew.
      const said = sentence === closed && operation.isOfStatements !== true ? '' : sentence;
      // Protected again, it can be compared with what is right under protection.
      const look = async (): Promise<void> => {
        if (asked) await meddle(workbook, operation, 'protected');
        state = await workbook.state();
      };
      await takeUp(workbook, `${said} ${notice}`, async () => {
        await look();
        if (placeOf() !== 'neither') return true;
        if (asked) await unprotect(workbook, operation);
        return false;
      });
      await look();
      if (placeOf() !== 'neither') place = 'offered';
    }
    const same = nearest(clean.before, [clean.after]).length === 0;
    const told =
      sentence === closed ||
      ((acted.ok
        ? place === 'after' || (place === 'offered' && notice !== '') || same || isMeddling(trouble)
        : place !== 'after' || isMeddling(trouble) || same) &&
        (acted.ok || untouched || !promisesNothing.test(sentence)));
    return {
      operation: operation.id,
      request,
      trouble,
      place,
      told,
      sentence,
      differs: place === 'neither' ? nearest(state, [...right.undone, ...right.done], compared) : [],
    };
  });
}

/** Which cells of the matrix are run. */
export type Wanted = (request: number, trouble: Trouble, clean: Clean) => boolean;

/** The first request, those that change the workbook and those right after them: the others only look. */
export const tells: Wanted = (request, _, { changing }) =>
  request === 1 || changing.has(request) || changing.has(request - 1);

/**
 * Runs an operation against each trouble at each request.
 *
 * @param wanted which cells, such as a slice for the tests
 */
export async function* matrixOf(
  operation: Operation,
  takeUp: TakeUp,
  wanted: Wanted = () => true,
): AsyncGenerator<Cell> {
  const clean = await cleanRun(operation);
  for (const trouble of troubles) {
    const requests = Array.from({ length: clean.requests }, (_, index) => index + 1).filter((request) =>
      wanted(request, trouble, clean),
    );
    if (requests.length === 0) continue;
    const right = await rightStates(operation, clean, trouble);
    for (const request of requests) yield oneCell(operation, clean, request, trouble, right, takeUp);
  }
}
