import type { StatementField, StatementLayout } from '../../guidance/edition';

/** Stands in the row of a baseline that follows a marked budget, and says which year it is and what is undecided. */
export const baselineStatusBox: StatementField = {
  id: 'baseline-status',
  label: 'Baseline is',
  aliases: ['What the baseline is', 'Baseline status'],
  holds: 'text',
};

/** Boxes that no filed form shows but checks need; a statement without them is read all the same. */
export const ownBoxes: readonly StatementField[] = [
  { id: 'year', label: 'Financial year', aliases: ['Year', 'Year of statement'], holds: 'text' },
  {
    id: 'baseline',
    label: 'Baseline 2004/05 (£)',
    aliases: ['Baseline', '2004/05 baseline', 'Baseline (£)'],
    holds: 'pounds',
  },
  {
    id: 'target',
    label: 'Target for this statement (£)',
    aliases: ['Target', 'Target (£)', 'Efficiency target', 'Efficiency target (£)', 'Published target (£)'],
    holds: 'pounds',
  },
  {
    id: 'date-signed',
    label: 'Date signed',
    aliases: ['Signed on', 'Date of signature', 'Date of statement', 'Date submitted', 'Date'],
    holds: 'text',
  },
];

/** Read where a sheet has them, and printed by no form: the council’s name tells its kind nearly always. */
const readBoxes: readonly StatementField[] = [
  baselineStatusBox,
  {
    id: 'authority-kind',
    label: 'Kind of authority',
    aliases: ['Type of authority', 'Authority type', 'Class of authority'],
    holds: 'text',
  },
];

/** Local titles of those who sign. */
const titles: Readonly<Record<string, readonly string[]>> = {
  Leader: ['Leader of the council', 'Council leader', 'Executive leader', 'Elected mayor'],
  'Chief executive': [
    'Head of paid service',
    'Town clerk',
    'Managing director',
    'Town clerk and chief executive',
  ],
  'Chief finance officer': [
    'Chief financial officer',
    'County treasurer',
    'City treasurer',
    'Borough treasurer',
    'Treasurer',
    'Head of financial services',
    'Head of finance',
    'Director of finance',
    'Director of resources',
    'Finance director',
    'Section 151 officer',
  ],
};

/** A box for each person who signs the statement, such as `signed-chief-executive`. */
export function signatureBoxes(layout: StatementLayout): readonly StatementField[] {
  return layout.signatories.map((title) => ({
    id: `signed-${title.toLowerCase().replaceAll(' ', '-')}`,
    label: title,
    aliases: titles[title] ?? [],
    holds: 'text',
  }));
}

export function boxesOf(layout: StatementLayout): readonly StatementField[] {
  return [...layout.header, ...ownBoxes, ...readBoxes, ...signatureBoxes(layout)];
}
