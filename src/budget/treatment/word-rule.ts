import type { LineTreatment, MixedLine } from '../line';
import type { RuleReason } from './reason-words';

/** What a rule decides: a treatment of a line, or that the row is money coming in or no money at all. */
export type RuleTreatment = LineTreatment | 'income' | 'note';

/** What a rule is about, where deciders ask for it beyond its words. */
export type RuleSubject =
  /** Benefit paid to claimants: on a net figure its subsidy has been taken off. */
  | 'benefit'
  /** On a Section 52 form a line with these words is held by the authority, unless its number says otherwise. */
  | 'held-on-the-form'
  /** A heading with these words may speak of what is delegated to schools. */
  | 'delegation'
  /** Schools by their name or their kind. */
  | 'schools';

/**
 * One published rule as data. Phrases are written in the singular and without punctuation, and match whole words
 * next to each other in a label; see `wordsOf`. Rules are tried in order, look-alikes first.
 */
export interface WordRule {
  /** Stable id, also the key of its sentences in reason-words.ts. */
  readonly id: RuleReason;
  /** A label as a council writes it, which this rule decides before any other: below the first heading of `under`, where there is one. */
  readonly example: string;
  readonly about?: readonly RuleSubject[];
  /** Any of these phrases. */
  readonly words: readonly string[];
  /** And any of these, anywhere in the label. */
  readonly and?: readonly string[];
  /** And none of these. */
  readonly without?: readonly string[];
  /** The phrase must be the whole label, but for words such as "service" or "budget". */
  readonly whole?: true;
  /** The phrase must begin the label. */
  readonly starts?: true;
  /** The phrase must end the label. */
  readonly ends?: true;
  /** Every word of the label must be among these or the phrase itself. */
  readonly only?: readonly string[];
  /** Where a section heading above the line must hold any of these phrases. */
  readonly under?: readonly string[];
  /** Only for a line below nil: in its amount (or its net where the amount is nil), or in its net. */
  readonly negative?: 'amount' | 'net';
  /** A section heading with these words speaks for the lines below it that no rule names. */
  readonly covers?: true;
  readonly treatment: RuleTreatment;
  /** For `check`: what the add-in would choose. */
  readonly suggested?: LineTreatment;
  /** For `check`: the part to ask for, where the line mixes what counts with what stays out. */
  readonly asks?: MixedLine['asks'];
  /** Paragraphs of the edition that the reason rests on. */
  readonly cites: readonly string[];
}
