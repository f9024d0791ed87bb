import { readBudget } from '../../src/budget/read-budget';
import type { Treatment } from '../../src/budget/line';
import { sheetOf } from './sheet-of';

function treatmentOf(
  label: string,
  section = 'Services',
): { treatment: Treatment | undefined; suggested: string | null | undefined } {
  const reading = readBudget([
    sheetOf([
      ['', 'Estimate 2004/05'],
      ['', '£'],
      [section, ''],
      ['Refuse collection', 1200300],
      [label, 345600],
      ['Parks', 222100],
    ]),
  ]).sheets[0];
  const line = reading?.lines.find((each) => each.row === 5);
  return { treatment: line?.treatment, suggested: line?.suggested };
}

describe('Counted: these only sound like what the guidance takes out', () => {
  test.each([
    'Housing benefit administration',
    'Housing Benefits Admin.',
    'Council tax benefit administration',
    'Benefit fraud investigation',
    'Rent collection',
    'Rent officer service',
    'Council tax collection',
    'NNDR collection',
    'Local Tax Collection',
    'School transport',
    'Home to School Transport',
    'School meals',
    'School crossing patrols',
    'Schools library service',
    'Education welfare',
    'Pupil Referral Units',
    'Non-delegated school insurance',
    'Standards Fund – Non-Devolved',
    'Community safety',
    'Police liaison',
    'CCTV',
    'Crime & Disorder',
    'Crime Prevention',
    'Youth Offending Service',
    'Emergency planning',
    'Fire and Rescue',
    'Coroners',
    'Asylum seekers',
    'Supporting People',
    'Retirement benefits',
    'Third Party Payments',
    'Grants to voluntary organisations',
    'Nature reserves',
    'Land drainage (excluding levies)',
    "Travellers' sites and non-HRA council property",
    'Loss of courts income',
    'Civil contingencies',
    'Building Control (Fee Earning)',
    'Housing (excluding Housing Revenue Account)',
    'Independent special school fees',
    'Education – other than schools',
    'Trading standards',
  ])('%s', (label) => {
    expect(treatmentOf(label).treatment).toBe('included');
  });
});

describe('Left out: the guidance names these', () => {
  test.each([
    ['Rent allowances', 'transfer-payment'],
    ['RR/RA payments', 'transfer-payment'],
    ['Rent Allce', 'transfer-payment'],
    ['Rent Rebates to HRA tenants', 'transfer-payment'],
    ['Non-HRA rent rebates', 'transfer-payment'],
    ['HB payments', 'transfer-payment'],
    ['Housing Benefit Payments', 'transfer-payment'],
    ['Housing benefits: rent allowances - mandatory payments', 'transfer-payment'],
    ['Council tax benefit', 'transfer-payment'],
    ['Council Tax Benefits', 'transfer-payment'],
    ['Mandatory student awards', 'transfer-payment'],
    ['Transfer Payments', 'transfer-payment'],
    ['Individual schools budget', 'delegated-schools'],
    ['ISB', 'delegated-schools'],
    ['Delegated schools budget', 'delegated-schools'],
    ['Expenditure delegated to primary schools', 'delegated-schools'],
    ['Police authority', 'police'],
    ['Police services', 'police'],
  ])('%s: %s', (label, treatment) => {
    expect(treatmentOf(label).treatment).toBe(treatment);
  });
});

describe('Asked: the guidance does not settle these', () => {
  test.each([
    ['Concessionary fares', 'included'],
    ['Direct payments', 'included'],
    ['Levies', 'included'],
    ['Environment Agency flood defence levy', 'included'],
    ['Internal Drainage Boards', 'included'],
    ['Revenues and Benefits', 'included'],
    ['Benefit payments, council tax and NDR collection costs', 'transfer-payment'],
    ['Discretionary rate relief', 'transfer-payment'],
    ['Section 17 payments', 'transfer-payment'],
    ['Education', 'delegated-schools'],
    ['Primary schools', 'delegated-schools'],
    ['Schools Budget', 'delegated-schools'],
    ['Schools Devolved S.E.N.', 'delegated-schools'],
    ['Parish precepts', 'excluded-by-officer'],
    ['Housing Revenue Account', 'excluded-by-officer'],
    ['Contribution to reserves', 'excluded-by-officer'],
    ['Capital financing', 'excluded-by-officer'],
    ['Depreciation and Impairment', 'excluded-by-officer'],
    ['Contingency', 'excluded-by-officer'],
    ['Bad debt provision', 'excluded-by-officer'],
  ])('%s: suggested %s', (label, suggested) => {
    expect(treatmentOf(label)).toEqual({ treatment: 'check', suggested });
  });
});

describe('Income, not spending', () => {
  test.each([
    'Housing Benefit Subsidy',
    'Police grant',
    'Revenue Support Grant',
    'New Homes Bonus',
    'Use of reserves',
    'Customer and Client Receipts - Sales',
    'Collection Fund surplus',
    'Investment income',
    'Subsidy on Rent Rebates',
    'Interest on Balances',
    'Use of County Fund balance',
  ])('%s', (label) => {
    expect(treatmentOf(label).treatment).toBe('income');
  });
});

describe('A heading speaks for the lines below it', () => {
  test.each([
    ['Housing benefits', 'Private tenants – payments', 'transfer-payment'],
    ['Individual schools budget', 'Secondary', 'delegated-schools'],
    ['Expenditure not delegated to schools', 'School crossing patrols', 'included'],
    ['Centrally retained schools budget', 'Schools contingency', 'included'],
    ['Housing Benefits', 'Monthly paid employees', 'included'],
    ['Housing Benefits', 'Car allowances', 'included'],
    ['Finance and Corporate', 'Local land charges', 'included'],
    ['External Funding and Partnerships Unit', 'Neighbourhood renewal', 'included'],
    ['Heritage, Reserves and Countryside', 'Rangers', 'included'],
    ['Police services', 'Vehicles', 'police'],
    ['Transfer payments', 'Weekly sums', 'transfer-payment'],
  ])('%s: %s is %s', (section, label, treatment) => {
    expect(treatmentOf(label, section).treatment).toBe(treatment);
  });
});
