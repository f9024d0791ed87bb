import type { StatementKind } from '../../guidance/edition';
import { unitIn } from '../../money/unit-words';
import { yearsGains } from '../layouts/layout';
import type { ReadColumn } from '../statement';
import type { Grid } from './grid';
import { yearsNamed, type HeadingMeaning, type HeadingReader } from './headings';

/** What the headings over a table mean, column by column. */
export interface HeadingColumns {
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** How much of it was understood: more is better. */
  readonly score: number;
  /** Headings say no more than “gains”, so that only a title tells whose they are. */
  readonly plain: boolean;
}

export const isPoundsField = (field: string): boolean => /-(?:total|cashable|capital|other)$/.test(field);

/** The heading over one column: its own lines, and those of a group that it stands under. */
interface Over {
  readonly column: number;
  readonly bottom: number;
  readonly heading: string;
  readonly lowest: string;
  readonly group: string;
}

/** How far to the left the words of a group may stand that is not merged. */
const widestGroup = 3;

function headingsOver(
  grid: Grid,
  reader: HeadingReader,
  rows: readonly number[],
  from: number,
  to: number,
): readonly Over[] {
  const linesOf = (column: number): readonly string[] =>
    rows.map((row, i) => {
      const area = grid.areaOver(row, column);
      // A cell merged downwards says its words once.
      return area !== null && i > 0 && area.firstRow < row ? '' : grid.shownText(row, column);
    });
  const over: Over[] = [];
  const all = new Map<number, readonly string[]>();
  for (let column = from; column <= to; column += 1) {
    const lines = linesOf(column);
    all.set(column, lines);
    const first = lines.findIndex((line) => line !== '');
    if (first < 0) continue;
    const last = lines.findLastIndex((line) => line !== '');
    let group = '';
    for (let left = column - 1; left >= Math.max(from, column - widestGroup) && group === ''; left -= 1) {
      const beside = all.get(left) ?? [];
      const above = beside.slice(0, first).filter((line) => line !== '');
      if (above.length === 0) continue;
      // Only over a heading that says nothing of its own: else it is the other column's first line.
      const below = reader.meaning(beside.slice(first).join(' ').trim())?.kind;
      if (below === 'all-gains' || below === 'cashable') group = above.join(' ');
      break;
    }
    over.push({
      column,
      bottom: rows[last] ?? 0,
      heading: lines.filter((line) => line !== '').join(' '),
      lowest: lines[last] ?? '',
      group,
    });
  }
  return over;
}

/** Reads the headings that stand in some rows over the columns of a table, for one kind of statement. */
export function readHeadingColumns(
  grid: Grid,
  { kind, reader }: { readonly kind: StatementKind; readonly reader: HeadingReader },
  rows: readonly number[],
  from: number,
  to: number,
): HeadingColumns {
  const over = headingsOver(grid, reader, rows, from, to);
  const meanings = over.map((each): HeadingMeaning | null => {
    const lowest = reader.meaning(each.lowest);
    return lowest?.kind === 'year' ? lowest : reader.meaning(each.heading);
  });
  const columns: Record<string, ReadColumn> = {};
  const { fields, plain } = fieldsOf(kind, reader, over, meanings);
  over.forEach((each, i) => {
    const field = fields[i] ?? null;
    if (field === null) return;
    const { column, bottom, heading, group } = each;
    const known = columns[field];
    if (
      known !== undefined &&
      !(reader.isOwnWording(field, heading) && !reader.isOwnWording(field, known.heading))
    ) {
      const rival = { place: grid.place(bottom, column), heading };
      columns[field] = { ...known, rivals: [...known.rivals, rival] };
      return;
    }
    const texts = [heading, group];
    const unit = texts.map(unitIn).find((found) => found !== null) ?? null;
    columns[field] = {
      field,
      place: grid.place(bottom, column),
      heading,
      unit: unit ?? '£',
      unitStated: unit !== null,
      years: [...new Set(texts.flatMap(yearsNamed))],
      rivals: known === undefined ? [] : [{ place: known.place, heading: known.heading }, ...known.rivals],
    };
  });
  const found = Object.values(columns);
  const score =
    found.length * 4 +
    found.filter(({ field }) => isPoundsField(field)).length * 4 +
    found.filter(({ field, heading }) => reader.isOwnWording(field, heading)).length +
    found.filter(({ unitStated }) => unitStated).length -
    (plain ? 3 : 0);
  return { columns, score: found.length === 0 ? 0 : score, plain };
}

/** Names the field of each heading; `...of which cashable` and `Total gains` take theirs from what stands beside them. */
function fieldsOf(
  kind: StatementKind,
  reader: HeadingReader,
  over: readonly Over[],
  meanings: readonly (HeadingMeaning | null)[],
): { readonly fields: readonly (string | null)[]; readonly plain: boolean } {
  const groupOf = (i: number): string | null => {
    const above = reader.meaning(over[i]?.group ?? '');
    return above?.kind === 'field' && above.field.endsWith('-total') ? above.field : null;
  };
  let indicators = 0;
  const fields = meanings.map((meaning, i): string | null => {
    if (meaning?.kind === 'field') {
      if (meaning.field === 'indicator') indicators = 1;
      return meaning.field;
    }
    if (meaning?.kind === 'all-gains') return groupOf(i);
    if (meaning?.kind !== 'year' || indicators === 0) return null;
    indicators += 1;
    return indicators === 2 ? 'indicator-before' : indicators === 3 ? 'indicator-after' : null;
  });
  let plain = false;
  if (!fields.some((field) => field?.endsWith('-total') === true)) {
    const gains = meanings.findIndex((meaning) => meaning?.kind === 'all-gains');
    if (gains >= 0) {
      fields[gains] = yearsGains(kind).total;
      plain = true;
    }
  }
  const isBare = (i: number): boolean => meanings[i]?.kind === 'cashable' && groupOf(i) === null;
  const isTotal = (i: number): boolean => fields[i]?.endsWith('-total') === true;
  const gains = fields.flatMap((_, i) => (isTotal(i) || meanings[i]?.kind === 'cashable' ? [i] : []));
  // Where the first of all is a cashable part, each stands to the left of its gains.
  const leftOfTheirs =
    gains.length >= 2 &&
    gains.length % 2 === 0 &&
    gains.every((at, i) => (i % 2 === 0 ? isBare(at) : isTotal(at)));
  let gainsToTheLeft: string | null = null;
  meanings.forEach((meaning, i) => {
    if (isTotal(i)) gainsToTheLeft = fields[i] ?? null;
    if (meaning?.kind !== 'cashable') return;
    const at = gains.indexOf(i);
    const theirs = leftOfTheirs ? (fields[gains[at + 1] ?? -1] ?? null) : (groupOf(i) ?? gainsToTheLeft);
    fields[i] = theirs?.replace(/-total$/, '-cashable') ?? null;
  });
  return { fields, plain };
}
