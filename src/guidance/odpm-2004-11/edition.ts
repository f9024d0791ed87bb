import type { Edition } from '../edition';
import { restated } from '../restated';
import { annexParagraphs, annexTitles } from './annexes';
import { answers, questions } from './answers';
import { chapters } from './chapters';
import { centres, contacts } from './contacts';
import { departments } from './departments';
import { cashableReadings, kindsOfGain } from './gains';
import { leverList } from './levers';
import { rows } from './rows';
import { dueDates, milestones, statements } from './statements';
import { openMatters, treatments } from './treatments';

/** The information pack of November 2004 as published. */
export const odpm200411: Edition = {
  id: 'odpm-2004-11',
  title: 'Delivering Efficiency in Local Services, ODPM, November 2004',
  summary:
    'The information pack as published in November 2004. Much of it was provisional: the budget is the baseline, no form and no firm dates.',
  published: '2004-11',
  basedOn: null,
  baselineYear: '2004/05',
  targetYears: ['2005/06', '2006/07', '2007/08'],
  annualTarget: { value: '0.025', cites: ['2.6', '3.3', 'A7'] },
  cumulativeTarget: null,
  cashableShare: { value: '0.5', cites: ['1', 'A7'] },
  cashableReadings,
  baselineBasis: {
    basis: 'budget',
    settled: false,
    says: 'The 2004/05 budget, not the out-turn; still open to consultation.',
    cites: ['A7'],
  },
  gainsCountFrom: {
    day: '2005-04-01',
    says: 'Gains count in the three years after 2004/05, which is the baseline year.',
    cites: ['1', '2.6'],
  },
  deflator: null,
  national: {
    spending: { value: '86000000000', cites: ['1'] },
    target: { value: '6450000000', cites: ['2.6', 'A5'] },
    targetOfCouncils: null,
    policeTarget: { value: '0.03', cites: ['M2'] },
  },
  restatements: [],
  treatments,
  openMatters,
  kindsOfGain,
  statements,
  ownIndicator: null,
  dueDates,
  rows,
  departments,
  questions,
  levers: leverList,
  annexes: annexTitles,
  contacts,
  centres,
  milestones,
  changes: [],
  evidence: {},
  paragraphs: restated({ ...chapters, ...answers, ...annexParagraphs }),
};
