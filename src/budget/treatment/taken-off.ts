import { WordList } from '../../english/word-list';
import { phrases } from '../phrases';
import type { Decider } from './decider';
import { takenOffTheLines } from './row-words';
import { decided } from './treated';

const takesOff = /^less (?!than )/;
/** What comes in, as a line taken off a service calls it. */
const comingIn = new WordList(
  phrases`
    charge, credit, fee, sale, admission, income, receipt, contribution, recharge, recharged, rent, reimbursement, recovery,
    recovered, taking, subscription, grant, subsidy, ticket, hire`,
);
const paidOut = /\b(?:grant|contribution|subsidy|fee|charge)s? (?:to|paid)\b/;

/** Called less, and printed among the lines that it is taken off. */
export const takenOff: Decider = {
  name: 'Taken off with “less”',
  says: 'A line that begins with “less” and names receipts is income, however it is signed. One that names none and is printed positive is asked: counted, it would add what it takes off.',
  example: 'Less trade refuse charges | 120 below “Refuse collection | 900”',
  cites: [],
  decide: ({ row: { folded }, rule, amount }) => {
    if (!takesOff.test(folded.text) || (rule !== null && rule.treatment !== 'included')) return null;
    if (comingIn.meets(folded) && !paidOut.test(folded.text)) return decided('income', 'fees-and-receipts');
    return amount > 0
      ? { treatment: 'check', suggested: 'excluded-by-officer', reason: takenOffTheLines, cites: [] }
      : null;
  },
};
