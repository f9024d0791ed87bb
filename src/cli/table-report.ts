import type { SheetReading } from '../budget/reading';
import { poundsShown } from '../money/pounds';
import { tableText } from './words';
import { treatmentWords } from '../budget/treatment/words';
import type { WorkbookReading } from './read-workbook';

const widestLabel = 60;

function shortened(text: string): string {
  return text.length > widestLabel ? `${text.slice(0, widestLabel - 1)}…` : text;
}

/** Columns padded to their widest cell; the amount column is set right. */
function aligned(rows: readonly (readonly string[])[], right: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => (i === right ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function sheetReport(sheet: SheetReading): readonly string[] {
  if (sheet.table === null)
    return [tableText.noTable(sheet.name), ...sheet.findings.map(({ sentence }) => sentence)];
  const { table, totals } = sheet;
  const rows = sheet.lines
    .filter(({ treatment }) => treatment !== 'blank')
    .map((line) => [
      String(line.row),
      line.code,
      shortened(line.label),
      line.amount === null ? '' : poundsShown(line.amount),
      treatmentWords[line.treatment],
      line.suggested === null ? '' : treatmentWords[line.suggested],
    ]);
  const excluded = Object.entries(totals.excluded)
    .filter(([, amount]) => amount !== 0)
    .map(([treatment, amount]) => [
      treatmentWords[treatment as keyof typeof totals.excluded],
      poundsShown(amount),
    ]);
  return [
    tableText.sheet(sheet.name, table.amountColumn, table.unit, table.basis, table.year),
    '',
    ...aligned([tableText.headings, ...rows], 3),
    '',
    ...aligned(
      [
        [tableText.included, poundsShown(totals.included)],
        ...excluded,
        [tableText.check, poundsShown(totals.check)],
      ],
      1,
    ),
    totals.statement,
    ...sheet.lines.flatMap(({ row, label, mixes }) =>
      mixes === null ? [] : [tableText.asks(row, label, mixes.question)],
    ),
    ...sheet.findings.map(({ sentence }) => sentence),
    '',
  ];
}

/** One workbook as plain text for a person. */
export function tableReport({ workbook, reading }: WorkbookReading): string {
  const { baseline, bySector, bySheet, targets } = reading;
  return [
    workbook,
    ...reading.sheets.flatMap(sheetReport),
    tableText.baseline(
      poundsShown(baseline.amount),
      baseline.provisional,
      poundsShown(baseline.low),
      poundsShown(baseline.high),
      baseline.caveats ?? [],
    ),
    ...(bySheet.length < 2
      ? []
      : aligned(
          bySheet.map(({ sheet, included, repeats }) => [
            tableText.ofSheet(sheet, repeats),
            poundsShown(included),
          ]),
          1,
        )),
    ...aligned(
      bySector.map(({ label, included }) => [tableText.ofSector(label), poundsShown(included)]),
      1,
    ),
    ...Object.entries(targets.byYear).map(([year, amount]) => tableText.target(year, poundsShown(amount))),
    tableText.cashable(poundsShown(targets.cashable)),
  ].join('\n');
}
