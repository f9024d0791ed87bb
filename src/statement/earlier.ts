import { isSameCouncil } from '../guidance/authorities/authority';
import { financialYear } from '../money/financial-year';
import type { StatementKind } from '../guidance/edition';
import type { ReadRow, Statement } from './statement';

/** A council's other statement of a kind and year in the same workbook; `null` where there is none. */
export function otherStatement(
  { authority }: Statement,
  others: readonly Statement[],
  kind: StatementKind,
  year: string,
): Statement | null {
  return (
    others.find(
      (other) => other.kind === kind && other.year === year && isSameCouncil(other.authority, authority),
    ) ?? null
  );
}

/** The council's statement of the same kind for the year before. */
export function lastYears(statement: Statement, others: readonly Statement[]): Statement | null {
  const before = financialYear(Number(statement.year.slice(0, 4)) - 1);
  return otherStatement(statement, others, statement.kind, before);
}

/** The same row of another statement. */
export function sameRow(other: Statement, { key }: ReadRow): ReadRow | null {
  return other.rows.find((row) => row.key === key) ?? null;
}
