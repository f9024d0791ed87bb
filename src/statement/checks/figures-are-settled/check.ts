import { doubtOf, type FormulaDoubt } from '../../../grid/formula-doubts';
import { moneyCells } from '../../amounts';
import type { Check } from '../../check';
import { failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

/** Addresses that a formula builds hide what it covers, but what it shows is what the workbook holds. */
const unsettled: Readonly<Partial<Record<FormulaDoubt, keyof typeof words.messages>>> = {
  'other-workbook': 'other-workbook',
  random: 'random',
  today: 'today',
};

export const figuresAreSettled: Check = {
  id: 'figures-are-settled',
  number: 45,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds', 'header/baseline', 'header/target'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement, { calculatesByHand }) {
    const cells = moneyCells(statement).filter(({ formula }) => formula !== null);
    const [first] = cells;
    if (first === undefined) return notApplicable;
    const outcomes = cells.map((cell): CheckOutcome => {
      const doubt = doubtOf(cell.formula ?? '');
      const message = doubt === null ? undefined : unsettled[doubt];
      return message === undefined ? passed(cell) : failed(message, { at: [cell] });
    });
    return calculatesByHand ? [failed('by-hand', { at: [first] }), ...outcomes] : outcomes;
  },
};
