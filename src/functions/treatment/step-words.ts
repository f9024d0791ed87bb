/** What the workings of AES.TREATMENT and AES.REASON say. */
export const words = {
  blankLabel: 'The label is blank, so nothing is said of it',
  lineReads: 'Words of the line',
  decidingWords: (count: number) => (count === 1 ? 'The word that decides' : 'The words that decide'),
  decidingTogether: 'No one word decides: they do together',
  decidingSection: 'No rule names these words; the headings above decide',
  noWordDecides: 'No rule names these words or the headings above',
  treated: 'It is treated as',
} as const;
