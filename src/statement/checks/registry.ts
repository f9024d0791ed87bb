import { amountsAreNumbers } from './amounts-are-numbers/check';
import { amountsInStatedUnit } from './amounts-in-stated-unit/check';
import { capitalAndOtherAddUp } from './capital-and-other-add-up/check';
import { cashableAtLeastHalf } from './cashable-at-least-half/check';
import { cashableWithinTotal } from './cashable-within-total/check';
import { contactIsGiven } from './contact-is-given/check';
import { cumulativeAddsUp } from './cumulative-adds-up/check';
import { everyColumnPresent } from './every-column-present/check';
import { everyRowPresent } from './every-row-present/check';
import { feeReductionsNotCashable } from './fee-reductions-not-cashable/check';
import { figuresAreRead } from './figures-are-read/check';
import { gainRegisteredOnce } from './gain-registered-once/check';
import { gainsHaveActions } from './gains-have-actions/check';
import { gainsReachTarget } from './gains-reach-target/check';
import { lastingWithinFurther } from './lasting-within-further/check';
import { noFormulaErrors } from './no-formula-errors/check';
import { noGainCountedTwice } from './no-gain-counted-twice/check';
import { noNegativeGains } from './no-negative-gains/check';
import { noServiceCuts } from './no-service-cuts/check';
import { nothingIsHidden } from './nothing-is-hidden/check';
import { ownIndicatorIsExplained } from './own-indicator-is-explained/check';
import { qualityIsCrossChecked } from './quality-is-cross-checked/check';
import { rowsAddToTotal } from './rows-add-to-total/check';
import { rowsAreKnown } from './rows-are-known/check';
import { rowsAreNotRepeated } from './rows-are-not-repeated/check';
import { sentByDueDate } from './sent-by-due-date/check';
import { statementIsSigned } from './statement-is-signed/check';
import { sustainedWithinLast } from './sustained-within-last/check';
import { totalsAreFormulas } from './totals-are-formulas/check';
import { totalsReachEveryRow } from './totals-reach-every-row/check';
import { withinTwoPages } from './within-two-pages/check';
import { yearAgrees } from './year-agrees/check';
import type { Check } from '../check';

/** Written from the folders beside this file (UPDATE_DOCS=1 npm test -- checks.test); not edited by hand. */
export const registry: readonly Check[] = [
  amountsAreNumbers,
  amountsInStatedUnit,
  capitalAndOtherAddUp,
  cashableAtLeastHalf,
  cashableWithinTotal,
  contactIsGiven,
  cumulativeAddsUp,
  everyColumnPresent,
  everyRowPresent,
  feeReductionsNotCashable,
  figuresAreRead,
  gainRegisteredOnce,
  gainsHaveActions,
  gainsReachTarget,
  lastingWithinFurther,
  noFormulaErrors,
  noGainCountedTwice,
  noNegativeGains,
  noServiceCuts,
  nothingIsHidden,
  ownIndicatorIsExplained,
  qualityIsCrossChecked,
  rowsAddToTotal,
  rowsAreKnown,
  rowsAreNotRepeated,
  sentByDueDate,
  statementIsSigned,
  sustainedWithinLast,
  totalsAreFormulas,
  totalsReachEveryRow,
  withinTwoPages,
  yearAgrees,
];
