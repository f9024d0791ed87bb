import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { plainColour } from './file-colours';

/** How text is set. Sizes in points, colours as `#RRGGBB`. */
export interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: '' | 'single' | 'double';
  readonly colour: string;
  readonly position: '' | 'superscript' | 'subscript';
}

export interface EdgeLook {
  /** As files name it, such as `thin`. */
  readonly style: string;
  readonly colour: string;
}

export const edges = ['left', 'right', 'top', 'bottom', 'diagonalDown', 'diagonalUp'] as const;
export type Edge = (typeof edges)[number];

/** What of a cell's format can be seen and edited in the spreadsheet; everything else of it stays in the file. */
export interface CellStyle {
  readonly font: FontLook;
  /** `null` without a fill. */
  readonly fill: string | null;
  readonly border: Readonly<Record<Edge, EdgeLook | null>>;
  readonly numberFormat: string;
  readonly alignment: {
    readonly horizontal: string;
    readonly vertical: string;
    readonly wrap: boolean;
    /** As files count it: 0 to 90 up, 91 to 180 down, 255 stacked. */
    readonly rotation: number;
    readonly indent: number;
  };
}

const borderNames: readonly (readonly [BorderStyleTypes, string])[] = [
  [BorderStyleTypes.THIN, 'thin'],
  [BorderStyleTypes.HAIR, 'hair'],
  [BorderStyleTypes.DOTTED, 'dotted'],
  [BorderStyleTypes.DASHED, 'dashed'],
  [BorderStyleTypes.DASH_DOT, 'dashDot'],
  [BorderStyleTypes.DASH_DOT_DOT, 'dashDotDot'],
  [BorderStyleTypes.DOUBLE, 'double'],
  [BorderStyleTypes.MEDIUM, 'medium'],
  [BorderStyleTypes.MEDIUM_DASHED, 'mediumDashed'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'mediumDashDot'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'mediumDashDotDot'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'slantDashDot'],
  [BorderStyleTypes.THICK, 'thick'],
];

const horizontals: readonly (readonly [HorizontalAlign, string])[] = [
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
  [HorizontalAlign.JUSTIFIED, 'justify'],
  [HorizontalAlign.DISTRIBUTED, 'distributed'],
];

const edgeKeys: Readonly<Record<Edge, 'l' | 'r' | 't' | 'b' | 'tl_br' | 'bl_tr'>> = {
  left: 'l',
  right: 'r',
  top: 't',
  bottom: 'b',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};

/** Pixels that one step of indentation takes on screen. */
const indentPixels = 9;

/** The look as the spreadsheet holds it. What equals the plain cell is left out. */
export function styleOfLook(look: CellStyle): IStyleData {
  const { font, fill, border, numberFormat, alignment } = look;
  const style: IStyleData = { ff: font.name, fs: font.size };
  if (font.bold) style.bl = BooleanNumber.TRUE;
  if (font.italic) style.it = BooleanNumber.TRUE;
  if (font.strike) style.st = { s: BooleanNumber.TRUE };
  if (font.underline === 'single') style.ul = { s: BooleanNumber.TRUE };
  if (font.underline === 'double') style.ul = { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE };
  if (font.colour !== '#000000') style.cl = { rgb: font.colour };
  if (font.position === 'superscript') style.va = BaselineOffset.SUPERSCRIPT;
  if (font.position === 'subscript') style.va = BaselineOffset.SUBSCRIPT;
  if (fill !== null) style.bg = { rgb: fill };
  const bd: IBorderData = {};
  for (const edge of edges) {
    const drawn = border[edge];
    const type = borderNames.find(([, name]) => name === drawn?.style)?.[0];
    if (drawn && type !== undefined) bd[edgeKeys[edge]] = { s: type, cl: { rgb: drawn.colour } };
  }
  if (Object.keys(bd).length > 0) style.bd = bd;
  if (numberFormat !== 'General') style.n = { pattern: numberFormat };
  const horizontal = horizontals.find(([, name]) => name === alignment.horizontal)?.[0];
  if (horizontal !== undefined) style.ht = horizontal;
  if (alignment.vertical === 'top') style.vt = VerticalAlign.TOP;
  if (alignment.vertical === 'center') style.vt = VerticalAlign.MIDDLE;
  if (alignment.wrap) style.tb = WrapStrategy.WRAP;
  if (alignment.rotation === 255) style.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (alignment.rotation > 0) {
    style.tr = { a: alignment.rotation <= 90 ? -alignment.rotation : alignment.rotation - 90 };
  }
  if (alignment.indent > 0) {
    style.pd =
      alignment.horizontal === 'right'
        ? { r: alignment.indent * indentPixels }
        : { l: alignment.indent * indentPixels };
  }
  return style;
}

/** The look of a style that the spreadsheet holds; what it does not say is as in `plain`. */
export function lookOfStyle(style: Nullable<IStyleData>, plain: CellStyle): CellStyle {
  const s = style ?? {};
  const horizontal =
    horizontals.find(([value]) => value === s.ht)?.[1] ?? (s.ht === HorizontalAlign.BOTH ? 'justify' : '');
  const indent = Math.round(((horizontal === 'right' ? s.pd?.r : s.pd?.l) ?? 0) / indentPixels);
  return {
    font: {
      name: s.ff ?? plain.font.name,
      size: s.fs ?? plain.font.size,
      bold: s.bl === BooleanNumber.TRUE,
      italic: s.it === BooleanNumber.TRUE,
      strike: s.st?.s === BooleanNumber.TRUE,
      underline:
        s.ul?.s === BooleanNumber.TRUE ? (s.ul.t === TextDecoration.DOUBLE ? 'double' : 'single') : '',
      colour: colourOf(s.cl) ?? '#000000',
      position:
        s.va === BaselineOffset.SUPERSCRIPT
          ? 'superscript'
          : s.va === BaselineOffset.SUBSCRIPT
            ? 'subscript'
            : '',
    },
    fill: colourOf(s.bg),
    border: {
      left: edgeOf(s.bd?.l),
      right: edgeOf(s.bd?.r),
      top: edgeOf(s.bd?.t),
      bottom: edgeOf(s.bd?.b),
      diagonalDown: edgeOf(s.bd?.tl_br),
      diagonalUp: edgeOf(s.bd?.bl_tr),
    },
    numberFormat: s.n?.pattern || 'General',
    alignment: {
      horizontal,
      vertical: s.vt === VerticalAlign.TOP ? 'top' : s.vt === VerticalAlign.MIDDLE ? 'center' : '',
      wrap: s.tb === WrapStrategy.WRAP,
      rotation: rotationOf(s),
      indent: Number.isFinite(indent) ? indent : 0,
    },
  };
}

function rotationOf(style: IStyleData): number {
  const rotation = style.tr;
  if (!rotation) return 0;
  if (rotation.v === BooleanNumber.TRUE) return 255;
  return rotation.a <= 0 ? -rotation.a : rotation.a + 90;
}

function edgeOf(edge: Nullable<IBorderStyleData>): EdgeLook | null {
  const style = borderNames.find(([type]) => type === edge?.s)?.[1];
  return edge && style !== undefined ? { style, colour: colourOf(edge.cl) ?? '#000000' } : null;
}

/** Theme colours of the spreadsheet's own palette; a style that came from a file never names them. */
const ownTheme =
  '#000000 #FFFFFF #44546A #E7E6E6 #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72'.split(
    ' ',
  );

function colourOf(colour: Nullable<IColorStyle>): string | null {
  return plainColour(colour?.rgb) ?? (colour?.th === undefined ? null : (ownTheme[colour.th] ?? null));
}
