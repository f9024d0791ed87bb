import { plainLabel } from '../../english/label-words';
import type { Edition, StatementLayout, StatementRow } from '../../guidance/edition';
import { rowByLabel } from '../../guidance/row-by-label';

const numbering = /^\s*(?:\(?(?:\d{1,2}|[a-z])[).:]|\d{1,2})\s+/i;
const footnote = /[\s*†‡¹²³]+$/;
const longestLabel = 90;

/** Reads labels of rows: what the guidance calls them, whatever the numbering, footnote marks or plural. */
export class RowLabels {
  private readonly byPlainLabel: ReadonlyMap<string, StatementRow>;
  private readonly totals: ReadonlySet<string>;
  private readonly known = new Map<string, StatementRow | null>();

  constructor(
    private readonly edition: Edition,
    layout: StatementLayout,
  ) {
    this.byPlainLabel = new Map(
      edition.rows.flatMap((row) =>
        [row.label, ...row.aliases].map((name) => [plainLabel(name), row] as const),
      ),
    );
    this.totals = new Set(layout.totals.map(plainLabel));
  }

  row(text: string): StatementRow | null {
    if (text === '' || text.length > longestLabel) return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const bare = text.replace(footnote, '').replace(numbering, '').trim();
    // Looked up by its words; only a note in brackets needs the guidance's own, slower, reading.
    const found =
      this.byPlainLabel.get(plainLabel(bare)) ?? (bare.includes('(') ? rowByLabel(this.edition, bare) : null);
    this.known.set(text, found);
    return found;
  }

  isTotal(text: string): boolean {
    return this.totals.has(plainLabel(text));
  }
}

/** A sum of some rows only, such as `Subtotal: sectors`: neither a row nor the total. */
export function isSubtotal(text: string): boolean {
  return /\bsub[\s-]*total\b/i.test(text);
}
