import { workbookFileText } from './words';
import { WorkbookFileError } from './workbook-file-error';
import { listParts, unpack, type PackedPart } from './zip-archive';

/** The parts of a package by name; unpacked when asked for, then kept. Names differ in case between programs. */
export class PackageParts {
  private readonly byName = new Map<string, PackedPart>();
  private readonly texts = new Map<string, string>();

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
    const part = this.byName.get(name.toLowerCase());
    return part && unpack(part);
  }

  /** The part as text; `undefined` when the package has no such part. */
  text(name: string): string | undefined {
    const key = name.toLowerCase();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    const text = decodeXmlBytes(bytes);
    this.texts.set(key, text);
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
