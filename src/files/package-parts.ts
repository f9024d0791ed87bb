import { workbookFileText } from './words';
import { WorkbookFileError } from './workbook-file-error';
import { largestPart, listParts, unpack, type PackedPart } from './zip-archive';

const megabyte = 1024 * 1024;
/** All parts that are read, together. */
const most = 200 * megabyte;
/** Longer texts, which are those of worksheets, are read once and would only fill the memory. */
const largestKept = megabyte;

/** The parts of a package by name; unpacked when asked for. Names differ in case between programs. */
export class PackageParts {
  private readonly byName = new Map<string, PackedPart>();
  private readonly texts = new Map<string, string>();
  private readonly unpacked = new Set<string>();
  private unpackedBytes = 0;

  /** @throws WorkbookFileError */
  constructor(readonly archive: Uint8Array) {
    for (const part of listParts(archive)) this.byName.set(part.name.toLowerCase(), part);
  }

  /** Names as written, in the order of the archive. */
  get names(): readonly string[] {
    return [...this.byName.values()].map((part) => part.name);
  }

  /** Members as they are packed. */
  get packed(): readonly PackedPart[] {
    return [...this.byName.values()];
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** @throws WorkbookFileError when the part is damaged or too large */
  bytes(name: string): Uint8Array | undefined {
    const key = name.toLowerCase();
    const part = this.byName.get(key);
    if (!part) return undefined;
    if (!this.unpacked.has(key)) {
      this.unpacked.add(key);
      this.unpackedBytes += part.size;
    }
    if (part.size <= largestPart && this.unpackedBytes > most)
      throw new WorkbookFileError('too-large', workbookFileText.tooLargeInAll(most / megabyte));
    return unpack(part);
  }

  /** The part as text; `undefined` when the package has no such part. Large texts are not kept. */
  text(name: string): string | undefined {
    const key = name.toLowerCase();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    const text = decodeXmlBytes(bytes);
    if (text.length <= largestKept) this.texts.set(key, text);
    return text;
  }

  /** The part as text. @throws WorkbookFileError when it is missing */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new WorkbookFileError('damaged', workbookFileText.missingPart(name));
    return text;
  }
}

/** XML parts are UTF-8 or, rarely, UTF-16 with a byte order mark. */
function decodeXmlBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
