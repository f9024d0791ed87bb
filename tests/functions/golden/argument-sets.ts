import { Dice } from '../../statement/dice';
import { excelError } from '../formula';

/**
 * Arguments for every function, drawn by lot from one seed: what officers give when all is well, and what they give when
 * it is not. The same seed gives the same sets, so that answers can be compared across versions.
 */

export const kinds = ['valid', 'blank', 'errors', 'words', 'unequal', 'units', 'editions'] as const;
export type Kind = (typeof kinds)[number];

export interface ArgumentSet {
  readonly id: string;
  readonly kind: Kind;
  readonly given: readonly unknown[];
}

/** Sets of one kind for one function; a check of a statement takes long, and is drawn less often. */
const setsEach: Readonly<Record<Kind, number>> = {
  valid: 40,
  blank: 26,
  errors: 26,
  words: 26,
  unequal: 60,
  units: 110,
  editions: 110,
};

type Column = unknown[][];

const times = <T>(count: number, of: () => T): T[] => Array.from({ length: count }, of);

const treatments = [
  ...['Included', 'Included', 'Included', 'included', 'Transfer payment', 'transfer-payment'],
  ...['Delegated schools', 'Police', 'Excluded by officer', 'Check', 'check'],
  ...['Subtotal', 'Income', 'Heading', 'Note', '', 'Treatment'],
];
const spelledUnits = [
  '£',
  '£000',
  '£m',
  '£’000',
  'in thousands',
  '(£k)',
  '£ million',
  'pounds',
  1000,
  '1',
  '',
];
const notUnits = ['euros', '%', '£bn', true, '2004/05', 12, '£00', 'per head'];
const years = ['2005/06', '2006-07', '07/08', '2007/08', 38625, 'FY 2005/06', '30/09/2006'];
const gainKinds = [
  'Cashable',
  'Non-cashable',
  'non cashable',
  'Service cut',
  'cut',
  '',
  'Same service for less',
];
const blanks = [null, 0, '', '  '];
const wrong = [
  'words',
  true,
  false,
  '12.3.4',
  '2,00',
  '5%',
  'TBC',
  '#',
  'Included',
  'n/a',
  '(-)',
  -3,
  1e17,
  '£',
];
const errors = ['#DIV/0!', '#N/A', '#REF!', '#NAME?', '#NULL!', '#NUM!', '#VALUE!', '#SPILL!', '#BUSY!'];
const editionNames = [
  'November 2004',
  'Later practice',
  'later-practice',
  'NOVEMBER 2004',
  'odpm-2004-11',
  '',
];
const notEditions = ['1997', true, 2004, 'November', '2005', excelError('#N/A'), null, 0];
const labels = [
  ...['Rent allowances', 'Highways', 'Police precept', 'Individual schools budget', 'Contingency'],
  ...['Housing benefit administration', 'Parish precepts', 'Net cost of services', 'Total', 'Libraries'],
  ...['Council tax benefit payments', 'rent rebates paid', 'Schools', 'Fees and charges', 'Interest'],
];
const sections = [
  null,
  '',
  'Housing > Benefits',
  [['Police authority']],
  [['Income'], ['']],
  [['Schools', 'Primary']],
];
const rules = [
  ...['Annual target', 'cashable-share', 'Baseline year', 'Baseline basis', 'Deflator', 'National target'],
  ...['Gains count from', 'A7', 'a7', 'paragraph 2.6', 'para. A4', '2.3', 2.6, 'P3', 'M2', 'Police target'],
];

class Drawing {
  readonly #dice: Dice;

  constructor(seed: number) {
    this.#dice = new Dice(seed);
  }

  pick<T>(of: readonly T[]): T {
    return this.#dice.pick(of);
  }

  upTo(most: number): number {
    return this.#dice.roll(0, most);
  }

  pounds(): unknown {
    const pence = this.#dice.roll(0, 2_000_000_000);
    return this.pick<unknown>([
      pence,
      pence / 100,
      pence / 1000,
      `£${pence}`,
      `${pence % 1000}.5`,
      pence / 8,
      0,
    ]);
  }

  /** An amount of a column: most are plain, some as text, below zero or with a fraction of a penny. */
  amount(): unknown {
    const whole = this.#dice.roll(-2_000, 90_000);
    return this.pick<unknown>([
      whole,
      whole,
      whole,
      whole / 100,
      whole / 1000,
      `(${Math.abs(whole)})`,
      '-',
      `£${Math.abs(whole)}`,
    ]);
  }

  column(rows: number, of: () => unknown): Column {
    return times(rows, () => [of()]);
  }

  /** Parts left out of some lines: mostly such as can be, some of them more than their line or turned. */
  parts(amounts: Column): Column {
    return amounts.map(([amount]) => {
      const whole = typeof amount === 'number' ? amount : '';
      const half = whole === '' ? '' : whole / 2;
      const wrong = whole === '' ? 5 : this.pick([-whole, whole * 1.001, 'half']);
      return [this.pick<unknown>(['', '', null, half, half, half, half, whole, wrong])];
    });
  }

  /** A mid-year update with a few rows, some of them at fault. */
  statement(): unknown[][] {
    const gain = (): unknown => this.pick<unknown>([100, 250.5, '£1,000', 0, null, 'TBC', 90_000]);
    const rows = ['Procurement', 'Transactions', 'Homelessness', 'Miscellaneous'];
    return [
      [this.pick(['Mid-year update 2006/07', 'Mid-year update', '']), '', ''],
      ['Local authority', this.pick(['Salford City Council', 'Hampshire County Council', '']), ''],
      ['', 'Achieved to 30 September (£)', '...of which cashable (£)'],
      ...rows.slice(0, 1 + this.upTo(3)).map((row) => [row, gain(), gain()]),
    ];
  }
}

/** Arguments as they should be. */
const valid: Readonly<Record<string, (draw: Drawing) => unknown[]>> = {
  BASELINE(draw) {
    const rows = 1 + draw.upTo(7);
    const amounts = draw.column(rows, () => draw.amount());
    const words = draw.column(rows, () => draw.pick(treatments));
    return [amounts, words, draw.pick(spelledUnits), draw.pick([null, null, draw.parts(amounts)])];
  },
  EXCLUDED(draw) {
    const rows = 1 + draw.upTo(7);
    const amounts = draw.column(rows, () => draw.amount());
    const words = draw.column(rows, () => draw.pick(treatments));
    const asked = draw.pick([null, '', 'Transfer payment', 'police', 'Check', 'Delegated schools']);
    const parts = draw.pick([null, draw.parts(amounts)]);
    const as = draw.column(rows, () => draw.pick(['Delegated schools', 'Transfer payment', 'police']));
    return [
      amounts,
      words,
      asked,
      draw.pick(spelledUnits),
      parts,
      parts === null ? null : draw.pick([null, as, as]),
    ];
  },
  TARGET: (draw) => [
    draw.pounds(),
    draw.pick([null, ...years]),
    draw.pick([null, true, false, 'yes', 'no', 1, 'FALSE']),
  ],
  CASHABLE: (draw) => [draw.pounds()],
  TARGETS: (draw) => [
    draw.pounds(),
    draw.pick([
      null,
      [['2005/06', draw.pounds()]],
      [
        ['2006/07', draw.pounds()],
        ['07/08', ''],
      ],
      [
        ['2005/06', draw.pounds()],
        ['2006/07', draw.pounds()],
        ['2007/08', draw.pounds()],
      ],
    ]),
  ],
  CASHABLESHARE: (draw) => [draw.pounds(), draw.pounds()],
  SHORTFALL: (draw) => [draw.pounds(), draw.pounds(), draw.pick([null, draw.pounds(), draw.pounds()])],
  STATUS: (draw) => [draw.pounds(), draw.pounds(), draw.pick([null, draw.pounds(), draw.pounds()])],
  GAINS(draw) {
    const rows = 1 + draw.upTo(6);
    const amounts = draw.column(rows, () => draw.amount());
    const ofYears = draw.column(rows, () => draw.pick(years));
    const ofKinds = draw.pick([null, draw.column(rows, () => draw.pick(gainKinds))]);
    if (draw.upTo(3) === 0) {
      amounts.unshift(['Gain']);
      ofYears.unshift([draw.pick(['Year', 'Financial year'])]);
      ofKinds?.unshift([draw.pick(['Kind', 'kinds'])]);
    }
    const kind = ofKinds === null ? null : draw.pick([null, 'Cashable', 'non-cashable', '']);
    return [amounts, ofYears, draw.pick(years), ofKinds, kind, draw.pick([null, true, false, 'yes'])];
  },
  RULE: (draw) => [draw.pick(rules), draw.pick([null, 'November 2004', 'Later practice'])],
  TREATMENT: (draw) => [draw.pick(labels), draw.pick([null, '1.0.1', 811, 'A100']), draw.pick(sections)],
  REASON: (draw) => [draw.pick(labels), draw.pick([null, '1.0.1', 811, 'A100']), draw.pick(sections)],
  CHECK: (draw) => [
    draw.statement(),
    draw.pick([null, 900_000_000, '£600,000,000']),
    draw.pick([null, 'Later practice']),
  ],
};

const isRange = (given: unknown): given is unknown[][] => Array.isArray(given);

/** The same arguments with one to three of their cells, or single arguments, put in place by others. */
function spoilt(given: readonly unknown[], draw: Drawing, by: () => unknown): unknown[] {
  const copy = given.map((each) => (isRange(each) ? each.map((row) => [...row]) : each));
  for (let round = draw.upTo(2); round >= 0; round -= 1) {
    const at = draw.upTo(copy.length - 1);
    const argument = copy[at];
    const row = isRange(argument) ? argument[draw.upTo(argument.length - 1)] : undefined;
    if (row === undefined || draw.upTo(9) === 0) copy[at] = isRange(argument) ? [[by()]] : by();
    else row[draw.upTo(row.length - 1)] = by();
  }
  return copy;
}

/** Ranges that do not line up, ranges where one cell is due, and ranges that only run on with blank rows. */
function unequal(given: readonly unknown[], draw: Drawing): unknown[] {
  const at = draw.upTo(given.length - 1);
  return given.map((each, index) => {
    if (index !== at) return each;
    const rows = isRange(each) ? each : [[each]];
    const width = rows[0]?.length ?? 1;
    return draw.pick<() => unknown>([
      () => [...rows, times(width, () => draw.pick(['extra', 5]))],
      () => [...rows, times(width, () => draw.pick(['', null, 0]))],
      () => [...rows, ...times(3, () => times(width, () => ''))],
      () => rows.map((row) => [...row, draw.pick(['', 7, 'more'])]),
      () => rows.slice(1),
      () => rows.slice(0, -1),
      () => rows[0]?.map((_, column) => rows.map((row) => row[column])),
      () => [rows.flat()],
      () => null,
    ])();
  });
}

const draws: Readonly<Record<Kind, (id: string, given: readonly unknown[], draw: Drawing) => unknown[]>> = {
  valid: (_, given) => [...given],
  blank: (_, given, draw) => spoilt(given, draw, () => draw.pick(blanks)),
  errors: (_, given, draw) =>
    spoilt(given, draw, () => {
      const code = draw.pick(errors);
      return draw.upTo(3) === 0 ? code : excelError(code);
    }),
  words: (_, given, draw) => spoilt(given, draw, () => draw.pick<unknown>(wrong)),
  unequal: (_, given, draw) => unequal(given, draw),
  units: (id, given, draw) =>
    given.map((each, at) =>
      at === (id === 'BASELINE' ? 2 : 3) ? draw.pick<unknown>([...spelledUnits, ...notUnits]) : each,
    ),
  editions: (id, given, draw) =>
    given.map((each, at) =>
      at === (id === 'RULE' ? 1 : 2) ? draw.pick<unknown>([...editionNames, ...notEditions]) : each,
    ),
};

const only: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  units: ['BASELINE', 'EXCLUDED'],
  editions: ['RULE', 'CHECK'],
};

/** Every set, in an order that does not change. */
export function argumentSets(seed: number): readonly ArgumentSet[] {
  return kinds.flatMap((kind, k) =>
    Object.entries(valid).flatMap(([id, give], f) => {
      if (only[kind]?.includes(id) === false) return [];
      const draw = new Drawing(seed + 1000 * k + f);
      const count = id === 'CHECK' ? Math.ceil(setsEach[kind] / 3) : setsEach[kind];
      return times(count, () => ({ id, kind, given: draws[kind](id, give(draw), draw) }));
    }),
  );
}
