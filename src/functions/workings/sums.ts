import { lineTreatments, rowKinds, type Exclusion, type Treatment } from '../../budget/line';
import type { Edition } from '../../guidance/edition';
import { add, noPence, subtract } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { workingWords as words } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import { unitArgument, wordsArgument } from '../arguments';
import { exclusions, sumLeftOut } from '../left-out';
import { inPounds } from '../pounds-result';
import type { Sliced } from '../slices';
import { treatmentOf } from '../treatment-words';
import { tallyLines, type Tally } from './tally-lines';
import { stepOf, type Step, type Worked } from './worked';

type Tallies = ReadonlyMap<Treatment, Tally>;

/** How the baseline comes about: what is added up, and beside it what each other treatment keeps out. */
export function baselineWorked(
  [amounts, treatments, unit, leftOut]: readonly unknown[],
  edition: Edition,
): Worked {
  const one = unitArgument(unit);
  const tallies = tallyLines(amounts, treatments, one);
  const included = tallies.get('included');
  const parts = toTheEnd(sumLeftOut({ amounts, treatments, leftOut }, one, null));
  const whole = included?.sum ?? noPence;
  const baseline = subtract(whole, parts);
  const steps: Step[] = [
    ...(one === '£' ? [] : [stepOf(words.unit, words.unitWorth[one])]),
    included === undefined
      ? stepOf(words.nothingOfTheKind(treatmentWords.included), poundsShown(noPence))
      : stepOf(
          words.added(included.lines, treatmentWords.included, included.blank),
          poundsShown(whole),
          citesOf('included', edition),
        ),
    ...(parts === noPence
      ? []
      : [
          stepOf(words.partsTakenOff, poundsShown(subtract(noPence, parts)), citesOf('included', edition)),
          stepOf(words.leaves, poundsShown(baseline)),
        ]),
    ...lineTreatments
      .filter((treatment) => treatment !== 'included')
      .flatMap((treatment) => leftOutStep(treatment, tallies, edition)),
    ...noLineStep(tallies),
  ];
  return { steps, value: inPounds(baseline) };
}

/** How what is kept out of the baseline comes about. */
export function excludedWorked(
  [amounts, treatments, treatment, unit, leftOut, leftOutAs]: readonly unknown[],
  edition: Edition,
): Worked {
  const one = unitArgument(unit);
  const word = wordsArgument(treatment, 'Treatment');
  const named = word === '' ? null : treatmentOf(word);
  const tallies = tallyLines(amounts, treatments, one);
  const asked: readonly Treatment[] = named === null ? exclusions : [named];
  const kinds = new Set<Exclusion>(exclusions.filter((each) => asked.includes(each)));
  const parts =
    kinds.size === 0
      ? noPence
      : toTheEnd(
          sumLeftOut(
            { amounts, treatments, leftOut },
            one,
            word === '' ? null : { leftOutAs, counted: kinds },
          ),
        );
  let total = parts;
  const steps: Step[] = one === '£' ? [] : [stepOf(words.unit, words.unitWorth[one])];
  for (const each of asked) {
    const tally = tallies.get(each);
    if (tally === undefined) {
      if (named !== null)
        steps.push(stepOf(words.nothingOfTheKind(treatmentWords[each]), poundsShown(noPence)));
      continue;
    }
    total = add(total, tally.sum);
    steps.push(
      stepOf(
        words.added(tally.lines, treatmentWords[each], tally.blank),
        poundsShown(tally.sum),
        citesOf(each, edition),
      ),
    );
  }
  if (parts !== noPence)
    steps.push(stepOf(words.partsAdded, poundsShown(parts), citesOf('included', edition)));
  if (steps.length !== 1 || one !== '£') steps.push(stepOf(words.together, poundsShown(total)));
  return { steps, value: inPounds(total) };
}

function leftOutStep(treatment: Treatment, tallies: Tallies, edition: Edition): readonly Step[] {
  const tally = tallies.get(treatment);
  if (tally === undefined) return [];
  const said =
    treatment === 'check'
      ? words.toDecide(tally.lines, tally.blank)
      : words.leftOut(tally.lines, treatmentWords[treatment], tally.blank);
  return [stepOf(said, sumShown(tally), citesOf(treatment, edition))];
}

function noLineStep(tallies: Tallies): readonly Step[] {
  const kinds = rowKinds.filter((kind) => kind !== 'blank' && tallies.has(kind));
  const rows = kinds.reduce((sum, kind) => sum + (tallies.get(kind)?.lines ?? 0), 0);
  if (rows === 0) return [];
  return [
    stepOf(
      words.noLine(
        rows,
        kinds.map((kind) => treatmentWords[kind]),
      ),
      words.notCounted,
    ),
  ];
}

const sumShown = ({ sum, words: holdsWords }: Tally): string =>
  holdsWords ? words.holdsWords : poundsShown(sum);

function citesOf(treatment: Treatment, edition: Edition): readonly string[] {
  return edition.treatments.find((rule) => rule.treatment === treatment)?.cites ?? [];
}

/** Runs work without its pauses. */
export function toTheEnd<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
