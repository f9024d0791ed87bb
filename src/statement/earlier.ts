import { authorityCalled } from '../guidance/authorities/authority';
import { plainLabel } from '../english/label-words';
import { financialYear } from '../money/financial-year';
import type { StatementKind } from '../guidance/edition';
import type { ReadRow, Statement } from './statement';

/** Whether two names mean one council: by the list of authorities, else by the words. */
export function isSameCouncil(one: string, other: string): boolean {
  const [a, b] = [authorityCalled(one), authorityCalled(other)];
  if (a !== null && b !== null) return a.name === b.name && a.kind === b.kind;
  return plainLabel(one) === plainLabel(other);
}

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
