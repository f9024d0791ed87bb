import type { QueryColumn } from '../queries';

/** A column's name as a heading: `total_pounds` is `Total pounds (£)`. */
export function heading({ name, unit }: QueryColumn): string {
  const words = name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return unit === null ? words : `${words.replace(/ (pounds|percent)$/, '')} (${unit})`;
}
