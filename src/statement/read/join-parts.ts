import { cellAddress } from '../../grid/cell-address';
import type { Edition } from '../../guidance/edition';
import { layoutOf, poundsFields } from '../layouts/layout';
import type { FoundStatement, NotReadable, ReadColumn, ReadRow, StatementCell } from '../statement';
import { readerText } from '../words';
import { isSameCouncil } from '../../guidance/authorities/authority';
import type { Boxes } from './find-boxes';
import { readingOf } from './passed-over';
import { titleCouncilsOn } from './title-councils';
import type { LooseBoxes, Part } from './parts';

/** Boxes that say who makes the statement: one cover may say it for several. */
const councilBoxes = new Set(['authority', 'contact-name', 'job-title', 'email']);

/** Parts of the same statement become one, on however many sheets they stand; another council is another statement. */
export function joinParts(
  parts: readonly Part[],
  loose: readonly LooseBoxes[],
  edition: Edition,
): readonly FoundStatement[] {
  const main = parts.filter(({ pounds }) => pounds);
  const groups: Part[][] = [];
  for (const part of main.length > 0 ? main : parts) {
    const fitting = groups.filter(([first]) => first !== undefined && isSameStatement(first, part));
    const group =
      fitting.find((each) => sameAuthority(each, part)) ?? (part.authority === null ? fitting[0] : undefined);
    if (group === undefined) groups.push([part]);
    else group.push(part);
  }
  if (main.length > 0) {
    for (const part of parts.filter(({ pounds }) => !pounds)) {
      const fitting = groups.filter(
        ([first]) =>
          first?.kind === part.kind &&
          (first.year === part.year ||
            part.year === null ||
            part.yearFrom === 'workbook-name' ||
            groups.length === 1) &&
          (part.authority === null ||
            first.authority === null ||
            isSameCouncil(part.authority, first.authority)),
      );
      (fitting.find(([first]) => first?.sheet === part.sheet) ?? fitting[0])?.push(part);
    }
  }
  const named = [
    ...new Set(
      [
        ...parts.map(({ authority }) => authority),
        ...loose.map(({ boxes }) => boxes['authority']?.text ?? null),
      ].filter((name) => name !== null && name !== ''),
    ),
  ];
  return groups.map((group) => statementFrom(group, groups, named, loose, edition));
}

/** The first backward look, due in June 2005, stood on a form of its own. */
const firstYear = '2004/05';

const isSameStatement = (a: Part, b: Part): boolean =>
  a.kind === b.kind && a.year === b.year && a.year !== null;

function sameAuthority(group: readonly Part[], { authority }: Part): boolean {
  const known = group.find((part) => part.authority !== null)?.authority ?? null;
  return known === null || authority === null ? known === authority : isSameCouncil(known, authority);
}

function statementFrom(
  group: readonly Part[],
  groups: readonly (readonly Part[])[],
  authorities: readonly (string | null)[],
  loose: readonly LooseBoxes[],
  edition: Edition,
): FoundStatement {
  const [first] = group;
  if (first === undefined) throw new RangeError('a statement has at least one part');
  const { sheet, kind, year } = first;
  const named = group.find((part) => part.authority !== null)?.authority ?? null;
  // A box of its own that is blank has to be filled; without one, a cover sheet may name the council.
  const ownBox = group.some((part) => part.boxes['authority'] !== undefined);
  const onCover = loose.map(({ boxes: each }) => each['authority']?.text ?? '').filter((name) => name !== '');
  const ofCover = !ownBox && groups.length === 1 && onCover.length === 1 ? (onCover[0] ?? null) : null;
  // The cover's box goes before a title: whether they agree is a check's business.
  const authority =
    ofCover ?? named ?? (!ownBox && authorities.length === 1 ? (authorities[0] ?? null) : null);
  const stop = (problem: NotReadable['problem'], sentence: string): FoundStatement => ({
    problem,
    sentence,
    sheet,
    kind,
    year,
    authority,
  });

  const clash = group.find(({ titleClash }) => titleClash !== null);
  if (clash !== undefined && clash.titleClash !== null) {
    const { cell, says } = clash.titleClash;
    const onFirstForm = says === 'backward' && clash.kind === 'forward' && clash.year === firstYear;
    return stop(
      'which-statement',
      onFirstForm
        ? readerText.firstForm(clash.sheet, cell)
        : readerText.whichStatement(clash.sheet, cell, says, clash.kind),
    );
  }
  if (first.kindUnsaid) return stop('which-statement', readerText.whichKind(sheet));
  if (first.noYear !== null)
    return stop('which-year', readerText.noYear(sheet, first.noYear.cell, first.noYear.text));
  if (year === null) return stop('which-year', readerText.whichYear(sheet, kind, first.years));
  const copy = overlap(group, edition);
  if (copy !== null) return stop('which-copy', readerText.whichCopy(kind, year, copy));
  if (authority === null) {
    const box = first.boxes['authority'];
    return stop(
      'which-authority',
      readerText.whichAuthority(sheet, box === undefined ? null : cellAddress(box.place)),
    );
  }
  const covers = loose.filter(
    (each) =>
      (each.kinds.length === 0 || each.kinds.includes(kind)) &&
      (each.years.length === 0 || each.years.includes(year)) &&
      isOf(each.boxes, authority),
  );
  const columns: Record<string, ReadColumn> = {};
  for (const part of [...group].reverse()) Object.assign(columns, part.table.columns);
  const rows = joinedRows(group, edition);
  const total = totalOf(group, edition);
  const boxes = boxesFor(group, groups, authority, covers);
  return {
    kind,
    year,
    yearFrom: first.yearFrom,
    titleYears: first.titleYears,
    authority,
    titleCouncils: titleCouncilsOn(first.grid, first.table, boxes),
    sheet,
    sheets: [...new Set(group.map((part) => part.sheet))],
    layout: layoutOf(edition, kind),
    columns,
    rows,
    total,
    boxes,
    reading: readingOf(group, { rows, total, columns, boxes }),
  };
}

/** The total of all parts: where rows are split over sheets, what adds those of its own sheet only is a page's total. */
function totalOf(group: readonly Part[], edition: Edition): ReadRow | null {
  const isOfPage = (part: Part, total: ReadRow): boolean =>
    group.some((other) => other !== part && other.read.rows.length > 0 && shareGains(part, other, edition)) &&
    part.read.rows.length > 0 &&
    poundsFields(layoutOf(edition, part.kind)).every(
      ({ id }) =>
        !(id in part.table.columns) ||
        penceIn(total.cells[id]) ===
          part.read.rows.reduce((sum, { cells }) => sum + (penceIn(cells[id]) ?? 0), 0),
    );
  const found = group.flatMap((part) => {
    const { total } = part.read;
    return total === null || isOfPage(part, total) ? [] : [total];
  });
  return found[0] ?? null;
}

const penceIn = (cell: StatementCell | undefined): number | null =>
  cell?.amount.kind === 'amount' ? cell.amount.pence : null;

const isOf = (boxes: Boxes, authority: string): boolean => {
  const name = boxes['authority']?.text ?? '';
  return name === '' || isSameCouncil(name, authority);
};

/**
 * The boxes of a statement: its own first, then those of a cover. Where one sheet or one cover serves several statements
 * only who makes them is shared, and signatures that stand once below all of them.
 */
function boxesFor(
  group: readonly Part[],
  groups: readonly (readonly Part[])[],
  authority: string,
  covers: readonly LooseBoxes[],
): Boxes {
  const boxes: Record<string, StatementCell> = {};
  const offer = (from: Boxes, wanted: (id: string) => boolean): void => {
    for (const [id, cell] of Object.entries(from)) {
      const known = boxes[id];
      if (wanted(id) && (known === undefined || (known.text === '' && cell.text !== ''))) boxes[id] = cell;
    }
  };
  for (const part of group) offer(part.boxes, () => true);
  for (const cover of covers)
    offer(
      cover.boxes,
      (id) => groups.length === 1 || cover.kinds.length + cover.years.length > 0 || councilBoxes.has(id),
    );
  const sheets = new Set(group.map(({ sheet }) => sheet));
  const beside = groups
    .flat()
    .filter((part) => sheets.has(part.sheet) && !group.includes(part) && isOf(part.boxes, authority));
  // What another statement says of the council serves where this one has no such box, not where its own is blank.
  for (const part of beside) offer(part.boxes, (id) => councilBoxes.has(id) && boxes[id] === undefined);
  if (!Object.keys(boxes).some((id) => id.startsWith('signed-')))
    for (const part of beside) offer(part.boxes, (id) => id.startsWith('signed-'));
  return boxes;
}

/** Of two pages of one statement no more than this share of rows stands on both; of two copies, more. */
const mostRepeated = 0.5;

/** Whether two parts hold the same column of gains, so that a row of both stands twice. */
const shareGains = (a: Part, b: Part, edition: Edition): boolean =>
  poundsFields(layoutOf(edition, a.kind)).some(({ id }) => id in a.table.columns && id in b.table.columns);

/** Sheets that are copies of each other: they hold the same column of gains of the same rows. `null` when none are. */
function overlap(group: readonly Part[], edition: Edition): readonly string[] | null {
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const keys = new Set(a.read.rows.map(({ key }) => key));
      const twice = b.read.rows.filter(({ key }) => keys.has(key)).length;
      const arePages =
        a.sheet !== b.sheet && twice <= mostRepeated * Math.min(a.read.rows.length, b.read.rows.length);
      if (twice > 0 && !arePages && shareGains(a, b, edition)) return [a.sheet, b.sheet];
    }
  }
  return null;
}

/** Rows of all parts: columns of one row on two sheets are put together, a row that stands on two pages stands twice. */
function joinedRows(group: readonly Part[], edition: Edition): readonly ReadRow[] {
  const rows = new Map<string, ReadRow>();
  for (const [i, part] of group.entries()) {
    const repeats = group.slice(0, i).some((each) => shareGains(each, part, edition));
    for (const row of part.read.rows) {
      const known = rows.get(row.key);
      if (known === undefined) rows.set(row.key, row);
      else if (repeats) {
        const again = inNameOf(row, `${row.key} (2)`);
        if (!rows.has(again.key)) rows.set(again.key, again);
      } else rows.set(row.key, { ...known, cells: joinedCells(known, row) });
    }
  }
  return [...rows.values()];
}

/** The same row under another key, its figures too. */
function inNameOf(row: ReadRow, key: string): ReadRow {
  const cells = Object.entries(row.cells).map(
    ([field, cell]) => [field, { ...cell, key: `${key}/${field}` }] as const,
  );
  return { ...row, key, cells: Object.fromEntries(cells) };
}

/** Of words that stand on two sheets those that are not blank, the first sheet's first. */
function joinedCells(known: ReadRow, other: ReadRow): ReadRow['cells'] {
  const cells: Record<string, StatementCell> = { ...known.cells };
  for (const [field, cell] of Object.entries(other.cells)) {
    if ((cells[field]?.text ?? '') === '') cells[field] = cell;
  }
  return cells;
}
