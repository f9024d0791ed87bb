import { childOf, type XmlElement } from '../../src/files/xml-element';
import { escapeAttribute } from '../../src/files/xml-text';
import type { Edge, EdgeLook, FontLook } from './cell-look';

/** Fonts and borders as they are written: each is made from another, whose other words it keeps. */

/** What a new item is made from; nothing where the list has no such item. */
export interface StyleItem {
  readonly source: string | undefined;
  readonly element: XmlElement | undefined;
  /** What stands before names of elements in this file, such as `x:`. */
  readonly prefix: string;
}

/** A font with this look, made from another: what the look does not say stays. */
export function fontSource(look: FontLook, was: FontLook, { source, element, prefix }: StyleItem): string {
  const kept = (name: string): string => {
    const child = childOf(element, name);
    return child && source !== undefined ? source.slice(child.start, child.end) : '';
  };
  const flag = (name: string, on: boolean, before: boolean): string =>
    on === before ? kept(name) : on ? `<${prefix}${name}/>` : '';
  const valued = (name: string, value: string, isKept: boolean): string =>
    isKept ? kept(name) : value === '' ? '' : `<${prefix}${name} val="${escapeAttribute(value)}"/>`;
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
          ? `<${prefix}u/>`
          : `<${prefix}u val="double"/>`) +
    valued('vertAlign', look.position, look.position === was.position) +
    valued('sz', String(look.size), look.size === was.size) +
    (look.colour === was.colour ? kept('color') : `<${prefix}color rgb="FF${look.colour.slice(1)}"/>`) +
    valued('name', look.name, isNameKept) +
    (isNameKept ? kept('family') + kept('charset') + kept('scheme') : '');
  return `<${prefix}font>${inside}</${prefix}font>`;
}

/** A border with this look, made from another: edges that stay are as they were. */
export function borderSource(
  look: Readonly<Record<Edge, EdgeLook | null>>,
  was: Readonly<Record<Edge, EdgeLook | null>>,
  { source, element, prefix }: StyleItem,
): string {
  const drawn = (name: string, edge: EdgeLook | null): string =>
    edge === null
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="${edge.style}"><${prefix}color rgb="FF${edge.colour.slice(1)}"/></${prefix}${name}>`;
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
    const child = childOf(element, name);
    return same(look[name], was[name]) && child && source !== undefined
      ? source.slice(child.start, child.end)
      : drawn(name, look[name]);
  };
  const diagonals =
    (look.diagonalUp ? ' diagonalUp="1"' : '') + (look.diagonalDown ? ' diagonalDown="1"' : '');
  return `<${prefix}border${diagonals}>${side('left')}${side('right')}${side('top')}${side('bottom')}${drawn('diagonal', look.diagonalUp ?? look.diagonalDown)}</${prefix}border>`;
}

/** Whether two looks say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
