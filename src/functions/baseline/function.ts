import { subtract, type Pence } from '../../money/pence';
import { declare, type Arguments } from '../declare';
import { sumLeftOut } from '../left-out';
import { linesTogether, type LinesTogether } from '../lines';
import { cells, cellsIfGiven, optional, unit } from '../parameters';
import { inPounds } from '../pounds-result';
import { inSlices, type Sliced } from '../slices';

const parameters = {
  amounts: cells('The amounts of the budget lines, in the unit of the sheet.'),
  treatments: cells(
    'The treatment of each line, beside the amounts: Included, Transfer payment, Check and so on.',
  ),
  unit: optional(unit('What one unit of the amounts is worth: "£", "£000" or "£m". Pounds if left out.')),
  leftOut: cellsIfGiven(
    'The part of each line that stays out of the baseline, beside the amounts and in their unit. None if left out.',
  ),
};

export type BaselineArguments = Arguments<typeof parameters>;

export interface BaselineFigures {
  readonly included: LinesTogether;
  /** The parts of included lines that stay out. */
  readonly parts: Pence;
  readonly baseline: Pence;
}

const counted = new Set(['included'] as const);

/** The amounts marked Included (FD A7), without the parts of them that are left out. */
function* figuresOf(lines: BaselineArguments): Sliced<BaselineFigures> {
  const included = yield* linesTogether(lines, counted);
  const parts = yield* sumLeftOut(lines, lines.leftOut, null);
  return { included, parts, baseline: subtract(included.sum, parts) };
}

export const baseline = declare({
  id: 'BASELINE',
  describes: 'Adds up the amounts marked Included: the 2004/05 baseline, in pounds.',
  parameters,
  gives: 'pounds',
  figures: (lines) => inSlices(figuresOf(lines)),
  answer: (figures: BaselineFigures) => inPounds(figures.baseline),
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
