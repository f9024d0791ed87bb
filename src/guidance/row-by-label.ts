import type { Edition, StatementRow } from './edition';

/** A label without what people write differently: case, apostrophes, `&`, dashes, stops and spaces. */
const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[-–—:,.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const withoutBrackets = (label: string): string => label.replace(/\([^)]*\)/g, ' ');

/**
 * The row of the statements that a label means. A note in brackets is passed over only where the whole label is no
 * row's, so `Local transport (highways)` keeps its own meaning.
 *
 * @returns `null` when no row is called that
 */
export function rowByLabel(edition: Edition, label: string): StatementRow | null {
  const called = (wanted: string): StatementRow | undefined =>
    edition.rows.find((row) => [row.label, ...row.aliases].some((name) => plain(name) === wanted));
  return called(plain(label)) ?? called(plain(withoutBrackets(label))) ?? null;
}
