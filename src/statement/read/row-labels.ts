import { plainLabel, wordsOf } from '../../english/label-words';
import { withoutYears } from '../../money/years-in-text';
import type { Edition, StatementLayout, StatementRow } from '../../guidance/edition';

const numbering = /^\s*(?:\(?(?:\d{1,2}|[a-z])[).:]|\d{1,2})\s+/i;
const footnote = /[\s*†‡¹²³]+$/;
/** Passed over only where the whole label is no row's, so that `Local transport (highways)` keeps its own meaning. */
const note = /\([^)]*\)/g;
const longestLabel = 90;

/**
 * The pack writes of procurement in two annexes, C on commodity goods and services and D on construction. A statement
 * may print both: they are two parts of one row, and neither stands twice.
 */
const parts: readonly (readonly [label: string, part: string])[] = [
  ['Procurement of commodity goods and services', 'goods and services'],
  ['Procurement (goods and services)', 'goods and services'],
  ['Construction procurement', 'construction'],
  ['Procurement (construction)', 'construction'],
  ['Procurement of construction', 'construction'],
];

/** What a label says: the row that it names, and which part of it where the pack's own names divide it. */
export interface NamedRow {
  readonly row: StatementRow;
  readonly part: string | null;
}

/** The same letters, however a paste has set the spaces between them. */
const squashed = (label: string): string => plainLabel(label).replaceAll(' ', '');

/** Reads labels of rows: what the guidance calls them, whatever the numbering, footnote marks, plural or spaces. */
export class RowLabels {
  private readonly byLetters = new Map<string, NamedRow>();
  private readonly totals: ReadonlySet<string>;
  private readonly known = new Map<string, NamedRow | null>();

  constructor(edition: Edition, layout: StatementLayout) {
    for (const row of edition.rows) {
      for (const name of [row.label, ...row.aliases]) {
        if (!this.byLetters.has(squashed(name))) this.byLetters.set(squashed(name), { row, part: null });
      }
    }
    const divided = this.byLetters.get('procurement');
    if (divided !== undefined)
      for (const [label, part] of parts) this.byLetters.set(squashed(label), { row: divided.row, part });
    this.totals = new Set(layout.totals.map(squashed));
  }

  named(text: string): NamedRow | null {
    if (text === '' || text.length > longestLabel) return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const bare = text.replace(footnote, '').replace(numbering, '').trim();
    const found =
      this.byLetters.get(squashed(bare)) ?? this.byLetters.get(squashed(bare.replace(note, ' '))) ?? null;
    this.known.set(text, found);
    return found;
  }

  row(text: string): StatementRow | null {
    return this.named(text)?.row ?? null;
  }

  isTotal(text: string): boolean {
    return this.totals.has(squashed(text)) || isTotalOfAll(text);
  }
}

const ofTotals = new Set(
  'total overall grand all council authority wide the for of and gain saving efficiency annual expected whole statement service sector workstream'.split(
    ' ',
  ),
);
const ofSomeRows = ['service', 'sector', 'workstream'];
const ofEveryRow = ['all', 'overall', 'grand', 'whole', 'authority', 'council'];
const brackets = /\([^)]*\)/g;

/** `Total all services`, `Overall total`, `Council total 2006/07`; `Total services` may leave the workstreams out. */
function isTotalOfAll(text: string): boolean {
  if (text.length > longestLabel || !/\btotals?\b/i.test(text) || isSubtotal(text)) return false;
  const words = wordsOf(withoutYears(text.replaceAll(brackets, ' ')).replaceAll('£', ' '));
  if (!words.every((word) => ofTotals.has(word))) return false;
  const some = ofSomeRows.filter((word) => words.includes(word));
  return some.length === 0 || some.length > 1 || ofEveryRow.some((word) => words.includes(word));
}

/** `Of which cashable` under a row is a part of its figures: as a row of its own it would count twice. */
export function isPartOfRow(text: string): boolean {
  return /^\W*of which\b/i.test(text);
}

/** A sum of some rows only, such as `Subtotal: sectors`: neither a row nor the total. */
export function isSubtotal(text: string): boolean {
  return /\bsub[\s-]*total\b/i.test(text);
}
