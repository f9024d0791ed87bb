import { quotedSheet } from '../../grid/sheet-name';
import { columnLetters } from '../../grid/column-letters';
import { checkHeading, type MarkState, stateWords } from './mark-words';
import { type Area, areaAddress, parseReference } from '../../grid/area';
import type { CheckColour, ColourRule } from '../../excel/operation';

/**
 * Stands in each of our format rules and adds nothing to what it decides. Beside whose rule it is it says what the rule
 * means and where it was put, so that a rule read back from Excel can be compared with the one wanted and put back.
 */
const signature = /N\("Cashable check: (cells|words) ([a-z-]+) ([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)"\)=0/i;

/** Both colours are always given together, so that words stay legible in Excel's dark mode; contrast is above 7 to 1. */
const colours: Readonly<Record<MarkState | 'heading', Omit<ColourRule, 'formula'>>> = {
  heading: { fill: '#D6E4F0', fontColor: '#12344D' },
  must: { fill: '#FAD4D4', fontColor: '#6B0A0A', bold: true },
  query: { fill: '#FFE9B0', fontColor: '#4D3800', bold: true },
  lapsed: { fill: '#FFE9B0', fontColor: '#4D3800', bold: true },
  'cannot-tell': { fill: '#DCE3EC', fontColor: '#22334D', bold: true },
  note: { fill: '#EEEEEE', fontColor: '#333333' },
  explained: { fill: '#DFF0E0', fontColor: '#17401C' },
  'looked-at': { fill: '#EEEEEE', fontColor: '#333333' },
};

/** What each of our format rules holds. */
export const checkSignature = 'N("Cashable check: ';

const isState = (text: string): text is MarkState | 'heading' => Object.hasOwn(colours, text);

/** Whether a format rule is one of ours, by its formula. */
export const isOurCheckRule = (formula: string): boolean => signature.test(formula);

const sign = (of: 'cells' | 'words', state: string, area: Area): string =>
  `N("Cashable check: ${of} ${state} ${areaAddress(area)}")=0`;

/** The colour of cells at fault. */
export const cellColour = (area: Area, state: MarkState): CheckColour => ({
  area,
  rule: { formula: `=${sign('cells', state, area)}`, ...colours[state] },
});

function wordsColour(area: Area, state: MarkState | 'heading'): CheckColour {
  const word = state === 'heading' ? checkHeading : stateWords[state];
  const cell = `$${columnLetters(area.column)}${area.row}`;
  const begins = `LEFT(${cell},${word.length})="${word}"`;
  // Without bold, which is for cells at fault: whole sentences in bold are hard to read.
  const { fill, fontColor } = colours[state];
  return { area, rule: { formula: `=AND(${begins},${sign('words', state, area)})`, fill, fontColor } };
}

/** The colours of the column of words: each follows the words that stand there. */
export const wordsColours = (area: Area): readonly CheckColour[] =>
  [...(Object.keys(stateWords) as MarkState[]), 'heading' as const].map((state) => wordsColour(area, state));

/** The rule that a formula read back from Excel was written as; `null` when it is not ours. */
export function colourFromFormula(sheet: string, formula: string): CheckColour | null {
  const [, of, state, address] = signature.exec(formula) ?? [];
  if (of === undefined || state === undefined || address === undefined || !isState(state)) return null;
  const area = parseReference(`${quotedSheet(sheet)}!${address}`);
  if (area === null) return null;
  if (of.toLowerCase() === 'words') return wordsColour(area, state);
  return state === 'heading' ? null : cellColour(area, state);
}

/** The same rules, whatever spaces and dollar signs Excel gives them back with. */
export const sameColours = (present: readonly string[], wanted: readonly CheckColour[]): boolean => {
  const marks = (formulas: readonly string[]): string =>
    formulas
      .map((formula) => signature.exec(formula)?.slice(1).join(' ').toLowerCase() ?? '')
      .sort()
      .join('\n');
  return marks(present) === marks(wanted.map(({ rule }) => rule.formula));
};

/** Cells of one state, one below the other, as few blocks as they make. */
export function blocksOf(
  cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly state: MarkState;
  }[],
): readonly { readonly area: Area; readonly state: MarkState }[] {
  const blocks: { area: Area; state: MarkState }[] = [];
  const ordered = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  for (const { sheet, row, column, state } of ordered) {
    const last = blocks.at(-1);
    if (
      last !== undefined &&
      last.state === state &&
      last.area.column === column &&
      last.area.row + last.area.rows === row
    )
      last.area = { ...last.area, rows: last.area.rows + 1 };
    else blocks.push({ area: { sheet, row, column, rows: 1, columns: 1 }, state });
  }
  return blocks;
}
