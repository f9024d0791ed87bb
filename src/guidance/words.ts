import type { OwnIndicator } from './edition';

/**
 * A citation as it is printed beside a reason: `1` is chapter 1, `A7` an answer, `M2` paragraph 2 of annex M, `P3` the
 * third rule of later practice.
 */
export function citationWords(id: string): string {
  if (!/\d/.test(id)) return id;
  const [, letter, number = ''] = /^([A-P])(\d+)$/.exec(id) ?? [];
  if (letter === undefined) return id.includes('.') ? `paragraph ${id}` : `chapter ${id}`;
  if (letter === 'A') return `answer ${id}`;
  if (letter === 'P') return `later practice ${id}`;
  return `annex ${letter}, paragraph ${number}`;
}

export const ruleBookWords = {
  title: 'Rule book',
  generated:
    'This page is written from the data in `src/guidance`; change the data, not the page. Every paragraph is restated in our own words. For the wording, read the document itself.',
  source:
    'Delivering Efficiency in Local Services: Information for Leaders and Chief Executives, Office of the Deputy Prime Minister, November 2004. © Crown copyright 2004. Facts and figures are taken from it; no sentence is.',
  comment:
    'The pack opens with a comment of the LGA and the IDeA: councils have long found savings as a part of value for money; the review asks them to go faster while front-line services keep improving, and to work together more than ever. Both bodies, with the Employers’ Organisation, 4ps and LACORS, join the two champions in one response of local government.',
  editions: 'Edition',
  edition: (title: string, id: string): string => `**${title}** (\`${id}\`)`,
  hash: (hash: string): string => `Hash of these rules: \`${hash}\`.`,
  figures: 'Figures',
  annualTarget: 'Gains to be made each year, as a share of the baseline',
  cumulativeTarget: 'Gains to be made by the last year, as a share of the baseline',
  cashableShare: 'Least share of gains that must be cashable (exactly this share passes)',
  deflator: 'Yearly share for real terms',
  spending: 'Spending of all local authorities in a year',
  target: 'Gains expected of all local government a year by the last year',
  targetOfCouncils: 'The same without schools, police and fire',
  policeTarget: 'Police authorities’ own yearly share',
  baseline: (year: string): string => `Baseline: ${year}`,
  years: (years: readonly string[]): string => `Years with a target: ${years.join(', ')}.`,
  treatments: 'Treatments of budget lines',
  inBaseline: { yes: 'in the baseline', no: 'out of the baseline', undecided: 'not decided yet' },
  examples: 'Such as',
  lookAlikes: 'Not to be taken for it',
  openMatters: 'What the guidance leaves open',
  openMattersLead: 'Cashable suggests; the officer decides.',
  forIncluding: 'For including',
  forLeavingOut: 'For leaving out',
  suggested: 'Suggested',
  gains: 'Kinds of gain',
  cashableReadings: 'How “at least half” is read',
  restatements: 'When the baseline was restated',
  statements: 'Statements',
  statementNames: { forward: 'Forward look', backward: 'Backward look', 'mid-year': 'Mid-year update' },
  pages: (pages: string): string => `Longest: ${pages} printed pages`,
  signed: 'Signed by',
  boxes: 'Boxes',
  columns: 'In each row',
  ownIndicator: ({ label, before, after }: OwnIndicator): string =>
    `“${label}” in a quality cross-check: ${before}, then ${after}, a code and no measure.`,
  dueDates: 'Due dates',
  provisional: 'provisional',
  rows: 'Rows of the statements',
  seen: {
    'filed return': 'label read in a filed return',
    'council report': 'label read in a council’s report',
    press: 'label read in the press',
    'no return': 'label not confirmed by any return',
  },
  lead: 'lead department',
  alsoWritten: 'also written',
  levers: 'Ways to make gains, by annex',
  departments: 'Lead departments',
  questions: 'Annex A: questions and answers',
  milestones: 'Dates planned in November 2004',
  contacts: 'People named in November 2004',
  contactsLead: 'As they stood in November 2004; few will answer today.',
  centres: 'Regional Centres of Excellence',
  changes: 'What later practice changed',
  before: 'November 2004',
  now: 'later',
  paragraphs: 'Paragraphs',
  practice: 'Later practice',
  practiceLead:
    'Read from councils’ own papers and the press: the ministry’s later notes themselves could not be read.',
  chapters: 'Foreword and chapters',
  annex: (letter: string, title: string): string => `Annex ${letter}: ${title}`,
  evidence: 'Papers',
} as const;
