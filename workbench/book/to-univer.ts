import { LocaleType, type IResources, type IStyleData, type IWorkbookData } from '@univerjs/core';
import { shownFormula } from '../../src/files/formula-text';
import { childOf, childrenOf } from '../../src/files/xml-element';
import type { StoredName, WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import { styleOfLook } from './cell-look';
import { readFormatRules, spreadsheetRule } from './conditional-formats';
import { readThemeColours } from './file-colours';
import { importedSheet, readSheetFrame, spreadsheetId, styleId, validatedColumns } from './imported-sheet';
import { KeptFormulas } from './not-recalculated';
import { readNotes, type Note } from './notes';
import { resourceNames, workbookScope, type SavedNames } from './saved-resources';
import { StyleSheet } from './style-sheet';
import { readValidations } from './validations';

/** A workbook as the spreadsheet opens it. */
export interface SpreadsheetWorkbook {
  readonly data: Partial<IWorkbookData> &
    Pick<IWorkbookData, 'styles' | 'sheetOrder' | 'sheets' | 'resources'>;
}

/**
 * Shows an opened workbook in the spreadsheet. What the spreadsheet has no place for stays in the file and comes back when
 * it is saved with `saveWorkbookFile`. Each call gives the workbook an id of its own: the spreadsheet keeps parsed formulas by
 * that id beyond a workbook's life, and would calculate a second workbook with the names of the first.
 */
export function toUniver(file: WorkbookFile, name = ''): SpreadsheetWorkbook {
  const styles = openStyleSheet(file);
  const kept = new KeptFormulas(file);
  const sheets: IWorkbookData['sheets'] = {};
  const formats: Record<string, unknown[]> = {};
  const validations: Record<string, unknown[]> = {};
  const notes: Record<string, Record<number, Record<number, unknown>>> = {};
  for (const sheet of file.sheets) {
    const id = spreadsheetId(sheet);
    const imported = importedSheet(file, sheet, styles, kept);
    sheets[id] = imported;
    const { root } = readSheetFrame(file, sheet);
    const rules = readFormatRules(childrenOf(root, 'conditionalFormatting'), styles)
      .map(spreadsheetRule)
      .filter((rule) => rule !== null);
    if (rules.length > 0) formats[id] = rules;
    const checks = readValidations(childOf(root, 'dataValidations'), validatedColumns(imported))
      .map((each) => each.shown)
      .filter((each) => each.ranges.length > 0);
    if (checks.length > 0) validations[id] = checks;
    for (const note of sheetNotes(file, sheet)) {
      const row = ((notes[id] ??= {})[note.row - 1] ??= {});
      row[note.column - 1] = {
        id: `file-note-${note.row}-${note.column}`,
        row: note.row - 1,
        col: note.column - 1,
        width: 200,
        height: 100,
        note: note.text,
        show: false,
      };
    }
  }
  const resources: IResources = [
    { name: resourceNames.conditionalFormats, data: JSON.stringify(formats) },
    { name: resourceNames.validations, data: JSON.stringify(validations) },
    { name: resourceNames.notes, data: JSON.stringify(notes) },
    { name: resourceNames.names, data: JSON.stringify(importedNames(file)) },
  ];
  return {
    data: {
      id: `workbook-${crypto.randomUUID()}`,
      name,
      locale: LocaleType.EN_US,
      defaultStyle: styleOfLook(styles.look(0)),
      styles: importedStyles(styles),
      sheetOrder: file.sheets.map(spreadsheetId),
      sheets,
      resources,
    },
  };
}

/** The style part of a workbook with its theme. */
export function openStyleSheet(file: WorkbookFile): StyleSheet {
  return new StyleSheet(
    file.parts,
    file.related('styles'),
    readThemeColours(file.parts, file.related('theme')),
    highestFormat(file),
  );
}

/** The highest format number that a cell, row or column names: it may lie beyond a list that another program cut short. */
function highestFormat(file: WorkbookFile): number {
  let highest = 0;
  for (const sheet of file.sheets) {
    const { rows, columns } = file.content(sheet);
    for (const { style } of columns) highest = Math.max(highest, style ?? 0);
    for (const { style, cells } of rows) {
      highest = Math.max(highest, style ?? 0);
      for (const cell of cells) highest = Math.max(highest, cell.style);
    }
  }
  return highest;
}

function importedStyles(styles: StyleSheet): Record<string, IStyleData> {
  const found: Record<string, IStyleData> = {};
  for (let index = 0; index < styles.count; index += 1)
    found[styleId(index)] = styleOfLook(styles.look(index));
  return found;
}

/** Notes of a sheet. Cells with a threaded comment are left out: their note is only a shadow of it, which stays in the file. */
export function sheetNotes(file: WorkbookFile, sheet: WorksheetPart): Note[] {
  const relationships = file.relationshipsOf(sheet.part);
  const part = relationships.find((each) => each.kind === 'comments')?.target;
  if (part === undefined) return [];
  const isThreaded = relationships.some((each) => each.kind === 'threadedComment');
  return readNotes(file.parts, part).filter(
    (note) => !(isThreaded && note.text.startsWith('[Threaded comment]')),
  );
}

/** Names that the spreadsheet shows; hidden ones and those of the program itself stay in the file only. */
export function isShownName(name: StoredName): boolean {
  return !name.hidden && !/^_xl/i.test(name.name) && name.formula !== '';
}

/** Names of the workbook as the spreadsheet keeps them, by id. */
export function importedNames(file: WorkbookFile): SavedNames {
  const found: SavedNames = {};
  file.names.forEach((name, index) => {
    if (!isShownName(name)) return;
    const sheet = file.sheets.find((each) => each.position === name.sheetPosition);
    if (name.sheetPosition !== null && !sheet) return;
    const id = nameId(index);
    found[id] = {
      id,
      name: name.name,
      formulaOrRefString: shownName(name.formula),
      localSheetId: sheet ? spreadsheetId(sheet) : workbookScope,
      ...(name.comment === '' ? {} : { comment: name.comment }),
    };
  });
  return found;
}

/** Id of the file's name at this place in its list. */
export function nameId(index: number): string {
  return `file-name-${index + 1}`;
}

/** The spreadsheet keeps a plain reference bare and any other formula with `=`. */
function shownName(formula: string): string {
  const isReference =
    /^(?:'(?:[^']|'')+'|[^'!()"\s,+*/&=<>^-]+)!\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?$/.test(
      formula,
    );
  return isReference ? formula : `=${shownFormula(formula)}`;
}
