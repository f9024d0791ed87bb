import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import { ourNamespaces, shownFormula } from '../../src/files/formula-text';
import type { StoredCell } from '../../src/files/sheet-content';
import type { WorkbookFile } from '../../src/files/workbook-file';

/** What of a workbook decides whether the spreadsheet calculates a formula as Excel does. */
interface Surroundings {
  readonly date1904: boolean;
  /** Names, in capitals, whose own formulas the spreadsheet does not calculate. */
  readonly unknownNames: ReadonlySet<string>;
  /** Names, in capitals, of more than one cell. */
  readonly areaNames: ReadonlySet<string>;
}

const dateFunctions = new Set(
  (
    'TEXT DATE DATEVALUE YEAR MONTH DAY WEEKDAY WEEKNUM ISOWEEKNUM TODAY NOW EDATE EOMONTH WORKDAY WORKDAY.INTL ' +
    'NETWORKDAYS NETWORKDAYS.INTL YEARFRAC DATEDIF DAYS360'
  ).split(' '),
);

/** Functions that work through whole arrays also in an ordinary formula. */
const arrayFunctions = new Set(
  'SUMPRODUCT MMULT MINVERSE MDETERM LOOKUP INDEX AGGREGATE FREQUENCY MODE SUMX2MY2 SUMX2PY2 SUMXMY2'.split(
    ' ',
  ),
);

/** Functions of single values in every place. */
const scalarFunctions = new Set(
  (
    'ABS ROUND ROUNDUP ROUNDDOWN INT MOD TRUNC SIGN SQRT EXP LN LOG LOG10 POWER TEXT LEFT RIGHT MID LEN TRIM VALUE UPPER ' +
    'LOWER PROPER SUBSTITUTE REPLACE FIND SEARCH REPT CHAR CODE EXACT CLEAN FIXED DATE YEAR MONTH DAY WEEKDAY HOUR MINUTE ' +
    'IFERROR IFNA ISERROR ISERR ISNA ISNUMBER ISTEXT ISBLANK ISLOGICAL NOT CONCATENATE DATEVALUE EDATE EOMONTH PMT PV FV'
  ).split(' '),
);

/** Places of single values in functions that take areas as well, counted from 0. */
const scalarPlaces: Readonly<Record<string, (place: number) => boolean>> = {
  IF: (place) => place === 0,
  CHOOSE: (place) => place === 0,
  MATCH: (place) => place === 0,
  XMATCH: (place) => place === 0,
  XLOOKUP: (place) => place === 0,
  VLOOKUP: (place) => place !== 1,
  HLOOKUP: (place) => place !== 1,
  SUMIF: (place) => place === 1,
  COUNTIF: (place) => place === 1,
  AVERAGEIF: (place) => place === 1,
  SUMIFS: (place) => place >= 2 && place % 2 === 0,
  AVERAGEIFS: (place) => place >= 2 && place % 2 === 0,
  COUNTIFS: (place) => place % 2 === 1,
};

/** Number of arguments from which on a lookup may halve its list, which the spreadsheet does otherwise. */
const halvingFrom: Readonly<Record<string, number>> = { XLOOKUP: 6, XMATCH: 4 };

const sheetName = `(?:'(?:[^']|'')+'|[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)`;
const cell = '\\$?[A-Za-z]{1,3}\\$?[0-9]+';
const tokens = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*")`,
    `(?<sheets>(?:(?!${cell}:)${sheetName}:${sheetName}|'(?:[^']|'')*:(?:[^']|'')*')!)`,
    `(?<sheet>${sheetName}!)`,
    `(?<area>${cell}:${cell}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\w(])|\\$?[0-9]+:\\$?[0-9]+)`,
    `(?<cell>${cell}(?![\\w(.]))`,
    `(?<call>[A-Za-z_][\\w.]*)\\s*\\(`,
    `(?<name>[A-Za-z_\\\\\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)`,
    `(?<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)`,
    `(?<operator>[-+*/^&=<>%])`,
    `(?<mark>[(){},;])`,
    `(?<link>\\[)`,
  ].join('|'),
  'gu',
);

interface Call {
  readonly name: string;
  place: number;
}

/**
 * True when the spreadsheet gives the formula's result as Excel does. It knows no other workbooks, no areas over several
 * sheets, no table references and not the dates from 1904, and it spills where an ordinary formula of the file takes the cell of
 * its own row or column (implicit intersection).
 *
 * @param formula as people see it, without `=`
 * @param isArray whether the file has it as an array formula
 */
function isCalculated(formula: string, isArray: boolean, surroundings: Surroundings): boolean {
  const calls: Call[] = [];
  let before: 'operator' | 'other' | 'start' = 'start';
  /** An area that was just read and would be intersected if an operator or the formula's end follows. */
  let pending = false;
  for (const match of formula.matchAll(tokens)) {
    const { sheets, sheet, area, call, name, operator, mark, link } = match.groups ?? {};
    if (link !== undefined || sheets !== undefined || sheet?.includes('[')) return false;
    if (sheet !== undefined) continue;
    if (pending && operator !== undefined && !isArray) return false;
    pending = false;
    const isArea =
      area !== undefined || (name !== undefined && surroundings.areaNames.has(name.toUpperCase()));
    if (name !== undefined && surroundings.unknownNames.has(name.toUpperCase())) return false;
    if (call !== undefined) {
      const known = call.toUpperCase();
      const isOurs = ourNamespaces.some((each) => known.startsWith(`${each}.`));
      if (!isOurs && !ALL_IMPLEMENTED_FUNCTIONS_SET.has(known)) return false;
      if (surroundings.date1904 && dateFunctions.has(known)) return false;
      calls.push({ name: known, place: 0 });
      before = 'start';
      continue;
    }
    if (mark !== undefined) {
      if (mark === '(' || mark === '{') calls.push({ name: '', place: 0 });
      const open = calls.at(-1);
      if (mark === ',' && open) {
        open.place += 1;
        const limit = halvingFrom[open.name];
        if (limit !== undefined && open.place + 1 >= limit) return false;
      }
      if (mark === ')' || mark === '}') calls.pop();
      before = mark === ')' || mark === '}' ? 'other' : 'start';
      continue;
    }
    if (isArea && !isArray && !calls.some((each) => arrayFunctions.has(each.name))) {
      const within = calls.at(-1);
      const isScalarPlace =
        within === undefined ||
        scalarFunctions.has(within.name) ||
        scalarPlaces[within.name]?.(within.place) === true;
      if (before === 'operator' || isScalarPlace) return false;
      pending = true;
    }
    before = operator !== undefined ? 'operator' : 'other';
  }
  return true;
}

/** Formulas of a workbook that the spreadsheet cannot calculate: each keeps the last value that the file has. */
export class KeptFormulas {
  private readonly surroundings: Surroundings;
  private readonly known = new WeakMap<StoredCell, boolean>();

  constructor(file: WorkbookFile) {
    const unknownNames = new Set<string>();
    const areaNames = new Set<string>();
    this.surroundings = { date1904: file.date1904, unknownNames, areaNames };
    const names = file.names.map(({ name, formula }) => ({ name: name.toUpperCase(), formula }));
    for (const { name, formula } of names)
      if (/^(?:'(?:[^']|'')+'|[^'!(),\s]+)!\$?[A-Za-z]*\$?[0-9]*:\$?[A-Za-z]*\$?[0-9]*$/.test(formula))
        areaNames.add(name);
    // A name may rest on another one.
    for (let found = -1; found !== unknownNames.size;) {
      found = unknownNames.size;
      for (const { name, formula } of names)
        if (!isCalculated(shownFormula(formula), true, this.surroundings)) unknownNames.add(name);
    }
  }

  has(cell: StoredCell): boolean {
    const { formula } = cell;
    if (!formula || formula.kind === 'data-table') return false;
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const isArray = formula.kind === 'array' || formula.kind === 'dynamic-array';
    const isKept = !isCalculated(shownFormula(formula.text), isArray, this.surroundings);
    this.known.set(cell, isKept);
    return isKept;
  }
}
