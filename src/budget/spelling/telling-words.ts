import { phrases } from '../phrases';
import { guidanceRules } from '../treatment/rules';

/** Words that decide more than one line: what is a total, income, funding or another block, and what heads a column. */
const tellingElsewhere = phrases`
  total, subtotal, overall, grand, net, gross, expenditure, spending, income, receipt, financing, financed, funded, funding, resourced,
  requirement, demand, collection, raised, reserve, reserves, balance, level, capital, programme, memorandum, analysis,
  breakdown, housing, revenue, account, council, precept, band, budget, budgeted, expected, description, category, estimate, original, revised, approved, actual,
  outturn, forecast, projected, variance, variation, service, services, cost, operating, general, fund, working,
  employee, premises, supplies, support, recharge, committee, portfolio, department, directorate, division,
  section, police, school, education, authority, less, plus, surplus, deficit, appropriation, movement, summary, statement,
  represented, medium, latest, probable, interim, virement, percentage, headcount, indicative, quarter, annual, comprising, statistics, information, reconciliation, thousand, million, pounds, controllable, provisional,
  fees, charges, sources, external, government, grants, taxpayers, property, equivalent, comparison, brought, carried,
  culture, cultural, forward, which, thereof, for, by, of, to, not, non, net, met, and, paid, including, excluding, constabulary, retained, schedule`;

/** Words that stand beside telling ones so often that the two are told apart when they are run together. */
const beside = phrases`
  paid, payers, current, and, for, the, of, to, from, other, payments, staff, office, team, unit, local, private, tenants, rural, urban,
  public, community, adult, social, transport, environment, environmental, highways, libraries, leisure, planning, waste,
  services, development, management, administration, centre, care, health, road, roads, economic, street, corporate,
  central, risk, board, primary, secondary, nursery, special, individual, benefits, before, after, over, under, in, on, by, with`;

/** A word; initials without a vowel are near to too much. */
const letters = /^(?=[a-z]*[aeiouy])[a-z]+$/;
const shortest = 4;

/** Every word of the published rules, by itself: a slip in one could change what a line is. */
export function tellingWords(): ReadonlySet<string> {
  const words = new Set<string>(tellingElsewhere);
  words.add('tax');
  words.add('rent');
  words.add('levy');
  for (const rule of guidanceRules) {
    const all = [...rule.words, ...(rule.and ?? []), ...(rule.without ?? []), ...(rule.under ?? [])];
    for (const phrase of all)
      for (const word of phrase.split(' '))
        if (word.length >= shortest && letters.test(word)) words.add(word);
  }
  return words;
}

/** The telling words and those that stand beside them. */
export function wordsBeside(): ReadonlySet<string> {
  return new Set(beside);
}
