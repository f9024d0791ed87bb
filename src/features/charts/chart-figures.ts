import { quotedSheet } from '../../grid/sheet-name';
import { lineTreatments } from '../../budget/line';
import { treatmentWords } from '../../budget/treatment/words';
import type { CellLook } from '../../excel/operation';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import { type Area, areaAddress, overlaps } from '../../grid/area';
import type { Unit } from '../../money/unit';
import { bySurety, gainsOfYear } from '../../statement/gains-of-year';
import type { Statement } from '../../statement/statement';
import { calculation } from '../budget-marks/plan/calculation-words';
import { calculationColumns } from '../budget-marks/plan/calculation-sheet';
import { freeBelowReport } from '../budget-marks/plan/chart-room';
import type { NativeChart } from './native-charts';
import { gainsFrom, nativeChartText as words } from './words';

/** The tables that Excel's charts are drawn over: live formulas below the report, printed with it. */

/** Defined name over a chart's table; by it the table is known as ours wherever it stands. */
export const figuresName: Readonly<Record<NativeChart, string>> = {
  targets: 'AES_Chart_figures_targets',
  'kept-out': 'AES_Chart_figures_treatments',
};

/** A table, and how many of its columns after the labels are drawn. */
export interface ChartData {
  readonly rows: readonly (readonly string[])[];
  readonly series: number;
}

/** The blocks of ‘AES baseline’ that a table follows. */
export interface ReportPlaces {
  readonly report: RawSheet;
  readonly baseline: Area;
  readonly targets: readonly Area[];
}

const times: Readonly<Record<Unit, string>> = { '£': '', '£000': '*1000', '£m': '*1000000' };
const follow = (cell: Omit<Area, 'sheet'>): string => `=${areaAddress({ ...cell, rows: 1, columns: 1 })}`;
const textAt = (sheet: RawSheet, row: number, column: number): string => String(cellAt(sheet, row, column));

/** What a column of a statement adds up to, as a formula over its own rows, in pounds. */
function sumOf(statement: Statement, field: string): string {
  const places = statement.rows.flatMap(({ cells }) => cells[field]?.place ?? []);
  const runs: Area[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.sheet === place.sheet && last.column === place.column && last.row + last.rows === place.row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ ...place, rows: 1, columns: 1 });
  }
  const blocks = runs.map((run) => `${quotedSheet(run.sheet)}!${areaAddress(run)}`);
  return `=SUM(${blocks.join(',')})${times[statement.columns[field]?.unit ?? '£']}`;
}

/** Each year's target beside the gains of the statement in which they are surest; without gains, beside half of it. */
export function targetsTable({ report, targets }: ReportPlaces, statements: readonly Statement[]): ChartData {
  const rows = targets.map((target): readonly string[] => {
    const year = textAt(report, target.row, 1);
    const [surest] = statements
      .filter((statement) => statement.year === year)
      .toSorted(bySurety)
      .flatMap((statement) => {
        const gains = gainsOfYear(statement);
        return gains === null ? [] : [{ statement, columns: gains.columns }];
      });
    if (surest === undefined) return [year, follow(target), '', '', ''];
    const { statement, columns } = surest;
    return [
      year,
      follow(target),
      sumOf(statement, columns.total),
      columns.cashable === null ? '' : sumOf(statement, columns.cashable),
      gainsFrom(statement.sheets),
    ];
  });
  return {
    rows: [[words.titles.targets, words.target, words.gains, words.cashable, words.from], ...rows],
    series: rows.some(([, , gains]) => gains !== '') ? 3 : 1,
  };
}

/** What is in the baseline, what is still to decide and what each treatment keeps out. */
export function treatmentsTable({ report, baseline }: ReportPlaces): ChartData {
  const keptOut = new Set<string>(
    lineTreatments
      .filter((treatment) => treatment !== 'included' && treatment !== 'check')
      .map((treatment) => treatmentWords[treatment]),
  );
  const labelled = Array.from({ length: report.area.rows }, (_, at) => report.area.row + at)
    .filter((row) => row > baseline.row)
    .map((row) => ({ row, label: textAt(report, row, 1) }));
  const amountIn = (row: number): string => follow({ row, column: 2, rows: 1, columns: 1 });
  const check = labelled.find(({ label }) => label === calculation.toDecide);
  const out = labelled.filter(({ label }) => keptOut.has(label));
  return {
    rows: [
      [words.titles['kept-out'], words.pounds],
      [treatmentWords.included, amountIn(baseline.row)],
      ...(check === undefined ? [] : [[treatmentWords.check, amountIn(check.row)]]),
      // The first of each: a chart's own table further down repeats the words.
      ...out
        .filter(({ label }, at) => out.findIndex((each) => each.label === label) === at)
        .map(({ row, label }) => [label, amountIn(row)]),
    ].map((row) => Array.from({ length: calculationColumns }, (_, at) => row[at] ?? '')),
    series: 1,
  };
}

/** Rows that a chart takes below its table, and a blank one after it. */
const chartRows = 17;
/** The report itself fills the first page of A4; charts begin on the next. */
const secondPage = 64;
/**
 * Where a table and its chart may stand: below all that the sheet holds, in the place that they had before where that is
 * still free.
 *
 * @param ours tables of charts that stand there, this chart's own among them where it was drawn before
 */
export function placeFor(
  report: RawSheet,
  rows: number,
  own: Area | null,
  ours: readonly Area[],
): { readonly table: Area; readonly chart: Area } {
  const others = ours.filter((area) => own === null || !overlaps(area, own));
  let last = 0;
  report.values.forEach((line, down) => {
    const row = report.area.row + down;
    const filled = line.some((cell, across) => {
      const at = { ...report.area, row, column: report.area.column + across, rows: 1, columns: 1 };
      // What stands beside the columns of table and chart is in nobody's way.
      return (
        cell !== '' &&
        at.column <= calculationColumns &&
        !ours.some((area) => overlaps({ ...area, sheet: at.sheet }, at))
      );
    });
    if (filled) last = row;
  });
  const belowOthers = Math.max(0, ...others.map((area) => area.row + area.rows + chartRows + 1));
  const first =
    own !== null && own.row > last && own.rows === rows
      ? own.row
      : Math.max(secondPage, last + freeBelowReport, belowOthers);
  const table = { sheet: report.name, row: first, column: 1, rows, columns: calculationColumns };
  return { table, chart: { ...table, row: first + rows + 1, rows: chartRows - 1 } };
}

/** How the table looks: as the tables of the report do. */
export function looksOfTable(
  table: Area,
  pounds: string,
): readonly { readonly area: Area; readonly look: CellLook }[] {
  const heading = { ...table, rows: 1 };
  const body = { ...table, row: table.row + 1, rows: table.rows - 1 };
  return [
    { area: table, look: { size: 10, alignTop: true } },
    { area: { ...body, columns: 1 }, look: { numberFormat: '@' } },
    { area: { ...body, column: 2, columns: 3 }, look: { numberFormat: pounds } },
    { area: { ...table, column: calculationColumns, columns: 1 }, look: { wrap: true, indent: 1 } },
    { area: heading, look: { bold: true, fill: '#D6E4F0', fontColor: '#12344D' } },
    { area: { ...heading, column: 2, columns: 3 }, look: { alignRight: true, wrap: true } },
  ];
}
