import { XmlReader } from './xml-reader';
import { escapeAttribute } from './xml-text';

/** An element of a small part as a tree that remembers where it stands, so that only what changes is rewritten. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text of the element itself and all within. */
  readonly text: string;
  readonly start: number;
  /** After the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; equal to `end` for an element written as `<name/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly isEmptyElement: boolean;
}

/** Reads a whole part. @throws WorkbookFileError when it is damaged */
export function parseXml(text: string, part: string): XmlElement {
  const reader = new XmlReader(text, part);
  while (reader.next()) {
    if (reader.kind === 'open') {
      const root = readElement(reader);
      while (reader.next());
      return root;
    }
  }
  throw reader.damaged();
}

function readElement(reader: XmlReader): XmlElement {
  const { name, start, isEmptyElement } = reader;
  const openEnd = reader.end;
  const attributes = new Map(reader.attributes());
  const children: XmlElement[] = [];
  const depth = reader.depth;
  let text = '';
  while (reader.next()) {
    if (reader.kind === 'open') {
      const child = readElement(reader);
      children.push(child);
      text += child.text;
    } else if (reader.kind === 'text') {
      text += reader.value();
    } else if (reader.depth < depth) {
      break;
    }
  }
  return {
    name,
    attributes,
    children,
    text,
    start,
    openEnd,
    closeStart: reader.start,
    end: reader.end,
    isEmptyElement,
  };
}

/** First child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** A change of a text: the characters from `start` to `end` give way to `replacement`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Applies changes that do not overlap; those at the same place in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const each of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, each.start) + each.replacement;
    at = Math.max(at, each.end);
  }
  return result + text.slice(at);
}

/**
 * Sets attributes of an opening tag as it is written; `null` removes one. The others keep their order and their form.
 */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s+${name.replace(/[.]/g, '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    if (pattern.test(result)) result = result.replace(pattern, () => written);
    else if (value !== null)
      result = result.replace(/\s*(\/?>)$/, (_, close: string) => `${written}${close}`);
  }
  return result;
}

/** Prefix of the root's name with its colon, such as `x:`; `''` for most files. */
export function prefixOf(text: string, root: XmlElement): string {
  const raw = /^<([^\s/>]+)/.exec(text.slice(root.start, root.openEnd))?.[1] ?? '';
  return raw.includes(':') ? raw.slice(0, raw.indexOf(':') + 1) : '';
}
