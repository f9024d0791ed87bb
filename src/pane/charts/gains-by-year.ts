import type { StatementKind } from '../../guidance/edition';
import { subtract, type Pence } from '../../money/pence';
import { bySurety, type GainsOfYear } from '../../statement/gains-of-year';
import type { StatementSummary } from '../statement/summary';

/** A target year beside what the statements say of it. */
export interface YearOfGains {
  readonly year: string;
  readonly target: Pence;
  /** `null` where no statement gives gains of that year. */
  readonly gains: (GainsOfYear & { readonly from: StatementKind }) | null;
  /** Gains less target; `null` without gains. */
  readonly margin: Pence | null;
}

export function gainsByYear(
  targets: Readonly<Record<string, Pence>>,
  summaries: readonly StatementSummary[],
): readonly YearOfGains[] {
  return Object.entries(targets).map(([year, target]): YearOfGains => {
    const told = summaries
      .filter((summary) => summary.year === year && summary.gains !== null)
      .sort(bySurety);
    const [first] = told;
    const gains = first === undefined || first.gains === null ? null : { ...first.gains, from: first.kind };
    return { year, target, gains, margin: gains === null ? null : subtract(gains.total, target) };
  });
}
