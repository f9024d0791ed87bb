import { inflateSync } from 'fflate';
import { workbookFileText } from './words';
import { crc32 } from './crc32';
import { WorkbookFileError } from './workbook-file-error';

/** One member of a zip archive, still packed. */
export interface PackedPart {
  /** Name without a leading slash, as written. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;
const mostParts = 20_000;
const megabyte = 1024 * 1024;
/** A worksheet of a million cells unpacks to some 40 MB. */
export const largestPart = 128 * megabyte;
/** Deflate packs at best 1032 to 1, so a larger claim is false. */
const bestRatio = 1040;

/**
 * Reads the directory of a zip archive; nothing is unpacked yet, so the cost does not depend on what it claims to hold.
 *
 * @throws WorkbookFileError when the archive is cut short, damaged or encrypted
 */
export function listParts(bytes: Uint8Array): PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const truncated = (): WorkbookFileError => new WorkbookFileError('truncated', workbookFileText.truncated());
  const end = findEnd(view);
  if (end < 0) throw truncated();
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const locator = end - 20;
    if (locator < 0) throw truncated();
    const end64 = safeInteger(view, locator + 8);
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== zip64EndSignature) throw truncated();
    count = safeInteger(view, end64 + 32);
    at = safeInteger(view, end64 + 48);
  }
  if (count > mostParts) throw new WorkbookFileError('unsafe', workbookFileText.tooManyParts());
  const parts: PackedPart[] = [];
  const extents: (readonly [start: number, end: number])[] = [];
  const names = new Set<string>();
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const rawName = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const name = rawName.replaceAll('\\', '/').replace(/^\/+/, '');
    if (view.getUint16(at + 8, true) & 1) {
      throw new WorkbookFileError('encrypted', workbookFileText.encrypted());
    }
    const sizes = memberSizes(view, at, nameLength, extraLength);
    if (!name.endsWith('/')) {
      const local = sizes.offset;
      if (local + 30 > view.byteLength) throw truncated();
      if (view.getUint32(local, true) !== localSignature) {
        throw new WorkbookFileError('damaged', workbookFileText.damagedPart(name));
      }
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + sizes.packed > view.byteLength) throw truncated();
      // Of two members with one name Excel may take the other: what is checked must be what is seen.
      if (names.has(name.toLowerCase()))
        throw new WorkbookFileError('unsafe', workbookFileText.namedTwice(name));
      names.add(name.toLowerCase());
      extents.push([local, start + sizes.packed]);
      parts.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size: sizes.unpacked,
        packed: bytes.subarray(start, start + sizes.packed),
      });
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (overlap(extents)) throw new WorkbookFileError('unsafe', workbookFileText.overlapping());
  return parts;
}

/** Members that share bytes: a few packed bytes would stand for any number of large parts. */
function overlap(extents: readonly (readonly [start: number, end: number])[]): boolean {
  const ordered = extents.toSorted(([a], [b]) => a - b);
  return ordered.some(([start], index) => start < (ordered[index - 1]?.[1] ?? 0));
}

/**
 * Unpacks one member, bounded by a fixed size, and proves it by its checksum.
 *
 * @throws WorkbookFileError when the member is damaged or too large
 */
export function unpack(part: PackedPart): Uint8Array {
  const damaged = (): WorkbookFileError =>
    new WorkbookFileError('damaged', workbookFileText.damagedPart(part.name));
  if (part.size > largestPart) {
    throw new WorkbookFileError('too-large', workbookFileText.tooLarge(part.name, largestPart / megabyte));
  }
  let bytes: Uint8Array;
  if (part.method === 0) {
    bytes = part.packed;
  } else if (part.method === 8) {
    if (part.size > part.packed.length * bestRatio + 64) throw damaged();
    try {
      bytes = inflateSync(part.packed, { out: new Uint8Array(part.size) });
    } catch {
      throw damaged();
    }
  } else {
    throw damaged();
  }
  if (bytes.length !== part.size || crc32(bytes) !== part.crc) throw damaged();
  return bytes;
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function safeInteger(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) {
    throw new WorkbookFileError('truncated', workbookFileText.truncated());
  }
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

/** Sizes and offset of a member, from its zip64 extra field where the plain fields are full. */
function memberSizes(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): { packed: number; unpacked: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + nameLength;
  const extraEnd = Math.min(extra + extraLength, view.byteLength);
  while (extra + 4 <= extraEnd) {
    const id = view.getUint16(extra, true);
    const length = view.getUint16(extra + 2, true);
    if (id === 1) {
      let field = extra + 4;
      if (unpacked === 0xffffffff) {
        unpacked = safeInteger(view, field);
        field += 8;
      }
      if (packed === 0xffffffff) {
        packed = safeInteger(view, field);
        field += 8;
      }
      if (offset === 0xffffffff) offset = safeInteger(view, field);
    }
    extra += 4 + length;
  }
  return { packed, unpacked, offset };
}
