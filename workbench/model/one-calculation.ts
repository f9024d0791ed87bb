import { CalculateFormulaService } from '@univerjs/engine-formula';

/**
 * One calculation after the other. The spreadsheet empties what a calculation works with, and takes back its order to
 * stop, as soon as the next one is asked for, not when its turn comes: on a busy page the first then went on with the
 * second's cells, and a sum showed `#N/A`, a function `#VALUE!`, until something else was typed.
 */

interface Calculating {
  readonly _executeLock: { acquire(key: string, work: () => Promise<void>): Promise<void> };
  execute: (this: Calculating, asked: unknown) => Promise<void>;
}

/** The lock under which the spreadsheet itself calculates. */
const calculates = 'FORMULA_EXECUTION_LOCK';
const turn = 'workbench.calculation-turn';

const askedOf = new WeakMap<object, number>();

/** How many calculations are under way or wait for their turn. */
export const calculationsAsked = (service: object): number => askedOf.get(service) ?? 0;

const service = CalculateFormulaService.prototype as unknown as Calculating;
const executeSpreadsheets = service.execute;

service.execute = function (asked) {
  askedOf.set(this, calculationsAsked(this) + 1);
  return this._executeLock
    .acquire(turn, async () => {
      await executeSpreadsheets.call(this, asked);
      // It returns before it has calculated; the lock is free again when it has.
      await this._executeLock.acquire(calculates, () => Promise.resolve());
    })
    .finally(() => {
      askedOf.set(this, calculationsAsked(this) - 1);
    });
};
