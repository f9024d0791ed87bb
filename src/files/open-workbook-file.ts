import { workbookFileText } from './words';
import { PackageParts } from './package-parts';
import { readRelationships } from './relationships';
import { WorkbookFile } from './workbook-file';
import { WorkbookFileError } from './workbook-file-error';

/**
 * Opens a workbook (.xlsx, .xlsm) from its bytes. Runs in Node and in the browser.
 *
 * @throws WorkbookFileError whose message says what is wrong with the file and what to do
 */
export function openWorkbookFile(bytes: Uint8Array): WorkbookFile {
  const other = faultOfOtherFormat(bytes);
  if (other) throw other;
  const parts = new PackageParts(bytes);
  const workbookPart = findWorkbookPart(parts);
  return new WorkbookFile(parts, workbookPart);
}

function findWorkbookPart(parts: PackageParts): string {
  const main = readRelationships(parts, '').find((each) => each.kind === 'officeDocument')?.target;
  if (main !== undefined && /(^|\/)(document|presentation)\d*\.xml$/i.test(main)) {
    throw new WorkbookFileError('other-format', workbookFileText.wordOrPowerPoint());
  }
  if (main !== undefined && main.toLowerCase().endsWith('.bin')) {
    throw new WorkbookFileError('other-format', workbookFileText.binaryWorkbook());
  }
  if (main !== undefined) {
    if (!parts.has(main)) throw new WorkbookFileError('damaged', workbookFileText.missingPart(main));
    return main;
  }
  if (parts.text('mimetype')?.includes('opendocument.spreadsheet')) {
    throw new WorkbookFileError('other-format', workbookFileText.openDocument());
  }
  throw new WorkbookFileError('not-spreadsheet', workbookFileText.notSpreadsheet());
}

/** Recognises by their first bytes the files that get renamed to .xlsx. */
function faultOfOtherFormat(bytes: Uint8Array): WorkbookFileError | null {
  if (bytes.length === 0) return new WorkbookFileError('empty', workbookFileText.empty());
  if (startsWith(bytes, [0x50, 0x4b])) return null;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return faultOfCompoundFile(bytes);
  // A bare stream of an Excel 2 to 4 workbook.
  if (startsWith(bytes, [0x09]) && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    return new WorkbookFileError('old-binary', workbookFileText.oldBinary());
  }
  const opening = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  if (opening.startsWith('%PDF')) return new WorkbookFileError('other-format', workbookFileText.pdf());
  const trimmed = opening.trimStart().toLowerCase();
  if (/^(<!doctype|<html|<\?xml|<table)/.test(trimmed.replace(/^\ufeff/, ''))) {
    return new WorkbookFileError('other-format', workbookFileText.webPage());
  }
  if (looksLikeText(bytes)) return new WorkbookFileError('plain-text', workbookFileText.plainText());
  return new WorkbookFileError('not-spreadsheet', workbookFileText.notSpreadsheet());
}

function faultOfCompoundFile(bytes: Uint8Array): WorkbookFileError {
  if (holdsName(bytes, 'EncryptedPackage')) {
    return new WorkbookFileError('encrypted', workbookFileText.encrypted());
  }
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) {
    return new WorkbookFileError('old-binary', workbookFileText.oldBinary());
  }
  return new WorkbookFileError('other-format', workbookFileText.otherOffice());
}

/** Names of streams in a compound file are UTF-16, each at the start of a directory entry of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (utf16) return true;
  const opening = bytes.subarray(0, 4096);
  return opening.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
