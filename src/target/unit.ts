export const units = ['£', '£000', '£m'] as const;

/** What one unit of an amount column is worth in pounds: 1, 1,000 or 1,000,000. */
export type Unit = (typeof units)[number];
