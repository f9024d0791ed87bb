import { BooleanNumber, type IRange, type IStyleBase } from '@univerjs/core';
import { cellAddress } from '../../src/grid/cell-address';
import type { Rectangle } from '../../src/grid/rectangle';
import { shownFormula, storedFormula } from '../../src/files/formula-text';
import { isTrue } from '../../src/files/sheet-content';
import { childOf, childrenOf, type XmlElement } from '../../src/files/xml-element';
import { escapeAttribute, escapeText } from '../../src/files/xml-text';
import { areaOfRange, parseAreas, rangeOfArea } from './areas';
import { fileColour, plainColour } from './file-colours';
import type { StyleSheet } from './style-sheet';

/** What the spreadsheet keeps of one conditional format. `rule` is as its plugin defines it. */
export interface SpreadsheetFormatRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** One rule of the file, with what the spreadsheet can show of it. */
export interface StoredFormatRule {
  readonly id: string;
  readonly element: XmlElement;
  readonly areas: readonly Rectangle[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** `null` when the spreadsheet cannot show it: it stays in the file as it is. */
  readonly rule: Readonly<Record<string, unknown>> | null;
}

const comparisons = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
} as const;

/** Rules of the sections of a sheet, the first to apply first. */
export function readFormatRules(sections: readonly XmlElement[], styles: StyleSheet): StoredFormatRule[] {
  const rules: StoredFormatRule[] = [];
  for (const section of sections) {
    const areas = parseAreas(section.attributes.get('sqref'));
    for (const element of childrenOf(section, 'cfRule')) {
      rules.push({
        id: `file-format-${rules.length + 1}`,
        element,
        areas,
        priority: Number(element.attributes.get('priority') ?? 0),
        stopIfTrue: isTrue(element.attributes.get('stopIfTrue')),
        rule: areas[0] ? shownRule(element, areas[0], styles) : null,
      });
    }
  }
  return rules.sort((a, b) => a.priority - b.priority);
}

/** The rule as the spreadsheet's own data. */
export function spreadsheetRule(stored: StoredFormatRule): SpreadsheetFormatRule | null {
  return stored.rule
    ? {
        cfId: stored.id,
        ranges: stored.areas.map(rangeOfArea),
        stopIfTrue: stored.stopIfTrue,
        rule: stored.rule,
      }
    : null;
}

function shownRule(
  element: XmlElement,
  first: Rectangle,
  styles: StyleSheet,
): Readonly<Record<string, unknown>> | null {
  const { attributes } = element;
  const formulas = childrenOf(element, 'formula').map((each) => shownFormula(each.text));
  const style = differenceStyle(attributes.get('dxfId'), styles);
  const highlight = (
    subType: string,
    more: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> => ({
    type: 'highlightCell',
    subType,
    style,
    ...more,
  });
  const corner = cellAddress({ row: first.firstRow, column: first.firstColumn });
  const text = attributes.get('text');
  switch (attributes.get('type')) {
    case 'expression':
      return formulas[0] === undefined ? null : highlight('formula', { value: `=${formulas[0]}` });
    case 'cellIs':
      return cellComparison(attributes.get('operator') ?? '', formulas, corner, highlight);
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return text === undefined ? null : highlight('text', { operator: attributes.get('type'), value: text });
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
      return highlight('text', { operator: attributes.get('type') });
    case 'duplicateValues':
    case 'uniqueValues':
      return highlight(attributes.get('type') ?? '', {});
    case 'top10':
      return highlight('rank', {
        isBottom: isTrue(attributes.get('bottom')),
        isPercent: isTrue(attributes.get('percent')),
        value: Number(attributes.get('rank') ?? 10),
      });
    case 'aboveAverage': {
      if (attributes.has('stdDev')) return null;
      const isAbove = attributes.get('aboveAverage') === undefined || isTrue(attributes.get('aboveAverage'));
      const isEqual = isTrue(attributes.get('equalAverage'));
      return highlight('average', {
        operator: `${isAbove ? 'greater' : 'less'}Than${isEqual ? 'OrEqual' : ''}`,
      });
    }
    case 'colorScale':
      return colourScale(element, styles);
    default:
      return null;
  }
}

function cellComparison(
  operator: string,
  formulas: readonly string[],
  corner: string,
  highlight: (subType: string, more: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const [one, two] = formulas;
  if (one === undefined) return null;
  const numbers = formulas.map(Number);
  const isNumeric = formulas.every((each) => /^-?[0-9.]+(?:[eE][+-]?[0-9]+)?$/.test(each));
  if (operator === 'between' || operator === 'notBetween') {
    if (two === undefined) return null;
    if (isNumeric) return highlight('number', { operator, value: numbers.slice(0, 2) });
    const inside = `AND(${corner}>=${one},${corner}<=${two})`;
    return highlight('formula', { value: operator === 'between' ? `=${inside}` : `=NOT(${inside})` });
  }
  if (!(operator in comparisons)) return null;
  if (isNumeric) return highlight('number', { operator, value: numbers[0] });
  return highlight('formula', {
    value: `=${corner}${comparisons[operator as keyof typeof comparisons]}${one}`,
  });
}

function colourScale(element: XmlElement, styles: StyleSheet): Readonly<Record<string, unknown>> | null {
  const scale = childOf(element, 'colorScale');
  const values = childrenOf(scale, 'cfvo');
  const colours = childrenOf(scale, 'color');
  if (values.length === 0 || values.length !== colours.length) return null;
  return {
    type: 'colorScale',
    config: values.map((value, index) => {
      const given = value.attributes.get('val');
      const type = value.attributes.get('type') ?? 'num';
      return {
        index,
        color: fileColour(colours[index], styles.theme) ?? '#FFFFFF',
        value: {
          type,
          ...(given === undefined ? {} : { value: type === 'formula' ? `=${given}` : Number(given) }),
        },
      };
    }),
  };
}

function differenceStyle(dxfId: string | undefined, styles: StyleSheet): IStyleBase {
  const difference = dxfId === undefined ? null : styles.difference(Number(dxfId));
  const style: IStyleBase = {};
  if (!difference) return style;
  const font = childOf(difference, 'font');
  const flag = (name: string): boolean | undefined => {
    const child = childOf(font, name);
    return child && (child.attributes.get('val') === undefined || isTrue(child.attributes.get('val')));
  };
  const bold = flag('b');
  const italic = flag('i');
  if (bold !== undefined) style.bl = bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (italic !== undefined) style.it = italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (flag('strike')) style.st = { s: BooleanNumber.TRUE };
  const underline = childOf(font, 'u');
  if (underline && underline.attributes.get('val') !== 'none') style.ul = { s: BooleanNumber.TRUE };
  const colour = fileColour(childOf(font, 'color'), styles.theme);
  if (colour !== null) style.cl = { rgb: colour };
  const pattern = childOf(childOf(difference, 'fill'), 'patternFill');
  const fill =
    fileColour(childOf(pattern, 'bgColor'), styles.theme) ??
    fileColour(childOf(pattern, 'fgColor'), styles.theme);
  if (fill !== null) style.bg = { rgb: fill };
  return style;
}

/** A rule that the file does not hold yet, as it is written; `null` for a kind that cannot be written. */
export function writeFormatRule(
  saved: SpreadsheetFormatRule,
  priority: number,
  styles: StyleSheet,
  prefix: string,
): string | null {
  const { rule } = saved;
  const first = saved.ranges[0];
  if (!first) return null;
  const area = areaOfRange(first);
  const corner = cellAddress({ row: area.firstRow, column: area.firstColumn });
  const stop = saved.stopIfTrue ? ' stopIfTrue="1"' : '';
  const tag = (attributes: string, inside: string): string => {
    const opening = `<${prefix}cfRule ${attributes} priority="${priority}"${stop}`;
    return inside === '' ? `${opening}/>` : `${opening}>${inside}</${prefix}cfRule>`;
  };
  const formula = (text: string): string =>
    `<${prefix}formula>${escapeText(storedFormula(text.replace(/^=/, '')))}</${prefix}formula>`;
  if (rule['type'] === 'colorScale') return writeColourScale(rule, tag, prefix);
  if (rule['type'] !== 'highlightCell') return null;
  const dxf = `dxfId="${styles.differenceFor(differenceContent(rule['style'] ?? {}))}"`;
  const value = rule['value'];
  const operator = plainText(rule['operator']);
  switch (rule['subType']) {
    case 'formula':
      return tag(`type="expression" ${dxf}`, formula(String(value)));
    case 'number': {
      const values: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value ?? 0];
      return tag(
        `type="cellIs" ${dxf} operator="${operator}"`,
        values.map((each) => formula(String(each))).join(''),
      );
    }
    case 'text':
      return textRule(operator, plainText(value), corner, dxf, tag, formula);
    case 'duplicateValues':
    case 'uniqueValues':
      return tag(`type="${String(rule['subType'])}" ${dxf}`, '');
    case 'rank':
      return tag(
        `type="top10" ${dxf} rank="${Number(value)}"${rule['isPercent'] === true ? ' percent="1"' : ''}${rule['isBottom'] === true ? ' bottom="1"' : ''}`,
        '',
      );
    case 'average':
      return tag(
        `type="aboveAverage" ${dxf}${operator.startsWith('less') ? ' aboveAverage="0"' : ''}${operator.endsWith('OrEqual') ? ' equalAverage="1"' : ''}`,
        '',
      );
    case 'timePeriod':
      return tag(`type="timePeriod" ${dxf} timePeriod="${escapeAttribute(operator)}"`, '');
    default:
      return null;
  }
}

function textRule(
  operator: string,
  value: string,
  corner: string,
  dxf: string,
  tag: (attributes: string, inside: string) => string,
  formula: (text: string) => string,
): string | null {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const text = `text="${escapeAttribute(value)}"`;
  switch (operator) {
    case 'containsText':
      return tag(
        `type="containsText" ${dxf} operator="containsText" ${text}`,
        formula(`NOT(ISERROR(SEARCH(${quoted},${corner})))`),
      );
    case 'notContainsText':
      return tag(
        `type="notContainsText" ${dxf} operator="notContains" ${text}`,
        formula(`ISERROR(SEARCH(${quoted},${corner}))`),
      );
    case 'beginsWith':
      return tag(
        `type="beginsWith" ${dxf} operator="beginsWith" ${text}`,
        formula(`LEFT(${corner},LEN(${quoted}))=${quoted}`),
      );
    case 'endsWith':
      return tag(
        `type="endsWith" ${dxf} operator="endsWith" ${text}`,
        formula(`RIGHT(${corner},LEN(${quoted}))=${quoted}`),
      );
    case 'equal':
      return tag(`type="expression" ${dxf}`, formula(`${corner}=${quoted}`));
    case 'notEqual':
      return tag(`type="expression" ${dxf}`, formula(`${corner}<>${quoted}`));
    case 'containsBlanks':
      return tag(`type="containsBlanks" ${dxf}`, formula(`LEN(TRIM(${corner}))=0`));
    case 'notContainsBlanks':
      return tag(`type="notContainsBlanks" ${dxf}`, formula(`LEN(TRIM(${corner}))>0`));
    case 'containsErrors':
      return tag(`type="containsErrors" ${dxf}`, formula(`ISERROR(${corner})`));
    case 'notContainsErrors':
      return tag(`type="notContainsErrors" ${dxf}`, formula(`NOT(ISERROR(${corner}))`));
    default:
      return null;
  }
}

function writeColourScale(
  rule: Readonly<Record<string, unknown>>,
  tag: (attributes: string, inside: string) => string,
  prefix: string,
): string | null {
  if (!Array.isArray(rule['config'])) return null;
  const stops = rule['config'] as readonly { color?: string; value?: { type?: string; value?: unknown } }[];
  const values = stops.map(({ value }) => {
    const given =
      value?.value === undefined ? '' : ` val="${escapeAttribute(plainText(value.value).replace(/^=/, ''))}"`;
    return `<${prefix}cfvo type="${value?.type ?? 'num'}"${given}/>`;
  });
  const colours = stops.map(
    ({ color }) => `<${prefix}color rgb="FF${(plainColour(color) ?? '#FFFFFF').slice(1)}"/>`,
  );
  return tag(
    'type="colorScale"',
    `<${prefix}colorScale>${values.join('')}${colours.join('')}</${prefix}colorScale>`,
  );
}

function differenceContent(style: IStyleBase): string {
  const colour = plainColour(style.cl?.rgb);
  const fill = plainColour(style.bg?.rgb);
  const font =
    (style.bl === undefined ? '' : style.bl ? '<b/>' : '<b val="0"/>') +
    (style.it === undefined ? '' : style.it ? '<i/>' : '<i val="0"/>') +
    (style.st?.s ? '<strike/>' : '') +
    (style.ul?.s ? '<u/>' : '') +
    (colour === null ? '' : `<color rgb="FF${colour.slice(1)}"/>`);
  return (
    (font === '' ? '' : `<font>${font}</font>`) +
    (fill === null ? '' : `<fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`)
  );
}

/** A rule's operand as text; rules hold texts and numbers, and nothing else can be written. */
function plainText(operand: unknown): string {
  return typeof operand === 'string' || typeof operand === 'number' ? String(operand) : '';
}
