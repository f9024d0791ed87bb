import { excelRuntime, hasExcelRuntime } from './excel-runtime';
import * as functions from './functions';

/** Every function by its permanent id, as it stands in functions.json and in saved workbooks. */
export const functionsById = {
  BASELINE: functions.baseline,
  EXCLUDED: functions.excluded,
  TARGET: functions.target,
  CASHABLE: functions.cashable,
  TARGETS: functions.targets,
  CASHABLESHARE: functions.cashableShare,
  SHORTFALL: functions.shortfall,
  STATUS: functions.status,
  GAINS: functions.gains,
  RULE: functions.rule,
  TREATMENT: functions.treatment,
  REASON: functions.reason,
  CHECK: functions.check,
} as const;

/** Tells Excel which code answers which function; called once, when the add-in's page has loaded. */
export function registerFunctions(): void {
  const runtime = excelRuntime();
  for (const [id, evaluate] of Object.entries(functionsById)) runtime.associate(id, evaluate);
}

const lookAgainAfter = 50;

/**
 * The same at once where Excel's library is there, which holds calculation back until then
 * (`CustomFunctions.delayInitialization`); else as soon as it comes, however long that takes. Nothing else is waited
 * for: neither the pane nor Excel's own readiness.
 */
export function registerWhenThere(): void {
  if (hasExcelRuntime()) registerFunctions();
  else setTimeout(registerWhenThere, lookAgainAfter);
}
