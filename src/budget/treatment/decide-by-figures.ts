import type { Decider } from './decider';
import { counts, wholeAuthority } from './not-spending-words';
import { asACount } from './row-words';
import { asked, decided } from './treated';

const mayHideBenefits =
  /\b(?:resource|finance|financial|revenue|housing|customer|corporate|section 151|s151|central)\b/;
const undefinedServices = /^(?:other|miscellaneous|sundry|all other)(?: service| item| budget)?$/;

/** What no word decides: the size of a line, beside the others of its sheet. */
export const byFigures: readonly Decider[] = [
  {
    name: 'A whole authority in one line',
    says: 'All that the authority spends, on a sheet without its services, is asked: benefits, schools and police may be inside. A fire authority has none of them.',
    example: 'Gross expenditure | 1,094.5',
    cites: ['A7', 'A8'],
    decide: ({ row, sheet }) =>
      wholeAuthority.knows(row.folded) && !sheet.fireBody
        ? { ...asked('all-in-one', 'included', ['A7', 'A8']), asks: 'benefit-payments' }
        : null,
  },
  {
    name: 'Support services among kinds of cost',
    says: 'On a subjective analysis, support services repeat what other departments spend: asked.',
    example: 'Support services | 910 beside Employees, Premises, Supplies',
    cites: ['A7'],
    decide: ({ row, sheet }) =>
      sheet.subjective && row.folded.text.startsWith('support service')
        ? asked('support-services', 'included')
        : null,
  },
  {
    name: 'Large, and met by income',
    says: 'On a gross sheet that shows no benefit payments, a central or housing line of a quarter of all spending, most of it met by income, probably holds them: asked.',
    example: 'Finance | 54,908 with income of 52,792',
    cites: ['A7', 'A8'],
    decide: ({ row, sheet, amount }) => {
      const met = Math.abs(Number.isNaN(row.income) ? 0 : row.income);
      return !sheet.showsBenefit &&
        sheet.basis === 'gross' &&
        amount >= sheet.spending * 0.25 &&
        met >= amount * 0.6 &&
        mayHideBenefits.test(row.folded.text)
        ? { ...asked('hidden-benefits', 'included', ['A7', 'A8']), asks: 'benefit-payments' }
        : null;
    },
  },
  {
    name: 'The largest line, and about children',
    says: 'On a sheet that shows no schools, the largest line, of a third of all spending, about children or learning, probably holds them: asked.',
    example: 'Children and young people | 410,000',
    cites: ['A7', 'H6'],
    decide: ({ row, sheet, amount }) =>
      sheet.showsSchools === false &&
      /\b(?:learning|child|children|young people)\b/.test(row.folded.text) &&
      amount >= sheet.spending * 0.3 &&
      amount === sheet.largest
        ? {
            ...asked('education-unsplit', 'delegated-schools', ['A7', 'H6']),
            asks: 'individual-schools-budget',
          }
        : null,
  },
  {
    name: 'Taken off a gross total',
    says: 'A negative figure below a gross total of all lines, whose words say nothing, is money coming in.',
    example: 'Admissions | −890 below “Gross cost”',
    cites: [],
    decide: ({ amount, rule, facts }) =>
      facts.belowGross && amount < 0 && rule === null && facts.place.block === 'services'
        ? decided('income', 'fees-and-receipts')
        : null,
  },
  {
    name: 'Treasury management, by its size',
    says: 'A negative or large line of treasury management is interest and not a team: asked.',
    example: 'Treasury management | −1,150',
    cites: ['A7'],
    decide: ({ row, sheet, amount }) =>
      /\btreasury management\b/.test(row.folded.text) && (amount < 0 || amount >= sheet.spending * 0.03)
        ? asked('capital-financing', 'excluded-by-officer')
        : null,
  },
  {
    name: 'A count',
    says: 'A line whose words count people, places or events is asked: what stands beside them is hardly money.',
    example: 'Visits to pools | 310,000',
    cites: [],
    decide: ({ row }) =>
      counts.knows(row.folded)
        ? {
            treatment: 'check',
            suggested: 'excluded-by-officer',
            reason: asACount('Its words count people, places or events'),
            cites: [],
          }
        : null,
  },
  {
    name: 'Other, and nothing more',
    says: 'A line called other services, on a sheet without codes and sections, is asked.',
    example: 'Other services | 230',
    cites: ['A7'],
    decide: ({ row, sheet, section }) =>
      !sheet.coded && section.length === 0 && undefinedServices.test(row.folded.text)
        ? asked('undefined-services', 'included')
        : null,
  },
  {
    name: 'Worth exactly what stands above it',
    says: 'The last line of a list that comes to the penny to what the lines above it come to, and that no word calls a total, is asked. One sum proves nothing, so it is neither counted nor dropped.',
    example: 'Leader’s proposals | 970,000 below lines of 120,000, 340,000 and 510,000',
    cites: [],
    decide: ({ facts }) => (facts.worthAllAbove ? asked('worth-all-above', 'excluded-by-officer', []) : null),
  },
  {
    name: 'Everything else',
    says: 'Spending on a service that nothing takes out is included.',
    example: 'Highway maintenance | 18,000',
    cites: ['A7'],
    decide: () => decided('included', 'service-spending', ['A7']),
  },
];
