import type { Edition } from '../../guidance/edition';
import { noPence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { WorkingStep } from '../explained';
import { linesTogether } from '../lines';
import { addedStep, paragraphsOf, unitStep } from '../lines-steps';
import { inSlices } from '../slices';
import { stepOf } from '../step';
import { lineWords } from '../step-words';
import type { ExcludedArguments, ExcludedFigures } from './function';
import { words } from './step-words';

/** What each treatment keeps out, and the parts of included lines that count with it. */
export async function steps(
  { asked, parts, excluded }: ExcludedFigures,
  given: ExcludedArguments,
  edition: Edition,
): Promise<readonly WorkingStep[]> {
  const found: WorkingStep[] = [];
  for (const treatment of asked) {
    const together = await inSlices(linesTogether(given, new Set([treatment])));
    // Of all exclusions, those that keep nothing out go unsaid.
    if (together.lines > 0 || given.treatment !== null) found.push(addedStep(treatment, together, edition));
  }
  if (parts !== noPence)
    found.push(stepOf(words.partsAdded, poundsShown(parts), paragraphsOf('included', edition)));
  const all = [...unitStep(given.unit), ...found];
  // One sum of pounds is what the function answers already.
  const alone = found.length === 1 && all.length === 1;
  return alone ? all : [...all, stepOf(lineWords.together, poundsShown(excluded))];
}
