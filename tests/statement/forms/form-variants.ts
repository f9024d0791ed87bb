import { cellAddress } from '../../../src/grid/cell-address';
import { defaultEdition } from '../../../src/guidance/editions';
import type { StatementKind } from '../../../src/guidance/edition';
import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { checkWorkbook, type WorkbookRun } from '../../../src/statement/findings';
import type { Statement, StatementCell } from '../../../src/statement/statement';
import { Dice } from '../dice';
import { sheetFrom } from '../filed-form';
import { filedFigures, formOf, type Form } from './form';
import { rollLayout, titleInBox, whole, writeForm, type LayoutChoice } from './layouts';
import { Paper } from './paper';

/** One statement with everything that is known of where it stands. */
interface Laid {
  readonly form: Form;
  readonly layout: LayoutChoice;
  readonly papers: readonly Paper[];
  readonly prefix: string;
  /** The cell and check of the fault that was planted, if one was. */
  fault: { readonly check: string; readonly key: string; readonly paper: Paper } | null;
}

export interface FormVariant {
  readonly seed: number;
  readonly what: string;
  readonly statements: readonly Laid[];
  readonly workbook: WorkbookSnapshot;
}

const councils = [
  'Hampshire County Council',
  'City of Salford',
  'Borough of Poole',
  'London Borough of Tower Hamlets',
  'Bath and North East Somerset Council',
  'Birmingham City Council',
  'Staffordshire Moorlands District Council',
] as const;
const arrangements = [
  'one',
  'one',
  'one',
  'one',
  'two-stacked',
  'two-beside',
  'two-sheets',
  'two-councils',
  'rows-split',
  'columns-split',
  'cover',
] as const;

function rollForm(dice: Dice, kind?: StatementKind, council?: string): Form {
  const own =
    kind === undefined && council === undefined && dice.roll(0, 2) === 0 ? dice.pick(filedFigures) : null;
  if (own !== null) return formOf(own.kind, own.year, own.council, own.rows);
  const rolled = kind ?? dice.pick(['forward', 'forward', 'backward', 'backward', 'mid-year'] as const);
  const year = dice.pick(['2005/06', '2006/07', '2007/08']);
  return formOf(rolled, year, council ?? dice.pick(councils));
}

/** A workbook with one or two statements in some layout, in order unless `faulty`. */
export function formVariant(seed: number, faulty = false): FormVariant {
  const dice = new Dice(seed * 7919 + 17);
  const arrangement = dice.pick(arrangements);
  const first = rollForm(dice);
  const layout = rollLayout(dice, first);
  const statements: Laid[] = [];
  const papers: Paper[] = [];
  const sheet = (name: string): Paper => {
    const paper = new Paper(name);
    papers.push(paper);
    return paper;
  };
  const [down, right] = dice.roll(0, 2) === 0 ? [dice.roll(1, 8), dice.roll(0, 3)] : [1, 1];
  const [top, left] = [Math.max(1, down), Math.max(1, right)];
  const lay = (form: Form, how: LayoutChoice, on: readonly Paper[], prefix: string): void => {
    statements.push({ form, layout: how, papers: on, prefix, fault: null });
  };
  const second = (): readonly [Form, LayoutChoice] => {
    const other: StatementKind = first.kind === 'forward' ? 'backward' : 'forward';
    const form = rollForm(dice, other, first.council);
    return [form, rollLayout(dice, form)];
  };
  switch (arrangement) {
    case 'one': {
      const paper = sheet(dice.pick(['AES', 'Sheet1', 'Return']));
      writeForm(paper, first, layout, dice, whole(first), top, left);
      lay(first, layout, [paper], '');
      break;
    }
    case 'two-stacked': {
      const paper = sheet('Statements');
      const end = writeForm(paper, first, layout, dice, whole(first, '1:'), top, left);
      const [form, how] = second();
      writeForm(
        paper,
        form,
        how,
        dice,
        whole(form, '2:'),
        end + 2 + dice.roll(0, 3),
        left + (dice.roll(0, 3) === 0 ? 1 : 0),
      );
      lay(first, layout, [paper], '1:');
      lay(form, how, [paper], '2:');
      break;
    }
    case 'two-beside': {
      const paper = sheet('Statements');
      writeForm(paper, first, layout, dice, whole(first, '1:'), top, left);
      const [form, how] = second();
      writeForm(paper, form, how, dice, whole(form, '2:'), top, left + 20);
      lay(first, layout, [paper], '1:');
      lay(form, how, [paper], '2:');
      break;
    }
    case 'two-sheets': {
      const one = sheet('First');
      const two = sheet('Second');
      writeForm(one, first, layout, dice, whole(first), top, left);
      const [form, how] = second();
      writeForm(two, form, how, dice, whole(form), top, left);
      lay(first, layout, [one], '');
      lay(form, how, [two], '');
      break;
    }
    case 'two-councils': {
      const one = sheet('First');
      const two = sheet('Second');
      writeForm(one, first, layout, dice, whole(first), top, left);
      const council = first.council === councils[0] ? councils[1] : councils[0];
      const form = formOf(first.kind, first.year, council, {}, 2);
      writeForm(two, form, layout, dice, whole(form), top, left);
      lay(first, layout, [one], '');
      lay(form, layout, [two], '');
      break;
    }
    case 'rows-split': {
      const how = { ...layout, total: 'none' as const };
      const one = sheet('Page 1');
      const two = sheet('Page 2');
      const cut = dice.roll(3, 11);
      writeForm(
        one,
        first,
        how,
        dice,
        { ...whole(first), rows: first.rows.slice(0, cut), boxes: 'head' },
        top,
        left,
      );
      writeForm(two, first, how, dice, { ...whole(first), rows: first.rows.slice(cut) }, top, left);
      lay(first, how, [one, two], '');
      break;
    }
    case 'columns-split': {
      const how = { ...layout, texts: 'columns' as const, total: 'none' as const };
      const one = sheet('Gains');
      const two = sheet('Words');
      const pounds = first.columns.filter(({ holds }) => holds === 'pounds').map(({ id }) => id);
      const words = first.columns.filter(({ holds }) => holds !== 'pounds').map(({ id }) => id);
      writeForm(one, first, how, dice, { ...whole(first), columns: pounds }, top, left);
      if (words.includes('indicator'))
        writeForm(two, first, how, dice, { ...whole(first), columns: words, boxes: 'none' }, top, left);
      else
        writeForm(
          one,
          first,
          how,
          dice,
          { ...whole(first, 'x:'), rows: [], columns: [], boxes: 'none', title: false },
          one.lastRow + 9,
          left,
        );
      lay(first, how, [one, two], '');
      break;
    }
    case 'cover': {
      const cover = sheet('Cover');
      const paper = sheet('Table');
      first.boxes.forEach(({ id, label, value }, i) => {
        cover.put(2 + i, 2, label);
        cover.put(2 + i, 3, value, `header/${id}`);
      });
      if (layout.title === 'in-box') {
        cover.put(cover.lastRow + 1, 2, 'Statement');
        cover.put(cover.lastRow, 3, titleInBox(first));
      }
      writeForm(paper, first, layout, dice, { ...whole(first), boxes: 'none' }, top, left);
      lay(first, layout, [cover, paper], '');
      break;
    }
  }
  if (faulty) {
    const laid = dice.pick(statements);
    plant(laid, dice);
  }
  const sheets = papers.filter((paper) => paper.lastRow > 1).map((paper) => paper.snapshot());
  return {
    seed,
    what: `seed ${seed}, ${arrangement}: ${statements.map(({ form, layout: how }) => `${form.kind} ${form.year} ${JSON.stringify(how)}`).join(' + ')}`,
    statements,
    workbook: { name: 'return.xlsx', sheets: [sheetFrom('Notes', [['For the file.']]), ...sheets] },
  };
}

function plant(laid: Laid, dice: Dice): void {
  const { form, papers, prefix } = laid;
  const row = dice.pick(form.rows).id;
  const at = (key: string): Paper | null =>
    papers.find((paper) => paper.address(`${prefix}${key}`) !== null) ?? null;
  const ids = {
    forward: ['expected'],
    backward: ['sustained', 'further', 'ongoing'],
    'mid-year': ['expected', 'achieved', 'forecast'],
  }[form.kind];
  const id = dice.pick(ids);
  const [key, check] = dice.pick([
    [`${row}/${id}-cashable`, 'cashable-within-total'],
    [`${row}/${id}-total`, 'amounts-are-numbers'],
    [
      form.kind === 'backward' ? `${row}/cumulative-total` : `${row}/${id}-cashable`,
      form.kind === 'backward' ? 'cumulative-adds-up' : 'cashable-within-total',
    ],
  ] as const);
  const paper = at(key);
  if (paper === null) throw new Error(`${key} stands nowhere`);
  const before = Number(paper.value(`${prefix}${key}`));
  const total = Number(paper.value(`${prefix}${key.replace('-cashable', '-total')}`));
  paper.change(
    `${prefix}${key}`,
    check === 'amounts-are-numbers'
      ? `${before} approx`
      : check === 'cumulative-adds-up'
        ? before * 3 + 1
        : total * 1.5 + 1,
  );
  laid.fault = { check, key: `${prefix}${key}`, paper };
}

export interface Judged {
  readonly recognised: number;
  readonly statements: number;
  /** Figures, words and boxes of the form that were not read from their cells. */
  readonly unread: readonly string[];
  readonly alarms: readonly string[];
  readonly fault: 'none' | 'caught' | 'elsewhere' | 'missed';
}

/** Runs a variant and compares what was read with what was written, cell by cell. */
export function judge(variant: FormVariant): Judged {
  const run = checkWorkbook(variant.workbook, defaultEdition);
  const unread: string[] = [];
  const alarms: string[] = [];
  let recognised = 0;
  let fault: Judged['fault'] = 'none';
  for (const laid of variant.statements) {
    const found = run.runs.find(
      ({ statement }) =>
        statement.kind === laid.form.kind &&
        statement.year === laid.form.year &&
        statement.authority === laid.form.council,
    );
    if (found === undefined) {
      unread.push(`${laid.form.kind} ${laid.form.year} of ${laid.form.council}: not recognised`);
      if (laid.fault !== null) fault = 'missed';
      continue;
    }
    recognised += 1;
    unread.push(...unreadOf(laid, found.statement));
    const planted = laid.fault;
    if (planted === null) continue;
    const cell = planted.paper.address(planted.key) ?? '';
    const named = (each: string): boolean => each === cell || each.endsWith(`!${cell}`);
    const hits = found.findings.filter(({ check }) => check === planted.check);
    fault = hits.some(({ cells }) => cells.some(named)) ? 'caught' : hits.length > 0 ? 'elsewhere' : 'missed';
  }
  const faulty = variant.statements.some((laid) => laid.fault !== null);
  if (!faulty) alarms.push(...alarmsOf(run, variant));
  return { recognised, statements: variant.statements.length, unread, alarms, fault };
}

function unreadOf({ form, papers, prefix }: Laid, statement: Statement): readonly string[] {
  const unread: string[] = [];
  const cellAt = (key: string): string | null => {
    for (const paper of papers) {
      const address = paper.address(`${prefix}${key}`);
      if (address !== null) return `${paper.name}!${address}`;
    }
    return null;
  };
  const compare = (key: string, cell: StatementCell | undefined): void => {
    const written = cellAt(key);
    if (written === null) return;
    const read = cell === undefined ? 'nowhere' : `${cell.place.sheet}!${cellAddress(cell.place)}`;
    if (read !== written) unread.push(`${key} stands in ${written}, read from ${read}`);
  };
  for (const { id, cells } of form.rows) {
    const row = statement.rows.find(({ row: own }) => own?.id === id);
    for (const field of Object.keys(cells))
      if (cells[field] !== '') compare(`${id}/${field}`, row?.cells[field]);
  }
  for (const { id, holds } of form.columns)
    if (holds === 'pounds') compare(`total/${id}`, statement.total?.cells[id]);
  for (const { id } of form.boxes) compare(`header/${id}`, statement.boxes[id]);
  const strangers = statement.rows.filter(({ row }) => row === null);
  unread.push(
    ...strangers.map(
      ({ label, labelPlace }) => `“${label}” in ${cellAddress(labelPlace)} was taken for a row`,
    ),
  );
  return unread;
}

function alarmsOf(run: WorkbookRun, { statements }: FormVariant): readonly string[] {
  const told = [
    ...run.runs.flatMap(({ findings }) => findings.map(({ check, message }) => `${check}: ${message}`)),
    ...run.notReadable.map(({ sentence }) => sentence),
  ];
  const more = run.runs.length - statements.length;
  return more > 0 ? [...told, `${more} statements more than were written`] : told;
}

/** What went wrong with a variant; `null` when all was read, nothing wrongly found, and the fault caught at its cell. */
export function formSurprise(seed: number, faulty = false): string | null {
  const variant = formVariant(seed, faulty);
  const { unread, alarms, fault } = judge(variant);
  const wrong = [
    ...unread,
    ...alarms,
    ...(fault === 'missed' || fault === 'elsewhere' ? [`fault ${fault}`] : []),
  ];
  return wrong.length === 0 ? null : `${variant.what}\n  ${wrong.slice(0, 6).join('\n  ')}`;
}
