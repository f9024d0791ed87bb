import { ruleBookWords } from '../../guidance/words';
import type { StatementKind } from '../../guidance/edition';

/** What charts say; figures arrive formatted. */
export const chartText = {
  gains: 'Target and gains',
  unit: '£000',
  cashable: 'cashable',
  other: 'not cashable',
  target: 'target',
  half: 'half of the gains',
  noGains: (target: string) => `${target} due`,
  describeYear: (year: string, target: string, gains: string | null, cashable: string | null) =>
    `${year}: target ${target}, ${gains === null ? 'no gains entered' : `gains ${gains}${cashable === null ? '' : `, of which cashable ${cashable}`}`}.`,
  met: 'target met',
  missed: 'target missed',
  from: (kind: StatementKind) => `as in the ${ruleBookWords.statementNames[kind].toLowerCase()}`,
  incomplete: 'Some figures could not be read, so the gains shown are short of them.',
  show: 'Show as a table',
  year: 'Year',
  total: 'Gains',
  margin: 'Margin',
  cashableOf: 'Cashable',
  none: '–',

  part: (name: string, amount: string) => `${name} ${amount}.`,
  madeOf: 'What the baseline is made of',
  putChart: 'Put this chart in the workbook',
  drawing: 'Drawing…',
  removeChart: 'Take it out',
  noCharts: 'This Excel draws no charts for add-ins.',
  chartPut: (sheet: string) =>
    `The chart stands below the report on ‘${sheet}’, prints with it and follows its figures.`,
  chartRemoved: 'The chart is out.',
  charts: {
    targets: {
      says: 'Below the report on ‘AES baseline’: each year’s target beside the gains of your statements, as a table and a chart.',
    },
    'kept-out': {
      says: 'Below the report on ‘AES baseline’: what is in the baseline and what each treatment keeps out, as a table and a chart.',
    },
  },
  byTreatment: 'Baseline by treatment',
  bySector: 'Baseline by sector',
  name: 'Part',
  amount: 'Amount',
} as const;
