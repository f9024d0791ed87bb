import type { CellValue } from '../../grid/snapshot';
import { readAmount } from '../../money/amount';
import { readFinancialYear } from '../../money/financial-year';
import type { Unit } from '../../money/unit';
import type { AmountRead } from '../statement';

const unquoted = /"[^"]*"|\[[^\]]*\]|\\./g;
const dateCode = /[dyh]|mmm|(?:^|[^a-z])m{1,2}(?:[^a-z]|$)/i;
/** Plain digits with or without £ and thousands commas: the only text that means one number to everybody. */
const certain = /^\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?\s*$/;
const percentage = /^[-+(]?\s*\d[\d,]*(?:\.\d+)?\s*%\s*\)?$/;

/** Whether a number format shows dates or times. */
export function showsDate(numberFormat: string): boolean {
  return numberFormat !== 'General' && dateCode.test(numberFormat.replace(unquoted, ''));
}

/**
 * Reads one cell where money belongs. Stricter than a budget's reader: text is never counted, because Excel's own sums
 * pass over it, and a printed nothing is no zero.
 */
export function readAmountCell(value: CellValue, numberFormat: string, unit: Unit): AmountRead {
  const notANumber = (
    why: Extract<AmountRead, { kind: 'not-a-number' }>['why'],
    text: string,
    means: number | null = null,
  ): AmountRead => ({ kind: 'not-a-number', why, text, means });
  if (typeof value === 'boolean') return notANumber('yes-or-no', value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') {
    if (numberFormat.includes('%')) return notANumber('percentage', String(value));
    if (showsDate(numberFormat)) return notANumber('date', String(value));
    const read = readAmount(value, unit);
    if (read.kind !== 'amount') return { kind: 'too-large', text: String(value) };
    return read.exact ? { kind: 'amount', pence: read.pence } : { kind: 'fraction', text: String(value) };
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
      return notANumber(
        'figure-as-text',
        value.trim(),
        certain.test(value) ? Number(value.replace(/[£,\s]/g, '')) : null,
      );
    case 'text':
      return notANumber(percentage.test(read.text) ? 'percentage' : 'words', read.text);
  }
}

const longestFigure = 24;
const toFollow = /^(?:t\.?b\.?[acd]\.?|\?+|x{2,}|to follow|pending)$/i;
const withFigures = /^[^\p{L}]*\d[\d.,\s]*%?(?:\p{L}{1,8}\.?\)?)?$/u;

/** Whether a cell holds, or stands for, an amount: a number, a figure as text such as `1.5m`, an error, `TBC`; no words. */
export function isAmountLike(value: CellValue): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  const text = value.trim();
  if (text === '' || text.length > longestFigure) return false;
  const read = readAmount(text, '£');
  if (read.kind !== 'text') return read.kind !== 'blank';
  if (toFollow.test(text)) return true;
  return withFigures.test(text) && readFinancialYear(text) === null;
}
