import { stateWords, type MarkState } from '../../../src/features/statement-marks/mark-words';
import {
  blocksOf,
  cellColour,
  colourFromFormula,
  isOurCheckRule,
  sameColours,
  wordsColours,
} from '../../../src/features/statement-marks/check-colours';

const sheet = 'Backward look';
const area = { sheet, row: 7, column: 3, rows: 2, columns: 1 };
const states = Object.keys(stateWords) as MarkState[];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [brighter = 0, darker = 0] = [light(a), light(b)].toSorted((one, other) => other - one);
  return (brighter + 0.05) / (darker + 0.05);
}

test.each(states.map((state) => ({ state })))('words on the colour of “$state” can be read', ({ state }) => {
  const { fill, fontColor } = cellColour(area, state).rule;
  expect(contrast(fill, fontColor)).toBeGreaterThanOrEqual(7);
});

test('a rule that Excel gives back is known as ours, and as the rule that it was', () => {
  const wanted = [
    ...states.map((state) => cellColour(area, state)),
    ...wordsColours({ ...area, column: 12 }),
  ];
  for (const colour of wanted) {
    const asExcelGivesIt = colour.rule.formula.replaceAll(',', ', ');
    expect(isOurCheckRule(colour.rule.formula)).toBe(true);
    expect(colourFromFormula(sheet, colour.rule.formula)).toEqual(colour);
    expect(sameColours([asExcelGivesIt], [colour])).toBe(true);
  }
  expect(isOurCheckRule('=AND($C7="Included",N("Cashable mark")=0)')).toBe(false);
  expect(isOurCheckRule('=C7>D7')).toBe(false);
  expect(sameColours([], wanted)).toBe(false);
});

test('cells of one state below each other make one block, and no other', () => {
  const cell = (row: number, column: number, state: MarkState) => ({ sheet, row, column, state });
  const blocks = blocksOf([
    cell(9, 3, 'must'),
    cell(7, 3, 'must'),
    cell(8, 3, 'must'),
    cell(10, 3, 'query'),
    cell(12, 3, 'query'),
    cell(11, 4, 'query'),
  ]);
  expect(blocks.map(({ area: { row, column, rows }, state }) => [row, column, rows, state])).toEqual([
    [7, 3, 3, 'must'],
    [10, 3, 1, 'query'],
    [12, 3, 1, 'query'],
    [11, 4, 1, 'query'],
  ]);
});
