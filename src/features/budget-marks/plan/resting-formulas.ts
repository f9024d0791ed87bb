import { lastColumnOfExcel, lastRowOfExcel } from '../../../grid/sheet-size';
import type { CellValue } from '../../../grid/snapshot';
import { type Area, areaAddress, overlaps } from '../../../grid/area';
import type { DefinedName } from '../../../excel/directory';
import type { RawSheet } from '../../../excel/raw-sheet';
import { step, type Step } from '../../../excel/step';
import { isErrorValue } from '../../formula-cells/cell-block';
import { asTyped } from '../../formula-cells/freeze-plan';
import { readReference } from '../../formula-cells/reference';
import { type Token, tokensOf } from '../../formula-cells/tokens';

/** A formula of the officer's that rests on something of ours that is about to go. */
export interface RestingFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What it shows now. */
  readonly value: CellValue;
  /** What becomes of it: `broken` shows #NAME? or #REF!, `emptied` finds the columns of the marks empty. */
  readonly will: 'broken' | 'emptied';
  /** Why its figure can't be put in its place; `null` where it can. */
  readonly stays: 'error' | 'protected' | 'text' | 'table' | null;
}

/** What is about to go, as far as formulas can rest on it. */
export interface Going {
  readonly names: readonly string[];
  /** The sheet that is deleted; `null` where none is. */
  readonly sheet: string | null;
  /** The columns of the marks. */
  readonly columns: readonly Area[];
}

/** Names that fall with those that go: theirs, and the officer's own that rest on them. */
function fallingNames(going: Going, names: readonly DefinedName[]): ReadonlySet<string> {
  const falling = new Set(going.names.map((name) => name.toLowerCase()));
  for (let before = -1; before < falling.size;) {
    before = falling.size;
    for (const { name, formula } of names)
      if (!falling.has(name.toLowerCase()) && reads(formula, falling, going.sheet))
        falling.add(name.toLowerCase());
  }
  return falling;
}

/** What stands behind the name of a sheet, `'Its name'!`, in small letters. */
const bare = (text: string): string => text.slice(text.lastIndexOf('!') + 1).toLowerCase();

const isOnSheet = (token: Token, sheet: string): boolean => {
  if (token.kind !== 'reference' && token.kind !== 'name') return false;
  const bang = token.text.lastIndexOf('!');
  const written = bang === -1 ? '' : token.text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  return written.toLowerCase() === sheet.toLowerCase();
};

function reads(formula: string, names: ReadonlySet<string>, sheet: string | null): boolean {
  const tokens = tokensOf(formula);
  // A formula that we can't part is looked through as text: better one named too many.
  if (tokens === null) return [...names].some((name) => formula.toLowerCase().includes(name));
  return tokens.some(
    (token) =>
      (token.kind === 'name' && names.has(bare(token.text))) || (sheet !== null && isOnSheet(token, sheet)),
  );
}

/** Whether a formula reads the columns of the marks, and nothing beside them in the same breath. */
function readsColumns(formula: string, own: string, columns: readonly Area[]): boolean {
  return (tokensOf(formula) ?? []).some((token) => {
    if (token.kind !== 'reference') return false;
    const reference = readReference(token.text);
    if (reference === null) return false;
    const { first, last } = reference;
    const row = first.row ?? 1;
    const column = first.column ?? 1;
    const area = {
      sheet: reference.sheet ?? own,
      row,
      column,
      rows: (last.row ?? lastRowOfExcel) - row + 1,
      columns: (last.column ?? lastColumnOfExcel) - column + 1,
    };
    const within = columns.filter((each) => each.sheet === area.sheet).map((each) => each.column);
    return (
      columns.some((each) => overlaps(each, area)) &&
      Array.from({ length: Math.min(area.columns, 5) }, (_, at) => column + at).every((each) =>
        within.includes(each),
      )
    );
  });
}

/** Formulas of the officer's, on whatever sheet, that rest on what goes. */
export function restingFormulas(
  going: Going,
  sheets: readonly RawSheet[],
  names: readonly DefinedName[],
): readonly RestingFormula[] {
  const falling = fallingNames(going, names);
  const blocks = new Set(
    names
      .filter(({ area }) => area !== null && area.rows * area.columns > 1)
      .map(({ name }) => name.toLowerCase()),
  );
  return sheets.flatMap((raw): readonly RestingFormula[] => {
    if (raw.name === going.sheet) return [];
    const found: RestingFormula[] = [];
    raw.formulas.forEach((line, down) => {
      line.forEach((formula, across) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return;
        const [row, column] = [raw.area.row + down, raw.area.column + across];
        const cell = { sheet: raw.name, row, column, rows: 1, columns: 1 };
        if (going.columns.some((each) => overlaps(each, cell))) return;
        const isBroken = reads(formula, falling, going.sheet);
        if (!isBroken && !readsColumns(formula, raw.name, going.columns)) return;
        const value = raw.values[down]?.[across] ?? '';
        const fills = blocks.has(formula.slice(1).trim().toLowerCase());
        found.push({
          sheet: raw.name,
          row,
          column,
          formula,
          value,
          will: isBroken ? 'broken' : 'emptied',
          stays: raw.protected
            ? 'protected'
            : isErrorValue(value)
              ? 'error'
              : raw.numberFormats[down]?.[across] === '@'
                ? 'text'
                : fills
                  ? 'table'
                  : null,
        });
      });
    });
    return found;
  });
}

/** Puts their present figures in place of those formulas that can be frozen. */
export const frozenFirst = (resting: readonly RestingFormula[]): readonly Step[] =>
  resting
    .filter(({ stays }) => stays === null)
    .map(({ sheet, row, column, formula, value }) => {
      const area = { sheet, row, column, rows: 1, columns: 1 };
      return step(
        { kind: 'put-formulas', area, cells: [[asTyped(value)]] },
        { kind: 'put-formulas', area, cells: [[formula]] },
      );
    });

/** Cells by sheet, such as `‘Summary’ B2:B4, C7`: neighbours below each other are said together. */
export function cellsBySheet(cells: readonly RestingFormula[]): readonly string[] {
  const most = 12;
  return [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => {
    const runs: { row: number; column: number; rows: number; columns: 1 }[] = [];
    const here = cells
      .filter((each) => each.sheet === sheet)
      .toSorted((a, b) => a.column - b.column || a.row - b.row);
    for (const { row, column } of here) {
      const last = runs.at(-1);
      if (last?.column === column && last.row + last.rows === row) last.rows += 1;
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
    const said = runs.slice(0, most).map(areaAddress).join(', ');
    return `‘${sheet}’ ${said}${runs.length > most ? ` and ${runs.length - most} more` : ''}`;
  });
}
