import type { Dice } from '../dice';
import type { Held } from '../worksheet-formulas';
import { columnLetters } from '../../../src/grid/column-letters';
import { sumOf, type Form, type FormRow } from './form';
import type { Paper } from './paper';
import { asPasted, proseFor } from './prose';

/** How a form stands on paper. Every choice is one that filed returns or committee papers show. */
export interface LayoutChoice {
  /** Where the words of a row stand: in columns, or under the row beside, below or behind their label. */
  readonly texts: 'columns' | 'under-beside' | 'under-below' | 'under-colon';
  readonly headings:
    | 'one-line'
    | 'two-lines'
    | 'three-lines'
    | 'unit-line'
    | 'groups'
    | 'groups-merged'
    | 'groups-in-two-lines';
  readonly pairs: 'as-printed' | 'cashable-first' | 'shuffled';
  readonly unit: '£' | '£000' | '£m';
  readonly labels: 'whole' | 'broken' | 'broken-figures-below' | 'pasted' | 'numbered';
  readonly boxes: 'beside' | 'behind-colon' | 'two-columns-on';
  readonly title: 'form' | 'one-line' | 'long' | 'in-box';
  readonly blankRows: boolean;
  readonly proseRows: boolean;
  readonly extraColumn: 'none' | 'words' | 'links' | 'numbers-left';
  readonly pageBreak: boolean;
  readonly total: 'typed' | 'formula' | 'none';
}

export function rollLayout(dice: Dice, form: Form): LayoutChoice {
  const grouped = form.kind !== 'forward';
  const headings = dice.pick([
    'one-line',
    'two-lines',
    'three-lines',
    'unit-line',
    ...(grouped ? (['groups', 'groups-merged', 'groups-in-two-lines'] as const) : []),
  ] as const);
  return {
    texts: dice.pick(['columns', 'under-beside', 'under-beside', 'under-below', 'under-colon'] as const),
    headings,
    pairs: dice.pick(['as-printed', 'as-printed', 'cashable-first', 'shuffled'] as const),
    unit: dice.pick(['£', '£', '£', '£000', '£m'] as const),
    labels: dice.pick(['whole', 'whole', 'broken', 'broken-figures-below', 'pasted', 'numbered'] as const),
    boxes: dice.pick(['beside', 'beside', 'behind-colon', 'two-columns-on'] as const),
    title: dice.pick(['form', 'one-line', 'long', 'in-box'] as const),
    blankRows: dice.roll(0, 3) === 0,
    proseRows: dice.roll(0, 1) === 0,
    extraColumn: dice.pick(['none', 'none', 'words', 'links', 'numbers-left'] as const),
    pageBreak: dice.roll(0, 4) === 0,
    total: dice.pick(['typed', 'formula', 'none'] as const),
  };
}

/** What is to stand on one sheet: some of the rows, some of the columns, with or without the boxes. */
export interface Portion {
  readonly rows: readonly FormRow[];
  readonly columns: readonly string[];
  readonly boxes: 'all' | 'none' | 'head';
  readonly title: boolean;
  /** Before every key, so that two statements on a sheet keep theirs apart. */
  readonly prefix: string;
}

export const whole = (form: Form, prefix = ''): Portion => ({
  rows: form.rows,
  columns: form.columns.map(({ id }) => id),
  boxes: 'all',
  title: true,
  prefix,
});

const tail = new Set([
  'signed-leader',
  'signed-chief-executive',
  'signed-chief-finance-officer',
  'date-signed',
]);
const unitWords = { '£': '£', '£000': "£'000", '£m': '£m' } as const;
const statementWords = {
  forward: 'Forward look',
  backward: 'Backward look',
  'mid-year': 'Mid-year update',
} as const;
export const divisor = { '£': 1, '£000': 1000, '£m': 1_000_000 } as const;

export const titleInBox = ({ kind, year }: Form): string => `${statementWords[kind]} ${year}`;

interface Column {
  readonly id: string;
  readonly heading: string;
  /** Over this column and the next ones of the same pair. */
  readonly group: string | null;
}

/** Writes a form, or a portion of it, from a row and column on; returns the last row that it took. */
export function writeForm(
  paper: Paper,
  form: Form,
  layout: LayoutChoice,
  dice: Dice,
  portion: Portion,
  top: number,
  left: number,
): number {
  const { prefix } = portion;
  const pasted = layout.labels === 'pasted';
  const shown = (text: string): string => (pasted ? asPasted(text, dice) : text);
  let row = top - 1;
  const labelColumn = left + (layout.extraColumn === 'numbers-left' ? 1 : 0);

  if (portion.title) row = writeTitle(paper, form, layout, row, labelColumn, shown);
  const writeBox = (id: string, label: string, value: Held): void => {
    row += 1;
    const key = `${prefix}header/${id}`;
    if (layout.boxes === 'behind-colon' && typeof value === 'string') {
      paper.put(row, labelColumn, `${label}: ${value}`, key);
      return;
    }
    paper.put(row, labelColumn, shown(label));
    paper.put(row, labelColumn + (layout.boxes === 'two-columns-on' ? 2 : 1), value, key);
  };
  if (portion.boxes !== 'none') {
    for (const { id, label, value } of form.boxes.filter((box) => !tail.has(box.id)))
      writeBox(id, label, value);
    if (layout.title === 'in-box' && portion.title) writeBox('', 'Statement', titleInBox(form));
  }
  row += 1 + dice.roll(0, 1);

  const isUnder = (id: string): boolean => layout.texts !== 'columns' && /^(?:row-|indicator)/.test(id);
  const columns = columnsOf(form, layout, dice).filter(
    ({ id }) => portion.columns.includes(id) && !isUnder(id),
  );
  const first = labelColumn + 1;
  const headingsAt = row;
  const headingRows = writeHeadings(paper, columns, layout, shown, headingsAt, labelColumn, portion.prefix);
  const last = first + columns.length - 1;
  const extra =
    layout.extraColumn === 'words' ? 'Remarks' : layout.extraColumn === 'links' ? 'Related links' : null;
  if (extra !== null) paper.put(headingsAt + headingRows - 1, last + 1, extra);
  row = headingsAt + headingRows - 1;

  const figureRows: number[] = [];
  const value = (held: Held, holds: string): Held =>
    typeof held === 'number' && holds === 'pounds' ? Number((held / divisor[layout.unit]).toFixed(6)) : held;
  portion.rows.forEach((line, i) => {
    if (layout.blankRows && dice.roll(0, 1) === 0) row += 1;
    if (layout.pageBreak && i === Math.floor(portion.rows.length / 2)) {
      row += 1;
      paper.put(row, labelColumn, 'Page 2 of 3');
      row += 1;
      const again = writeHeadings(paper, columns, layout, shown, row, labelColumn, null);
      row += again - 1;
    }
    row += 1;
    const [printed, more] = labelLines(line.label, layout, shown, i);
    const figuresAt = more !== null && layout.labels === 'broken-figures-below' ? row + 1 : row;
    paper.put(row, labelColumn, printed, `${prefix}label/${line.id}`);
    if (more !== null) paper.put(row + 1, labelColumn, more);
    if (layout.extraColumn === 'numbers-left') paper.put(row, left, i + 1);
    figureRows.push(figuresAt);
    columns.forEach(({ id }, at) => {
      const holds = form.columns.find((field) => field.id === id)?.holds ?? '';
      paper.put(figuresAt, first + at, value(line.cells[id] ?? '', holds), `${prefix}${line.id}/${id}`);
    });
    if (extra === 'Remarks') paper.put(figuresAt, last + 1, proseFor(dice));
    if (extra === 'Related links')
      paper.put(figuresAt, last + 1, dice.pick(['Documents', 'People', 'Projects']));
    if (more !== null) row += 1;
    if (layout.texts !== 'columns')
      row = writeUnder(paper, form, layout, dice, line, portion, row, labelColumn, shown);
    if (layout.proseRows && dice.roll(0, 3) === 0) {
      row += 1;
      paper.put(row, dice.pick([labelColumn, labelColumn, first]), proseFor(dice));
    }
  });

  if (layout.total !== 'none' && portion.boxes !== 'head') {
    row += 1;
    paper.put(row, labelColumn, dice.pick(['Total', 'Totals', 'Total gains']), `${prefix}label/total`);
    columns.forEach(({ id }, at) => {
      const holds = form.columns.find((field) => field.id === id)?.holds ?? '';
      if (holds !== 'pounds') return;
      const letters = columnLetters(first + at);
      const filled = portion.rows.some((line) => typeof line.cells[id] === 'number');
      const formula =
        layout.total === 'formula' ? `=${figureRows.map((each) => `${letters}${each}`).join('+')}` : null;
      if (filled) paper.put(row, first + at, value(sumOf(form, id), holds), `${prefix}total/${id}`, formula);
    });
  }
  if (portion.boxes === 'all') {
    row += dice.roll(0, 1);
    for (const { id, label, value: held } of form.boxes.filter((box) => tail.has(box.id)))
      writeBox(id, label, held);
  }
  return row;
}

function writeTitle(
  paper: Paper,
  form: Form,
  layout: LayoutChoice,
  above: number,
  column: number,
  shown: (text: string) => string,
): number {
  const look = statementWords[form.kind];
  const titles = {
    form: [`Annual efficiency statement - ${look.toLowerCase()} ${form.year}`, 'Details'],
    'one-line': [`Annual Efficiency Statement – ${look} ${form.year}`],
    long: [
      `${form.titleNames === undefined ? `${form.council}: ` : ''}Annual Efficiency Statement ${form.year} (${look}) submitted to the ministry for approval`,
    ],
    'in-box': ['Annual efficiency statement'],
  }[layout.title];
  titles.forEach((text, i) => {
    const named = i === 0 && form.titleNames !== undefined ? `${form.titleNames}: ${text}` : text;
    paper.put(above + 1 + i, column, shown(named));
  });
  return above + titles.length;
}

/** Columns in the order chosen, each with its heading and the group that it belongs to. */
function columnsOf(form: Form, layout: LayoutChoice, dice: Dice): readonly Column[] {
  const unit = `(${unitWords[layout.unit]})`;
  const withUnit = (label: string): string => label.replace('(£)', unit);
  const pounds = form.columns.filter(({ holds }) => holds === 'pounds');
  const others = form.columns.filter(({ holds }) => holds !== 'pounds');
  const grouped = layout.headings.startsWith('groups');
  const pairs = pounds
    .filter(({ id }) => id.endsWith('-total'))
    .map((total) => {
      const cashable = pounds.find(({ id }) => id === total.id.replace('-total', '-cashable'));
      const both: Column[] = [
        {
          id: total.id,
          heading: grouped ? 'Total gains' : withUnit(total.label),
          group: grouped ? withUnit(total.label) : null,
        },
        {
          id: cashable?.id ?? '',
          heading: withUnit(cashable?.label ?? ''),
          group: grouped ? withUnit(total.label) : null,
        },
      ];
      return layout.pairs === 'cashable-first' ? both.reverse() : both;
    });
  if (layout.pairs === 'shuffled') {
    for (let i = pairs.length - 1; i > 0; i -= 1) {
      const j = dice.roll(0, i);
      [pairs[i], pairs[j]] = [pairs[j] ?? [], pairs[i] ?? []];
    }
  }
  const rest = pounds.filter(({ id }) => !/-(?:total|cashable)$/.test(id));
  return [
    ...pairs.flat(),
    ...rest.map(({ id, label }) => ({ id, heading: withUnit(label), group: null })),
    ...others.map(({ id, label }) => ({ id, heading: label, group: null })),
  ];
}

/** Splits a heading into so many lines at spaces, as a narrow column does; the unit stands alone on the last where asked. */
function inLines(text: string, lines: number, unitAlone: boolean): readonly string[] {
  const unit = /\s*(\([^)]*\))$/.exec(text);
  const split = (words: readonly string[], into: number): string[] => {
    const size = Math.ceil(words.length / into);
    return Array.from({ length: into }, (_, i) => words.slice(i * size, (i + 1) * size).join(' '));
  };
  if (unitAlone && unit !== null)
    return [...split(text.slice(0, unit.index).split(' '), lines - 1), unit[1] ?? ''];
  return split(text.split(' '), lines);
}

function writeHeadings(
  paper: Paper,
  columns: readonly Column[],
  layout: LayoutChoice,
  shown: (text: string) => string,
  at: number,
  labelColumn: number,
  prefix: string | null,
): number {
  const first = labelColumn + 1;
  const key = (id: string): string | null => (prefix === null ? null : `${prefix}heading/${id}`);
  if (!layout.headings.startsWith('groups')) {
    const count = { 'one-line': 1, 'two-lines': 2, 'three-lines': 3, 'unit-line': 2 }[
      layout.headings as 'one-line' | 'two-lines' | 'three-lines' | 'unit-line'
    ];
    const alone = layout.headings === 'unit-line' || layout.headings === 'three-lines';
    columns.forEach(({ id, heading }, i) => {
      const lines = inLines(heading, count, alone);
      // Short headings stand on the last line, as Excel aligns them at the foot.
      const filled = lines.filter((line) => line !== '');
      filled.forEach((line, down) => {
        const row = at + count - filled.length + down;
        paper.put(row, first + i, shown(line), down === filled.length - 1 ? key(id) : null);
      });
    });
    return count;
  }
  const groupLines = layout.headings === 'groups-in-two-lines' ? 2 : 1;
  columns.forEach(({ id, heading, group }, i) => {
    if (group !== null && columns[i - 1]?.group !== group) {
      inLines(group, groupLines, false).forEach((line, down) => {
        if (line !== '') paper.put(at + down, first + i, shown(line));
      });
      if (layout.headings === 'groups-merged') paper.merge(at, first + i, at, first + i + 1);
    }
    paper.put(at + groupLines, first + i, shown(heading), key(id));
  });
  return groupLines + 1;
}

/** A label on one line, or broken over two. */
function labelLines(
  label: string,
  layout: LayoutChoice,
  shown: (text: string) => string,
  i: number,
): readonly [string, string | null] {
  if (layout.labels === 'numbered') return [`${i + 1}. ${label}`, null];
  const words = label.split(' ');
  if (!layout.labels.startsWith('broken') || words.length < 2) return [shown(label), null];
  const cut = words.length - 1;
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
}

/** The words of a row under it; its quality cross-check as the small table of the filed form. */
function writeUnder(
  paper: Paper,
  form: Form,
  layout: LayoutChoice,
  dice: Dice,
  line: FormRow,
  portion: Portion,
  above: number,
  labelColumn: number,
  shown: (text: string) => string,
): number {
  let row = above;
  const { prefix } = portion;
  if (portion.columns.includes('indicator') && form.kind === 'backward') {
    const fields = ['indicator', 'indicator-before', 'indicator-after', 'indicator-met'];
    if (dice.roll(0, 1) === 0)
      paper.put((row += 1), labelColumn, shown(`${form.year} Primary quality cross check`));
    row += 1;
    fields.forEach((id, i) => {
      const label = form.columns.find((field) => field.id === id)?.label ?? '';
      paper.put(row, labelColumn + i, label);
      paper.put(row + 1, labelColumn + i, line.cells[id] ?? '', `${prefix}${line.id}/${id}`);
    });
    row += 1;
  }
  for (const { id, label } of form.columns.filter((field) => field.id.startsWith('row-'))) {
    if (!portion.columns.includes(id)) continue;
    row += 1;
    const drawn = id === 'row-quality' ? 'Satisfaction held in the yearly survey.' : proseFor(dice);
    const words = form.keepsWords === true ? (line.cells[id] ?? '') : drawn;
    const key = `${prefix}${line.id}/${id}`;
    if (layout.texts === 'under-beside') {
      paper.put(row, labelColumn, shown(`${label}:`));
      paper.put(row, labelColumn + 1, words, key);
    } else if (layout.texts === 'under-colon') {
      paper.put(row, labelColumn, `${label}: ${words}`, key);
    } else {
      paper.put(row, labelColumn, shown(`${label}:`));
      paper.put((row += 1), labelColumn, words, key);
    }
  }
  return row;
}
