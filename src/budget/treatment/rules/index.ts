import { accounting } from './accounting';
import { benefits } from './benefits';
import { paymentsToPeople } from './payments-to-people';
import { income } from './income';
import { otherBodies } from './other-bodies';
import { police } from './police';
import { posts } from './posts';
import { ratesAndGrants } from './rates-and-grants';
import { schools } from './schools';
import type { WordRule } from '../word-rule';

/**
 * The published rules by words, in the order in which they are tried: what A7 and A8 take out, what sounds like it and
 * stays in, and what the guidance leaves open. A label that no rule names is service spending. Codes never decide: the
 * official forms renumbered them (benefit lines are 711 to 713 in one form, 811 to 813 in another).
 */
export const guidanceRules: readonly WordRule[] = [
  ...posts,
  ...ratesAndGrants,
  ...benefits,
  ...paymentsToPeople,
  ...schools,
  ...police,
  ...otherBodies,
  ...accounting,
  ...income,
];
