import { exclusions, type Exclusion, type Treatment } from '../../budget/line';
import { add, noPence, type Pence } from '../../money/pence';
import { declare, type Arguments } from '../declare';
import { sumLeftOut } from '../left-out';
import { linesTogether } from '../lines';
import { cells, cellsIfGiven, optional, refined, unit, text } from '../parameters';
import { inPounds } from '../pounds-result';
import { unusable } from '../refusal';
import { inSlices, type Sliced } from '../slices';
import { treatmentOf, shownWords } from '../treatment-words';
import { notATreatmentToSum } from './words';

const parameters = {
  amounts: cells('The amounts of the budget lines, in the unit of the sheet.'),
  treatments: cells('The treatment of each line, beside the amounts.'),
  treatment: optional(
    refined(
      text(
        'One treatment, such as "Transfer payment", or "Check" for what is still to be decided. All that are excluded if left out.',
      ),
      askedTreatment,
    ),
  ),
  unit: optional(unit('What one unit of the amounts is worth: "£", "£000" or "£m". Pounds if left out.')),
  leftOut: cellsIfGiven(
    'The part of each included line that stays out, beside the amounts and in their unit. None if left out.',
  ),
  leftOutAs: cellsIfGiven(
    'What each of these parts is treated as, beside them, such as "Delegated schools".',
  ),
};

export type ExcludedArguments = Arguments<typeof parameters>;

export interface ExcludedFigures {
  readonly asked: readonly Treatment[];
  /** Parts of included lines that count under what is asked. */
  readonly parts: Pence;
  readonly excluded: Pence;
}

/** One treatment that keeps lines out, or `null` for all that do. */
function askedTreatment(word: string): Treatment | null {
  if (word === '') return null;
  const askable: readonly Treatment[] = [...exclusions, 'check'];
  const treatment = treatmentOf(word);
  if (treatment === null || !askable.includes(treatment)) {
    throw unusable(notATreatmentToSum(word, shownWords(askable)));
  }
  return treatment;
}

/**
 * What is kept out of the baseline: by all exclusions, by one, or what is still to be decided (Check). Parts
 * left out of included lines count under the treatment that stands beside them.
 */
function* figuresOf(given: ExcludedArguments): Sliced<ExcludedFigures> {
  const { treatment, leftOut, leftOutAs } = given;
  const asked = treatment === null ? exclusions : [treatment];
  const { sum } = yield* linesTogether(given, new Set(asked));
  const kinds = new Set<Exclusion>(exclusions.filter((each) => asked.includes(each)));
  const parts =
    kinds.size === 0
      ? noPence
      : yield* sumLeftOut(given, leftOut, treatment === null ? null : { leftOutAs, counted: kinds });
  return { asked, parts, excluded: add(sum, parts) };
}

export const excluded = declare({
  id: 'EXCLUDED',
  describes:
    'Adds up what is kept out of the baseline, in pounds: all of it, or what one treatment keeps out.',
  parameters,
  gives: 'pounds',
  figures: (given) => inSlices(figuresOf(given)),
  answer: (figures: ExcludedFigures) => inPounds(figures.excluded),
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
