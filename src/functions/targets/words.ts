/** Sentences of AES.TARGETS, and the words of its table. */

/** Headings and sources of the spilled tables. */
export const targetTable = {
  year: 'Year',
  annual: 'Target for the year',
  cumulative: 'Target to date',
  cashable: 'Of which at least cashable',
  from: 'Where it comes from',
} as const;

export function fromBaseline(percentage: string, cites: readonly string[]): string {
  return `${percentage} of the baseline (${cites.join(', ')})`;
}

export const fromPublished = 'Published target';

export function publishedNeedsTwoColumns(): string {
  return 'Published: give two columns, the financial year and beside it the published target for that year in pounds.';
}

export function publishedTwice(year: string): string {
  return `Published: ${year} stands there twice. Keep one target for each year.`;
}
