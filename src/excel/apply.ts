import { cancelled, notTakenBack, takingBack, writing } from './words';
import { type Area, sheetAddress } from '../grid/area';
import { putCells } from './cells';
import { putCheckNotes, rewordNote } from './notes';
import { freeze, guideEntry, setPrinting } from './apply-sheet-settings';
import { type Conversation, tellExcel } from './excel-run';
import type { CellLook, ColourRule, Operation } from './operation';
import { holdsSignature } from './signature';
import { step, type Step } from './step';
import { excelError, problemFrom, Refusal } from './problem-from-error';
import { rangeOf } from './read-workbook';

/**
 * Carries out a plan: the only place where operations become calls to Excel. Needs ExcelApi 1.9.
 * Writes in as few round trips as Excel's limits allow, with events and screen updates held back. When anything
 * fails, or the officer stops it, what was written is taken back.
 */

/** Excel on the web refuses requests above 5 MB; a block of words and its wrapping stay well below. */
const bytesInOneRequest = 4_200_000;
const bytesInOneBlock = 1_000_000;

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Parts a long block of cells into blocks of rows that fit a request. */
function inBlocks(each: Step): readonly { readonly step: Step; readonly bytes: number }[] {
  const { act } = each;
  const bytes = bytesOf(act);
  if ((act.kind !== 'put-words' && act.kind !== 'put-formulas') || bytes <= bytesInOneBlock)
    return [{ step: each, bytes }];
  const parts = Math.ceil(bytes / bytesInOneBlock);
  const size = Math.ceil(act.cells.length / parts);
  const pieces = [];
  for (let start = 0; start < act.cells.length; start += size) {
    const rows = (of: Operation | null): Operation | null => {
      if (of?.kind !== 'put-words' && of?.kind !== 'put-formulas') return of;
      const { area } = of;
      const part = { ...area, row: area.row + start, rows: Math.min(size, of.cells.length - start) };
      return of.kind === 'put-words'
        ? { ...of, area: part, cells: of.cells.slice(start, start + size) }
        : { ...of, area: part, cells: of.cells.slice(start, start + size) };
    };
    const piece = rows(act) ?? act;
    pieces.push({ step: step(piece, rows(each.back)), bytes: bytesOf(piece) });
  }
  return pieces;
}

/** Gathers steps into requests below the limit. */
function inRequests(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let size = 0;
  for (const { step: each, bytes } of steps.flatMap(inBlocks)) {
    if (current.length > 0 && size + bytes > bytesInOneRequest) {
      requests.push(current);
      current = [];
      size = 0;
    }
    current.push(each);
    size += bytes;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.alignRight === true) format.horizontalAlignment = 'Right';
  if (look.indent !== undefined) {
    format.horizontalAlignment = 'Left';
    format.indentLevel = look.indent;
  }
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.alignTop === true) format.verticalAlignment = 'Top';
  if (look.outline !== undefined) {
    for (const side of outlined) drawLine(format.borders.getItem(side), look.outline);
  }
  if (look.topLine !== undefined) drawLine(format.borders.getItem('EdgeTop'), look.topLine, 'Medium');
}

const outlined = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

function drawLine(border: Excel.RangeBorder, colour: string, weight: 'Thin' | 'Medium' = 'Thin'): void {
  border.style = 'Continuous';
  border.weight = weight;
  border.color = colour;
}

const filled = <T>(area: Area, value: T): T[][] =>
  Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));

/** Excel takes `null` in a block for "leave this cell", which its own types leave out. */
type CellsWithGaps = (string | number | null)[][];
const copied = (cells: readonly (readonly (string | number | null)[])[]): CellsWithGaps =>
  cells.map((row) => [...row]);

async function perform({ context, sync }: Conversation, operation: Operation): Promise<void> {
  const { workbook } = context;
  const range = (area: Area): Excel.Range => rangeOf(context, area);
  switch (operation.kind) {
    case 'put-words':
      range(operation.area).values = copied(operation.cells);
      return;
    case 'put-formulas':
      putCells(range(operation.area), operation.cells);
      return;
    case 'clear-words':
      range(operation.area).clear('Contents');
      return;
    case 'offer-list': {
      const { dataValidation } = range(operation.area);
      dataValidation.rule = { list: { inCellDropDown: true, source: operation.words.join(',') } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: operation.title,
        message: operation.error,
      };
      return;
    }
    case 'withdraw-list':
      range(operation.area).dataValidation.clear();
      return;
    case 'add-colour-rules':
      for (const rule of operation.rules) addColourRule(range(operation.area), rule);
      return;
    case 'remove-colour-rules':
      await removeColourRules({ context, sync }, operation.sheet, operation.ours);
      return;
    case 'check-colours':
      await removeColourRules({ context, sync }, operation.sheet, operation.ours);
      for (const { area, rule } of operation.colours) addColourRule(range(area), rule);
      return;
    case 'check-notes':
      await putCheckNotes({ context, sync }, operation);
      return;
    case 'reword-note':
      await rewordNote({ context, sync }, operation);
      return;
    case 'column-width':
      range({
        sheet: operation.sheet,
        row: 1,
        column: operation.column,
        rows: 1,
        columns: 1,
      }).format.columnWidth = operation.width;
      return;
    case 'look': {
      const { area, look } = operation;
      applyLook(range(area).format, look);
      if (look.numberFormat !== undefined) range(area).numberFormat = filled(area, look.numberFormat);
      return;
    }
    case 'clear-look':
      range(operation.area).clear('Formats');
      return;
    case 'add-sheet': {
      const sheet = workbook.worksheets.add(operation.sheet);
      sheet.showGridlines = false;
      return;
    }
    case 'delete-sheet':
      workbook.worksheets.getItem(operation.sheet).delete();
      return;
    case 'page': {
      const { pageLayout } = workbook.worksheets.getItem(operation.sheet);
      pageLayout.orientation = 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      return;
    }
    case 'print':
      setPrinting(workbook.worksheets.getItem(operation.sheet).pageLayout, operation.setting);
      return;
    case 'merge':
      range(operation.area).merge();
      return;
    case 'row-height':
      range({
        sheet: operation.sheet,
        row: operation.row,
        column: 1,
        rows: 1,
        columns: 1,
      }).format.rowHeight = operation.height;
      return;
    case 'freeze':
      freeze(workbook.worksheets.getItem(operation.sheet), operation.rows, operation.columns);
      return;
    case 'guide-entry':
      guideEntry(range(operation.area).dataValidation, operation);
      return;
    case 'define-name':
      workbook.names.add(operation.name, range(operation.area));
      return;
    case 'define-name-as':
      workbook.names.add(operation.name, operation.formula);
      return;
    case 'change-name':
      // Formulas that use the name follow; deleted and defined anew, it would show them #NAME? in between.
      workbook.names.getItem(operation.name).formula = operation.formula;
      return;
    case 'delete-name':
      workbook.names.getItem(operation.name).delete();
      return;
    case 'put-setting':
      workbook.settings.add(operation.key, operation.value);
      return;
    case 'delete-setting':
      workbook.settings.getItem(operation.key).delete();
  }
}

function addColourRule(range: Excel.Range, { formula, fill, fontColor, bold }: ColourRule): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = fontColor;
  if (bold === true) custom.format.font.bold = true;
}

/** Format rules have no lasting id: ours are known by what their formula says. The officer's are not touched. */
async function removeColourRules(
  { context, sync }: Conversation,
  sheet: string,
  ours: string,
): Promise<void> {
  const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  rules.load('items/id,items/type');
  await sync();
  const custom = rules.items.filter(({ type }) => type === 'Custom');
  for (const rule of custom) rule.custom.rule.load('formula');
  if (custom.length > 0) await sync();
  for (const rule of custom) if (holdsSignature(rule.custom.rule.formula, ours)) rule.delete();
}

const isLayout = ({ act }: Step): boolean => act.kind === 'page' || act.kind === 'print';
const isNoting = ({ act }: Step): boolean => act.kind === 'check-notes' && act.notes.length > 0;
/** What Excel may refuse without harm: words and colours say the same as notes, and a sheet prints all the same. */
const isExtra = (each: Step): boolean => isLayout(each) || isNoting(each);

function holdBack(context: Excel.RequestContext): void {
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Progress of a long write or read, for a bar with cancel. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** What to watch while a plan is carried out. */
export interface Watching {
  readonly sheet: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @throws Refusal when Excel refused or the officer stopped it; the workbook is then as it was, or the sentence says
 * what is left
 */
export async function carryOut(steps: readonly Step[], watching: Watching): Promise<void> {
  const requests = inRequests(steps.filter((each) => !isExtra(each)));
  const started: Step[] = [];
  try {
    for (const [index, request] of requests.entries()) {
      watching.onProgress?.({ done: index, of: requests.length, words: writing(watching.sheet) });
      if (watching.signal?.aborted === true) throw new Refusal(cancelled());
      started.push(...request);
      await tellExcel(async (conversation) => {
        holdBack(conversation.context);
        for (const { act } of request) await perform(conversation, act);
        conversation.context.runtime.enableEvents = true;
        await conversation.sync();
      });
    }
  } catch (error) {
    watching.onProgress?.({ done: 0, of: requests.length, words: takingBack() });
    const left = await takeBack(started, excelError(error)?.code === 'ItemAlreadyExists');
    const problem = problemFrom(error, watching.sheet);
    throw new Refusal(
      left.length === 0
        ? problem
        : { ...notTakenBack(problem.sentence, left), details: problem.details ?? '' },
    );
  }
  await tryToCarryOut(steps.filter(isLayout));
  await tryToCarryOut(steps.filter(isNoting));
  watching.onProgress?.({ done: requests.length, of: requests.length, words: writing(watching.sheet) });
}

/**
 * Some computers have no printer, and Excel then refuses page settings; a cell with a threaded comment takes no note.
 * That must not undo what was written, so each kind goes in a request of its own.
 */
async function tryToCarryOut(steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  try {
    await tellExcel(async (conversation) => {
      holdBack(conversation.context);
      for (const { act } of steps) await perform(conversation, act);
      conversation.context.runtime.enableEvents = true;
      await conversation.sync();
    });
  } catch {
    await restoreEvents();
  }
}

/** Where an operation works, for the officer. */
function whereabouts(operation: Operation): string {
  if ('area' in operation) return sheetAddress(operation.area);
  if ('sheet' in operation) return operation.sheet;
  return 'name' in operation ? operation.name : operation.key;
}

/** A step that never came to be done can't be undone: Excel then finds nothing, or finds it there already. */
const neverDone = (error: unknown): boolean =>
  ['ItemNotFound', 'ItemAlreadyExists', 'InvalidArgument'].includes(excelError(error)?.code ?? '');

/** Takes back, last first; one at a time, since nobody knows how far the failed request got. */
async function takeBack(steps: readonly Step[], somethingWasThere: boolean): Promise<readonly string[]> {
  const left: string[] = [];
  await restoreEvents();
  for (const { back } of steps.toReversed()) {
    if (back === null) continue;
    try {
      await tellExcel(async (conversation) => {
        if (back.kind === 'delete-sheet') {
          const { isEmpty, isOurs } = await newSheet(conversation, back);
          if (!isOurs && (somethingWasThere || !isEmpty)) return;
        }
        await perform(conversation, back);
        await conversation.sync();
      });
    } catch (error) {
      if (!neverDone(error)) left.push(whereabouts(back));
    }
  }
  return left;
}

async function restoreEvents(): Promise<void> {
  try {
    await tellExcel(async ({ context, sync }) => {
      context.runtime.enableEvents = true;
      await sync();
    });
  } catch {
    // Excel can't be reached at all; the steps that follow will say so.
  }
}

/** Someone else may have added a sheet of that name at the same moment; theirs is not ours to delete. */
async function newSheet(
  { context, sync }: Conversation,
  { sheet: name, title }: Extract<Operation, { kind: 'delete-sheet' }>,
) {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  const first = sheet.getRange('A1');
  first.load('values');
  await sync();
  return { isEmpty: used.isNullObject, isOurs: first.values[0]?.[0] === title };
}
