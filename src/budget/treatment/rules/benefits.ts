import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Benefit payments, the services around them, and other payments to individuals. */
export const benefits: readonly WordRule[] = [
  // Benefit payments mixed with their administration.
  {
    id: 'benefit-payments-and-collection',
    about: ['benefit'],
    words: phrases`benefit payment, rent allowance, rent rebate, housing benefit, council tax benefit`,
    and: phrases`
      collection, and administration, and admin, including administration, payment and administration,
      incl administration, inc administration, including admin, incl admin, inc admin, plus administration, plus admin,
      with administration, with admin, includes administration, inclusive of administration`,
    // The official forms' prefix: what is meant stands after it.
    without: phrases`paid to the collection fund, local tax collection council tax`,
    treatment: 'check',
    suggested: 'transfer-payment',
    asks: 'benefit-payments',
    cites: ['A7', 'A8', 'F8'],
  },
  {
    // Benefits in one line with what collecting taxes costs, and no word of payments.
    id: 'revenues-and-benefits',
    about: ['benefit'],
    words: phrases`benefit, hb`,
    and: phrases`council tax, business rate, nndr, ndr, local tax, local taxation, revenue, rate, collection, exchequer`,
    without: phrases`
      administration, admin, council tax benefit, paid, payment, subsidy, grant, income, fraud, investigation, retirement, employee, pension,
      staff, team, system, software, net of, cost benefit, community benefit`,
    treatment: 'check',
    suggested: 'included',
    asks: 'benefit-payments',
    cites: ['A8', 'F8'],
  },
  // Look-alikes of benefit payments.
  {
    id: 'benefit-administration',
    words: phrases`administration, admin`,
    whole: true,
    under: phrases`housing benefit, benefit, council tax benefit, rent allowance, rent rebate`,
    treatment: 'included',
    cites: ['F7', 'F8', 'H8'],
  },
  {
    id: 'benefit-administration',
    words: phrases`
      housing benefit, benefit, council tax benefit, rent allowance, rent rebate, hb, ctb, hb ctb,
      council tax support, council tax reduction, cts, ctr, lct, lctr, rebate, student support, student award, award,
      concessionary fare, concessionary travel, facility grant, renovation grant, improvement grant, renewal grant,
      housing grant`,
    and: phrases`
      administration, admin, administering, administrative, fraud, investigation, investigator,
      counter fraud, verification, visiting, processing, assessment, advice, take up, takeup, team, staff,
      manager, management, enquiry`,
    without: phrases`award payment`,
    treatment: 'included',
    cites: ['F7', 'F8', 'H8'],
  },
  {
    id: 'benefit-office-costs',
    words: phrases`
      employee, salary, wage, basic pay, overtime, national insurance, superannuation, pension contribution,
      agency staff, staff cost, staffing, car allowance, car mileage, travel and subsistence, training,
      premise, transport, computer, software, it cost, printing, postage, stationery, office,
      equipment, furniture, telephone, subscription, advertising, bank charge, audit fee, legal fee, supply and service,
      supply`,
    without: phrases`rent allowance, rent rebate, housing benefit, council tax benefit, benefit paid, payment, recharge`,
    under: phrases`
      housing benefit, benefit, benefit payment, council tax benefit, rent allowance, rent rebate`,
    treatment: 'included',
    cites: ['F7', 'F8'],
  },
  {
    id: 'staff-benefits',
    words: phrases`
      retirement benefit, employee benefit, pension benefit, welfare right, staff benefit,
      benefit realisation, benefits realisation, cost benefit, community benefit`,
    without: phrases`frs, frs17, ias, ias19, charge made`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'rent-collection',
    words: phrases`
      rent collection, rent officer, rent deposit, rent accounting, rent guarantee, collection of rent,
      rent service`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'tax-discounts',
    words: phrases`
      council tax discount, locally funded discount, rate relief, discretionary relief, hardship relief,
      council tax support payment, council tax reduction scheme, council tax support scheme,
      council tax relief, discretionary rate, small business relief, ctr, cts, lct, lctr, lctss, drr`,
    without: phrases`review, inspection, team, officer, canvass, administration, admin`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7'],
  },
  // Transfer payments.
  {
    id: 'council-tax-benefit',
    about: ['benefit'],
    words: phrases`
      council tax benefit, council tax ben, ctb, ct benefit, ctax ben, community charge benefit, council tax rebate, poll tax benefit,
      community charge rebate, ctax benefit, c tax benefit`,
    covers: true,
    treatment: 'transfer-payment',
    cites: ['A8'],
  },
  {
    id: 'rent-allowances-and-rebates',
    about: ['benefit'],
    words: phrases`
      rent allowance, rent rebate, rent allow, rent allce, rent rebs, rr ra, ra rr, hra rebate, non hra rebate,
      rra, housing benefit payment, hb payment, local housing allowance, lha, lha payment, hb ctb payment,
      housing benefit claim, hb claim, benefit expenditure,
      benefit payment, payment of benefit, payment of housing benefit, housing benefit paid, benefit paid,
      housing benefit award, housing benefit granted, rebate to tenant, rebate paid, hb paid, hb award, hb allowance,
      hb rebate, ra payment, rr payment, rr and ra, ra and rr, ra paid, rr paid, housing ben payment, hsg benefit payment,
      hsg ben payment, hsg ben, housing ben,
      war pension, war pensioner, war widow, war widower, war disablement, war disability`,
    covers: true,
    treatment: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'rent-allowances-and-rebates',
    about: ['benefit'],
    words: phrases`housing benefit, hb`,
    and: phrases`
      mandatory, discretionary payment, private tenant, council tenant, tenant, gross, expenditure, claimant, private sector,
      private landlord, registered social landlord, rsl, housing association, temporary accommodation, payable`,
    without: phrases`administration, admin, staff, team, grant, subsidy`,
    treatment: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'rent-allowances-and-rebates',
    about: ['benefit'],
    words: phrases`
      payment, allowance, rebate, non hra, hra, claimant, owner occupier, tax payer, taxpayer, charge payer, private tenant, council tenant, mandatory, discretionary`,
    without: phrases`administration, admin, agency, staff, contract`,
    under: phrases`housing benefit, benefit payment, council tax benefit, rent allowance, rent rebate`,
    treatment: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'benefit-overpayments',
    words: phrases`benefit overpayment, overpayment, overpaid benefit, overpayment recovery`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'discretionary-housing-payments',
    words: phrases`
      discretionary housing payment, dhp, crisis payment, social fund, hardship payment, hardship fund,
      welfare payment, welfare assistance, local welfare provision`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'transfer-payments-group',
    words: phrases`transfer payment`,
    without: phrases`trading, direct payment`,
    covers: true,
    treatment: 'transfer-payment',
    cites: ['A7', 'A8'],
  },
  {
    id: 'housing-benefit-unsplit',
    about: ['benefit'],
    words: phrases`housing benefit, housing and council tax benefit, hb, hsg benefit`,
    covers: true,
    treatment: 'check',
    suggested: 'transfer-payment',
    asks: 'benefit-payments',
    cites: ['A7', 'A8', 'F8'],
  },
  {
    // Rent allowances and rebates by their first letters alone.
    id: 'housing-benefit-unsplit',
    about: ['benefit'],
    words: phrases`ra, rr`,
    whole: true,
    treatment: 'check',
    suggested: 'transfer-payment',
    asks: 'benefit-payments',
    cites: ['A7', 'A8', 'F8'],
  },
  {
    id: 'revenues-and-benefits',
    about: ['benefit'],
    words: phrases`
      revenue and benefit, benefit and revenue, revenue benefit, benefit service, local tax and benefit,
      local taxation and benefit, council tax and benefit, tax and benefit, taxation and benefit,
      benefit and council tax, exchequer and benefit, benefit and local tax, benefit and exchequer,
      customer service and benefit, housing and benefit, benefit and customer, benefit section`,
    treatment: 'check',
    suggested: 'included',
    asks: 'benefit-payments',
    cites: ['A8', 'F8'],
  },
  {
    id: 'revenues-and-benefits',
    about: ['benefit'],
    words: phrases`benefit`,
    whole: true,
    treatment: 'check',
    suggested: 'transfer-payment',
    asks: 'benefit-payments',
    cites: ['A8', 'F8'],
  },
  {
    // What the national pool pays the authority for collecting its rates.
    id: 'grants-and-taxes',
    words: phrases`collection allowance`,
    negative: 'amount',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'tax-collection',
    words: phrases`
      local tax collection, council tax collection, ndr collection, nndr collection,
      business rate collection, cost of collection, collection cost, tax collection,
      collection of council tax, council tax administration, rate collection, revenue collection,
      collection of local tax, collection of business rate, ndr cost of collection`,
    without: phrases`collection fund`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'tax-collection',
    words: phrases`council tax, business rate, nndr, ndr, local tax, local taxation, non domestic rate, community charge`,
    and: phrases`
      billing, recovery, enforcement, inspection, inspector, court, summons, bailiff, arrears, liability, postage,
      software, system, printing, team, officer, staff, section, office, unit, visiting, valuation`,
    without: phrases`collection fund, benefit, discount, relief, surplus, deficit`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'student-awards',
    words: phrases`mandatory award, mandatory student award, student mandatory award, mandatory grant`,
    covers: true,
    treatment: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'student-awards',
    words: phrases`student award, student support, student grant, education award`,
    and: phrases`mandatory`,
    without: phrases`administration, admin, discretionary`,
    treatment: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'awards-to-individuals',
    words: phrases`
      student award, discretionary award, student support, education maintenance allowance, section 17,
      s17, sec 17, care leaver allowance, leaving care allowance, weekly allowance, clothing grant,
      uniform grant, bursary, ema, student grant, care leaver grant`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7', 'H8'],
  },
  {
    id: 'home-grants',
    words: phrases`
      disabled facility grant, dfg, renovation grant, home improvement grant, house renovation,
      housing renewal grant, improvement grant`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'direct-payments',
    words: phrases`direct payment`,
    treatment: 'check',
    suggested: 'included',
    cites: ['I8', 'A7'],
  },
  {
    id: 'foster-allowances',
    words: phrases`
      foster carer allowance, foster carer payment, foster allowance, fostering allowance, foster care allowance, boarding out allowance, boarding out,
      adoption allowance, residence order allowance, foster payment`,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7', 'H7'],
  },
  {
    id: 'concessionary-fares',
    words: phrases`
      concessionary fare, concessionary travel, concessionary bus, concessionary transport, travel token,
      bus pass, bus passes, travel pass, travel passes, free travel, travel concession, travel permit, concessionary`,
    treatment: 'check',
    suggested: 'included',
    cites: ['L2', 'A7'],
  },
  {
    id: 'asylum-support',
    words: phrases`asylum, unaccompanied minor, uasc`,
    treatment: 'included',
    cites: ['M8', 'I9'],
  },
];
