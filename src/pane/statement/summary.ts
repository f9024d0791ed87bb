import type { StatementKind } from '../../guidance/edition';
import { type GainsOfYear, gainsOfYear } from '../../statement/gains-of-year';
import type { CheckedStatement, StatementsChecked } from '../../features/statement-marks/statements';
import { shownFindings, verdictOf, type Demand } from './shown-findings';
import { keyOfChecked } from './key-of-checked';

/** What a statement comes to, for whoever does not look at its findings. */
export interface StatementSummary {
  readonly key: string;
  readonly kind: StatementKind;
  readonly year: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly authority: string;
  readonly verdict: string;
  /** Open findings by what they ask of the officer. */
  readonly open: Readonly<Record<Demand, number>>;
  /** `null` where nothing is entered yet. */
  readonly gains: GainsOfYear | null;
}

export function summariesOf({ statements }: StatementsChecked): readonly StatementSummary[] {
  return statements.map(summaryOf);
}

function summaryOf(checked: CheckedStatement): StatementSummary {
  const { run, sheetId } = checked;
  const { kind, year, sheet, authority } = run.statement;
  const { open } = shownFindings(checked);
  const count = (demand: Demand): number =>
    open[demand].reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    key: keyOfChecked(checked),
    kind,
    year,
    sheetId,
    sheet,
    authority,
    verdict: verdictOf(checked),
    open: {
      must: count('must'),
      query: count('query'),
      'cannot-tell': count('cannot-tell'),
      note: count('note'),
    },
    gains: gainsOfYear(run.statement),
  };
}
