/** What the page of checks says around its tables. */
export const checkBookText = {
  title: 'Checks of Annual Efficiency Statements',
  generated:
    'This page is written from the checks in `src/statement/checks` and the paragraphs in `src/guidance`; change those, not the page. Paragraphs are restated in our own words.',
  edition: (title: string): string => `Edition: **${title}**`,
  list: 'All checks',
  listHeading: '| no. | claim | when it fails | kind |',
  duties: { must: 'must be put right', query: 'amend or explain', note: 'worth knowing' },
  abouts: { arithmetic: 'arithmetic', rules: 'rules', form: 'form' },
  resting: 'Paragraphs, and the checks that rest on them',
  restingHeading: '| paragraph | checks |',
  without: 'Paragraphs without a check',
  withoutHeading: '| paragraphs | why |',
  withoutCheck: [
    {
      paragraphs: /^[B-LNO]\d+$/,
      because:
        'Help with making gains, by sector: nothing that a statement’s figures could be compared with.',
    },
    {
      paragraphs: /^M\d+$/,
      because: 'Police and home affairs, which are counted by the Home Office and not in these statements.',
    },
    {
      paragraphs: /^(?:2\.1|2\.2|3\.2|3\.[5-9]|3\.1\d|4\.[23]|5\.[13-6])$/,
      because: 'Background, people and bodies: it asks nothing of a statement.',
    },
    {
      paragraphs: /^4\.7$/,
      because: 'No form of a mid-year update was settled, so there is nothing to hold one against.',
    },
    {
      paragraphs: /^2\.7$/,
      because: 'What a council does with its gains is not in a statement.',
    },
    {
      paragraphs: /^A(?:[1-3]|5|6|9|1\d|20)$/,
      because: 'An answer about the programme: it asks nothing of a statement.',
    },
    {
      paragraphs: /^(?:A8|P[3-6]|P2[0-2])$/,
      because:
        'About the baseline and the national sums: it is applied to budget lines and targets, not to a statement’s figures.',
    },
    {
      paragraphs: /^P19$/,
      because:
        'Whether figures are in real terms cannot be seen from them, and the areas excepted are not known.',
    },
    {
      paragraphs: /^P25$/,
      because: 'About the years after these statements.',
    },
  ],
} as const;
