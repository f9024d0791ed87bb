import type { DueDate, Edition, StatementLayout } from '../edition';
import { odpm200411 } from '../odpm-2004-11/edition';
import { changes } from './changes';
import { evidence } from './evidence';
import { practice } from './practice';

const signatories = ['Leader', 'Chief executive', 'Chief finance officer'];

const statements: readonly StatementLayout[] = odpm200411.statements.map((layout) => {
  if (layout.statement === 'forward') {
    return {
      ...layout,
      says: 'The boxes of the 2005/06 return. The later forms were not seen.',
      signatories,
      cites: [...layout.cites, 'P11', 'P12', 'P16', 'P17'],
    };
  }
  if (layout.statement === 'backward') {
    return {
      ...layout,
      says: 'The boxes of the 2005/06 return. From 2006/07 the first pair covers all earlier years.',
      signatories,
      cites: [...layout.cites, 'P11', 'P13', 'P14', 'P15', 'P24'],
    };
  }
  return { ...layout, cites: [...layout.cites, 'P18'] };
});

const settledDates: readonly DueDate[] = [
  {
    statement: 'backward',
    year: '2004/05',
    by: '2005-06-15',
    settled: true,
    says: '15 June 2005, once only, for gains made early.',
    cites: ['P10'],
  },
  {
    statement: 'forward',
    year: '2005/06',
    by: '2005-04-15',
    settled: true,
    says: '15 April 2005.',
    cites: ['P9'],
  },
  {
    statement: 'forward',
    year: '2006/07',
    by: '2006-04-18',
    settled: true,
    says: '18 April 2006.',
    cites: ['P9'],
  },
  {
    statement: 'forward',
    year: '2007/08',
    by: '2007-04-12',
    settled: true,
    says: '12 April 2007.',
    cites: ['P9'],
  },
  {
    statement: 'backward',
    year: '2005/06',
    by: '2006-07-06',
    settled: true,
    says: '6 July 2006, moved from 14 June 2006.',
    cites: ['P10'],
  },
  ...odpm200411.targetYears.map((year): DueDate => ({
    statement: 'mid-year',
    year,
    by: `${year.slice(0, 4)}-11-30`,
    settled: false,
    says: 'In November; no paper names the day. Single-tier and county councils only.',
    cites: ['P18'],
  })),
];

const dateOf = (due: DueDate): string => `${due.statement} ${due.year}`;
const settled = new Set(settledDates.map(dateOf));

/** November 2004 with the later practice that councils' own papers show, 2005 to 2008. */
export const councils200508: Edition = {
  ...odpm200411,
  id: 'councils-2005-08',
  title: 'November 2004 with the later practice that councils’ own papers show, 2005 to 2008',
  summary:
    'The information pack of November 2004, with what councils’ papers show of the guidance that followed: out-turn baseline, capital counted, firm dates, forms.',
  published: '2009-03',
  basedOn: odpm200411.id,
  cumulativeTarget: { value: '0.075', cites: ['P1'] },
  cashableReadings: [
    ...odpm200411.cashableReadings.map((reading) => ({ ...reading, cites: [...reading.cites, 'P7', 'P8'] })),
    {
      id: 'of-cumulative-gains',
      title: 'Half of the gains so far',
      says: 'Cashable gains added up since April 2004 are at least half of all gains added up since then.',
      cites: ['P8'],
    },
    {
      id: 'of-baseline',
      title: '1.25% of the baseline a year',
      says: 'Cashable gains reach half of the yearly target, whatever the other gains are.',
      cites: ['P8'],
    },
  ],
  baselineBasis: {
    basis: 'out-turn',
    settled: true,
    says: 'The 2004/05 out-turn; the first targets rested on the budget or an estimate.',
    cites: ['A7', 'P3'],
  },
  gainsCountFrom: {
    day: '2004-04-01',
    says: 'Gains from April 2004 count if they last to 2007/08.',
    cites: ['P2'],
  },
  deflator: { value: '0.0209', cites: ['P19'] },
  national: { ...odpm200411.national, targetOfCouncils: { value: '3000000000', cites: ['P20'] } },
  restatements: [
    {
      id: 'keep-first-year',
      council: 'Borough of Poole',
      says: 'The first year’s target stays on the old baseline; later running totals are taken on the new one.',
      cites: ['P4'],
    },
    {
      id: 'new-base-throughout',
      council: 'Hampshire County Council',
      says: 'Running totals of the two later years are taken on the new baseline, as if it had always stood.',
      cites: ['P4'],
    },
    {
      id: 'new-steps-on-old-first-year',
      council: 'Staffordshire Moorlands District Council',
      says: 'The first year’s target stays, and a yearly step on the new baseline is added for each later year.',
      cites: ['P4'],
    },
  ],
  openMatters: odpm200411.openMatters.map((matter) =>
    matter.id === 'capital-charges'
      ? { ...matter, cites: [...matter.cites, 'P5'] }
      : matter.id === 'housing-revenue-account'
        ? { ...matter, cites: [...matter.cites, 'P21'] }
        : matter.id === 'fire'
          ? { ...matter, cites: [...matter.cites, 'P20'] }
          : matter,
  ),
  statements,
  ownIndicator: { label: 'Non-approved indicator', before: '0', after: '1', cites: ['P15'] },
  dueDates: [...settledDates, ...odpm200411.dueDates.filter((due) => !settled.has(dateOf(due)))],
  rows: odpm200411.rows.map((row) =>
    row.kind === 'workstream'
      ? { ...row, cites: [...row.cites, 'P16'] }
      : row.department === 'dft'
        ? { ...row, cites: [...row.cites, 'P17'] }
        : row,
  ),
  changes,
  evidence,
  paragraphs: { ...odpm200411.paragraphs, ...Object.fromEntries(practice.map((each) => [each.id, each])) },
};
