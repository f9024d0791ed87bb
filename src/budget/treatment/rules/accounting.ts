import { phrases } from '../phrases';
import type { WordRule } from '../word-rule';

/** The housing revenue account, reserves, capital financing and other entries that are no service. */
export const accounting: readonly WordRule[] = [
  // Housing revenue account, reserves, capital financing.
  {
    id: 'outside-the-hra',
    words: phrases`
      non hra, non housing revenue account, outside the hra, excluding hra, excl hra, exc hra, except hra,
      excluding housing revenue account, excluding the housing revenue account, excl housing revenue account,
      except housing revenue account, other than hra, other than housing revenue account,
      outside hra, outside the housing revenue account`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'housing-revenue-account',
    words: phrases`housing revenue account, hra`,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['K3', 'K6', 'A7'],
  },
  {
    id: 'nature-reserves',
    words: phrases`
      nature reserve, reserve maintenance, work life balance, forest reserve, local nature reserve,
      reserved matter, reservist`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'use-of-reserves',
    words: phrases`
      use of reserve, use of balance, use of earmarked reserve, use of general, contribution from reserve,
      contribution from balance, contribution from earmarked reserve, contribution from general,
      transfer from reserve, transfer from balance, transfer from earmarked reserve, funded from reserve,
      from working balance, from general reserve, from fund balance, drawn from reserve,
      drawing on reserve, appropriation from reserve, met from reserve, withdrawal from, drawdown,
      draw on reserve, called from reserve`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'use-of-reserves',
    words: phrases`use of`,
    and: phrases`balance, reserve`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'use-of-reserves',
    words: phrases`
      contribution to from reserve, contribution from to reserve, contribution to general fund balance,
      contribution to from balance, contribution to balance, contribution to reserve,
      contribution to from general, contribution to general`,
    negative: 'net',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`
      interest on balance, interest on working balance, interest on reserve, interest from balance,
      interest on general fund balance, interest on revenue balance, interest earned on balance`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'movements-on-reserves',
    words: phrases`
      appropriation, reserve, contribution to balance, transfer to balance, general fund balance,
      working balance, contribution to from balance, transfer to from balance, addition to balance,
      contribution to general fund, contribution to fund, reserve movement, inter authority transfer,
      contribution to from general fund, to balance, from balance, general balance, balance`,
    covers: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'capital-financing',
    words: phrases`
      capital financing, capital charge, financing cost, financing adjustment, financing charge,
      financing item, debt charge, debt repayment, debt redemption, debt financing, loan charge,
      minimum revenue provision, mrp, interest payable, interest payment, interest external,
      interest charge, external interest, interest on loan, interest hra, treasury management,
      asset rental, depreciation, impairment, amortisation, amortization, deferred charge,
      capital expenditure, revenue contribution to capital, contribution to capital, cera, rcco, rccos,
      direct revenue financing, drf, revenue financing of capital, leasing payment, leasing charge,
      capital item, capital receipt, provision for repayment, repayment of principal, principal repayment,
      repayment of debt, asset management revenue account, amra, capital account, capital adjustment,
      refcus, funded from capital, revaluation, debt management, loan repayment, capital programme,
      revenue funding of capital, capital scheme, net interest, interest and debt, interest and principal,
      interest`,
    without: phrases`
      interest receivable, interest received, interest on balance, investment, interest income,
      interest earned, public interest, special interest, interest receipt, interest on receipt,
      interest in`,
    covers: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'accounting-adjustments',
    words: phrases`
      frs17, frs 17, ias19, ias 19, bad debt, doubtful debt, bad and doubtful, accumulated absence,
      adjustment to net, pension reserve, pension interest, statutory adjustment, accounting adjustment,
      technical adjustment, reversal of, difference from service charge, notional,
      non controllable budget, past service cost, impairment allowance, unequal pay, less appropriation,
      prior year adjustment`,
    covers: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'contingency-planning',
    words: phrases`contingency planning, civil contingency, contingency unit, oil pollution`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'contingencies',
    words: phrases`
      contingency, contingent, inflation provision, provision for inflation, pay provision,
      provision for pay, pay award provision, pay and price, central provision, general provision,
      unallocated provision, provision for inflation and, provision for future, inflation`,
    covers: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'unallocated-savings',
    words: phrases`
      budget reduction, unallocated saving, unidentified saving, saving to be, saving target,
      saving requirement, vacancy saving, vacancy factor, vacancy allowance, turnover saving,
      efficiency target, efficiency saving, savings not yet, procurement saving, unallocated,
      to be allocated, to be identified, gershon`,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7', '2.3'],
  },
  {
    id: 'corporate-items',
    words: phrases`
      corporate budget, centrally managed budget, centrally held budget, corporate item, central budget,
      non service budget, non service item, non service expenditure, corporate account,
      corporate financing, below the line, corporate and financing, central item, other corporate budget,
      corporate cost and financing, central expense, corporate expenditure, corporate adjustment,
      central adjustment, other operating, non distributed cost`,
    without: phrases`retirement, unused, surplus`,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'trading-accounts',
    words: phrases`
      trading account, trading operation, trading organisation, trading undertaking, trading activity,
      trading service, trading unit, trading surplus, trading deficit, dso, dlo,
      direct service organisation, direct labour organisation, trading result`,
    covers: true,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7'],
  },
  {
    id: 'carbon-commitment',
    words: phrases`carbon reduction commitment, crc`,
    without: phrases`income`,
    treatment: 'included',
    cites: ['A7'],
  },
];
