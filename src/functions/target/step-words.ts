import { listed } from '../../english/counted';

/** What the working of AES.TARGET says. */
export const words = {
  years: (years: readonly string[]) => `Target years up to then: ${listed(years)}`,
  yearsTimesRate: (years: number, rate: string) => `${years} × ${rate}`,
} as const;
