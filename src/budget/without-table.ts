import { fold } from '../english/label-words';
import type { SheetSnapshot } from '../grid/snapshot';
import { footing } from './footing';
import type { BudgetLine } from './line';
import { lineKeys } from './line-key';
import type { SheetReading } from './reading';
import type { Cells } from './table/cells';
import { rowReasons } from './treatment/row-words';
import { findings as say } from './words';

const noSection: readonly string[] = [];

/** A sheet that holds no table: its rows are notes, and a finding says why. */
export function withoutTable(sheet: SheetSnapshot, cells: Cells, problems: readonly string[]): SheetReading {
  const lines: BudgetLine[] = [];
  const keyOf = lineKeys();
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    let label = '';
    let any = false;
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      if (cells.kind(row, column) !== 'blank') any = true;
      if (label === '') label = cells.words(row, column);
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
    findings: [...problems, say.noTable(sheet.name)].map((sentence) => ({
      sheet: sheet.name,
      address: null,
      sentence,
    })),
    likelihood: 0,
  };
}
