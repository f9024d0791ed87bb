import type { DueDate, Milestone, StatementField, StatementLayout } from '../edition';

const authority: readonly StatementField[] = [
  { id: 'authority', label: 'Local authority', aliases: ['Authority', 'Council'], holds: 'text' },
  { id: 'contact-name', label: 'Contact name', aliases: ['Contact'], holds: 'text' },
  { id: 'job-title', label: 'Job title', aliases: ['Post', 'Position'], holds: 'text' },
  { id: 'email', label: 'Email address', aliases: ['Email', 'E-mail address', 'E-mail'], holds: 'text' },
];

const strategy: StatementField = {
  id: 'strategy',
  label: 'Strategy for securing efficiency gains',
  aliases: ['Strategy'],
  holds: 'text',
};

const plannedActions: StatementField = {
  id: 'key-actions',
  label: 'Key actions to be taken during the year',
  aliases: ['Key actions'],
  holds: 'text',
};

const pair = (id: string, label: string, alias: string): readonly StatementField[] => [
  { id: `${id}-total`, label, aliases: [alias], holds: 'pounds' },
  {
    id: `${id}-cashable`,
    label: '...of which cashable (£)',
    aliases: ['of which cashable', 'cashable'],
    holds: 'pounds',
  },
];

const forwardColumns: readonly StatementField[] = [
  ...pair('expected', 'Expected annual efficiency gains (£)', 'Expected gains'),
  {
    id: 'expected-capital',
    label: '...of which related to capital spend (£)',
    aliases: ['of which capital', 'related to capital'],
    holds: 'pounds',
  },
  {
    id: 'expected-other',
    label: '...of which related to other spend (£)',
    aliases: ['of which other', 'related to other'],
    holds: 'pounds',
  },
  { id: 'row-strategy', label: 'Strategy', aliases: ['Strategy:'], holds: 'text' },
];

const backwardColumns: readonly StatementField[] = [
  ...pair(
    'sustained',
    'Ongoing gains sustained from {previous} (£)',
    'Ongoing gains sustained from previous years (£)',
  ),
  ...pair('further', 'Further gains achieved in {year} (£)', 'Further gains'),
  ...pair('ongoing', '...of which expected to be ongoing (£)', 'expected to be ongoing'),
  ...pair('cumulative', 'Cumulative gains as at end of {year} (£)', 'Cumulative gains'),
  { id: 'indicator', label: 'Quality cross check', aliases: ['Primary quality cross check'], holds: 'text' },
  { id: 'indicator-before', label: '{previous}', aliases: [], holds: 'indicator' },
  { id: 'indicator-after', label: '{year}', aliases: [], holds: 'indicator' },
  {
    id: 'indicator-met',
    label: 'Quality cross check met?',
    aliases: ['Quality cross-check met'],
    holds: 'yes-no',
  },
  {
    id: 'row-key-actions',
    label: 'Overarching key actions taken',
    aliases: ['Key actions taken'],
    holds: 'text',
  },
  {
    id: 'row-quality',
    label: 'Overarching quality crosscheck information',
    aliases: ['Quality cross-check information'],
    holds: 'text',
  },
];

const midYearColumns: readonly StatementField[] = [
  ...pair('expected', 'Expected annual efficiency gains (£)', 'Expected gains'),
  ...pair('achieved', 'Achieved to 30 September (£)', 'Achieved so far'),
  ...pair('forecast', 'Revised forecast for the year (£)', 'Revised forecast'),
  { id: 'row-note', label: 'Note', aliases: ['Notes', 'Comment'], holds: 'text' },
];

const totals = ['Total', 'Totals', 'Total gains', 'Total efficiency gains', 'Grand total'];

export const statements: readonly StatementLayout[] = [
  {
    statement: 'forward',
    says: 'The guidance prints no form. The boxes are those of returns that councils filed from 2005 on.',
    pages: { value: '2', cites: ['4.5'] },
    header: [...authority, strategy, plannedActions],
    columns: forwardColumns,
    totals,
    signatories: [],
    cites: ['4.4', '4.5', '4.6'],
  },
  {
    statement: 'backward',
    says: 'The guidance prints no form. The boxes are those of returns that councils filed for 2005/06.',
    pages: null,
    header: [
      ...authority,
      {
        id: 'actions-taken',
        label: 'Key actions undertaken to achieve efficiency gain',
        aliases: ['Key actions undertaken'],
        holds: 'text',
      },
    ],
    columns: backwardColumns,
    totals,
    signatories: [],
    cites: ['4.4', '4.5', '4.6'],
  },
  {
    statement: 'mid-year',
    says: 'Cashable’s own layout: no form of a mid-year update is known.',
    pages: null,
    header: authority,
    columns: midYearColumns,
    totals,
    signatories: [],
    cites: ['4.7'],
  },
];

export const dueDates: readonly DueDate[] = [
  {
    statement: 'forward',
    year: '2005/06',
    by: '2005-06-30',
    settled: false,
    says: 'April or June 2005, not yet decided; the later month is taken.',
    cites: ['4.5', '5.2'],
  },
  {
    statement: 'forward',
    year: '2006/07',
    by: '2006-06-30',
    settled: false,
    says: 'April or June 2006, not yet decided; the later month is taken.',
    cites: ['4.5', '5.2'],
  },
  {
    statement: 'forward',
    year: '2007/08',
    by: null,
    settled: false,
    says: 'No date is given for this year; one statement for each financial year is asked for.',
    cites: ['4.4'],
  },
  {
    statement: 'backward',
    year: '2005/06',
    by: '2006-06-30',
    settled: false,
    says: 'June 2006, subject to consultation.',
    cites: ['4.5', '5.2'],
  },
  {
    statement: 'backward',
    year: '2006/07',
    by: '2007-06-30',
    settled: false,
    says: 'June after the year end, subject to consultation.',
    cites: ['4.5'],
  },
  {
    statement: 'backward',
    year: '2007/08',
    by: '2008-06-30',
    settled: false,
    says: 'June after the year end, subject to consultation.',
    cites: ['4.5'],
  },
];

export const milestones: readonly Milestone[] = [
  { when: 'December 2004', says: 'Fuller guidance was planned.', cites: ['5.2', '3.12', '4.6'] },
  { when: 'April or June 2005', says: 'Forward look for 2005/06 due.', cites: ['5.2'] },
  { when: 'April or June 2006', says: 'Forward look for 2006/07 due.', cites: ['5.2'] },
  { when: 'June 2006', says: 'Backward look for 2005/06 due.', cites: ['5.2'] },
];
