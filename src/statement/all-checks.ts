import type { Check } from './check';
import { registry } from './checks/registry';

/** Every check, in the order of its number. */
export const checks: readonly Check[] = [...registry].sort((a, b) => a.number - b.number);

/** @returns the check with that id, or `null` */
export function checkById(id: string): Check | null {
  return checks.find((check) => check.id === id) ?? null;
}
