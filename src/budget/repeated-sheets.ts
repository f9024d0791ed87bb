import { noPence, pence, subtract, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { detailedOtherwise, findings, repeatedFromSheet } from './words';
import { isLineTreatment, type BudgetLine } from './line';
import type { SheetReading } from './reading';
import { plainLabel } from '../english/label-words';
import { namedSections, summarisedLines, type SectionPart } from './rows/named-sections';
import { rowReasons } from './treatment/row-words';
import type { Unit } from '../money/unit';

/**
 * Sheets whose lines are the totals of other sheets read with them, or of sections of one: a summary of departments. Two
 * or more such lines make a summary, or one that is called as the sheet; its matching lines become notes, so that the
 * money is counted once, on the sheet that details it. A line of such a summary that is called as a sheet and comes to
 * another sum is that sheet too, and the difference is asked.
 *
 * @returns for each sheet, the rows that repeat another sheet and that sheet's name
 */
export function repeatedRows(
  sheets: readonly SheetReading[],
): ReadonlyMap<string, ReadonlyMap<number, DetailSheet>> {
  if (sheets.length < 2) return new Map();
  const totals = sheets.flatMap((sheet) => {
    const amount = sheet.totals.sheetTotal;
    return amount === null || amount === 0
      ? []
      : [{ name: sheet.name, words: plainLabel(sheet.name), amount, lines: countLines(sheet) }];
  });
  const repeated = new Map<string, ReadonlyMap<number, DetailSheet>>();
  for (const sheet of sheets) {
    const rows = new Map<number, DetailSheet>(inSections(sheet, sheets, repeated));
    let calledSo = rows.size > 0;
    const taken = new Set<string>();
    for (const line of sheet.lines) {
      if (line.amount === null || !counts(line.treatment) || rows.has(line.row)) continue;
      const same = totals.filter(
        (total) => total.amount === line.amount && total.name !== sheet.name && total.lines > 1,
      );
      const label = plainLabel(line.label);
      const named =
        same.find(({ words }) => words === label || label.includes(words) || words.includes(label)) ??
        same[0];
      if (named === undefined || taken.has(named.name)) continue;
      rows.set(line.row, { name: named.name, difference: noPence });
      taken.add(named.name);
      calledSo ||= named.words === label;
    }
    // One sheet to the penny, and another by its name: a summary all the same.
    if (rows.size === 0) continue;
    for (const line of sheet.lines) {
      const { amount } = line;
      if (amount === null || amount === 0 || rows.has(line.row) || !counts(line.treatment)) continue;
      const label = plainLabel(line.label);
      const detail = totals.find(
        (total) =>
          total.words === label && total.name !== sheet.name && total.lines > 1 && !taken.has(total.name),
      );
      if (detail === undefined || Math.abs(detail.amount - amount) > Math.abs(amount) * mostUnexplained)
        continue;
      rows.set(line.row, { name: detail.name, difference: subtract(detail.amount, amount) });
      taken.add(detail.name);
    }
    if (rows.size < 2 && !calledSo) continue;
    repeated.set(sheet.name, rows);
  }
  return repeated;
}

const asSections: Readonly<Partial<Record<string, SectionPart>>> = {
  heading: 'words',
  subtotal: { totalFrom: 0 },
  included: 'line',
  check: 'line',
  'transfer-payment': 'line',
  'delegated-schools': 'line',
  police: 'line',
};

/** A printed figure stands for so many pence more or less. */
const halfDigit: Readonly<Record<Unit, number>> = { '£': 0, '£000': 50_000, '£m': 5_000_000 };

/** The first half of a label heads nothing. */
const partOf = ({ treatment, reason }: BudgetLine): SectionPart =>
  (reason === rowReasons.wrapped ? undefined : asSections[treatment]) ?? 'other';

/** Lines of a sheet that sections of another sheet detail. */
function inSections(
  sheet: SheetReading,
  sheets: readonly SheetReading[],
  repeated: ReadonlyMap<string, unknown>,
): readonly (readonly [number, DetailSheet])[] {
  const lines = sheet.lines.filter((line) => partOf(line) === 'line');
  const near = halfDigit[sheet.table?.unit ?? '£'];
  for (const other of sheets) {
    // What repeats a third sheet details nothing itself.
    if (other === sheet || repeated.has(other.name)) continue;
    const sections = namedSections(other.lines, partOf).map((section) => ({ ...section, from: -1, to: -1 }));
    const found = summarisedLines([lines], sections, near);
    if (found.length > 0)
      return found.map(({ line, difference }) => [line, { name: other.name, difference: pence(difference) }]);
  }
  return [];
}

/** The sheet that details a line of a summary. */
export interface DetailSheet {
  readonly name: string;
  /** Detail − line, in pence; 0 where the detail explains all of it. */
  readonly difference: Pence;
}

/** More than this part of a line may not be missing from what is taken for its detail. */
const mostUnexplained = 0.5;

export function withoutRepeats(sheet: SheetReading, rows: ReadonlyMap<number, DetailSheet>): SheetReading {
  return {
    ...sheet,
    lines: sheet.lines.map((line) => {
      const other = rows.get(line.row);
      if (other === undefined || line.decidedBy === 'officer') return line;
      const { name, difference } = other;
      const once = { ...line, cites: [], mixes: null, leftOut: null };
      return difference === 0
        ? { ...once, treatment: 'note', suggested: null, reason: repeatedFromSheet(name), sector: null }
        : {
            ...once,
            treatment: 'check',
            suggested: 'excluded-by-officer',
            reason: detailedOtherwise(name, poundsShown(pence(Math.abs(difference))), difference < 0),
          };
    }),
    findings: [
      ...sheet.findings,
      {
        sheet: sheet.name,
        address: null,
        sentence: findings.repeatsSheets(sheet.name, [
          ...new Set([...rows.values()].map(({ name }) => name)),
        ]),
      },
    ],
  };
}

function countLines(sheet: SheetReading): number {
  return sheet.lines.filter(({ treatment }) => counts(treatment)).length;
}

const counts = (treatment: string): boolean =>
  isLineTreatment(treatment) && treatment !== 'excluded-by-officer';
