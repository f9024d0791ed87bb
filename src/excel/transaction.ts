import { type Conversation, tellExcel } from './excel-run';
import { fingerprint } from './fingerprint';
import { cellsAsExpected, type WriteClearance, seenAfter } from './meanwhile';
import type { Operation } from './operation';
import { notesOwedUnder, owingSteps, putNotesOwed } from './notes';
import { letOthersIn } from './others-turn';
import {
  keysOf,
  type Pending,
  pendingIn,
  pendingKey,
  pendingOf,
  pendingSettings,
  writingKey,
  writtenAll,
} from './pending';
import { perform, placed } from './perform';
import { excelError, problemFrom, Refusal } from './problem-from-error';
import { type Directory, readDirectory } from './directory';
import { followRenames, renamedFormulas } from './renamed-sheets';
import { inRequests } from './requests';
import type { Step } from './step';
import { takeBack } from './take-back';
import { cellsBefore, putBackTyped, type TypedMeanwhile, typedMeanwhile } from './typed-meanwhile';
import {
  cancelled,
  changedMeanwhile,
  formulasOfOldName,
  notTakenBack,
  outcomeUnknown,
  takingBack,
  withoutPromise,
  writing,
} from './words';

/**
 * Carries out a plan as one transaction. It is announced in the workbook first, with all that takes it back, under a
 * token of its own; what stands in its way is found with that same request, before anything else is written. Sheets are
 * addressed by their ids. The deletion of a sheet, which nobody can take back, is the last request of its own. Once the
 * last request has been done the transaction is done, whether or not its answer comes.
 */

/** Progress of a long write or read, for a bar with cancel. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** What a plan rests on, and what to watch while it is carried out. */
export interface Watching {
  /** The workbook as the plan knows it. */
  readonly directory: Directory;
  /** Named to the officer; `''` where there is none. */
  readonly sheet: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What came of it beside what was planned. */
export interface Done {
  /** Ids of the sheets that were added, by name. */
  readonly added: ReadonlyMap<string, string>;
  /** A sentence on cells that somebody typed into at that moment and that keep what was typed; `null` where none. */
  readonly notice: string | null;
}

const isLayout = ({ act }: Step): boolean => act.kind === 'page' || act.kind === 'print';
const isNoting = ({ act }: Step): boolean => act.kind === 'check-notes' && act.notes.length > 0;
/** What Excel may refuse without harm: words and colours say the same as notes, and a sheet prints all the same. */
const isExtra = (each: Step): boolean => isLayout(each) || isNoting(each);
const isDeletion = ({ act }: Step): boolean => act.kind === 'delete-sheet';

function holdBack(context: Excel.RequestContext): void {
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Tokens of this page's own writings: what of them is left behind is nobody else's work in progress. */
const ownTokens = new WeakMap<object, Set<string>>();
export const isOwnToken = (token: string): boolean => ownTokens.get(Excel)?.has(token) ?? false;

/** Different for each writing of each pane. */
function newToken(now: number): string {
  const own = ownTokens.get(Excel) ?? new Set<string>();
  const token = fingerprint(`${now} ${own.size} ${Math.random()}`);
  ownTokens.set(Excel, own.add(token));
  return token;
}

/**
 * @throws Refusal when Excel refused or the officer stopped it; the workbook is then as it was, or the sentence says
 * what is left and that it will be put right
 */
export async function transact(steps: readonly Step[], watching: Watching): Promise<Done> {
  const { directory } = watching;
  const now = Date.now();
  const token = newToken(now);
  const noting = steps.filter(isNoting);
  const needed = [
    ...steps.filter((each) => !isExtra(each)),
    ...owingSteps(noting, directory.settings, token),
  ];
  const added = new Map<string, string>();
  const known = new Map(directory.sheets.map(({ id, name }) => [name, id]));
  const idOf = (sheet: string): string => added.get(sheet) ?? known.get(sheet) ?? sheet;
  let notice: string | null = null;
  if (needed.length > 0) {
    const pending = pendingOf(needed, directory, watching.sheet, token, now);
    await letOthersIn();
    if (watching.signal?.aborted === true) throw new Refusal(cancelled());
    await announce(pending, needed, watching);
    await letOthersIn();
    try {
      notice = await write(pending, needed, watching, idOf, added);
    } catch (error) {
      await settle(pending, error, watching);
    }
  }
  await carryOutExtras(steps, idOf, notesOwedUnder(token));
  return { added, notice };
}

/** Writes the plan ahead, and sees in the same request that the workbook is as the plan takes it to be. */
async function announce(
  pending: Pending,
  steps: readonly Step[],
  { directory, sheet }: Watching,
): Promise<void> {
  let seen: WriteClearance;
  try {
    seen = await tellExcel(async (conversation) => {
      const { settings } = conversation.context.workbook;
      for (const [key, value] of pendingSettings(pending)) settings.add(key, value);
      const expected = cellsAsExpected(conversation, steps, directory);
      const present = await readDirectory(conversation);
      return seenAfter(pending, steps, directory, present, expected, isOwnToken);
    });
  } catch (error) {
    await withdraw(pending.token);
    throw new Refusal(problemFrom(error, sheet));
  }
  for (const token of seen.stale) await withdraw(token);
  if (seen.problem === null) return;
  await withdraw(pending.token);
  throw new Refusal(seen.problem);
}

/** Takes an announcement back; left behind, it says only that nothing was begun. */
async function withdraw(token: string): Promise<void> {
  try {
    await tellExcel(async (conversation) => {
      const { settings } = await readDirectory(conversation);
      for (const key of keysOf(token, settings)) conversation.context.workbook.settings.getItem(key).delete();
      await conversation.sync();
    });
  } catch {
    // Excel can't be reached: the next action finds an announcement without a beginning, and takes it away.
  }
}

/** @returns a sentence on cells that were typed into at that moment */
async function write(
  pending: Pending,
  steps: readonly Step[],
  watching: Watching,
  idOf: (sheet: string) => string,
  added: Map<string, string>,
): Promise<string | null> {
  const { sheet, onProgress, signal } = watching;
  const requests = inRequests(steps.filter((each) => !isDeletion(each)));
  await letOthersIn();
  const deletions = steps.filter(isDeletion);
  const all = [...requests, ...(deletions.length === 0 ? [] : [deletions])];
  const typed: TypedMeanwhile[] = [];
  let renamed: readonly Operation[] = [];
  for (const [index, request] of all.entries()) {
    onProgress?.({ done: index, of: all.length, words: writing(sheet) });
    if (signal?.aborted === true) throw new Refusal(cancelled());
    const isLast = index === all.length - 1;
    const isDeleting = index === requests.length;
    await tellExcel(async (conversation) => {
      const { context, sync } = conversation;
      const { settings, worksheets } = context.workbook;
      // Stops the request at its first action where somebody has taken the announcement away.
      settings.getItem(pendingKey(pending)).load('key');
      if (!isDeleting) settings.add(writingKey(pending), index + 1);
      const before = isDeleting ? [] : cellsBefore(conversation, request, idOf);
      if (!isDeleting) holdBack(context);
      const news = request.flatMap(({ act }) => (act.kind === 'add-sheet' ? [act.sheet] : []));
      for (const { act } of request) await perform(conversation, act, idOf);
      const sheets = news.map((name) => {
        const one = worksheets.getItem(name);
        one.load('id');
        return { name, one };
      });
      // Said before the announcement goes: stopped in the middle of that, it is done all the same.
      if (isLast) settings.add(writingKey(pending), writtenAll);
      if (isLast) for (const key of endingKeys(pending)) settings.getItem(key).delete();
      if (isLast && !isDeleting) worksheets.load('items/id,items/name');
      context.runtime.enableEvents = true;
      await sync();
      if (isLast && !isDeleting) renamed = renamedFormulas(steps, pending.sheets, worksheets.items);
      for (const { name, one } of sheets) added.set(name, one.id);
      typed.push(...typedMeanwhile(before));
    });
  }
  onProgress?.({ done: all.length, of: all.length, words: writing(sheet) });
  const followed = await followRenames(renamed, idOf);
  const notices = [
    ...(typed.length === 0 ? [] : [await putBackTyped(typed, idOf)]),
    ...(followed ? [] : [formulasOfOldName(sheet)]),
  ];
  return notices.length === 0 ? null : notices.join(' ');
}

/** What goes at the end: last of it the word that all was written. */
const endingKeys = (pending: Pending): readonly string[] => [
  ...pendingSettings(pending).keys(),
  writingKey(pending),
];

/**
 * After a failure: finds out how far it got, and goes on to its end or takes it back.
 *
 * @throws Refusal unless it turns out to be done
 */
async function settle(pending: Pending, error: unknown, { sheet, onProgress }: Watching): Promise<void> {
  const problem = problemFrom(error, sheet);
  let left: readonly string[];
  try {
    const state = await tellExcel(readDirectory);
    const own = pendingIn(state.settings).find(({ token }) => token === pending.token);
    if (own === undefined) {
      // The last request takes the announcement away; before that, somebody else did, and with it what was begun.
      if (excelError(error)?.code === 'ItemNotFound') throw new Refusal(changedMeanwhile(sheet, null));
      return;
    }
    if (await finishDeleting(pending, state)) return;
    if (own.isDone) {
      await withdraw(pending.token);
      return;
    }
    onProgress?.({ done: 0, of: 1, words: takingBack() });
    left = own.isBegun ? await takeBack(pending, excelError(error)?.code === 'ItemAlreadyExists') : [];
  } catch (again) {
    if (again instanceof Refusal) throw again;
    if (excelError(again) === null) throw again;
    throw new Refusal({ ...outcomeUnknown(sheet), details: problem.details ?? problem.sentence });
  }
  if (left.length > 0)
    throw new Refusal({
      ...notTakenBack(withoutPromise(problem.sentence), left),
      details: problem.details ?? '',
    });
  await withdraw(pending.token);
  throw new Refusal(problem);
}

/** Goes on to the end where a sheet is gone already that can't be brought back. @returns whether it is done */
export async function finishDeleting(pending: Pending, state: Directory): Promise<boolean> {
  const present = pending.deletes.filter((id) => state.sheets.some((each) => each.id === id));
  if (pending.deletes.length === 0 || present.length === pending.deletes.length) return false;
  await tellExcel(async (conversation) => {
    const { settings, worksheets } = conversation.context.workbook;
    for (const id of present) worksheets.getItem(id).delete();
    for (const key of keysOf(pending.token, state.settings)) settings.getItem(key).delete();
    await conversation.sync();
  });
  return true;
}

/**
 * Some computers have no printer, and Excel then refuses page settings; a cell with a threaded comment takes no note.
 * That must not undo what was written, so each kind goes in a request of its own.
 */
async function carryOutExtras(
  steps: readonly Step[],
  idOf: (sheet: string) => string,
  owed: string,
): Promise<void> {
  const acts = steps.map(({ act }) => placed(act, idOf));
  const layouts = acts.filter((act) => act.kind === 'page' || act.kind === 'print');
  const notings = acts.filter((act) => act.kind === 'check-notes').filter(({ notes }) => notes.length > 0);
  if (layouts.length > 0)
    await tryToCarryOut(async (conversation) => {
      for (const act of layouts) await perform(conversation, act);
    });
  if (notings.length > 0) await tryToCarryOut(putNotesOwed(notings, owed));
}

async function tryToCarryOut(extras: (conversation: Conversation) => Promise<void>): Promise<void> {
  // Twice, since what Excel refuses because it is busy at that moment it takes a moment later.
  for (const attempt of [1, 2])
    try {
      await tellExcel(async (conversation) => {
        holdBack(conversation.context);
        await extras(conversation);
        conversation.context.runtime.enableEvents = true;
        await conversation.sync();
      });
      return;
    } catch {
      if (attempt === 2) await restoreEvents();
    }
}

async function restoreEvents(): Promise<void> {
  try {
    await tellExcel(async ({ context, sync }) => {
      context.runtime.enableEvents = true;
      await sync();
    });
  } catch {
    // Excel can't be reached at all; the next action will say so.
  }
}
