import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** Police service expenditure, and what the council does beside the police. */
export const police: readonly WordRule[] = [
  // Police.
  {
    id: 'police-precept',
    example: 'Police precept',
    words: phrases`
      police precept, police authority precept, precept police, precept on behalf of police,
      police and crime commissioner precept`,
    treatment: 'check',
    suggested: 'excluded-by-officer',
    cites: ['A7'],
  },
  {
    id: 'police-look-alikes',
    example: 'Youth Offending Service',
    words: phrases`
      police liaison, police consultative, community safety, crime prevention, crime reduction,
      crime and disorder, cctv, pcso, community support officer, police community support,
      neighbourhood warden, street warden, youth offending, youth justice, police check, crb,
      appropriate adult, safer community, police cadet, crime partnership, emergency planning,
      public protection, former police, old police, ex police, redundant police, disused police, surplus police`,
    without: phrases`police service, police authority, police force, police fund`,
    treatment: 'included',
    cites: ['A7', 'M2'],
  },
  {
    id: 'police-service',
    example: 'Chief Constable’s Budget',
    words: phrases`
      police service, police authority, police auth, police and crime commissioner, police crime commissioner, pcc,
      constabulary, police fund, police force, police officer, police staff, police pay,
      police pension, police overtime, police operation, chief constable, police budget,
      police expenditure, police committee, police establishment, metropolitan police,
      police net expenditure, police headquarter, national crime squad, ncis, national criminal intelligence`,
    covers: true,
    treatment: 'police',
    cites: ['A7', 'M2'],
  },
  {
    id: 'police-service',
    example: 'Territorial Policing',
    words: phrases`policing, police house, police housing, police station, police training, police building, police vehicle`,
    only: phrases`
      policing, police, house, housing, station, training, building, vehicle, and, of, the, for, other, total, net, gross,
      service, budget, cost, expenditure, running, maintenance, repair, premise, local, area, division, divisional,
      operational, community, territorial, road, neighbourhood, response`,
    covers: true,
    treatment: 'police',
    cites: ['A7', 'M2'],
  },
  {
    id: 'police-service',
    example: 'Police',
    words: phrases`police, policing`,
    whole: true,
    covers: true,
    treatment: 'police',
    cites: ['A7', 'M2'],
  },
  {
    id: 'police-other',
    example: 'Police Housing Allowance',
    words: phrases`police, policing`,
    treatment: 'check',
    suggested: 'police',
    cites: ['A7', 'M2'],
  },
];
