import { fold } from '../../english/label-words';
import { outsideTheBudget, type Block } from '../rows/blocks';
import type { BodyRow } from '../rows/body-row';
import { detailDiffers, detailElsewhere, holdsPart, rowReasons } from './row-words';
import type { Decider } from './decider';
import {
  aboutThePaper,
  comparisons,
  controls,
  levelsAtADate,
  limits,
  numbersToCall,
  ownPrecept,
  results,
  whatThereIs,
} from './not-spending-words';
import { questionsOfMixes } from './questions-of-mixes';
import { asked, decided, noLine } from './treated';

/** Where a row stands: what decides before any word of its own. */
export const byPlace: readonly Decider[] = [
  {
    name: 'Outside the revenue budget',
    says: 'Rows under the capital programme, levels of reserves, council tax for one property, the collection fund, memoranda, a second analysis of the same money, a further table of another year or of what was spent, and all that stands below the council tax requirement are notes.',
    example: 'New library | 2,500 under “Capital programme”',
    cites: [],
    decide: ({ facts }) =>
      outsideTheBudget.has(facts.place.block) ? noLine('note', outsideReason(facts.place.block)) : null,
  },
  {
    name: 'A summary whose detail stands further down',
    says: 'A line that later rows of the sheet detail is not counted: they are. Where they come to another sum, the line is asked.',
    example: 'Housing services | 2,140 above the housing form that comes to 2,140',
    cites: [],
    decide: ({ facts: { place } }) => {
      if (place.detail === undefined) return null;
      const { from, to, difference } = place.detail;
      return difference === 0
        ? noLine('note', detailElsewhere(from, to))
        : {
            treatment: 'check',
            suggested: 'excluded-by-officer',
            reason: detailDiffers(from, to, difference),
            cites: [],
          };
    },
  },
  {
    name: 'A line with a part that is kept out',
    says: 'A line above an “of which” or “including” that names benefits, schools or police is asked for that part, with or without an amount beside it. Any other is a note, and its line counts.',
    example: 'Housing | 5,000 above “of which: rent allowances | 3,000”',
    cites: ['A7', 'A8'],
    decide: ({ facts: { place } }) => {
      if (place.holds === undefined) return null;
      const { row, treatment } = place.holds;
      const asks = questionsOfMixes[treatment]?.asks;
      return {
        treatment: 'check',
        suggested: 'included',
        reason: holdsPart(row, treatment),
        cites: ['A7', 'A8'],
        ...(asks === undefined ? {} : { asks }),
      };
    },
  },
  {
    name: 'Income of the landlord’s account',
    says: 'Rows under income of the housing revenue account are income.',
    example: 'Dwelling rents | 9,400 under “Income” of the HRA',
    cites: [],
    decide: ({ facts }) =>
      facts.place.block === 'hra-income' ? noLine('income', rowReasons['hra-income']) : null,
  },
  {
    name: 'What pays for the budget',
    says: 'Rows under “Financed by”, “Where it comes from” and the like are income.',
    example: 'Revenue Support Grant | 7,286 under “Financed by”',
    cites: [],
    decide: ({ facts }) =>
      facts.place.block === 'financing' ? decided('income', 'in-financing-block') : null,
  },
  {
    name: 'Income of the services',
    says: 'Rows under a heading of income, rows that a total of income adds, and rows of which another column, or a credit mark in a ledger, says so are income.',
    example: 'Fees and charges | 310 under “Income”',
    cites: [],
    decide: ({ facts, row }) =>
      facts.place.block === 'income' || facts.addedAsIncome || row.comesIn
        ? decided('income', 'in-income-block')
        : null,
  },
  {
    name: 'A column of income',
    says: 'Where the amount column, or the whole sheet, holds income only, every row is income.',
    example: 'Car parks | 1,200 in a column headed “Income 2004/05”',
    cites: [],
    decide: ({ sheet }) => (sheet.incomeOnly ? decided('income', 'income-sheet') : null),
  },
  {
    name: 'A column of counts',
    says: 'Where the amount column holds people or places, no row is money.',
    example: 'Leisure | 42.5 in a column headed “FTE”',
    cites: [],
    decide: ({ sheet }) => (sheet.countsOnly === true ? decided('note', 'rate-not-amount') : null),
  },
  {
    name: 'Another year, or a level at a date',
    says: 'A figure printed for comparison, a balance at a date, and the number of a version or a telephone are notes.',
    example: 'General balances b/f | 1,900',
    cites: [],
    decide: ({ row }) => {
      if (comparisons.knows(row.folded)) return noLine('note', rowReasons.memorandum);
      if (aboutThePaper.knows(row.folded) || isPhoneNumber(row))
        return noLine('note', rowReasons.aboutThePaper);
      return levelsAtADate.knows(row.folded) ? noLine('note', rowReasons['reserve-levels']) : null;
    },
  },
  {
    name: 'The result of the year, a limit, a target',
    says: 'Below a total of all lines, what is left of it, what limits it and how far it is from the limit are notes. Without such a total a result is asked.',
    example: 'Deficit on provision of services | 2,000 below “Net cost of services | 2,000”',
    cites: [],
    decide: ({ row, facts: { belowATotal, unsettled } }) => {
      if (results.knows(row.folded))
        return belowATotal
          ? noLine('note', rowReasons.result)
          : unsettled
            ? null
            : asked('result-of-the-year', 'excluded-by-officer', []);
      if (!belowATotal) return null;
      if (controls.knows(row.folded)) return noLine('note', rowReasons.memorandum);
      return limits.knows(row.folded) ? noLine('note', rowReasons.limit) : null;
    },
  },
  {
    name: 'What there is to spend',
    says: 'Below a total of all lines, a line that names nothing but funding or resources is what pays for them.',
    example: 'Resources available | 4,600 below “Total draft budget | 5,000”',
    cites: [],
    decide: ({ row, facts: { belowATotal } }) =>
      belowATotal && whatThereIs.knows(row.folded) ? decided('income', 'in-financing-block') : null,
  },
  {
    name: 'The council’s own precept or tax',
    says: 'Below a total of all lines, the precept or the council tax that pays for it is income. Precepts of others are asked.',
    example: 'Precept | 29,000 below “Operational expenditure | 27,700”',
    cites: [],
    decide: ({ row, facts: { belowATotal } }) =>
      belowATotal && ownPrecept.knows(row.folded) && !/precepts\b/i.test(row.label)
        ? decided('income', 'own-precept')
        : null,
  },
];

/** `Telephones` is what calls cost, unless the figure is a number to call. */
const isPhoneNumber = ({ folded, amount }: BodyRow): boolean =>
  numbersToCall.knows(folded) && Math.abs(amount ?? 0) >= leastToCall && (amount ?? 0) % roundPence !== 0;

/** Pence: shorter numbers are called by nobody, and what calls cost is rounder than such a number. */
const leastToCall = 10_000_000;
const roundPence = 1000;

/** Below the total of all services, and no word decides. */
export const belowServices: Decider = {
  name: 'Below the total of all services',
  says: 'Adjustments below the total of all services: money coming in where the figure is negative, else asked.',
  example: 'Other adjustments | 150 below “Net cost of services”',
  cites: ['A7'],
  decide: ({ amount, facts }) => {
    if (facts.place.block !== 'below-services') return null;
    return amount < 0 || (amount === 0 && facts.net < 0)
      ? decided('income', 'in-financing-block')
      : asked('below-services', 'excluded-by-officer');
  },
};

/** A heading inside the schools budget: what stands below it is not delegated. */
export function heldByTheAuthority(heading: string): boolean {
  return /\b(?:retained|held|managed) (?:by|centrally)\b|\b(?:centrally|central) (?:retained|held|managed|funded)\b|\blea (?:block|budget|central|function|retained)\b|\b(?:non|not) delegated\b/.test(
    fold(heading).text,
  );
}

function outsideReason(block: Block): string {
  switch (block) {
    case 'capital-programme':
    case 'reserve-levels':
    case 'council-tax':
    case 'collection-fund':
    case 'memorandum':
    case 'analysed-again':
    case 'other-year':
    case 'spent':
    case 'below-requirement':
      return rowReasons[block];
    default:
      return rowReasons.note;
  }
}
