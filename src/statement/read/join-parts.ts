import { columnLetters } from '../../grid/column-letters';
import type { Edition } from '../../guidance/edition';
import { layoutOf, poundsFields } from '../layouts/layout';
import type { FoundStatement, NotReadable, ReadColumn, ReadRow, StatementCell } from '../statement';
import { readerText } from '../words';
import { isSameCouncil } from '../../guidance/authorities/authority';
import type { Boxes } from './find-boxes';
import { readingOf } from './passed-over';
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
  const authority = named ?? (!ownBox && authorities.length === 1 ? (authorities[0] ?? null) : null);
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
      readerText.whichAuthority(
        sheet,
        box === undefined ? null : `${columnLetters(box.place.column)}${box.place.row}`,
      ),
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
  const rows = joinedRows(group.map(({ read }) => read.rows));
  const total = group.map(({ read }) => read.total).find((each) => each !== null) ?? null;
  const boxes = boxesFor(group, groups, authority, covers);
  return {
    kind,
    year,
    yearFrom: first.yearFrom,
    titleYears: first.titleYears,
    authority,
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
  for (const part of beside) offer(part.boxes, (id) => councilBoxes.has(id));
  if (!Object.keys(boxes).some((id) => id.startsWith('signed-')))
    for (const part of beside) offer(part.boxes, (id) => id.startsWith('signed-'));
  return boxes;
}

/** Sheets that hold the same column of gains of the same row; `null` when no figure stands twice. */
function overlap(group: readonly Part[], edition: Edition): readonly string[] | null {
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const shared = poundsFields(layoutOf(edition, a.kind)).some(
        ({ id }) => id in a.table.columns && id in b.table.columns,
      );
      const keys = new Set(a.read.rows.map(({ key }) => key));
      const sameRow = b.read.rows.some(({ key }) => keys.has(key));
      if (shared && sameRow) return [a.sheet, b.sheet];
    }
  }
  return null;
}

function joinedRows(parts: readonly (readonly ReadRow[])[]): readonly ReadRow[] {
  const [first = [], ...others] = parts;
  const rows = new Map(first.map((row) => [row.key, row]));
  for (const row of others.flat()) {
    const known = rows.get(row.key);
    rows.set(row.key, known === undefined ? row : { ...known, cells: joinedCells(known, row) });
  }
  return [...rows.values()];
}

/** Of words that stand on two sheets those that are not blank, the first sheet's first. */
function joinedCells(known: ReadRow, other: ReadRow): ReadRow['cells'] {
  const cells: Record<string, StatementCell> = { ...known.cells };
  for (const [field, cell] of Object.entries(other.cells)) {
    if ((cells[field]?.text ?? '') === '') cells[field] = cell;
  }
  return cells;
}
