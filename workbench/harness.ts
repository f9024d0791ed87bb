import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../src/excel/problem';
import { openWorkbookFile } from '../src/files';
import type { WorkbookSnapshot } from '../src/grid/snapshot';
import { plainWorkbook, type PlainSheet } from './book/plain-workbook';
import { readSettings, readTables, saveWorkbookFile, toUniver } from './book';
import { calculateLive } from './headless/live-functions';
import { startHeadlessExcel, type HeadlessExcel } from './headless/start';
import { type ExcelKind, kindsOfExcel } from './model/habits';
import { Line, type LoggedRequest, type Plan } from './probe/failures';
import { inPage, type PageGlobals } from './probe/page';
import { stateOf, type WorkbookState } from './probe/state';
import { withoutPrinter } from './probe/without-printer';
import {
  actionIds,
  type ActionId,
  type Doors,
  type Feature,
  openDoors,
  type PaneClock,
} from './probe/actions';

/**
 * The one door for probes from outside: tests of faults, benches, and whoever re-performs a check. It opens a workbook
 * under Microsoft's own client library, calls every action of every feature, makes any request fail in any way, and
 * reads and saves the whole workbook. Documented in docs/developers/harness.md; additions only.
 */

export { readBudget } from '../src/budget/read-budget';
export { checkWorkbook } from '../src/statement/findings';
export { defaultEdition, editionById } from '../src/guidance/editions';
export { failures, type Failure, type LoggedRequest, type Plan } from './probe/failures';
export { excelKinds, type ExcelKind } from './model/habits';
export {
  differences,
  withoutPageSettings,
  type CellState,
  type SheetState,
  type WorkbookState,
} from './probe/state';
export { actionIds, actionsOf, type ActionId, type Doors, type Feature } from './probe/actions';
export type { PlainCell, PlainSheet } from './book/plain-workbook';

/** What is opened: the bytes of an xlsx file, the path of one, or sheets given as rows. */
export type Source =
  { readonly bytes: Uint8Array } | { readonly path: string } | { readonly sheets: readonly PlainSheet[] };

export interface OpenOptions extends Partial<PaneClock> {
  /** `newest` unless told. */
  readonly excel?: ExcelKind;
  /** Requirement sets that replace those of the kind, such as `{ ExcelApi: '1.12' }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** Answer of an action; `closed` where the pane's page was gone before it came. */
export type Acted<T> = Outcome<T> | { readonly ok: false; readonly problem: null; readonly closed: true };

type ActionOf<Id extends ActionId> = Id extends `${infer F extends Feature}.${infer A}`
  ? A extends keyof Doors[F]
    ? Doors[F][A]
    : never
  : never;
type Given<Id extends ActionId> = ActionOf<Id> extends (...given: infer G) => unknown ? G : never;
type Answer<Id extends ActionId> =
  ActionOf<Id> extends (...given: never[]) => Promise<Outcome<infer T>> ? T : never;

/** One person's pane on the workbook. */
export interface Client {
  /** Calls an action by its id, such as `budget-marks.preview`. */
  act<Id extends ActionId>(id: Id, ...given: Given<Id>): Promise<Acted<Answer<Id>>>;
  /** The value of an action that must succeed. @throws Error with the sentence where it does not */
  done<Id extends ActionId>(id: Id, ...given: Given<Id>): Promise<Answer<Id>>;
  /** What is to become of requests, counted from the next one on; nothing given, all goes well again. */
  arm(...plans: readonly Plan[]): void;
  /** Requests since the last arming. */
  readonly requests: readonly LoggedRequest[];
  /** Closes the pane and opens it anew in the same page: nothing is remembered but what the workbook holds. */
  reopen(): void;
  /** Runs a script of an add-in in this person's page; failures that were armed count for it too. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** A workbook that is open, and everybody who has it open. */
export interface OpenWorkbook extends Client {
  /** Another person with the same workbook. */
  colleague(): Client;
  /** What somebody does in Excel itself, beside any add-in; never made to fail. */
  edit(change: (workbook: Excel.Workbook) => void): Promise<void>;
  /** Waits until calculation is done and everything that the workbook holds is written down. */
  state(): Promise<WorkbookState>;
  /** What a cell shows, with its number format. */
  shown(sheet: string, address: string): Promise<string>;
  /** The workbook as a file. */
  save(): Promise<Uint8Array<ArrayBuffer>>;
  /** Every sheet as the pure domain reads it. */
  snapshot(): Promise<WorkbookSnapshot>;
  readonly excel: HeadlessExcel;
  close(): Promise<void>;
}

const metadata = (): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../src/functions/functions.json'), 'utf8'));

function bytesOf(source: Source): Uint8Array {
  if ('bytes' in source) return source.bytes;
  return 'path' in source ? readFileSync(source.path) : plainWorkbook(source.sheets);
}

/** Every sheet of a file as the pure domain reads it, without Excel. @throws WorkbookFileError */
export const snapshotOf = (source: Source, name = 'workbook.xlsx'): WorkbookSnapshot =>
  openWorkbookFile(bytesOf(source)).snapshot(name);

class HarnessClient implements Client {
  #doors: Doors;

  constructor(
    private readonly page: PageGlobals,
    private line: Line,
    private readonly renew: () => Line,
    private readonly clock: PaneClock,
  ) {
    this.#doors = openDoors(clock);
  }

  async act<Id extends ActionId>(id: Id, ...given: Given<Id>): Promise<Acted<Answer<Id>>> {
    const [feature, action] = id.split('.') as [Feature, string];
    const door = this.#doors[feature];
    const run: unknown = Reflect.get(door, action);
    if (typeof run !== 'function' || !actionIds.includes(id)) throw new Error(`There is no action “${id}”.`);
    const answer = inPage(this.page, () => Reflect.apply(run, door, given) as Promise<Outcome<Answer<Id>>>);
    const closed = this.line.closed.then(() => ({ ok: false, problem: null, closed: true }) as const);
    return Promise.race([answer, closed]);
  }

  async done<Id extends ActionId>(id: Id, ...given: Given<Id>): Promise<Answer<Id>> {
    const acted = await this.act(id, ...given);
    if (acted.ok) return acted.value;
    const { problem } = acted;
    throw new Error(
      problem === null
        ? `${id}: the pane was closed`
        : `${id}: ${problem.sentence}\n${problem.details ?? ''}`,
    );
  }

  arm(...plans: readonly Plan[]): void {
    this.line.arm(plans);
  }

  get requests(): readonly LoggedRequest[] {
    return [...this.line.log];
  }

  reopen(): void {
    this.line = this.renew();
    this.#doors = openDoors(this.clock);
  }

  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return inPage(this.page, () => this.page.Excel.run(batch));
  }
}

/** Opens a workbook in the stand-in for Excel, with the add-in's functions live. */
export async function openWorkbook(source: Source, options: OpenOptions = {}): Promise<OpenWorkbook> {
  const file = openWorkbookFile(bytesOf(source));
  const kind = options.excel ?? 'newest';
  let moment = 0;
  const clock: PaneClock = {
    today: options.today ?? (() => '2006-06-01'),
    now: options.now ?? (() => `2006-06-01T10:${String((moment += 1) % 60).padStart(2, '0')}:00Z`),
    patience: options.patience ?? 500,
  };
  /** A line that a reopened pane may put another one in place of. */
  const lined = () => {
    let line = new Line();
    return {
      first: line,
      renew: () => (line = new Line()),
      intercept: kindsOfExcel[kind].hasPrinter
        ? (...each: Parameters<Line['intercept']>) => line.intercept(...each)
        : withoutPrinter((...each) => line.intercept(...each)),
    };
  };
  const own = lined();
  const excel = startHeadlessExcel({
    kind,
    functionsMetadata: metadata(),
    data: toUniver(file, 'book.xlsx').data,
    settings: readSettings(file),
    tables: readTables(file),
    ...(options.requirementSets ? { requirementSets: options.requirementSets } : {}),
    intercept: own.intercept,
  });
  calculateLive(excel);
  await excel.settle();
  // Whoever changes something in Excel itself has a client library too, loaded only where one is asked for.
  let editor: ReturnType<HeadlessExcel['connect']> | null = null;
  const client = new HarnessClient(excel, own.first, own.renew, clock);
  const edit = async (change: (workbook: Excel.Workbook) => void): Promise<void> => {
    editor ??= excel.connect();
    await editor.Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
  };
  const save = async (): Promise<Uint8Array<ArrayBuffer>> => {
    await excel.settle();
    return saveWorkbookFile(file, excel.workbook.save(), {
      settings: Object.fromEntries(excel.settings),
      tables: excel.model.tables,
    });
  };
  return {
    excel,
    act: (id, ...given) => client.act(id, ...given),
    done: (id, ...given) => client.done(id, ...given),
    arm: (...plans) => {
      client.arm(...plans);
    },
    get requests() {
      return client.requests;
    },
    reopen: () => {
      client.reopen();
    },
    run: (batch) => client.run(batch),
    colleague: () => {
      const theirs = lined();
      return new HarnessClient(excel.connect(theirs.intercept), theirs.first, theirs.renew, clock);
    },
    edit,
    state: async () => {
      await excel.settle();
      return stateOf(excel);
    },
    shown: async (sheet, address) => {
      await excel.settle();
      return excel.cell(sheet, address);
    },
    save,
    snapshot: async () => openWorkbookFile(await save()).snapshot('book.xlsx'),
    close: async () => {
      await excel.settle();
      excel.dispose();
    },
  };
}
