import { canonicalText } from '../guidance/canonical-text';
import type { Check } from './check';
import type { StatementRun } from './findings';
import type { CheckOutcome } from './outcome';

/** What names one finding: its edition, check, statement and figures by name, with their values. */
export interface FindingTarget {
  readonly edition: string;
  readonly check: string;
  /** Which statement, such as `backward 2005/06`. */
  readonly statement: string;
  /** The figures it is about, by name and never by address, so that it survives a moved row. */
  readonly fields: readonly string[];
  /** Their values; canonical text. */
  readonly values: readonly string[];
}

/** The figures of an outcome by name, with their values: the same wherever the rows stand. */
export function targetOf(
  { edition, name }: Pick<StatementRun, 'edition' | 'name'>,
  check: Pick<Check, 'id'>,
  outcome: CheckOutcome,
): FindingTarget {
  const spots = [...outcome.at, ...outcome.beside].sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
  );
  return {
    edition: edition.id,
    check: check.id,
    statement: name,
    fields: spots.map(({ key }) => key),
    values: [
      ...spots.map(({ value }) => canonicalText(value)),
      // Figures from outside the statement, such as the target, count as well.
      canonicalText(withoutAddresses(outcome)),
    ],
  };
}

/** Figures of an outcome that do not change with the place of a cell. */
function withoutAddresses({ message, figures }: CheckOutcome): object {
  const lasting = Object.entries(figures).filter(([name]) => name !== 'cells' && name !== 'formula');
  return { message, figures: Object.fromEntries(lasting) };
}

/** The one identity of a finding with its values. Its fingerprint is kept in workbooks, so it does not change. */
export const findingKey = ({ edition, check, statement, fields, values }: FindingTarget): string =>
  JSON.stringify([edition, check, statement, fields, values]);

const figuresKey = ({ edition, check, statement, fields }: FindingTarget): string =>
  JSON.stringify([edition, check, statement, fields]);

/** The same finding over the same values. */
export const sameFinding = (a: FindingTarget, b: FindingTarget): boolean => findingKey(a) === findingKey(b);

/** The same finding, whatever its figures are by now. */
export const sameFigures = (a: FindingTarget, b: FindingTarget): boolean => figuresKey(a) === figuresKey(b);
