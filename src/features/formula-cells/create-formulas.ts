import { z } from 'zod';
import {
  changedSinceFreezePreview,
  freezePreviewNotUsable,
  freezeWords as words,
  nothingToBringBack,
  nothingToFreeze,
} from './words';
import { Actions } from '../../excel/action';
import { type Area, areaAddress, parseReference } from '../../grid/area';
import { coalesced } from '../../excel/coalesced';
import type { Conversation } from '../../excel/excel-run';
import type { ExplainedCell, Formulas, FreezePreview } from './formulas';
import type { Turns } from '../../excel/in-turn';
import { parsedJson } from '../../excel/parsed-json';
import type { Outcome, Problem } from '../../excel/problem';
import { Refusal } from '../../excel/problem-from-error';
import { rangeOf } from '../../excel/sheet-block';
import { explainFormula } from './explain-cell';
import { type FreezePlan, freezePlan } from './freeze-plan';
import { matchCells } from './frozen-cells';
import { formulaAt, locateGroups } from './frozen-groups';
import { keptFrozen } from './frozen-record';
import type { FunctionWorkings } from '../../functions/explained';
import { writeReference } from './reference';
import { readSelectedCells, type SelectedCells, type WhichCells } from './selected-cells';
import { unfreezePlan } from './unfreeze-plan';

interface Surroundings {
  /** Waits for the actions of others on the same workbook; a queue of its own where none is shared. */
  readonly turns?: Turns;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
}

const place = z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });
const tokenContent = z.object({ sheetId: z.string(), areas: z.array(place), fingerprint: z.string() });

/** The answer of a function comes a moment after the change that asked for it. */
const afterAnswers = 1_200;

/**
 * Explains, freezes and brings back formulas that hold our functions.
 *
 * @param workings what the functions themselves tell; they stand in a room that may rest on this one
 */
export function createFormulas(workings: FunctionWorkings, { turns, patience }: Surroundings = {}): Formulas {
  const actions = new Actions(turns, patience);

  async function explain(conversation: Conversation): Promise<ExplainedCell> {
    const { context, sync } = conversation;
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,formulas,values,text');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const { names, settings } = context.workbook;
    names.load('items/name,items/formula');
    sheet.names.load('items/name,items/formula');
    const spills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
    const anchor = spills ? cell.getSpillParentOrNullObject() : null;
    anchor?.load('rowIndex,columnIndex,formulas,values,text');
    await sync();
    const here = { row: cell.rowIndex + 1, column: cell.columnIndex + 1, rows: 1, columns: 1 };
    const shows = firstOf(cell.text);
    const isPart =
      anchor !== null &&
      !anchor.isNullObject &&
      (anchor.rowIndex !== cell.rowIndex || anchor.columnIndex !== cell.columnIndex);
    const source = isPart ? anchor : cell;
    const formula = firstOf(source.formulas);
    const known = [...names.items, ...sheet.names.items].map(
      ({ name, formula: meaning }) => [name.toLowerCase(), String(meaning)] as const,
    );
    const frozen = known.some(([name]) => /^aes_frozen_[0-9]+$/.test(name))
      ? await frozenFormula(conversation, settings, names.items, { ...here, sheet: sheet.name })
      : null;
    const calls = await explainFormula(
      conversation,
      {
        formula: frozen ?? formula,
        value: frozen === null ? valueOf(source.values) : null,
        shows: isPart ? firstOf(source.text) : shows,
      },
      { sheet: sheet.name, names: new Map(known) },
      workings,
    );
    return {
      sheet: sheet.name,
      cell: areaAddress(here),
      formula: formula.startsWith('=') ? formula : '',
      shows,
      calls,
      frozen,
      filledFrom: isPart
        ? areaAddress({ ...here, row: anchor.rowIndex + 1, column: anchor.columnIndex + 1 })
        : null,
    };
  }

  /** The formula that would come back into a cell that we froze and that still holds its value. */
  async function frozenFormula(
    { context, sync }: Conversation,
    settings: Excel.SettingCollection,
    names: readonly Excel.NamedItem[],
    cell: Area,
  ): Promise<string | null> {
    settings.load('items/key,items/value');
    await sync();
    const record = keptFrozen(
      new Map(settings.items.map((item): [string, unknown] => [item.key, item.value])),
    );
    if (record === null) return null;
    const located = locateGroups(
      record.groups,
      names.map(({ name, formula }) => ({
        name,
        formula: String(formula),
        area: parseReference(String(formula)),
      })),
    );
    for (const each of located) {
      const { area, group } = each;
      if (area === null || area.sheet !== cell.sheet) continue;
      const [r, c] = [cell.row - area.row, cell.column - area.column];
      if (r < 0 || c < 0 || r >= area.rows || c >= area.columns) continue;
      const range = rangeOf(context, area);
      range.load('values,formulas');
      await sync();
      const matches = matchCells(group, cellsNow(range));
      if ((matches[r]?.[c] ?? null) === null) continue;
      const parts = group.table ? formulaAt(each, 0, 0) : formulaAt(each, r, c);
      if (parts !== null)
        return parts.map((part) => (typeof part === 'string' ? part : writeReference(part))).join('');
    }
    return null;
  }

  function read(which: WhichCells): Promise<SelectedCells> {
    return ask((conversation) => readSelectedCells(conversation, which));
  }

  async function asPreviewed(preview: FreezePreview): Promise<SelectedCells> {
    const token = tokenContent.safeParse(parsedJson(preview.token));
    if (!token.success) throw new Refusal(freezePreviewNotUsable());
    const { sheetId, areas, fingerprint } = token.data;
    const selected = await read({ sheetId, areas });
    if (selected.fingerprint !== fingerprint) throw new Refusal(changedSinceFreezePreview(selected.sheet));
    return selected;
  }

  function ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return actions.ask(questions);
  }

  /** Plans over the cells that were previewed, as they are now, and writes what the plan says. */
  function write(
    preview: FreezePreview,
    planOf: (selected: SelectedCells) => FreezePlan,
    says: {
      readonly none: (sheet: string) => Problem;
      readonly done: (plan: FreezePlan) => string;
    },
  ): Promise<Outcome<string>> {
    return actions.change({
      plan: async () => {
        const selected = await asPreviewed(preview);
        const plan = planOf(selected);
        if (plan.cells === 0) throw new Refusal(says.none(selected.sheet));
        return { ...plan, sheet: selected.sheet, directory: selected.directory };
      },
      answer: says.done,
    });
  }

  return {
    explainActiveCell(): Promise<Outcome<ExplainedCell>> {
      return actions.look(() => ask((conversation) => explain(conversation)));
    },
    previewFreeze(): Promise<Outcome<FreezePreview>> {
      return actions.look(async () => previewOf(await read('selected')));
    },
    freeze: (preview) =>
      write(preview, freezePlan, { none: nothingToFreeze, done: ({ cells }) => words.frozen(cells) }),
    unfreeze: (preview) =>
      write(preview, unfreezePlan, {
        none: nothingToBringBack,
        done: ({ cells, writes }) => [words.broughtBack(cells), ...writes.slice(1)].join(' '),
      }),
    onSelectionChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
      return actions.look(() =>
        ask(async ({ context, sync }) => {
          const soon = coalesced(listener);
          let later: ReturnType<typeof setTimeout> | undefined;
          const changed = (): Promise<void> => {
            soon();
            clearTimeout(later);
            later = setTimeout(listener, afterAnswers);
            return Promise.resolve();
          };
          const selected = (): Promise<void> => {
            soon();
            return Promise.resolve();
          };
          const { worksheets } = context.workbook;
          const handlers = [
            worksheets.onSelectionChanged.add(selected),
            worksheets.onActivated.add(selected),
            worksheets.onChanged.add(changed),
          ];
          await sync();
          return async () => {
            clearTimeout(later);
            await Excel.run(context, async (same) => {
              for (const handler of handlers) handler.remove();
              await same.sync();
            });
          };
        }),
      );
    },
  };
}

function previewOf(selected: SelectedCells): FreezePreview {
  const freezing = freezePlan(selected);
  const returning = unfreezePlan(selected);
  return {
    token: JSON.stringify({
      sheetId: selected.sheetId,
      areas: selected.areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
      fingerprint: selected.fingerprint,
    }),
    address: selected.address,
    toFreeze: freezing.cells,
    toUnfreeze: returning.cells,
    writes: freezing.cells === 0 ? [words.nothingToFreezeHere, ...freezing.writes] : freezing.writes,
    returns: returning.cells === 0 ? [words.nothingFrozenHere, ...returning.writes] : returning.writes,
  };
}

const cellGrid = z.array(z.array(z.union([z.string(), z.number(), z.boolean()])));

function cellsNow(range: Excel.Range) {
  const formulas = cellGrid.parse(range.formulas);
  return cellGrid.parse(range.values).map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c];
      return { value, hasFormula: typeof formula === 'string' && formula.startsWith('=') };
    }),
  );
}

const valueOf = (values: unknown): string | number | boolean => cellGrid.parse(values)[0]?.[0] ?? '';
const firstOf = (values: unknown): string => String(valueOf(values));
