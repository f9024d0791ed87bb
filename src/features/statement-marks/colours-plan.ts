import type { WorkbookLook } from './look-at-workbook';
import type { SheetMarks } from './marks-of-statements';
import type { Area } from '../../grid/area';
import { type Step, step } from '../../excel/step';
import {
  blocksOf,
  cellColour,
  checkSignature,
  colourFromFormula,
  sameColours,
  wordsColours,
} from './check-colours';

/** Our colour rules on a sheet, where they are not those that stand there. */
export function colourSteps(
  look: WorkbookLook,
  sheet: string,
  { cells }: SheetMarks,
  words: Area | null,
): readonly Step[] {
  const colours = [
    ...blocksOf(cells.map((cell) => ({ sheet, ...cell }))).map(({ area, state }) => cellColour(area, state)),
    ...(words === null ? [] : wordsColours(words)),
  ];
  return sameColours(look.colours.get(sheet) ?? [], colours)
    ? []
    : [step({ kind: 'check-colours', sheet, colours, ours: checkSignature }, coloursBack(look, sheet))];
}

/** Our colour rules as they stand there now. */
export function coloursBack(look: WorkbookLook, sheet: string) {
  const colours = (look.colours.get(sheet) ?? [])
    .map((formula) => colourFromFormula(sheet, formula))
    .filter((colour) => colour !== null);
  return { kind: 'check-colours', sheet, colours, ours: checkSignature } as const;
}
