import type { Check } from './check';
import { amountsAreNumbers } from './checks/amounts-are-numbers';
import { amountsInStatedUnit } from './checks/amounts-in-stated-unit';
import { capitalAndOtherAddUp } from './checks/capital-and-other-add-up';
import { cashableAtLeastHalf } from './checks/cashable-at-least-half';
import { cashableWithinTotal } from './checks/cashable-within-total';
import { contactIsGiven } from './checks/contact-is-given';
import { cumulativeAddsUp } from './checks/cumulative-adds-up';
import { everyColumnPresent } from './checks/every-column-present';
import { everyRowPresent } from './checks/every-row-present';
import { feeReductionsNotCashable } from './checks/fee-reductions-not-cashable';
import { gainRegisteredOnce } from './checks/gain-registered-once';
import { gainsHaveActions } from './checks/gains-have-actions';
import { gainsReachTarget } from './checks/gains-reach-target';
import { lastingWithinFurther } from './checks/lasting-within-further';
import { noFormulaErrors } from './checks/no-formula-errors';
import { noGainCountedTwice } from './checks/no-gain-counted-twice';
import { noNegativeGains } from './checks/no-negative-gains';
import { noServiceCuts } from './checks/no-service-cuts';
import { nothingIsHidden } from './checks/nothing-is-hidden';
import { ownIndicatorIsExplained } from './checks/own-indicator-is-explained';
import { qualityIsCrossChecked } from './checks/quality-is-cross-checked';
import { rowsAddToTotal } from './checks/rows-add-to-total';
import { rowsAreKnown } from './checks/rows-are-known';
import { rowsAreNotRepeated } from './checks/rows-are-not-repeated';
import { sentByDueDate } from './checks/sent-by-due-date';
import { statementIsSigned } from './checks/statement-is-signed';
import { sustainedWithinLast } from './checks/sustained-within-last';
import { totalsAreFormulas } from './checks/totals-are-formulas';
import { totalsReachEveryRow } from './checks/totals-reach-every-row';
import { withinTwoPages } from './checks/within-two-pages';
import { yearAgrees } from './checks/year-agrees';

/** Every check, in the order of its number. */
export const checks: readonly Check[] = [
  cashableWithinTotal,
  lastingWithinFurther,
  cumulativeAddsUp,
  capitalAndOtherAddUp,
  rowsAddToTotal,
  noNegativeGains,
  amountsAreNumbers,
  noFormulaErrors,
  amountsInStatedUnit,
  totalsAreFormulas,
  totalsReachEveryRow,
  cashableAtLeastHalf,
  gainsReachTarget,
  yearAgrees,
  sustainedWithinLast,
  noGainCountedTwice,
  noServiceCuts,
  qualityIsCrossChecked,
  gainsHaveActions,
  feeReductionsNotCashable,
  everyRowPresent,
  rowsAreKnown,
  rowsAreNotRepeated,
  contactIsGiven,
  statementIsSigned,
  withinTwoPages,
  sentByDueDate,
  ownIndicatorIsExplained,
  nothingIsHidden,
  everyColumnPresent,
  gainRegisteredOnce,
];

/** @returns the check with that id, or `null` */
export function checkById(id: string): Check | null {
  return checks.find((check) => check.id === id) ?? null;
}
