import type { LineTreatment } from '../line';
import { treatmentWords } from './words';

/** Why a line is treated as it is. `keep` and `leave` are the arguments where the guidance does not settle it. */
export type ReasonText = { readonly says: string } | { readonly keep: string; readonly leave: string };

const benefitOut =
  'A7 and A8 take housing benefit and council tax benefit payments out of the baseline as transfer payments.';

/** One entry for each rule of src/budget/treatment/rules.ts. */
export const ruleReasons = {
  'rate-not-amount': { says: 'A rate or a count, not an amount of the budget.' },
  'subsidy-limitation': {
    keep: 'It is a transfer between the housing revenue account and the general fund and no payment to a claimant.',
    leave: `It only exists because of rent rebates, and ${benefitOut}`,
  },
  'benefit-subsidy': {
    says: 'Money that government pays back for benefit: income, not spending. It goes out together with the benefit it pays for.',
  },
  'police-grant': { says: 'A grant received, not spending on the police service.' },
  'schools-grant-spending': {
    keep: 'Part of what this grant pays for is held centrally by the authority, which stays in.',
    leave:
      'Most of what this grant pays for is delegated to schools, which A7 leaves to a separate method. Enter the delegated share from the Section 52 statement as its own line.',
  },
  'schools-grant': { says: 'A grant received for schools: income, not spending.' },
  'schools-grant-passed-on': {
    keep: 'The grant itself is income, and the line may be spent by the authority.',
    leave: 'It is passed on to schools beside their delegated budget, which A7 leaves to a separate method.',
  },
  'all-in-one': {
    keep: 'It holds all the council’s services.',
    leave:
      'It also holds benefit payments, and perhaps precepts, which do not belong in the baseline. The sheet does not split it: use a sheet that does, or take the benefit figure off.',
  },
  'benefit-payments-and-collection': {
    keep: 'It holds the cost of collecting taxes or of administering benefits, which is a service and stays in.',
    leave: `It also holds benefit payments, usually by far the larger part. ${benefitOut} Split the line if you can.`,
  },
  'benefit-administration': {
    says: 'Administering a benefit or an allowance is a service (annex F expects gains from it); only the payments themselves are transfer payments.',
  },
  'benefit-office-costs': {
    says: 'Staff and office costs of the benefits service are administration, which stays in (annex F); only the payments themselves are transfer payments.',
  },
  'staff-benefits': {
    says: 'The word “benefit” here is no payment to a claimant: nothing takes this line out.',
  },
  'rent-collection': {
    says: 'Collecting rent or advising on it is a service, not a rent rebate or a rent allowance.',
  },
  'tax-discounts': {
    keep: 'A7 and A8 name benefit payments only, not discounts and reliefs.',
    leave:
      'It is money left with taxpayers, for which no service is bought, so it is close to a transfer payment.',
  },
  'council-tax-benefit': {
    says: 'Council tax benefit is a transfer payment and stays out of the baseline (A8).',
  },
  'rent-allowances-and-rebates': {
    says: 'Rent allowances, rent rebates and housing benefit payments are transfer payments and stay out of the baseline (A7, A8).',
  },
  'benefit-overpayments': {
    keep: 'Recovering overpaid benefit is part of running the service.',
    leave: `An overpayment is benefit paid, and ${benefitOut}`,
  },
  'discretionary-housing-payments': {
    keep: 'A7 and A8 do not name this payment.',
    leave: 'It is paid to people without a service in return, as benefit is.',
  },
  'housing-benefit-unsplit': {
    keep: 'The line may hold the cost of administering housing benefit, which stays in (annex F).',
    leave: benefitOut,
  },
  'housing-benefit-by-size': {
    says: 'The line is called benefit and nothing else, and is too large to be its administration: housing benefit payments are transfer payments and stay out (A7, A8).',
  },
  'revenues-and-benefits': {
    keep: 'Collecting taxes and administering benefits are services and stay in (annex F).',
    leave:
      'If benefit payments are in this line, they are transfer payments and must come out (A8); on a net figure they are largely offset by subsidy.',
  },
  'tax-collection': { says: 'Collecting council tax or business rates is a service, not a benefit.' },
  'student-awards': {
    says: 'Mandatory awards are payments to individuals: transfer payments, which A7 keeps out.',
  },
  'awards-to-individuals': {
    keep: 'A7 and A8 name housing and council tax benefit only, and the line may hold administration (H8).',
    leave: 'It is paid to individuals without a service in return, which is what a transfer payment is (A7).',
  },
  'home-grants': {
    keep: 'It buys adaptations or repairs under a council scheme.',
    leave: 'It is a grant paid to individuals, usually capital, and close to a transfer payment (A7).',
  },
  'transfer-payments-group': {
    says: 'The subjective group “transfer payments” is what A7 keeps out by name. Look inside it: direct payments for care may stay in (I8).',
  },
  'direct-payments': {
    keep: 'Direct payments replace care that would be bought, and I8 counts them among the core care services.',
    leave: 'They are paid to individuals, and many councils code them as transfer payments (A7).',
  },
  'foster-allowances': {
    keep: 'The allowance buys care for a child.',
    leave: 'It is paid to individuals, and some councils code it as a transfer payment (A7).',
  },
  'concessionary-fares': {
    keep: 'L2 names concessionary fares schemes among the services where gains are expected, and councils code them as payments to operators.',
    leave:
      'The money follows entitlement and benefits individuals, so some officers read it as a transfer payment (A7).',
  },
  'asylum-support': {
    says: 'Gains in asylum support can count towards the council’s own target (M8), so the line stays in.',
  },
  'not-delegated': {
    says: 'Held by the authority and not delegated to schools: A7 keeps out the delegated budget only.',
  },
  'delegated-schools': {
    says: 'The budget delegated to schools has its own method and stays out of the baseline (A7).',
  },
  'formula-share': {
    keep: 'The council may have budgeted to spend what the formula gives.',
    leave:
      'A formula share is what the government reckons that a service needs, not what the council spends, and much of it is for schools. Use the budget itself.',
  },
  'devolved-to-schools': {
    keep: 'Devolved funding is not the schools’ delegated budget share itself.',
    leave:
      'It is spent by schools and stands beside their delegated budget, which A7 leaves to a separate method.',
  },
  'school-look-alikes': { says: 'A service of the authority for schools, not the budget delegated to them.' },
  'lea-central': {
    says: 'A function that the education authority keeps centrally, not the budget delegated to schools.',
  },
  'early-years': {
    keep: 'Most provision here is bought or run by the authority.',
    leave: 'Part of it is delegated to nursery schools or sixth forms (A7), and the sheet does not split it.',
  },
  'school-phases': {
    keep: 'Part of it is held centrally by the authority and stays in.',
    leave:
      'Most of it is the budget delegated to schools, which A7 leaves to a separate method. The sheet does not split it: the individual schools budget stands in the Section 52 statement.',
  },
  'education-unsplit': {
    keep: 'It holds central education services, which stay in.',
    leave:
      'It may hold the budget delegated to schools, which A7 leaves to a separate method. The sheet does not split it: the individual schools budget stands in the Section 52 statement.',
  },
  'school-other': {
    keep: 'It looks like a service of the authority for schools.',
    leave: 'If the money is delegated to schools, A7 leaves it to a separate method.',
  },
  'police-precept': {
    keep: 'It stands among the council’s own expenditure.',
    leave:
      'It is collected for the police authority and buys no service of the council; police spending has its own method (A7).',
  },
  'police-look-alikes': {
    says: 'A service of the council that works with the police, not police service expenditure.',
  },
  'police-service': {
    says: 'Police service expenditure has its own method and stays out of the baseline (A7; annex M).',
  },
  'police-other': {
    keep: 'It may be a service of the council that works with the police.',
    leave: 'If it is police service expenditure, A7 leaves it to a separate method.',
  },
  'police-budget': {
    says: 'The sheet is a police body’s budget: police service expenditure has its own method and stays out of the baseline (A7; annex M).',
  },
  'not-a-levy': { says: 'The levy is left out of this line: what remains is the council’s own service.' },
  'infrastructure-levy': { says: 'A levy received from developers: income, not spending.' },
  levies: {
    keep: 'It is the council’s own expenditure.',
    leave:
      'Another body sets it, and the guidance is silent on levies; national statistics group them with transfers.',
  },
  precepts: {
    keep: 'It stands among the council’s own expenditure.',
    leave:
      'It is raised for another body and buys no service of the council; the guidance is silent on precepts.',
  },
  'special-expenses': {
    keep: 'It pays for the council’s own services in part of its area.',
    leave: 'If the services are counted in another line, it repeats them.',
  },
  'outside-the-hra': { says: 'Outside the housing revenue account: a general fund service.' },
  'housing-revenue-account': {
    keep: 'Annex K puts management and maintenance of council housing inside the efficiency agenda (K3, K6).',
    leave:
      'The housing revenue account is ring-fenced and stands outside the general fund budget; A7 is silent on it.',
  },
  'posts-and-teams': {
    says: 'A team or a post is staff, which is spending on a service, whatever it looks after.',
  },
  'nature-reserves': { says: 'The word “reserve” or “balance” here is no movement of money.' },
  'use-of-reserves': {
    says: 'Money drawn from reserves or balances pays for the budget: it is not spending.',
  },
  'movements-on-reserves': {
    keep: 'The guidance does not take it out by name.',
    leave: 'A movement on reserves or balances is not spending on services.',
  },
  'capital-financing': {
    keep: 'The guidance does not take it out, and some councils counted revenue and capital spending.',
    leave:
      'It pays for capital and is not spending on services; capital spending counted beside it would count twice.',
  },
  'accounting-adjustments': {
    keep: 'The guidance does not take it out by name.',
    leave: 'It is an accounting entry and no money is spent on a service.',
  },
  'contingency-planning': { says: 'Planning for emergencies is a service, not a sum held back.' },
  contingencies: {
    keep: 'It will be spent on services if it is needed.',
    leave: 'It is held back and not yet spending on a service; the guidance is silent.',
  },
  'unallocated-savings': {
    keep: 'It changes the budget that the council has set, which is what the baseline measures (A7).',
    leave: 'It is not tied to a service yet, and the guidance is silent.',
  },
  'corporate-items': {
    keep: 'Central and corporate services stay in.',
    leave:
      'The line usually also holds capital financing, contingencies or pension items, which are not spending on services, and the sheet does not split it.',
  },
  'trading-accounts': {
    keep: 'It is a result of the council’s own services.',
    leave:
      'It is a net result of charges inside the council and may count work twice; the guidance is silent.',
  },
  'carbon-commitment': { says: 'A cost of the council’s own buildings: nothing takes it out.' },
  'lost-income': { says: 'A service’s cost or lost income, not a receipt.' },
  'grants-and-taxes': { says: 'Grant or tax received: income, not spending.' },
  'fees-and-receipts': { says: 'Fees, charges and other receipts: income, not spending.' },
  'council-tax-yield': { says: 'Council tax raised: income, not spending.' },
  'council-tax-line': {
    keep: 'The line may be the cost of collecting council tax, which is a service.',
    leave: 'It may be council tax benefit (A8) or the tax itself; the label does not say.',
  },
  recharges: {
    keep: 'It is the cost of support services that the council provides to itself.',
    leave:
      'If the support service has its own line on this sheet, the same money stands twice; the guidance is silent.',
  },
  'support-services': {
    keep: 'It is the cost of support services that the council provides to itself.',
    leave:
      'In a subjective analysis it repeats what other departments spend, so the whole council would count it twice.',
  },
  'hidden-benefits': {
    keep: 'Its other services stay in.',
    leave:
      'Much of it is met by income and no line on this sheet shows benefit payments, which every housing authority makes: they are probably inside. Take them out (A7, A8).',
  },
  'school-by-name': {
    keep: 'The line may be a service that the authority provides at this school.',
    leave:
      'The sheet lists schools one by one, as a list of the budgets delegated to them does, and A7 leaves those to a separate method.',
  },
  'benefits-shown-apart': {
    keep: 'Benefit payments stand on lines of their own on this sheet, so this line holds running the benefits, which stays in (annex F).',
    leave: `If those lines hold only some of the benefits, the others are still in here, and ${benefitOut}`,
  },
  'delegated-shown-apart': {
    keep: 'The budget delegated to schools stands on a line of its own on this sheet, so this line holds what the authority keeps, which stays in.',
    leave: 'If that line holds only some of the schools, part of the delegated budget is still in here (A7).',
  },
  'undefined-services': {
    keep: 'It is called a service.',
    leave:
      'The sheet does not say what it holds: it may hold capital financing, contingencies or transfer payments.',
  },
  'service-spending': { says: 'Spending on a service, and nothing in the guidance takes it out (A7).' },
  'in-income-block': { says: 'It stands among income.' },
  'in-financing-block': { says: 'It stands among what pays for the budget: income, not spending.' },
  'income-sheet': { says: 'The amount column holds income only: nothing in it is spending.' },
  'income-only-line': { says: 'The line has income and no expenditure: it is money coming in.' },
  'savings-or-growth': {
    keep: 'What is agreed changes the spending of a service, and the sheet at hand may be the only one that says so.',
    leave: 'The sheet lists changes to a budget, and the budget itself counts them already.',
  },
  'capital-scheme': {
    keep: 'The guidance does not take capital spending out, and later practice counted it, net of capital receipts.',
    leave: 'The sheet is about capital schemes and not the revenue budget that A7 speaks of.',
  },
  'below-services': {
    keep: 'It may be the council’s own spending.',
    leave: 'It stands below the total of all services, among adjustments and funding.',
  },
  'own-precept': {
    says: 'The precept or tax that the council raises for the total above: money coming in, not spending.',
  },
  'result-of-the-year': {
    keep: 'No total stands above it that it could be the result of.',
    leave:
      'It is called a surplus, a deficit or a position: a result of other lines is no spending of its own.',
  },
  'rates-on-premises': { says: 'Business rates among the costs of a building: a bill that is paid.' },
  'rates-paid-or-received': {
    keep: 'Among services it may be the bill for the council’s own buildings.',
    leave: 'It may be what the council receives of business rates, which is no spending.',
  },
  'after-the-total': {
    keep: 'It stands below the total of the section, so it may be a line of its own.',
    leave: 'No heading stands between it and a section that A7 takes out.',
  },
  'words-beside': {
    keep: 'Its label names nothing that is taken out.',
    leave: 'Another column of the row names what A7 takes out: the money may be theirs.',
  },
  'worth-all-above': {
    keep: 'No word calls it a total, and one sum can be chance.',
    leave: 'It is worth to the penny what the lines above it come to, and may be their total.',
  },
  'called-a-total': {
    keep: 'No lines above it add up to it, so it may be a line of its own.',
    leave: 'It is called a total, or has no label, and may repeat lines above it.',
  },
} as const satisfies Readonly<Record<string, ReasonText>>;

export type RuleReason = keyof typeof ruleReasons;

const forKeeping = 'For keeping it in:';
const forLeaving = 'For leaving it out:';

/** @param suggested what the add-in would choose where the rule leaves the line open */
export function reasonSentence(reason: RuleReason, suggested: LineTreatment | null): string {
  const text: ReasonText = ruleReasons[reason];
  if ('says' in text) return text.says;
  const advice = suggested === null ? '' : ` Suggested: ${treatmentWords[suggested]}.`;
  return `${forKeeping} ${text.keep} ${forLeaving} ${text.leave}${advice}`;
}

/**
 * The argument for one treatment out of a reason that gives both sides: what an officer who agrees would write.
 * `''` where the reason gives no sides.
 */
export function argumentFor(reason: string, treatment: LineTreatment): string {
  const lead = treatment === 'included' ? forKeeping : forLeaving;
  const start = reason.indexOf(lead);
  if (start < 0) return '';
  const rest = reason.slice(start + lead.length);
  const ends = [forKeeping, forLeaving, 'Suggested:']
    .map((next) => rest.indexOf(next))
    .filter((at) => at >= 0);
  return rest.slice(0, Math.min(rest.length, ...ends)).trim();
}

export const netBenefitNote =
  'On a net column the printed figure is what is left after subsidy; benefit and its subsidy come out together.';
