import { PhraseTable } from '../phrase-table';
import { each, phrases } from '../phrases';

/** Titles and labels that say what a whole sheet is about. */

export const policeTitles = new PhraseTable([
  {
    name: 'A police body',
    example: 'Police Authority revenue budget 2004/05',
    holds: phrases`
      police authority, police and crime commissioner, police crime commissioner, police fund, police force,
      police service, constabulary, chief constable`,
  },
  {
    name: 'A budget of the police',
    example: 'Police budget 2004/05',
    holds: phrases`police`,
    and: phrases`budget, estimate, revenue, precept`,
  },
  {
    name: 'The police, and nothing more',
    example: 'West Midlands Police',
    ends: phrases`police`,
  },
]);

/** The police among others: such a title is about no force. */
export const policeAmongOthers = new PhraseTable([
  {
    name: 'The police beside others',
    example: 'Fire and police precepts',
    holds: phrases`
      and police, police and community, police and fire, police and safety, police liaison, police consultative, fire`,
  },
]);

export const fireTitles = new PhraseTable([
  {
    name: 'A fire authority',
    example: 'Fire and Rescue Authority budget',
    holds: phrases`fire authority, fire and rescue authority, fire service, fire and rescue service, fire brigade, fire and civil defence`,
    without: phrases`police`,
  },
]);

export const forceStaff = new PhraseTable([
  {
    name: 'Officers and staff of a force',
    example: 'Police overtime',
    holds: phrases`
      police officer, police staff, police pension, police overtime, police pay, police cadet, police constable, pcso, pcsos,
      special constable, police community support`,
  },
]);

/** What a police force has and a council has not, however the sheet is titled. */
export const unitsOfAForce = new PhraseTable([
  {
    name: 'Investigation and custody',
    example: 'Scientific support',
    holds: [
      ...phrases`
        custody, firearm, forensic, scene of crime, scientific support, cid, detective, special branch, prisoner,
        identification suite, fingerprint, fingerprinting, finger print, finger printing, medical examiner, crime directorate`,
      ...each(['crime'], phrases`management, squad, investigation, support, department, operation`),
      ...each(['criminal'], phrases`justice unit, justice department, investigation, intelligence`),
      ...each(['major'], phrases`incident, crime`),
      ...each(['serious'], phrases`crime, organised`),
    ],
  },
  {
    name: 'Units and commands',
    example: 'Basic Command Unit',
    holds: [
      ...phrases`
        basic command unit, bcu, bcus, air support, airwave, traffic warden, dog section, mounted, call handling,
        borough operational command, professional standard department, professional standard unit, force wide,
        force headquarter, force intelligence, force control, force communication`,
      ...each(phrases`operation support, operational support`, phrases`group, unit, department, division`),
      ...each(['territorial'], phrases`policing, division`),
      ...each(['specialist'], phrases`crime, operation`),
    ],
  },
]);

/** Services that no force has. */
export const otherServices = new PhraseTable([
  {
    name: 'A service of a council',
    example: 'Libraries',
    holds: phrases`
      education, school, highway, housing, library, social service, social care, planning, refuse, waste, leisure,
      environmental, museum, children`,
  },
]);

/** Headings of sections that no force has. */
export const sectionsOfACouncil = new PhraseTable([
  {
    name: 'A section of a council’s budget',
    example: 'HIGHWAYS',
    holds: phrases`
      education, school, highway, housing, library, social service, social care, planning, refuse, waste, leisure,
      environmental, environment, museum, children, benefit, culture, cultural, adult, street, park, open space, economic,
      regeneration, trading standard, council tax, fire`,
    without: phrases`police, force, fire arm, firearm`,
  },
]);

export const showsBenefit = new PhraseTable([
  {
    name: 'Rent allowances and rebates',
    example: 'Rent allowances',
    holds: phrases`rent allowance, rent rebate`,
  },
  {
    name: 'Benefit paid to claimants',
    example: 'Housing benefit',
    holds: phrases`benefit`,
    without: each(phrases`retirement, employee, pension, staff, welfare, cost, community`, ['benefit']),
  },
]);

export const showsSchools = new PhraseTable([
  {
    name: 'Schools or education',
    example: 'Individual Schools Budget',
    holds: phrases`school, education, isb`,
  },
]);

/** Grants that every council receives: where a sheet lists one, it lists what pays for the budget. */
export const showsFunding = new PhraseTable([
  {
    name: 'What government pays towards the budget',
    example: 'Revenue Support Grant',
    holds: phrases`
      revenue support grant, rsg, formula grant, standard spending grant, external finance, collection fund, council taxpayer,
      council tax payer, local taxpayer, council tax requirement`,
  },
]);

export const capitalTitles = new PhraseTable([
  {
    name: 'Capital',
    example: 'Capital programme 2004/05',
    holds: each(
      ['capital'],
      phrases`programme, budget, expenditure, investment, estimate, scheme, plan, bid, project, proposal, allocation`,
    ),
  },
]);

/** Years and units that a title carries beside what it is about. */
const yearsAndUnits = [
  ...phrases`£, £000, £000s, £k, £m, £ms, 000, 000s, k, m, thousand, million, pound, in, to`,
  ...Array.from({ length: 100 }, (_, year) => String(year).padStart(2, '0')),
  ...Array.from({ length: 71 }, (_, year) => String(1990 + year)),
];

export const reservesTitles = new PhraseTable([
  {
    name: 'Reserves',
    example: 'Statement of reserves 2004/05',
    whole: phrases`reserve, balance`,
    beside: [
      ...phrases`
        statement, summary, schedule, of, earmarked, general, fund, use, movement, on, in, and, provision, balance, reserve,
        forecast, estimated, list, level, the, council, position`,
      ...yearsAndUnits,
    ],
  },
]);

/** Titles that say what comes in and nothing more. */
export const onlyComingIn = new PhraseTable([
  {
    name: 'Income, fees or grants, and no spending',
    example: 'Fees and charges 2004/05',
    whole: phrases`
      income, fee, charge, receipt, government grant, external funding, source of funding, source of income, source of finance,
      funding, financing, grant, revenue grant, government support, external finance`,
    beside: [
      ...phrases`
        schedule, summary, list, of, and, from, the, council, budget, budgeted, estimate, estimated, proposed, fee, charge,
        income, receipt, sale, rent, all, service, forecast, expected, projected, specific, other, source, received,
        receivable, grant, analysis, review, approved, detail, monitor`,
      ...yearsAndUnits,
    ],
  },
]);

/** What heads a column of people or places, and of no money. */
export const countsOver = new PhraseTable([
  {
    name: 'A count',
    example: 'FTE',
    whole: phrases`
      fte, ftes, wte, wtes, post, headcount, head count, staff number, number of staff, number of post, number, no of post,
      no of staff, full time equivalent, whole time equivalent, establishment, population, staffing, page, page no, page number`,
    beside: [
      ...phrases`total, budgeted, budget, current, approved, staff, employee, number, of, establishment, revised, original, actual`,
      ...yearsAndUnits,
    ],
    without: phrases`£, £000, £m, cost`,
  },
]);

/** The plural alone: one precept is a parish’s own. */
export const preceptTitles = new PhraseTable([
  {
    name: 'What other bodies ask for',
    example: 'Parish precepts 2004/05',
    whole: phrases`precept`,
    beside: [
      ...phrases`
        list, schedule, summary, of, parish, town, local, and, council, the, table, statement, by, for, special, expense, estimated,
        final, local council`,
      ...yearsAndUnits,
    ],
  },
]);

export const savingsTitles = new PhraseTable([
  {
    name: 'Savings or growth, and not the budget that they change',
    example: 'Savings proposals 2004/05',
    holds: [
      ...each(
        phrases`saving, efficiency, growth, reduction, pressure`,
        phrases`proposal, bid, option, item, list, plan, schedule, target`,
      ),
      ...phrases`list of saving, schedule of saving, summary of saving, budget saving, efficiency saving,
        virement for approval, virement for information, virement request, virement schedule, list of virement,
        schedule of virement, proposed virement, budget virement`,
    ],
    whole: phrases`virement, saving, efficiency, growth, pressure, growth and saving, saving and growth`,
    without: phrases`budget summary, after saving, net of saving, including saving`,
  },
]);

export const incomeTitles = new PhraseTable([
  {
    name: 'Money coming in',
    example: 'Income monitor 2004/05',
    holds: [
      ...phrases`
        specific grant, specific and special grant, special grant, grant income, grant receivable, grant received,
        income budget, income summary, income monitor`,
      ...each(phrases`schedule of, summary of, list of`, phrases`fee, charge, grant, income`),
    ],
    without: phrases`expenditure, spending, excluding, net`,
  },
]);

export const revenueTitles = new PhraseTable([
  {
    name: 'The revenue budget',
    example: 'General Fund estimates',
    holds: phrases`revenue, general fund, net expenditure`,
  },
]);
