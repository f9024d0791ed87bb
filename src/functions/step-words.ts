import { counted } from '../english/counted';

/** Words that the workings of several functions share. Amounts come as shown to people. */

export const shareWords = {
  share: (rate: string, amount: string) => `${rate} of ${amount}`,
  roundedHalfUp: 'Rounded to the penny, half a penny up',
  roundedUp: 'Rounded up to the penny, so that it is never below the share',
} as const;

export const againstTargetWords = {
  missing: (target: string, gains: string) => `Still missing of the target: ${target} − ${gains}`,
  metBy: (gains: string, target: string) => `The target is met: ${gains} is at least ${target}`,
  nothingMissing: '£0',
  leastCashable: (rate: string, gains: string) => `At least ${rate} of ${gains} must be cashable`,
} as const;

export const lineWords = {
  unit: 'One unit of the amounts is worth',
  unitWorth: { '£': '£1', '£000': '£1,000', '£m': '£1,000,000' },
  added: (lines: number, treatment: string, blank: number) =>
    `${counted(lines, 'line')} marked ${treatment}, added up${withoutAmount(blank)}`,
  nothingOfTheKind: (treatment: string) => `No line is marked ${treatment}`,
  together: 'Together',
  notCounted: 'not counted',
} as const;

/** Behind a count of lines, how many of them hold no amount. */
export function withoutAmount(blank: number): string {
  return blank === 0 ? '' : ` (${blank.toLocaleString('en-GB')} without an amount)`;
}
