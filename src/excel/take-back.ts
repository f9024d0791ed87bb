import type { CellValue } from '../grid/snapshot';
import { absoluteReference, parseReference, sheetAddress } from '../grid/area';
import { type Conversation, tellExcel } from './excel-run';
import type { Operation } from './operation';
import type { Pending } from './pending';
import { perform } from './perform';
import { excelError } from './problem-from-error';
import { type Directory, readDirectory } from './directory';
import { rangeOf } from './sheet-block';
import { sameFormula } from './same-formula';
import { patchedBack } from './setting-patch';

/**
 * Takes back what a writing did, however far it got: each part only where it stands as it was written, so that it may be
 * done twice, and what somebody typed meanwhile stays.
 */

type Undo = NonNullable<Pending['steps']>[number];
type Cells = readonly (readonly (string | number | null)[])[];

const isNumber = (cell: CellValue): boolean => cell !== '' && !Number.isNaN(Number(cell));
/** Whether a cell holds what was meant: files and formulas give numbers back as text, and text as numbers. */
export const sameCell = (held: CellValue, meant: CellValue): boolean =>
  sameFormula(held, meant) || (isNumber(held) && isNumber(meant) && Number(held) === Number(meant));

/** Whether an operation says what stands in cells. */
export const isOfCells = (operation: Operation | null): boolean =>
  operation?.kind === 'put-words' || operation?.kind === 'put-formulas' || operation?.kind === 'clear-words';

/** Whether it is known what stood in the cells before: a table that fills them leaves them blank when it is cleared. */
export const knowsBefore = (act: Operation, back: Operation | null): boolean =>
  isOfCells(back) && !(act.kind === 'put-formulas' && back?.kind === 'clear-words');

const cellsOf = (operation: Operation | null): Cells | null =>
  operation?.kind === 'put-words' || operation?.kind === 'put-formulas' ? operation.cells : null;

/** Where an operation works, for the officer. */
function whereabouts(operation: Operation): string {
  if ('area' in operation) return sheetAddress(operation.area);
  if ('sheet' in operation) return operation.sheet;
  return 'name' in operation ? operation.name : operation.key;
}

/** Cells to put back: those that hold what was written. Cells that hold anything else are somebody's. */
function cellsBack(
  { act, back }: { readonly act: Operation | null; readonly back: Operation },
  held: readonly (readonly CellValue[])[],
): Operation | null {
  if (!('area' in back)) return back;
  const then = cellsOf(back);
  const written = cellsOf(act);
  if (then === null && back.kind !== 'clear-words') return back;
  const cells = held.map((row, down) =>
    row.map((now, across) => {
      const before = then === null ? '' : (then[down]?.[across] ?? null);
      if (before === null) return null;
      if (act === null) return before;
      const wrote = written === null ? '' : (written[down]?.[across] ?? null);
      return wrote !== null && sameCell(now, wrote) && !sameCell(now, before) ? before : null;
    }),
  );
  if (cells.flat().every((cell) => cell === null)) return null;
  return back.kind === 'put-words'
    ? { ...back, cells: cells.map((row) => row.map((cell) => (cell === null ? null : String(cell)))) }
    : { kind: 'put-formulas', area: back.area, cells };
}

/** The sheet that an operation works on; `null` for names and settings. */
function sheetOf(operation: Operation): string | null {
  if ('area' in operation) return operation.kind === 'define-name' ? null : operation.area.sheet;
  return 'sheet' in operation ? operation.sheet : null;
}

/** What a name stood for, as Excel would have it now: it lets names follow a new name of a sheet, and die with the sheet. */
function followed(
  formula: string,
  isGone: (sheet: string) => boolean,
  nowCalled: (sheet: string) => string,
): string {
  const area = parseReference(formula);
  if (area === null) return formula;
  if (isGone(area.sheet)) return '=#REF!';
  const sheet = nowCalled(area.sheet);
  return sheet === area.sheet ? formula : absoluteReference({ ...area, sheet });
}

/** What is left to do of one step, as the workbook stands now; `null` where it was never done or is taken back. */
function stillToDo(
  { act, back }: Undo,
  directory: Directory,
  isGone: (sheet: string) => boolean,
  nowCalled: (sheet: string) => string,
): Operation | null {
  if (back === null) return null;
  if (back.kind === 'patch-setting') return patchedBack(back, directory.settings.get(back.key));
  const sheet = sheetOf(back);
  if (sheet !== null && isGone(sheet)) return null;
  const named = (name: string) => directory.names.find((each) => each.name === name);
  switch (back.kind) {
    case 'delete-name':
      return named(back.name) === undefined ? null : back;
    case 'define-name':
      return named(back.name) === undefined ? back : null;
    case 'define-name-as':
      return named(back.name) === undefined
        ? { ...back, formula: followed(back.formula, isGone, nowCalled) }
        : null;
    case 'change-name': {
      const now = named(back.name)?.formula;
      const formula = followed(back.formula, isGone, nowCalled);
      return now === undefined || sameCell(now, formula) ? null : { ...back, formula };
    }
    case 'insert-rows':
      return named(back.above)?.area?.row === back.row ? back : null;
    case 'remove-rows':
      return named(back.above)?.area?.row === back.row + back.rows ? back : null;
    case 'put-setting':
      return directory.settings.get(back.key) === back.value ? null : back;
    case 'delete-setting':
      return directory.settings.has(back.key) ? back : null;
    case 'add-colour-rules': {
      // Added once more to those that were never removed, they would stand there twice.
      if (act?.kind !== 'remove-colour-rules') return back;
      const colours = back.rules.map((rule) => ({ area: back.area, rule }));
      return { kind: 'check-colours', sheet: back.area.sheet, colours, ours: act.ours };
    }
    default:
      return back;
  }
}

/** Where rows did not go in, nothing was written below them either: there stands what was to move down. */
function withoutRowsToCome(steps: readonly Undo[], { names }: Directory): readonly Undo[] {
  const to = steps.findIndex(
    ({ back }) =>
      back?.kind === 'remove-rows' && names.find(({ name }) => name === back.above)?.area?.row === back.row,
  );
  if (to < 0) return steps;
  const sheetAt = (at: number): string | null => {
    const back = steps[at]?.back ?? null;
    return back === null || back.kind === 'patch-setting' ? null : sheetOf(back);
  };
  return steps.filter((_, at) => at <= to || sheetAt(at) !== sheetAt(to));
}

/** Whether a sheet that is to be taken back is the one that was added: it bears our title, or nothing at all yet. */
async function isOurs(
  { context, sync }: Conversation,
  { sheet, title }: Extract<Operation, { kind: 'delete-sheet' }>,
  wasThere: boolean,
): Promise<boolean> {
  const found = context.workbook.worksheets.getItem(sheet);
  const used = found.getUsedRangeOrNullObject(true);
  const first = found.getRange('A1');
  first.load('values');
  await sync();
  return (used.isNullObject && !wasThere) || first.values[0]?.[0] === title;
}

/**
 * @param wasThere Excel refused since something was there already: an empty sheet is then somebody else's
 * @returns what could not be taken back, for the officer
 */
export async function takeBack(pending: Pending, wasThere = false): Promise<readonly string[]> {
  if (pending.steps === null) return [pending.sheet];
  const directory = await tellExcel(async (conversation) => {
    conversation.context.runtime.enableEvents = true;
    return readDirectory(conversation);
  });
  const present = new Set(directory.sheets.map(({ id }) => id));
  const known = new Map(pending.sheets.map(({ id, name }) => [name, id]));
  const added = new Map(
    directory.sheets.flatMap(({ id, name }) =>
      pending.sheets.some((each) => each.id === id) ? [] : [[name, id]],
    ),
  );
  const idOf = (sheet: string): string => known.get(sheet) ?? added.get(sheet) ?? sheet;
  const isGone = (sheet: string): boolean => !present.has(idOf(sheet));
  const nowCalled = (sheet: string): string =>
    directory.sheets.find(({ id }) => id === idOf(sheet))?.name ?? sheet;
  const wanted = withoutRowsToCome(pending.steps, directory)
    .toReversed()
    .flatMap((each) => {
      const back = stillToDo(each, directory, isGone, nowCalled);
      return back === null ? [] : [{ act: each.act, back }];
    });
  const left: string[] = [];
  const sheets = wanted.filter(({ back }) => back.kind === 'delete-sheet');
  // Looks first: what a text is taken for depends on the number format of its cell.
  const isLook = ({ back }: { readonly back: Operation }): boolean => back.kind === 'looks';
  const others = [
    ...wanted.filter(isLook),
    ...wanted.filter(
      (each) => !['delete-sheet', 'insert-rows', 'remove-rows'].includes(each.back.kind) && !isLook(each),
    ),
  ];
  const isAdded = (operation: Operation): boolean => {
    const sheet = sheetOf(operation);
    return sheet !== null && !known.has(sheet);
  };
  // Rows go in before the cells below them are put back, and out after that: in between addresses are as they were written.
  const rows = (kind: 'insert-rows' | 'remove-rows'): typeof wanted =>
    wanted.filter(({ back }) => back.kind === kind);
  for (const part of [rows('insert-rows'), others, rows('remove-rows')])
    await takeBackTogether(
      // What stands on a sheet that goes altogether need not be taken back by itself.
      part.filter(({ back }) => !isAdded(back)),
      idOf,
      left,
    );
  for (const { back } of sheets) {
    if (back.kind !== 'delete-sheet') continue;
    const target = { ...back, sheet: idOf(back.sheet) };
    try {
      await tellExcel(async (conversation) => {
        if (!(await isOurs(conversation, target, wasThere))) return;
        await perform(conversation, target);
        await conversation.sync();
      });
    } catch (error) {
      if (excelError(error)?.code !== 'ItemNotFound') left.push(whereabouts(back));
    }
  }
  return left;
}

/** All at once; where Excel refuses that, one by one, so that one part that can't be taken back leaves the others. */
async function takeBackTogether(
  steps: readonly { readonly act: Operation | null; readonly back: Operation }[],
  idOf: (sheet: string) => string,
  left: string[],
): Promise<void> {
  if (steps.length === 0) return;
  try {
    await apply(steps, idOf);
    return;
  } catch (error) {
    if (steps.length === 1) {
      const [only] = steps;
      // A part that is no longer there needs no taking back.
      if (only !== undefined && excelError(error)?.code !== 'ItemNotFound') left.push(whereabouts(only.back));
      return;
    }
  }
  for (const each of steps) await takeBackTogether([each], idOf, left);
}

async function apply(
  steps: readonly { readonly act: Operation | null; readonly back: Operation }[],
  idOf: (sheet: string) => string,
): Promise<void> {
  await tellExcel(async (conversation) => {
    const asked = steps.map((each) => {
      const { back } = each;
      // Where a plan was too large to be kept whole, so would be the answer: its cells are put back as they were.
      const isCells = 'area' in back && isOfCells(back) && isOfCells(each.act);
      if (!isCells) return { each, range: null };
      const range = rangeOf(conversation.context, { ...back.area, sheet: idOf(back.area.sheet) });
      range.load('values,formulas');
      return { each, range };
    });
    if (asked.some(({ range }) => range !== null)) await conversation.sync();
    for (const { each, range } of asked) {
      const held =
        range === null
          ? []
          : ((each.back.kind === 'put-words' ? range.values : range.formulas) as CellValue[][]);
      const back = range === null ? each.back : cellsBack(each, held);
      if (back !== null) await perform(conversation, back, idOf);
    }
    await conversation.sync();
  });
}
