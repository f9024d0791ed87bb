import type { StatementField } from './edition';

/**
 * The label of a box or column in the statement of one year, such as `Further gains achieved in 2005/06 (£)`.
 *
 * @param year financial year as `2005/06`
 */
export function printedLabel(field: StatementField, year: string): string {
  const first = Number(year.slice(0, 4));
  const previous = `${first - 1}/${String(first % 100).padStart(2, '0')}`;
  return field.label.replaceAll('{year}', year).replaceAll('{previous}', previous);
}
