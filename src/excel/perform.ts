import type { Area } from '../grid/area';
import { freeze, guideEntry, setPrinting } from './apply-sheet-settings';
import type { Conversation } from './excel-run';
import { putCells } from './cells';
import { putCheckNotes, rewordNote } from './notes';
import type { CellLook, ColourRule, LookedArea, Operation, RowsAbove } from './operation';
import { rangeOf } from './sheet-block';
import { holdsSignature } from './signature';

/** The operation with ids, or other names, in place of the names of sheets; a sheet that is to be added keeps its name. */
export function placed(operation: Operation, idOf: (sheet: string) => string): Operation {
  if (operation.kind === 'check-colours')
    return {
      ...operation,
      sheet: idOf(operation.sheet),
      colours: operation.colours.map((each) => ({
        ...each,
        area: { ...each.area, sheet: idOf(each.area.sheet) },
      })),
    };
  if (operation.kind === 'looks') {
    const { area, looks } = operation;
    const at = (each: Area): Area => ({ ...each, sheet: idOf(each.sheet) });
    return { ...operation, area: at(area), looks: looks.map((each) => ({ ...each, area: at(each.area) })) };
  }
  if ('area' in operation)
    return { ...operation, area: { ...operation.area, sheet: idOf(operation.area.sheet) } };
  if (operation.kind !== 'add-sheet' && 'sheet' in operation)
    return { ...operation, sheet: idOf(operation.sheet) };
  return operation;
}

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.alignRight === true) format.horizontalAlignment = 'Right';
  if (look.indent !== undefined) {
    format.horizontalAlignment = 'Left';
    format.indentLevel = look.indent;
  }
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.alignTop === true) format.verticalAlignment = 'Top';
  if (look.outline !== undefined) {
    for (const side of outlined) drawLine(format.borders.getItem(side), look.outline);
  }
  if (look.topLine !== undefined) drawLine(format.borders.getItem('EdgeTop'), look.topLine, 'Medium');
}

const outlined = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

function drawLine(border: Excel.RangeBorder, colour: string, weight: 'Thin' | 'Medium' = 'Thin'): void {
  border.style = 'Continuous';
  border.weight = weight;
  border.color = colour;
}

const filled = <T>(area: Area, value: T): T[][] =>
  Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));

/** Excel takes `null` in a block for "leave this cell", which its own types leave out. */
type CellsWithGaps = (string | number | null)[][];
const copied = (cells: readonly (readonly (string | number | null)[])[]): CellsWithGaps =>
  cells.map((row) => [...row]);

/**
 * Carries out one operation: the only place where operations become calls to Excel. Needs ExcelApi 1.9.
 *
 * @param idOf the id of a sheet by the name that the operation calls it: a name may change meanwhile, an id does not
 */
export async function perform(
  { context, sync }: Conversation,
  given: Operation,
  idOf: (sheet: string) => string = (sheet) => sheet,
): Promise<void> {
  const operation = placed(given, idOf);
  const { workbook } = context;
  const range = (area: Area): Excel.Range => rangeOf(context, area);
  const look = ({ area, look: wanted }: LookedArea): void => {
    const { numberFormat, ...format } = wanted;
    const cells = range(area);
    if (Object.keys(format).length > 0) applyLook(cells.format, format);
    if (numberFormat !== undefined) cells.numberFormat = filled(area, numberFormat);
  };
  switch (operation.kind) {
    case 'put-words':
      range(operation.area).values = copied(operation.cells);
      return;
    case 'put-formulas':
      putCells(range(operation.area), operation.cells);
      return;
    case 'clear-words':
      range(operation.area).clear('Contents');
      return;
    case 'offer-list': {
      const { dataValidation } = range(operation.area);
      dataValidation.rule = { list: { inCellDropDown: true, source: operation.words.join(',') } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: operation.title,
        message: operation.error,
      };
      return;
    }
    case 'withdraw-list':
      range(operation.area).dataValidation.clear();
      return;
    case 'add-colour-rules':
      for (const rule of operation.rules) addColourRule(range(operation.area), rule);
      return;
    case 'remove-colour-rules':
      await removeColourRules({ context, sync }, operation.sheet, operation.ours);
      return;
    case 'check-colours':
      await removeColourRules({ context, sync }, operation.sheet, operation.ours);
      for (const { area, rule } of operation.colours) addColourRule(range(area), rule);
      return;
    case 'check-notes':
      await putCheckNotes({ context, sync }, operation);
      return;
    case 'reword-note':
      await rewordNote({ context, sync }, operation);
      return;
    case 'column-width':
      range({
        sheet: operation.sheet,
        row: 1,
        column: operation.column,
        rows: 1,
        columns: 1,
      }).format.columnWidth = operation.width;
      return;
    case 'look':
      look(operation);
      return;
    case 'looks':
      range(operation.area).clear('Formats');
      for (const each of operation.looks) look(each);
      return;
    case 'clear-look':
      range(operation.area).clear('Formats');
      return;
    case 'add-sheet': {
      const sheet = workbook.worksheets.add(operation.sheet);
      // At once, so that a sheet of ours is known as ours however little of it was written.
      if (operation.title !== undefined) sheet.getRange('A1').values = [[operation.title]];
      sheet.showGridlines = false;
      return;
    }
    case 'delete-sheet': {
      const sheet = workbook.worksheets.getItem(operation.sheet);
      // Excel deletes no sheet that is very hidden.
      sheet.visibility = 'Visible';
      sheet.delete();
      return;
    }
    case 'page': {
      const { pageLayout } = workbook.worksheets.getItem(operation.sheet);
      pageLayout.orientation = 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      return;
    }
    case 'print':
      setPrinting(workbook.worksheets.getItem(operation.sheet).pageLayout, operation.setting);
      return;
    case 'merge':
      range(operation.area).merge();
      return;
    case 'row-height':
      range({
        sheet: operation.sheet,
        row: operation.row,
        column: 1,
        rows: 1,
        columns: 1,
      }).format.rowHeight = operation.height;
      return;
    case 'fit-rows':
      range({
        sheet: operation.sheet,
        row: operation.row,
        column: 1,
        rows: operation.rows,
        columns: 1,
      }).format.autofitRows();
      return;
    case 'insert-rows':
      workbook.names
        .getItem(operation.above)
        .getRange()
        .getRow(0)
        .getEntireRow()
        .getResizedRange(operation.rows - 1, 0)
        .insert('Down');
      return;
    case 'remove-rows':
      await removeBlankRows({ context, sync }, operation);
      return;
    case 'freeze':
      freeze(workbook.worksheets.getItem(operation.sheet), operation.rows, operation.columns);
      return;
    case 'guide-entry':
      guideEntry(range(operation.area).dataValidation, operation);
      return;
    case 'define-name':
      workbook.names.add(operation.name, range(operation.area), operation.comment ?? '');
      return;
    case 'define-name-as':
      workbook.names.add(operation.name, operation.formula);
      return;
    case 'change-name':
      // Formulas that use the name follow; deleted and defined anew, it would show them #NAME? in between.
      workbook.names.getItem(operation.name).formula = operation.formula;
      return;
    case 'delete-name':
      workbook.names.getItem(operation.name).delete();
      return;
    case 'put-setting':
      workbook.settings.add(operation.key, operation.value);
      return;
    case 'delete-setting':
      // A colleague's pane takes its own settings away when it has come to its end: gone already is as well.
      workbook.settings.getItemOrNullObject(operation.key).delete();
  }
}

async function removeBlankRows(
  { context, sync }: Conversation,
  { sheet, row, rows }: RowsAbove,
): Promise<void> {
  const put = context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row + rows - 1}`);
  const used = put.getUsedRangeOrNullObject(true);
  await sync();
  if (used.isNullObject) put.delete('Up');
}

function addColourRule(range: Excel.Range, { formula, fill, fontColor, bold }: ColourRule): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = fontColor;
  if (bold === true) custom.format.font.bold = true;
}

/** Format rules have no lasting id: ours are known by what their formula says. The officer's are not touched. */
async function removeColourRules(
  { context, sync }: Conversation,
  sheet: string,
  ours: string,
): Promise<void> {
  const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  rules.load('items/id,items/type');
  await sync();
  const custom = rules.items.filter(({ type }) => type === 'Custom');
  for (const rule of custom) rule.custom.rule.load('formula');
  if (custom.length > 0) await sync();
  // A request that stopped between adding a rule of ours and saying what it follows leaves one that follows nothing.
  const bare = custom.filter(({ custom: { rule } }) => saysNothing.test(rule.formula));
  for (const {
    custom: { format },
  } of bare) {
    format.fill.load('color');
    format.font.load('color,bold');
  }
  if (bare.length > 0) await sync();
  const showsNothing = ({ custom: { format } }: Excel.ConditionalFormat): boolean =>
    !format.fill.color && !format.font.color && !format.font.bold;
  for (const rule of custom)
    if (holdsSignature(rule.custom.rule.formula, ours) || (bare.includes(rule) && showsNothing(rule)))
      rule.delete();
}

/** The formula of a format rule that was added and not yet told what to follow. */
const saysNothing = /^(?:=FALSE)?$/i;
