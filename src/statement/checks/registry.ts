import { achievedWithinForecast } from './achieved-within-forecast/check';
import { amountsAreNumbers } from './amounts-are-numbers/check';
import { amountsInStatedUnit } from './amounts-in-stated-unit/check';
import { baselineFitsGains } from './baseline-fits-gains/check';
import { baselineIsTheBudget } from './baseline-is-the-budget/check';
import { capitalAndOtherAddUp } from './capital-and-other-add-up/check';
import { cashableAtLeastHalf } from './cashable-at-least-half/check';
import { cashableWithinTotal } from './cashable-within-total/check';
import { contactIsGiven } from './contact-is-given/check';
import { cumulativeAddsUp } from './cumulative-adds-up/check';
import { digitsAgreeWithLastYear } from './digits-agree-with-last-year/check';
import { everyColumnPresent } from './every-column-present/check';
import { everyRowPresent } from './every-row-present/check';
import { fallIsExplained } from './fall-is-explained/check';
import { feeIncreasesNotGains } from './fee-increases-not-gains/check';
import { feeReductionsNotCashable } from './fee-reductions-not-cashable/check';
import { figuresAreRead } from './figures-are-read/check';
import { figuresAreSettled } from './figures-are-settled/check';
import { gainRegisteredOnce } from './gain-registered-once/check';
import { gainsArePlausible } from './gains-are-plausible/check';
import { gainsHaveActions } from './gains-have-actions/check';
import { gainsReachTarget } from './gains-reach-target/check';
import { lastingWithinFurther } from './lasting-within-further/check';
import { noFormulaErrors } from './no-formula-errors/check';
import { noGainCountedTwice } from './no-gain-counted-twice/check';
import { noNegativeGains } from './no-negative-gains/check';
import { noServiceCuts } from './no-service-cuts/check';
import { notLastYearsFigures } from './not-last-years-figures/check';
import { nothingIsHidden } from './nothing-is-hidden/check';
import { ownIndicatorIsExplained } from './own-indicator-is-explained/check';
import { qualityIsCrossChecked } from './quality-is-cross-checked/check';
import { rowsAddToTotal } from './rows-add-to-total/check';
import { rowsAreKnown } from './rows-are-known/check';
import { rowsAreNotRepeated } from './rows-are-not-repeated/check';
import { sentByDueDate } from './sent-by-due-date/check';
import { signedWhenItCanBe } from './signed-when-it-can-be/check';
import { statementIsSigned } from './statement-is-signed/check';
import { sustainedWithinLast } from './sustained-within-last/check';
import { targetFollowsBaseline } from './target-follows-baseline/check';
import { titleNamesTheCouncil } from './title-names-the-council/check';
import { totalsAreFormulas } from './totals-are-formulas/check';
import { totalsReachEveryRow } from './totals-reach-every-row/check';
import { updateKeepsForwardLook } from './update-keeps-forward-look/check';
import { withinTwoPages } from './within-two-pages/check';
import { yearAgrees } from './year-agrees/check';
import type { Check } from '../check';

/** Written from the folders beside this file (UPDATE_DOCS=1 npm test -- checks.test); not edited by hand. */
export const registry: readonly Check[] = [
  achievedWithinForecast,
  amountsAreNumbers,
  amountsInStatedUnit,
  baselineFitsGains,
  baselineIsTheBudget,
  capitalAndOtherAddUp,
  cashableAtLeastHalf,
  cashableWithinTotal,
  contactIsGiven,
  cumulativeAddsUp,
  digitsAgreeWithLastYear,
  everyColumnPresent,
  everyRowPresent,
  fallIsExplained,
  feeIncreasesNotGains,
  feeReductionsNotCashable,
  figuresAreRead,
  figuresAreSettled,
  gainRegisteredOnce,
  gainsArePlausible,
  gainsHaveActions,
  gainsReachTarget,
  lastingWithinFurther,
  noFormulaErrors,
  noGainCountedTwice,
  noNegativeGains,
  noServiceCuts,
  notLastYearsFigures,
  nothingIsHidden,
  ownIndicatorIsExplained,
  qualityIsCrossChecked,
  rowsAddToTotal,
  rowsAreKnown,
  rowsAreNotRepeated,
  sentByDueDate,
  signedWhenItCanBe,
  statementIsSigned,
  sustainedWithinLast,
  targetFollowsBaseline,
  titleNamesTheCouncil,
  totalsAreFormulas,
  totalsReachEveryRow,
  updateKeepsForwardLook,
  withinTwoPages,
  yearAgrees,
];
