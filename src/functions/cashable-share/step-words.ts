/** What the working of AES.CASHABLESHARE says. */
export const words = {
  cashablePart: 'Cashable gains',
  allGains: 'All gains',
  divided: (part: string, all: string) => `${part} ÷ ${all}`,
} as const;
