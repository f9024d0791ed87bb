import { type LeftOutColumns, type LeftOutInput, leftOutNames, cellsBesideLine } from './left-out-cells';
import { type Area } from '../../../grid/area';
import { columnOfFigures, columnOfWords, type Step, step } from '../../../excel/step';
import { columnBlock, newHeadingRow } from './mark-place';
import type { LeftOutRecord } from '../marks-record';
import { leftOutAsHeading, leftOutHeading, writesLeftOut } from '../words';
import { columnLetters, columnNumber } from '../../../grid/column-letters';
import type { Unit } from '../../../money/unit';
import type { RawSheet } from '../../../excel/raw-sheet';
import type { BudgetTable } from '../../../budget/reading';

/** Widths of the two columns, in points. */
const partsWidth = 100;
const kindsWidth = 130;

/** New columns for parts left out: figures and words beside every line, headings, widths and the amounts' own format. */
export function addedLeftOut(input: LeftOutInput, column: number, questions: number): LeftOutColumns {
  const { raw, reading, table, decisions, rows, headingRow: wishedRow } = input;
  const sheet = raw.name;
  const columns = { parts: column, kinds: column + 1 };
  const block = (at: number): Area => columnBlock(sheet, at, rows.firstRow, rows.lastRow);
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  const after = Array.from({ length: rows.lastRow - rows.firstRow + 1 }, (_, index) => {
    const line = byRow.get(rows.firstRow + index);
    return cellsBesideLine(line, line && decisions[line.key], ['', ''], '', table.unit);
  });
  const blank = after.map(() => '');
  const figures = columnOfFigures(
    block(columns.parts),
    blank,
    after.map(([part]) => part),
  );
  const words = columnOfWords(
    block(columns.kinds),
    blank,
    after.map(([, kind]) => kind),
  );
  const steps: Step[] = [...figures.steps, ...words.steps];
  const headingRow = newHeadingRow(raw, wishedRow, [columns.parts, columns.kinds], rows.firstRow);
  if (headingRow !== null)
    for (const [at, heading] of headingsOf(columns, table.unit)) {
      const cell = columnBlock(sheet, at, headingRow, headingRow);
      steps.push(
        step({ kind: 'put-words', area: cell, cells: [[heading]] }, { kind: 'clear-words', area: cell }),
      );
    }
  const state = (at: number) => raw.columns.find((each) => each.column === at);
  const widths: LeftOutRecord['widths'] = {
    before: [state(columns.parts)?.width ?? 0, state(columns.kinds)?.width ?? 0],
    after: [partsWidth, kindsWidth],
  };
  [columns.parts, columns.kinds].forEach((at, index) => {
    const [to, back] = [widths.after[index] ?? partsWidth, widths.before[index] ?? 0];
    steps.push(
      step(
        { kind: 'column-width', sheet, column: at, width: to },
        back > 0 ? { kind: 'column-width', sheet, column: at, width: back } : null,
      ),
    );
  });
  const numberFormat = state(columns.parts)?.isGeneral === true ? amountsFormat(raw, table, rows) : null;
  if (numberFormat !== null) {
    const area = block(columns.parts);
    steps.push(
      step(
        { kind: 'look', area, look: { numberFormat } },
        { kind: 'look', area, look: { numberFormat: 'General' } },
      ),
    );
  }
  return {
    steps,
    sentences: [
      writesLeftOut(
        {
          sheet,
          first: columnLetters(columns.parts),
          second: columnLetters(columns.kinds),
          unit: table.unit,
        },
        questions,
      ),
    ],
    cells: figures.cells + words.cells + (headingRow === null ? 0 : 2),
    columns,
    isNew: true,
    names: leftOutNames(input, columns),
    record: { widths, numberFormat },
    changed: new Map(),
    heading: undefined,
  };
}

const headingsOf = (columns: { parts: number; kinds: number }, unit: Unit) =>
  [
    [columns.parts, leftOutHeading(unit)],
    [columns.kinds, leftOutAsHeading],
  ] as const;

/** The number format that most amounts of the table have; `null` where that is Excel's own. */
function amountsFormat(raw: RawSheet, table: BudgetTable, rows: LeftOutInput['rows']): string | null {
  const column = columnNumber(table.amountColumn) - raw.area.column;
  const counts = new Map<string, number>();
  for (let row = rows.firstRow; row <= rows.lastRow; row += 1) {
    const at = row - raw.area.row;
    if (typeof raw.values[at]?.[column] !== 'number') continue;
    const format = raw.numberFormats[at]?.[column] ?? 'General';
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const most = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['General', 0]);
  return ['General', '@'].includes(most[0]) ? null : most[0];
}
