import type { IWorksheetData } from '@univerjs/core';
import { rectangleAddress, parseRectangle } from '../../src/grid/rectangle';
import type { WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import {
  childOf,
  childrenOf,
  parseXml,
  prefixOf,
  splice,
  withAttributes,
  type Splice,
  type XmlElement,
} from '../../src/files/xml-element';
import { decodeCharacterEscapes, encodeCharacterEscapes, escapeAttribute } from '../../src/files/xml-text';
import type { SheetTable } from '../model/sheet-table';
import { areaOfRange, rangeOfArea } from './areas';
import { heldCell } from './cell-writer';
import type { GridMovement } from './grid-movement';
import { spreadsheetId } from './imported-sheet';
import { officeRelationships, type PackageDraft } from './package-draft';
import { moveReferences } from './related-parts';
import { followArea } from './grid-movement';
import type { SectionDraft } from './section-draft';
import type { TableChange } from './table-references';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const tableParts = (file: WorkbookFile, sheet: WorksheetPart): readonly string[] =>
  file
    .relationshipsOf(sheet.part)
    .filter(({ kind, external }) => kind === 'table' && !external)
    .map(({ target }) => target);

/** A table that the file holds is known by its part. */
function readTable(file: WorkbookFile, sheet: WorksheetPart, part: string): SheetTable | null {
  const text = file.parts.text(part);
  if (text === undefined) return null;
  const { attributes } = parseXml(text, part);
  const area = parseRectangle(attributes.get('ref') ?? '');
  const name = attributes.get('displayName') ?? attributes.get('name') ?? '';
  if (area === null || name === '') return null;
  return {
    id: part,
    sheetId: spreadsheetId(sheet),
    name,
    area: rangeOfArea(area),
    hasHeadings: attributes.get('headerRowCount') !== '0',
    hasTotals: Number(attributes.get('totalsRowCount') ?? 0) > 0,
  };
}

/** References to the tables of a sheet that is deleted have nothing to refer to. */
export const lostTables = (file: WorkbookFile, sheet: WorksheetPart): readonly TableChange[] =>
  tableParts(file, sheet).flatMap((part) => {
    const table = readTable(file, sheet, part);
    return table === null ? [] : [{ from: table.name, to: null, columns: new Map() }];
  });

/** Excel's own tables in a file. */
export const readTables = (file: WorkbookFile): readonly SheetTable[] =>
  file.sheets.flatMap((sheet) =>
    tableParts(file, sheet).flatMap((part) => readTable(file, sheet, part) ?? []),
  );

export interface TableWriterInput {
  readonly draft: PackageDraft;
  readonly sheet: SectionDraft;
  readonly prefix: string;
  readonly file: WorkbookFile;
  /** `null` for a sheet that was added. */
  readonly origin: WorksheetPart | null;
  readonly part: string;
  readonly saved: Partial<IWorksheetData>;
  readonly movement: GridMovement;
  /** The sheet's tables now; `null` where nobody kept them: then they go with the rows and columns. */
  readonly now: readonly SheetTable[] | null;
}

/** Writes a sheet's tables, with names of columns that agree with the headings. @returns what references must follow */
export function writeTables(input: TableWriterInput): readonly TableChange[] {
  const { draft, sheet, prefix, file, origin, part, movement } = input;
  const before = (origin === null ? [] : tableParts(file, origin)).flatMap((each) =>
    origin === null ? [] : (readTable(file, origin, each) ?? []),
  );
  const now =
    input.now ??
    before.flatMap((table) => {
      const area = followArea(areaOfRange(table.area), movement);
      return area === null ? [] : [{ ...table, area: rangeOfArea(area) }];
    });
  const changes: TableChange[] = [];
  const gone = new Set<string>();
  for (const table of before) {
    const kept = now.find(({ id }) => id === table.id);
    if (kept === undefined) {
      const relationship = draft.relationships(part).find(({ target }) => target === table.id);
      if (relationship) draft.unrelate(part, relationship.id);
      gone.add(relationship?.id ?? '');
      changes.push({ from: table.name, to: null, columns: new Map() });
    } else changes.push(writeTable(input, table, kept));
  }
  const added = now
    .filter(({ id }) => !before.some((table) => table.id === id))
    .map((table) => addTable(input, table));
  if (gone.size === 0 && added.length === 0) return changes;
  const references = [...(sheet.sources('tableParts')[0] ?? '').matchAll(/<(?:\w+:)?tablePart\b[^>]*\/>/g)]
    .map(([source]) => source)
    .filter((source) => !gone.has(/\bid\s*=\s*["']([^"']*)["']/.exec(source)?.[1] ?? ''));
  for (const id of added)
    references.push(`<${prefix}tablePart xmlns:r="${officeRelationships}" r:id="${id}"/>`);
  sheet.set(
    'tableParts',
    references.length === 0
      ? ''
      : `<${prefix}tableParts count="${references.length}">${references.join('')}</${prefix}tableParts>`,
  );
  return changes;
}

/** What a heading says; `null` where nothing is to be read. */
function heading(saved: Partial<IWorksheetData>, row: number, column: number): string | null {
  const value = heldCell(saved.cellData?.[row]?.[column], () => null)?.value ?? null;
  return value === null ? null : String(value);
}

const storedName = (words: string): string => encodeCharacterEscapes(words).replaceAll('\n', '_x000a_');

function writeTable(input: TableWriterInput, before: SheetTable, now: SheetTable): TableChange {
  const { draft, movement, saved } = input;
  const text = movement.isMoved
    ? moveReferences(draft.text(now.id) ?? '', movement)
    : (draft.text(now.id) ?? '');
  const root = parseXml(text, now.id);
  const columns = childOf(root, 'tableColumns');
  const elements = childrenOf(columns, 'tableColumn');
  const place = columnPlaces(before, now, movement);
  const renamed = new Map<string, string | null>();
  let highest = Math.max(0, ...elements.map((each) => Number(each.attributes.get('id') ?? 0)));
  const prefix = prefixOf(text, root);
  const written: string[] = [];
  for (let column = now.area.startColumn; column <= now.area.endColumn; column += 1) {
    const element = elements[place.findIndex((each) => each === column)];
    const words = now.hasHeadings ? heading(saved, now.area.startRow, column) : null;
    if (element === undefined) {
      highest += 1;
      const name = words ?? `Column${String(highest)}`;
      written.push(`<${prefix}tableColumn id="${highest}" name="${escapeAttribute(storedName(name))}"/>`);
      continue;
    }
    const was = decodeCharacterEscapes(element.attributes.get('name') ?? '');
    const tag = text.slice(element.start, element.openEnd);
    const isSame = words === null || words.replaceAll('\r\n', '\n') === was.replaceAll('\r\n', '\n');
    if (!isSame) renamed.set(was, words);
    written.push(
      (isSame ? tag : withAttributes(tag, { name: storedName(words) })) +
        text.slice(element.openEnd, element.end),
    );
  }
  elements.forEach((element, index) => {
    const column = place[index];
    if (column === undefined || column === null)
      renamed.set(decodeCharacterEscapes(element.attributes.get('name') ?? ''), null);
  });
  draft.write(now.id, splice(text, tableSplices(text, root, now, place, written)));
  return { from: before.name, to: now.name, columns: renamed };
}

/** Where each column of the file's table is now; `null` for one that is gone. */
function columnPlaces(
  before: SheetTable,
  now: SheetTable,
  movement: GridMovement,
): readonly (number | null)[] {
  const columns: (number | null)[] = [];
  for (let column = before.area.startColumn; column <= before.area.endColumn; column += 1) {
    const moved = movement.column(column + 1);
    columns.push(moved === null ? null : moved - 1);
  }
  // Cells that moved took the whole table along.
  const by = columns[0] === now.area.startColumn ? 0 : now.area.startColumn - before.area.startColumn;
  return movement.columns.isMoved || by === 0 ? columns : columns.map((each) => (each ?? 0) + by);
}

function tableSplices(
  text: string,
  root: XmlElement,
  { name, area, hasTotals }: SheetTable,
  place: readonly (number | null)[],
  written: readonly string[],
): Splice[] {
  const splices: Splice[] = [];
  /** What is as it was stays byte for byte. */
  const set = (element: XmlElement, attributes: Readonly<Record<string, string>>): void => {
    const changed = Object.entries(attributes).filter(
      ([key, value]) => element.attributes.get(key) !== value,
    );
    if (changed.length === 0) return;
    const { start, openEnd: end } = element;
    splices.push({
      start,
      end,
      replacement: withAttributes(text.slice(start, end), Object.fromEntries(changed)),
    });
  };
  const address = areaOfRange(area);
  const isRenamed = root.attributes.get('displayName') !== name;
  set(root, { ref: rectangleAddress(address), ...(isRenamed ? { name, displayName: name } : {}) });
  const filter = childOf(root, 'autoFilter');
  if (filter) {
    set(filter, { ref: rectangleAddress({ ...address, lastRow: address.lastRow - (hasTotals ? 1 : 0) }) });
    for (const each of childrenOf(filter, 'filterColumn')) {
      const column = place[Number(each.attributes.get('colId') ?? -1)] ?? null;
      if (column === null) splices.push({ start: each.start, end: each.end, replacement: '' });
      else set(each, { colId: String(column - area.startColumn) });
    }
  }
  const columns = childOf(root, 'tableColumns');
  if (columns) {
    set(columns, { count: String(written.length) });
    const [start, end] = [columns.openEnd, columns.closeStart];
    const was = columns.children.map((each) => text.slice(each.start, each.end)).join('');
    if (was !== written.join('')) splices.push({ start, end, replacement: written.join('') });
  }
  return splices;
}

function addTable({ draft, file, part, saved }: TableWriterInput, table: SheetTable): string {
  const { area, name } = table;
  const numbers = file.sheets
    .flatMap((sheet) => tableParts(file, sheet))
    .map((each) => Number(parseXml(file.parts.requiredText(each), each).attributes.get('id') ?? 0));
  const target = draft.freeName('xl/tables/table#.xml');
  const free = Number(/\d+/.exec(target.slice(target.lastIndexOf('/')))?.[0] ?? 1);
  const ref = rectangleAddress(areaOfRange(area));
  const columns: string[] = [];
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const id = columns.length + 1;
    const words = heading(saved, area.startRow, column) ?? `Column${String(id)}`;
    columns.push(`<tableColumn id="${id}" name="${escapeAttribute(storedName(words))}"/>`);
  }
  const number = Math.max(free, ...numbers) + (numbers.includes(free) ? 1 : 0);
  draft.add(
    target,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${mainNamespace}" id="${number}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    tableType,
  );
  return draft.relate(part, `${officeRelationships}/table`, target);
}
