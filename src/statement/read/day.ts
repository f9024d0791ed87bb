const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of months and their usual short forms; `Marching` and `Junuary` are none. */
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const named = /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/;
const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Serial number of 1 January 1970; Excel's calendar is sound from 1 March 1900 on. */
const serialOf1970 = 25_569;
const firstSoundSerial = 61;
const lastSerial = 2_958_465;

function day(year: number, month: number, date: number): string | null {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || date < 1 || date > lastDay) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * Reads a calendar day as a British reader writes it: an Excel date number, `6 July 2006`, `06/07/2006`, `2006-07-06`.
 *
 * @returns the day as `2006-07-06`, or `null` when it is none
 */
export function readDay(value: string | number | boolean): string | null {
  if (typeof value === 'number') {
    if (value < firstSoundSerial || value > lastSerial) return null;
    const date = new Date((Math.floor(value) - serialOf1970) * 86_400_000);
    return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  if (typeof value === 'boolean') return null;
  const text = value.toLowerCase().replace(/\s+/g, ' ').trim();
  const [, y, m, d] = iso.exec(text) ?? [];
  if (y !== undefined) return day(Number(y), Number(m), Number(d));
  const british = figures.exec(text);
  if (british !== null) return day(Number(british[3]), Number(british[2]), Number(british[1]));
  const [, date, month = '', year] = named.exec(text) ?? [];
  if (date === undefined || !monthNames.test(month)) return null;
  return day(Number(year), months.indexOf(month.slice(0, 3)) + 1, Number(date));
}
