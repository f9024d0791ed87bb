import { deflateSync } from 'fflate';
import { crc32 } from '../../src/files/crc32';
import type { PackedPart } from '../../src/files/zip-archive';

/** 1 January 1980, the earliest date of a zip archive: the same parts always give the same bytes. */
const fixedDate = 0x0021;

/** Packs one part. */
export function packPart(name: string, bytes: Uint8Array): PackedPart {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 6 }) };
}

/** A zip archive of the parts, in the order given; what is packed already is copied as it is. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const named = parts.map((part) => ({ part, name: encoder.encode(part.name) }));
  const localSize = named.reduce((sum, { part, name }) => sum + 30 + name.length + part.packed.length, 0);
  const centralSize = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const writeCommon = (start: number, part: PackedPart, nameLength: number): void => {
    view.setUint16(start, 20, true);
    view.setUint16(start + 2, 0x0800, true);
    view.setUint16(start + 4, part.method, true);
    view.setUint16(start + 8, fixedDate, true);
    view.setUint32(start + 10, part.crc, true);
    view.setUint32(start + 14, part.packed.length, true);
    view.setUint32(start + 18, part.size, true);
    view.setUint16(start + 22, nameLength, true);
  };
  for (const { part, name } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(at + 4, part, name.length);
    bytes.set(name, at + 30);
    bytes.set(part.packed, at + 30 + name.length);
    at += 30 + name.length + part.packed.length;
  }
  const central = at;
  named.forEach(({ part, name }, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(at + 6, part, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - central, true);
  view.setUint32(at + 16, central, true);
  return bytes;
}
