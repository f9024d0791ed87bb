import { z } from 'zod';
import { plainLabel, wordsOf } from '../english/label-words';
import { saysNothing } from '../english/empty-reasons';
import { waiverText } from './words';
import { checkById } from './all-checks';
import type { Check, Mention } from './check';
import { sentences, type StatementRun } from './findings';
import { sameFigures, sameFinding, targetOf, type FindingTarget } from './finding-target';
import type { CheckOutcome } from './outcome';

export { targetOf } from './finding-target';

/** An explanation in place of an amendment. It belongs to one edition, check, figure and value. */
export const waiverSchema = z.strictObject({
  edition: z.string().min(1),
  check: z.string().min(1),
  /** Which statement, such as `backward 2005/06`. */
  statement: z.string().min(1),
  /** The figures it is about, by name and never by address, so that it survives a moved row. */
  fields: z.array(z.string()),
  /** Their values when it was written: it lapses when one of them changes. */
  values: z.array(z.string()),
  reason: z.string().min(1),
  by: z.string().min(1),
  /** When, as the platform's clock gives it. */
  at: z.string(),
  /** A second person's acceptance; `null` until there is one. */
  accepted: z.strictObject({ by: z.string().min(1), at: z.string() }).nullable(),
});
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;

export type Made =
  | { readonly kind: 'made'; readonly waiver: Waiver }
  /** With what is missing, in one sentence. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** What a waiver belongs to. */
export type WaiverTarget = FindingTarget;

const longestReason = 4000;
/** Share of the message's words that makes an explanation a copy of it. */
const copied = 0.8;

/** What is wrong with an explanation, in one sentence; `null` when it will do. */
export function refusal(check: Check, reason: string, message: string): string | null {
  const minimum = check.waiver;
  if (minimum === null) return waiverText.notForThisCheck(check.words.title);
  const text = reason.replaceAll(/[\s\u200b\ufeff]+/g, ' ').trim();
  if (text.length > longestReason) return waiverText.tooLong(longestReason);
  const words = wordsOf(text);
  if (saysNothing(reason)) {
    return waiverText.saysNothing(text, check.words.explain);
  }
  const ofMessage = new Set(wordsOf(message));
  const own = words.filter((word) => !ofMessage.has(word));
  if (words.length >= 4 && 1 - own.length / words.length >= copied) {
    return waiverText.copy(check.words.explain);
  }
  const different = new Set(words).size;
  if (different < minimum.words) return waiverText.tooShort(different, minimum.words, check.words.explain);
  const missing = minimum.mentions.filter((mention) => !mentions[mention](text));
  return missing.length === 0 ? null : waiverText.mention(missing.map((each) => waiverText.mentions[each]));
}

const mentions: Readonly<Record<Mention, (text: string) => boolean>> = {
  size: (text) => /\d/.test(text),
  cause: (text) => waiverText.causeWords.test(text),
  quality: (text) => waiverText.qualityWords.test(text),
  when: (text) => waiverText.whenWords.test(text),
};

/**
 * Writes an explanation for one finding, if it says enough: the check's own least number of different words, and what it
 * must speak of.
 */
export function explain(
  run: StatementRun,
  check: Check,
  outcome: CheckOutcome,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: string },
): Made {
  const sentence =
    by.trim() === ''
      ? waiverText.nobody
      : refusal(check, reason, sentences(check, outcome, run.statement).says);
  if (sentence !== null) return { kind: 'refused', sentence };
  return {
    kind: 'made',
    waiver: {
      ...written(targetOf(run, check, outcome)),
      reason: reason.trim(),
      by: by.trim(),
      at,
      accepted: null,
    },
  };
}

const written = ({ fields, values, ...rest }: FindingTarget) => ({
  ...rest,
  fields: [...fields],
  values: [...values],
});

/** A second person accepts; whoever wrote it cannot. */
export function accept(waiver: Waiver, by: string, at: string): Made {
  if (by.trim() === '') return { kind: 'refused', sentence: waiverText.nobody };
  if (plainLabel(by) === plainLabel(waiver.by)) {
    return { kind: 'refused', sentence: waiverText.samePerson(waiver.by) };
  }
  return { kind: 'made', waiver: { ...waiver, accepted: { by: by.trim(), at } } };
}

/**
 * What became of an explanation: it stands, its figures have changed since, or nothing is left to explain. Always listed,
 * never dropped.
 */
export type WaiverState = 'stands' | 'lapsed' | 'not-needed';

export interface WaivedOutcome {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  readonly outcome: CheckOutcome | null;
  /** For one that does not stand: why, in one sentence. */
  readonly sentence: string | null;
}

/** Every explanation of this statement with its state. Explanations of other editions and statements are passed over. */
export function waivedIn(run: StatementRun, waivers: readonly Waiver[]): readonly WaivedOutcome[] {
  return waivers
    .filter((waiver) => isOf(run, waiver))
    .map((waiver): WaivedOutcome => {
      const check = checkById(waiver.check);
      const outcomes = run.results.find((result) => result.check.id === waiver.check)?.outcomes ?? [];
      const same = outcomes
        .filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell')
        .map((outcome) => ({ outcome, target: check === null ? null : targetOf(run, check, outcome) }))
        .filter(({ target }) => target !== null && sameFigures(target, waiver));
      const exact = same.find(({ target }) => target !== null && sameFinding(target, waiver));
      if (exact !== undefined) return { waiver, state: 'stands', outcome: exact.outcome, sentence: null };
      const title = check?.words.title ?? waiver.check;
      const [changed] = same;
      return changed === undefined
        ? { waiver, state: 'not-needed', outcome: null, sentence: waiverText.notNeeded(title) }
        : { waiver, state: 'lapsed', outcome: changed.outcome, sentence: waiverText.lapsed(title) };
    });
}

/** Whether an explanation is of this statement, as its edition checks it. */
export const isOf = (
  { edition, name }: StatementRun,
  waiver: Pick<Waiver, 'edition' | 'statement'>,
): boolean => waiver.edition === edition.id && waiver.statement === name;

/** Whether a finding is explained by an explanation that stands. */
export function isExplained(run: StatementRun, waivers: readonly Waiver[], outcome: CheckOutcome): boolean {
  return waivedIn(run, waivers).some((each) => each.state === 'stands' && each.outcome === outcome);
}
