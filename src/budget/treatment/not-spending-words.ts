import { PhraseTable } from '../phrase-table';
import { each, phrases } from '../phrases';

/** Figures that stand among or below the lines of a budget and are no spending of their own. */

export const levelsAtADate = new PhraseTable([
  {
    name: 'A level at a date, and no year’s money',
    example: 'General balances b/f',
    holds: phrases`
      opening balance, closing balance, opening reserve, closing reserve, opening fund balance, closing fund balance,
      balance 1, balance 31, balance on 1, balance on 31, balance start of, balance end of, balance b f, balance c f, balance b fwd, balance c fwd, balance bf, balance cf, balance brought, balance carried,
      balance at 1, balance at 31, balance at start, balance at end, balance at beginning, balance as at,
      reserve b f, reserve c f, reserve b fwd, reserve c fwd, reserve bf, reserve cf, reserve brought, reserve carried,
      debtor control, creditor control, vat control, payroll control, suspense account, cash at bank, cash in hand, cash and bank,
      reserve at 1, reserve at 31, reserve at start, reserve at end, reserve at beginning, reserve as at`,
    whole: phrases`bank account, sundry debtor, sundry creditor, trade debtor, trade creditor`,
  },
]);

export const results = new PhraseTable([
  {
    name: 'What is left at the end of the year',
    example: 'Deficit on provision of services',
    begins: [
      ...each(
        phrases`surplus on, deficit on, surplus in, deficit in, surplus deficit on, deficit surplus on`,
        phrases`general fund, the general fund, revenue account, the revenue account, the year, continuing`,
      ),
      ...phrases`
      surplus for, deficit for, surplus on provision, deficit on provision, surplus or deficit, deficit or surplus,
      surplus deficit, deficit surplus, surplus on revaluation, deficit on revaluation, remeasurement of,
      deficit transferred, surplus transferred, deficit charged, surplus credited, deficit carried, surplus carried,
      deficit met from, deficit funded, net deficit transferred, net surplus transferred, total comprehensive, other comprehensive, end of year position, year end position, closing position,
      position at year end, position at end, in year surplus, in year deficit, in year position, excess of income,
      over underabsorption, under overabsorption, over under absorption, under over absorption,
      excess of expenditure, income less expenditure, income over expenditure, expenditure over income,
      expenditure less income, increase in general fund balance, decrease in general fund balance,
      increase decrease in general fund, movement in general fund balance, result for the year, balance for the year`,
    ],
    whole: phrases`
      surplus, deficit, result, end of year, year end, shortfall, remaining shortfall, remainder, balance to find,
      still to find`,
    beside: phrases`net, total, the, of, overall, income, expenditure`,
    without: phrases`trading, dlo, dso, collection fund, hra, housing revenue account, market`,
  },
]);

export const limits = new PhraseTable([
  {
    name: 'A limit or a target for the lines above, and how far they are from it',
    example: 'Cash limit set by the council',
    begins: phrases`
      cash limit, control total, spending limit, budget limit, spending target, budget target, target budget,
      expenditure target, over the limit, under the limit, above the limit, below the limit, over limit, under limit,
      above limit, below limit, over cash limit, under cash limit, above cash limit, below cash limit, over target,
      under target, over budget, under budget, overspend, underspend, over spend, under spend, overspent, underspent,
      variance, difference, headroom, excess over, shortfall against, limit, target, budget gap, funding gap, gap`,
    beside: phrases`net, total, amount, the, council, approved, forecast, projected, less`,
    without: phrases`saving, recovery, procurement, team, unit, officer, programme`,
  },
]);

/** Another year's total, printed for comparison. */
export const comparisons = new PhraseTable([
  {
    name: 'Another year, printed for comparison',
    example: '2003/04 comparative figure',
    whole: phrases`comparison, comparative, comparative figure, equivalent`,
    beside: Array.from({ length: 100 }, (_, year) => String(year).padStart(2, '0')).concat(
      Array.from({ length: 71 }, (_, year) => String(1990 + year)),
    ),
  },
]);

/** Which paper this is and whom to ask about it. */
export const aboutThePaper = new PhraseTable([
  {
    name: 'Which paper this is',
    example: 'Version 3',
    whole: phrases`
      version, version number, issue number, page number, date, date printed, run date,
      date of report, document number, ref, reference, reference number, file ref, file reference, prepared by`,
  },
]);

export const numbersToCall = new PhraseTable([
  {
    name: 'Whom to call',
    example: 'Telephone',
    whole: phrases`telephone, telephone number, tel, tel no`,
  },
]);

/** A total above, printed once more to be compared with what others say. */
export const controls = new PhraseTable([
  {
    name: 'A figure to check a total against',
    example: 'Check: report to Cabinet',
    begins: phrases`check, per report, as per report, agreed to report, as reported, reported to, control figure, checksum, proof`,
  },
]);

/** What there is to pay for the lines above, below a total of them all. */
export const whatThereIs = new PhraseTable([
  {
    name: 'What there is to spend',
    example: 'Resources available',
    whole: phrases`
      funding, financing, resource, resource available, available resource, funding available, available funding,
      budget available, money available, finance available`,
    beside: phrases`total, net, less, the, our, council, estimated, projected, forecast, overall, assumed`,
  },
]);

/** A council's own precept, below what it pays for. */
export const ownPrecept = new PhraseTable([
  {
    name: 'The council’s own precept',
    example: 'Precept required',
    whole: phrases`precept, council tax`,
    beside: phrases`required, requested, requirement, needed, the, our, total, net, amount, of, to, be, raised, levied, from`,
  },
]);

/** Rates as a grant from the pool, or as the bill for a building. */
export const rates = new PhraseTable([
  {
    name: 'Business rates and nothing else',
    example: 'Business Rates',
    whole: phrases`business rate, nndr, ndr, non domestic rate, national non domestic rate, rate`,
    beside: phrases`national, general, payable`,
  },
]);

/** Words that count people, places or events: what stands beside them is hardly money. */
export const counts = new PhraseTable([
  {
    name: 'People, places or events by their number',
    example: 'Visits to pools',
    begins: phrases`
      visit to, visitor to, attendance at, household collected, dwelling collected, mile of, kilometre of, metre of,
      number on, area in`,
    ends: phrases`
      visit, visitor, attendance, application received, application determined, application processed, case received,
      on roll, pupil, swim, tonne, hectare, acre, square mile, mile, km, kilometre, number, item issued, book issued,
      passenger, passenger journey, vehicle movement`,
    without: phrases`cost, expenditure, service, team, grant, payment, allowance, support, scheme, maintenance, home, school, transport, free, for, per, telephone, contact, vulnerable`,
  },
  {
    name: 'People and places, and nothing more',
    example: 'Electors',
    whole: phrases`
      elector, household, dwelling, resident, property, tenant, claimant, inhabitant, employee number, taxpayer,
      household served, property served, resident served, library user, council home, council dwelling`,
    beside: phrases`total, number, of, all, private, the, in, council, occupied, domestic, registered, borough, district, county, our`,
    without: phrases`council tenant, private tenant, all tenant`,
  },
]);

/** A whole authority in one line. */
export const wholeAuthority = new PhraseTable([
  {
    name: 'All that the authority spends, in one line',
    example: 'Gross expenditure',
    whole: phrases`
      gross expenditure, total expenditure, gross spending, total spending, total gross expenditure, revenue expenditure,
      gross revenue expenditure, gross budget, total budget, gross cost, expenditure, spending, revenue spending,
      revenue budget, net revenue budget`,
    beside: phrases`
      council, our, the, total, of, on, service, all, proposed, recommended, original, revised, approved, draft, projection`,
  },
]);
