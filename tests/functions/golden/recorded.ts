import { createHash } from 'node:crypto';

/** What one call comes to, as the golden file keeps it. */
export interface Recorded {
  readonly id: string;
  readonly kind: string;
  /** Of the arguments, so that answers are never compared with those to another question. */
  readonly given: string;
  /** What Excel is handed: a value, or an error with its sentence. A long table is kept as its hash. */
  readonly answer: unknown;
  /** What the explaining card shows of the answer. */
  readonly shows: string;
  /** What the card shows of each argument by itself. */
  readonly gives: readonly string[];
  /** The working: words, result, paragraph. */
  readonly steps: readonly (readonly (string | null)[])[];
}

const mostLetters = 700;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** JSON tells neither -0 nor NaN. */
const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
    ? `number ${String(value)}`
    : value;

export const givenAsKept = (given: readonly unknown[]): string => hashOf(JSON.stringify(given, exactly));

/** A value as it is kept: whole where it is short. */
export function asKept(value: unknown): unknown {
  const text = JSON.stringify(value, exactly) as string | undefined;
  if (text === undefined) return 'undefined';
  return text.length <= mostLetters
    ? (JSON.parse(text) as unknown)
    : `${text.length} letters, ${hashOf(text)}`;
}
