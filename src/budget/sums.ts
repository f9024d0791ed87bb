import type { Edition } from '../guidance/edition';
import { pence } from '../money/pence';
import { notMapped } from './words';
import { listed } from '../english/counted';
import type { SectorSum, SheetReading, SheetSum } from './reading';

/** The baseline by sector, in the order of the edition's rows (FD table 3.1); lines that no row fits stand last. */
export function sumsBySector(sheets: readonly SheetReading[], edition: Edition): readonly SectorSum[] {
  const sums = new Map<string | null, { included: number; lines: number }>();
  const known = new Set(edition.rows.map(({ id }) => id));
  for (const { lines } of sheets) {
    for (const line of lines) {
      if (line.treatment !== 'included' || (line.amount ?? 0) === 0) continue;
      const sector = line.sector !== null && known.has(line.sector) ? line.sector : null;
      let sum = sums.get(sector);
      if (sum === undefined) {
        sum = { included: 0, lines: 0 };
        sums.set(sector, sum);
      }
      sum.included += (line.amount ?? 0) - (line.leftOut ?? 0);
      sum.lines += 1;
    }
  }
  return [...edition.rows, { id: null, label: notMapped }].flatMap(({ id, label }) => {
    const sum = sums.get(id);
    return sum === undefined ? [] : [{ sector: id, label, included: pence(sum.included), lines: sum.lines }];
  });
}

/**
 * What each sheet brings to the baseline.
 *
 * @param repeated for each sheet that repeats others, those sheets' names
 */
export function sumsBySheet(
  sheets: readonly SheetReading[],
  repeated: ReadonlyMap<string, readonly string[]>,
): readonly SheetSum[] {
  return sheets.map(({ name, totals }) => {
    const others = repeated.get(name) ?? [];
    return {
      sheet: name,
      included: totals.included,
      excluded: pence(Object.values(totals.excluded).reduce((sum, amount) => sum + amount, 0)),
      check: totals.check,
      repeats: others.length === 0 ? null : listed(others),
    };
  });
}
