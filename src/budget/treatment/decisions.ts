import { officerReason } from '../../text/budget';
import type { BudgetLine } from '../line';
import type { Decision } from '../reading';

/** Applies the officer's decisions by line key; a decision wins over every rule and over the arithmetic. */
export function decide(
  lines: readonly BudgetLine[],
  decisions: Readonly<Record<string, Decision>>,
): readonly BudgetLine[] {
  const known = new Map(Object.entries(decisions));
  if (known.size === 0) return lines;
  return lines.map((line) => {
    const decision = known.get(line.key);
    if (decision === undefined || line.treatment === 'blank') return line;
    return {
      ...line,
      treatment: decision.treatment,
      suggested: decision.treatment === 'check' ? line.suggested : null,
      reason: officerReason(decision.reason),
      cites: [],
      decidedBy: 'officer',
    };
  });
}
