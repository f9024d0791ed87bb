import type { StatementKind } from '../../guidance/edition';
import { unitIn } from '../../money/unit-words';
import { isOfTheYear, yearsGains } from '../layouts/layout';
import type { ReadColumn } from '../statement';
import type { Grid } from './grid';
import { yearsNamed, type HeadingMeaning, type HeadingReader } from './headings';

/** Reads headings of one kind of statement. */
export interface KindReader {
  readonly kind: StatementKind;
  readonly reader: HeadingReader;
  /** Years that the statement may be for, as far as titles and sheet name say. */
  readonly years?: ReadonlySet<string>;
}

/** What the headings over a table mean, column by column. */
export interface HeadingColumns {
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** How much of it was understood: more is better. */
  readonly score: number;
  /** Headings say no more than “gains”, so that only a title tells whose they are. */
  readonly plain: boolean;
  /** Columns of gains whose headings name another year, beside those of the statement’s own: shown to compare. */
  readonly ofOtherYears: readonly number[];
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

const replaced = /\b(?:was|were|previous(?:ly)?|original(?:ly)?|old|before|draft|superseded)$/i;

/** Of two columns that can mean one: what is seen goes before what is hidden, what holds now before what was, then the form's own words. */
function weightOf(
  grid: Grid,
  reader: HeadingReader,
  field: string,
  { place, heading }: Pick<ReadColumn, 'place' | 'heading'>,
): number {
  const seen = grid.isHidden(place.row, place.column) ? 0 : 4;
  const stands = replaced.test(withoutLastBrackets(heading)) ? 0 : 2;
  return seen + stands + (reader.isOwnWording(field, heading) ? 1 : 0);
}

const withoutLastBrackets = (heading: string): string => heading.replace(/\s*\([^)]*\)\s*$/, '').trim();

/** Reads the headings that stand in some rows over the columns of a table, for one kind of statement. */
export function readHeadingColumns(
  grid: Grid,
  { kind, reader, years = new Set() }: KindReader,
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
  const { fields, plain, ofOthers } = fieldsOf(kind, reader, over, meanings, years);
  over.forEach((each, i) => {
    const field = fields[i] ?? null;
    if (field === null) return;
    const { column, bottom, heading, group } = each;
    const known = columns[field];
    if (
      known !== undefined &&
      weightOf(grid, reader, field, { place: grid.place(bottom, column), heading }) <=
        weightOf(grid, reader, field, known)
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
    // A group above, such as a year, may tell two columns apart.
    found.flatMap(({ field, rivals }) => (isPoundsField(field) ? rivals : [])).length * 4 -
    (plain ? 3 : 0);
  const ofOtherYears = over.filter((_, i) => ofOthers.has(i)).map(({ column }) => column);
  return { columns, score: found.length === 0 ? 0 : score, plain, ofOtherYears };
}

/** Names the field of each heading; `...of which cashable` and `Total gains` take theirs from what stands beside them. */
function fieldsOf(
  kind: StatementKind,
  reader: HeadingReader,
  over: readonly Over[],
  meanings: readonly (HeadingMeaning | null)[],
  years: ReadonlySet<string>,
): {
  readonly fields: readonly (string | null)[];
  readonly plain: boolean;
  readonly ofOthers: ReadonlySet<number>;
} {
  /** Whether a heading names a year of the statement; `null` where it names none. */
  const isOwnYear = (i: number): boolean | null => {
    const named = yearsNamed(`${over[i]?.heading ?? ''} ${over[i]?.group ?? ''}`);
    return named.length === 0 || years.size === 0 ? null : named.some((year) => years.has(year));
  };
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
  const { total: yearsTotal } = yearsGains(kind);
  const anyGains = fields.some((field) => field?.endsWith('-total') === true);
  if (!fields.includes(yearsTotal)) {
    const bare = meanings.flatMap((meaning, i) => (meaning?.kind === 'all-gains' ? [i] : []));
    // Beside other gains `Gains 2006/07` are the year’s where it is the statement’s year.
    const gains = bare.find((i) => isOwnYear(i) === true) ?? (anyGains ? undefined : bare[0]);
    if (gains !== undefined) {
      fields[gains] = yearsTotal;
      plain = !anyGains;
    }
  }
  const ofOthers = gainsOfOtherYears(fields, meanings, isOwnYear);
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
    if (ofOthers.has(i)) return;
    const at = gains.indexOf(i);
    const theirs = leftOfTheirs ? (fields[gains[at + 1] ?? -1] ?? null) : (groupOf(i) ?? gainsToTheLeft);
    fields[i] = theirs?.replace(/-total$/, '-cashable') ?? null;
  });
  for (const i of ofOthers) fields[i] = null;
  return { fields, plain, ofOthers };
}

/** Headings of gains of another year where the same gains of the statement’s year stand beside them, each with its parts. */
function gainsOfOtherYears(
  fields: readonly (string | null)[],
  meanings: readonly (HeadingMeaning | null)[],
  isOwnYear: (i: number) => boolean | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const own = new Set(fields.filter((_, i) => isOwnYear(i) === true));
  let inOther = false;
  fields.forEach((field, i) => {
    const isGains = field?.endsWith('-total') === true || meanings[i]?.kind === 'all-gains';
    if (isGains)
      inOther = isOwnYear(i) === false && (field === null || (isOfTheYear(field) && own.has(field)));
    const isPart = meanings[i]?.kind === 'cashable' || (field !== null && isPoundsField(field));
    if (inOther && own.size > 0 && (isGains || isPart)) found.add(i);
  });
  return found;
}
