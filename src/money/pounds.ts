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
