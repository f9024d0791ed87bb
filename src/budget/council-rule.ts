import { z } from 'zod';
import { lineTreatments, type BudgetLine, type LineTreatment } from './line';
import { saysNothing } from '../english/empty-reasons';
import { plainLabel } from '../english/label-words';

/** What a council may rule for its lines: any treatment that settles them. */
export type RuledTreatment = Exclude<LineTreatment, 'check'>;

/**
 * A decision that this council takes for every line of one name, kept so that next year's sheet is not asked again.
 * A line has that name when its label is the same words: case, punctuation, spacing and plurals do not matter.
 */
export interface CouncilRule {
  readonly words: string;
  /** Only under a heading of these words; `null` wherever the line stands. */
  readonly section: string | null;
  readonly treatment: RuledTreatment;
  /** Required for `excluded-by-officer`, which no published rule stands behind. */
  readonly reason: string;
}

const longestWords = 500;
const longestReason = 4_000;
const named = z
  .string()
  .max(longestWords)
  .refine((words) => plainLabel(words) !== '');

/** Reads a rule from outside. Keys that are not a rule's own are dropped. */
export const councilRuleSchema: z.ZodType<CouncilRule> = z
  .object({
    words: named,
    section: named.nullable(),
    treatment: z.enum(lineTreatments).exclude(['check']),
    reason: z.string().max(longestReason),
  })
  .refine(({ treatment, reason }) => treatment !== 'excluded-by-officer' || !saysNothing(reason));

/** Whether two rules speak of the same lines, so that one must give way to the other. */
export const ofSameLines = (a: CouncilRule, b: CouncilRule): boolean =>
  plainLabel(a.words) === plainLabel(b.words) &&
  (a.section === null
    ? b.section === null
    : b.section !== null && plainLabel(a.section) === plainLabel(b.section));

/** The rules with one more; it takes the place of a rule of the same lines. */
export function withRule(rules: readonly CouncilRule[], rule: CouncilRule): readonly CouncilRule[] {
  const at = rules.findIndex((each) => ofSameLines(each, rule));
  return at < 0 ? [...rules, rule] : rules.with(at, rule);
}

export const withoutRule = (rules: readonly CouncilRule[], rule: CouncilRule): readonly CouncilRule[] =>
  rules.filter((each) => !ofSameLines(each, rule));

/** Finds the rule for a line: one that names its heading before one that names only its label. */
export function councilRuleFinder(
  rules: readonly CouncilRule[],
): (line: Pick<BudgetLine, 'label' | 'section'>) => CouncilRule | null {
  const byLabel = new Map<string, CouncilRule[]>();
  for (const rule of rules) {
    const label = plainLabel(rule.words);
    byLabel.set(label, [...(byLabel.get(label) ?? []), rule]);
  }
  return ({ label, section }) => {
    const candidates = byLabel.get(plainLabel(label));
    if (candidates === undefined) return null;
    const headings = new Set(section.map(plainLabel));
    const under = candidates.find((rule) => rule.section !== null && headings.has(plainLabel(rule.section)));
    return under ?? candidates.find((rule) => rule.section === null) ?? null;
  };
}
