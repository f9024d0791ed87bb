import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Rates and counts, and grants that pay for what is taken out. */
export const ratesAndGrants: readonly WordRule[] = [
  // Rates and counts are no money of the budget.
  {
    id: 'rate-not-amount',
    example: 'Council Tax at Band D',
    words: phrases`
      per band d, band d, per head, per property, per household, tax base, taxbase, full time equivalent,
      number of, percentage, per visit, per user, per case, per claim, per application, per tonne, per resident, per swim,
      staff number, staffing number, employee number, head count, headcount, post number, staff in post, pupil number,
      number in post, whole time equivalent, wte, establishment number, per week, per day,
      per dwelling, hectare, caseload, average day, average time, average cost, average number, no of`,
    without: phrases`grant, service, review`,
    treatment: 'note',
    cites: [],
  },
  {
    id: 'rate-not-amount',
    example: 'Households',
    words: phrases`
      fte, ftes, staff fte, post, number, population, establishment fte, household, dwelling, property number`,
    // What they cost is money.
    without: phrases`cost, expenditure, spending, spend, budget`,
    whole: true,
    treatment: 'note',
    cites: [],
  },
  // Benefit subsidy and grants that pay for what is taken out.
  {
    id: 'schools-grant',
    example: 'LSC grant - sixth forms',
    words: phrases`lsc grant, lsc funding, learning and skill council`,
    negative: 'amount',
    treatment: 'income',
    cites: ['A7'],
  },
  {
    id: 'subsidy-limitation',
    example: 'Subsidy limitation',
    words: phrases`subsidy limitation, rent rebate subsidy limitation`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'benefit-subsidy',
    example: 'Housing Benefit Subsidy',
    words: phrases`
      benefit subsidy, hb subsidy, ctb subsidy, dwp subsidy, rebate subsidy, allowance subsidy,
      benefit grant, dwp grant, administration subsidy, admin subsidy, council tax support funding,
      council tax support grant, benefit subsidy income, government subsidy, reimbursement of benefit,
      benefit reimbursement`,
    without: phrases`net of, less`,
    treatment: 'income',
    cites: ['A7', 'A8'],
  },
  {
    id: 'benefit-subsidy',
    example: 'Subsidy on Rent Rebates',
    words: phrases`subsidy`,
    and: phrases`rent rebate, rent allowance, housing benefit, council tax benefit, benefit, rebate, allowance`,
    without: phrases`
      net of, less, limitation, after, excluding, before, loss, shortfall, deficit, clawback, penalty, withheld`,
    treatment: 'income',
    cites: ['A7', 'A8'],
  },
  {
    id: 'benefit-subsidy',
    example: 'HB Overpayments Recovered',
    words: phrases`grant, subsidy, reimbursement, recovered, recovery, received, receivable, contribution, income`,
    and: phrases`benefit, hb, ctb, overpayment, rent allowance, rent rebate, admin, administration`,
    ends: true,
    negative: 'amount',
    without: phrases`net of, less, limitation`,
    treatment: 'income',
    cites: ['A7', 'A8'],
  },
  {
    id: 'police-grant',
    example: 'Home Office Police Grant',
    words: phrases`police grant`,
    treatment: 'income',
    cites: ['A7'],
  },
  {
    id: 'schools-grant-spending',
    example: 'Schools Funded by DSG',
    words: phrases`
      dsg funded, dsg expenditure, dsg budget, dedicated school grant funded, dedicated school budget,
      dedicated school grant expenditure, funded by dsg, dsg service`,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'schools-grant-passed-on',
    example: 'SSG',
    words: phrases`ssg`,
    whole: true,
    treatment: 'check',
    suggested: 'delegated-schools',
    cites: ['A7', 'H6'],
  },
  {
    id: 'schools-grant-passed-on',
    example: 'Devolved standards fund',
    words: phrases`school standard grant, pupil premium grant, standard fund`,
    and: phrases`delegated, devolved, passed, allocated to`,
    without: phrases`non devolved, non delegated, not devolved, not delegated, isb, 1sb, individual school`,
    treatment: 'check',
    suggested: 'delegated-schools',
    cites: ['A7', 'H6'],
  },
  {
    id: 'schools-grant-passed-on',
    example: 'Threshold payments',
    words: phrases`school standard grant, standard fund, threshold, pupil premium, school grant`,
    under: phrases`devolved to school, delegated to school, devolved school, passed to school`,
    treatment: 'check',
    suggested: 'delegated-schools',
    cites: ['A7', 'H6'],
  },
  {
    id: 'schools-grant',
    example: 'Education Services Grant',
    words: phrases`
      dedicated school grant, education service grant, school standard grant, pupil premium grant, dsg`,
    without: phrases`centrally retained, retained centrally, centrally held, held centrally, centrally managed, central expenditure, delegated`,
    treatment: 'income',
    cites: ['A7'],
  },
  {
    id: 'all-in-one',
    example: 'Base budget cash limit',
    words: phrases`initial budget, opening budget, base budget, budget brought forward, original budget, previous year budget`,
    without: phrases`review, saving, reduction, growth, pressure, increase, adjustment to`,
    treatment: 'check',
    suggested: 'included',
    asks: 'benefit-payments',
    cites: ['A7', 'A8'],
  },
  {
    id: 'all-in-one',
    example: 'Gross revenue expenditure',
    words: phrases`
      including benefit, including housing benefit, gross revenue expenditure,
      gross expenditure including, total gross expenditure including`,
    without: phrases`administration`,
    treatment: 'check',
    suggested: 'included',
    asks: 'benefit-payments',
    cites: ['A7', 'A8'],
  },
];
