import type { PackageParts } from '../../src/files/package-parts';
import { builtInNumberFormat, numberFormatCode } from '../../src/files/number-formats';
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
import { escapeAttribute } from '../../src/files/xml-text';
import { isTrue } from '../../src/files/sheet-content';
import { edges, type CellLook, type Edge, type EdgeLook, type FontLook } from './cell-look';
import { fileColour } from './file-colours';

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The style part of a workbook without one: one font, the two fills and the border that every file begins with. */
const plainStyleSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${mainNamespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

/** Lists of the style part in the order that the format demands. */
const listOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

const plainFormat = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** A cell format (`xf`) of the file with what the spreadsheet shows of it. */
interface CellFormat {
  readonly look: CellLook;
  readonly locked: boolean;
  readonly source: string;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly numFmtId: number;
  /** What else the format says, which the spreadsheet does not show. */
  readonly rest: string;
}

/**
 * The style part of a workbook. Reads looks by format index and finds or adds the format for a changed look, so that a format
 * of the file is never altered and what it holds beyond the look carries over to the new one.
 */
export class StyleSheet {
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly part: string;
  private readonly prefix: string;
  private readonly formats: CellFormat[] = [];
  private readonly fonts: string[];
  private readonly fills: string[];
  private readonly borders: string[];
  private readonly dxfs: string[];
  private readonly fontLooks: FontLook[];
  private readonly fillLooks: (string | null)[];
  private readonly borderLooks: Record<Edge, EdgeLook | null>[];
  private readonly ownFormats = new Map<number, string>();
  private readonly before: {
    fonts: number;
    fills: number;
    borders: number;
    formats: number;
    dxfs: number;
    numFmts: number;
  };
  private readonly known = new Map<string, number>();
  private readonly descriptions = new Map<number, string>();
  /** True when the workbook has no style part of its own. */
  readonly isMissing: boolean;

  constructor(
    parts: Pick<PackageParts, 'text'>,
    part: string | undefined,
    readonly theme: readonly string[],
  ) {
    const text = part === undefined ? undefined : parts.text(part);
    this.isMissing = text === undefined;
    this.text = text ?? plainStyleSheet;
    this.part = part ?? 'xl/styles.xml';
    this.root = parseXml(this.text, this.part);
    this.prefix = prefixOf(this.text, this.root);
    for (const format of childrenOf(childOf(this.root, 'numFmts'), 'numFmt')) {
      this.ownFormats.set(
        Number(format.attributes.get('numFmtId')),
        format.attributes.get('formatCode') ?? 'General',
      );
    }
    const fonts = childrenOf(childOf(this.root, 'fonts'), 'font');
    const fills = childrenOf(childOf(this.root, 'fills'), 'fill');
    const borders = childrenOf(childOf(this.root, 'borders'), 'border');
    this.fonts = fonts.map((each) => this.sourceOf(each));
    this.fills = fills.map((each) => this.sourceOf(each));
    this.borders = borders.map((each) => this.sourceOf(each));
    this.dxfs = childrenOf(childOf(this.root, 'dxfs'), 'dxf').map((each) => this.sourceOf(each));
    this.fontLooks = fonts.map((each) => fontLook(each, theme));
    this.fillLooks = fills.map((each) => fillLook(each, theme));
    this.borderLooks = borders.map((each) => borderLook(each, theme));
    for (const xf of childrenOf(childOf(this.root, 'cellXfs'), 'xf')) {
      this.formats.push(this.readFormat(xf, this.sourceOf(xf)));
    }
    this.before = {
      fonts: this.fonts.length,
      fills: this.fills.length,
      borders: this.borders.length,
      formats: this.formats.length,
      dxfs: this.dxfs.length,
      numFmts: this.ownFormats.size,
    };
    // Some programs leave the list of formats out; every cell then has the plain one.
    if (this.formats.length === 0)
      this.formats.push(this.readFormat(parseXml(plainFormat, this.part), plainFormat));
  }

  get count(): number {
    return this.formats.length;
  }

  look(index: number): CellLook {
    const format = this.formats[index] ?? this.formats[0];
    if (!format) throw new Error('The style part holds no cell format.');
    return format.look;
  }

  isLocked(index: number): boolean {
    return (this.formats[index] ?? this.formats[0])?.locked ?? true;
  }

  /** Everything a format says, as one text: equal texts look and behave alike. For comparing workbooks. */
  description(index: number): string {
    const known = this.descriptions.get(index);
    if (known !== undefined) return known;
    const format = this.formats[index] ?? this.formats[0];
    const described = JSON.stringify([format?.look, format?.locked, format?.rest]);
    this.descriptions.set(index, described);
    return described;
  }

  /** Index of a format with this look, made from `base` when the file has none. */
  formatFor(base: number, look: CellLook, locked: boolean): number {
    const origin = this.formats[base] ?? this.formats[0];
    if (!origin) return 0;
    const wanted = JSON.stringify([look, locked]);
    if (JSON.stringify([origin.look, origin.locked]) === wanted) return base;
    const key = `${base}|${wanted}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const same = this.formats.findIndex(
      (each) => each.rest === origin.rest && JSON.stringify([each.look, each.locked]) === wanted,
    );
    const index = same >= 0 ? same : this.addFormat(origin, look, locked);
    this.known.set(key, index);
    return index;
  }

  /** The look of a conditional format's difference as the spreadsheet shows it, or `null` for an unknown one. */
  difference(index: number): XmlElement | null {
    return childrenOf(childOf(this.root, 'dxfs'), 'dxf')[index] ?? null;
  }

  /** Index of a difference with exactly this content, added when there is none. `content` is written without the root's prefix. */
  differenceFor(content: string): number {
    const source = this.prefixed(`<dxf>${content}</dxf>`);
    const same = this.dxfs.indexOf(source);
    if (same >= 0) return same;
    this.dxfs.push(source);
    return this.dxfs.length - 1;
  }

  /** The style part with what was added; `null` when nothing was. */
  changedText(): string | null {
    const { before } = this;
    const changes: Splice[] = [];
    const add = (name: string, items: readonly string[], from: number): void => {
      if (items.length > from) changes.push(this.append(name, items.slice(from), items.length));
    };
    const numFmts = [...this.ownFormats].map(
      ([id, code]) => `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    add('numFmts', numFmts, before.numFmts);
    add('fonts', this.fonts, before.fonts);
    add('fills', this.fills, before.fills);
    add('borders', this.borders, before.borders);
    add(
      'cellXfs',
      this.formats.map((each) => each.source),
      before.formats,
    );
    add('dxfs', this.dxfs, before.dxfs);
    return changes.length === 0 ? null : splice(this.text, changes);
  }

  private sourceOf(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  private prefixed(source: string): string {
    return this.prefix === '' ? source : source.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.prefix}`);
  }

  private append(name: string, added: readonly string[], count: number): Splice {
    const list = childOf(this.root, name);
    if (list && !list.isEmptyElement) {
      const tag = withAttributes(this.text.slice(list.start, list.openEnd), { count: String(count) });
      return {
        start: list.start,
        end: list.closeStart,
        replacement: tag + this.text.slice(list.openEnd, list.closeStart) + added.join(''),
      };
    }
    const whole = `<${this.prefix}${name} count="${count}">${added.join('')}</${this.prefix}${name}>`;
    if (list) return { start: list.start, end: list.end, replacement: whole };
    const rank = listOrder.indexOf(name);
    const previous = this.root.children.findLast((each) => {
      const place = listOrder.indexOf(each.name);
      return place >= 0 && place < rank;
    });
    const at = previous?.end ?? this.root.openEnd;
    return { start: at, end: at, replacement: whole };
  }

  private readFormat(xf: XmlElement, source: string): CellFormat {
    const id = (name: string): number => Number(xf.attributes.get(name) ?? 0);
    const fontId = id('fontId');
    const fillId = id('fillId');
    const borderId = id('borderId');
    const numFmtId = id('numFmtId');
    const alignment = childOf(xf, 'alignment')?.attributes ?? new Map<string, string>();
    const protection = childOf(xf, 'protection')?.attributes;
    const horizontal = alignment.get('horizontal') ?? '';
    const vertical = alignment.get('vertical') ?? '';
    const shown = ['left', 'center', 'right', 'justify', 'distributed'].includes(horizontal);
    const others = [...alignment].filter(
      ([name]) => !['horizontal', 'vertical', 'wrapText', 'textRotation', 'indent'].includes(name),
    );
    if (!shown && horizontal !== '' && horizontal !== 'general') others.push(['horizontal', horizontal]);
    if (['justify', 'distributed'].includes(vertical)) others.push(['vertical', vertical]);
    return {
      fontId,
      fillId,
      borderId,
      numFmtId,
      source,
      locked: protection?.get('locked') === undefined || isTrue(protection.get('locked')),
      rest: JSON.stringify([
        isTrue(protection?.get('hidden')),
        isTrue(xf.attributes.get('quotePrefix')),
        isTrue(xf.attributes.get('pivotButton')),
        xf.attributes.get('xfId') ?? '0',
        others.filter(([, value]) => value !== '0' && value !== 'false').sort(),
      ]),
      look: {
        font: this.fontLooks[fontId] ?? plainFont,
        fill: this.fillLooks[fillId] ?? null,
        border: this.borderLooks[borderId] ?? noBorder,
        numberFormat: numberFormatCode(numFmtId, this.ownFormats),
        alignment: {
          horizontal: shown ? horizontal : '',
          vertical: vertical === 'top' || vertical === 'center' ? vertical : '',
          wrap: isTrue(alignment.get('wrapText')),
          rotation: Number(alignment.get('textRotation') ?? 0),
          indent: shown ? Number(alignment.get('indent') ?? 0) : 0,
        },
      },
    };
  }

  private addFormat(origin: CellFormat, look: CellLook, locked: boolean): number {
    const fontId = same(look.font, origin.look.font) ? origin.fontId : this.addFont(origin.fontId, look.font);
    const fillId = look.fill === origin.look.fill ? origin.fillId : this.addFill(look.fill);
    const borderId = same(look.border, origin.look.border)
      ? origin.borderId
      : this.addBorder(origin.borderId, look.border);
    const numFmtId =
      look.numberFormat === origin.look.numberFormat
        ? origin.numFmtId
        : this.addNumberFormat(look.numberFormat);
    const element = parseXml(origin.source, this.part);
    const tag = origin.source.slice(0, element.openEnd).replace(/\s*\/?>$/, '>');
    const opening = withAttributes(tag, {
      numFmtId: String(numFmtId),
      fontId: String(fontId),
      fillId: String(fillId),
      borderId: String(borderId),
      ...(numFmtId === origin.numFmtId ? {} : { applyNumberFormat: '1' }),
      ...(fontId === origin.fontId ? {} : { applyFont: '1' }),
      ...(fillId === origin.fillId ? {} : { applyFill: '1' }),
      ...(borderId === origin.borderId ? {} : { applyBorder: '1' }),
      ...(same(look.alignment, origin.look.alignment) ? {} : { applyAlignment: '1' }),
      ...(locked === origin.locked ? {} : { applyProtection: '1' }),
    });
    const alignment = this.alignmentSource(element, origin, look);
    const protection = this.protectionSource(element, origin, locked);
    const rest = element.children
      .filter((child) => child.name !== 'alignment' && child.name !== 'protection')
      .map((child) => origin.source.slice(child.start, child.end))
      .join('');
    const inside = alignment + protection + rest;
    const name = `${this.prefix}xf`;
    const source = inside === '' ? opening.replace(/>$/, '/>') : `${opening}${inside}</${name}>`;
    this.formats.push({ ...origin, look, locked, source, fontId, fillId, borderId, numFmtId });
    return this.formats.length - 1;
  }

  private alignmentSource(element: XmlElement, origin: CellFormat, look: CellLook): string {
    const child = childOf(element, 'alignment');
    const source = child ? origin.source.slice(child.start, child.end) : '';
    if (same(look.alignment, origin.look.alignment)) return source;
    const { horizontal, vertical, wrap, rotation, indent } = look.alignment;
    const was = origin.look.alignment;
    const tag = source === '' ? `<${this.prefix}alignment/>` : source;
    return withAttributes(tag, {
      ...(horizontal === was.horizontal ? {} : { horizontal: horizontal === '' ? null : horizontal }),
      ...(vertical === was.vertical ? {} : { vertical: vertical === '' ? null : vertical }),
      ...(wrap === was.wrap ? {} : { wrapText: wrap ? '1' : null }),
      ...(rotation === was.rotation ? {} : { textRotation: rotation === 0 ? null : String(rotation) }),
      ...(indent === was.indent ? {} : { indent: indent === 0 ? null : String(indent) }),
    });
  }

  private protectionSource(element: XmlElement, origin: CellFormat, locked: boolean): string {
    const child = childOf(element, 'protection');
    const source = child ? origin.source.slice(child.start, child.end) : '';
    if (locked === origin.locked) return source;
    return withAttributes(source === '' ? `<${this.prefix}protection/>` : source, {
      locked: locked ? null : '0',
    });
  }

  private addFont(base: number, look: FontLook): number {
    const found = this.fontLooks.findIndex((each) => same(each, look));
    if (found >= 0) return found;
    const was = this.fontLooks[base] ?? plainFont;
    const source = this.fonts[base];
    const element = source === undefined ? undefined : parseXml(source, this.part);
    const kept = (name: string): string => {
      const child = childOf(element, name);
      return child && source !== undefined ? source.slice(child.start, child.end) : '';
    };
    const flag = (name: string, on: boolean, before: boolean): string =>
      on === before ? kept(name) : on ? `<${this.prefix}${name}/>` : '';
    const valued = (name: string, value: string, isKept: boolean): string =>
      isKept ? kept(name) : value === '' ? '' : `<${this.prefix}${name} val="${escapeAttribute(value)}"/>`;
    const isNameKept = look.name === was.name;
    const inside =
      flag('b', look.bold, was.bold) +
      flag('i', look.italic, was.italic) +
      flag('strike', look.strike, was.strike) +
      kept('condense') +
      kept('extend') +
      kept('outline') +
      kept('shadow') +
      (look.underline === was.underline
        ? kept('u')
        : look.underline === ''
          ? ''
          : look.underline === 'single'
            ? `<${this.prefix}u/>`
            : `<${this.prefix}u val="double"/>`) +
      valued('vertAlign', look.position, look.position === was.position) +
      valued('sz', String(look.size), look.size === was.size) +
      (look.colour === was.colour
        ? kept('color')
        : `<${this.prefix}color rgb="FF${look.colour.slice(1)}"/>`) +
      valued('name', look.name, isNameKept) +
      (isNameKept ? kept('family') + kept('charset') + kept('scheme') : '');
    this.fonts.push(`<${this.prefix}font>${inside}</${this.prefix}font>`);
    this.fontLooks.push(look);
    return this.fonts.length - 1;
  }

  private addFill(look: string | null): number {
    if (look === null) return 0;
    const found = this.fillLooks.indexOf(look);
    if (found >= 0) return found;
    this.fills.push(
      this.prefixed(
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
    this.fillLooks.push(look);
    return this.fills.length - 1;
  }

  private addBorder(base: number, look: Readonly<Record<Edge, EdgeLook | null>>): number {
    const found = this.borderLooks.findIndex((each) => same(each, look));
    if (found >= 0) return found;
    const was = this.borderLooks[base] ?? noBorder;
    const source = this.borders[base];
    const element = source === undefined ? undefined : parseXml(source, this.part);
    const drawn = (name: string, edge: EdgeLook | null): string =>
      edge === null
        ? `<${this.prefix}${name}/>`
        : `<${this.prefix}${name} style="${edge.style}"><${this.prefix}color rgb="FF${edge.colour.slice(1)}"/></${this.prefix}${name}>`;
    const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
      const child = childOf(element, name);
      return same(look[name], was[name]) && child && source !== undefined
        ? source.slice(child.start, child.end)
        : drawn(name, look[name]);
    };
    const diagonals =
      (look.diagonalUp ? ' diagonalUp="1"' : '') + (look.diagonalDown ? ' diagonalDown="1"' : '');
    this.borders.push(
      `<${this.prefix}border${diagonals}>${side('left')}${side('right')}${side('top')}${side('bottom')}${drawn('diagonal', look.diagonalUp ?? look.diagonalDown)}</${this.prefix}border>`,
    );
    this.borderLooks.push({ ...look });
    return this.borders.length - 1;
  }

  private addNumberFormat(code: string): number {
    const builtIn = builtInNumberFormat(code);
    if (builtIn !== undefined && !this.ownFormats.has(builtIn)) return builtIn;
    for (const [id, known] of this.ownFormats) if (known === code) return id;
    const id = Math.max(163, ...this.ownFormats.keys()) + 1;
    this.ownFormats.set(id, code);
    return id;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const plainFont: FontLook = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  strike: false,
  underline: '',
  colour: '#000000',
  position: '',
};

const noBorder: Readonly<Record<Edge, EdgeLook | null>> = {
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonalDown: null,
  diagonalUp: null,
};

function flagOf(element: XmlElement, name: string): boolean {
  const child = childOf(element, name);
  return (
    child !== undefined && (child.attributes.get('val') === undefined || isTrue(child.attributes.get('val')))
  );
}

function fontLook(font: XmlElement, theme: readonly string[]): FontLook {
  const underline = childOf(font, 'u');
  const position = childOf(font, 'vertAlign')?.attributes.get('val') ?? '';
  const kind = underline?.attributes.get('val') ?? 'single';
  return {
    name: childOf(font, 'name')?.attributes.get('val') ?? plainFont.name,
    size: Number(childOf(font, 'sz')?.attributes.get('val') ?? plainFont.size),
    bold: flagOf(font, 'b'),
    italic: flagOf(font, 'i'),
    strike: flagOf(font, 'strike'),
    underline: !underline || kind === 'none' ? '' : kind.startsWith('double') ? 'double' : 'single',
    colour: fileColour(childOf(font, 'color'), theme) ?? '#000000',
    position: position === 'superscript' || position === 'subscript' ? position : '',
  };
}

function fillLook(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = childOf(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes.get('patternType') ?? 'none';
    if (type === 'none' || type === 'gray125') return null;
    return (
      fileColour(childOf(pattern, 'fgColor'), theme) ??
      fileColour(childOf(pattern, 'bgColor'), theme) ??
      '#FFFFFF'
    );
  }
  const stop = childOf(childOf(fill, 'gradientFill'), 'stop');
  return fileColour(childOf(stop, 'color'), theme);
}

function borderLook(border: XmlElement, theme: readonly string[]): Record<Edge, EdgeLook | null> {
  const edge = (name: string): EdgeLook | null => {
    const child = childOf(border, name);
    const style = child?.attributes.get('style') ?? 'none';
    return style === 'none'
      ? null
      : { style, colour: fileColour(childOf(child, 'color'), theme) ?? '#000000' };
  };
  const result: Record<Edge, EdgeLook | null> = { ...noBorder };
  for (const name of edges) {
    if (name === 'diagonalUp' || name === 'diagonalDown') {
      result[name] = isTrue(border.attributes.get(name)) ? edge('diagonal') : null;
    } else {
      // The strict form and right-to-left sheets say start and end.
      result[name] = edge(name) ?? (name === 'left' ? edge('start') : name === 'right' ? edge('end') : null);
    }
  }
  return result;
}
