import { listed } from '../../english/counted';
import type { Problem } from '../../excel/problem';

/** What is said of names of ours that stand for something else. */

export const nameOfOtherCells = (sheet: string, name: string, cells: string): Problem => ({
  id: 'name-of-other-cells',
  sentence: `The name ${name} stands for ${cells} of sheet ‘${sheet}’, where no treatments are: it was changed by hand. Under Formulas, Name Manager, give it the cells below the heading Treatment again, in the same rows. Nothing was changed.`,
});

export const namesNoLongerStand = (
  sheet: string,
  names: readonly string[],
  cells: readonly string[],
): string =>
  names.length === 1
    ? `The name ${listed(names)} no longer stands for cell ${listed(cells)} of ‘${sheet}’: it was deleted or changed by hand, and formulas that use it show an error or another figure. To put it right, choose Mark again.`
    : `The names ${listed(names)} no longer stand for cells ${listed(cells)} of ‘${sheet}’: they were deleted or changed by hand, and formulas that use them show an error or other figures. To put them right, choose Mark again.`;

/** Names that are gone from a sheet of figures which the officer arranged anew, each with what its figure is called. */
export const namesGoneFromRearranged = (sheet: string, names: readonly string[]): string =>
  names.length === 1
    ? `The name ${listed(names)} is gone from ‘${sheet}’, and formulas that use it show an error. Since you rearranged that sheet, it is not put back: select the figure and type the name into the Name Box, or delete the sheet and choose Mark again.`
    : `The names ${listed(names)} are gone from ‘${sheet}’, and formulas that use them show an error. Since you rearranged that sheet, they are not put back: select each figure and type its name into the Name Box, or delete the sheet and choose Mark again.`;
