import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetMovement } from '../../src/files/formula-text';
import { readSheetContent } from '../../src/files/sheet-content';
import type { WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import { parseXml } from '../../src/files/xml-element';
import type { SheetTable } from '../model/sheet-table';
import { calculatedOnOpening } from './calculated-on-opening';
import { movementOf, type GridMovement } from './grid-movement';
import { readSheetFrame, spreadsheetId } from './imported-sheet';
import { KeptFormulas } from './not-recalculated';
import type { Note } from './notes';
import { readNotes } from './notes';
import { writeSheetNotes } from './note-writer';
import { officeRelationships, PackageDraft } from './package-draft';
import { followInOtherParts, moveSheetParts } from './related-parts';
import { savedResource } from './saved-resources';
import { writeSettings } from './settings';
import { writeSheet } from './sheet-writer';
import { followTableChanges, type TableChange } from './table-references';
import { lostTables, writeTables } from './tables';
import { openStyleSheet, sheetNotes, toUniver } from './to-univer';
import { writeWorkbookPart, type SavedSheet } from './workbook-writer';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const emptyWorksheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeRelationships}"><sheetData/></worksheet>`;

export interface SaveOptions {
  /** The add-in's settings; the file's own stay when left out. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Excel's own tables as they are now; those of the file go with their rows and columns when left out. */
  readonly tables?: readonly SheetTable[];
}

/**
 * The opened workbook with what changed in the spreadsheet written into it. All else is copied as it is, and a workbook in
 * which nothing changed gives the very bytes that were opened.
 *
 * @param data what the spreadsheet's `save()` gave for the workbook that `toUniver(file)` opened
 */
export function saveWorkbookFile(
  file: WorkbookFile,
  data: IWorkbookData,
  options: SaveOptions = {},
): Uint8Array<ArrayBuffer> {
  const draft = new PackageDraft(file.parts);
  const styles = openStyleSheet(file);
  const kept = new KeptFormulas(file);
  const imported = toUniver(file).data;
  const formats = savedResource(data, 'conditionalFormats');
  const validations = savedResource(data, 'validations');
  const notes = savedResource(data, 'notes');
  const names = savedResource(data, 'names');
  const origins = new Map(file.sheets.map((sheet) => [spreadsheetId(sheet), sheet]));
  const order = data.sheetOrder.filter((id) => data.sheets[id] !== undefined);
  const movements = new Map<string, GridMovement>();
  const changes = new Map<string, SheetMovement>();
  for (const [id, sheet] of origins) {
    const saved = data.sheets[id];
    if (!saved || !order.includes(id)) {
      changes.set(sheet.name, { name: null, row: (row) => row, column: (column) => column });
      continue;
    }
    const movement = movementOf(imported.sheets[id] ?? {}, saved);
    const name = saved.name ?? sheet.name;
    movements.set(id, movement);
    if (movement.isMoved || name !== sheet.name) {
      changes.set(sheet.name, { name, row: movement.row, column: movement.column });
    }
  }

  let formulasChanged = false;
  let contentChanged = false;
  const notCalculated = new Map<string, ReadonlySet<string>>();
  const tableChanges: TableChange[] = [];
  const savedSheets: SavedSheet[] = [];
  for (const id of order) {
    const saved = data.sheets[id];
    if (!saved) continue;
    const origin = origins.get(id) ?? null;
    const part = origin?.part ?? draft.freeName('xl/worksheets/sheet#.xml');
    const text = origin ? file.parts.requiredText(part) : emptyWorksheet;
    const blank: Partial<IWorksheetData> = {
      defaultColumnWidth: saved.defaultColumnWidth ?? 64,
      rowData: {},
      columnData: {},
    };
    const importedSheet = origin ? (imported.sheets[id] ?? blank) : blank;
    const movement = movements.get(id) ?? movementOf(blank, blank);
    const written = writeSheet({
      text,
      content: origin ? file.content(origin) : readSheetContent(text, part, [], false),
      frame: origin ? readSheetFrame(file, origin) : { root: parseXml(text, part), text },
      imported: importedSheet,
      saved,
      savedStyles: data.styles,
      formats: formats ? (formats[id] ?? []) : origin ? null : [],
      validations: validations ? (validations[id] ?? []) : origin ? null : [],
      movement,
      changes,
      ownName: origin?.name ?? saved.name ?? '',
      styles,
      kept,
    });
    if (written.formulasChanged) formulasChanged = true;
    if (written.contentChanged) contentChanged = true;
    notCalculated.set(part, written.notCalculated);
    let relationshipId = origin?.relationshipId ?? '';
    if (!origin) {
      draft.add(part, emptyWorksheet, worksheetType);
      relationshipId = draft.relate(file.workbookPart, `${officeRelationships}/worksheet`, part);
    }
    if (notes) {
      const shown = origin ? sheetNotes(file, origin) : [];
      writeSheetNotes({
        draft,
        sheet: written.draft,
        prefix: written.prefix,
        part,
        before: shown,
        unshown: origin ? unshownNotes(file, origin, shown) : [],
        now: notesOf(notes[id] ?? {}),
        movement,
      });
    }
    tableChanges.push(
      ...writeTables({
        draft,
        sheet: written.draft,
        prefix: written.prefix,
        file,
        origin,
        part,
        saved,
        movement,
        now: options.tables?.filter(({ sheetId }) => sheetId === id) ?? null,
      }),
    );
    if (written.draft.isChanged) draft.write(part, written.draft.text());
    if (origin) moveSheetParts(draft, part, movement);
    savedSheets.push({ id, data: saved, origin, relationshipId });
  }

  for (const [id, sheet] of origins) {
    if (order.includes(id)) continue;
    draft.unrelate(file.workbookPart, sheet.relationshipId);
    tableChanges.push(...lostTables(file, sheet));
  }
  const hasLostSheet = savedSheets.filter((sheet) => sheet.origin).length < origins.size;
  followInOtherParts(draft, file.parts.names, changes);
  const workbook = writeWorkbookPart({
    file,
    sheets: savedSheets,
    names,
    changes,
  });
  if (workbook !== null) draft.write(file.workbookPart, workbook);
  if (contentChanged)
    for (const [part, addresses] of notCalculated)
      draft.write(part, calculatedOnOpening(draft.text(part) ?? '', addresses));
  const withFormulas = draft.names.filter((name) => /\/(?:worksheets|tables)\/[^/]*\.xml$/i.test(name));
  followTableChanges(draft, [...withFormulas, file.workbookPart], tableChanges);
  const styleText = styles.changedText();
  if (styleText !== null) {
    const part = file.related('styles');
    if (part === undefined) {
      draft.add('xl/styles.xml', styleText, stylesType);
      draft.relate(file.workbookPart, `${officeRelationships}/styles`, 'xl/styles.xml');
    } else {
      draft.write(part, styleText);
    }
  }
  if (formulasChanged || hasLostSheet) {
    // Excel builds the order of calculation anew; one that names cells without a formula would be a fault.
    const chain = draft.relationships(file.workbookPart).find((each) => each.kind === 'calcChain');
    if (chain) draft.unrelate(file.workbookPart, chain.id);
  }
  if (options.settings) writeSettings(draft, file, options.settings);
  draft.removeOrphans();
  return draft.bytes();
}

function notesOf(
  rows: Readonly<Record<string, Readonly<Record<string, { note: string } | null | undefined>>>>,
): Note[] {
  const found: Note[] = [];
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, note] of Object.entries(cells)) {
      if (note) found.push({ row: Number(row) + 1, column: Number(column) + 1, text: note.note });
    }
  }
  return found;
}

function unshownNotes(file: WorkbookFile, sheet: WorksheetPart, shown: readonly Note[]): Note[] {
  const part = file.relationshipsOf(sheet.part).find((each) => each.kind === 'comments')?.target;
  if (part === undefined) return [];
  const known = new Set(shown.map((note) => `${note.row},${note.column}`));
  return readNotes(file.parts, part).filter((note) => !known.has(`${note.row},${note.column}`));
}
