import type { BudgetLine } from '../../src/budget/line';
import { pence } from '../../src/money/pence';
import { FakeCashable } from './fake-cashable';
import { readingOf, southKestevenLines } from './south-kesteven';

export const label = 'Benefit payments and collection costs';

/** One line that holds benefit payments and what it costs to run them. */
export const mixed: BudgetLine = {
  row: 164,
  code: '626',
  label,
  section: ['CENTRAL SERVICES'],
  amount: pence(4_939_800_000),
  treatment: 'check',
  suggested: 'transfer-payment',
  reason:
    'For keeping it in: It holds the cost of collecting. For leaving it out: It also holds benefit payments. Suggested: Transfer payment.',
  cites: ['A7', 'A8'],
  decidedBy: 'guidance',
  mixes: {
    asks: 'benefit-payments',
    leaves: 'transfer-payment',
    question: 'How much of this line is benefit paid to claimants?',
  },
  leftOut: null,
  sector: null,
  key: 'central/benefit payments and collection costs',
};

/** The marked sheet with that line among the others. */
export function withMixed(): FakeCashable {
  const cashable = new FakeCashable().alreadyMarked();
  const reading = readingOf([...southKestevenLines, mixed], { sheetTotal: null });
  cashable.read = () => reading;
  return cashable;
}

/** Undecided lines that hold nothing: nil and blank by turns. */
export const nil = (count: number): readonly BudgetLine[] =>
  Array.from({ length: count }, (_, index) => ({
    ...mixed,
    row: 200 + index,
    label: `Empty line ${String(index + 1)}`,
    amount: index % 2 === 0 ? pence(0) : null,
    suggested: index % 2 === 0 ? 'transfer-payment' : 'excluded-by-officer',
    reason: index % 2 === 0 ? mixed.reason : 'The words do not settle it.',
    mixes: null,
    key: `empty ${String(index)}`,
  }));

/** The marked sheet with so many of them among the others. */
export function withNil(count: number): FakeCashable {
  const cashable = new FakeCashable().alreadyMarked();
  const reading = readingOf([...southKestevenLines, ...nil(count)]);
  cashable.read = () => reading;
  return cashable;
}
