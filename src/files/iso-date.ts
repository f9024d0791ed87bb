const millisecondsPerDay = 86_400_000;

/** Serial number of an ISO 8601 date, date and time, or time, as a cell of type `d` holds it; `null` when it is none. */
export function isoDateSerial(text: string, date1904: boolean): number | null {
  const parts = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    text.trim(),
  );
  if (!parts || text.trim() === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = parts;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // `Date.UTC` counts the 99th of a month on into the next ones.
  if (!new Date(milliseconds).toISOString().startsWith(`${year}-${month}-${day}`)) return null;
  const days = milliseconds / millisecondsPerDay;
  if (date1904) return days - Date.UTC(1904, 0, 1) / millisecondsPerDay + time;
  const serial = days - Date.UTC(1899, 11, 30) / millisecondsPerDay;
  // Excel counts a 29 February 1900 that never was, so days before 1 March 1900 stand one lower.
  return (serial < 61 ? serial - 1 : serial) + time;
}
