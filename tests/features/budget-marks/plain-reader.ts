import { lineTreatments, type BudgetLine, type Treatment } from '../../../src/budget/line';
import type { BudgetReading, ReadOptions, SheetReading } from '../../../src/budget/reading';
import type { SheetSnapshot } from '../../../src/grid/snapshot';
import type { Pence } from '../../../src/money/pence';
import { officerReason } from '../../../src/budget/words';

/**
 * A reader with rules that a reader of a test can keep in mind, in place of the real one: labels in column A, amounts
 * in column B in pounds, headings in the first row. A label decides by its first word: Rent is a transfer payment,
 * School is delegated, Police is police, Fund is for checking, Total is a subtotal, Education mixes what counts with
 * schools' own budgets; the rest is included.
 */
const pence = (pounds: number): Pence => Math.round(pounds * 100) as Pence;

const byFirstWord: Readonly<Record<string, Treatment>> = {
  Rent: 'transfer-payment',
  School: 'delegated-schools',
  Police: 'police',
  Fund: 'check',
  Education: 'check',
  Total: 'subtotal',
};

const reasons: Readonly<Record<Treatment, string>> = {
  included: 'Nothing in the guidance takes it out.',
  'transfer-payment': 'Money passed on to benefit claimants (A7).',
  'delegated-schools': 'Delegated to schools (A7).',
  police: 'Police service (A7).',
  'excluded-by-officer': '',
  check: 'The guidance does not settle this.',
  heading: '',
  subtotal: 'Adds up lines above.',
  income: 'Income.',
  note: 'A note.',
  blank: '',
};

const isLine = (treatment: Treatment): boolean => (lineTreatments as readonly string[]).includes(treatment);

function readSheet(sheet: SheetSnapshot, options: ReadOptions): SheetReading {
  const seen = new Map<string, number>();
  const decisions = options.decisions?.[sheet.name] ?? {};
  const lines = sheet.values.map((cells, index): BudgetLine => {
    const label = String(cells[0] ?? '').trim();
    const amount = cells[1];
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const key = times === 1 ? label : `${label}#${times}`;
    const byRule: Treatment =
      label === ''
        ? 'blank'
        : index === 0 || typeof amount !== 'number'
          ? 'heading'
          : (byFirstWord[label.split(' ')[0] ?? ''] ?? 'included');
    const given = decisions[key];
    const mixes = byRule !== 'heading' && label.startsWith('Education') && typeof amount === 'number';
    const part = given?.leftOut ?? 0;
    const isRight =
      part === 0 ||
      (mixes && Math.sign(part) === Math.sign(amount) && Math.abs(part) <= Math.abs(pence(amount)));
    const decision = isRight ? given : undefined;
    return {
      row: sheet.firstRow + index,
      code: '',
      label,
      section: [],
      amount: typeof amount === 'number' && byRule !== 'heading' ? pence(amount) : null,
      treatment: isRight ? (decision?.treatment ?? byRule) : 'check',
      suggested: byRule === 'check' ? 'included' : null,
      reason: decision === undefined ? reasons[byRule] : officerReason(decision.reason),
      cites: ['A7'],
      decidedBy: decision === undefined ? 'guidance' : 'officer',
      mixes: mixes
        ? {
            asks: 'individual-schools-budget',
            leaves: 'delegated-schools',
            question: 'How much is delegated?',
          }
        : null,
      leftOut: decision?.treatment === 'included' && part !== 0 ? part : null,
      sector: null,
      key,
    };
  });
  const sum = (treatment: Treatment): Pence =>
    lines.reduce(
      (total, line) => (line.treatment === treatment ? total + (line.amount ?? 0) : total),
      0,
    ) as Pence;
  const holdsTable = lines.some(({ treatment }) => isLine(treatment));
  return {
    name: sheet.name,
    table: holdsTable
      ? {
          labelColumn: 'A',
          codeColumn: null,
          amountColumn: options.choices?.[sheet.name]?.amountColumn ?? 'B',
          unit: options.choices?.[sheet.name]?.unit ?? '£',
          unitFrom: null,
          basis: 'net',
          year: '2004/05',
          headingRow: sheet.firstRow,
          firstRow: sheet.firstRow + 1,
          lastRow: sheet.firstRow + sheet.values.length - 1,
          amountColumns: [{ column: 'B', heading: '2004/05 budget', year: '2004/05', basis: 'net', why: '' }],
        }
      : null,
    lines,
    totals: {
      included: sum('included'),
      excluded: {
        'transfer-payment': sum('transfer-payment'),
        'delegated-schools': sum('delegated-schools'),
        police: sum('police'),
        'excluded-by-officer': sum('excluded-by-officer'),
      },
      check: sum('check'),
      sheetTotal: null,
      sheetTotalRow: null,
      difference: null,
      statement: 'The sheet prints no total.',
    },
    findings: holdsTable
      ? []
      : [{ sheet: sheet.name, address: null, sentence: `There is no table on ${sheet.name}.` }],
    likelihood: holdsTable ? 0.9 : 0.1,
  };
}

export function plainReader(sheets: readonly SheetSnapshot[], options: ReadOptions = {}): BudgetReading {
  const read = sheets.map((sheet) => readSheet(sheet, options));
  const amount = read.reduce((total, { totals }) => total + totals.included, 0) as Pence;
  return {
    edition: options.edition ?? 'odpm-2004-11',
    sheets: read,
    baseline: { amount, provisional: false, low: amount, high: amount },
    bySector: [],
    bySheet: [],
    targets: { byYear: {}, cashable: 0 as Pence },
  };
}
