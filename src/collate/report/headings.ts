import type { QueryColumn } from '../queries';

/** A column's name as a heading: `total_pounds (£)` is `Total (£)`, `percent_of_3 (% of £3bn)` is `% of £3bn`. */
export function heading({ name, unit }: QueryColumn): string {
  if (unit?.startsWith('% of') === true) return unit;
  const words = name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return unit === null ? words : `${words.replace(/ (pounds|percent)$/, '')} (${unit})`;
}

/** Whether a column holds figures, which are set right. */
export const isFigureColumn = ({ name, unit }: QueryColumn): boolean =>
  unit !== null || ['councils', 'statements', 'places', 'figure', 'compared_with'].includes(name);
