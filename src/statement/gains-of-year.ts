import type { StatementKind } from '../guidance/edition';
import type { Pence } from '../money/pence';
import { columnSum } from './amounts';
import type { Statement } from './statement';

/** Gains of one year as a statement gives them. */
export interface GainsOfYear {
  readonly total: Pence;
  /** `null` where the statement has no column of cashable gains. */
  readonly cashable: Pence | null;
  /** Whether figures of the column could not be read, so that the sum is short of them. */
  readonly incomplete: boolean;
}

/** The columns that the gains stand in, by field. */
interface GainsColumns {
  readonly total: string;
  /** `null` where the statement has no column of cashable gains. */
  readonly cashable: string | null;
}

/** Columns that hold a year's gains, the surer first, each beside its cashable part. */
const gainFields: Readonly<Record<StatementKind, readonly string[]>> = {
  backward: ['further'],
  'mid-year': ['forecast', 'expected'],
  forward: ['expected'],
};

/** What was achieved is surer than what is forecast, and that than what was expected. */
const surest: readonly StatementKind[] = ['backward', 'mid-year', 'forward'];

/** Orders statements of one year: the one whose gains are surest comes first. */
export const bySurety = (one: { readonly kind: StatementKind }, other: { readonly kind: StatementKind }) =>
  surest.indexOf(one.kind) - surest.indexOf(other.kind);

/** What the statement gives as gains of its own year, and where; `null` where nothing is entered yet. */
export function gainsOfYear(statement: Statement): (GainsOfYear & { readonly columns: GainsColumns }) | null {
  for (const field of gainFields[statement.kind]) {
    const columns = {
      total: `${field}-total`,
      cashable: statement.columns[`${field}-cashable`] === undefined ? null : `${field}-cashable`,
    };
    const total = columnSum(statement, columns.total);
    if (total.cells.length === 0 && total.unreadable.length === 0) continue;
    const cashable = columns.cashable === null ? null : columnSum(statement, columns.cashable);
    return {
      columns,
      total: total.sum,
      cashable: cashable?.sum ?? null,
      incomplete: total.unreadable.length + (cashable?.unreadable.length ?? 0) > 0,
    };
  }
  return null;
}
