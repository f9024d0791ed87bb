import type { Answer } from './answer';

/** A field that a spreadsheet would take for a formula is led by an apostrophe: names in returns are not ours. */
const field = (text: string): string => {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One answer as comma-separated text, with a byte order mark, as Excel wants it for the pound sign. */
export function answerCsv({ query, rows }: Answer): string {
  const names = query.columns.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
