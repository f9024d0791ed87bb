import type { StatementKind } from '../../guidance/edition';
import type { Pence } from '../../money/pence';
import { columnSum } from '../../statement/amounts';
import type { Statement } from '../../statement/statement';
import type { CheckedStatement, StatementsChecked } from '../../features/statement-marks/statements';
import { shownFindings, verdictOf, type Demand } from './shown-findings';
import { keyOfChecked } from './statement-state';

/** Gains of one year as a statement gives them. */
export interface GainsOfYear {
  readonly total: Pence;
  /** `null` where the statement has no column of cashable gains. */
  readonly cashable: Pence | null;
  /** Whether figures of the column could not be read, so that the sum is short of them. */
  readonly incomplete: boolean;
}

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

/** Columns that hold a year's gains, the surer first, each beside its cashable part. */
const gainFields: Readonly<Record<StatementKind, readonly string[]>> = {
  backward: ['further'],
  'mid-year': ['forecast', 'expected'],
  forward: ['expected'],
};

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
    gains: gainsOf(run.statement),
  };
}

function gainsOf(statement: Statement): GainsOfYear | null {
  for (const field of gainFields[statement.kind]) {
    const total = columnSum(statement, `${field}-total`);
    if (total.cells.length === 0 && total.unreadable.length === 0) continue;
    const cashable = columnSum(statement, `${field}-cashable`);
    return {
      total: total.sum,
      cashable: statement.columns[`${field}-cashable`] === undefined ? null : cashable.sum,
      incomplete: total.unreadable.length + cashable.unreadable.length > 0,
    };
  }
  return null;
}
