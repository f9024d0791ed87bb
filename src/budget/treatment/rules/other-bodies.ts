import { each, phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Levies and precepts: money that other bodies set. */
export const otherBodies: readonly WordRule[] = [
  // Levies, precepts, and what is paid to other bodies.
  {
    id: 'not-a-levy',
    example: 'Land drainage (excluding levies)',
    words: phrases`excluding levy, excl levy, excluding special levy`,
    treatment: 'included',
    cites: ['A7'],
  },
  {
    id: 'infrastructure-levy',
    example: 'Community Infrastructure levy',
    words: phrases`community infrastructure levy, cil, roof tax`,
    treatment: 'income',
    cites: [],
  },
  {
    id: 'levies',
    example: 'Internal Drainage Boards',
    words: phrases`
      levy, internal drainage board, drainage board, waste disposal authority,
      passenger transport authority, passenger transport executive, integrated transport authority,
      sea fishery, magistrate court, magistrate, probation, environment agency, flood defence committee,
      national park authority, port health authority, combined fire authority, pta, ita,
      joint waste authority, lee valley, pension fund authority, lpfa`,
    without: phrases`liaison, enforcement, grant`,
    covers: true,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7'],
  },
  {
    id: 'grants-and-taxes',
    example: 'Adult Social Care Precept',
    words: phrases`precept`,
    negative: 'amount',
    treatment: 'income',
    cites: [],
  },
  {
    id: 'precepts',
    example: 'Parish Council Precepts',
    words: phrases`precept, parish precept, town council precept, parish council precept`,
    covers: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'precepts',
    example: 'District demand',
    words: [
      ...each(
        phrases`county, district, borough, city, council, authority, parish`,
        phrases`demand, council demand`,
      ),
      ...each(phrases`demand`, phrases`county, district, borough, city`),
    ],
    without: phrases`responsive, on demand`,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'precepts',
    example: 'Parish budget',
    words: phrases`parishes, parish, parish and town council, town and parish council`,
    whole: true,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'special-expenses',
    example: 'Special Expenses',
    words: phrases`special expense`,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7'],
  },
];
