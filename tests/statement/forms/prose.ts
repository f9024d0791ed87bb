import type { Dice } from '../dice';

/**
 * Words of action as the pack's annexes and filed returns have them. Many are words of the headings too: that is what
 * they are here for. None speaks of a cut or a fee, which other checks would rightly look at.
 */
const openings = [
  'Planned',
  'Anticipated',
  'Expected',
  'New',
  'Achieved',
  'Sustained',
  'Ongoing',
  'Recurring',
  'Cumulative',
  'Forecast',
  'Met',
  'Brought forward',
  'Further',
  'Total',
  'Running total of',
  'Revised forecast of',
  'Capital',
  'Other',
  'Cashable',
  'All gains from',
] as const;
const matters = [
  'joint buying of energy',
  'shared payroll',
  'e-procurement',
  'mobile working for home care',
  'framework contracts with neighbours',
  'one contact centre',
  'better use of vehicles',
  'intensive home care in place of residential care',
  'sickness absence management',
  'partnering in construction',
  'electronic payments',
  'integrated transport planning',
  'achieved gains',
  'efficiency gains',
  'procurement',
  'corporate services',
] as const;
const whole = [
  'planned',
  'anticipated',
  'expected',
  'new',
  'achieved',
  'sustained',
  'ongoing',
  'recurring',
  'cumulative',
  'forecast',
  'met',
  'brought forward',
  'As planned',
  'New contract from April 2005',
  'Target met',
  'Ongoing gains',
  'Total gains',
  'Expected gains',
  'of which cashable',
  'Further gains achieved in 2005/06',
  'Sustained from 2004/05',
  'Savings on capital spend',
  'See note 3',
] as const;
const endings = [
  '',
  ' in all directorates',
  ' from April 2005',
  ' (see annex C)',
  ' over three years',
  ' for 2005/06',
];

/** One line of action, short or long. */
export function proseFor(dice: Dice): string {
  if (dice.roll(0, 2) === 0) return dice.pick(whole);
  const sentence = `${dice.pick(openings)} ${dice.pick(matters)}${dice.pick(endings)}`;
  if (dice.roll(0, 2) > 0) return sentence;
  return `${sentence}. ${dice.pick(openings)} ${dice.pick(matters)}${dice.pick(endings)}.`;
}

const spaces = ['\u00a0', '  ', '\u2009', '\u202f', '\u200b ', ' \n'] as const;

/** Text as it comes out of a PDF: odd spaces between words, a soft hyphen within one. */
export function asPasted(text: string, dice: Dice): string {
  const spaced = text.replaceAll(' ', () => dice.pick([' ', ' ', ...spaces]));
  const words = [...spaced.matchAll(/[a-z]{7,}/gi)];
  const word = words[dice.roll(0, Math.max(0, words.length - 1))];
  if (word === undefined) return spaced;
  const at = word.index + 4;
  return `${spaced.slice(0, at)}\u00ad${spaced.slice(at)}`;
}
