import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Other payments to individuals than benefits: awards, grants, allowances, fares. */
export const paymentsToPeople: readonly WordRule[] = [
  {
    id: 'student-awards',
    example: 'Mandatory student awards',
    words: phrases`mandatory award, mandatory student award, student mandatory award, mandatory grant`,
    covers: true,
    treatment: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'student-awards',
    example: 'Student Awards - Mandatory',
    words: phrases`student award, student support, student grant, education award`,
    and: phrases`mandatory`,
    without: phrases`administration, admin, discretionary`,
    treatment: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'awards-to-individuals',
    example: 'Discretionary awards',
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
    example: 'Disabled Facilities Grants',
    words: phrases`
      disabled facility grant, dfg, renovation grant, home improvement grant, house renovation,
      housing renewal grant, improvement grant`,
    treatment: 'check',
    suggested: 'transfer-payment',
    cites: ['A7'],
  },
  {
    id: 'direct-payments',
    example: 'Direct payments',
    words: phrases`direct payment`,
    treatment: 'check',
    suggested: 'included',
    cites: ['I8', 'A7'],
  },
  {
    id: 'foster-allowances',
    example: 'Foster Carer Allowances',
    words: phrases`
      foster carer allowance, foster carer payment, foster allowance, fostering allowance, foster care allowance, boarding out allowance, boarding out,
      adoption allowance, residence order allowance, foster payment`,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7', 'H7'],
  },
  {
    id: 'concessionary-fares',
    example: 'Concessionary bus fares',
    words: phrases`
      concessionary fare, concessionary travel, concessionary bus, concessionary transport, travel token,
      bus pass, bus passes, travel pass, travel passes, free travel, travel concession, travel permit, concessionary`,
    treatment: 'check',
    suggested: 'included',
    cites: ['L2', 'A7'],
  },
  {
    id: 'asylum-support',
    example: 'Leaving Care and UASC',
    words: phrases`asylum, unaccompanied minor, uasc`,
    treatment: 'included',
    cites: ['M8', 'I9'],
  },
];
