import { findings, repeatedFromSheet } from './words';
import type { SheetReading } from './reading';
import { plainLabel } from '../english/label-words';

/**
 * Sheets whose lines are the totals of other sheets read with them: a summary of departments. Two or more such lines
 * make a summary; its matching lines become notes, so that the money is counted once, on the sheet that details it.
 *
 * @returns for each sheet, the rows that repeat another sheet and that sheet's name
 */
export function repeatedRows(
  sheets: readonly SheetReading[],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  if (sheets.length < 2) return new Map();
  const totals = sheets.flatMap((sheet) => {
    const amount = sheet.totals.sheetTotal;
    return amount === null || amount === 0
      ? []
      : [{ name: sheet.name, words: plainLabel(sheet.name), amount, lines: countLines(sheet) }];
  });
  const repeated = new Map<string, ReadonlyMap<number, string>>();
  for (const sheet of sheets) {
    const rows = new Map<number, string>();
    for (const line of sheet.lines) {
      if (line.amount === null || !counts(line.treatment)) continue;
      const same = totals.filter(
        (total) => total.amount === line.amount && total.name !== sheet.name && total.lines > 1,
      );
      const label = plainLabel(line.label);
      const named =
        same.find(({ words }) => words === label || label.includes(words) || words.includes(label)) ??
        same[0];
      if (named !== undefined && ![...rows.values()].includes(named.name)) rows.set(line.row, named.name);
    }
    if (rows.size >= 2) repeated.set(sheet.name, rows);
  }
  return repeated;
}

export function withoutRepeats(sheet: SheetReading, rows: ReadonlyMap<number, string>): SheetReading {
  return {
    ...sheet,
    lines: sheet.lines.map((line) => {
      const other = rows.get(line.row);
      return other === undefined || line.decidedBy === 'officer'
        ? line
        : {
            ...line,
            treatment: 'note',
            suggested: null,
            reason: repeatedFromSheet(other),
            cites: [],
            mixes: null,
            leftOut: null,
            sector: null,
          };
    }),
    findings: [
      ...sheet.findings,
      {
        sheet: sheet.name,
        address: null,
        sentence: findings.repeatsSheets(sheet.name, [...new Set(rows.values())]),
      },
    ],
  };
}

function countLines(sheet: SheetReading): number {
  return sheet.lines.filter(({ treatment }) => counts(treatment)).length;
}

function counts(treatment: string): boolean {
  return (
    treatment === 'included' ||
    treatment === 'check' ||
    treatment === 'transfer-payment' ||
    treatment === 'delegated-schools' ||
    treatment === 'police'
  );
}
