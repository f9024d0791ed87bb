import { provisionalReasons } from '../../src/budget/cell-words';
import {
  lineTreatments,
  type BudgetLine,
  type Exclusion,
  type LineTreatment,
  type Treatment,
} from '../../src/budget/line';
import type { BudgetReading, BudgetTable, BudgetRemark, SheetReading } from '../../src/budget/reading';
import { add, noPence, pence, subtract, sum, type Pence } from '../../src/money/pence';

/*
 * Lines of South Kesteven's Revenue Account budget 2016-17, in £000: DCLG, Revenue Account budget (RA) 2016-17, data by
 * local authority. The treatments are written down here by hand: the pane is under test, not the reading.
 */

type Row = readonly [
  row: number,
  code: string,
  label: string,
  section: string,
  thousands: number | null,
  treatment: Treatment,
];

const highways = 'HIGHWAYS AND TRANSPORT SERVICES';
const housing = 'HOUSING SERVICES (GFRA only)';
const culture = 'CULTURAL AND RELATED SERVICES';
const environment = 'ENVIRONMENTAL AND REGULATORY SERVICES';
const planning = 'PLANNING AND DEVELOPMENT SERVICES';
const central = 'CENTRAL SERVICES';
const precepts = 'Precepts and levies';

export const rows: readonly Row[] = [
  [14, '', highways, '', null, 'heading'],
  [17, '247', 'Environmental, safety and routine maintenance', highways, -10, 'included'],
  [19, '249', 'Street lighting (including energy costs)', highways, 260, 'included'],
  [24, '260', 'Parking services', highways, -643, 'included'],
  [28, '276', 'Public transport: co-ordination', highways, 29, 'included'],
  [30, '290', 'TOTAL HIGHWAYS AND TRANSPORT SERVICES', highways, -364, 'subtotal'],
  [90, '', '', '', null, 'blank'],
  [91, '', housing, '', null, 'heading'],
  [
    92,
    '409',
    'Housing strategy, advice, advances, enabling, renewals and licensing',
    housing,
    266,
    'included',
  ],
  [93, '440', 'Homelessness', housing, 596, 'included'],
  [95, '457', 'Housing benefits administration', housing, 508, 'included'],
  [99, '490', 'TOTAL HOUSING SERVICES (GFRA only)', housing, 1370, 'subtotal'],
  [101, '', culture, '', null, 'heading'],
  [103, '501', 'Culture and heritage (excluding Archives)', culture, 1031, 'included'],
  [104, '502', 'Recreation and sport', culture, 709, 'included'],
  [105, '503', 'Open spaces', culture, 566, 'included'],
  [110, '', environment, '', null, 'heading'],
  [111, '510', 'Cemetery, cremation and mortuary services', environment, 108, 'included'],
  [124, '531', 'Community safety (Crime reduction)', environment, 168, 'included'],
  [126, '533', 'Community safety (CCTV)', environment, 312, 'included'],
  [129, '544', 'Land drainage and related work - Levy / Special levies', environment, 649, 'check'],
  [132, '570', 'Street cleansing (not chargeable to Highways)', environment, 1079, 'included'],
  [133, '581', 'Waste collection', environment, 796, 'included'],
  [136, '584', 'Recycling', environment, 1113, 'included'],
  [141, '', planning, '', null, 'heading'],
  [143, '592', 'Development control', planning, 251, 'included'],
  [144, '593', 'Planning policy', planning, 522, 'included'],
  [156, '', central, '', null, 'heading'],
  [159, '610', 'Corporate and democratic core', central, 2565, 'included'],
  [161, '625', 'Local tax collection: council tax support administration', central, 525, 'included'],
  [165, '681', 'Non-distributed costs - retirement benefits', central, 76, 'check'],
  [174, '811', 'Housing benefits: rent allowances - mandatory payments', '', 13000, 'transfer-payment'],
  [
    176,
    '813',
    'Housing benefits: rent rebates to HRA tenants - mandatory payments',
    '',
    12000,
    'transfer-payment',
  ],
  [180, '', precepts, '', null, 'heading'],
  [181, '821', 'Parish Precepts', precepts, 1476, 'check'],
  [187, '831', 'External Trading Accounts net surplus(-)/ deficit(+)', '', -528, 'check'],
];

const reasons: Readonly<Partial<Record<Treatment, string>>> = {
  included: 'Spending of the council on its own services.',
  'transfer-payment':
    '“Rent allowances” and “rent rebates” are benefit paid to people, not spending on a service.',
  check:
    'For keeping it in: It stands in the council’s own budget. For leaving it out: The money is passed to another body.',
};

function line([row, code, label, section, thousands, treatment]: Row): BudgetLine {
  return {
    row,
    code,
    label,
    section: section === '' ? [] : [section],
    amount: thousands === null ? null : pence(thousands * 100_000),
    treatment,
    suggested: treatment === 'check' ? 'excluded-by-officer' : null,
    reason: `${reasons[treatment] ?? ''}${treatment === 'check' ? ' Suggested: Excluded by officer.' : ''}`,
    cites: treatment === 'transfer-payment' ? ['A7', 'A8'] : treatment === 'heading' ? [] : ['A7'],
    decidedBy: 'guidance',
    mixes: null,
    leftOut: null,
    sector: null,
    key: `${section}/${label}`,
  };
}

export const table: BudgetTable = {
  labelColumn: 'B',
  codeColumn: 'A',
  amountColumn: 'C',
  unit: '£000',
  unitFrom: 'C4',
  basis: 'net',
  year: '2016/17',
  headingRow: 4,
  firstRow: 5,
  lastRow: 306,
  amountColumns: [
    {
      column: 'C',
      heading: 'Net Current Expenditure £ thousand',
      year: '2016/17',
      basis: 'net',
      why: 'Column C is the only column of amounts that runs through the whole table.',
    },
    {
      column: 'D',
      heading: 'At 31 March 2017 £000',
      year: null,
      basis: 'unstated',
      why: 'Column D holds amounts only in the block on reserves.',
    },
  ],
};

const target = (baseline: Pence): Pence => pence(Math.floor(baseline / 40 + 0.5));

/** A reading with its figures worked out from the lines, so that every figure on screen agrees with the lines. */
export function readingOf(
  lines: readonly BudgetLine[],
  options: {
    readonly sheet?: string;
    readonly table?: BudgetTable | null;
    readonly findings?: readonly BudgetRemark[];
    readonly sheetTotal?: Pence | null;
    readonly bySector?: BudgetReading['bySector'];
    readonly bySheet?: BudgetReading['bySheet'];
  } = {},
): BudgetReading {
  const amount = (treatment: LineTreatment): Pence =>
    sum(lines.filter((l) => l.treatment === treatment).map((l) => l.amount ?? noPence));
  const split = lines.filter(({ treatment, leftOut }) => treatment === 'included' && leftOut !== null);
  const leftOut = (treatment: Exclusion): Pence =>
    sum(split.filter(({ mixes }) => mixes?.leaves === treatment).map((l) => l.leftOut ?? noPence));
  const included = subtract(amount('included'), sum(split.map((l) => l.leftOut ?? noPence)));
  const excluded = (treatment: Exclusion): Pence => add(amount(treatment), leftOut(treatment));
  const check = lines.filter((l) => l.treatment === 'check').map((l) => l.amount ?? noPence);
  const together = sum(lineTreatments.map(amount));
  const sheetTotal = options.sheetTotal === undefined ? together : options.sheetTotal;
  const difference = sheetTotal === null ? null : subtract(together, sheetTotal);
  const sheet: SheetReading = {
    name: options.sheet ?? 'RA 2016-17',
    table: options.table === undefined ? table : options.table,
    lines,
    totals: {
      included,
      excluded: {
        'transfer-payment': excluded('transfer-payment'),
        'delegated-schools': excluded('delegated-schools'),
        police: excluded('police'),
        'excluded-by-officer': excluded('excluded-by-officer'),
      },
      check: sum(check),
      sheetTotal,
      sheetTotalRow: sheetTotal === null ? null : 193,
      difference,
      statement:
        difference === null
          ? 'The sheet prints no total of its own.'
          : difference === noPence
            ? 'Included, excluded and undecided lines add up to the sheet’s own total in row 193.'
            : 'Included, excluded and undecided lines do not add up to the sheet’s own total in row 193.',
    },
    findings: options.findings ?? [],
    likelihood: 0.9,
  };
  const low = sum(check.filter((p) => p < noPence));
  const high = sum(check.filter((p) => p > noPence));
  const yearly = target(included);
  const toDecide = check.filter((amount) => amount !== noPence).length;
  return {
    edition: 'odpm-2004-11',
    sheets: [sheet],
    baseline: {
      amount: included,
      provisional: toDecide > 0,
      ...(toDecide === 0 ? {} : { because: [provisionalReasons.toDecide(toDecide)] }),
      low: add(included, low),
      high: add(included, high),
    },
    bySector: options.bySector ?? [],
    bySheet: options.bySheet ?? [
      { sheet: sheet.name, included, excluded: noPence, check: sum(check), repeats: null },
    ],
    targets: {
      byYear: { '2005/06': yearly, '2006/07': yearly, '2007/08': yearly },
      cashable: pence(Math.ceil(yearly / 2)),
    },
  };
}

export const southKestevenLines: readonly BudgetLine[] = rows.map(line);

export const southKesteven: BudgetReading = readingOf(southKestevenLines, {
  findings: [
    {
      sheet: 'RA 2016-17',
      address: 'B176',
      sentence:
        'The figures below row 193 are financing, reserves and capital. They are not part of the service budget and were not read as lines.',
    },
  ],
});

/** The same money while the officer has still to say which of two columns is the budget. */
export function withOpenColumn(reading: BudgetReading): BudgetReading {
  const { baseline } = reading;
  return {
    ...reading,
    baseline: {
      ...baseline,
      provisional: true,
      because: [
        'the column of “RA 2016-17” is still to be chosen, and another would bring £7,000',
        ...(baseline.because ?? []),
      ],
    },
    sheets: reading.sheets.map((each) => ({
      ...each,
      columnChoices: [
        { column: 'C', heading: 'Gross', basis: 'gross', included: pence(1_000_000), check: pence(0) },
        { column: 'D', heading: 'Net', basis: 'net', included: pence(700_000), check: pence(5_000) },
      ],
    })),
  };
}

/** A budget of any length, for paging: every tenth line is to decide. */
export function longReading(lines: number): BudgetReading {
  return readingOf(
    Array.from({ length: lines }, (_, index) =>
      line([
        index + 5,
        String(index),
        `Cost centre ${String(index + 1)}`,
        'Services',
        index + 1,
        index % 10 === 0 ? 'check' : 'included',
      ]),
    ),
  );
}
