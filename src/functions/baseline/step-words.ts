import { counted, listed } from '../../english/counted';
import { withoutAmount } from '../step-words';

/** What the working of AES.BASELINE says. */
export const words = {
  leftOut: (lines: number, treatment: string, blank: number) =>
    `${counted(lines, 'line')} marked ${treatment}, left out${withoutAmount(blank)}`,
  toDecide: (lines: number, blank: number) =>
    `${counted(lines, 'line')} still marked Check, left out until decided${withoutAmount(blank)}`,
  noLine: (rows: number, kinds: readonly string[]) =>
    `${counted(rows, 'row')} that ${rows === 1 ? 'is' : 'are'} no budget line (${listed(kinds)})`,
  partsTakenOff: 'Parts of these lines that stay out, taken off',
  leaves: 'What is left',
  holdsWords: 'holds more than amounts',
} as const;
