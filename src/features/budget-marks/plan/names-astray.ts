import type { BudgetRemark } from '../../../budget/reading';
import { areaAddress } from '../../../grid/area';
import type { DefinedName } from '../../../excel/directory';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import { sameFormula } from '../../../excel/same-formula';
import type { CalculationRecord } from '../marks-record';
import { namesGoneFromRearranged, namesNoLongerStand } from '../name-words';

/**
 * Names of figures that were deleted or changed by hand, as in Excel’s list of names: the figure stands where it was
 * written, and its name stands for something else. A name that followed its cell to another place is not one of them.
 *
 * @param ours the calculation sheet as it was last written; @param present as it is now
 */
export function namesAstray(
  ours: CalculationRecord,
  present: RawSheet,
  names: readonly DefinedName[],
): CalculationRecord['names'] {
  return ours.names.filter(({ name, row, column }) => {
    const area = names.find((each) => each.name === name)?.area ?? null;
    const isOnSheet = area?.sheet === present.name;
    if (isOnSheet && area.row === row && area.column === column && area.rows * area.columns === 1)
      return false;
    const holds = (at: number, of: 'values' | 'formulas'): boolean => {
      const written = ours.cells[row - 1]?.[at - 1] ?? '';
      return written !== '' && sameFormula(cellAt(present, row, at, of), written);
    };
    // A published target may be typed over its formula: then the row is known by its label.
    return holds(column, 'formulas') || (!isOnSheet && holds(1, 'formulas'));
  });
}

/**
 * Names of figures that stand for no cell of the sheet any more, while their figures are not where they were written: the
 * officer arranged the sheet anew, so it is not known where they belong.
 */
function namesGone(
  ours: CalculationRecord,
  present: RawSheet,
  names: readonly DefinedName[],
): readonly { readonly name: string; readonly label: string }[] {
  return ours.names.flatMap(({ name, row }) => {
    const area = names.find((each) => each.name === name)?.area ?? null;
    return area?.sheet === present.name ? [] : [{ name, label: String(ours.cells[row - 1]?.[0] ?? '') }];
  });
}

/** What is said of names that stand for their figures no longer, as long as it is so. */
export function remarkOnNames(
  ours: CalculationRecord,
  present: RawSheet,
  names: readonly DefinedName[],
): readonly BudgetRemark[] {
  const astray = namesAstray(ours, present, names);
  const gone = namesGone(ours, present, names).filter(
    ({ name }) => !astray.some((each) => each.name === name),
  );
  if (gone.length > 0)
    return [
      {
        sheet: present.name,
        address: null,
        sentence: namesGoneFromRearranged(
          present.name,
          gone.map(({ name, label }) => (label === '' ? name : `${name} (${label})`)),
        ),
      },
    ];
  const cells = astray.map(({ row, column }) => areaAddress({ row, column, rows: 1, columns: 1 }));
  const [address] = cells;
  if (address === undefined) return [];
  const sentence = namesNoLongerStand(
    present.name,
    astray.map(({ name }) => name),
    cells,
  );
  return [{ sheet: present.name, address, sentence }];
}
