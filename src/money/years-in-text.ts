// What stands before is matched too: older web views know no way to look back.
const spelled = /(?:^|[^\d/.-])((?:19|20)\d{2})\s*(?:[/–—-]|\bto\b)\s*((?:19|20)?\d{1,2})(?![\d/.-])/g;
const short = /(?:^|[^\d/.,-])(\d{2})\s*\/\s*(\d{1,2})(?![\d/.,])/g;
const alone = /^(?:19|20)\d{2}$/;

/** Financial years named in a text, as `2004/05`, in reading order: `2004/5`, `2004-2005`, `2004 to 2005`, `04/05`, `04/5` and `2004` alone are read. */
export function financialYears(text: string): readonly string[] {
  const years: string[] = [];
  for (const match of text.matchAll(spelled)) {
    const start = Number(match[1]);
    const end = Number(match[2]);
    if (end === start + 1 || end === (start + 1) % 100 || (end < 10 && end === (start + 1) % 10)) {
      years.push(yearFrom(start));
    }
  }
  for (const match of text.matchAll(short)) {
    const start = Number(match[1]);
    const end = Number(match[2]);
    // `04/5` is a year, `12/3` a day in March.
    if (match[2]?.length === 1 ? start < 9 && end === start + 1 : end === (start + 1) % 100)
      years.push(yearFrom(start < 70 ? 2000 + start : 1900 + start));
  }
  const bare = text.trim();
  if (years.length === 0 && alone.test(bare)) years.push(yearFrom(Number(bare)));
  return years;
}

/** @param start the calendar year in which it begins on 1 April */
export function yearFrom(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dated = new RegExp(String.raw`\b(${months.join('|')})\s+((?:19|20)\d{2})\b`, 'i');

const written = /\b(?:19|20)?\d{2}\s*[/–-]\s*\d{2,4}\b/g;

/** A text without what stands in it for a financial year, whether or not it is one: for the words beside it. */
export const withoutYears = (text: string): string => text.replaceAll(written, ' ');

/** The financial year in which a date such as `end of August 2004` falls; `null` when the text names none. */
export function yearOfDate(text: string): string | null {
  const match = dated.exec(text);
  if (match === null) return null;
  const month = months.indexOf((match[1] ?? '').toLowerCase());
  const year = Number(match[2]);
  return yearFrom(month >= 3 ? year : year - 1);
}
