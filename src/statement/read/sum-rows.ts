/** A line of a table as far as sums are looked for: its figures by column, `null` where a cell holds none. */
export interface SumLine {
  readonly figures: readonly (number | null)[];
  /** No row of the form, nor known by its words for a total: it may be a sum in words of its own. */
  readonly maybeSum: boolean;
  readonly isTotal: boolean;
}

/** Half a penny and what doubles add to it. */
const leastApart = 0.006;
const fewestAdded = 2;

interface Adding {
  readonly sums: number[];
  added: number;
}

/** Adds the lines from one to the next that may be a sum: a block's sum may stand at its head. */
function linesBelow(lines: readonly SumLine[], at: number, adding: Adding): Adding {
  for (const { figures, maybeSum, isTotal } of lines.slice(at + 1)) {
    if (maybeSum || isTotal) break;
    add(adding, figures);
  }
  return adding;
}

function add(adding: Adding, figures: SumLine['figures']): void {
  figures.forEach((figure, c) => (adding.sums[c] = (adding.sums[c] ?? 0) + (figure ?? 0)));
  if (figures.some((figure) => figure !== null && figure !== 0)) adding.added += 1;
}

/**
 * Lines that are the sum of those above them in every column, whatever they are called: of all, with no line after it, the
 * total; else a subtotal. Taken for rows, their gains would count twice.
 */
export function sumsAmong(lines: readonly SumLine[]): ReadonlyMap<number, 'total' | 'subtotal'> {
  const width = Math.max(0, ...lines.map(({ figures }) => figures.length));
  const nothing = (): Adding => ({ sums: Array.from({ length: width }, () => 0), added: 0 });
  const all = nothing();
  let since = nothing();
  const found = new Map<number, 'total' | 'subtotal'>();
  const isSumOf = ({ sums, added }: Adding, figures: SumLine['figures']): boolean =>
    added >= fewestAdded &&
    figures.some((figure) => figure !== null && figure !== 0) &&
    figures.every((figure, i) => figure === null || Math.abs(figure - (sums[i] ?? 0)) < leastApart);
  lines.forEach(({ figures, maybeSum, isTotal }, i) => {
    if (isTotal) return;
    if (maybeSum && isSumOf(linesBelow(lines, i, nothing()), figures)) {
      found.set(i, 'subtotal');
      return;
    }
    if (maybeSum) {
      const last = i === lines.length - 1;
      if (isSumOf(all, figures) || isSumOf(since, figures)) {
        found.set(i, last && isSumOf(all, figures) ? 'total' : 'subtotal');
        since = nothing();
        return;
      }
    }
    for (const adding of [all, since]) add(adding, figures);
  });
  return found;
}
