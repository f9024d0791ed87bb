import { excelRuntime } from './excel-runtime';
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
