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

  byTreatment: 'Lines by treatment',
  bySector: 'Baseline by sector',
  name: 'Part',
  amount: 'Amount',
} as const;
