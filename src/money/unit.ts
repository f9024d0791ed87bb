export const units = ['£', '£000', '£m'] as const;

/** What one unit of an amount column is worth in pounds: 1, 1,000 or 1,000,000. */
export type Unit = (typeof units)[number];

const spellings: Readonly<Record<Unit, readonly string[]>> = {
  '£': ['£', '£s', '£p', 'gbp', 'pound', 'pounds', '1', '£1'],
  '£000': [
    '£000',
    '£000s',
    '000',
    '000s',
    '£k',
    'k',
    '£thousand',
    '£thousands',
    'thousand',
    'thousands',
    '1000',
    '£1000',
  ],
  '£m': [
    '£m',
    'm',
    '£mn',
    'mn',
    '£million',
    '£millions',
    'million',
    'millions',
    '£000000',
    '1000000',
    '£1000000',
  ],
};

const unitBySpelling: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((unit) => spellings[unit].map((spelling) => [spelling, unit] as const)),
);

/**
 * Reads a unit in any common spelling: `£'000`, `£ 000s`, `(£k)`, `in thousands`, `£ million`.
 *
 * @returns `null` when it is none
 */
export function readUnit(written: string): Unit | null {
  const bare = written
    .toLowerCase()
    .replace(/['’‘`´.,()[\]\s\u00a0]/g, '')
    .replace(/^in/, '')
    .replace(/^(thousand|million)s?of(£|pounds?)$/, '$1');
  return unitBySpelling.get(bare) ?? null;
}
