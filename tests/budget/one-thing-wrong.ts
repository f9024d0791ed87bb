import type { BudgetReading } from '../../src/budget/reading';
import { columnLetters, columnNumber } from '../../src/grid/column-letters';
import type { CellValue, SheetSnapshot } from '../../src/grid/snapshot';

/** What may stand in a cell, instead of what stood there. */
interface Held {
  readonly value: CellValue;
  readonly format?: string;
  readonly formula?: string;
}

/** One way to break an amount, of the classes in which published spreadsheets are known to go wrong. */
export interface AmountBreak {
  readonly name: string;
  readonly hold: (value: number) => Held;
}

const said = (text: string): AmountBreak => ({ name: `“${text}”`, hold: () => ({ value: text }) });
const shown = (value: number): string =>
  Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: 3 });
const written = (name: string, write: (text: string, value: number) => string): AmountBreak => ({
  name,
  hold: (value) => ({ value: write(shown(value), value) }),
});

const errors = [
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
];

export const amountBreaks: readonly AmountBreak[] = [
  // Other grouping, and what is typed around a figure.
  written('grouped as on the Continent', (_, value) => `${Math.abs(Math.trunc(value / 1000))}.000,50`),
  written('grouped in twos', () => '1,00,000'),
  written('apostrophes between thousands', () => "1'234'567"),
  written('low line between thousands', () => '1_000'),
  written('a decimal comma', () => '12,5'),
  written('one bracket, closing', (text) => `${text})`),
  written('one bracket, opening', (text) => `(${text}`),
  written('two minus signs', (text) => `--${text}`),
  written('plus and minus', (text) => `+-${text}`),
  written('a star behind', (text) => `${text}*`),
  written('a footnote in brackets', (text) => `${text} (1)`),
  written('a raised footnote', (text) => `${text}¹`),
  written('a dagger', (text) => `${text}†`),
  written('a letter behind', (text) => `${text}e`),
  written('a query', (text) => `${text}?`),
  written('figure and words', (text) => `${text} approx`),
  written('words and figure', (text) => `c. ${text}`),
  written('estimate', (text) => `est ${text}`),
  written('two figures with a slash', (text) => `${text} / ${text}`),
  written('two figures with a dash', (text) => `${text}-${text}`),
  written('two figures with a line between', (text) => `${text}\n${text}`),
  written('another currency', (text) => `€${text}`),
  written('dollars', (text) => `$${text}`),
  written('euros in letters', (text) => `EUR ${text}`),
  written('millions without a sign', () => '1.5m'),
  written('thousands without a sign', () => '450k'),
  written('billions', () => '£2bn'),
  written('exponent as text', () => '1.2E+06'),
  said('1-2'),
  said('00012'),
  said('12.5.3'),
  said('1 / 2'),
  said('½'),
  said('0x10'),
  said('0b11'),
  said('&H10'),
  said('1e308'),
  said('12345678901234567'),
  said('NaN'),
  said('Infinity'),
  said('null'),
  said('undefined'),
  said('TRUE'),
  said('yes'),
  said('R5324'),
  // Words where the amount should stand.
  said('TBC'),
  said('tbc'),
  said('n/k'),
  said('see note 4'),
  said('awaited'),
  said('nil return'),
  said('-?'),
  said('?'),
  said('*'),
  said('...?'),
  said('x'),
  said('confidential'),
  said('Included above'),
  said('to follow'),
  said('budget'),
  said('#REF'),
  said('#VALUE'),
  // Percent, dates and times.
  { name: '12% as text', hold: () => ({ value: '12%' }) },
  { name: 'shown as percent', hold: () => ({ value: 0.12, format: '0%' }) },
  { name: 'shown as percent with decimals', hold: () => ({ value: 0.125, format: '0.00%' }) },
  said('01/04/2004'),
  said('2004-04-01'),
  said('1 April 2004'),
  said('Apr-04'),
  said('12:30'),
  said('2004/05'),
  { name: 'shown as a date', hold: () => ({ value: 38_078, format: 'dd/mm/yyyy' }) },
  { name: 'shown as a month', hold: () => ({ value: 38_078, format: 'mmm-yy' }) },
  { name: 'shown as a time', hold: () => ({ value: 0.5, format: 'hh:mm' }) },
  { name: 'shown as hours', hold: () => ({ value: 36.5, format: '[h]:mm' }) },
  { name: 'shown as a date and time', hold: () => ({ value: 38_078.5, format: 'd/m/yy h:mm' }) },
  // Too great, too long.
  { name: '1e308', hold: () => ({ value: 1e308 }) },
  { name: '-1e308', hold: () => ({ value: -1e308 }) },
  { name: 'seventeen digits', hold: () => ({ value: 12_345_678_901_234_568 }) },
  { name: '9e15', hold: () => ({ value: 9_007_199_254_740_992 }) },
  // Yes and no, errors, formulas.
  { name: 'TRUE', hold: () => ({ value: true }) },
  { name: 'FALSE', hold: () => ({ value: false }) },
  ...errors.map((error): AmountBreak => ({ name: error, hold: () => ({ value: error }) })),
  { name: 'an error from a formula', hold: () => ({ value: '#REF!', formula: '=#REF!*2' }) },
  { name: 'a formula never calculated', hold: () => ({ value: '', formula: '=500*2' }) },
  { name: 'a formula that shows nothing', hold: () => ({ value: '', formula: '=IF(Z1="","",Z1)' }) },
  {
    name: 'a link to another workbook',
    hold: (value) => ({ value: value + 10_000, formula: '=[1]Budget!B4' }),
  },
  { name: 'a random figure', hold: (value) => ({ value: value + 77, formula: '=RAND()*1000' }) },
  { name: 'a figure of today', hold: (value) => ({ value: value + 77, formula: '=TODAY()-36000' }) },
  { name: 'a circle', hold: (value) => ({ value: value + 77, formula: '=%OWN%+1' }) },
  // Letters and marks that nobody sees, other digits.
  written('a right-to-left mark before', (text) => `\u200f${text}`),
  written('a word joiner inside', (text) => `${text.slice(0, 1)}\u2060${text.slice(1)}`),
  written('a soft hyphen inside', (text) => `${text.slice(0, 1)}\u00ad${text.slice(1)}`),
  written('full-width digits', (text) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ),
  written('Arabic digits', (text) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  ),
  written('the letter O for nought', (text) => `${text.replaceAll('0', 'O')}O`),
  written('the letter l for one', (text) => `l${text}`),
  said('\u2060'),
  said('\u00ad'),
  said('\u200e'),
  said('\u2800'),
  said('=1+1'),
  said("'500"),
  said('<b>500</b>'),
  said('__proto__'),
];

/** One way to break a label, at a place in it. `null` where it does not apply. */
export interface LabelBreak {
  readonly name: string;
  readonly write: (label: string, at: number) => string | null;
}

const inWord = (label: string, at: number): number | null => {
  for (let i = 0; i < label.length - 1; i += 1) {
    const place = (at + i) % (label.length - 1);
    if (/\p{L}/u.test(label[place] ?? '') && /\p{L}/u.test(label[place + 1] ?? '')) return place;
  }
  return null;
};
const inserted = (name: string, mark: string): LabelBreak => ({
  name,
  write(label, at) {
    const place = inWord(label, at);
    return place === null ? null : `${label.slice(0, place + 1)}${mark}${label.slice(place + 1)}`;
  },
});
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

export const labelBreaks: readonly LabelBreak[] = [
  inserted('a zero-width space', '\u200b'),
  inserted('a zero-width joiner', '\u200d'),
  inserted('a zero-width non-joiner', '\u200c'),
  inserted('a word joiner', '\u2060'),
  inserted('a soft hyphen', '\u00ad'),
  inserted('a byte order mark', '\ufeff'),
  inserted('a right-to-left mark', '\u200f'),
  inserted('a right-to-left override', '\u202e'),
  inserted('a combining acute', '\u0301'),
  inserted('a combining diaeresis', '\u0308'),
  inserted('a variation selector', '\ufe0f'),
  {
    name: 'full-width letters',
    write: (label) =>
      label.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  },
  {
    name: 'one look-alike of another script',
    write(label, at) {
      for (let i = 0; i < label.length; i += 1) {
        const place = (at + i) % label.length;
        const other = lookAlikes[label[place] ?? ''];
        if (other !== undefined) return label.slice(0, place) + other + label.slice(place + 1);
      }
      return null;
    },
  },
  {
    name: 'spaces that do not break',
    write: (label) => (label.includes(' ') ? label.replaceAll(' ', '\u00a0') : null),
  },
  {
    name: 'a letter left out',
    write(label, at) {
      const place = inWord(label, at);
      return place === null ? null : label.slice(0, place) + label.slice(place + 1);
    },
  },
  {
    name: 'a letter doubled',
    write(label, at) {
      const place = inWord(label, at);
      return place === null ? null : label.slice(0, place + 1) + label.slice(place);
    },
  },
  {
    name: 'two letters swapped',
    write(label, at) {
      const place = inWord(label, at);
      if (place === null || label[place] === label[place + 1]) return null;
      return `${label.slice(0, place)}${label[place + 1] ?? ''}${label[place] ?? ''}${label.slice(place + 2)}`;
    },
  },
  {
    name: 'a letter struck beside its own',
    write(label, at) {
      const place = inWord(label, at);
      return place === null ? null : `${label.slice(0, place)}q${label.slice(place + 1)}`;
    },
  },
  {
    name: 'a space left out',
    write(label, at) {
      const spaces = [...label.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
      const place = spaces[at % Math.max(1, spaces.length)];
      return place === undefined ? null : label.slice(0, place) + label.slice(place + 1);
    },
  },
  {
    name: 'a space put in',
    write(label, at) {
      const place = inWord(label, at);
      return place === null ? null : `${label.slice(0, place + 1)} ${label.slice(place + 1)}`;
    },
  },
];

/** A sheet with one cell that holds something else. */
export function withCell(sheet: SheetSnapshot, row: number, column: number, held: Held): SheetSnapshot {
  const r = row - sheet.firstRow;
  const c = column - sheet.firstColumn;
  const put = <T>(rows: readonly (readonly T[])[], value: T, blank: T): T[][] =>
    rows.map((cells, i) => {
      if (i !== r) return cells as T[];
      const copy = [...cells];
      while (copy.length <= c) copy.push(blank);
      copy[c] = value;
      return copy;
    });
  const formula = held.formula?.replace('%OWN%', `${columnLetters(column)}${row}`);
  return {
    ...sheet,
    values: put<CellValue>(sheet.values, held.value, ''),
    formulas: put<CellValue>(sheet.formulas, formula ?? held.value, ''),
    numberFormats: put(sheet.numberFormats, held.format ?? 'General', 'General'),
  };
}

/** What must not change without a word: the baseline and the treatment of each row. */
export function outcomeOf(reading: BudgetReading): {
  readonly baseline: number;
  readonly treatments: ReadonlyMap<number, string>;
} {
  return {
    baseline: reading.baseline.amount,
    treatments: new Map(reading.sheets[0]?.lines.map(({ row, treatment }) => [row, treatment] as const)),
  };
}

/**
 * What changed without a finding that names the cell: the baseline, or the treatment of a row; `null` when nothing did,
 * or a finding says so.
 */
export function changedInSilence(
  before: BudgetReading,
  after: BudgetReading,
  row: number,
  column: number,
): string | null {
  const address = `${columnLetters(column)}${row}`;
  const named = after.sheets[0]?.findings.some(
    (finding) => finding.address === address || new RegExp(`\\b${address}\\b`).test(finding.sentence),
  );
  if (named === true) return null;
  const was = outcomeOf(before);
  const is = outcomeOf(after);
  const rows = [...was.treatments].filter(([each, treatment]) => is.treatments.get(each) !== treatment);
  const first = rows[0];
  if (first !== undefined)
    return `row ${first[0]}: ${first[1]} → ${is.treatments.get(first[0]) ?? 'gone'}${rows.length > 1 ? ` and ${rows.length - 1} more rows` : ''}`;
  return was.baseline === is.baseline ? null : `baseline ${was.baseline} → ${is.baseline}`;
}

/** The cells of a sheet that hold an amount of the column read, beside a label. */
export function amountCells(
  sheet: SheetSnapshot,
  reading: BudgetReading,
): readonly { readonly row: number; readonly column: number; readonly value: number }[] {
  const read = reading.sheets[0];
  if (read?.table === undefined || read.table === null) return [];
  const column = columnNumber(read.table.amountColumn);
  return read.lines.flatMap(({ row, label }) => {
    const value = sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn];
    return typeof value === 'number' && label !== '' && row >= (read.table?.firstRow ?? 0)
      ? [{ row, column, value }]
      : [];
  });
}

/** The cells of a sheet that hold a label or heading, and those over the amounts. */
export function labelCells(
  sheet: SheetSnapshot,
  reading: BudgetReading,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const read = reading.sheets[0];
  if (read?.table === undefined || read.table === null) return [];
  const columns = [columnNumber(read.table.labelColumn), columnNumber(read.table.amountColumn)];
  return sheet.values.flatMap((cells, r) =>
    columns.flatMap((column) => {
      const text = cells[column - sheet.firstColumn];
      return typeof text === 'string' && /\p{L}{2}/u.test(text)
        ? [{ row: r + sheet.firstRow, column, text }]
        : [];
    }),
  );
}
