import { noPence, pence, type Pence } from './pence';
import type { Unit } from './unit';

/** What one cell of an amount column says. */
export type Amount =
  | {
      readonly kind: 'amount';
      readonly pence: Pence;
      /** `false` when a fraction of a penny was rounded away (half up, away from zero). */
      readonly exact: boolean;
    }
  /** A printed nothing, such as `-`, `n/a` or `nil`. */
  | { readonly kind: 'nil' }
  | { readonly kind: 'blank' }
  /** An Excel error, such as `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** Anything else: words, dates, percentages, misgrouped figures, amounts too large to hold exactly. */
  | { readonly kind: 'text'; readonly text: string };

/** Powers of ten from one unit to pence. */
const placesToPence: Readonly<Record<Unit, number>> = { '£': 2, '£000': 5, '£m': 8 };

/** Figures that Excel keeps and shows of a number. */
const significantFigures = 15;
const mostFigures = 1e15;
/** More than the double's own error and the cut to fifteen figures together can move a number. */
const noise = 2e-14;

/**
 * Reads one cell as money. Strict: what could mean two things is `text`, never a guess.
 *
 * Numbers are taken to the fifteen significant figures that Excel shows, so that `0.1 + 0.2` is 30 pence.
 * Text may carry £, thousands commas or spaces, a minus in front or behind, brackets, `Cr`, `Dr`, `(-)`.
 *
 * @param unit what one unit of the column is worth; a £ sign inside a cell does not change it, `£8.2m` and `£450k` do
 */
export function readAmount(cell: string | number | boolean, unit: Unit): Amount {
  if (typeof cell === 'number') return fromNumber(cell, placesToPence[unit]);
  if (typeof cell === 'string') return fromText(cell, placesToPence[unit]);
  return { kind: 'text', text: cell ? 'TRUE' : 'FALSE' };
}

/**
 * The quick way for nearly every cell of a long column: a number that is a whole count of pence as Excel shows it.
 *
 * @param penceInUnit what one unit of the column is worth, from `penceIn`
 * @returns NaN for any other number, which `readAmount` reads or rounds
 */
export function wholePence(cell: number, penceInUnit: number): number {
  const magnitude = cell < 0 ? -cell : cell;
  const nearest = Math.round(magnitude * penceInUnit);
  // The double nearest to a decimal of at most fifteen figures is that decimal, as Excel shows it.
  if (!(nearest < mostFigures) || nearest / penceInUnit !== magnitude) return NaN;
  return cell < 0 ? -nearest : nearest;
}

/** Pence in one unit of an amount column. */
export function penceIn(unit: Unit): number {
  return 10 ** placesToPence[unit];
}

function fromNumber(cell: number, places: number): Amount {
  const scale = 10 ** places;
  const magnitude = Math.abs(cell);
  const scaled = magnitude * scale;
  const nearest = Math.round(scaled);
  if (nearest < mostFigures) {
    // The double nearest to a decimal of at most fifteen figures is that decimal, as Excel shows it.
    if (nearest / scale === magnitude) return amount(nearest, cell < 0, true);
    const slack = scaled * noise;
    const offPenny = Math.abs(scaled - nearest);
    if (offPenny > slack && 0.5 - offPenny > slack) return amount(nearest, cell < 0, false);
  }
  if (!Number.isFinite(cell)) return { kind: 'text', text: String(cell) };
  const [mantissa = '', exponent = '0'] = magnitude.toExponential(significantFigures - 1).split('e');
  const read = shifted(mantissa.replace('.', ''), 1 + Number(exponent) + places);
  return read === null ? { kind: 'text', text: String(cell) } : amount(read.pence, cell < 0, read.exact);
}

function amount(magnitude: number, negative: boolean, exact: boolean): Amount {
  const value = pence(negative ? -magnitude : magnitude);
  return { kind: 'amount', pence: value, exact };
}

/**
 * The whole number that stands before the point when it is set after `point` digits, rounded half up.
 *
 * @returns `null` when it is too large to be exact
 */
function shifted(digits: string, point: number): { pence: number; exact: boolean } | null {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const rest = point < 0 ? `0${digits}` : digits.slice(point);
  const roundsUp = rest.charCodeAt(0) >= 53; // '5'
  const value = Number(whole) + (roundsUp ? 1 : 0);
  if (!Number.isSafeInteger(value)) return null;
  return { pence: value, exact: !/[1-9]/.test(rest) };
}

const spaces = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;
const brokenLine = /[\n\r\t]/;
const minuses = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const excelError =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/i;
const printedNothing = /^(?:£ ?)?(?:-(?: ?-){0,4}|\.{1,3}|…|\(-\)|n\/a\.?|n\.a\.?|nil)$/i;

// A figure has whole groups of three or none at all, and no leading zero: 0123 is a code.
const figure = String.raw`(?:(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d*)?|\.\d+)`;
const signBefore = new RegExp(
  String.raw`^(?:(?<before>\(-\)|[-+]|cr\.?|dr\.?) ?(?:£ ?)?|£ ?(?<after>\(-\)|[-+]|cr\.?|dr\.?) ?|£ ?)(?<figure>${figure})$`,
  'i',
);
const signBehind = new RegExp(
  String.raw`^(?:£ ?)?(?<figure>${figure})(?: ?(?<behind>\(-\)|[-+]|cr\.?|dr\.?))?$`,
  'i',
);
const bracketed = new RegExp(
  String.raw`^(?:£ ?\( ?(?<outer>${figure}) ?\)|\( ?(?:£ ?)?(?<inner>${figure}) ?\))$`,
  'i',
);
const plain = /^\d{1,13}$/;
/** With a £ sign, a unit behind the figure is the cell's own. */
const ownUnit = /^(?<amount>.*£.*\d) ?(?:(?<millions>m|mn|million)|k|thousand)(?<bracket> ?\))?$/i;

function fromText(cell: string, places: number): Amount {
  if (plain.test(cell) && !(cell.length > 1 && cell.startsWith('0')))
    return fromFigure(cell, false, places, cell);
  const text = cell.replace(spaces, ' ').trim();
  if (text === '') return { kind: 'blank' };
  // Two lines in one cell are two figures, never the groups of one.
  if (brokenLine.test(cell.trim())) return { kind: 'text', text };
  if (text.startsWith('#') && excelError.test(text)) return { kind: 'error', text: text.toUpperCase() };
  const simple = text.replace(minuses, '-');
  if (printedNothing.test(simple)) return { kind: 'nil' };

  const own = text.includes('£') ? ownUnit.exec(simple)?.groups : undefined;
  if (own !== undefined) {
    const unit = own['millions'] === undefined ? '£000' : '£m';
    const read = fromText(`${own['amount'] ?? ''}${own['bracket'] ?? ''}`, placesToPence[unit]);
    return read.kind === 'amount' ? read : { kind: 'text', text };
  }

  const brackets = bracketed.exec(simple)?.groups;
  if (brackets !== undefined) {
    return fromFigure(brackets['outer'] ?? brackets['inner'] ?? '', true, places, text);
  }
  const signed = (signBehind.exec(simple) ?? signBefore.exec(simple))?.groups;
  if (signed === undefined) return { kind: 'text', text };
  const sign = (signed['before'] ?? signed['after'] ?? signed['behind'] ?? '').toLowerCase();
  const negative = sign.includes('-') || sign.startsWith('cr');
  return fromFigure(signed['figure'] ?? '', negative, places, text);
}

function fromFigure(written: string, negative: boolean, places: number, text: string): Amount {
  const [whole = '', fraction = ''] = written.replace(/[, ]/g, '').split('.');
  const read = shifted(whole + fraction, whole.length + places);
  return read === null ? { kind: 'text', text } : amount(read.pence, negative, read.exact);
}

/**
 * The money that a cell adds to a sum: nil and blank add nothing.
 *
 * @returns `null` where the cell holds no amount at all (an error, words, a boolean)
 */
export function penceOf(read: Amount): Pence | null {
  if (read.kind === 'amount') return read.pence;
  return read.kind === 'nil' || read.kind === 'blank' ? noPence : null;
}
