import type { PassedOver, Reading, Statement } from '../statement';
import { isAmountLike } from '../../money/amount-cell';
import { statementKinds } from '../../guidance/edition';
import { templateText } from '../words';
import type { Part } from './parts';

const longestHeld = 80;
/** What the template itself prints, which says nothing of the statement. */
const ownLines = new Set(statementKinds.map(templateText.origin));
/** What the toolkit prints around a filed form: headings over cross-checks, and links that a sheet does not keep. */
const toolkitLines =
  /^(?:details|related links|(?:(?:documents|people|projects)\s*)+|(?:\d{4}\s*\/\s*\d{2,4}\s+)?(?:primary|secondary) quality cross[\s-]?checks?)$/i;

/** Counts what was read of a statement, and lists every cell on its part of the sheets that was not. */
export function readingOf(
  parts: readonly Part[],
  { rows, total, columns, boxes }: Pick<Statement, 'rows' | 'total' | 'columns' | 'boxes'>,
): Reading {
  // Several tables of one zone share what was seen of it.
  const zones = [...new Map(parts.map((part) => [part.seen, part])).values()];
  return {
    rows: rows.length,
    columns: Object.keys(columns),
    boxes: Object.keys(boxes),
    total: total !== null,
    passedOver: zones.flatMap(passedOverOn),
  };
}

function passedOverOn({ grid, seen, table, sheet }: Part): readonly PassedOver[] {
  const found: PassedOver[] = [];
  for (const { row, column } of grid.filled()) {
    const text = grid.text(row, column);
    if (seen.has(row, column) || text === '' || ownLines.has(text) || toolkitLines.test(text)) continue;
    const line = table.lines.find(({ at, last }) => at <= row && row <= last);
    found.push({
      place: { sheet, row, column },
      text: text.slice(0, longestHeld),
      formula: grid.formula(row, column),
      figure: isAmountLike(grid.value(row, column)),
      besideRow: line === undefined || column < table.labelColumn ? null : line.text,
      across: column - table.labelColumn,
      heading: column > table.labelColumn ? grid.shownText(table.headingRow, column) : '',
      ofOtherYear: table.ofOtherYears.includes(column),
    });
  }
  return found;
}
