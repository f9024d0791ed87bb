import { sheetAsWritten } from '../grid/sheet-name';
import { lastColumnOfExcel, lastRowOfExcel } from '../grid/sheet-size';
import { columnLetters, columnNumber } from '../grid/column-letters';

/** A piece of a formula: a reference to cells on the grid, or anything else, copied as it is. */
type Piece = { readonly reference: boolean; readonly text: string };

const referencePattern =
  /\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?(?![A-Za-z0-9_.(\\])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(\\!])|\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![A-Za-z0-9_.(\\!])/y;
const wordPattern = /[A-Za-z_\\\u0080-\uffff][A-Za-z0-9_.\\?\u0080-\uffff]*/y;
const numberPattern = /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?/y;

/** Splits a formula so that references can be moved and nothing inside quotes, sheet names or table brackets is touched. */
function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let other = '';
  let at = 0;
  const flush = (): void => {
    if (other !== '') found.push({ reference: false, text: other });
    other = '';
  };
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const stop = quotedEnd(formula, at, character);
      other += formula.slice(at, stop);
      at = stop;
      continue;
    }
    if (character === '[') {
      const stop = bracketEnd(formula, at);
      other += formula.slice(at, stop);
      at = stop;
      continue;
    }
    referencePattern.lastIndex = at;
    const reference = referencePattern.exec(formula);
    if (reference && isOnGrid(reference[0]) && formula.charAt(at + reference[0].length) !== '!') {
      flush();
      found.push({ reference: true, text: reference[0] });
      at += reference[0].length;
      continue;
    }
    const word = match(wordPattern, formula, at) ?? match(numberPattern, formula, at) ?? character;
    other += word;
    at += word.length;
  }
  flush();
  return found;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function quotedEnd(text: string, at: number, quote: string): number {
  let stop = text.indexOf(quote, at + 1);
  while (stop >= 0 && text.charAt(stop + 1) === quote) stop = text.indexOf(quote, stop + 2);
  return stop < 0 ? text.length : stop + 1;
}

/** Where the square bracket that opens at `at` is closed again; an apostrophe takes the next character as it is. */
export function bracketEnd(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return text.length;
}

function isOnGrid(reference: string): boolean {
  return reference.split(':').every((corner) => {
    const parts = /^\$?([A-Za-z]*)\$?([0-9]*)$/.exec(corner);
    if (!parts) return false;
    const [, letters = '', digits = ''] = parts;
    return (
      (letters === '' || columnNumber(letters) <= lastColumnOfExcel) &&
      (digits === '' || (Number(digits) >= 1 && Number(digits) <= lastRowOfExcel))
    );
  });
}

/**
 * Moves the relative references of a formula by rows and columns, as copying does: how a shared formula reads in its other cells.
 * A reference that leaves the sheet becomes `#REF!`.
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  formulaMover(formula)(rows, columns);

/** `moveFormula` for one formula that is moved to many cells: it is split once. */
export function formulaMover(formula: string): (rows: number, columns: number) => string {
  let split: readonly Piece[] | null = null;
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    split ??= pieces(formula);
    return split
      .map((piece) => (piece.reference ? moveReference(piece.text, rows, columns) : piece.text))
      .join('');
  };
}

function moveReference(reference: string, rows: number, columns: number): string {
  const moved = reference.split(':').map((corner) => {
    const parts = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(corner);
    if (!parts) return corner;
    const [, first = '', letters = '', second = '', digits = ''] = parts;
    const columnLocked = letters !== '' && first === '$';
    const rowLocked = letters === '' ? first === '$' : second === '$';
    let column = letters;
    if (letters !== '' && !columnLocked) {
      const target = columnNumber(letters) + columns;
      if (target < 1 || target > lastColumnOfExcel) return null;
      column = columnLetters(target);
    }
    let row = digits;
    if (digits !== '' && !rowLocked) {
      const target = Number(digits) + rows;
      if (target < 1 || target > lastRowOfExcel) return null;
      row = String(target);
    }
    return letters === '' ? first + row : first + column + second + row;
  });
  return moved.includes(null) ? '#REF!' : moved.join(':');
}

/** Where a row or column of the sheet went: its new number, or `null` when it was deleted. */
export interface Movement {
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
}

/** Applies a replacement outside quoted text only. */
function outsideQuotes(formula: string, replace: (text: string) => string): string {
  if (!formula.includes('"') && !formula.includes("'")) return replace(formula);
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((text, index) => (index % 2 === 1 ? text : replace(text)))
    .join('');
}

/** The name that Excel's own file gives an add-in function: `_xldudf_`, then namespace and name joined by an underscore; `[2]!` before it where another workbook had brought it in. */
const addInFunction = /(?:\[[0-9]+\]!)?\b_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z][A-Za-z0-9_]*)(?=\s*\()/gi;
const futureFunction = /\b_xl(?:fn|ws|udf|pm)\.(?:_xlws\.)?/gi;

/**
 * A formula as the file holds it, as people see it: later functions without their prefix, and an add-in's functions
 * under their own name (`_xldudf_AES_TARGET(A1)` is `AES.TARGET(A1)`) where the namespace is one of ours.
 */
export function shownFormula(stored: string, namespaces: readonly string[] = ourNamespaces): string {
  if (!stored.includes('_xl')) return stored;
  return outsideQuotes(stored, (text) =>
    text
      .replace(addInFunction, (whole, namespace: string, name: string) =>
        namespaces.includes(namespace.toUpperCase()) ? `${namespace}.${name}` : whole,
      )
      .replace(futureFunction, ''),
  );
}

/** Namespaces of the add-in's functions. */
export const ourNamespaces: readonly string[] = ['AES'];

/** The reverse of `shownFormula`, for add-in functions and for the functions that came after Excel 2007. */
export function storedFormula(shown: string, namespaces: readonly string[] = ourNamespaces): string {
  return outsideQuotes(shown, (text) =>
    text.replace(
      /(^|[^A-Za-z0-9_.!])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/g,
      (whole, before: string, name: string) => {
        const upper = name.toUpperCase();
        const namespace = namespaces.find((each) => upper.startsWith(`${each}.`));
        if (namespace !== undefined) {
          return `${before}_xldudf_${name.slice(0, namespace.length)}_${name.slice(namespace.length + 1).replaceAll('.', '_')}`;
        }
        if (sheetFunctions.has(upper)) return `${before}_xlfn._xlws.${name}`;
        if (laterFunctions.has(upper)) return `${before}_xlfn.${name}`;
        return whole;
      },
    ),
  );
}

const sheetFunctions = new Set(['FILTER', 'SORT']);
const laterFunctions = new Set(
  (
    'IFNA IFS SWITCH XLOOKUP XMATCH CONCAT TEXTJOIN MAXIFS MINIFS UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA MAP REDUCE SCAN ' +
    'BYROW BYCOL MAKEARRAY ISOMITTED TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP ' +
    'CHOOSEROWS CHOOSECOLS EXPAND VALUETOTEXT ARRAYTOTEXT DAYS NUMBERVALUE UNICHAR UNICODE XOR FORMULATEXT SHEET SHEETS ' +
    'ISFORMULA PDURATION RRI ARABIC BASE DECIMAL CEILING.MATH FLOOR.MATH COMBINA MUNIT SEC CSC COT ACOT BITAND BITOR BITXOR ' +
    'STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG MODE.SNGL MODE.MULT ' +
    'AGGREGATE NETWORKDAYS.INTL WORKDAY.INTL ISO.CEILING ISOWEEKNUM ENCODEURL FILTERXML WEBSERVICE FORECAST.LINEAR'
  )
    .split(' ')
    .filter((name) => !['AGGREGATE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING'].includes(name)),
);

/** What happened to a sheet since its file was opened. */
export interface SheetMovement extends Movement {
  /** The sheet's name now; `null` when it was deleted. */
  readonly name: string | null;
}

/**
 * Rewrites the references of a formula after rows or columns were inserted or deleted, or sheets renamed or deleted.
 *
 * @param ownSheet sheet that references without a sheet's name belong to, `null` for none
 * @param changes by the sheet's name when the file was opened; sheets that are not named did not change
 */
export function followChanges(
  formula: string,
  ownSheet: string | null,
  changes: ReadonlyMap<string, SheetMovement>,
): string {
  let result = '';
  for (const piece of pieces(formula)) {
    if (!piece.reference) {
      result += piece.text;
      continue;
    }
    const qualifier = /(?:'((?:[^']|'')+)'|([A-Za-z0-9_.\u0080-\uffff]+))!$/.exec(result);
    const sheet = qualifier ? (qualifier[1]?.replaceAll("''", "'") ?? qualifier[2] ?? '') : ownSheet;
    const change = sheet === null ? undefined : changes.get(sheet);
    if (!change) {
      result += piece.text;
      continue;
    }
    if (qualifier) {
      result = result.slice(0, qualifier.index);
      if (change.name === null) {
        result += '#REF!';
        continue;
      }
      result += change.name === sheet ? qualifier[0] : `${sheetAsWritten(change.name)}!`;
    }
    result += followReference(piece.text, change);
  }
  return result;
}

function followReference(reference: string, movement: Movement): string {
  const corners = reference.split(':').map((corner) => /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(corner));
  const [from, to = from] = corners;
  if (!from || !to) return reference;
  const lettersFrom = from[2] ?? '';
  const lettersTo = to[2] ?? '';
  const columns =
    lettersFrom === ''
      ? null
      : followSpan(columnNumber(lettersFrom), columnNumber(lettersTo), (column) => movement.column(column));
  const rows = from[4] === '' ? null : followSpan(Number(from[4]), Number(to[4]), (row) => movement.row(row));
  if ((lettersFrom !== '' && !columns) || (from[4] !== '' && !rows)) return '#REF!';
  const write = (corner: RegExpExecArray, side: 0 | 1): string =>
    (corner[1] ?? '') +
    (columns ? columnLetters(columns[side]) + (corner[3] ?? '') : '') +
    (rows ? String(rows[side]) : '');
  return corners.length === 1 ? write(from, 0) : `${write(from, 0)}:${write(to, 1)}`;
}

/** A span after rows or columns in it were deleted or inserted; `null` when all of it is gone. */
export function followSpan(
  from: number,
  to: number,
  moved: (number: number) => number | null,
): [number, number] | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let at = from; at <= to && first === null; at += 1) first = moved(at);
  for (let at = to; at >= from && last === null; at -= 1) last = moved(at);
  return first === null || last === null ? null : [first, last];
}
