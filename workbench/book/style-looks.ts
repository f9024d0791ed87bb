import { isTrue } from '../../src/files/sheet-content';
import { childOf, type XmlElement } from '../../src/files/xml-element';
import { edges, type Edge, type EdgeLook, type FontLook } from './cell-look';
import { fileColour } from './file-colours';

export const plainFont: FontLook = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  strike: false,
  underline: '',
  colour: '#000000',
  position: '',
};

export const noBorder: Readonly<Record<Edge, EdgeLook | null>> = {
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

export function fontLook(font: XmlElement, theme: readonly string[]): FontLook {
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

export function fillLook(fill: XmlElement, theme: readonly string[]): string | null {
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

export function borderLook(border: XmlElement, theme: readonly string[]): Record<Edge, EdgeLook | null> {
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
