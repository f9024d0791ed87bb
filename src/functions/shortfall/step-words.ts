/** What the working of AES.SHORTFALL says. */
export const words = {
  halfHolds: (cashable: string, least: string) =>
    `Enough is cashable: ${cashable} is at least ${least}, so this asks for nothing more`,
  furtherForHalf: (rate: string, gains: string, cashable: string) =>
    `Further cashable gains after which ${rate} of all gains is cashable: (${rate} × ${gains} − ${cashable}) ÷ (1 − ${rate}), rounded up to the penny`,
  larger: 'Both rules must hold: the larger of the two',
  noCashableGiven: 'No cashable gains are given, so only the target counts',
} as const;
