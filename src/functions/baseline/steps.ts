import { lineTreatments, rowKinds, type Treatment } from '../../budget/line';
import { treatmentWords } from '../../budget/treatment/words';
import type { Edition } from '../../guidance/edition';
import { noPence, subtract } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { WorkingStep } from '../explained';
import { linesTogether, type LinesTogether } from '../lines';
import { addedStep, paragraphsOf, unitStep } from '../lines-steps';
import { inSlices } from '../slices';
import { stepOf } from '../step';
import { lineWords } from '../step-words';
import type { BaselineArguments, BaselineFigures } from './function';
import { words } from './step-words';

/** What is added up, and beside it what each other treatment keeps out. */
export async function steps(
  { included, parts, baseline }: BaselineFigures,
  lines: BaselineArguments,
  edition: Edition,
): Promise<readonly WorkingStep[]> {
  const others = new Map<Treatment, LinesTogether>();
  for (const treatment of [...lineTreatments, ...rowKinds]) {
    if (treatment === 'included' || treatment === 'blank') continue;
    const together = await inSlices(linesTogether(lines, new Set([treatment]), 'counted'));
    if (together.lines > 0) others.set(treatment, together);
  }
  const cites = paragraphsOf('included', edition);
  return [
    ...unitStep(lines.unit),
    addedStep('included', included, edition),
    ...(parts === noPence
      ? []
      : [
          stepOf(words.partsTakenOff, poundsShown(subtract(noPence, parts)), cites),
          stepOf(words.leaves, poundsShown(baseline)),
        ]),
    ...lineTreatments.flatMap((treatment) => leftOutStep(treatment, others.get(treatment), edition)),
    ...noLineStep(others),
  ];
}

function leftOutStep(
  treatment: Treatment,
  together: LinesTogether | undefined,
  edition: Edition,
): readonly WorkingStep[] {
  if (together === undefined) return [];
  const { sum, lines, blank, unread } = together;
  const said =
    treatment === 'check'
      ? words.toDecide(lines, blank)
      : words.leftOut(lines, treatmentWords[treatment], blank);
  return [stepOf(said, unread > 0 ? words.holdsWords : poundsShown(sum), paragraphsOf(treatment, edition))];
}

function noLineStep(others: ReadonlyMap<Treatment, LinesTogether>): readonly WorkingStep[] {
  const kinds = rowKinds.filter((kind) => others.has(kind));
  const rows = kinds.reduce((sum, kind) => sum + (others.get(kind)?.lines ?? 0), 0);
  if (rows === 0) return [];
  const said = words.noLine(
    rows,
    kinds.map((kind) => treatmentWords[kind]),
  );
  return [stepOf(said, lineWords.notCounted)];
}
