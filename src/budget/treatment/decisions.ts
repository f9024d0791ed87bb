import { saysNothing } from '../../english/empty-reasons';
import { changedSince, findings, officerReason, refusedAnswers as say } from '../words';
import { poundsShown } from '../../money/pounds';
import { pence, type Pence } from '../../money/pence';
import { isLineTreatment, type BudgetLine } from '../line';
import type { Decision } from '../reading';

export interface DecidedLines {
  readonly lines: readonly BudgetLine[];
  /** Answers that could not be used, by row, as whole sentences. */
  readonly refused: readonly { readonly row: number; readonly sentence: string }[];
  /** Decisions that stand, on amounts that have changed since, likewise. */
  readonly toLookAt: readonly { readonly row: number; readonly sentence: string }[];
}

/**
 * Applies the officer's decisions by line key; a decision wins over every rule and over the arithmetic. A part left out
 * that cannot be right is refused, and its line stays to check.
 *
 * @param sheet the sheet's name, for the sentences
 */
export function decide(
  lines: readonly BudgetLine[],
  decisions: Readonly<Record<string, Decision>>,
  sheet: string,
): DecidedLines {
  const known = new Map(Object.entries(decisions));
  if (known.size === 0) return { lines, refused: [], toLookAt: [] };
  const toLookAt: { row: number; sentence: string }[] = [];
  const refused: { row: number; sentence: string }[] = [];
  const decided = lines.map((line): BudgetLine => {
    const decision = known.get(line.key);
    if (decision === undefined || line.treatment === 'blank') return line;
    const sentence = refusal(line, decision, sheet);
    if (sentence !== null) {
      refused.push({ row: line.row, sentence });
      // A row that is no line stays what the sheet shows it to be, or it would count twice.
      if (!isLineTreatment(line.treatment)) return line;
      return {
        ...line,
        treatment: 'check',
        suggested: line.treatment === 'check' ? line.suggested : line.treatment,
        reason: line.treatment === 'check' ? line.reason : sentence,
      };
    }
    const leftOut = decision.treatment === 'included' ? (decision.leftOut ?? 0) : 0;
    const then = decision.amount;
    const isOther = then !== undefined && then !== line.amount;
    const amounts = [amountShown(then ?? null), amountShown(line.amount)] as const;
    if (isOther)
      toLookAt.push({
        row: line.row,
        sentence: findings.decidedOtherwise({ sheet, row: line.row, label: line.label }, ...amounts),
      });
    return {
      ...line,
      treatment: decision.treatment,
      suggested: decision.treatment === 'check' ? line.suggested : null,
      reason: officerReason(decision.reason, isOther ? changedSince(...amounts) : null),
      ...(isOther ? { decidedAt: then } : {}),
      cites: [],
      decidedBy: 'officer',
      leftOut: leftOut === 0 ? null : pence(leftOut),
    };
  });
  return { lines: decided, refused, toLookAt };
}

const amountShown = (amount: Pence | null): string => (amount === null ? 'no amount' : poundsShown(amount));

/** Why an answer cannot be used; `null` where it can, or where there is none. */
function refusal(line: BudgetLine, decision: Decision, sheet: string): string | null {
  const { leftOut } = decision;
  // Changed in its cell a decision has no reason; one that was given has to say something.
  if (decision.treatment === 'excluded-by-officer' && decision.reason !== '' && saysNothing(decision.reason))
    return say.emptyReason({ sheet, row: line.row, label: line.label });
  if (leftOut === undefined || leftOut === 0 || decision.treatment !== 'included') return null;
  const named = { sheet, row: line.row, label: line.label };
  if (!Number.isSafeInteger(leftOut)) return say.noAmount(named);
  const shown = poundsShown(leftOut);
  if (line.mixes === null) return say.doesNotMix({ ...named, leftOut: shown });
  const amount = line.amount ?? 0;
  if (Math.sign(leftOut) !== Math.sign(amount))
    return say.otherSign({ ...named, leftOut: shown, amount: poundsShown(pence(amount)) });
  if (Math.abs(leftOut) > Math.abs(amount))
    return say.beyond({ ...named, leftOut: shown, amount: poundsShown(pence(amount)) });
  return null;
}
