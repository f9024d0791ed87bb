import { columnNumber } from '../../src/grid/column-letters';
import { readBudget } from '../../src/budget/read-budget';
import type { CellValue } from '../../src/grid/snapshot';
import { realSheet, realSheets, unseenSheets } from './real-sheet';
import { sheetOf } from './sheet-of';

type Rows = readonly (readonly CellValue[])[];

/** A sheet laid out in another way, and which of the published rows each of its rows is (−1: an added row). */
interface Variant {
  readonly rows: Rows;
  readonly from: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly anyOrder?: boolean;
  /** Where the used range begins, for a sheet that does not start at A1. */
  readonly firstRow?: number;
  readonly firstColumn?: number;
}

interface Published {
  readonly rows: Rows;
  readonly width: number;
  /** 0-based columns of the label and the amounts, and the 0-based first row of figures. */
  readonly label: number;
  readonly amount: number;
  readonly money: readonly number[];
  readonly body: number;
  readonly headings: number;
  /** 0-based rows that the reader counts as lines. */
  readonly lines: ReadonlySet<number>;
}

const same = (rows: Rows): Variant => ({ rows, from: rows.map((_, i) => i) });

const columnIndex = (letters: string): number => columnNumber(letters) - 1;

/** Whether a row is a subtotal or income may turn on the word Total; that it is no line may not. */
const noLine = new Set(['heading', 'subtotal', 'income', 'note', 'blank']);

function published(name: string): Published {
  const { sheet } = realSheet(name);
  const reading = readBudget([sheet]).sheets[0];
  const table = reading?.table;
  if (table === undefined || table === null) throw new Error(`${name} holds no table`);
  const body = table.firstRow - 1;
  const money = table.amountColumns.map(({ column }) => columnIndex(column));
  // The rows over the table in which a column of amounts is headed.
  const headings = sheet.values.findIndex(
    (row, i) => i < body && money.some((column) => (row[column] ?? '') !== ''),
  );
  return {
    rows: sheet.values,
    width: sheet.values.reduce((most, row) => Math.max(most, row.length), 0),
    label: columnIndex(table.labelColumn),
    amount: columnIndex(table.amountColumn),
    money,
    body,
    headings: headings < 0 ? body : headings,
    lines: new Set(
      (reading?.lines ?? []).flatMap(({ treatment, amount, row, label }) =>
        noLine.has(treatment) || amount === null || label === '' ? [] : [row - 1],
      ),
    ),
  };
}

const pad = (row: readonly CellValue[], width: number): CellValue[] =>
  Array.from({ length: width }, (_, i) => row[i] ?? '');

function asWritten(value: number): string {
  const size = Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: 3 });
  return value < 0 ? `(${size})` : size;
}

const variants: Readonly<Record<string, (sheet: Published) => Variant>> = {
  'title rows dropped': ({ rows, headings }) => ({
    rows: rows.slice(headings),
    from: rows.slice(headings).map((_, i) => i + headings),
  }),
  'a blank column at the left': ({ rows }) => same(rows.map((row) => ['', ...row])),
  'the amount column moved to the far right': ({ rows, width, amount }) =>
    same(
      rows.map((row) => {
        const full = pad(row, width);
        return [...full.slice(0, amount), ...full.slice(amount + 1), full[amount] ?? ''];
      }),
    ),
  'amounts as text with pound signs': ({ rows, body, money }) =>
    same(
      rows.map((row, i) =>
        i < body
          ? [...row]
          : row.map((cell, c) =>
              typeof cell === 'number' && money.includes(c)
                ? cell < 0
                  ? `(£${asWritten(-cell)})`
                  : `£${asWritten(cell)}`
                : cell,
            ),
      ),
    ),
  'non-breaking spaces and spaced minus signs': ({ rows, body, money }) =>
    same(
      rows.map((row, i) =>
        i < body
          ? [...row]
          : row.map((cell, c) =>
              typeof cell === 'number' && money.includes(c)
                ? `\u00a0${cell < 0 ? '- ' : ''}${asWritten(Math.abs(cell))}\u00a0`
                : cell,
            ),
      ),
    ),
  'the word Total taken off its totals': ({ rows, label }) =>
    same(
      rows.map((row) =>
        row.map((cell, c) =>
          c === label && typeof cell === 'string' && /^(?:sub ?)?totals?:?$/i.test(cell.trim()) ? '' : cell,
        ),
      ),
    ),
  'the unit in other words': ({ rows, body }) =>
    same(
      rows.map((row, i) =>
        i >= body
          ? [...row]
          : row.map((cell) =>
              typeof cell === 'string'
                ? cell.replace(/£\s*['’]?000(?:['’]?s)?|£ thousand/g, "£'000s").replace(/^£$/, '£s')
                : cell,
            ),
      ),
    ),
  'columns hidden': ({ rows, money, amount }) => ({
    ...same(rows),
    hiddenColumns: money.filter((column) => column !== amount).map((column) => column + 1),
  }),
  'the table from F30': ({ rows }) => ({ ...same(rows), firstRow: 30, firstColumn: 6 }),
  'a stray word far below and to the right': ({ rows, width }) => ({
    rows: [
      ...rows.map((row) => pad(row, width + 8)),
      ...Array.from({ length: 40 }, () => pad([], width + 8)),
      [...pad([], width + 7), 'checked AB'],
    ],
    from: [...rows.map((_, i) => i), ...Array.from({ length: 41 }, () => -1)],
  }),
  'a stray figure far to the right': ({ rows, width, body }) =>
    same(rows.map((row, i) => [...pad(row, width + 6), i === body + 2 ? 1234.5 : ''])),
  'a second small table at the right': ({ rows, width, body }) =>
    same(
      rows.map((row, i) => [
        ...pad(row, width + 2),
        ...(i === body
          ? ['Staff in post', 'Number']
          : i === body + 1
            ? ['Full time', 212]
            : i === body + 2
              ? ['Part time', 87]
              : ['', '']),
      ]),
    ),
  'lines sorted by name within their section': ({ rows, body, label, lines }) => {
    const order = rows.map((_, i) => i);
    for (let start = body; start < rows.length; start += 1) {
      let end = start;
      while (end < rows.length && lines.has(end)) end += 1;
      const name = (i: number) => String(rows[i]?.[label] ?? '');
      const sorted = order.slice(start, end).sort((a, b) => (name(a) < name(b) ? -1 : 1));
      sorted.forEach((from, i) => (order[start + i] = from));
      start = Math.max(start, end);
    }
    return { rows: order.map((i) => rows[i] ?? []), from: order, anyOrder: true };
  },
  'blank rows between all rows of the body': ({ rows, body, width }) => ({
    rows: rows.flatMap((row, i) => (i > body ? [pad([], width), [...row]] : [[...row]])),
    from: rows.flatMap((_, i) => (i > body ? [-1, i] : [i])),
  }),
};

function treatments(variant: Variant): readonly { readonly at: number; readonly treatment: string }[] {
  const sheet = sheetOf(variant.rows, { hiddenColumns: [...(variant.hiddenColumns ?? [])] });
  const reading = readBudget([
    { ...sheet, firstRow: variant.firstRow ?? 1, firstColumn: variant.firstColumn ?? 1 },
  ]).sheets[0];
  return (reading?.lines ?? [])
    .map(({ treatment, amount }, i) => ({ at: variant.from[i] ?? -1, treatment, amount }))
    .filter(({ at, amount }) => at >= 0 && amount !== null)
    .sort((a, b) => (variant.anyOrder === true ? a.at - b.at : 0))
    .map(({ at, treatment }) => ({ at, treatment: noLine.has(treatment) ? 'no line' : treatment }));
}

describe.each([...realSheets, ...unseenSheets])('%s', (name) => {
  const sheet = published(name);
  const before = treatments(same(sheet.rows));
  // What would make another sheet of this one is named in its file, with the reason.
  const excepted = realSheet(name).judged.not_varied;
  const told = Object.keys(variants).filter((variant) => excepted[variant] === undefined);
  test.each(told)('%s: the same treatments', (variant) => {
    const after = variants[variant]?.(sheet);
    expect(after === undefined ? [] : treatments(after)).toEqual(
      before.filter(({ at }) => after?.from.includes(at)),
    );
  });
});

test('Every exception is of a variant that there is', () => {
  const named = [...realSheets, ...unseenSheets].flatMap((name) =>
    Object.keys(realSheet(name).judged.not_varied),
  );
  expect(named.filter((variant) => variants[variant] === undefined)).toEqual([]);
});
