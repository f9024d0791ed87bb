/**
 * The functions that Excel calls, one line each; what they do stands in the file of the same name.
 *
 * The words over each function and parameter are what officers read while they type a formula. The metadata
 * generator reads this file (`node scripts/functions-metadata.js`): plain types only, no links inside the comments, no aliases.
 * A function's id stands in saved workbooks: it is never renamed or taken away.
 */
import { defaultEdition } from '../guidance/editions';
import { answer, answerInSlices, answerWhenFetched } from './answer';
import { baselineOf } from './baseline';
import { cashableOf } from './cashable';
import { cashableShareOf } from './cashable-share';
import { editionArgument } from './edition-argument';
import { excludedOf } from './excluded';
import { gainsOf } from './gains';
// The metadata generator knows the type by Microsoft's name for it.
import type * as CustomFunctions from './invocation';
import { originOf } from './parameter-address';
import { ruleOf } from './rule';
import { shortfallOf } from './shortfall';
import { inSlices } from './slices';
import { statusOf } from './status';
import { targetOf } from './target';
import { targetsOf } from './targets';

/**
 * Adds up the amounts marked Included: the 2004/05 baseline, in pounds.
 * @customfunction BASELINE BASELINE
 * @param amounts The amounts of the budget lines, in the unit of the sheet.
 * @param treatments The treatment of each line, beside the amounts: Included, Transfer payment, Check and so on.
 * @param [unit] What one unit of the amounts is worth: "£", "£000" or "£m". Pounds if left out.
 * @param [leftOut] The part of each line that stays out of the baseline, beside the amounts and in their unit. None if left out.
 */
export function baseline(
  amounts: unknown[][],
  treatments: unknown[][],
  unit?: unknown,
  leftOut?: unknown[][],
): Promise<number> {
  return answerInSlices('BASELINE', baselineOf(amounts, treatments, unit, leftOut));
}

/**
 * Adds up what is kept out of the baseline, in pounds: all of it, or what one treatment keeps out.
 * @customfunction EXCLUDED EXCLUDED
 * @param amounts The amounts of the budget lines, in the unit of the sheet.
 * @param treatments The treatment of each line, beside the amounts.
 * @param [treatment] One treatment, such as "Transfer payment", or "Check" for what is still to be decided. All that are excluded if left out.
 * @param [unit] What one unit of the amounts is worth: "£", "£000" or "£m". Pounds if left out.
 * @param [leftOut] The part of each included line that stays out, beside the amounts and in their unit. None if left out.
 * @param [leftOutAs] What each of these parts is treated as, beside them, such as "Delegated schools".
 */
export function excluded(
  amounts: unknown[][],
  treatments: unknown[][],
  treatment?: unknown,
  unit?: unknown,
  leftOut?: unknown[][],
  leftOutAs?: unknown[][],
): Promise<number> {
  return answerInSlices('EXCLUDED', excludedOf(amounts, treatments, treatment, unit, leftOut, leftOutAs));
}

/**
 * The efficiency target for a year, in pounds: 2.5% of the baseline, or the sum of the years so far.
 * @customfunction TARGET TARGET
 * @param baseline The baseline in pounds.
 * @param [year] The financial year, such as "2006/07". Any one year if left out.
 * @param [cumulative] TRUE for all target years up to this one: 2.5%, 5%, 7.5%. FALSE if left out.
 */
export function target(baseline: unknown, year?: unknown, cumulative?: unknown): number {
  return answer('TARGET', () => targetOf(baseline, year, cumulative, defaultEdition));
}

/**
 * The least part of gains, or of a target, that must be cashable: at least half, in pounds.
 * @customfunction CASHABLE CASHABLE
 * @param amount The gains or the target, in pounds.
 */
export function cashable(amount: unknown): number {
  return answer('CASHABLE', () => cashableOf(amount, defaultEdition));
}

/**
 * A table of every target year: its target, the target to date, the least cashable part, and where the target comes from.
 * @customfunction TARGETS TARGETS
 * @param baseline The baseline in pounds.
 * @param [published] Two columns: years, and the targets in pounds that the council has published for them. They replace 2.5%.
 */
export function targets(baseline: unknown, published?: unknown[][]): unknown[][] {
  return answer('TARGETS', () => targetsOf(baseline, published, defaultEdition));
}

/**
 * The share of gains that is cashable: 0.5 is half.
 * @customfunction CASHABLESHARE CASHABLESHARE
 * @param total All gains, in pounds.
 * @param cashable The cashable part of them, in pounds.
 */
export function cashableShare(total: unknown, cashable: unknown): number {
  return answer('CASHABLESHARE', () => cashableShareOf(total, cashable));
}

/**
 * What is missing of a target, in pounds. With cashable gains: the least further cashable gains that meet the target and make at least half of all gains cashable.
 * @customfunction SHORTFALL SHORTFALL
 * @param target The target in pounds.
 * @param gains The gains so far, in pounds.
 * @param [cashableGains] The cashable part of the gains, in pounds.
 */
export function shortfall(target: unknown, gains: unknown, cashableGains?: unknown): number {
  return answer('SHORTFALL', () => shortfallOf(target, gains, cashableGains, defaultEdition));
}

/**
 * Says in words whether gains meet a target, by how much they miss it, and whether enough of them is cashable.
 * @customfunction STATUS STATUS
 * @param target The target in pounds.
 * @param gains The gains so far, in pounds.
 * @param [cashableGains] The cashable part of the gains, in pounds.
 */
export function status(target: unknown, gains: unknown, cashableGains?: unknown): string {
  return answer('STATUS', () => statusOf(target, gains, cashableGains, defaultEdition));
}

/**
 * Adds up the gains of a year from a register of gains, in pounds. Service cuts are left out.
 * @customfunction GAINS GAINS
 * @param amounts The gains in pounds, one row each.
 * @param years The financial year of each gain, beside the amounts.
 * @param year The financial year to add up, such as "2005/06".
 * @param [kinds] What each gain is, beside the amounts: Cashable, Non-cashable or Service cut.
 * @param [kind] "Cashable" or "Non-cashable" to add up only those. Both if left out.
 * @param [cumulative] TRUE for all years up to this one. FALSE if left out.
 */
export function gains(
  amounts: unknown[][],
  years: unknown[][],
  year: unknown,
  kinds?: unknown[][],
  kind?: unknown,
  cumulative?: unknown,
): Promise<number> {
  return answerInSlices('GAINS', gainsOf(amounts, years, year, kinds, kind, cumulative));
}

/**
 * What the guidance says: a figure such as "Annual target", or a paragraph such as "A7" or "Q7", with its source beside it.
 * @customfunction RULE RULE
 * @param rule The name of a figure, or the number of a paragraph or question.
 * @param [edition] "November 2004" or "Later practice", 2005 to 2008. Later practice if left out.
 */
export function rule(rule: unknown, edition?: unknown): unknown[][] {
  return answer('RULE', () => ruleOf(rule, editionArgument(edition)));
}

/**
 * What a budget line is, by its words: Included, Transfer payment, Delegated schools, Police, Check, Income and so on.
 * @customfunction TREATMENT TREATMENT
 * @param label The words of the budget line.
 * @param [code] The council's code for the line, if it has one.
 * @param [section] The headings above the line, outermost first: cells, or a text such as "Housing > Benefits".
 */
export function treatment(label: unknown, code?: unknown, section?: unknown[][]): Promise<string> {
  return answerWhenFetched('TREATMENT', async () => {
    const { treatmentWordOf } = await import(/* webpackChunkName: "budget-rules" */ './treatment');
    return () => treatmentWordOf(label, code, section);
  });
}

/**
 * Why a budget line is treated as AES.TREATMENT says, with the paragraph it rests on.
 * @customfunction REASON REASON
 * @param label The words of the budget line.
 * @param [code] The council's code for the line, if it has one.
 * @param [section] The headings above the line, outermost first: cells, or a text such as "Housing > Benefits".
 */
export function reason(label: unknown, code?: unknown, section?: unknown[][]): Promise<string> {
  return answerWhenFetched('REASON', async () => {
    const { reasonOf } = await import(/* webpackChunkName: "budget-rules" */ './treatment');
    return () => reasonOf(label, code, section);
  });
}

/**
 * Checks the efficiency statement in a range: a table of what is wrong, where, and what to do; one sentence if every check holds.
 * @customfunction CHECK CHECK
 * @param range The whole statement, from its title to its last row.
 * @param [baseline] The baseline in pounds, to compare the gains with the target. Not needed if the statement gives its target.
 * @param [edition] "November 2004" or "Later practice", 2005 to 2008. Later practice if left out.
 * @requiresParameterAddresses
 */
export function check(
  range: unknown[][],
  baseline?: unknown,
  edition?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  const origin = originOf([baseline, edition, invocation], 0);
  return answerWhenFetched('CHECK', async () => {
    const { checkOf } = await import(/* webpackChunkName: "statement-checks" */ './check');
    return () => inSlices(checkOf(range, baseline, edition, origin));
  });
}
