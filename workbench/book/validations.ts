import { DataValidationErrorStyle, DataValidationRenderMode, type IRange } from '@univerjs/core';
import type { Rectangle } from '../../src/grid/rectangle';
import { lastColumnOfExcel } from '../../src/grid/sheet-size';
import { shownFormula, storedFormula } from '../../src/files/formula-text';
import { isTrue } from '../../src/files/sheet-content';
import { childOf, childrenOf, type XmlElement } from '../../src/files/xml-element';
import { escapeAttribute, escapeText } from '../../src/files/xml-text';
import { areaList, areaOfRange, parseAreas, rangeOfArea } from './areas';

/** What the spreadsheet keeps of one validation rule. */
export interface SpreadsheetValidation {
  readonly uid: string;
  readonly ranges: readonly IRange[];
  readonly type: string;
  readonly operator?: string | undefined;
  readonly formula1?: string | undefined;
  readonly formula2?: string | undefined;
  readonly allowBlank?: boolean | undefined;
  readonly showDropDown?: boolean | undefined;
  readonly showErrorMessage?: boolean | undefined;
  readonly showInputMessage?: boolean | undefined;
  readonly error?: string | undefined;
  readonly errorTitle?: string | undefined;
  readonly errorStyle?: number | undefined;
  readonly prompt?: string | undefined;
  readonly promptTitle?: string | undefined;
  /** How the spreadsheet draws a list; no file holds it. */
  readonly renderMode?: number | undefined;
}

/** One rule of the file. */
export interface StoredValidation {
  readonly id: string;
  readonly element: XmlElement;
  readonly areas: readonly Rectangle[];
  /** The rule as the spreadsheet holds it, in the columns that it shows. */
  readonly shown: SpreadsheetValidation;
  /** What lies beyond those columns and stays in the file only. */
  readonly beyond: readonly Rectangle[];
}

const errorStyles: Readonly<Record<string, number>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/**
 * The rules of a sheet. The spreadsheet takes milliseconds for each column of a rule, so one over the whole sheet is shown
 * only in the columns up to `columns`.
 */
export function readValidations(
  section: XmlElement | undefined,
  columns: number = lastColumnOfExcel,
): StoredValidation[] {
  return childrenOf(section, 'dataValidation').map((element, index) => {
    const { attributes } = element;
    const id = `file-validation-${index + 1}`;
    const areas = parseAreas(attributes.get('sqref'));
    const type = attributes.get('type') ?? 'none';
    const formula = (name: string): string | undefined => {
      const child = childOf(element, name);
      return child && shownOperand(type, child.text);
    };
    const text = (name: string): string | undefined => attributes.get(name);
    const shown: SpreadsheetValidation = {
      uid: id,
      ranges: areas
        .filter((area) => area.firstColumn <= columns)
        .map((area) => rangeOfArea({ ...area, lastColumn: Math.min(area.lastColumn, columns) })),
      type: type === 'none' ? 'any' : type,
      operator: ['list', 'custom', 'none'].includes(type) ? undefined : (text('operator') ?? 'between'),
      formula1: formula('formula1'),
      formula2: formula('formula2'),
      allowBlank: isTrue(text('allowBlank')),
      // The file's attribute says the reverse of its name: 1 hides the arrow.
      showDropDown: !isTrue(text('showDropDown')),
      showErrorMessage: isTrue(text('showErrorMessage')),
      showInputMessage: isTrue(text('showInputMessage')),
      error: text('error'),
      errorTitle: text('errorTitle'),
      errorStyle: errorStyles[text('errorStyle') ?? 'stop'] ?? DataValidationErrorStyle.STOP,
      prompt: text('prompt'),
      promptTitle: text('promptTitle'),
      renderMode: type === 'list' ? DataValidationRenderMode.ARROW : undefined,
    };
    const beyond = areas
      .filter((area) => area.lastColumn > columns)
      .map((area) => ({ ...area, firstColumn: Math.max(area.firstColumn, columns + 1) }));
    return { id, element, areas, shown: withoutUndefined(shown), beyond };
  });
}

/** No part of what a rule says: its name, its place, its looks in the spreadsheet. */
const unsaid = new Set(['uid', 'ranges', 'renderMode']);

/** The rule without ranges and without what was not said, so that rules can be compared. */
export function ruleText(rule: SpreadsheetValidation): string {
  const said = Object.entries(withoutUndefined(rule)).filter(([name]) => !unsaid.has(name));
  return JSON.stringify(said.sort(([a], [b]) => a.localeCompare(b)));
}

export function writeValidation(
  rule: SpreadsheetValidation,
  areas: readonly Rectangle[],
  prefix: string,
): string {
  const attribute = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`;
  const flag = (name: string, on: boolean | undefined): string => (on ? ` ${name}="1"` : '');
  const isList = rule.type === 'list' || rule.type === 'listMultiple';
  const type = rule.type === 'any' ? 'none' : rule.type === 'listMultiple' ? 'list' : rule.type;
  const style = Object.entries(errorStyles).find(([, value]) => value === rule.errorStyle)?.[0] ?? 'stop';
  const operand = (name: string, value: string | undefined): string =>
    value === undefined || value === ''
      ? ''
      : `<${prefix}${name}>${escapeText(storedOperand(isList, value))}</${prefix}${name}>`;
  const inside = operand('formula1', rule.formula1) + operand('formula2', rule.formula2);
  const opening =
    `<${prefix}dataValidation type="${type}"` +
    attribute('errorStyle', style === 'stop' ? undefined : style) +
    attribute('operator', rule.operator === 'between' ? undefined : rule.operator) +
    flag('allowBlank', rule.allowBlank !== false) +
    flag('showDropDown', isList && rule.showDropDown === false) +
    flag('showInputMessage', rule.showInputMessage ?? rule.prompt !== undefined) +
    flag('showErrorMessage', rule.showErrorMessage !== false) +
    attribute('errorTitle', rule.errorTitle) +
    attribute('error', rule.error) +
    attribute('promptTitle', rule.promptTitle) +
    attribute('prompt', rule.prompt) +
    ` sqref="${areaList(areas)}"`;
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${prefix}dataValidation>`;
}

/** Areas with those that continue another to the right joined to it. */
export function joinedAreas(areas: readonly Rectangle[]): Rectangle[] {
  const joined: Rectangle[] = [];
  for (const area of areas) {
    const at = joined.findIndex(
      (each) =>
        each.firstRow === area.firstRow &&
        each.lastRow === area.lastRow &&
        each.lastColumn + 1 === area.firstColumn,
    );
    const left = joined[at];
    if (left) joined[at] = { ...left, lastColumn: area.lastColumn };
    else joined.push(area);
  }
  return joined;
}

/** Areas of a rule of the spreadsheet. */
export function areasOfRule(rule: { readonly ranges: readonly IRange[] }): Rectangle[] {
  return rule.ranges.map(areaOfRange);
}

function shownOperand(type: string, text: string): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(text.trim());
  if (type === 'list' && literal) return (literal[1] ?? '').replaceAll('""', '"');
  if (/^-?[0-9.]+(?:[eE][+-]?[0-9]+)?$/.test(text.trim())) return text.trim();
  return `=${shownFormula(text)}`;
}

function storedOperand(isList: boolean, text: string): string {
  if (text.startsWith('=')) return storedFormula(text.slice(1));
  if (!isList) return text;
  return `"${listChoices(text).join(',').replaceAll('"', '""')}"`;
}

/** The choices of a list; the spreadsheet keeps them parted by commas or as JSON. */
function listChoices(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed) && parsed.every((each) => typeof each === 'string')) return parsed;
    } catch {
      // Not JSON after all: a first choice may begin with a bracket.
    }
  }
  return text.split(',');
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
