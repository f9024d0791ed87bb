/** What the working of AES.TARGETS says. */
export const words = {
  publishedFor: (year: string) =>
    `${year}: the target that the council published takes the place of the share`,
  forYear: (year: string) => `${year}: target for the year`,
  toDate: (year: string) => `${year}: target to date`,
  cashableFor: (year: string, rate: string) => `${year}: of which at least ${rate} cashable`,
} as const;
