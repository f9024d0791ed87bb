import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Money coming in, and recharges. */
export const income: readonly WordRule[] = [
  // Money coming in.
  {
    id: 'lost-income',
    words: phrases`
      loss of, lost, reduction in, reduced, shortfall in, fall in, income officer, income team,
      income collection, income management, income section, income recovery, cashier, loss on`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'council-tax-line',
    words: phrases`
      council tax and business rate, business rate and council tax, council tax and ndr, council tax and nndr,
      council tax and rate, council tax business rate`,
    whole: true,
    treatment: 'check',
    suggested: 'included',
    cites: ['A8'],
  },
  {
    id: 'grants-and-taxes',
    words: phrases`
      revenue support grant, rsg, non domestic rate, national non domestic rate, nndr, ndr, ndr baseline,
      business rate, business rate retention, redistributed, collection fund, new home bonus,
      council tax payer, council tax income, council tax yield, council tax surplus, government grant,
      specific grant, special grant, area based grant, formula grant, local service support grant,
      local taxpayer, council taxpayer, top up grant, transitional grant, gla grant, pfi grant, pfi credit, grant income, other grant,
      service grant, government support, aggregate external finance,
      standard spending grant, neighbourhood renewal fund grant, retained income, tier service grant,
      rural service delivery grant, better care fund, improved better care, lower tier, funding guarantee,
      housing planning delivery grant, planning delivery grant, rate retention, section 31 grant,
      s31 grant, aef, formula funding, settlement funding, from government, tax demand,
      council tax freeze grant, performance reward grant, amount met by council tax, amount met from council tax,
      amount raised by council tax, amount raised from council tax, amount funded by council tax`,
    without: phrases`grant to, business rate relief, collection of`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`
      customer and client receipt, client receipt, customer receipt, fee and charge, sale fee,
      sale fee and charge, rental income, rent income, interest receivable, interest received,
      interest on balance, interest on investment, interest and investment income, investment income,
      interest income, interest earned, external receipt, recharge income, recharged income, income from,
      client contribution, revenue income, total income, reimbursement and contribution,
      grant reimbursement, other reimbursement, tenant rent, dwelling rent, garage rent, other income,
      sundry income, miscellaneous income, health contribution, external income, internal income,
      fee income, parking income, investment interest, interest receipt, contribution from`,
    without: phrases`grant to`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`
      income, sale, fee, receipt, reimbursement, grant, other grant, subsidy, government subsidy, building rent, rent, recharge income,
      charge, other receipt, contribution, dividend`,
    whole: true,
    negative: 'amount',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`income, gross income, receipt, less income`,
    whole: true,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`income`,
    ends: true,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'fees-and-receipts',
    words: phrases`
      income, receipt, grant, recharge, recharge to, recharged to, reimbursement, rent, fee, sale,
      dividend, interest, joint financing, joint finance, summons, summons cost, court cost, return on investment, investment return, recovered, received, recoverable, receivable, labgi, business growth incentive`,
    without: phrases`
      grant to, small grant, grant aid, voluntary, community grant, arts grant, discretionary grant,
      grant payment, grant scheme, generation, saving, market rent, rent allowance, fee earning,
      non fee, fee account, fee paying, fee funded, rent service, rent officer`,
    negative: 'amount',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'council-tax-yield',
    words: phrases`council tax`,
    whole: true,
    negative: 'amount',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'council-tax-line',
    words: phrases`council tax, community charge`,
    whole: true,
    treatment: 'check',
    suggested: 'included',
    cites: ['A8'],
  },
  {
    id: 'recharges',
    words: phrases`
      recharge, central support recharge, support service recharge, central recharge, internal recharge,
      departmental recharge, corporate recharge, central establishment charge, central support charge,
      support service charge, internal charge, central administrative charge, departmental administration,
      allocated overhead, overhead, central overhead, recharge expenditure, recharge to, recharge from,
      other recharge, central charge, recharge from other department, recharge from other service, recharge from department`,
    whole: true,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7'],
  },
];
