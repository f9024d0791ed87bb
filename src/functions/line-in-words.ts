import { CellError, cellOf, passOn, isBlankCell } from './cell';
import { asExcelShows } from './arguments';
import type { Arguments } from './declare';
import { cellsIfGiven, optional, refined, text } from './parameters';
import { placeIn, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { notWords } from './words';

/** A budget line of which nothing is known but its words: what functions that treat one share. */

export const lineInWords = {
  label: refined(text('The words of the budget line.'), (label, name) => {
    if (label !== '' && !/\p{L}/u.test(label)) throw unusable(notWords(name, label));
    return label;
  }),
  code: optional(text("The council's code for the line, if it has one.")),
  section: refined(
    cellsIfGiven(
      'The headings above the line, outermost first: cells, or a text such as "Housing > Benefits".',
    ),
    headingsOf,
  ),
};

export const lineReadingOrder = ['label', 'section', 'code'] as const;

export type LineInWords = Arguments<typeof lineInWords>;

/** Headings outermost first: the cells of a range, or one text parted by `>`. */
function headingsOf(section: NamedRange | null): readonly string[] {
  if (section === null) return [];
  return section.range.flatMap((row, r) =>
    row.flatMap((each, c) => {
      const cell = cellOf(each);
      if (cell instanceof CellError) throw passOn(cell.code, placeIn(section, r, c));
      return isBlankCell(cell)
        ? []
        : asExcelShows(cell)
            .split('>')
            .map((heading) => heading.trim());
    }),
  );
}
