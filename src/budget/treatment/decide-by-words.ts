import { withoutMarks } from '../../english/legible';
import { fold, wordsOf, type Folded } from '../../english/label-words';
import { isPublishedExclusion } from '../line';
import { phrases } from '../phrases';
import type { Doubt } from '../rows/doubt';
import type { RowPlace } from '../rows/row-place';
import { heldByTheAuthority } from './decide-by-place';
import type { Decider, RowToDecide } from './decider';
import { rates } from './not-spending-words';
import { takenOff } from './taken-off';
import type { RuleReason } from './reason-words';
import { inDoubt, rowReasons, stepOfBudget } from './row-words';
import { questionsOfMixes } from './questions-of-mixes';
import { asked, byRule, decided, noLine, type Treated } from './treated';
import type { WordRule } from './word-rule';

const landlordIncome =
  /\b(?:rent|charge|income|subsidy|receivable|receipt|fee|grant|recovered|recovery|interest on|interest receivable|investment)\b/;
const including = /[\s(,:–-]+(?:including|incl\.?|inc\.?)\s.*$/i;

/** A line called "Housing benefit" and nothing else, too large to be its administration. */
function namesPayments({ row, sheet, amount }: RowToDecide): boolean {
  return (
    sheet.basis !== 'net' &&
    /^(?:housing|hb|council tax|and|benefit| )+$/.test(row.folded.text) &&
    amount >= sheet.spending * 0.05
  );
}

/** `Services (including benefits)` is services with benefits in them: what it includes makes a question, never a decision. */
function holdsWithin({ row, rule, published, section }: RowToDecide): Treated | null {
  const mix = rule === null ? undefined : questionsOfMixes[rule.treatment];
  // A mark on a letter leaves the word what it is.
  const label = withoutMarks(row.label);
  if (rule === null || mix === undefined || !including.test(label)) return null;
  const head = label.replace(including, '');
  const own = published.rule(fold(head), section, false, false);
  if (head === '' || own?.treatment === rule.treatment) return null;
  const question = asked(mix.reason, mix.suggested, rule.cites);
  return mix.asks === undefined ? question : { ...question, asks: mix.asks };
}

const ofWhich = /^(.*?)[\s(,:–—-]+of which\b[\s:,–—-]*(.*?)[\s\d.,£k)]*$/i;

/** `Community safety (of which police 300)`: the part is asked for, whatever rule knows the line by its other words. */
function holdsOutright({ row, published, section }: RowToDecide): Treated | null {
  if (!row.folded.text.includes('of which')) return null;
  const [, head = '', part = ''] = ofWhich.exec(withoutMarks(row.label)) ?? [];
  if (head === '' || part === '') return null;
  const kept = published.keptOut(fold(part));
  const mix = kept === null ? undefined : questionsOfMixes[kept];
  if (mix === undefined || published.rule(fold(head), section, false, false)?.treatment === kept) return null;
  const question = asked(mix.reason, mix.suggested, ['A7', 'A8']);
  return mix.asks === undefined ? question : { ...question, asks: mix.asks };
}

interface Covering {
  readonly rule: WordRule;
  readonly heldHere: boolean;
}

/** Neighbouring lines share their headings: what those say is found once for all of them. */
const last: {
  section: readonly string[];
  published: RowToDecide['published'] | null;
  found: Covering | null;
} = {
  section: [],
  published: null,
  found: null,
};

/** The nearest heading above a row that speaks for its lines. */
function covering({ section, published }: RowToDecide): Covering | null {
  if (section.length === 0) return null;
  if (last.section !== section || last.published !== published) {
    last.section = section;
    last.published = published;
    last.found = coveredBy(section, published);
  }
  return last.found;
}

function coveredBy(section: readonly string[], published: RowToDecide['published']): Covering | null {
  let heldHere = false;
  for (let i = section.length - 1; i >= 0; i -= 1) {
    const heading = section[i] ?? '';
    heldHere ||= heldByTheAuthority(heading);
    const rule = published.ofText(heading);
    if (heldHere && rule?.covers === true && rule.about?.includes('delegation') === true)
      return { rule, heldHere };
    if (rule?.covers === true && speaksFor(rule, heading)) return { rule, heldHere: false };
  }
  return null;
}

const accountingWords = new Set(
  phrases`
    reserve, balance, contribution, capital, finance, financing, charge, interest, contingency, levy, precept,
    provision, corporate, item, movement, appropriation, transfer, earmarked, account, central, debt, adjustment,
    technical, depreciation, impairment, asset, rental, minimum, revenue, repayment, principal, inflation, parish,
    sinking, renewal, repair, available`,
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

/** On a list of schools, a label that ends as a school's name is one, whatever its other words. */
function namesOneSchool(rule: WordRule, label: Folded): boolean {
  return (
    rule.about?.includes('schools') === true &&
    /\b(?:school|college|academy|primary|infant|junior|nursery)$/.test(label.text)
  );
}

/** Headings that name no service: what stands under them may be the budget of a whole council. */
const namesNoService =
  /\b(?:budgets?|build|movements?|summary|revenue|council|general fund|total|estimates?)\b/i;

/** A step from last year's budget to this year's counts with it, where it is a service's; a whole council's is asked. */
function stepOfABudget(
  { total }: Extract<Doubt, { of: 'build-up' }>,
  { section }: RowPlace,
  rule: WordRule | null,
): Treated | null {
  if (rule?.treatment === 'income' || isPublishedExclusion(rule?.treatment ?? '')) return null;
  const heading = section.at(-1) ?? '';
  return heading === '' || namesNoService.test(heading)
    ? { ...asked('all-in-one', 'included', ['A7', 'A8']), asks: 'benefit-payments' }
    : { treatment: 'included', suggested: null, reason: stepOfBudget(total), cites: ['A7'] };
}

/** What the words of a row, of its headings and of its sheet say. */
export const byWords: readonly Decider[] = [
  {
    name: 'The landlord’s account',
    says: 'Spending of the housing revenue account is asked, for A7 is silent on it and annex K puts landlord services inside the agenda; rent rebates in it are transfer payments and its receipts income.',
    example: 'Repairs and maintenance | 3,220 under “Housing Revenue Account”',
    cites: ['K3', 'K6', 'A7'],
    decide: ({ facts, row, rule, negative, sheet }) => {
      if (facts.place.block !== 'hra') return null;
      if (negative && landlordIncome.test(row.folded.text)) return noLine('income', rowReasons['hra-income']);
      // Rent rebates stood in the housing revenue account until April 2004, and are named by A7 wherever they stand.
      return rule?.treatment === 'income' || rule?.treatment === 'transfer-payment'
        ? byRule(rule, sheet)
        : asked('housing-revenue-account', 'excluded-by-officer', ['K3', 'K6', 'A7']);
    },
  },
  {
    name: 'A sheet of capital schemes, of reserves, of savings, or of precepts',
    says: 'On a sheet that is about capital, reserves, savings or growth, or the precepts of other bodies, and not about the revenue budget, lines that no rule takes out are asked.',
    example: 'Market square | 450 on “Capital programme 2004/05”',
    cites: ['A7'],
    decide: ({ rule, sheet }) => {
      if (rule !== null && rule.treatment !== 'included') return null;
      if (sheet.about === 'capital') return asked('capital-scheme', 'excluded-by-officer');
      if (sheet.about === 'savings') return asked('savings-or-growth', 'excluded-by-officer');
      if (sheet.about === 'precepts') return asked('precepts', 'excluded-by-officer');
      return sheet.about === 'reserves' ? asked('movements-on-reserves', 'excluded-by-officer') : null;
    },
  },
  {
    name: 'Called a total, and nothing adds up to it',
    says: 'A row that calls itself a total, or has no label, and that the rows above do not prove is asked, unless its words take it out.',
    example: 'Total other services | 700 with no rows that make 700',
    cites: [],
    decide: ({ facts, row, rule, sheet }) => {
      if (!facts.unsettled && row.label !== '') return null;
      return rule !== null && rule.treatment !== 'included' && rule.treatment !== 'income'
        ? byRule(rule, sheet)
        : asked('called-a-total', 'excluded-by-officer', []);
    },
  },
  {
    name: 'What its figures say',
    says: 'A line a thousand times another column’s amount, or several times all other lines of a sheet in £000, is probably in pounds; one that comes to the penny to the lines right below it probably holds them; one among counts of people and places is probably a count. None is proven: asked, unless its words take it out. Last year’s budget of a service and the steps that make this year’s of it count together.',
    example: 'Libraries | 1,210,000 beside 1,180 for the year before, in £000',
    cites: [],
    decide: ({ facts: { doubt, place }, rule, amount }) => {
      if (doubt === undefined) return null;
      if (doubt.of === 'build-up') return stepOfABudget(doubt, place, rule);
      if (rule !== null && rule.treatment !== 'included') return null;
      return {
        treatment: 'check',
        suggested: doubt.of === 'lines-below' || doubt.of === 'counts' ? 'excluded-by-officer' : 'included',
        reason: inDoubt(doubt, amount),
        cites: [],
      };
    },
  },
  {
    name: 'The Section 52 form’s own numbers',
    says: 'Lines 1.0.1 and following are delegated to schools; its other lines are held by the authority.',
    example: '1.0.1 | Individual Schools Budget | 50,873',
    cites: ['A7', 'H6'],
    decide: ({ row, rule, sheet }) => {
      if (!sheet.sectionFiftyTwo) return null;
      if (/^1\.0\.\d/.test(row.code) && rule?.id !== 'not-delegated')
        return decided('delegated-schools', 'delegated-schools', ['A7']);
      return /^(?:1\.[1-9]|2\.\d)\.\d/.test(row.code) &&
        (rule === null || rule.about?.includes('held-on-the-form') === true)
        ? decided('included', 'not-delegated', ['A7', 'H6'])
        : null;
    },
  },
  {
    name: 'A list of schools',
    says: 'Where most lines carry the name of one school each, they are delegated if the sheet says so, and asked if it does not.',
    example: 'St Mary’s C of E Primary | 412,300',
    cites: ['A7', 'H6'],
    decide: ({ row, rule, sheet }) => {
      if (sheet.schoolsByName !== true || (rule !== null && !namesOneSchool(rule, row.folded))) return null;
      return sheet.delegatedByName === true
        ? decided('delegated-schools', 'delegated-schools', ['A7'])
        : asked('school-by-name', 'delegated-schools', ['A7', 'H6']);
    },
  },
  {
    name: 'Business rates among services',
    says: 'Business rates below the services are money received; among the costs of a building they are its bill; elsewhere they are asked.',
    example: 'Business Rates | 1,500 under “Parish Council Office”',
    cites: [],
    decide: ({ row, rule, facts, sheet, section, amount, negative }) => {
      if (rule?.treatment !== 'income' || negative || amount === 0 || !rates.knows(row.folded)) return null;
      if (facts.place.block !== 'services' || facts.belowATotal || sheet.showsFunding) return null;
      return section.length > 0 && amount <= sheet.spending * 0.1
        ? decided('included', 'rates-on-premises')
        : asked('rates-paid-or-received', 'included', []);
    },
  },
  {
    name: 'A heading that takes its section out',
    says: 'Under a heading of delegated schools or of the police, what sounds like a service for schools or beside the police belongs to the section; the words alone would leave it in.',
    example: 'Rates allowance | 310 under “Individual Schools Budget”',
    cites: ['A7'],
    decide: (question) => {
      const { rule, facts } = question;
      if (rule?.treatment !== 'included' || facts.place.afterTotal === true) return null;
      const heading = covering(question);
      if (heading === null || heading.heldHere) return null;
      if (heading.rule.treatment === 'delegated-schools' && ofSchools.has(rule.id))
        return { ...decided('delegated-schools', 'delegated-schools', ['A7']), byHeading: true };
      return heading.rule.treatment === 'police' &&
        !question.sheet.policeBody &&
        rule.id === 'police-look-alikes'
        ? { ...asked('police-other', 'police', ['A7', 'M2']), byHeading: true }
        : null;
    },
  },
  takenOff,
  {
    name: 'Its own words',
    says: 'The first published rule that names the label decides. On the budget of a force, lines that would stay in are police. What a line includes in brackets, or names as “of which”, makes a question.',
    example: 'Rent allowances | 12,000',
    cites: ['A7', 'A8'],
    decide: (question) => {
      const { rule, sheet } = question;
      const holds = holdsOutright(question);
      if (holds !== null) return holds;
      if (rule === null) return null;
      if (rule.id === 'housing-benefit-unsplit' && namesPayments(question))
        return byRule({ ...rule, id: 'housing-benefit-by-size', treatment: 'transfer-payment' }, sheet);
      const mixes = holdsWithin(question);
      if (mixes !== null) return mixes;
      if (sheet.policeBody && (rule.treatment === 'included' || rule.id === 'police-other'))
        return decided('police', 'police-budget', ['A7', 'M2']);
      return besideIt(question) ?? byRule(rule, sheet);
    },
  },
  {
    name: 'Added by the council tax requirement',
    says: 'What the council tax requirement adds directly, and no rule names, is funding.',
    example: 'Parish element | −40 above “Council tax requirement”',
    cites: [],
    decide: ({ facts }) => (facts.addedToRequirement ? decided('income', 'in-financing-block') : null),
  },
  {
    name: 'The budget of a force',
    says: 'Where the whole sheet is a force’s budget and nothing on it says otherwise, its lines are police.',
    example: 'Supplies and services | 7,400 on “Police Authority budget”',
    cites: ['A7', 'M2'],
    decide: ({ sheet }) => (sheet.policeBody ? decided('police', 'police-budget', ['A7', 'M2']) : null),
  },
  {
    name: 'Words in the next column',
    says: 'Where the label says nothing and another column of the row names what A7 takes out, the row is asked.',
    example: 'Safer Communities | Police Authority | 140',
    cites: ['A7'],
    decide: (question) => besideIt(question),
  },
  {
    name: 'Its heading',
    says: 'The nearest heading that names what A7 takes out, or leaves open, speaks for the lines down to the next heading of its rank. Below a total of the section, with no new heading, the line is asked.',
    example: 'Pay | 61,000 under “POLICE”',
    cites: ['A7'],
    decide: (question) => {
      const heading = covering(question);
      if (heading === null) return null;
      if (heading.heldHere) return decided('included', 'not-delegated', ['A7', 'H6']);
      const { rule } = heading;
      if (question.facts.place.afterTotal === true && isPublishedExclusion(rule.treatment))
        return {
          ...asked('after-the-total', rule.treatment, rule.cites),
          byHeading: true,
        };
      return { ...byRule(rule, question.sheet), byHeading: true };
    },
  },
];

const ofSchools: ReadonlySet<RuleReason> = new Set<RuleReason>(['school-look-alikes', 'lea-central']);

/** Words of another column on the row: what they take out makes a question of a line that would stay in. */
function besideIt({ row, rule, published, section }: RowToDecide): Treated | null {
  if (row.beside === '' || (rule !== null && rule.treatment !== 'included')) return null;
  const other = published.rule(fold(row.beside), section, false, false);
  return other !== null && isPublishedExclusion(other.treatment)
    ? asked('words-beside', other.treatment, other.cites)
    : null;
}
