import { fold } from '../../english/label-words';
import { WordList } from '../../english/word-list';
import { phrases } from '../phrases';
import type { Basis } from '../reading';
import { blockOfHeading, groupsFunding } from '../rows/blocks';
import type { BodyRow } from '../rows/body-row';
import { findRule, type RuleIndex } from './rule-index';
import * as says from './sheet-words';

/** What the sheet as a whole says about each of its lines. */
export interface SheetFacts {
  readonly basis: Basis;
  /** The amount column holds income only. */
  readonly incomeOnly: boolean;
  /** Lines are kinds of cost (employees, premises, supplies) and not services. */
  readonly subjective: boolean;
  /** The budget of a police body. */
  readonly policeBody: boolean;
  /** The budget of a fire authority, which pays no benefits and has no schools. */
  readonly fireBody?: boolean;
  /** What the title names instead of the revenue budget; left out when it names neither. */
  readonly about?: 'capital' | 'reserves' | 'savings' | 'precepts';
  /** The amount column holds people or places, and no money. */
  readonly countsOnly?: boolean;
  /** The title names a Section 52 budget statement. */
  readonly sectionFiftyTwo: boolean;
  /** Most lines carry the name of one school each. */
  readonly schoolsByName?: boolean;
  /** And the title, or the heading over the amounts, says that they are budgets delegated to schools. */
  readonly delegatedByName?: boolean;
  /** Some line or heading names schools or education. */
  readonly showsSchools?: boolean;
  /** Some line or heading speaks of benefit. */
  readonly showsBenefit: boolean;
  /** Some line names a grant that pays for the budget. */
  readonly showsFunding?: boolean;
  /** Largest amount of the column, to weigh a line against. */
  readonly largest: number;
  /** Sum of positive amounts of rows that are no totals. */
  readonly spending: number;
  readonly coded: boolean;
}

/** The printed name of one school: a phase in the singular, after a name of its own. */
const schoolName =
  /^(?=.*\p{L}{3,}.*\s).*\b(?:primary|infants?['’]?|juniors?|secondary|comprehensive|grammar|high|middle|first|nursery|academy|girls|boys|community college|school|special)(?:\s+school)?(?:\s*\(?\b(?:rc|ce|c of e|va|vc|gm)\b\)?)?$/iu;
/** One of these stands in every such name. */
const phaseWords = new WordList(
  phrases`
    primary, infant, junior, secondary, comprehensive, grammar, high, middle, first, nursery, academy, girl, boy, college,
    school, special`,
);
const phaseOnly =
  /^(?:total |all |other )*(?:primary|infant|junior|secondary|comprehensive|grammar|high|middle|first|nursery|special|and|or|education|school|state)*(?: (?:primary|infant|junior|secondary|comprehensive|grammar|high|middle|first|nursery|special|and|school))*$/;
const spending = new WordList(phrases`expenditure, spending, spent, spend, cost, payment, expense`);
/** Longer titles speak about many things. */
const longestTitle = 100;
/** So few services of a council on a force's sheet are those that work with it. */
const fewOthers = 0.15;

const anywhere = { section: [], negative: false, negativeNet: false };

export interface SheetTitles {
  /** What heads the whole sheet, its name among it. */
  readonly all: readonly string[];
  /** Without the headings of its first section. */
  readonly ofTheSheet: readonly string[];
}

export function sheetFacts(
  rows: readonly BodyRow[],
  titles: SheetTitles,
  isTotal: (row: number) => boolean,
  index: RuleIndex,
  read: { readonly basis: Basis; readonly incomeOnly: boolean; readonly countsOnly: boolean },
): SheetFacts {
  const seen = new Seen(rows, isTotal, index);
  const all = titles.all.map(fold);
  const short = all.filter(({ text }) => text.length <= longestTitle);
  const schoolsByName = seen.schools >= 3 && seen.schools * 2 > seen.lines;
  const about = short.some((title) => says.capitalTitles.knows(title))
    ? 'capital'
    : all.some((title) => says.reservesTitles.knows(title))
      ? 'reserves'
      : short.some((title) => says.savingsTitles.knows(title))
        ? 'savings'
        : titles.ofTheSheet.some(
              (title) => says.preceptTitles.knows(fold(title)) && /\bprecepts\b/i.test(title),
            )
          ? 'precepts'
          : null;
  // A sheet with sections of a council is no force's, whatever stands over its first section.
  const bodyTitles = (seen.councilSections > 0 ? titles.ofTheSheet : titles.all).map(fold);
  const titledPolice = bodyTitles.some(
    (title) => says.policeTitles.knows(title) && !says.policeAmongOthers.knows(title),
  );
  const force = seen.force >= 3 && !seen.policeLine && seen.councilSections === 0;
  const others = Math.max(seen.force > 0 ? 1 : 0, seen.figures * fewOthers);
  return {
    ...read,
    incomeOnly:
      read.incomeOnly ||
      all.some((title) => says.incomeTitles.knows(title)) ||
      (!seen.spends && titles.ofTheSheet.some((title) => says.onlyComingIn.knows(fold(title)))),
    subjective: seen.employees && (seen.premises || seen.supplies),
    policeBody: seen.others <= others && (force || (titledPolice && seen.councilSections === 0)),
    fireBody: bodyTitles.some((title) => says.fireTitles.knows(title)),
    ...(about === null || all.some((title) => says.revenueTitles.knows(title)) ? {} : { about }),
    sectionFiftyTwo: all.some(({ text }) => /\bsection (?:52|251)\b|\bs52\b|\bs251\b/.test(text)),
    schoolsByName,
    delegatedByName:
      schoolsByName &&
      titles.all.some(
        (text) =>
          findRule(index, text, anywhere)?.id === 'delegated-schools' ||
          /\b(?:school budget share|budget share)\b/.test(fold(text).text),
      ),
    showsSchools: seen.namesSchools,
    showsBenefit: seen.benefit,
    showsFunding: seen.funding,
    largest: seen.largest,
    spending: seen.spending,
    coded: seen.codes > seen.figures * 0.5,
  };
}

/** What the rows show, counted in one walk over them. */
class Seen {
  largest = 0;
  spending = 0;
  employees = false;
  premises = false;
  supplies = false;
  benefit = false;
  funding = false;
  namesSchools = false;
  /** Some heading or label speaks of spending. */
  spends = false;
  /** A line for the police service, or authority, as a council's budget has one. */
  policeLine = false;
  others = 0;
  force = 0;
  codes = 0;
  figures = 0;
  schools = 0;
  lines = 0;
  /** Sections, with lines, that a force has not. */
  councilSections = 0;
  /** Benefit stands in a heading: it shows benefit only where figures follow. */
  #benefitHeaded = false;
  #councilHeading = false;
  /** Lines of what pays for the budget weigh nothing beside its services. */
  #paysForIt = false;

  constructor(
    rows: readonly BodyRow[],
    private readonly isTotal: (row: number) => boolean,
    private readonly index: RuleIndex,
  ) {
    let bodyBegan = false;
    for (const row of rows) {
      if (row.shape === 'blank') continue;
      this.spends ||= spending.meets(row.folded);
      if (row.shape === 'figures') {
        bodyBegan = true;
        this.#figures(row);
      } else if (row.label !== '') this.#heading(row, bodyBegan);
    }
  }

  #heading({ folded, label, wrapped }: BodyRow, inBody: boolean): void {
    if (inBody && !wrapped) {
      const block = blockOfHeading(label);
      this.#paysForIt = block === 'financing' || (this.#paysForIt && block === null && groupsFunding(label));
    }
    if (says.showsBenefit.knows(folded)) this.#benefitHeaded = true;
    if (says.unitsOfAForce.knows(folded)) this.force += 1;
    if (says.showsSchools.knows(folded)) this.namesSchools = true;
    this.#councilHeading = inBody && !wrapped && says.sectionsOfACouncil.knows(folded);
  }

  #figures(row: BodyRow): void {
    const { folded, label } = row;
    this.benefit ||= this.#benefitHeaded;
    if (this.#councilHeading) this.councilSections += 1;
    this.#councilHeading = false;
    this.figures += label === '' ? 0 : 1;
    const isTotal = this.isTotal(row.row);
    if (label !== '') {
      if (row.code !== '') this.codes += 1;
      if (folded.text.startsWith('employee')) this.employees = true;
      else if (folded.text.startsWith('premise')) this.premises = true;
      else if (folded.text.startsWith('supply')) this.supplies = true;
      this.benefit ||= says.showsBenefit.knows(folded);
      if (says.showsSchools.knows(folded)) this.namesSchools = true;
      if (says.unitsOfAForce.knows(folded)) this.force += 1;
      if (says.forceStaff.knows(folded)) this.force += 1;
      if (says.otherServices.knows(folded)) this.others += 1;
      if (says.showsFunding.knows(folded)) this.funding = true;
      if (!isTotal && phaseWords.meets(folded) && schoolName.test(label) && !phaseOnly.test(folded.text))
        this.schools += 1;
      this.policeLine ||= this.#isPoliceLine(row);
    }
    if (label === '' || isTotal) return;
    this.lines += 1;
    if (this.#paysForIt) return;
    const amount = row.amount ?? 0;
    if (amount > this.largest) this.largest = amount;
    if (amount > 0) this.spending += amount;
  }

  #isPoliceLine({ folded, label }: BodyRow): boolean {
    return (
      folded.words.includes('police') &&
      /^(?:total )?police service|^(?:total )?police authority$/.test(folded.text) &&
      findRule(this.index, label, anywhere)?.id === 'police-service'
    );
  }
}
