import { withoutNumber } from '../rows/blocks';
import type { Doubt } from '../rows/doubt';
import type { RowPlace } from '../rows/row-place';
import type { BodyRow } from '../rows/body-row';
import { fold, type Folded } from '../../english/label-words';
import { WordList } from '../../english/word-list';
import { isPublishedExclusion, type Exclusion } from '../line';
import { phrases } from '../phrases';
import { firstFitting, rulesNaming, type RuleIndex } from './rule-index';
import type { SheetFacts } from './sheet-facts';
import type { Treated } from './treated';
import type { WordRule } from './word-rule';

/** What is known of a row with figures, besides its words. */
export interface RowFacts {
  readonly place: RowPlace;
  /** A total of income or funding adds it. */
  readonly addedAsIncome: boolean;
  /** The council tax requirement adds it directly. */
  readonly addedToRequirement: boolean;
  /** Called a total, or without a label, and nothing proves it. */
  readonly unsettled: boolean;
  /** Closes a list and is worth what the list comes to, without a word of a total. */
  readonly worthAllAbove: boolean;
  /** Its figures say that it is in another unit, or holds the lines below it; left out for nearly every row. */
  readonly doubt?: Doubt | undefined;
  /** A total stands above it on the sheet. */
  readonly belowATotal: boolean;
  /** And the first of these is gross: what stands below it with a minus comes in. */
  readonly belowGross: boolean;
  /** The net column's amount; `NaN` when there is none. */
  readonly net: number;
}

/** One way to decide a row. They are tried in order, and the first that gives an answer decides. */
export interface Decider {
  /** What it knows, as a heading of the page that lists them. */
  readonly name: string;
  /** When it decides, and how, in plain words. */
  readonly says: string;
  /** A row that it decides, as printed. */
  readonly example: string;
  /** Paragraphs of the edition; none where no paragraph speaks of it. */
  readonly cites: readonly string[];
  readonly decide: (question: RowToDecide) => Treated | null;
}

/** The published rules, asked about one label after another. */
export class PublishedRules {
  constructor(private readonly index: RuleIndex) {}

  rule(label: Folded, section: readonly string[], negative: boolean, negativeNet: boolean): WordRule | null {
    const named = rulesNaming(this.index, label);
    const first = named[0];
    if (first === undefined) return null;
    // Most rules ask nothing of the line: the first decides, whatever stands around it.
    if (first.under.length === 0 && first.rule.negative === undefined) return first.rule;
    return firstFitting(named, { section, negative, negativeNet });
  }

  /** What the words of a part of a line keep out, or may: `police`, `schools`, `benefits`. */
  keptOut(part: Folded): Exclusion | null {
    const rule = this.rule(part, [], false, false);
    if (rule === null) return null;
    if (rule.asks !== undefined)
      return rule.asks === 'benefit-payments' ? 'transfer-payment' : 'delegated-schools';
    const treatment = rule.treatment === 'check' ? (rule.suggested ?? '') : rule.treatment;
    return isPublishedExclusion(treatment) ? treatment : null;
  }

  /** The rule for a text that stands by itself, such as a heading. */
  ofText(text: string): WordRule | null {
    return this.rule(fold(withoutNumber(text)), [], false, false);
  }
}

/** What a label leaves out says nothing of what it holds: `Culture (excluding capital charges)`. */
const excluding = /[\s(,:–-]+(?:excluding|excl\.?|exc\.?|exclusive of|net of|before)\s.*$/i;
/** How a line is paid for does not decide what it is: `Pavilion project – funded from reserves`. */
const paidFor =
  /[\s(,:–-]+(?:to be |part |partly |wholly |fully )?(?:funded|financed|met|paid(?: for)?|resourced) (?:from|by|through|out of|via)\s.*$/i;
/** One of these stands in each label that the patterns below and above know: the patterns are slow. */
const mayBePaidFor = new WordList(phrases`funded, financed, met, paid, resourced, reserve, balance`);
const mayExclude = new WordList(phrases`excluding, excl, exc, exclusive, net, before`);
/** The same said in brackets, or behind a dash: `New playground (from reserves)`. */
const fromReserves =
  /\s*(?:\(|[–—-]\s+)(?:paid |met )?(?:from|by|out of|using|use of) (?:the |general |earmarked |working |capital |our )*(?:reserves?|balances?)\)?$/i;
/** Nothing but words for spending at large: what pays for it is all that such a label says. */
const spendingAtLarge =
  /^(?:(?:additional|other|one off|non recurring|net|gross|total|revenue|capital|growth|project|budget|the|of|and|item|expenditure|spending|cost|contribution|transfer|appropriation|deficit|shortfall|amount|balance|sum|use) ?)*$/;

/** A row to be decided, with all that may be asked of it. */
export class RowToDecide {
  readonly amount: number;
  readonly negative: boolean;
  readonly #negativeNet: boolean;
  #rule: WordRule | null | undefined;

  constructor(
    readonly row: BodyRow,
    readonly facts: RowFacts,
    readonly sheet: SheetFacts,
    readonly published: PublishedRules,
  ) {
    this.amount = row.amount ?? 0;
    this.negative = this.amount < 0 || (this.amount === 0 && facts.net < 0);
    this.#negativeNet = facts.net < 0 || (Number.isNaN(facts.net) && this.amount < 0);
  }

  get section(): readonly string[] {
    return this.facts.place.section;
  }

  /** The rule that names the row by its own words; `null` where none does. */
  get rule(): WordRule | null {
    if (this.#rule === undefined) this.#rule = this.#find();
    return this.#rule;
  }

  ruleOf(label: Folded): WordRule | null {
    return this.published.rule(label, this.section, this.negative, this.#negativeNet);
  }

  #find(): WordRule | null {
    const { label, folded } = this.row;
    const full = this.ruleOf(folded);
    if (full === null) return null;
    const tail = !mayBePaidFor.meets(folded) ? null : paidFor.test(label) ? paidFor : fromReserves;
    if (tail?.test(label) === true && !this.negative) {
      const head = label.replace(tail, '');
      const words = fold(head).text;
      // Spending, and no word of what it is for: not what pays for it, and not known either.
      if (
        full.treatment === 'income' &&
        /\b(?:expenditure|spending|cost|project)\b/.test(words) &&
        spendingAtLarge.test(words)
      )
        return this.published.ofText('Movements on reserves') ?? full;
      if (!spendingAtLarge.test(words)) return this.#withoutExcluded(head, this.ruleOf(fold(head)));
    }
    return this.#withoutExcluded(label, full);
  }

  /** The rule for what a label holds, where its words leave something out. */
  #withoutExcluded(label: string, full: WordRule | null): WordRule | null {
    if (full === null || !mayExclude.meets(fold(label)) || !excluding.test(label)) return full;
    const head = label.replace(excluding, '');
    if (head === '') return full;
    const own = this.ruleOf(fold(head));
    if (own === null) return full.treatment === 'included' || full.treatment === 'income' ? full : null;
    return full.treatment === 'included' && own.treatment === 'check' ? full : own;
  }
}
