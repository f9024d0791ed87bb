import type { BudgetRemark } from '../../../budget/reading';
import { areaAddress } from '../../../grid/area';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { DefinedName } from '../../../excel/directory';
import type { CalculationRecord } from '../marks-record';
import { figuresFrozen } from '../words';
import { isRearranged } from './calculation-steps';

const baselineName = /^AES_Baseline(?:_v\d+)?$/i;
/** A published target may be typed over a cell of its row: that is how it is given. */
const targetName = /^AES_(?:Target_|Cashable)/i;

const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');

/**
 * Figures of the calculation sheet that a value stands in place of, as after pasting values: they follow the budget no
 * longer, and everything that rests on them says what was true then. Said as long as it is so.
 *
 * @param present the calculation sheet; @param ours as it was last written
 */
export function frozenFigures(
  present: RawSheet,
  ours: CalculationRecord,
  names: readonly DefinedName[],
): readonly BudgetRemark[] {
  const holdsValue = (row: number, column: number): boolean => {
    const held = cellAt(present, row, column, 'formulas');
    return held !== '' && !isFormula(held);
  };
  const targets = new Set(ours.names.flatMap(({ name, row }) => (targetName.test(name) ? [row] : [])));
  const cells = isRearranged(ours, present, names)
    ? names.flatMap(({ name, area }) =>
        baselineName.test(name) && area?.sheet === present.name
          ? [{ row: area.row, column: area.column }]
          : [],
      )
    : ours.cells.flatMap((line, down) =>
        line.flatMap((cell, across) =>
          isFormula(cell) && !targets.has(down + 1) ? [{ row: down + 1, column: across + 1 }] : [],
        ),
      );
  const frozen = cells
    .filter(({ row, column }) => holdsValue(row, column))
    .map((cell) => areaAddress({ ...cell, rows: 1, columns: 1 }));
  const [first] = frozen;
  return first === undefined
    ? []
    : [{ sheet: present.name, address: first, sentence: figuresFrozen(present.name, frozen) }];
}
