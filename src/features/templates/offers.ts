import { type Edition, type StatementKind, statementKinds } from '../../guidance/edition';
import type { FoundStatement } from '../../statement/statement';
import type { TemplateOffer } from '../statement-marks/statements';

/** Every kind and year of the edition, the one that is due next first. @param today as `2006-07-06` */
export function offersOf(
  edition: Edition,
  found: readonly FoundStatement[],
  today: string,
): readonly TemplateOffer[] {
  const dueOf = (kind: StatementKind, year: string): string => {
    const due = edition.dueDates.find((each) => each.statement === kind && each.year === year);
    const first = Number(year.slice(0, 4));
    // Where no day is known: about when the same statement fell due in other years.
    const about =
      kind === 'forward' ? `${first}-04-30` : kind === 'mid-year' ? `${first}-11-30` : `${first + 1}-06-30`;
    return due?.by ?? about;
  };
  const wanted = new Map<string, TemplateOffer>();
  const add = (kind: StatementKind, year: string): void => {
    const present = found.find((each) => each.kind === kind && each.year === year)?.sheet ?? null;
    wanted.set(`${kind} ${year}`, { kind, year, present });
  };
  for (const { statement, year } of edition.dueDates) add(statement, year);
  for (const year of edition.targetYears) for (const kind of statementKinds) add(kind, year);
  const rank = ({ kind, year, present }: TemplateOffer): string =>
    `${present === null ? 0 : 1} ${dueOf(kind, year) >= today ? 0 : 1} ${dueOf(kind, year)}`;
  return [...wanted.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
