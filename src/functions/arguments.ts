import { readAmount } from '../money/amount';
import { readFinancialYear } from '../money/financial-year';
import { noPence, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { readUnit, type Unit } from '../money/unit';
import { belowZero, notAnAmount, notAYear, notTrueOrFalse, rangeForOneValue, unknownUnit } from './words';
import { CellError, passOn, isBlankCell, singleCell, type Cell } from './cell';
import { unusable } from './refusal';

/** Arguments that take one value. Each reader answers the value or throws a `Refusal` naming the argument. */

function oneValue(given: unknown, name: string): Exclude<Cell, CellError> {
  if (Array.isArray(given) && (given.length !== 1 || (Array.isArray(given[0]) && given[0].length !== 1))) {
    throw unusable(rangeForOneValue(name));
  }
  const cell = singleCell(given);
  if (cell instanceof CellError) throw passOn(cell.code, name);
  if (typeof cell === 'string') {
    const read = readAmount(cell, '£');
    if (read.kind === 'error') throw passOn(read.text, name);
  }
  return cell;
}

/** An amount in pounds; blank, missing, nil and 0 are all nothing. */
export function poundsArgument(given: unknown, name: string): Pence {
  const cell = oneValue(given, name);
  const read = readAmount(cell, '£');
  if (read.kind === 'amount') return read.pence;
  if (read.kind === 'blank' || read.kind === 'nil') return noPence;
  throw unusable(notAnAmount(name, read.text));
}

/** An amount in pounds that has no meaning below zero. */
export function poundsFromZero(given: unknown, name: string): Pence {
  const amount = poundsArgument(given, name);
  if (amount < noPence) throw unusable(belowZero(name, poundsShown(amount)));
  return amount;
}

/** Pounds when blank or missing. */
export function unitArgument(given: unknown): Unit {
  const cell = oneValue(given, 'Unit');
  if (isBlankCell(cell)) return '£';
  const unit = readUnit(String(cell));
  if (unit === null) throw unusable(unknownUnit(String(cell)));
  return unit;
}

/** A financial year as `2005/06`; `null` when blank or missing. */
export function yearArgument(given: unknown, name: string): string | null {
  const cell = oneValue(given, name);
  if (isBlankCell(cell)) return null;
  const year = typeof cell === 'boolean' ? null : readFinancialYear(cell);
  if (year === null) throw unusable(notAYear(name, asExcelShows(cell)));
  return year;
}

/** FALSE when blank or missing. */
export function flagArgument(given: unknown, name: string): boolean {
  const cell = oneValue(given, name);
  if (isBlankCell(cell)) return false;
  const word = String(cell).trim().toLowerCase();
  if (word === 'true' || word === 'yes' || word === '1') return true;
  if (word === 'false' || word === 'no') return false;
  throw unusable(notTrueOrFalse(name, asExcelShows(cell)));
}

/** An amount in pounds from zero; `null` when blank, 0 or missing, which no Excel can tell apart on every platform. */
export function poundsIfAny(given: unknown, name: string): Pence | null {
  const amount = poundsFromZero(given, name);
  return amount === noPence ? null : amount;
}

/** Words; `''` when blank or missing. */
export function wordsArgument(given: unknown, name: string): string {
  const cell = oneValue(given, name);
  return isBlankCell(cell) ? '' : asExcelShows(cell).trim();
}

/** A value as Excel shows it. */
export function asExcelShows(cell: string | number | boolean): string {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}
