/** Financial years run from 1 April to 31 March and are written `2005/06`. */

const slashed = /^(\d{2}|\d{4})(?:[/-]|to)(\d{1,2}|\d{4})$/;
const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})(?:t.*)?$/;
const namedMonth = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})[ ,-]+(\d{2}|\d{4})$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Serial of 1 January 1900 in Excel's calendar, counted back from the days JavaScript counts from 1970. */
const serialOf1970 = 25_569;
/** 1 January 1990 and 31 December 2099: a number outside is no date that a budget means. */
const earliestSerial = 32_874;
const latestSerial = 73_050;

/**
 * Reads a financial year: `2005/06`, `2005-06`, `2005/6`, `05/06`, `2005-2006`, `2005 to 2006`, `FY 2005/06`,
 * or the year that a date falls in (an Excel date number, `30/09/2005`, `30 September 2005`, `2005-09-30`,
 * `year ended 31 March 2006`).
 *
 * @returns the year as `2005/06`, or `null` when it is none or could be two: a lone `2005` is not read
 */
export function readFinancialYear(written: string | number): string | null {
  if (typeof written === 'number') return ofSerial(written);
  const text = written
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^(?:f\.?y\.?|financial year|fiscal year|year) ?(?=[\d'])/, '')
    .replace(/^(?:financial )?year (?:ended|ending|to) /, '')
    .replace(/['’]/g, '');
  return ofPair(text) ?? ofDate(text);
}

/** The financial year that begins in that calendar year, as `2005/06`. */
export function financialYear(firstCalendarYear: number): string {
  return `${firstCalendarYear}/${String((firstCalendarYear + 1) % 100).padStart(2, '0')}`;
}

function ofPair(text: string): string | null {
  const [, first, second] = slashed.exec(text.replaceAll(' ', '')) ?? [];
  if (first === undefined || second === undefined) return null;
  const year = fullYear(first);
  const next = year + 1;
  return Number(second) === (second.length === 4 ? next : next % 100) ? financialYear(year) : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function ofDate(text: string): string | null {
  const iso = yearFirst.exec(text);
  if (iso) return ofCalendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = dayFirst.exec(text);
  if (british) return ofCalendarDate(fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]));
  const [, day = '1', month = '', year = ''] = namedMonth.exec(text) ?? [];
  if (!monthNames.test(month)) return null;
  return ofCalendarDate(fullYear(year), months.indexOf(month.slice(0, 3)) + 1, Number(day));
}

function ofCalendarDate(year: number, month: number, day: number): string | null {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
  return financialYear(month >= 4 ? year : year - 1);
}

function ofSerial(serial: number): string | null {
  if (!(serial >= earliestSerial && serial < latestSerial + 1)) return null;
  const date = new Date((Math.floor(serial) - serialOf1970) * 86_400_000);
  return ofCalendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
