import type { PackageParts } from '../../src/files/package-parts';
import { builtInNumberFormat } from '../../src/files/number-formats';
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
import { withChosenContent } from './alternate-content';
import type { CellStyle, Edge, EdgeLook, FontLook } from './cell-look';
import { plainItems, plainStyleSheet } from './plain-styles';
import { alignmentSource, protectionSource, readCellFormat, type CellFormat } from './cell-format';
import { borderSource, fontSource, same, type StyleItem } from './style-items';
import { borderLook, fillLook, fontLook, noBorder, plainFont } from './style-looks';

/** Cell formats that Excel holds at most. */
const mostFormats = 65_490;

/** Lists of the style part in the order that the format demands. */
const listOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

interface StyleList {
  readonly elements: readonly XmlElement[];
  readonly sources: string[];
  readonly inFile: number;
}

/**
 * The style part of a workbook. Reads looks by format index and finds or adds the format for a changed look, so that a format
 * of the file is never altered and what it holds beyond the look carries over to the new one.
 */
export class StyleSheet {
  private readonly text: string;
  private readonly root: XmlElement;
  /** The root as it is written, with what stands in it for other programs. */
  private readonly written: XmlElement;
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
  private readonly styleFormats: StyleList;
  private readonly sizeBefore: number;
  private readonly known = new Map<string, number>();
  private readonly descriptions = new Map<number, string>();
  /** True when the workbook has no style part of its own. */
  readonly isMissing: boolean;

  constructor(
    parts: Pick<PackageParts, 'text'>,
    part: string | undefined,
    readonly theme: readonly string[],
    highestFormat = 0,
  ) {
    const text = part === undefined ? undefined : parts.text(part);
    this.isMissing = text === undefined;
    this.part = part ?? 'xl/styles.xml';
    this.text = opened(text ?? plainStyleSheet, this.part);
    this.written = parseXml(this.text, this.part);
    this.root = withChosenContent(this.written);
    this.prefix = prefixOf(this.text, this.root);
    for (const format of childrenOf(childOf(this.root, 'numFmts'), 'numFmt')) {
      this.ownFormats.set(
        Number(format.attributes.get('numFmtId')),
        format.attributes.get('formatCode') ?? 'General',
      );
    }
    const fonts = this.list('fonts', 'font');
    const fills = this.list('fills', 'fill');
    const borders = this.list('borders', 'border');
    this.fonts = fonts.sources;
    this.fills = fills.sources;
    this.borders = borders.sources;
    this.styleFormats = this.list('cellStyleXfs', 'xf');
    this.dxfs = childrenOf(childOf(this.root, 'dxfs'), 'dxf').map((each) => this.sourceOf(each));
    this.fontLooks = fonts.elements.map((each) => fontLook(each, theme));
    this.fillLooks = fills.elements.map((each) => fillLook(each, theme));
    this.borderLooks = borders.elements.map((each) => borderLook(each, theme));
    const formats = this.list('cellXfs', 'xf');
    const { fontLooks, fillLooks, borderLooks, ownFormats } = this;
    const looks = { fontLooks, fillLooks, borderLooks, ownFormats };
    formats.elements.forEach((xf, index) =>
      this.formats.push(readCellFormat(xf, formats.sources[index] ?? '', looks)),
    );
    // A number beyond the list looks plain, and no new format may take it.
    const [plain] = this.formats;
    while (plain && this.formats.length <= Math.min(highestFormat, mostFormats)) this.formats.push(plain);
    this.before = {
      fonts: fonts.inFile,
      fills: fills.inFile,
      borders: borders.inFile,
      formats: formats.inFile,
      dxfs: this.dxfs.length,
      numFmts: this.ownFormats.size,
    };
    this.sizeBefore = this.size;
  }

  /** How many items all lists hold; more than before means that the style part changes. */
  private get size(): number {
    const { fonts, fills, borders, formats, dxfs, ownFormats } = this;
    return fonts.length + fills.length + borders.length + formats.length + dxfs.length + ownFormats.size;
  }

  /** A list of the style part, with its plain items where the file has none: `inFile` counts the file's own. */
  private list(name: keyof typeof plainItems, item: string): StyleList {
    const elements = childrenOf(childOf(this.root, name), item);
    if (elements.length > 0)
      return { elements, sources: elements.map((each) => this.sourceOf(each)), inFile: elements.length };
    const sources = plainItems[name].map((each) => this.prefixed(each));
    return { elements: sources.map((each) => parseXml(each, this.part)), sources, inFile: 0 };
  }

  get count(): number {
    return this.formats.length;
  }

  look(index: number): CellStyle {
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
  formatFor(base: number, look: CellStyle, locked: boolean): number {
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
    // Plain items that only stand in for a missing list are written with the first format that leans on them.
    if (this.size === this.sizeBefore) return null;
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
    add('cellStyleXfs', this.styleFormats.sources, this.styleFormats.inFile);
    add(
      'cellXfs',
      this.formats.map((each) => each.source),
      before.formats,
    );
    add('dxfs', this.dxfs, before.dxfs);
    return splice(this.text, changes);
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
    const previous = this.written.children.findLast((each) => {
      const place = Math.max(...withChosenContent(each).children.map(placeOf), placeOf(each));
      return place >= 0 && place < rank;
    });
    const at = previous?.end ?? this.root.openEnd;
    return { start: at, end: at, replacement: whole };
  }

  private addFormat(origin: CellFormat, look: CellStyle, locked: boolean): number {
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
    const alignment = alignmentSource(element, origin, look, this.prefix);
    const protection = protectionSource(element, origin, locked, this.prefix);
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

  /** An item of a list as what a new one is made from. */
  private item(source: string | undefined): StyleItem {
    const element = source === undefined ? undefined : parseXml(source, this.part);
    return { source, element, prefix: this.prefix };
  }

  private addFont(base: number, look: FontLook): number {
    const found = this.fontLooks.findIndex((each) => same(each, look));
    if (found >= 0) return found;
    const was = this.fontLooks[base] ?? plainFont;
    this.fonts.push(fontSource(look, was, this.item(this.fonts[base])));
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
    this.borders.push(borderSource(look, was, this.item(this.borders[base])));
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

function placeOf(element: XmlElement): number {
  return listOrder.indexOf(element.name);
}

/** The part with an opening and a closing tag where the file has `<styleSheet/>`, so that lists can be added within. */
function opened(text: string, part: string): string {
  const root = parseXml(text, part);
  if (!root.isEmptyElement) return text;
  const tag = text.slice(root.start, root.end);
  const name = `${prefixOf(text, root)}${root.name}`;
  return `${text.slice(0, root.start)}${tag.replace(/\s*\/>$/, '>')}</${name}>${text.slice(root.end)}`;
}
