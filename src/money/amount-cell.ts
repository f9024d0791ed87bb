import { penceIn, readAmount } from './amount';
import { readFinancialYear } from './financial-year';
import type { Pence } from './pence';
import type { Unit } from './unit';

/** What a cell says where a sum of money belongs. Nothing is guessed. */
export type AmountCell =
  | { readonly kind: 'amount'; readonly pence: Pence }
  | { readonly kind: 'blank' }
  /** A formula error, such as `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A number finer than a penny; `pence` is it rounded half up. */
  | { readonly kind: 'fraction'; readonly text: string; readonly pence: Pence }
  /** A number of more figures than can be held exactly. */
  | { readonly kind: 'too-large'; readonly text: string }
  | {
      readonly kind: 'not-a-number';
      readonly why: NoNumber;
      readonly text: string;
      /** The number that the text certainly means, in the cell's own unit; `null` where it could mean two. */
      readonly means: number | null;
    }
  /** Text that reads as one figure, though Excel's own sums pass over it. */
  | {
      readonly kind: 'not-a-number';
      readonly why: 'figure-as-text';
      readonly text: string;
      readonly means: number | null;
      readonly pence: Pence;
    };

/** Why a cell that is not blank holds no number of pounds. */
export type NoNumber =
  /** A printed nothing, such as `-` or `nil`. */
  | 'nil'
  | 'percentage'
  | 'date'
  | 'yes-or-no'
  /** A formula whose value was never worked out. */
  | 'not-calculated'
  /** Spaces, or letters that nobody sees: looks blank and is not. */
  | 'unseen'
  | 'words';

const unquoted = /"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*./gi;
const dateCode = /[dyhs]|mmm|(?:^|[^a-z])m{1,2}(?:[^a-z]|$)/i;
const noDate = /^(?:general|standard|@)$/i;
/** Plain digits with or without £ and thousands commas, which mean one number to everybody. */
const certain = /^\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?\s*$/;
/** `£4.5M`: the £ sign and the unit behind the figure leave no second reading either. */
const certainInOwnUnit = /^\s*£\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:m|mn|million|k|thousand)\s*$/i;
const percentage = /^[-+(]?\s*\d[\d,]*(?:\.\d+)?\s*%\s*\)?$/;
const dateAsText =
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[t ].*)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?|(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](?:\d{2}|\d{4}))$/i;

const dates = new Map<string, boolean>();

/** Whether a number format shows dates or times. */
export function showsDate(numberFormat: string): boolean {
  if (numberFormat === 'General') return false;
  const known = dates.get(numberFormat);
  if (known !== undefined) return known;
  const bare = numberFormat.replace(unquoted, '');
  const shows = !noDate.test(numberFormat) && dateCode.test(bare.replace(/general/gi, ''));
  if (dates.size > 500) dates.clear();
  dates.set(numberFormat, shows);
  return shows;
}

const percents = new Map<string, boolean>();

/** Whether a number format shows hundredths; a percent sign among quoted words or after a stroke shows none. */
export function showsPercent(numberFormat: string): boolean {
  if (numberFormat === 'General' || !numberFormat.includes('%')) return false;
  const known = percents.get(numberFormat);
  if (known !== undefined) return known;
  const shows = numberFormat.replace(unquoted, '').includes('%');
  if (percents.size > 500) percents.clear();
  percents.set(numberFormat, shows);
  return shows;
}

/** Letters and marks that take no room, and blanks that are no spaces. */
const unseenOnly = /^[\s\p{Cf}\p{Mn}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]+$/u;

/** Whether a text looks blank, whatever it holds: spaces, or letters that nobody sees. */
export function looksBlank(text: string): boolean {
  return text === '' || unseenOnly.test(text);
}

/**
 * Reads one cell where money belongs, of a statement or a budget. Text is never taken for a number here, because
 * Excel's own sums pass over it; a budget's reader counts `figure-as-text` by its `pence`.
 *
 * @param unit what one unit of the column is worth
 * @param formula the cell's formula with its `=`, `null` for a typed cell: one without a value was not calculated, unless
 *   it may give blank text of its own accord
 */
export function readAmountCell(
  value: string | number | boolean,
  numberFormat: string,
  unit: Unit,
  formula: string | null = null,
): AmountCell {
  if (typeof value === 'boolean') return notANumber('yes-or-no', value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') {
    if (showsPercent(numberFormat)) return notANumber('percentage', String(value));
    if (showsDate(numberFormat)) return notANumber('date', String(value));
    const read = readAmount(value, unit);
    if (read.kind !== 'amount') return { kind: 'too-large', text: String(value) };
    return read.exact
      ? { kind: 'amount', pence: read.pence }
      : { kind: 'fraction', text: String(value), pence: read.pence };
  }
  if (looksBlank(value)) {
    if (formula !== null && !formula.includes('""')) return notANumber('not-calculated', '');
    return value === '' || /^[\s\u200b\ufeff]+$/.test(value) ? { kind: 'blank' } : notANumber('unseen', '');
  }
  const read = readAmount(value, unit);
  switch (read.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'error':
      return { kind: 'error', text: read.text };
    case 'nil':
      return notANumber('nil', value.trim());
    case 'amount':
      return {
        kind: 'not-a-number',
        why: 'figure-as-text',
        text: value.trim(),
        means: meantBy(value, read, unit),
        pence: read.pence,
      };
    case 'text': {
      if (percentage.test(read.text)) return notANumber('percentage', read.text);
      return notANumber(dateAsText.test(read.text) ? 'date' : 'words', read.text);
    }
  }
}

/** The number to type in place of a text, in the column's unit; `null` where two people could read two. */
function meantBy(text: string, read: { pence: Pence; exact: boolean }, unit: Unit): number | null {
  if (certain.test(text)) return Number(text.replace(/[£,\s]/g, ''));
  return read.exact && certainInOwnUnit.test(text) ? read.pence / penceIn(unit) : null;
}

function notANumber(why: NoNumber, text: string): AmountCell {
  return { kind: 'not-a-number', why, text, means: null };
}

const longestFigure = 24;
const toFollow = /^(?:t\.?b\.?[acd]\.?|\?+|x{2,}|to follow|pending)$/i;
const withFigures = /^[^\p{L}]*\d[\d.,\s]*%?(?:\p{L}{1,8}\.?\)?)?$/u;

/** Whether a cell holds, or stands for, an amount: a number, a figure as text such as `1.5m`, an error, `TBC`; no words. */
export function isAmountLike(value: string | number | boolean): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  const text = value.trim();
  if (text === '' || text.length > longestFigure) return false;
  const read = readAmount(text, '£');
  if (read.kind !== 'text') return read.kind !== 'blank';
  if (toFollow.test(text)) return true;
  return withFigures.test(text) && readFinancialYear(text) === null;
}
