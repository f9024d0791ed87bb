import { fold } from '../english/label-words';
import { cellAddress, type CellPosition } from '../grid/cell-address';
import type { SheetSnapshot } from '../grid/snapshot';
import { footing } from './footing';
import type { BudgetLine } from './line';
import { lineKeys } from './line-key';
import type { BudgetRemark, SheetReading } from './reading';
import type { CellKind, Cells } from './table/cells';
import { rowReasons } from './treatment/row-words';
import { findings as say } from './words';

const noSection: readonly string[] = [];
/** What stands where an amount could, and is none. */
const inPlaceOfAmounts: ReadonlySet<CellKind> = new Set<CellKind>(['percent', 'date', 'error', 'misprint']);

/** A sheet that holds no table: its rows are notes, and a finding says why. */
export function withoutTable(sheet: SheetSnapshot, cells: Cells, problems: readonly string[]): SheetReading {
  const lines: BudgetLine[] = [];
  const keyOf = lineKeys();
  const besideWords: CellPosition[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    let label = '';
    let any = false;
    for (const column of cells.columns) {
      const kind = cells.kind(row, column);
      if (kind === 'blank') continue;
      any = true;
      if (label === '') label = cells.words(row, column);
      else if (inPlaceOfAmounts.has(kind)) besideWords.push({ row, column });
    }
    lines.push({
      row,
      code: '',
      label,
      section: [],
      amount: null,
      treatment: any ? 'note' : 'blank',
      suggested: null,
      reason: any ? rowReasons.note : rowReasons.blank,
      cites: [],
      decidedBy: 'guidance',
      mixes: null,
      leftOut: null,
      sector: null,
      key: keyOf('', fold(label), noSection),
    });
  }
  return {
    name: sheet.name,
    table: null,
    lines,
    totals: footing([], [], 1),
    findings: [
      ...[...problems, say.noTable(sheet.name)].map((sentence) => ({
        sheet: sheet.name,
        address: null,
        sentence,
      })),
      ...besideTheirWords(sheet.name, besideWords),
    ],
    likelihood: 0,
  };
}

/** The cells beside words that hold something else than an amount, as one finding at the first of them. */
function besideTheirWords(sheet: string, cells: readonly CellPosition[]): readonly BudgetRemark[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    { sheet, address: cellAddress(first), sentence: say.noAmountsBeside(sheet, runsDownColumns(cells)) },
  ];
}

/** Addresses of cells, those below each other as one: `B3:B7`. */
function runsDownColumns(cells: readonly CellPosition[]): readonly string[] {
  const runs: { readonly from: CellPosition; to: CellPosition }[] = [];
  const last = new Map<number, (typeof runs)[number]>();
  for (const cell of cells) {
    const run = last.get(cell.column);
    if (run?.to.row === cell.row - 1) run.to = cell;
    else {
      const begun = { from: cell, to: cell };
      runs.push(begun);
      last.set(cell.column, begun);
    }
  }
  return runs.map(({ from, to }) =>
    from === to ? cellAddress(from) : `${cellAddress(from)}:${cellAddress(to)}`,
  );
}
