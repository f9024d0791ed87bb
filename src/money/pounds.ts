import { noPence, type Pence } from './pence';

function parts(amount: Pence): { minus: string; pounds: number; pence: string } {
  const magnitude = Math.abs(amount);
  return {
    minus: amount < noPence ? '-' : '',
    pounds: Math.trunc(magnitude / 100),
    pence: String(magnitude % 100).padStart(2, '0'),
  };
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Exact text in pounds with two decimals and no grouping, such as `24950000.00`: for files and machines. */
export function poundsExact(amount: Pence): string {
  const { minus, pounds, pence } = parts(amount);
  return `${minus}${pounds}.${pence}`;
}

/** For people, such as `£24,950,000` or `-£1,234.50`: pence are shown only where there are any. */
export function poundsShown(amount: Pence): string {
  const { minus, pounds, pence } = parts(amount);
  return `${minus}£${grouped(pounds)}${pence === '00' ? '' : `.${pence}`}`;
}

/** How sums may be shown to people: to the nearest pound, or to the nearest thousand. */
export const roundings = ['pounds', 'thousands'] as const;
export type Rounding = (typeof roundings)[number];

/**
 * As `poundsShown`, rounded half up as somebody chose: `£24,950,001` or `£24,950k`.
 *
 * @param rounding nothing for pence where there are any
 */
export function poundsRounded(amount: Pence, rounding: Rounding | undefined): string {
  if (rounding === undefined) return poundsShown(amount);
  const unit = rounding === 'pounds' ? 100 : 100_000;
  const units = Math.floor((Math.abs(amount) + unit / 2) / unit);
  const minus = amount < noPence && units > 0 ? '-' : '';
  return `${minus}£${grouped(units)}${rounding === 'pounds' ? '' : 'k'}`;
}

/** The same as a number format of Excel's, which rounds what is shown and leaves the figure as it is. */
export const roundedFormats: Readonly<Record<Rounding, string>> = {
  pounds: '£#,##0;-£#,##0',
  thousands: '£#,##0,"k";-£#,##0,"k"',
};

/**
 * A size that is heard at once, such as `£278.6 million` or `£1.2 billion`, so that a thousand-fold slip is seen.
 * Rounded half up to one place; below a million as `poundsShown` without its pence.
 */
export function poundsInWords(amount: Pence): string {
  const magnitude = Math.abs(amount);
  const minus = amount < noPence ? '-' : '';
  const size = sizes.find(({ from }) => magnitude >= from);
  if (size === undefined) {
    const whole = Math.floor((magnitude + 50) / 100);
    return `${whole === 0 ? '' : minus}£${grouped(whole)}`;
  }
  const tenths = Math.floor((magnitude + size.pence / 20) / (size.pence / 10));
  return `${minus}£${grouped(Math.trunc(tenths / 10))}.${tenths % 10} ${size.word}`;
}

// What rounds up to a whole unit of the next size already belongs to it: £999.96 million is £1.0 billion.
const sizes = [
  { word: 'billion', pence: 1e11, from: 1e11 - 5e6 },
  { word: 'million', pence: 1e8, from: 1e8 - 50 },
] as const;
