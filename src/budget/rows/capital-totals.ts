import type { BodyRow } from './body-row';
import type { SubtotalOptions } from './subtotal';
import { tolerance } from './runs';
import { totalWordsIn } from './total-words';

const noRows: ReadonlySet<number> = new Set();
/** Two such rows make a habit of the sheet; one would be chance. */
const fewest = 2;
/** A row that is this much off still keeps to the habit of the others. */
const nearly = 0.3;

/**
 * Rows in capitals that close the lines above them in small letters, on a sheet that does so with each of its groups
 * (`Grass`, `Play`, `OPEN SPACES`): they are totals, though no word says so.
 */
export function capitalTotals(rows: readonly BodyRow[], options: SubtotalOptions): ReadonlySet<number> {
  const closing = new Set<number>();
  let exact = 0;
  let sum = 0;
  let lines = 0;
  for (const row of rows) {
    if (row.shape === 'words' && !row.wrapped) {
      sum = 0;
      lines = 0;
    }
    if (row.shape !== 'figures') continue;
    const amount = row.amount ?? 0;
    if (!inCapitals(row.label) || totalWordsIn(row.folded) !== 'none') {
      sum += amount;
      lines += 1;
      continue;
    }
    const apart = Math.abs(amount - sum);
    if (lines < 2 || apart > Math.abs(amount) * nearly || options.isNamed(row)) return noRows;
    if (apart <= tolerance(options.precision, lines)) exact += 1;
    closing.add(row.row);
    sum = 0;
    lines = 0;
  }
  return closing.size >= fewest && exact > 0 ? closing : noRows;
}

const smallLetter = /[a-z]/;

function inCapitals(label: string): boolean {
  // Nearly every label has a small letter: those that have none are looked at closely.
  if (smallLetter.test(label)) return false;
  const letters = label.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}
