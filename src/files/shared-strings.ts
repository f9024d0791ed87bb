import { XmlReader } from './xml-reader';
import { decodeCharacterEscapes } from './xml-text';

/** Texts of the shared string table; pieces of rich text joined, phonetic guides left out. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  const reader = new XmlReader(text, part);
  while (reader.next()) {
    if (reader.kind === 'open' && reader.name === 'si') strings.push(readStringItem(reader));
  }
  return strings;
}

/** Text of the `si` or `is` element just opened; afterwards the reader stands at its closing. */
export function readStringItem(reader: XmlReader): string {
  const depth = reader.depth;
  let collected = '';
  while (reader.next()) {
    if (reader.kind === 'open') {
      if (reader.name === 't') collected += reader.textWithin();
      else if (reader.name === 'rPh') reader.skip();
    } else if (reader.kind === 'close' && reader.depth < depth) {
      break;
    }
  }
  return decodeCharacterEscapes(collected);
}
