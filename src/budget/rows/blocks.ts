import { fold, plainLabel } from '../../english/label-words';
import { PhraseTable, type PhraseEntry } from '../phrase-table';
import { each, phrases } from '../phrases';

/** What part of the sheet a row stands in. */
export type Block =
  | 'services'
  /** Income of the services above. */
  | 'income'
  /** Grants, reserves and council tax that pay for the budget. */
  | 'financing'
  | 'hra'
  | 'hra-income'
  | 'capital-programme'
  /** Balances at a date. */
  | 'reserve-levels'
  /** The account into which the tax is paid and out of which precepts are. */
  | 'collection-fund'
  /** Council tax per property, tax base. */
  | 'council-tax'
  | 'memorandum'
  /** The same money analysed a second time. */
  | 'analysed-again'
  /** A further table of what was spent. */
  | 'spent'
  /** A further table of another year. */
  | 'other-year'
  /** Below the total of all services, in no block of its own. */
  | 'below-services'
  /** Below the council tax requirement. */
  | 'below-requirement';

/** Blocks whose rows are no part of the revenue budget. */
export const outsideTheBudget: ReadonlySet<Block> = new Set<Block>([
  'capital-programme',
  'reserve-levels',
  'council-tax',
  'collection-fund',
  'memorandum',
  'analysed-again',
  'other-year',
  'spent',
  'below-requirement',
]);

interface BlockHeading extends PhraseEntry {
  readonly block: Block | 'expenditure';
}

/** Years beside what a heading is about: `2004/05`. */
const years = [
  ...Array.from({ length: 100 }, (_, year) => String(year).padStart(2, '0')),
  ...Array.from({ length: 71 }, (_, year) => String(1990 + year)),
];
const hra = phrases`
  hra, housing revenue account, landlord account, landlord service account, council housing account, council house account,
  housing landlord account`;
const outside = phrases`non, outside, excluding, excl, exc, except, other than`;
const capital = each(
  ['capital'],
  phrases`
    programme, item, budget, investment, scheme, resource, expenditure by, expenditure programme,
    expenditure summary, expenditure plan, financing statement`,
);
const paidBy = each(phrases`financed, funded, resourced`, phrases`by, from, as`);

/** Headings that say what part of the sheet follows. The first that knows a heading decides. */
export const blockHeadings: readonly BlockHeading[] = [
  {
    block: 'hra',
    name: 'The landlord’s own account',
    example: 'HOUSING REVENUE ACCOUNT',
    holds: hra,
    without: [...each(outside, hra), ...each(each(outside, ['the']), hra)],
  },
  {
    block: 'capital-programme',
    name: 'The capital programme and what pays for it',
    example: 'Capital programme and financing',
    holds: each(capital, phrases`and financing, and funding, and resource`),
  },
  {
    block: 'capital-programme',
    name: 'The capital programme',
    example: 'CAPITAL PROGRAMME',
    holds: capital,
    whole: phrases`capital, capital expenditure`,
    without: each(
      capital,
      phrases`team, unit, section, support, management, officer, staff, design, monitoring, and`,
    ),
  },
  {
    block: 'reserve-levels',
    name: 'Reserves and balances at a date',
    example: 'Balance brought forward',
    holds: phrases`
      reserve level, balance level, level of reserve, level of balance, balance at, balance brought, balance carried,
      movement on reserve, movement on balance, statement of reserve`,
    whole: phrases`balance`,
    beside: phrases`general, fund, working`,
  },
  {
    block: 'collection-fund',
    name: 'The collection fund',
    example: 'COLLECTION FUND',
    whole: phrases`collection fund`,
    beside: [
      ...phrases`the, account, estimate, budget, statement, summary, income and expenditure, and, income, expenditure, for, year`,
      ...years,
    ],
  },
  {
    block: 'council-tax',
    name: 'Council tax for one property, and the tax base',
    example: 'Council Tax at Band D',
    holds: phrases`
      band d, tax base, council tax calculation, council tax level, council tax band, council tax per, council tax bill,
      council tax leaflet`,
  },
  {
    block: 'council-tax',
    name: 'Who gets the council tax',
    example: 'Where your council tax goes',
    holds: phrases`who get, where, how`,
    and: phrases`council tax`,
    without: phrases`spent, spend, come from`,
  },
  {
    block: 'financing',
    name: 'What pays for the budget, in the words of accounts',
    example: 'To be financed by:',
    begins: [
      ...paidBy,
      ...phrases`
        met from, met by, source of income, source of fund, source of finance, source of funding, source of financing,
        resource available, resource from, council tax income, government grant and`,
      ...each(phrases`financing, funding`, phrases`of, from, the`),
      ...each(
        phrases`contribution by, contribution from, contribution of`,
        phrases`constituent, member authority, member council, partner authority, partner council, the constituent`,
      ),
      ...each(
        phrases`constituent, member, partner`,
        phrases`authority contribution, council contribution, district contribution, body contribution`,
      ),
    ],
    ends: [
      ...each(phrases`financed, funded, resourced`, phrases`by, from, through, as follow`),
      ...phrases`paid by, paid from, paid for by, paid for from`,
    ],
    whole: [
      ...phrases`financing, funding`,
      ...each(phrases`financing, funding`, phrases`source, statement, summary, available, total`),
    ],
    beside: phrases`to, be, less, net, how`,
    without: phrases`funding the school, funding of school, funding from school`,
  },
  {
    block: 'financing',
    name: 'What pays for the budget, after what it is for',
    example: 'The budget will be financed by',
    holds: paidBy,
    and: phrases`budget, requirement, expenditure, account, this, which, spending, total`,
  },
  {
    block: 'financing',
    name: 'Money from government',
    example: 'Government support',
    begins: each(phrases`external, government`, phrases`funding, support, grant`),
    without: each(
      each(phrases`external, government`, phrases`funding, support, grant`),
      phrases`unit, team, section, service, office, and partnership`,
    ),
  },
  {
    block: 'financing',
    name: 'What pays for the budget, in plain words',
    example: 'Where the money comes from',
    holds: phrases`
      who pay, how we pay for, how do we pay for, how we paid for, how it is paid, how is it paid, how it was paid,
      how this is paid, how the budget is paid, how we fund, how it is funded, how is it funded, how this is funded,
      how the budget is funded, how it is financed, how this is financed, how the budget is financed, what pay for,
      where we get, how we raise, money in, money coming in, how we get our money`,
    without: phrases`spent, spend, how much we spend`,
  },
  {
    block: 'financing',
    name: 'Where the money comes from',
    example: 'Where it comes from',
    holds: phrases`where`,
    and: phrases`come from, came from`,
  },
  {
    block: 'financing',
    name: 'Funding for a body',
    example: 'Funding for police',
    begins: each(
      phrases`funding for, income for`,
      phrases`police, the police, council, the council, fire, the fire, the budget, our budget, the service`,
    ),
  },
  {
    block: 'financing',
    name: 'A budget’s own funding',
    example: 'Police – Funding',
    whole: phrases`police funding, fire funding, council funding, budget funding, revenue funding`,
  },
  {
    block: 'memorandum',
    name: 'What repeats or explains the budget',
    example: 'Reasons for the change',
    holds: phrases`
      memorandum, memo, reconciliation, for information, include above, included above, include in above,
      include in the above, included in above, included in the above, shown above, same budget by, same money by, reason for change, reason for the change, reason for increase,
      reason for the increase, reason for variation, reason for the variation`,
    whole: phrases`
      statistic, statistical, statistic data, statistical data, statistic information, statistical information,
      note, note to the budget, performance indicator, key performance indicator, performance measure, performance data,
      activity data, activity level, staff number, number of staff, headcount, workload`,
  },
  {
    block: 'memorandum',
    name: 'Changes that nobody has decided on yet',
    example: 'Options for reduction',
    holds: [
      ...each(phrases`option`, phrases`for reduction, for saving, for growth, for change, for cut`),
      ...each(phrases`saving, reduction, growth, budget`, phrases`option`),
      ...each(phrases`possible`, phrases`saving, reduction, growth, cut`),
    ],
    without: phrases`agreed, accepted, approved, included`,
  },
  {
    block: 'memorandum',
    name: 'Why the budget changed',
    example: 'Why the budget has changed',
    holds: phrases`why`,
    and: phrases`change, changed`,
  },
  {
    block: 'analysed-again',
    name: 'The same money, analysed another way',
    example: 'Subjective analysis',
    holds: [
      ...each(
        phrases`unit, subjective, objective, service, type, expenditure, cost, spending, detail`,
        phrases`analysis, breakdown, detail analysis, detail breakdown`,
      ),
      ...each(phrases`analysed, analyzed`, phrases`by, as, over, between`),
    ],
    begins: [
      ...each(phrases`analysis, breakdown`, phrases`by, of`),
      ...phrases`represented by, comprising, made up of`,
      ...each(phrases`recharged, charged, allocated, apportioned`, ['to']),
    ],
  },
  {
    block: 'income',
    name: 'What is taken off, and nothing more',
    example: 'Less:',
    whole: phrases`less`,
  },
  {
    block: 'income',
    name: 'Income of the services',
    example: 'Less income',
    whole: phrases`income, receipt, fee and charge`,
    beside: phrases`
      less, total, gross, controllable, non, other, direct, external, budget, expected, estimated, estimate, budgeted,
      anticipated, annual, forecast`,
  },
  {
    block: 'expenditure',
    name: 'Expenditure',
    example: 'Gross expenditure',
    whole: phrases`expenditure, spending, cost`,
    beside: phrases`gross, total, controllable, direct, revenue, other, budget, estimated, estimate, expected, budgeted, annual`,
  },
  {
    block: 'expenditure',
    name: 'Services',
    example: 'General Fund services',
    whole: phrases`general fund, cost of service, service expenditure, service`,
    holds: each(['general fund'], phrases`service, expenditure, revenue`),
  },
  {
    block: 'expenditure',
    name: 'What the money is for, in plain words',
    example: 'How the budget will be spent',
    holds: phrases`
      what we spend, how we spend, what it is spent, how it is spent, how the budget is spent, how the money is spent,
      how your money is spent, be spent, where the money go, where it go, where your money go, where our money go,
      what it pay for, what the money is for, money out, spending plan, what we do with`,
  },
];

const table = new PhraseTable(blockHeadings);
const enumerated = /^\s*\(?(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})[.)]\s+/;

/** A heading without the number or letter that it stands under: `2. Police` is `Police`. */
export const withoutNumber = (text: string): string =>
  enumerated.test(text) ? text.replace(enumerated, '') : text;

export function blockOfHeading(text: string): Block | 'expenditure' | null {
  return table.find(fold(withoutNumber(text)))?.block ?? null;
}

/** Dates over the amounts mean levels, counts and rates mean statistics: neither is a year's spending. */
export function blockOfColumnHeading(text: string): Block | null {
  const words = plainLabel(text);
  if (
    /^(?:actual|out ?turn|spent|spending to date|forecast)\b/.test(words) &&
    !/\b(?:budget|estimate)\b/.test(words)
  )
    return 'spent';
  if (/\b(?:1|31) (?:april|march)\b|^at \d/.test(words)) return 'reserve-levels';
  if (
    /^number\b|\bper head\b|\bband d\b/.test(words) ||
    /^(?:[fw]te|post|headcount|head count)s?$/.test(words)
  )
    return 'memorandum';
  return null;
}

const moneyComingIn = new PhraseTable([
  {
    name: 'A group of what pays for the budget',
    example: 'Government grants',
    holds: phrases`
      grant, council tax, business rate, non domestic rate, collection fund, reserve, balance, income, precept, receipt,
      government, fund, financing, finance, funding, surplus, contribution, taxpayer, formula, settlement, total`,
    whole: phrases`other, local, central, national, general, less, add, adjustment, taxation, external, specific, interest, fee, charge`,
    beside: phrases`other, less, and`,
  },
]);

/** Whether a heading may stand among what pays for the budget without ending it. */
export function groupsFunding(text: string): boolean {
  return moneyComingIn.knows(fold(text));
}
