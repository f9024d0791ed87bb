import { pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { LineTreatment } from '../line';
import type { Doubt } from '../rows/doubt';
import { treatmentWords } from './words';

/** A line of a summary that later rows detail to the penny. */
export function detailElsewhere(from: number, to: number): string {
  return `Repeats rows ${from} to ${to}, which detail it: they are counted, and this line is not.`;
}

/** A line of a summary whose detail comes to another sum. */
export function detailDiffers(from: number, to: number, difference: number): string {
  const gap = poundsShown(pence(Math.abs(difference)));
  return `Rows ${from} to ${to} detail this line and are counted, but come to ${gap} ${difference < 0 ? 'less' : 'more'}. If the difference is spending of its own, enter it on a line; this line is not counted beside its detail. Suggested: ${treatmentWords['excluded-by-officer']}.`;
}

/** A line that counts, with a part printed below it that does not. */
export function holdsPart(row: number, treatment: LineTreatment): string {
  return `Row ${row} names a part of this line that is kept out (${treatmentWords[treatment]}). Say how much of the line it is, and the rest counts. Suggested: ${treatmentWords.included}.`;
}

/** A row whose words, or whose neighbours, say that it counts something. */
export const asACount = (why: string): string =>
  `For keeping it in: It may be what the service costs. For leaving it out: ${why}, and no money. Suggested: ${treatmentWords['excluded-by-officer']}.`;

/** A step from last year's budget to this year's. */
export const stepOfBudget = (total: number): string =>
  `A step from last year’s budget to this year’s in row ${total}, which adds it: counted as part of that budget.`;

/** A line called less that is printed like those it is taken off. */
export const takenOffTheLines = `For keeping it in: It may be spending that only its name takes off. For leaving it out: It is taken off the lines around it and printed without a minus, so that counting it would add it. Suggested: ${treatmentWords['excluded-by-officer']}.`;

/** A line whose figures say that it is in another unit, or holds the lines below it. */
export function inDoubt(doubt: Exclude<Doubt, { of: 'build-up' }>, amount: number): string {
  const own = poundsShown(pence(amount));
  const onceRight = `Suggested: ${treatmentWords.included}, once the amount is right.`;
  switch (doubt.of) {
    case 'another-column': {
      const times = Math.abs(amount) > Math.abs(doubt.beside) ? 'a thousand times' : 'a thousandth of';
      return `At ${own} it is about ${times} the ${poundsShown(pence(doubt.beside))} beside it, as if it were typed in another unit than the other lines. Correct the amount, or include it if it is right. ${onceRight}`;
    }
    case 'a-total':
      return `With a thousandth of ${own} the total in row ${doubt.row} would add up: it is probably typed in pounds. Correct the amount, or include it if it is right. ${onceRight}`;
    case 'all-others':
      return `At ${own} it is several times all other lines together: it may be typed in pounds. Correct the amount, or include it if it is right. ${onceRight}`;
    case 'counts':
      return asACount('Most rows beside it are counts of people and places');
    case 'lines-below':
      return `For keeping it in: No word calls it a total, and one sum can be chance. For leaving it out: It is worth to the penny what rows ${doubt.from} to ${doubt.to} below it come to, so that they would be counted twice. Suggested: ${treatmentWords['excluded-by-officer']}.`;
  }
}

export const rowReasons = {
  blank: '',
  heading: 'A heading: no amount stands beside it.',
  note: 'A remark beside the table: no amount stands beside it.',
  wrapped: 'Part of a label that runs over two rows.',
  headsColumns: 'Headings or units of the columns.',
  aboveTable: 'Stands above the table.',
  'capital-programme':
    'Capital programme: below the revenue budget and not counted; capital is not decided by A7.',
  'reserve-levels': 'A level of reserves or balances at a date, not spending.',
  'council-tax': 'Council tax per property or tax base, not spending.',
  'collection-fund': 'The collection fund: tax paid in and precepts paid out, not spending on services.',
  memorandum: 'A memorandum item: it repeats or explains money counted above.',
  'analysed-again': 'The same money as the lines above, analysed a second time: counted once.',
  spent: 'Stands in a further table of what was spent, beside the budget that was read: not counted.',
  'other-year': 'Stands in a table of another year than the one that was read: not counted.',
  'below-requirement': 'Below the council tax requirement, where the revenue budget ends: not counted.',
  result: 'The result of the lines above, not spending of its own.',
  aboutThePaper: 'Says which paper this is or whom to ask: no money.',
  limit: 'A limit or a target for the lines above, or how far they are from it: not spending.',
  'hra-income': 'Income of the housing revenue account.',
} as const;
