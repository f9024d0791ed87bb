/** What the working of AES.STATUS says. */
export const words = {
  target: 'Target',
  cashableSoFar: 'Cashable so far',
} as const;
