import type { PackageParts } from '../../src/files/package-parts';
import { readRelationships, relationshipsPart, type Relationship } from '../../src/files/relationships';
import { parseXml, prefixOf, splice } from '../../src/files/xml-element';
import { escapeAttribute } from '../../src/files/xml-text';
import { packPart, writeZip } from './zip-writer';
import type { PackedPart } from '../../src/files/zip-archive';

const contentTypesPart = '[Content_Types].xml';
const relationshipNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Changes to an opened package. Parts that nobody touches are copied packed as they are. */
export class PackageDraft {
  private readonly written = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly parts: PackageParts) {}

  get isChanged(): boolean {
    return this.written.size > 0 || this.removed.size > 0;
  }

  /** Names of all parts, those that were added last. */
  get names(): readonly string[] {
    return [...new Set([...this.parts.names, ...this.written.keys()])].filter((name) => this.has(name));
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    if (this.removed.has(key)) return false;
    return this.parts.has(name) || [...this.written.keys()].some((each) => each.toLowerCase() === key);
  }

  text(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    return this.written.get(name) ?? this.parts.text(name);
  }

  write(name: string, text: string): void {
    if (this.text(name) === text) return;
    this.removed.delete(name.toLowerCase());
    this.written.set(name, text);
  }

  remove(name: string): void {
    this.written.delete(name);
    if (this.parts.has(name)) this.removed.add(name.toLowerCase());
    this.rewriteContentTypes((text) => {
      const root = parseXml(text, contentTypesPart);
      return splice(
        text,
        root.children
          .filter((each) => each.attributes.get('PartName')?.toLowerCase() === `/${name.toLowerCase()}`)
          .map((each) => ({ start: each.start, end: each.end, replacement: '' })),
      );
    });
  }

  /** Adds a new part with its content type. */
  add(name: string, text: string, contentType: string): void {
    this.write(name, text);
    this.insertContentType('Override', 'PartName', `/${name}`, contentType);
  }

  /** Makes sure that parts with a file extension have a content type. */
  addDefaultContentType(extension: string, contentType: string): void {
    this.insertContentType('Default', 'Extension', extension, contentType);
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    const text = this.written.get(name);
    if (text === undefined && this.removed.has(name.toLowerCase())) return [];
    if (text === undefined) return readRelationships(this.parts, part);
    return readRelationships({ text: (asked: string) => (asked === name ? text : undefined) }, part);
  }

  /** Relates a part to another within the package; gives the new relationship's id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsPart(part);
    const taken = new Set(this.relationships(part).map((each) => each.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const relationship = `Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`;
    const text = this.text(name);
    if (text === undefined) {
      this.write(
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipNamespace}"><${relationship}</Relationships>`,
      );
      return id;
    }
    this.write(name, appendChild(text, name, relationship));
    return id;
  }

  unrelate(part: string, id: string): void {
    const name = relationshipsPart(part);
    const text = this.text(name);
    if (text === undefined) return;
    const root = parseXml(text, name);
    if (root.children.every((each) => each.attributes.get('Id') === id)) {
      this.remove(name);
      return;
    }
    this.write(
      name,
      splice(
        text,
        root.children
          .filter((each) => each.attributes.get('Id') === id)
          .map((each) => ({ start: each.start, end: each.end, replacement: '' })),
      ),
    );
  }

  /** A part name that is free: `pattern` with `#` replaced by the first free number from 1. */
  freeName(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace('#', String(number)))) number += 1;
    return pattern.replace('#', String(number));
  }

  /** Removes the parts that could be reached from the package's root before and no longer can. */
  removeOrphans(): void {
    const before = reachable((part) => readRelationships(this.parts, part));
    const after = reachable((part) => this.relationships(part));
    for (const name of before) {
      if (after.has(name) || !this.has(name)) continue;
      this.remove(name);
      if (this.has(relationshipsPart(name))) this.remove(relationshipsPart(name));
    }
  }

  /** The changed package; the very bytes that were opened when nothing changed. */
  bytes(): Uint8Array<ArrayBuffer> {
    if (!this.isChanged) return new Uint8Array(this.parts.archive);
    const encoder = new TextEncoder();
    const members: PackedPart[] = [];
    const left = new Map([...this.written].map(([name, text]) => [name.toLowerCase(), { name, text }]));
    for (const part of this.parts.packed) {
      const key = part.name.toLowerCase();
      if (this.removed.has(key)) continue;
      const changed = left.get(key);
      left.delete(key);
      members.push(changed ? packPart(part.name, encoder.encode(changed.text)) : part);
    }
    for (const { name, text } of left.values()) members.push(packPart(name, encoder.encode(text)));
    return writeZip(members);
  }

  private insertContentType(element: string, key: string, value: string, contentType: string): void {
    this.rewriteContentTypes((text) => {
      const root = parseXml(text, contentTypesPart);
      const known = root.children.some(
        (each) => each.name === element && each.attributes.get(key)?.toLowerCase() === value.toLowerCase(),
      );
      return known
        ? text
        : appendChild(
            text,
            contentTypesPart,
            `${element} ${key}="${escapeAttribute(value)}" ContentType="${contentType}"/>`,
          );
    });
  }

  private rewriteContentTypes(change: (text: string) => string): void {
    const text = this.text(contentTypesPart);
    if (text !== undefined) this.write(contentTypesPart, change(text));
  }
}

function reachable(relationshipsOf: (part: string) => Relationship[]): Set<string> {
  const found = new Set<string>();
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { external, target } of relationshipsOf(part)) {
      if (external || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** Adds `element` (without its first `<`) as the root's last child, with the root's prefix. */
function appendChild(text: string, part: string, element: string): string {
  const root = parseXml(text, part);
  const child = `<${prefixOf(text, root)}${element}`;
  if (!root.isEmptyElement) {
    return splice(text, [{ start: root.closeStart, end: root.closeStart, replacement: child }]);
  }
  const tag = text.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? root.name;
  return splice(text, [
    { start: root.start, end: root.end, replacement: `${tag.replace(/\s*\/>$/, '>')}${child}</${name}>` },
  ]);
}

function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
