/** What AES.STATUS says; amounts come as shown to people. */

/** What `AES.STATUS` says; amounts come as shown to people. */
export const statusWords = {
  met: (gains: string, target: string) => `Target met: gains of ${gains} against ${target}.`,
  missed: (gains: string, target: string, short: string) =>
    `Target missed by ${short}: gains of ${gains} against ${target}.`,
  cashableMet: (cashable: string) => `Cashable gains of ${cashable} are at least half of the gains.`,
  cashableMissed: (cashable: string, least: string, short: string) =>
    `Cashable gains of ${cashable} are ${short} below half of the gains, ${least}.`,
  cashableUnknown: (least: string) =>
    `At least ${least} of the gains must be cashable; no cashable gains are entered.`,
  noTarget: 'No target yet: the target is nil.',
} as const;
