import { cellAddress } from '../grid/cell-address';
import { longestText } from '../grid/cell-limits';
import type { Operation, PrintSetting } from './operation';

/** Settings of a sheet of ours as calls to Excel: what stays in view, what a cell asks for, how it prints. */

/** Needs ExcelApi 1.7. */
export function freeze({ freezePanes }: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${cellAddress({ row: rows, column: columns })}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function ruleFor(entry: Extract<Operation, { kind: 'guide-entry' }>['entry']): Excel.DataValidationRule {
  switch (entry.kind) {
    case 'amount':
      return { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      return { list: { inCellDropDown: true, source: entry.words.join(',') } };
    case 'list-from':
      return { list: { inCellDropDown: true, source: `=${entry.address}` } };
    case 'text':
      // Every text keeps to this: the rule is there to carry the words that are shown.
      return { textLength: { formula1: longestText, operator: 'LessThanOrEqualTo' } };
  }
}

/**
 * Drop-down or kind of entry, with what is shown when a cell is chosen. An amount of another kind is warned of and may
 * stand all the same: the sheet is the officer's. Needs ExcelApi 1.8.
 */
export function guideEntry(
  validation: Excel.DataValidation,
  { entry, title, prompt, error }: Extract<Operation, { kind: 'guide-entry' }>,
): void {
  validation.rule = ruleFor(entry);
  validation.ignoreBlanks = true;
  if (prompt !== '') validation.prompt = { showPrompt: true, title, message: prompt };
  if (error !== '')
    validation.errorAlert = {
      showAlert: true,
      style: entry.kind === 'amount' ? 'Warning' : 'Stop',
      title,
      message: error,
    };
}

const absolute = (lines: string): string => lines.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** Needs ExcelApi 1.9. */
export function setPrinting(layout: Excel.PageLayout, setting: PrintSetting): void {
  layout.orientation = setting.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = setting.paper;
  layout.zoom = {
    horizontalFitToPages: setting.pagesWide,
    ...(setting.pagesTall === null ? {} : { verticalFitToPages: setting.pagesTall }),
  };
  layout.setPrintArea(setting.area);
  if (setting.repeatedRows !== null) layout.setPrintTitleRows(absolute(setting.repeatedRows));
  if (setting.repeatedColumns !== null) layout.setPrintTitleColumns(absolute(setting.repeatedColumns));
}
