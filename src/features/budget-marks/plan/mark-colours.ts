import { exclusions } from '../../../budget/line';
import { treatmentWords } from '../../../budget/treatment/words';
import { reasonHeading, treatmentHeading } from '../words';
import { columnLetters } from '../../../grid/column-letters';
import type { Area } from '../../../grid/area';
import type { ColourRule } from '../../../excel/operation';

/**
 * Stands in each of our format rules and adds nothing to what it decides. It is how they are told from the officer's
 * own rules after rows have moved and files were saved and opened: Excel keeps no lasting id for a rule.
 */
export const markSignature = 'N("Cashable mark")=0';

/** Both colours are always given together, so that words stay legible in Excel's dark mode; contrast is above 7 to 1. */
const colours = {
  heading: { fill: '#D6E4F0', fontColor: '#12344D' },
  included: { fill: '#E3F1DD', fontColor: '#1C4220' },
  keptOut: { fill: '#FBE3D6', fontColor: '#6B2408' },
  check: { fill: '#FFF0B8', fontColor: '#4D3C00' },
  noLine: { fill: '#EFEFEF', fontColor: '#404040' },
} as const;

/**
 * The rules for the two mark columns. The words themselves always say the treatment; colours only help the eye.
 *
 * @param area treatments, reasons and the columns for parts left out with their headings, as one block
 */
export function colourRules(area: Area): readonly ColourRule[] {
  const cell = `$${columnLetters(area.column)}${area.row}`;
  const reason = `$${columnLetters(area.column + Math.min(area.columns, 2) - 1)}${area.row}`;
  const isOneOf = (words: readonly string[]): string =>
    words.length === 1
      ? `${cell}="${words[0]}"`
      : `OR(${words.map((word) => `${cell}="${word}"`).join(',')})`;
  const rule = (condition: string, colour: { fill: string; fontColor: string }): ColourRule => ({
    formula: `=AND(${condition},${markSignature})`,
    ...colour,
  });
  const words = treatmentWords;
  return [
    rule(`${cell}="${treatmentHeading}",${reason}="${reasonHeading}"`, colours.heading),
    rule(isOneOf([words.check]), colours.check),
    rule(isOneOf([words.included]), colours.included),
    rule(isOneOf(exclusions.map((each) => words[each])), colours.keptOut),
    rule(isOneOf([words.subtotal, words.income, words.note]), colours.noLine),
  ];
}
