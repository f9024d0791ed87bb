import type { Area } from '../../../grid/area';
import { colouredArea, type ColouredColumns, columnsOfMarks } from './mark-place';
import type { MarkedBlocks } from '../marks-record';
import { type Step, step } from '../../../excel/step';
import { listWords } from '../treatment-words';
import { listError, listTitle } from '../words';
import { colourRules, markSignature } from './mark-colours';

/** Drop-down list and colours over the marks; those of the former rows go first. */
export function lookSteps(
  treatments: Area,
  columns: ColouredColumns,
  headingRow: number | null,
  marks: MarkedBlocks | null,
): readonly Step[] {
  const offer = (area: Area) =>
    ({ kind: 'offer-list', area, words: listWords, title: listTitle, error: listError }) as const;
  const area = colouredArea(treatments, columns, headingRow);
  const steps: Step[] = [];
  if (marks !== null) {
    const old = colouredArea(marks.treatments, columnsOfMarks(marks), headingRow);
    steps.push(
      step({ kind: 'withdraw-list', area: marks.treatments }, offer(marks.treatments)),
      step(
        { kind: 'remove-colour-rules', sheet: treatments.sheet, ours: markSignature },
        { kind: 'add-colour-rules', area: old, rules: colourRules(old) },
      ),
    );
  }
  steps.push(
    step(offer(treatments), { kind: 'withdraw-list', area: treatments }),
    step(
      { kind: 'add-colour-rules', area, rules: colourRules(area) },
      { kind: 'remove-colour-rules', sheet: treatments.sheet, ours: markSignature },
    ),
  );
  return steps;
}
