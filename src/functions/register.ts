import { answering } from './answer';
import type { DeclaredFunction } from './declare';
import { excelRuntime, hasExcelRuntime } from './excel-runtime';
import { declaredFunctions } from './registry';

/** What Excel calls for a function: its answer, or Excel's own error carrying a sentence. */
export const evaluationOf =
  (declared: DeclaredFunction) =>
  (...given: readonly unknown[]): unknown =>
    answering(declared.id, () => declared.evaluate(given));

/** Every function by its permanent id, as it stands in functions.json and in saved workbooks. */
export const functionsById: ReadonlyMap<string, (...given: readonly unknown[]) => unknown> = new Map(
  declaredFunctions.map((declared) => [declared.id, evaluationOf(declared)]),
);

/** Tells Excel which code answers which function; called once, when the add-in's page has loaded. */
export function registerFunctions(): void {
  const runtime = excelRuntime();
  for (const [id, evaluate] of functionsById) runtime.associate(id, evaluate);
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
