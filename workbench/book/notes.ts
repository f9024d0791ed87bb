import { cellAddress, parseCellAddress } from '../../src/grid/cell-address';
import type { PackageParts } from '../../src/files/package-parts';
import { readStringItem } from '../../src/files/shared-strings';
import { XmlReader } from '../../src/files/xml-reader';
import { childOf, childrenOf, parseXml, prefixOf, splice } from '../../src/files/xml-element';
import { encodeCharacterEscapes, escapeText } from '../../src/files/xml-text';

/** A note by its cell; rows and columns from 1. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Notes of a comments part, in file order. */
export function readNotes(parts: Pick<PackageParts, 'text'>, part: string): Note[] {
  const text = parts.text(part);
  if (text === undefined) return [];
  const notes: Note[] = [];
  const reader = new XmlReader(text, part);
  let at: { row: number; column: number } | null = null;
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'comment') at = parseCellAddress(reader.attribute('ref') ?? '');
    else if (reader.name === 'text' && at) {
      notes.push({ ...at, text: readStringItem(reader) });
      at = null;
    }
  }
  return notes;
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A comments part without notes. */
export const emptyComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${mainNamespace}"><authors><author></author></authors><commentList></commentList></comments>`;

/** A drawing part without note boxes. */
export const emptyNoteBoxes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** A note that stays where it was or moves with its cell keeps its form; `from` is its cell in the file, `null` for a new note. */
export interface PlacedNote extends Note {
  readonly from: string | null;
}

/** The comments part with exactly these notes. */
export function writeNotes(text: string, part: string, notes: readonly PlacedNote[]): string {
  const root = parseXml(text, part);
  const prefix = prefixOf(text, root);
  const list = childOf(root, 'commentList');
  if (!list) return text;
  const kept = new Map(childrenOf(list, 'comment').map((each) => [each.attributes.get('ref') ?? '', each]));
  const before = new Map(readNotes({ text: () => text }, part).map((note) => [cellAddress(note), note.text]));
  const comments = [...notes]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((note) => {
      const address = cellAddress(note);
      const element = note.from === null ? undefined : kept.get(note.from);
      const body = `<${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${escapeText(encodeCharacterEscapes(note.text))}</${prefix}t></${prefix}r></${prefix}text>`;
      if (!element) return `<${prefix}comment ref="${address}" authorId="0">${body}</${prefix}comment>`;
      const source = text.slice(element.start, element.end);
      const moved = source.replace(/\bref\s*=\s*("[^"]*"|'[^']*')/, `ref="${address}"`);
      if (before.get(note.from ?? '') === note.text) return moved;
      return moved.replace(/<([\w]+:)?text\b[^>]*>[\s\S]*<\/([\w]+:)?text>/, () => body);
    });
  const name = `${prefix}commentList`;
  return splice(text, [
    { start: list.start, end: list.end, replacement: `<${name}>${comments.join('')}</${name}>` },
  ]);
}

const shapePattern = /<v:shape\b[\s\S]*?<\/v:shape>/g;

function noteCell(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined
    ? null
    : cellAddress({ row: Number(row) + 1, column: Number(column) + 1 });
}

/**
 * The drawing part with a box for exactly these notes. It is changed as text: spreadsheet programs write such parts that are not
 * well-formed XML.
 */
export function writeNoteBoxes(text: string, notes: readonly PlacedNote[]): string {
  const wanted = new Map(notes.filter((note) => note.from !== null).map((note) => [note.from, note]));
  const boxed = new Set<PlacedNote>();
  const kept = text.replace(shapePattern, (shape) => {
    const cell = noteCell(shape);
    if (cell === null) return shape;
    const note = wanted.get(cell);
    if (!note) return '';
    boxed.add(note);
    if (cellAddress(note) === cell) return shape;
    return shape
      .replace(/<x:Row>[^<]*<\/x:Row>/, `<x:Row>${note.row - 1}</x:Row>`)
      .replace(/<x:Column>[^<]*<\/x:Column>/, `<x:Column>${note.column - 1}</x:Column>`)
      .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor(note)}</x:Anchor>`);
  });
  const ids = [...kept.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  let id = Math.max(1024, ...ids);
  const added = notes
    .filter((note) => !boxed.has(note))
    .map((note) => {
      id += 1;
      return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:144pt;height:72pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(note)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`;
    });
  const close = kept.lastIndexOf('</xml>');
  return close < 0 ? kept : kept.slice(0, close) + added.join('') + kept.slice(close);
}

/** True when the drawing part holds nothing but the frame that every one begins with. */
export function holdsNoBoxes(text: string): boolean {
  return !/<v:(shape|group|image|rect|oval|line)\b/.test(text);
}

function anchor({ row, column }: Note): string {
  const top = Math.max(0, row - 2);
  return `${column}, 15, ${top}, 10, ${column + 2}, 31, ${top + 4}, 9`;
}
