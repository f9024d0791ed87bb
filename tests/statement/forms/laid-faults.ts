import { defaultEdition } from '../../../src/guidance/editions';
import { printedLabel } from '../../../src/guidance/printed-label';
import type { StatementKind } from '../../../src/guidance/edition';
import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { pence } from '../../../src/money/pence';
import { checkWorkbook, type WorkbookRun } from '../../../src/statement/findings';
import { layoutOf } from '../../../src/statement/layouts/layout';
import type { Broken } from '../broken';
import { Dice } from '../dice';
import { registerSheet } from '../register-sheet';
import { StatementSheet } from '../statement-book';
import { fillIn } from '../variants';
import { formulaResult, type Held } from '../worksheet-formulas';
import { formOf, type Form } from './form';
import { divisor, titleInBox, whole, writeForm, type LayoutChoice } from './layouts';
import { plainLayout, type NamedLayout } from './named-layouts';
import { Paper } from './paper';

/** What became of one fault in one layout. */
export interface Laid {
  readonly outcome: 'caught' | 'elsewhere' | 'missed' | 'not laid';
  /** What other checks said, of the fault or of nothing. */
  readonly others: readonly string[];
  readonly what: string;
}

/** A fault that has no meaning in a layout: nothing to plant it in. */
function cannotStand({ check }: Broken, { total, texts, boxes }: LayoutChoice): boolean {
  if (check === 'totals-are-formulas') return total !== 'formula';
  // Between rows with words under them nobody adds up a run of cells.
  if (check === 'totals-reach-every-row') return total !== 'formula' || texts !== 'columns';
  if (check === 'rows-add-to-total') return total === 'none';
  // A formula stands in no sentence.
  return check === 'figures-are-settled' && boxes === 'behind-colon';
}

const aboutTotals = ['rows-add-to-total', 'totals-are-formulas', 'totals-reach-every-row'];
const errorText = /^#[A-Z0-9/]+[!?]?$/;

/** The form that a filled-in template says. */
function formFrom(sheet: StatementSheet, changedTitle: boolean): Form {
  const keys = new Set(sheet.keys);
  const label = (id: string, fallback: string): string => {
    const key = `label/${id}`;
    return keys.has(key) ? String(sheet.value(key)) : fallback;
  };
  const columns = layoutOf(defaultEdition, sheet.kind).columns.filter(({ id }) => keys.has(`heading/${id}`));
  return {
    kind: sheet.kind,
    year: sheet.year,
    council: String(sheet.value('header/authority')),
    columns: columns.map((field) => ({
      id: field.id,
      label: String(sheet.value(`heading/${field.id}`)) || printedLabel(field, sheet.year),
      holds: field.holds,
    })),
    boxes: sheet.keys
      .filter((key) => key.startsWith('header/'))
      .map((key) => key.slice('header/'.length))
      .map((id) => ({ id, label: label(id, 'Baseline is'), value: sheet.value(`header/${id}`) })),
    rows: sheet.rowIds.map((id) => ({
      id,
      label: label(id, id),
      cells: Object.fromEntries(columns.map((field) => [field.id, sheet.value(`${id}/${field.id}`)])),
    })),
    keepsWords: true,
    ...(changedTitle ? { titleNames: String(sheet.value('title')).split(':')[0] ?? '' } : {}),
  };
}

/** Formulas among the values are worked out; those of a total find their cells where the rows stand now. */
function settle(paper: Paper): void {
  for (const key of paper.keys()) {
    const held = paper.value(key);
    if (typeof held !== 'string' || !held.startsWith('=') || held.length < 2) continue;
    const formula = held.replace(/\{([^}]+)\}/g, (_, at: string) => paper.address(at) ?? '#REF!');
    paper.change(
      key,
      formulaResult(formula, (row, column) => paper.at(row, column)),
      formula,
    );
  }
  // A sum shows the first error that it adds up.
  for (const key of paper.keys()) {
    const [row, field] = key.split('/');
    if (field === undefined || row === 'total' || row === 'header') continue;
    const held = paper.value(key);
    const sum = `total/${field}`;
    if (typeof held === 'string' && errorText.test(held) && paper.address(sum) !== null)
      paper.change(sum, held, paper.formula(sum));
  }
}

/** A column of other matter right of the table, with a figure in its first row. */
function putStray(paper: Paper, form: Form, dice: Dice, apart: number): void {
  const places = form.columns.map(({ id }) => paper.place(`heading/${id}`)).filter((at) => at !== null);
  const column = Math.max(...places.map(([, at]) => at)) + 1 + apart;
  const [row] = paper.place(`${form.rows[0]?.id}/${form.columns[0]?.id}`) ?? [0];
  paper.put(places[0]?.[0] ?? 0, column, dice.pick(['', 'Extra savings (£)', '2004/05']));
  paper.put(row, column, dice.roll(2, 90_000), 'stray');
}

interface Written {
  readonly sheets: WorkbookSnapshot['sheets'];
  readonly address: (key: string) => string | null;
}

interface Planted {
  /** Totals that are not the sum of their rows. */
  readonly totals: ReadonlyMap<string, Held>;
  readonly hidden: readonly string[];
  readonly stray: Dice | null;
}
const nothingElse: Planted = { totals: new Map(), hidden: [], stray: null };

function write(
  form: Form,
  { choice, arrangement = 'one sheet' }: NamedLayout,
  seed: number,
  { totals, hidden, stray }: Planted,
  name: string,
): Written {
  const layout = { ...plainLayout, ...choice };
  const dice = new Dice(seed);
  const paper = new Paper(name);
  const papers = [paper];
  const other = formOf(form.kind === 'backward' ? 'forward' : 'backward', form.year, form.council);
  switch (arrangement) {
    case 'one sheet':
      writeForm(paper, form, layout, dice, whole(form), 1, 1);
      break;
    case 'below another': {
      const end = writeForm(paper, other, layout, dice, whole(other, 'other:'), 1, 1);
      writeForm(paper, form, layout, dice, whole(form), end + 3, 1);
      break;
    }
    case 'beside another':
      writeForm(paper, other, layout, dice, whole(other, 'other:'), 1, 1);
      writeForm(paper, form, layout, dice, whole(form), 1, 24);
      break;
    case 'rows over two sheets': {
      const second = new Paper(`${name} 2`);
      papers.push(second);
      writeForm(
        paper,
        form,
        layout,
        dice,
        { ...whole(form), rows: form.rows.slice(0, 8), boxes: 'head' },
        1,
        1,
      );
      writeForm(second, form, layout, dice, { ...whole(form), rows: form.rows.slice(8) }, 1, 1);
      break;
    }
    case 'a cover': {
      const cover = new Paper(`${name} cover`);
      papers.unshift(cover);
      form.boxes.forEach(({ id, label, value }, i) => {
        cover.put(2 + i, 2, label);
        cover.put(2 + i, 3, value, `header/${id}`);
      });
      cover.put(cover.lastRow + 1, 2, 'Statement');
      cover.put(cover.lastRow, 3, titleInBox(form));
      writeForm(paper, form, layout, dice, { ...whole(form), boxes: 'none' }, 1, 1);
      break;
    }
  }
  if (stray !== null) putStray(paper, form, stray, layout.extraColumn === 'none' ? 0 : 1);
  for (const each of papers) {
    for (const [key, value] of totals)
      if (each.address(key) !== null)
        each.change(key, typeof value === 'number' ? value / divisor[layout.unit] : value);
    settle(each);
  }
  const address = (key: string): string | null => {
    const on = papers.find((each) => each.address(key) !== null);
    return on === undefined ? null : `${on.name}!${on.address(key)}`;
  };
  const sheets = papers.map((each) => ({
    ...each.snapshot(),
    hiddenRows: hidden.flatMap((key) => {
      const row = each.place(key.replace('label/', '') + `/${form.columns[0]?.id}`)?.[0];
      return row === undefined ? [] : [row];
    }),
  }));
  return { sheets, address };
}

/** Plants a fault into a statement that is in order, writes it in a layout and sees which checks speak where. */
export function layFault(
  fault: Broken,
  kind: StatementKind,
  named: NamedLayout,
  seed: number,
  faulty = true,
): Laid {
  const what = `${fault.check}, ${kind}, ${named.name}, seed ${seed}`;
  const layout = { ...plainLayout, ...named.choice };
  if (cannotStand(fault, layout)) return { outcome: 'not laid', others: [], what };
  const dice = new Dice(seed);
  const year = fault.year ?? dice.pick(['2005/06', '2006/07', '2007/08']);
  const sheet = new StatementSheet(kind, year);
  fillIn(sheet, dice);
  const last = fault.year === undefined ? null : new StatementSheet('backward', '2005/06');
  if (last !== null) fillIn(last, dice);
  const beside = fault.beside?.(sheet) ?? [];
  const before = new Map(sheet.keys.map((key) => [key, sheet.value(key)]));
  const hidden: string[] = [];
  if (fault.check === 'nothing-is-hidden') hidden.push(`label/${dice.pick(sheet.rowIds)}`);
  else if (faulty) fault.breakIt(sheet, dice.pick(sheet.rowIds), dice, last ?? sheet);
  const changed = sheet.keys.filter((key) => before.get(key) !== sheet.value(key));
  const totals = new Map(
    aboutTotals.includes(fault.check)
      ? changed.filter((key) => key.startsWith('total/')).map((key) => [key, sheet.value(key)])
      : [],
  );
  const form = formFrom(sheet, changed.includes('title'));
  const shown = faulty ? hidden : [];
  const stray = faulty && fault.check === 'figures-are-read' ? dice : null;
  const written = write(form, named, seed, { totals, hidden: shown, stray }, 'AES');
  const spending = Object.entries(faulty ? (fault.spending?.(sheet) ?? {}) : {});
  const register = fault.register?.(year, dice, faulty);
  const more = [
    ...beside.map((one) => one.snapshot()),
    ...(register === undefined ? [] : [registerSheet(register)]),
  ];
  const check = (sheets: WorkbookSnapshot['sheets']): WorkbookRun =>
    checkWorkbook({ name: 'laid.xlsx', sheets }, defaultEdition, {
      spending: Object.fromEntries(spending.map(([id, sum]) => [id, pence(sum * 100)])),
    });
  const lastOnPaper =
    last === null
      ? []
      : write(formFrom(last, false), { ...named, arrangement: 'one sheet' }, seed, nothingElse, 'Last')
          .sheets;
  const run = check([...written.sheets, ...lastOnPaper, ...more]);
  const said = run.runs.flatMap(({ findings }) => findings);
  const hits = faulty ? said.filter((each) => each.check === fault.check) : [];
  const others = [
    ...said
      .filter((each) => !hits.includes(each))
      .map((each) => `${each.check} ${each.cells.join()}: ${each.message}`),
    ...run.notReadable.map(({ sentence }) => sentence),
    ...(run.runs.length === 0 ? [run.nothingChecked ?? 'nothing read'] : []),
  ];
  if (!faulty) return { outcome: 'missed', others, what };
  // The template shows which figures are at fault; on paper they must be named where they stand.
  for (const key of hidden) sheet.hide(key);
  const keyAt = new Map(sheet.keys.map((key) => [sheet.address(key), key]));
  const inTemplate = check([sheet.snapshot(), ...(last === null ? [] : [last.snapshot()]), ...more]).runs;
  const keys = inTemplate
    .flatMap(({ findings }) => findings)
    .filter((each) => each.check === fault.check)
    .flatMap(({ cells }) => cells)
    .map((cell) => keyAt.get(cell));
  const cells = (stray === null ? keys : ['stray']).flatMap((key) =>
    key === undefined ? [] : (written.address(key) ?? []),
  );
  const names = hits.flatMap((hit) => hit.cells);
  const isNamed = (cell: string): boolean =>
    names.some((name) => cell.endsWith(`!${name}`) || cell === name.replaceAll("'", ''));
  const atCell = cells.length === 0 || cells.some(isNamed);
  return { outcome: hits.length === 0 ? 'missed' : atCell ? 'caught' : 'elsewhere', others, what };
}
