import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import { quotedSheet } from '../../src/grid/sheet-name';
import { followChanges, storedFormula, type SheetMovement } from '../../src/files/formula-text';
import type { StoredName, WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import {
  childOf,
  childrenOf,
  parseXml,
  prefixOf,
  withAttributes,
  type XmlElement,
} from '../../src/files/xml-element';
import { escapeAttribute, escapeText } from '../../src/files/xml-text';
import { isPrintName, type PrintNames, readPrintNames, writePrintNames } from './print-layout';
import { workbookScope, type SavedNames } from './saved-resources';
import { SectionDraft, workbookOrder } from './section-draft';
import { sorted } from './sorted-json';
import { importedNames, nameId } from './to-univer';

/** One sheet of the saved workbook, in its order. */
export interface SavedSheet {
  readonly id: string;
  readonly data: Partial<IWorksheetData>;
  /** `null` for a sheet that was added. */
  readonly origin: WorksheetPart | null;
  readonly relationshipId: string;
}

export interface WorkbookWriterInput {
  readonly file: WorkbookFile;
  readonly sheets: readonly SavedSheet[];
  /** `null` where the workbook was saved without names: the file's own stay. */
  readonly names: SavedNames | null;
  readonly changes: ReadonlyMap<string, SheetMovement>;
}

/**
 * The workbook part with its sheets and names; `null` when nothing changed. Excel is not told to calculate all anew: for a
 * colleague without the add-in its functions would turn into `#NAME?`, and what depends on them with them.
 */
export function writeWorkbookPart(input: WorkbookWriterInput): string | null {
  const { file } = input;
  const text = file.parts.requiredText(file.workbookPart);
  const root = parseXml(text, file.workbookPart);
  const prefix = prefixOf(text, root);
  const draft = new SectionDraft(text, root.children, root.openEnd, root.closeStart, workbookOrder);
  const sheets = sheetElements(input, root, text, prefix);
  const list = childOf(root, 'sheets');
  const before = childrenOf(list, 'sheet').map((each) => text.slice(each.start, each.end));
  const isListChanged = sheets.map((each) => each.source).join('') !== before.join('');
  if (isListChanged) {
    draft.set('sheets', `<${prefix}sheets>${sheets.map((each) => each.source).join('')}</${prefix}sheets>`);
    writeActiveTab(draft, root, sheets);
  }
  const isRenumbered =
    sheets.some((each, index) => each.position !== index) || sheets.length !== before.length;
  writeNames(draft, input, root, text, prefix, sheets, isRenumbered);
  return draft.isChanged ? draft.text() : null;
}

interface SheetElement {
  readonly source: string;
  /** Place in the file, `null` for a new sheet. */
  readonly position: number | null;
  readonly id: string | null;
  readonly isVisible: boolean;
}

function sheetElements(
  { file, sheets }: WorkbookWriterInput,
  root: XmlElement,
  text: string,
  prefix: string,
): SheetElement[] {
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  const written: SheetElement[] = sheets.map((sheet) => {
    const { data, origin } = sheet;
    const isVisible = data.hidden !== BooleanNumber.TRUE;
    const isVeryHidden = (data.custom as Record<string, unknown> | null | undefined)?.['veryHidden'] === true;
    const state = isVisible ? null : isVeryHidden ? 'veryHidden' : 'hidden';
    const element = origin ? elements[origin.position] : undefined;
    const name = data.name ?? origin?.name ?? 'Sheet';
    if (origin && element) {
      const was =
        origin.visibility === 'visible' ? null : origin.visibility === 'hidden' ? 'hidden' : 'veryHidden';
      const source = withAttributes(text.slice(element.start, element.end), {
        ...(name === origin.name ? {} : { name }),
        ...(state === was ? {} : { state }),
      });
      return { source, position: origin.position, id: sheet.id, isVisible };
    }
    const relationships = relationshipPrefix(root);
    const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetNumber(file, sheets, sheet)}"${state === null ? '' : ` state="${state}"`}`;
    return {
      source: `<${prefix}sheet ${attributes} ${relationships}/>`.replace('ID', sheet.relationshipId),
      position: null,
      id: sheet.id,
      isVisible,
    };
  });
  // Sheets that the spreadsheet does not show, such as chart sheets, keep their place behind the sheet before them.
  const shown = new Set(file.sheets.map((sheet) => sheet.position));
  elements.forEach((element, position) => {
    if (shown.has(position)) return;
    const state = element.attributes.get('state');
    const entry: SheetElement = {
      source: text.slice(element.start, element.end),
      position,
      id: null,
      isVisible: state === undefined || state === 'visible',
    };
    const before = written.findLastIndex((each) => each.position !== null && each.position < position);
    written.splice(before + 1, 0, entry);
  });
  return written;
}

/** `r:id="ID"` with the prefix that the part gives to relationships, declared where it does not. */
function relationshipPrefix(root: XmlElement): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  for (const [name, value] of root.attributes) {
    if (value === namespace && name.startsWith('xmlns:')) return `${name.slice('xmlns:'.length)}:id="ID"`;
  }
  return `xmlns:r="${namespace}" r:id="ID"`;
}

function sheetNumber(file: WorkbookFile, sheets: readonly SavedSheet[], sheet: SavedSheet): number {
  return file.highestSheetId + 1 + sheets.filter((each) => !each.origin).indexOf(sheet);
}

function writeActiveTab(draft: SectionDraft, root: XmlElement, sheets: readonly SheetElement[]): void {
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  if (!view) return;
  const active = Number(view.attributes.get('activeTab') ?? 0);
  const first = Number(view.attributes.get('firstSheet') ?? 0);
  const place = (position: number): number => {
    const now = sheets.findIndex((each) => each.position === position && each.isVisible);
    return now >= 0
      ? now
      : Math.max(
          0,
          sheets.findIndex((each) => each.isVisible),
        );
  };
  const written = (value: number): string | null => (value === 0 ? null : String(value));
  draft.change(['bookViews'], (source) =>
    source.replace(/<(?:\w+:)?workbookView\b[^>]*>/, (tag) =>
      withAttributes(tag, {
        ...(place(active) === active ? {} : { activeTab: written(place(active)) }),
        ...(place(first) === first ? {} : { firstSheet: written(place(first)) }),
      }),
    ),
  );
}

function writeNames(
  draft: SectionDraft,
  { file, names, changes, sheets: savedSheets }: WorkbookWriterInput,
  root: XmlElement,
  text: string,
  prefix: string,
  sheets: readonly SheetElement[],
  isRenumbered: boolean,
): void {
  const imported = importedNames(file);
  const saved = names ?? imported;
  const isSame = sorted(plainNames(saved)) === sorted(plainNames(imported));
  const elements = childrenOf(childOf(root, 'definedNames'), 'definedName');
  const printing = printingAnew(file, savedSheets);
  if (isSame && !isRenumbered && changes.size === 0 && printing.size === 0) return;
  const now = new Map(sheets.map((each, index) => [each.position, index]));
  const scopeNow = new Map(
    sheets.flatMap((each, index) => (each.id === null ? [] : [[each.id, index] as const])),
  );
  const written: string[] = [];
  const write = (
    element: XmlElement | undefined,
    attributes: Readonly<Record<string, string | null>>,
    formula: string,
  ): void => {
    const tag = element
      ? text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>')
      : `<${prefix}definedName>`;
    written.push(`${withAttributes(tag, attributes)}${escapeText(formula)}</${prefix}definedName>`);
  };
  file.names.forEach((name, index) => {
    const element = elements[index];
    const was = imported[nameId(index)];
    if (!was) {
      // Not shown in the spreadsheet: it follows rows, columns and sheets, and goes with the sheet it belongs to.
      const position = name.sheetPosition === null ? null : now.get(name.sheetPosition);
      if (position === undefined) return;
      const scoped = sheets.find((each) => each.position === name.sheetPosition)?.id ?? null;
      if (isPrintName(name.name) && scoped !== null && printing.has(scoped)) return;
      write(element, scope(name, position), followChanges(name.formula, ownSheet(file, name), changes));
      return;
    }
    const is = saved[nameId(index)];
    if (!is) return;
    const position =
      is.localSheetId && is.localSheetId !== workbookScope ? scopeNow.get(is.localSheetId) : null;
    if (position === undefined) return;
    const isFormulaKept = bare(is.formulaOrRefString) === bare(was.formulaOrRefString);
    write(
      element,
      {
        name: is.name,
        ...scope(name, position),
        ...((is.comment ?? '') === (was.comment ?? '') ? {} : { comment: is.comment ? is.comment : null }),
        ...(is.hidden === true ? { hidden: '1' } : {}),
      },
      isFormulaKept ? name.formula : storedFormula(bare(is.formulaOrRefString)),
    );
  });
  for (const [id, name] of Object.entries(saved)) {
    if (id in imported) continue;
    const position =
      name.localSheetId && name.localSheetId !== workbookScope ? scopeNow.get(name.localSheetId) : null;
    if (position === undefined) continue;
    write(
      undefined,
      {
        name: name.name,
        ...(position === null ? {} : { localSheetId: String(position) }),
        ...(name.comment ? { comment: name.comment } : {}),
        ...(name.hidden === true ? { hidden: '1' } : {}),
      },
      storedFormula(bare(name.formulaOrRefString)),
    );
  }
  for (const [id, print] of printing) {
    const position = scopeNow.get(id);
    if (position === undefined) continue;
    const sheetName = savedSheets.find((each) => each.id === id)?.data.name ?? '';
    for (const { name, formula } of writePrintNames(print, quotedSheet(sheetName)))
      write(undefined, { name, localSheetId: String(position) }, formula);
  }
  const before = elements.map((each) => text.slice(each.start, each.end)).join('');
  if (written.join('') === before) return;
  draft.set(
    'definedNames',
    written.length === 0 ? '' : `<${prefix}definedNames>${written.join('')}</${prefix}definedNames>`,
  );
}

/** Sheets whose print area or repeated rows and columns are others than in the file, by id. */
function printingAnew(file: WorkbookFile, sheets: readonly SavedSheet[]): ReadonlyMap<string, PrintNames> {
  const anew = new Map<string, PrintNames>();
  for (const { id, data, origin } of sheets) {
    const layout = (data.custom as Record<string, unknown> | null | undefined)?.['pageLayout'];
    const { printArea, titleRows, titleColumns } = (layout ?? {}) as PrintNames;
    const now: PrintNames = {
      ...(printArea === undefined ? {} : { printArea }),
      ...(titleRows === undefined ? {} : { titleRows }),
      ...(titleColumns === undefined ? {} : { titleColumns }),
    };
    const was =
      origin === null
        ? {}
        : readPrintNames(file.names.filter((each) => each.sheetPosition === origin.position));
    if (sorted(now) !== sorted(was)) anew.set(id, now);
  }
  return anew;
}

function scope(name: StoredName, position: number | null): Record<string, string | null> {
  const was = name.sheetPosition;
  return was === position ? {} : { localSheetId: position === null ? null : String(position) };
}

function ownSheet(file: WorkbookFile, name: StoredName): string | null {
  return file.sheets.find((each) => each.position === name.sheetPosition)?.name ?? null;
}

function bare(formula: string): string {
  return formula.replace(/^=/, '');
}

function plainNames(names: SavedNames): unknown {
  return Object.values(names)
    .map((each) => [
      each.id,
      each.name,
      bare(each.formulaOrRefString),
      each.localSheetId ?? workbookScope,
      each.comment ?? '',
      each.hidden === true,
    ])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
