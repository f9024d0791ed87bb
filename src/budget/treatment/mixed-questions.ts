/** What an officer is asked about a line that mixes what counts with what stays out. */
export const mixedQuestions = {
  individualSchoolsBudget:
    'How much of this line is the individual schools budget, the part delegated to schools? It stands in line 1.0.1 of the Section 52 budget statement.',
  benefitPayments:
    'How much of this line is housing benefit and council tax benefit paid to claimants, before any subsidy?',
  netBenefits:
    'How much of this net figure is housing benefit and council tax benefit paid to claimants, less the subsidy received for it?',
} as const;
