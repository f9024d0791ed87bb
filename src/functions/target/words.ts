/** Sentences of AES.TARGET. */

export function cumulativeNeedsYear(): string {
  return 'Cumulative is TRUE, but no year is given. Say up to which year, such as “2007/08”.';
}
