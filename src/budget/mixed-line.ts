import { mixedQuestions } from './treatment/mixed-questions';
import { reasonSentence, type RuleReason } from './treatment/reason-words';
import type { BudgetLine, MixedLine } from './line';
import type { Basis } from './reading';
import { plainLabel, wordsOf } from '../english/label-words';

/** What to ask of a line that mixes. A net figure holds benefit only after its subsidy, so the question says so. */
export function mixedLine(asks: MixedLine['asks'], basis: Basis): MixedLine {
  return asks === 'individual-schools-budget'
    ? { asks, leaves: 'delegated-schools', question: mixedQuestions.individualSchoolsBudget }
    : {
        asks,
        leaves: 'transfer-payment',
        question: basis === 'net' ? mixedQuestions.netBenefits : mixedQuestions.benefitPayments,
      };
}

const phases = ['primary', 'secondary', 'special', 'nursery', 'middle'] as const;
/** Such a line is part of the line above it, and not money beside it. */
const withinAnother = /^(?:of which|including|included|thereof|comprising)\b/;

const shownApart: Readonly<Record<MixedLine['asks'], RuleReason>> = {
  'individual-schools-budget': 'delegated-shown-apart',
  'benefit-payments': 'benefits-shown-apart',
};

/**
 * Takes the question off a line whose other part the sheet shows on lines of its own: `Education` beside the individual
 * schools budget, `Revenues and benefits` beside rent allowances. The line stays to check, with the arguments changed:
 * the sheet cannot prove that nothing of the part was left in. A line that only its heading put in question, such as
 * `Milk` under `Schools budget`, stays in where the individual schools budget has its line under the same heading.
 *
 * @param askedByHeading rows that their own words leave in
 */
export function partsShownApart(
  lines: readonly BudgetLine[],
  askedByHeading: ReadonlySet<number>,
): readonly BudgetLine[] {
  // Hardly any sheet has a line that mixes.
  if (!lines.some(({ mixes, treatment }) => mixes !== null && treatment === 'check')) return lines;
  const parts = lines.filter(
    ({ treatment, amount, label }) =>
      (treatment === 'delegated-schools' || treatment === 'transfer-payment') &&
      (amount ?? 0) !== 0 &&
      !withinAnother.test(plainLabel(label)),
  );
  if (parts.length === 0) return lines;
  const delegated = parts
    .filter(({ treatment }) => treatment === 'delegated-schools')
    .map((line) => phasesOf(line));
  const wholly = delegated.some((named) => named.length === 0);
  const whollyUnder = new Set(
    parts
      .filter((line) => line.treatment === 'delegated-schools' && phasesOf(line).length === 0)
      .map(({ section }) => section.at(-1) ?? ''),
  );
  const shownPhases = new Set(delegated.flat());
  const benefits = parts.some(
    ({ treatment, label }) =>
      treatment === 'transfer-payment' && /\b(?:rent|benefit|hb|rebate|allowance)\b/.test(plainLabel(label)),
  );
  return lines.map((line): BudgetLine => {
    if (line.mixes === null || line.treatment !== 'check') return line;
    const { asks } = line.mixes;
    if (
      asks === 'individual-schools-budget' &&
      askedByHeading.has(line.row) &&
      whollyUnder.has(line.section.at(-1) ?? '')
    ) {
      const reason = reasonSentence('not-delegated', null);
      return { ...line, treatment: 'included', mixes: null, suggested: null, reason, cites: ['A7', 'H6'] };
    }
    const own = phasesOf(line);
    const shown =
      asks === 'benefit-payments'
        ? benefits
        : wholly ||
          (own.length === 0
            ? shownPhases.has('primary') && shownPhases.has('secondary')
            : own.every((phase) => shownPhases.has(phase)));
    return shown
      ? {
          ...line,
          mixes: null,
          suggested: 'included',
          reason: reasonSentence(shownApart[asks], 'included'),
        }
      : line;
  });
}

function phasesOf({ label, section }: Pick<BudgetLine, 'label' | 'section'>): readonly string[] {
  const words = new Set([...wordsOf(label), ...section.slice(-1).flatMap(wordsOf)]);
  return phases.filter((phase) => words.has(phase));
}
