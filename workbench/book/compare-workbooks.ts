import { cellAddress } from '../../src/grid/cell-address';
import { parseRectangle, rectangleAddress } from '../../src/grid/rectangle';
import { openWorkbookFile } from '../../src/files';
import { shownFormula } from '../../src/files/formula-text';
import type { StoredCell } from '../../src/files/sheet-content';
import type { WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import { childOf, childrenOf } from '../../src/files/xml-element';
import { readFormatRules } from './conditional-formats';
import { areasOfRule, readValidations, ruleText } from './validations';
import { readFreeze, readSheetFrame } from './imported-sheet';
import { readNotes } from './notes';
import { sorted } from './sorted-json';
import type { StyleSheet } from './style-sheet';
import { openStyleSheet } from './to-univer';

/** One thing in which two workbooks differ. */
export interface Difference {
  /** Sheet name; `null` for the workbook itself. */
  readonly sheet: string | null;
  /** What differs: a cell's address, or such words as `merged cells`, `column C` or a part's name. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Compares two workbooks as a reader sees them: cell by cell (value, formula, format), then merges, widths, heights, hidden rows,
 * columns and sheets, freeze panes, protection, validation, conditional formats, notes, names; every other part by its bytes.
 * How the package stores it (shared strings, format numbers, order of calculation) does not count.
 */
export function compareWorkbooks(before: Uint8Array, after: Uint8Array): Difference[] {
  const a = openWorkbookFile(before);
  const b = openWorkbookFile(after);
  const differences: Difference[] = [];
  const add = (sheet: string | null, where: string, x: string, y: string): void => {
    if (x !== y) differences.push({ sheet, where, before: x, after: y });
  };
  add(null, 'sheets', sheetList(a), sheetList(b));
  add(null, 'names', nameList(a), nameList(b));
  add(null, 'date system', String(a.date1904), String(b.date1904));
  const stylesA = openStyleSheet(a);
  const stylesB = openStyleSheet(b);
  for (const sheet of a.sheets) {
    const other = b.sheets.find((each) => each.name === sheet.name);
    if (!other) continue;
    const factsA = sheetFacts(a, sheet, stylesA);
    const factsB = sheetFacts(b, other, stylesB);
    for (const where of new Set([...factsA.keys(), ...factsB.keys()])) {
      add(sheet.name, where, factsA.get(where) ?? '', factsB.get(where) ?? '');
    }
  }
  compareOtherParts(a, b, add);
  return differences;
}

function sheetList(file: WorkbookFile): string {
  return file.sheets.map((sheet) => `${sheet.name} (${sheet.visibility})`).join(', ');
}

function nameList(file: WorkbookFile): string {
  return file.names
    .map((name) => {
      const owner = file.sheets.find((each) => each.position === name.sheetPosition)?.name ?? '';
      return `${owner}|${name.name}=${name.formula}${name.hidden ? ' hidden' : ''} ${name.comment}`;
    })
    .sort()
    .join('\n');
}

function sheetFacts(file: WorkbookFile, sheet: WorksheetPart, styles: StyleSheet): Map<string, string> {
  const facts = new Map<string, string>();
  const content = file.content(sheet);
  const { root, text } = readSheetFrame(file, sheet);
  const plain = styles.description(0);
  const columnFormats = content.columns.filter((each) => each.style !== null);
  for (const row of content.rows) {
    if (row.hidden) facts.set(`row ${row.row} hidden`, 'yes');
    if (row.customHeight) facts.set(`row ${row.row} height`, String(row.height));
    if (row.style !== null) facts.set(`row ${row.row} format`, styles.description(row.style));
    for (const cell of row.cells) {
      const column = columnFormats.find((each) => cell.column >= each.from && cell.column <= each.to);
      const inherited = row.style ?? column?.style ?? 0;
      const format = styles.description(cell.style);
      const described = cellFact(cell);
      const address = cellAddress(cell);
      if (described !== '') facts.set(address, described);
      if (format !== (inherited === 0 ? plain : styles.description(inherited)))
        facts.set(`${address} format`, format);
    }
  }
  for (const run of content.columns) {
    const fact = [
      run.customWidth || run.width !== null ? run.width : '',
      run.hidden ? 'hidden' : '',
      run.style === null ? '' : styles.description(run.style),
    ].join('|');
    for (let column = run.from; column <= Math.min(run.to, 500); column += 1)
      facts.set(`column ${column}`, fact);
    if (run.to > 500) facts.set(`columns to ${run.to}`, fact);
  }
  const merges = content.merges.flatMap((address) => {
    const area = parseRectangle(address);
    return area ? [rectangleAddress(area)] : [];
  });
  if (merges.length > 0) facts.set('merged cells', merges.sort().join(' '));
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const { xSplit, ySplit } = readFreeze(view);
  facts.set('frozen panes', `${xSplit}, ${ySplit}`);
  facts.set('gridlines', view?.attributes.get('showGridLines') ?? '1');
  const source = (name: string): string =>
    childrenOf(root, name)
      .map((element) => sorted([...element.attributes].sort()))
      .join('');
  facts.set('protection', source('sheetProtection'));
  facts.set('page setup', source('pageSetup') + source('printOptions') + source('pageMargins'));
  const validations = readValidations(childOf(root, 'dataValidations'));
  facts.set(
    'validation',
    validations
      .map((each) => areasOfRule(each.shown).map(rectangleAddress).sort().join(' ') + ruleText(each.shown))
      .sort()
      .join('\n'),
  );
  facts.set(
    'conditional formats',
    readFormatRules(childrenOf(root, 'conditionalFormatting'), styles)
      .map((each) =>
        sorted([
          each.areas.map(rectangleAddress).sort(),
          each.stopIfTrue,
          each.rule ?? text.slice(each.element.start, each.element.end).replace(/\spriority="\d+"/, ''),
        ]),
      )
      .join('\n'),
  );
  const comments = file.relationshipsOf(sheet.part).find((each) => each.kind === 'comments')?.target;
  if (comments !== undefined) {
    for (const note of readNotes(file.parts, comments)) {
      facts.set(`${cellAddress(note)} note`, note.text);
    }
  }
  for (const name of [
    'hyperlinks',
    'autoFilter',
    'sortState',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'ignoredErrors',
    'extLst',
  ]) {
    const elements = childrenOf(root, name);
    if (elements.length > 0)
      facts.set(name, elements.map((each) => text.slice(each.start, each.end)).join(''));
  }
  facts.set(
    'tab colour',
    childOf(childOf(root, 'sheetPr'), 'tabColor')
      ? sorted([...(childOf(childOf(root, 'sheetPr'), 'tabColor')?.attributes ?? [])])
      : '',
  );
  return facts;
}

function cellFact(cell: StoredCell): string {
  const { formula, value } = cell;
  const written =
    formula === null
      ? ''
      : formula.kind === 'array' || formula.kind === 'dynamic-array'
        ? `{=${shownFormula(formula.text)}} in ${formula.area ? rectangleAddress(formula.area) : ''} `
        : formula.kind === 'data-table'
          ? '{data table} '
          : `=${shownFormula(formula.text)} `;
  return written === '' && value === '' ? '' : `${written}${typeof value} ${String(value)}`;
}

/** Parts that are compared above as what they say; the rest counts byte for byte. */
function isComparedElsewhere(file: WorkbookFile, name: string): boolean {
  if (name === '[Content_Types].xml' || name.endsWith('.rels') || name === file.workbookPart) return true;
  if (file.sheets.some((sheet) => sheet.part === name)) return true;
  if (['styles', 'sharedStrings', 'calcChain'].some((kind) => file.related(kind) === name)) return true;
  return file.sheets.some((sheet) =>
    file
      .relationshipsOf(sheet.part)
      .some((each) => each.target === name && ['comments', 'vmlDrawing'].includes(each.kind)),
  );
}

function compareOtherParts(
  a: WorkbookFile,
  b: WorkbookFile,
  add: (sheet: null, where: string, before: string, after: string) => void,
): void {
  const others = (file: WorkbookFile): string[] =>
    file.parts.names.filter((name) => !isComparedElsewhere(file, name));
  const checksum = (file: WorkbookFile, name: string): string => {
    const part = file.parts.packed.find((each) => each.name === name);
    return part ? `${part.size} bytes, ${part.crc.toString(16)}` : 'missing';
  };
  for (const name of new Set([...others(a), ...others(b)]))
    add(null, name, checksum(a, name), checksum(b, name));
}
