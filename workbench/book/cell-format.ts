import { numberFormatCode } from '../../src/files/number-formats';
import { isTrue } from '../../src/files/sheet-content';
import { childOf, withAttributes, type XmlElement } from '../../src/files/xml-element';
import type { CellStyle, Edge, EdgeLook, FontLook } from './cell-look';
import { same } from './style-items';
import { noBorder, plainFont } from './style-looks';

/** A cell format (`xf`) of the file with what the spreadsheet shows of it. */
export interface CellFormat {
  readonly look: CellStyle;
  readonly locked: boolean;
  readonly source: string;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly numFmtId: number;
  /** What else the format says, which the spreadsheet does not show. */
  readonly rest: string;
}

/** The looks that a format names by their numbers. */
export interface ItemLooks {
  readonly fontLooks: readonly FontLook[];
  readonly fillLooks: readonly (string | null)[];
  readonly borderLooks: readonly Record<Edge, EdgeLook | null>[];
  readonly ownFormats: ReadonlyMap<number, string>;
}

/** Reads a format of the file. */
export function readCellFormat(
  xf: XmlElement,
  source: string,
  { fontLooks, fillLooks, borderLooks, ownFormats }: ItemLooks,
): CellFormat {
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
      font: fontLooks[fontId] ?? plainFont,
      fill: fillLooks[fillId] ?? null,
      border: borderLooks[borderId] ?? noBorder,
      numberFormat: numberFormatCode(numFmtId, ownFormats),
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

/** The alignment of a format that is made from `origin`; what the look does not say stays. */
export function alignmentSource(
  element: XmlElement,
  origin: CellFormat,
  look: CellStyle,
  prefix: string,
): string {
  const child = childOf(element, 'alignment');
  const source = child ? origin.source.slice(child.start, child.end) : '';
  if (same(look.alignment, origin.look.alignment)) return source;
  const { horizontal, vertical, wrap, rotation, indent } = look.alignment;
  const was = origin.look.alignment;
  const tag = source === '' ? `<${prefix}alignment/>` : source;
  return withAttributes(tag, {
    ...(horizontal === was.horizontal ? {} : { horizontal: horizontal === '' ? null : horizontal }),
    ...(vertical === was.vertical ? {} : { vertical: vertical === '' ? null : vertical }),
    ...(wrap === was.wrap ? {} : { wrapText: wrap ? '1' : null }),
    ...(rotation === was.rotation ? {} : { textRotation: rotation === 0 ? null : String(rotation) }),
    ...(indent === was.indent ? {} : { indent: indent === 0 ? null : String(indent) }),
  });
}

/** The protection of a format that is made from `origin`. */
export function protectionSource(
  element: XmlElement,
  origin: CellFormat,
  locked: boolean,
  prefix: string,
): string {
  const child = childOf(element, 'protection');
  const source = child ? origin.source.slice(child.start, child.end) : '';
  if (locked === origin.locked) return source;
  return withAttributes(source === '' ? `<${prefix}protection/>` : source, {
    locked: locked ? null : '0',
  });
}
