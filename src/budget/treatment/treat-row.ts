import { netBenefitNote, reasonSentence, rowReasons, type RuleReason } from './reason-words';
import type { LineTreatment, MixedLine, Treatment } from '../line';
import { outsideTheBudget, type Place } from '../rows/blocks';
import type { BodyRow } from '../rows/body-row';
import { fold, wordsOf, type Folded } from '../../english/label-words';
import { phrases } from '../phrases';
import { firstFitting, rulesNaming, type RuleIndex } from './rule-index';
import type { SheetFacts } from './sheet-facts';
import type { WordRule } from './word-rule';

export interface Treated {
  readonly treatment: Treatment;
  readonly suggested: LineTreatment | null;
  readonly reason: string;
  readonly cites: readonly string[];
  /** The part to ask for, where the line mixes what counts with what stays out. */
  readonly asks?: MixedLine['asks'];
  /** Its heading's words decided, and none of its own. */
  readonly byHeading?: true;
}

/** What is known of a row with figures, besides its words. */
export interface RowFacts {
  readonly place: Place;
  /** A total of income or funding adds it. */
  readonly addedAsIncome: boolean;
  /** The council tax requirement adds it directly. */
  readonly addedToRequirement: boolean;
  /** Called a total, or without a label, and nothing proves it. */
  readonly unsettled: boolean;
  /** The net column's amount; `NaN` when there is none. */
  readonly net: number;
}

const benefitRules: ReadonlySet<RuleReason> = new Set<RuleReason>([
  'rent-allowances-and-rebates',
  'council-tax-benefit',
  'housing-benefit-unsplit',
  'benefit-payments-and-collection',
  'revenues-and-benefits',
]);
const mayHideBenefits =
  /\b(?:resource|finance|financial|revenue|housing|customer|corporate|section 151|s151|central)\b/;
const landlordIncome =
  /\b(?:rent|charge|income|subsidy|receivable|receipt|fee|grant|recovered|recovery|interest on|interest receivable|investment)\b/;
/** A level and no year's money. */
const balanceAtADate =
  /\b(?:balance|reserve)s? (?:b f|c f|b fwd|c fwd|bf|cf|brought|carried|at (?:1|31|start|end|beginning)|as at)\b/;
/** Another year's total, printed for comparison. */
const comparison = /^(?:(?:19|20)\d{2} \d{2,4} )?(?:comparison|comparative|comparative figure|equivalent)$/;
const including = /[\s(,:–-]+(?:including|incl\.?|inc\.?)\s.*$/i;
/** What a label leaves out says nothing of what it holds: `Culture (excluding capital charges)`. */
const excluding = /[\s(,:–-]+(?:excluding|excl\.?|exc\.?|exclusive of|net of|before)\s.*$/i;
const undefinedServices = /^(?:other|miscellaneous|sundry|all other)(?: service| item| budget)?$/;

const heldOnTheForm: ReadonlySet<RuleReason> = new Set<RuleReason>([
  'school-other',
  'school-phases',
  'early-years',
  'education-unsplit',
]);
const delegating: ReadonlySet<RuleReason> = new Set<RuleReason>([
  'delegated-schools',
  'school-phases',
  'education-unsplit',
]);
/** A heading inside the schools budget: what stands below it is not delegated. */
const heldByAuthority =
  /\b(?:retained|held|managed) (?:by|centrally)\b|\b(?:centrally|central) (?:retained|held|managed|funded)\b|\blea (?:block|budget|central|function|retained)\b|\b(?:non|not) delegated\b/;
const schoolWords: ReadonlySet<RuleReason> = new Set<RuleReason>([
  'school-look-alikes',
  'school-other',
  'school-phases',
  'delegated-schools',
]);

/** On a list of schools, a label that ends as a school's name is one, whatever its other words. */
function namesOneSchool(rule: WordRule, row: BodyRow): boolean {
  return (
    schoolWords.has(rule.id) &&
    /\b(?:school|college|academy|primary|infant|junior|nursery)$/.test(row.folded.text)
  );
}

const settled = new Map<RuleReason, Treated>();

/** Thousands of lines are settled alike: what is said of them is made once. */
function decided(treatment: Treatment, reason: RuleReason, cites: readonly string[] = []): Treated {
  const known = settled.get(reason);
  if (known !== undefined) return known;
  const treated = { treatment, suggested: null, reason: reasonSentence(reason, null), cites };
  settled.set(reason, treated);
  return treated;
}

function asked(reason: RuleReason, suggested: LineTreatment, cites: readonly string[] = ['A7']): Treated {
  return { treatment: 'check', suggested, reason: reasonSentence(reason, suggested), cites };
}

const byRuleOnNet = new WeakMap<WordRule, Treated>();
const byRuleElsewhere = new WeakMap<WordRule, Treated>();

function byRule(rule: WordRule, facts: SheetFacts): Treated {
  const made = facts.basis === 'net' ? byRuleOnNet : byRuleElsewhere;
  const known = made.get(rule);
  if (known !== undefined) return known;
  const treated = ruled(rule, facts);
  made.set(rule, treated);
  return treated;
}

function ruled(rule: WordRule, facts: SheetFacts): Treated {
  const suggested = rule.treatment === 'check' ? (rule.suggested ?? 'included') : null;
  const note =
    facts.basis === 'net' && benefitRules.has(rule.id) && rule.treatment !== 'included'
      ? ` ${netBenefitNote}`
      : '';
  return {
    treatment: rule.treatment,
    suggested,
    reason: `${reasonSentence(rule.id, suggested)}${note}`,
    cites: rule.cites,
    ...(rule.asks === undefined || suggested === null ? {} : { asks: rule.asks }),
  };
}

/** The published rules, asked about one label after another. */
export class PublishedRules {
  constructor(private readonly index: RuleIndex) {}

  rule(label: Folded, section: readonly string[], negative: boolean, negativeNet: boolean): WordRule | null {
    const named = rulesNaming(this.index, label);
    return named.length === 0 ? null : firstFitting(named, { section, negative, negativeNet });
  }
}

/** Decides a row with figures that is no total. Order: where it stands, what its words say, what the sheet says. */
export function treatRow(
  row: BodyRow,
  facts: RowFacts,
  sheet: SheetFacts,
  published: PublishedRules,
): Treated {
  const { block, section } = facts.place;
  if (outsideTheBudget.has(block)) {
    return { treatment: 'note', suggested: null, reason: outsideReason(block), cites: [] };
  }
  if (block === 'hra-income')
    return { treatment: 'income', suggested: null, reason: rowReasons['hra-income'], cites: [] };
  if (block === 'financing') return decided('income', 'in-financing-block');
  if (block === 'income' || facts.addedAsIncome) return decided('income', 'in-income-block');
  if (sheet.incomeOnly) return decided('income', 'income-sheet');

  const amount = row.amount ?? 0;
  const negative = amount < 0 || (amount === 0 && facts.net < 0);
  const negativeNet = facts.net < 0 || (Number.isNaN(facts.net) && amount < 0);
  const rule = withoutExcluded(row, published.rule(row.folded, section, negative, negativeNet), (label) =>
    published.rule(fold(label), section, negative, negativeNet),
  );
  if (comparison.test(row.folded.text))
    return { treatment: 'note', suggested: null, reason: rowReasons.memorandum, cites: [] };
  if (balanceAtADate.test(row.folded.text))
    return { treatment: 'note', suggested: null, reason: rowReasons['reserve-levels'], cites: [] };
  if (block === 'hra') {
    if (negative && landlordIncome.test(row.folded.text))
      return { treatment: 'income', suggested: null, reason: rowReasons['hra-income'], cites: [] };
    // Rent rebates stood in the housing revenue account until April 2004, and are named by A7 wherever they stand.
    return rule?.treatment === 'income' || rule?.treatment === 'transfer-payment'
      ? byRule(rule, sheet)
      : asked('housing-revenue-account', 'excluded-by-officer', ['K3', 'K6', 'A7']);
  }
  if (rule === null || rule.treatment === 'included') {
    if (sheet.about === 'capital') return asked('capital-scheme', 'excluded-by-officer');
    if (sheet.about === 'reserves') return asked('movements-on-reserves', 'excluded-by-officer');
  }
  if (facts.unsettled) {
    const strong = rule !== null && rule.treatment !== 'included' && rule.treatment !== 'income';
    return strong ? byRule(rule, sheet) : asked('called-a-total', 'excluded-by-officer', []);
  }
  // A form's own line number for the individual schools budget and what is devolved with it.
  if (sheet.sectionFiftyTwo && /^1\.0\.\d/.test(row.code) && rule?.id !== 'not-delegated')
    return decided('delegated-schools', 'delegated-schools', ['A7']);
  // All of the form's other lines for schools and for the authority are held centrally.
  if (
    sheet.sectionFiftyTwo &&
    /^(?:1\.[1-9]|2\.\d)\.\d/.test(row.code) &&
    (rule === null || heldOnTheForm.has(rule.id))
  )
    return decided('included', 'not-delegated', ['A7', 'H6']);
  if (sheet.schoolsByName === true && (rule === null || namesOneSchool(rule, row)))
    return sheet.delegatedByName === true
      ? decided('delegated-schools', 'delegated-schools', ['A7'])
      : asked('school-by-name', 'delegated-schools', ['A7', 'H6']);
  if (rule !== null) {
    if (rule.id === 'housing-benefit-unsplit' && namesPayments(row, sheet)) {
      return byRule({ ...rule, id: 'housing-benefit-by-size', treatment: 'transfer-payment' }, sheet);
    }
    const mixes = holdsWithin(row, rule, section, published);
    if (mixes !== null) return mixes;
    if (sheet.policeBody && (rule.treatment === 'included' || rule.id === 'police-other'))
      return decided('police', 'police-budget', ['A7', 'M2']);
    return byRule(rule, sheet);
  }
  if (facts.addedToRequirement) return decided('income', 'in-financing-block');
  if (sheet.policeBody) return decided('police', 'police-budget', ['A7', 'M2']);
  let heldHere = false;
  for (let i = section.length - 1; i >= 0; i -= 1) {
    const heading = section[i] ?? '';
    heldHere ||= heldByAuthority.test(fold(heading).text);
    const covering = published.rule(fold(heading), [], false, false);
    if (heldHere && covering?.covers === true && delegating.has(covering.id))
      return decided('included', 'not-delegated', ['A7', 'H6']);
    if (covering?.covers === true && speaksFor(covering, heading))
      return { ...byRule(covering, sheet), byHeading: true };
  }
  if (block === 'below-services') {
    return amount < 0 || (amount === 0 && facts.net < 0)
      ? decided('income', 'in-financing-block')
      : asked('below-services', 'excluded-by-officer');
  }
  return byFigures(row, facts, sheet);
}

/** The rule for what a label holds, where its words leave something out. */
function withoutExcluded(
  row: BodyRow,
  full: WordRule | null,
  ruleOf: (label: string) => WordRule | null,
): WordRule | null {
  if (full === null || !excluding.test(row.label)) return full;
  const head = row.label.replace(excluding, '');
  if (head === '') return full;
  const own = ruleOf(head);
  if (own === null) return full.treatment === 'included' || full.treatment === 'income' ? full : null;
  return full.treatment === 'included' && own.treatment === 'check' ? full : own;
}

const within: Readonly<
  Partial<Record<Treatment, { reason: RuleReason; suggested: LineTreatment; asks?: MixedLine['asks'] }>>
> = {
  'transfer-payment': { reason: 'all-in-one', suggested: 'included', asks: 'benefit-payments' },
  'delegated-schools': {
    reason: 'education-unsplit',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
  },
  police: { reason: 'police-other', suggested: 'police' },
};

/** `Services (including benefits)` is services with benefits in them: what it includes makes a question, never a decision. */
function holdsWithin(
  row: BodyRow,
  rule: WordRule,
  section: readonly string[],
  published: PublishedRules,
): Treated | null {
  const mix = within[rule.treatment];
  if (mix === undefined || !including.test(row.label)) return null;
  const head = row.label.replace(including, '');
  const own = published.rule(fold(head), section, false, false);
  if (head === '' || own?.treatment === rule.treatment) return null;
  const question = asked(mix.reason, mix.suggested, rule.cites);
  return mix.asks === undefined ? question : { ...question, asks: mix.asks };
}

const accountingWords = new Set(
  phrases`
    reserve, balance, contribution, capital, finance, financing, charge, interest, contingency, levy, precept,
    provision, corporate, item, movement, appropriation, transfer, earmarked, account, central, debt, adjustment,
    technical, depreciation, impairment, asset, rental, minimum, revenue, repayment, principal, inflation, parish`,
);
const joiningWords = new Set(
  phrases`and, to, from, of, the, other, in, on, for, general, fund, cost, expenditure, budget, total, net`,
);

/**
 * Whether a heading is about what its rule names, and not a department that carries the word among others:
 * `Reserves and balances` is, `Heritage, reserves and countryside` is not. What A7 takes out is named widely.
 */
function speaksFor({ suggested }: WordRule, heading: string): boolean {
  if (suggested !== 'excluded-by-officer') return true;
  const telling = wordsOf(heading).filter((word) => !joiningWords.has(word));
  return telling.filter((word) => accountingWords.has(word)).length * 2 > telling.length;
}

function byFigures(row: BodyRow, facts: RowFacts, sheet: SheetFacts): Treated {
  const words = row.folded.text;
  const amount = row.amount ?? 0;
  if (sheet.subjective && /^support service/.test(words)) return asked('support-services', 'included');
  const met = Math.abs(Number.isNaN(row.income) ? 0 : row.income);
  if (
    !sheet.showsBenefit &&
    sheet.basis === 'gross' &&
    amount >= sheet.spending * 0.25 &&
    met >= amount * 0.6 &&
    mayHideBenefits.test(words)
  ) {
    return { ...asked('hidden-benefits', 'included', ['A7', 'A8']), asks: 'benefit-payments' };
  }
  if (
    sheet.showsSchools === false &&
    /\b(?:learning|child|children|young people)\b/.test(words) &&
    amount >= sheet.spending * 0.3 &&
    amount === sheet.largest
  )
    return {
      ...asked('education-unsplit', 'delegated-schools', ['A7', 'H6']),
      asks: 'individual-schools-budget',
    };
  if (/\btreasury management\b/.test(words) && (amount < 0 || amount >= sheet.spending * 0.03))
    return asked('capital-financing', 'excluded-by-officer');
  if (!sheet.coded && facts.place.section.length === 0 && undefinedServices.test(words))
    return asked('undefined-services', 'included');
  return decided('included', 'service-spending', ['A7']);
}

/** A line called "Housing benefit" and nothing else, too large to be its administration. */
function namesPayments(row: BodyRow, sheet: SheetFacts): boolean {
  return (
    sheet.basis !== 'net' &&
    /^(?:housing|hb|council tax|and|benefit| )+$/.test(row.folded.text) &&
    (row.amount ?? 0) >= sheet.spending * 0.05
  );
}

function outsideReason(block: Place['block']): string {
  switch (block) {
    case 'capital-programme':
    case 'reserve-levels':
    case 'council-tax':
    case 'memorandum':
    case 'analysed-again':
    case 'below-requirement':
      return rowReasons[block];
    default:
      return rowReasons.note;
  }
}
