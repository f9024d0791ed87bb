import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Teams, posts and buildings whose names carry a word of accounting: spending on staff and places. */
export const posts: readonly WordRule[] = [
  {
    id: 'posts-and-teams',
    example: 'Capital programme management',
    words: phrases`management`,
    and: phrases`capital programme, capital project, capital scheme`,
    ends: true,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'posts-and-teams',
    example: 'Treasury management team',
    words: phrases`
      team, unit, section, officer, accountant, manager, adviser, advisor, assistant, coordinator, co ordinator,
      liaison, administration, admin, collection store, office, depot`,
    and: phrases`
      dlo, dso, reserve, treasury, interest, capital project, capital programme, capital and, capital strategy, capital accountant,
      levy, precept, debt, debtor, depreciation, asset, leasing, financing, loan, subsidy, revenue and capital`,
    without: phrases`trading, recharge, capital charge, net of subsidy, less`,
    ends: true,
    treatment: 'included',
    cites: ['A7'],
  },
];
