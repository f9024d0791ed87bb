import { type Area, sameArea } from '../../../grid/area';
import { columnLetters, columnNumber } from '../../../grid/column-letters';
import type { Directory } from '../../../excel/directory';
import { fingerprint } from '../../../excel/fingerprint';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import { columnOfWords, step, type Step } from '../../../excel/step';
import { amountsName, reasonsName, treatmentsName } from '../locate-marks';
import { type MarkedBlocks, packWritten, type SheetChange, type SheetRecord } from '../marks-record';
import { partLeftOut, withAmounts, writtenLine } from '../officer-decisions';
import { cellWord } from '../treatment-words';
import {
  changesCells,
  keepsDecisions,
  type MarkPlace,
  putsMarksBack,
  reasonHeading,
  renewsLooks,
  treatmentHeading,
  writesHeadings,
  writesLooks,
  writesReasons,
  writesTreatments,
} from '../words';
import { asksForPart, type LeftOutColumns } from './left-out-cells';
import { leftOutColumns } from './left-out-columns';
import { lookSteps } from './mark-looks';
import { nameSteps } from './mark-names';
import { bodyRows, columnBlock, headingRowOf, newHeadingRow, newMarkColumns } from './mark-place';
import type { BudgetSheet } from './marking-input';

/** The two columns of marks on one sheet: what of them is written, and what is remembered of it. */

/** Widths of the two columns, in points. */
const treatmentWidth = 118;
const reasonWidth = 420;

export interface MarkSteps {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
  readonly cells: number;
  readonly record: SheetRecord;
  readonly change: SheetChange;
  /** Where the columns for parts left out stand once this is done. */
  readonly leftOut: LeftOutColumns['columns'];
}

/** Where the marks of a sheet stand, or will stand. */
interface Place {
  readonly rows: { readonly firstRow: number; readonly lastRow: number };
  /** Column of the treatments. */
  readonly treatments: number;
  readonly reasons: number;
  /** The row of the headings; `null` where there is none. */
  readonly headingRow: number | null;
}

/**
 * Works out what marking one sheet writes beside its lines.
 *
 * @param earlier what the record says of marks that stand there; `null` where they are new, or it is lost
 * @throws Refusal when there is no room for the columns
 */
export function markSteps(
  budget: BudgetSheet,
  directory: Directory,
  earlier: SheetRecord | null,
  suffix: string,
): MarkSteps {
  const { raw, reading, table, marks, decisions } = budget;
  const sheet = raw.name;
  const place = placeOf(budget);
  const { rows, headingRow } = place;
  const leftOut = leftOutColumns({
    raw,
    reading,
    table,
    marks,
    decisions,
    rows,
    reasonColumn: place.reasons,
    headingRow,
    earlier: earlier?.leftOut ?? null,
    suffix,
    only: null,
  });
  const words = wordsBesideLines(budget, place, leftOut);
  const added = marks === null ? newColumns(budget, place) : null;
  const areas = {
    treatments: columnBlock(sheet, place.treatments, rows.firstRow, rows.lastRow),
    reasons: columnBlock(sheet, place.reasons, rows.firstRow, rows.lastRow),
    amounts: columnBlock(sheet, columnNumber(table.amountColumn), rows.firstRow, rows.lastRow),
  };
  const isMoved = marks !== null && !sameArea(marks.treatments, areas.treatments);
  const looks =
    marks === null || isMoved || leftOut.isNew
      ? lookSteps(areas.treatments, { reasons: place.reasons, leftOut: leftOut.columns }, headingRow, marks)
      : [];
  const named = nameSteps(
    [
      [`${treatmentsName}${suffix}`, areas.treatments, marks?.treatments ?? null],
      [`${reasonsName}${suffix}`, areas.reasons, marks?.reasons ?? null],
      [`${amountsName}${suffix}`, areas.amounts, marks?.amounts ?? null],
      ...leftOut.names,
    ],
    directory,
  );
  const inPlace = placeInWords(sheet, place);
  const isRewritten = marks !== null && words.changedRows.length > 0;
  const decided = Object.keys(decisions).length;
  return {
    steps: [...words.steps, ...(added?.steps ?? []), ...leftOut.steps, ...looks, ...named.steps],
    sentences: [
      ...(added?.sentences ?? (isRewritten ? [changesCells(inPlace, words.changedRows)] : [])),
      ...leftOut.sentences,
      ...(isMoved ? [renewsLooks(inPlace)] : []),
      ...(budget.displaced ? [putsMarksBack()] : []),
      ...(isRewritten && decided > 0 ? [keepsDecisions(decided)] : []),
    ],
    cells: words.cells + (added?.cells ?? 0) + leftOut.cells,
    change: {
      suffix,
      isNew: marks === null,
      cells: words.changed,
      names: [...named.names],
      ...leftOutOfChange(marks, leftOut),
    },
    leftOut: leftOut.columns,
    record: {
      sheetName: sheet,
      suffix,
      choices: { ...budget.choices },
      headed: marks === null ? headingRow !== null : (earlier?.headed ?? false),
      // Marks whose record was lost: their former widths are not known, and none is given back.
      widths: added?.widths ?? earlier?.widths ?? { before: [0, 0], after: [0, 0] },
      decisions: withAmounts(decisions, reading.lines),
      written: packWritten(
        linesWithin(budget, rows).map((line) =>
          writtenLine(line, leftOut.columns === null ? null : partLeftOut(decisions[line.key])),
        ),
      ),
      ...(leftOut.record === null ? {} : { leftOut: leftOut.record }),
    },
  };
}

/** @throws Refusal when there are no marks and no room for them */
function placeOf({ raw, reading, table, marks, decisions }: BudgetSheet): Place {
  const rows = bodyRows(table, reading.lines);
  if (marks !== null)
    return {
      rows,
      treatments: marks.treatments.column,
      reasons: marks.reasons.column,
      headingRow: headingRowOf(raw, marks),
    };
  const asks = reading.lines.some((line) => asksForPart(line, decisions[line.key]));
  const treatments = newMarkColumns(raw, table, rows, asks);
  const reasons = treatments + 1;
  const headingRow = newHeadingRow(raw, table.headingRow, [treatments, reasons], rows.firstRow);
  return { rows, treatments, reasons, headingRow };
}

const placeInWords = (sheet: string, { rows, treatments, reasons }: Place): MarkPlace => ({
  sheet,
  treatmentColumn: columnLetters(treatments),
  reasonColumn: columnLetters(reasons),
  ...rows,
});

const linesWithin = ({ reading }: BudgetSheet, { firstRow, lastRow }: Place['rows']) =>
  reading.lines.filter(({ row }) => row >= firstRow && row <= lastRow);

const textAt = (sheet: RawSheet, row: number, column: number): string => String(cellAt(sheet, row, column));

/**
 * Treatment and reason beside every line. Rows that carried marks and no longer belong to the table are emptied where the
 * words are still ours.
 */
function wordsBesideLines({ raw, reading, marks }: BudgetSheet, place: Place, leftOut: LeftOutColumns) {
  const { rows } = place;
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  const first = Math.min(rows.firstRow, marks?.treatments.row ?? rows.firstRow);
  const last = Math.max(rows.lastRow, marks === null ? 0 : marks.treatments.row + marks.treatments.rows - 1);
  const before: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const after: { treatments: string[]; reasons: string[] } = { treatments: [], reasons: [] };
  const changed: SheetChange['cells'] = [];
  const changedRows: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const line = byRow.get(row);
    const inside = row >= rows.firstRow && row <= rows.lastRow;
    const now: [string, string] = [textAt(raw, row, place.treatments), textAt(raw, row, place.reasons)];
    const word = line === undefined || !inside ? '' : cellWord(line.treatment);
    const next: [string, string] = [word, word === '' ? '' : (line?.reason ?? '')];
    before.treatments.push(now[0]);
    before.reasons.push(now[1]);
    after.treatments.push(next[0]);
    after.reasons.push(next[1]);
    const parts = leftOut.changed.get(row);
    const sameWords = now[0] === next[0] && now[1] === next[1];
    if (!sameWords) changedRows.push(row);
    if ((sameWords && parts === undefined) || line === undefined || marks === null) continue;
    changed.push({
      key: fingerprint(line.key),
      before: now,
      after: next,
      ...(parts === undefined ? {} : { leftOut: parts }),
    });
  }
  const block = (column: number): Area => columnBlock(raw.name, column, first, last);
  const treatments = columnOfWords(block(place.treatments), before.treatments, after.treatments);
  const reasons = columnOfWords(block(place.reasons), before.reasons, after.reasons);
  return {
    steps: [...treatments.steps, ...reasons.steps],
    cells: treatments.cells + reasons.cells,
    changed,
    changedRows,
  };
}

/** What columns that are new need beside their words: headings and widths. */
function newColumns(budget: BudgetSheet, place: Place) {
  const { raw } = budget;
  const { headingRow } = place;
  const sheet = raw.name;
  const columns = [place.treatments, place.reasons] as const;
  const written = linesWithin(budget, place.rows).filter(({ treatment }) => cellWord(treatment) !== '');
  const widthOf = (of: number): number => raw.columns.find((each) => each.column === of)?.width ?? 0;
  const widths: SheetRecord['widths'] = {
    before: [widthOf(place.treatments), widthOf(place.reasons)],
    after: [treatmentWidth, reasonWidth],
  };
  const inPlace = placeInWords(sheet, place);
  const headings =
    headingRow === null
      ? []
      : columns.map((column, index) => {
          const area = columnBlock(sheet, column, headingRow, headingRow);
          const cells = [[index === 0 ? treatmentHeading : reasonHeading]];
          return step({ kind: 'put-words', area, cells }, { kind: 'clear-words', area });
        });
  return {
    steps: [
      ...headings,
      ...columns.map((column, index) =>
        step(
          { kind: 'column-width', sheet, column, width: widths.after[index] ?? treatmentWidth },
          { kind: 'column-width', sheet, column, width: widthOf(column) },
        ),
      ),
    ],
    sentences: [
      writesTreatments(inPlace, written.length),
      writesReasons(inPlace, written.length),
      ...(headingRow === null ? [] : [writesHeadings(inPlace, headingRow)]),
      writesLooks(inPlace),
    ],
    cells: headings.length,
    widths,
  };
}

/** What a change remembers of the columns for parts left out, beside their cells. */
export const leftOutOfChange = (
  marks: MarkedBlocks | null,
  { isNew, heading }: LeftOutColumns,
): Pick<SheetChange, 'addsLeftOut' | 'leftOutHeading'> => ({
  ...(isNew && marks !== null ? { addsLeftOut: true } : {}),
  ...(heading === undefined ? {} : { leftOutHeading: heading }),
});
