import { phrases } from '../../phrases';
import type { WordRule } from '../word-rule';

/** The budget delegated to schools, and what the authority does for schools. */
export const schools: readonly WordRule[] = [
  // Delegated schools.
  {
    id: 'not-delegated',
    words: phrases`
      non delegated, not delegated, undelegated, non devolved, not devolved, excluding delegated,
      excluding school, other than school, other than at school, non school, non isb, outside isb, excluding isb`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'not-delegated',
    words: phrases`
      centrally held, centrally retained, centrally managed, retained centrally, central school,
      held centrally, central budget, central expenditure, central provision, central cost`,
    and: phrases`
      school, pupil, primary, secondary, nursery, sixth form, academy, education, dsg, sen, special`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'delegated-schools',
    words: phrases`
      individual school budget, individual school, aggregated school budget, isb, 1sb, delegated school, school delegated,
      delegated to school, delegated to primary, delegated to secondary, delegated to special,
      delegated to nursery, school budget share, local management of school, lms, lmss,
      delegated school budget, budget delegated to, expenditure delegated to, fair funding delegated`,
    covers: true,
    treatment: 'delegated-schools',
    cites: ['A7'],
  },
  {
    id: 'delegated-schools',
    words: phrases`budget share`,
    whole: true,
    covers: true,
    treatment: 'delegated-schools',
    cites: ['A7'],
  },
  {
    id: 'delegated-schools',
    words: phrases`delegated, delegation, budget share, formula budget`,
    and: phrases`school, pupil, primary, secondary, nursery, sixth form, academy, isb, special, education`,
    treatment: 'delegated-schools',
    cites: ['A7'],
  },
  {
    id: 'delegated-schools',
    words: phrases`
      primary, secondary, special, nursery, middle, school, sixth form, first, high, infant, junior`,
    under: phrases`
      individual school, isb, delegated school, delegated budget, delegated to school,
      expenditure delegated, school delegated`,
    treatment: 'delegated-schools',
    cites: ['A7'],
  },
  {
    id: 'not-delegated',
    words: phrases`school, pupil, primary, secondary, nursery, special, middle, education, sixth form`,
    without: phrases`delegated, devolved, delegation, isb, individual school, budget share, borrowing, cera, capital`,
    under: phrases`
      centrally retained, centrally held, centrally managed, retained by, retained school, retained centrally,
      lea budget, lea block, lea central, non delegated, not delegated, non devolved`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'devolved-to-schools',
    words: phrases`devolved, devolved formula, devolved capital`,
    and: phrases`
      school, pupil, primary, secondary, nursery, sixth form, academy, sen, special, standard fund,
      formula, education, capital`,
    treatment: 'check',
    suggested: 'delegated-schools',
    cites: ['A7', 'H6'],
  },
  {
    id: 'devolved-to-schools',
    words: phrases`delegated budget, devolved budget, delegated and devolved budget, devolved and delegated budget`,
    whole: true,
    treatment: 'check',
    suggested: 'delegated-schools',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-look-alikes',
    words: phrases`school, pupil, college, primary, secondary, education`,
    and: phrases`
      transport, meal, catering, crossing, patrol, library, improvement, admission, organisation,
      planning, governor, governance, effectiveness, attendance, psychology, psychological, psychologist,
      health, nurse, nursing, sport, music, swimming, travel, development, insurance, advisory, adviser,
      inspection, outdoor, kitchen, cleaning, ground, personnel, ict, workforce, performance, extended,
      after, closure, closed, reorganisation, retirement, redundancy, clothing, escort, bus, safety,
      safe route, holiday, summer, review, milk, welfare, referral, behaviour, exclusion, excluded,
      appeal, adult, community, youth, support service, support team, strategy, museum, visit, camp, trip,
      licence, premise, repair, maintenance, building, property, pfi, traded, copyright, broadband,
      caretaking, caretaker, letting, clerking, mentoring, counselling, heating, lighting, dining, canteen, laundry,
      security, asbestos, minibus, officer, team, unit, manager, coordinator,
      network, data, intervention, partnership, link, liaison, supply, union, recruitment, training, hr, human resource,
      payroll, forum, accountancy`,
    without: phrases`delegated, devolved`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'lea-central',
    words: phrases`lea`,
    and: phrases`education`,
    only: phrases`education, budget, service, and, other, function, general`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    // Paid to other providers, or for working with them: no school's delegated budget.
    id: 'lea-central',
    words: phrases`
      early year, nursery, under five, under 5, pre school, preschool, free entitlement, 3 and 4 year old, three and four year old`,
    and: phrases`
      private, pvi, voluntary, independent, playgroup, childcare, partnership, team, unit, advisory, adviser, administration`,
    without: phrases`delegated, devolved, voluntary aided, voluntary controlled`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'lea-central',
    words: phrases`special education`,
    and: phrases`support, service, transport, placement, administration, assessment, team, advisory, fee, recoupment`,
    without: phrases`delegated, devolved`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'lea-central',
    words: phrases`school`,
    and: phrases`
      independent, non maintained, out of county, out county, recoupment, placement, service for, service to,
      support for, support to, client, contract, initiative`,
    without: phrases`delegated, devolved, contractor, budget share`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'lea-central',
    words: phrases`
      pupil referral, lea block, lea budget, lea central, central function, local education authority,
      advisory and inspection, education other than at school, education otherwise, home tuition,
      special educational need, statementing, premature retirement`,
    treatment: 'included',
    cites: ['A7', 'H6'],
  },
  {
    id: 'early-years',
    words: phrases`
      early year, post 16, nursery education, under five, under 5, pre school, preschool, pre primary,
      nursery provision, learning and skill council, lsc grant, sixth form, 16 to 19, 16 19`,
    without: phrases`sure start, social care, children centre, public health`,
    treatment: 'check',
    suggested: 'included',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-phases',
    words: phrases`
      primary school, secondary school, special school, nursery school, middle school, primary education,
      secondary education, school budget, school block, schools budget, primary phase, secondary phase,
      academy, all school, high school, first school, infant school, junior school, alternative provision,
      school contingency, maintained school, voluntary aided school, foundation school, special education`,
    covers: true,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-phases',
    words: phrases`primary, secondary, special, nursery, middle`,
    whole: true,
    under: phrases`school, education`,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-phases',
    words: phrases`primary, secondary, special, nursery, middle`,
    and: phrases`education`,
    only: phrases`education, primary, secondary, special, nursery, middle, and, phase, sector, service, total, pre`,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-phases',
    words: phrases`school`,
    whole: true,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'education-unsplit',
    words: phrases`education, school, learning`,
    without: phrases`lifelong learning, early learning`,
    only: phrases`
      education, school, learning, service, and, skill, lifelong, culture, cultural, leisure, library,
      youth, child, children, young, people, family, directorate, department, portfolio, committee, total,
      general, budget, art, sport, employment, lea, for, the, achievement, attainment, standard, early,
      social, care, inclusion, of, section, 52, 251, block, all, phase`,
    treatment: 'check',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
    cites: ['A7', 'H6'],
  },
  {
    id: 'school-other',
    words: phrases`school`,
    without: phrases`grant to school of, cera, capital, contingency, reserve, balance`,
    treatment: 'check',
    suggested: 'included',
    cites: ['A7', 'H6'],
  },
];
