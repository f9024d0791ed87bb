import { columnName, holdsAmounts } from './amounts';
import type { Check } from './check';
import { poundsFields, yearsGains } from './layouts/layout';
import type { Statement } from './statement';
import { findingText } from './words';

/** Why a check does not apply. Where gains are entered and a column that it reads was not found, that is the reason. */
export function whyNot(check: Check, statement: Statement): string {
  if (!check.kinds.includes(statement.kind)) return findingText.otherKind(statement.kind);
  const { total, cashable } = yearsGains(statement.kind);
  const every = check.reads.includes('every pair of total and cashable gains');
  const read = new Set([
    ...check.reads,
    ...(check.reads.includes('gains of the year') ? [total, cashable] : []),
  ]);
  const missing = poundsFields(statement.layout).filter(
    ({ id }) => !(id in statement.columns) && (every || read.has(id)),
  );
  if (missing.length === 0 || !holdsAmounts(statement)) return check.words.notApplicable;
  return findingText.columnsNotFound(missing.map(({ id }) => `“${columnName(statement, id)}”`));
}
