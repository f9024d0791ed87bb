import type { IDisposable } from '@univerjs/core';
import { IDependencyManagerService } from '@univerjs/engine-formula';

import type { Book } from './book';

/** Ids of the formulas that the spreadsheet keeps, by workbook and sheet, with the cells or rules they stand in. */
interface Dependencies {
  readonly _formulaData: ReadonlyMap<string, ReadonlyMap<string, Places>>;
  readonly _otherFormulaData: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, unknown>>>;
}
interface Places {
  forValue(each: (row: number, column: number, id: unknown) => void): void;
}

/**
 * When a sheet goes, or its rows move, the spreadsheet forgets the formulas of that sheet, but goes on keeping them as
 * users of the cells that they read on other sheets. At every later calculation of those it asked for formulas that were
 * no longer there, and said so in the console. Each is let go by itself first.
 */
export function clearWholeDependencies({ injector }: Book): IDisposable {
  const manager = injector.get(IDependencyManagerService);
  const kept = manager as unknown as Dependencies;
  const clearFormulas = manager.clearFormulaDependency.bind(manager);
  const clearRules = manager.clearOtherFormulaDependency.bind(manager);
  manager.clearFormulaDependency = (unitId, sheetId) => {
    for (const [id, places] of kept._formulaData.get(unitId) ?? []) {
      if (sheetId !== undefined && id !== sheetId) continue;
      const cells: (readonly [number, number])[] = [];
      places.forValue((row, column) => {
        cells.push([row, column]);
      });
      for (const [row, column] of cells) manager.removeFormulaDependency(unitId, id, row, column);
    }
    clearFormulas(unitId, sheetId);
  };
  manager.clearOtherFormulaDependency = (unitId, sheetId) => {
    for (const [id, formulas] of kept._otherFormulaData.get(unitId) ?? [])
      if (sheetId === undefined || id === sheetId)
        manager.removeOtherFormulaDependency(unitId, id, [...formulas.keys()]);
    clearRules(unitId, sheetId);
  };
  return {
    dispose: () => {
      Object.assign(manager, {
        clearFormulaDependency: clearFormulas,
        clearOtherFormulaDependency: clearRules,
      });
    },
  };
}
