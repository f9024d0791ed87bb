import { plainLabel } from '../../english/label-words';
import { phrases } from '../phrases';

/** Words that stand over columns, and words that stand in the place of an amount. */

/** What heads the column of labels, alone in its cell. */
const overLabels: ReadonlySet<string> = new Set(phrases`
  service, services, type, item, source, category, description, department, directorate, portfolio, division, committee,
  function, activity, cost centre, cost center, budget head, budget heading, head of service, line, head, heading, heads,
  budget line, cost head, cost element, cost elements, bid, scheme, proposal, service area, service grouping, subjective, income source, budget area`);

/** Whether a text is what heads the column of labels, such as `Service`. */
export const headsTheLabels = (label: string): boolean => overLabels.has(label.toLowerCase());

/** Where a sheet stands in a paper: `Appendix 3`. */
const pages: ReadonlySet<string> = new Set(phrases`appendix, annex, page, table, schedule`);
/** What a form says of its sender before a colon: `Name of contact: …`. */
const senders: ReadonlySet<string> = new Set(phrases`
  lea, la, authority, council, contact, prepared, printed, date, name, tel`);

/** Whether a text says which page this is, or who sends it; such words head no column. */
export function isAboutThePage(text: string): boolean {
  const [, first = '', rest = ''] = /^([a-z]+)\b(.*)/i.exec(text) ?? [];
  const word = first.toLowerCase();
  // `Page` alone heads a column of numbers of pages.
  if (word === 'page' && rest.trim() === '') return false;
  return pages.has(word) || (senders.has(word) && rest.includes(':'));
}

/** What is written where an amount is not known yet, or was lost on the way. */
const notKnown: ReadonlySet<string> = new Set(phrases`
  tba, tbc, tbd, tbn, undefined, missing, nk, n.k, nk., n.k., null, none, unknown, not known, not available, not yet known, awaited, pending,
  to follow, to come, to be confirmed, to be advised, to be agreed, to be determined, to be decided,
  see note, see notes, see below, see belows`);

/** Whether a text stands for an amount that is not known: `tbc`, `to follow`, `???`. */
export const standsInForAnAmount = (text: string): boolean =>
  notKnown.has(text.toLowerCase()) || /^(?:[-–—£(]*\?+[)–—-]*|x+)$/i.test(text);

/** Words that stand in headings of columns and never name a service. Numbers and years count as well. */
const headingVocabulary = phrases`
  original, revised, latest, base, approved, annual, net, gross, total, current, budget, estimate, actual, outturn, forecast,
  projected, probable, expenditure, income, to, date, variance, variation, cash, limit, control, spent, unspent, year, end,
  at, for, as, of, the, and, percentage, change, number, note, page, per, head, %, £, £m, thousand, m, april, march, col,
  column, balance, opening, closing, movement, increase, decrease, cost, requirement, amount, value, sum, over, under, service, description, difference,
  fte, wte, posts, headcount, plan, planned`;
const byFirstLetter = new Map<string, string[]>();
for (const word of headingVocabulary)
  byFirstLetter.set(word.charAt(0), [...(byFirstLetter.get(word.charAt(0)) ?? []), word]);

/**
 * Whether a text consists of the vocabulary and of figures, with or without blanks between. Each place in the text is come
 * to once, so that a long row of digits takes no longer than any other text.
 */
function isMadeOfHeadings(text: string): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!ends.delete(at)) {
      if (ends.size === 0) return false;
      continue;
    }
    const letter = text.charAt(at);
    if (/\d/.test(letter) || (at > 0 && /\s/.test(letter))) ends.add(at + 1);
    for (const word of byFirstLetter.get(letter) ?? [])
      if (text.startsWith(word, at)) ends.add(at + word.length);
  }
  return text !== '' && ends.has(text.length);
}

const namesSomething = /[a-z]{3}|£|%|(?:19|20)\d{2} ?[/–—-] ?\d{2}/i;

/** Whether a text in an amount column is a heading (`£000`, `Budget`, `1 April 2016`) and not a remark or a broken amount. */
export function isHeadingText(text: string): boolean {
  return namesSomething.test(text) && isMadeOfHeadings(plainLabel(text).replace(/£\s*/g, '£'));
}
