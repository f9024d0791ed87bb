/** What the page of a check says around the check’s own words. */
export const checkPageText = {
  head: (number: number, duty: string, kinds: string, cites: string): string =>
    `Check ${number}. ${duty}: ${kinds}. Rests on ${cites}.`,
  duties: { must: 'Must be put right', query: 'Amend or explain', note: 'Worth knowing' },
  means: 'What it means',
  example: 'Worked example',
  inOrderBut: (kind: string, year: string, says: string): string =>
    `A ${kind} for ${year} in which everything is in order but for this. ${says}`,
  columns: ['figure', 'holds'],
  blank: '(blank)',
  cashableSays: 'Cashable says:',
  notApplicable: 'When it does not apply',
  always: 'It always applies.',
  notCheckable: 'What it cannot see',
  seesAll: 'It sees all that its claim needs.',
  explanation: 'A fair explanation',
  noneAsked: 'None is asked for.',
  noneHelps: 'None: this has to be put right.',
  asksFor: (least: number, mentions: readonly string[]): string =>
    `It has at least ${least} different words${mentions.length === 0 ? '' : ` and says ${mentions.join('; ')}`}.`,
  mentions: {
    size: 'how much, in figures',
    cause: 'what the cause is, such as with “because” or “due to”',
    when: 'when, by a date or a year',
    quality: 'how the quality of the service holds',
  },
} as const;
