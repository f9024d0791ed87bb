import { openWorkbookFile, WorkbookFileError, type WorkbookFault } from '../../src/files';
import { pack, relationships, smallWorkbook, xmlHead } from './workbook-parts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file, the form of old Office documents and of encrypted new ones, with one entry in its directory. */
function compoundFile(entry: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((character, index) => {
    bytes[512 + index * 2] = character.charCodeAt(0);
  });
  return bytes;
}

function withPart(name: string, content: string): Uint8Array {
  return smallWorkbook({ sheet: '<sheetData/>', others: { [name]: content } });
}

const good = smallWorkbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });

/** The same archive with one byte of the sheet's packed content changed. */
function corrupted(): Uint8Array {
  const bytes = new Uint8Array(good);
  const name = text('xl/worksheets/sheet1.xml');
  const at = bytes.findIndex((_, index) => name.every((byte, offset) => bytes[index + offset] === byte));
  bytes[at + name.length + 20] = (bytes[at + name.length + 20] ?? 0) ^ 0xff;
  return bytes;
}

/** An archive whose sheet claims to unpack to far more than it holds. */
function bomb(): Uint8Array {
  const bytes = new Uint8Array(good);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, 0xfffffff0, true);
  }
  return bytes;
}

const files: readonly (readonly [what: string, bytes: Uint8Array, fault: WorkbookFault, sentence: string])[] =
  [
    ['an empty file', new Uint8Array(), 'empty', 'The file is empty.'],
    [
      'a workbook locked with a password',
      compoundFile('EncryptedPackage'),
      'encrypted',
      'protected with a password',
    ],
    ['an .xls workbook', compoundFile('Workbook'), 'old-binary', 'old Excel 97-2003 form (.xls)'],
    ['an .xls workbook of Excel 5', compoundFile('Book'), 'old-binary', 'old Excel 97-2003 form (.xls)'],
    ['an old Word document', compoundFile('WordDocument'), 'other-format', 'older Office document'],
    [
      'a .csv file with a new name',
      text('Service,Net\nParks,100\n'),
      'plain-text',
      'plain text, such as a .csv file',
    ],
    ['a web page with a new name', text('<html><table><tr><td>1'), 'other-format', 'web page or XML text'],
    ['a PDF', text('%PDF-1.7\n'), 'other-format', 'a PDF and not a workbook'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'not-spreadsheet',
      'not a spreadsheet',
    ],
    [
      'a zip archive of something else',
      pack({ 'readme.txt': 'hello' }),
      'not-spreadsheet',
      'not a spreadsheet',
    ],
    ['an empty zip archive', pack({}), 'not-spreadsheet', 'not a spreadsheet'],
    [
      'an OpenDocument spreadsheet',
      pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'other-format',
      'OpenDocument spreadsheet (.ods)',
    ],
    [
      'a Word document',
      pack({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
        'word/document.xml': '<x/>',
      }),
      'other-format',
      'Word or PowerPoint',
    ],
    [
      'a binary workbook',
      pack({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]),
        'xl/workbook.bin': '',
      }),
      'other-format',
      'binary workbook (.xlsb)',
    ],
    ['a workbook cut in half', good.slice(0, good.length / 2), 'truncated', 'its end is missing'],
    ['a workbook without its last byte', good.slice(0, -1), 'truncated', 'its end is missing'],
    [
      'a workbook without its first bytes',
      new Uint8Array([0x50, 0x4b, ...good.slice(40)]),
      'truncated',
      'its end is missing',
    ],
    ['a workbook with a changed byte', corrupted(), 'damaged', 'xl/worksheets/sheet1.xml cannot be read'],
    ['an archive that claims to be gigantic', bomb(), 'too-large', 'unpacks to more than 128 MB'],
    [
      'a workbook whose sheet is missing',
      pack({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
        'xl/workbook.xml':
          '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
      }),
      'damaged',
      'xl/worksheets/sheet1.xml is missing',
    ],
    [
      'a workbook of chart sheets only',
      pack({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
        'xl/workbook.xml':
          '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'chartsheets/sheet1.xml']]),
      }),
      'not-spreadsheet',
      'holds no worksheet',
    ],
    [
      'XML that expands entities',
      withPart(
        'xl/worksheets/sheet1.xml',
        `${xmlHead}<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol2;</v></c></row></sheetData></worksheet>`,
      ),
      'unsafe',
      'declares a document type',
    ],
    ...(
      [
        [
          'an unknown entity',
          '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData></worksheet>',
        ],
        [
          'an element left open',
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>',
        ],
        ['an end missing', '<worksheet><sheetData><row r="1">'],
        ['elements nested without end', '<a>'.repeat(5000)],
        [
          'a number that is none',
          '<worksheet><sheetData><row r="1"><c r="A1"><v>12abc</v></c></row></sheetData></worksheet>',
        ],
        [
          'a shared text that is not there',
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>',
        ],
        [
          'a cell in another row',
          '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
        ],
        ['rows out of order', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
      ] as const
    ).map(
      ([what, content]) =>
        [
          `a sheet with ${what}`,
          withPart('xl/worksheets/sheet1.xml', content),
          'damaged',
          'xl/worksheets/sheet1.xml cannot be read',
        ] as const,
    ),
  ];

test.each(files)('%s is refused with its fault and the way out', (_, bytes, fault, sentence) => {
  const open = (): unknown => openWorkbookFile(bytes).snapshot();
  expect(open).toThrow(WorkbookFileError);
  expect(open).toThrow(sentence);
  try {
    open();
  } catch (error) {
    expect(error).toMatchObject({ fault });
    // A fault and a way out: at least two sentences, or one with a request in it.
    expect((error as Error).message).toMatch(/\. .+\.$/);
  }
});

test('a workbook is refused or read, whatever byte of it is changed', () => {
  for (let at = 0; at < good.length; at += 1) {
    const changed = new Uint8Array(good);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    try {
      openWorkbookFile(changed).snapshot();
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFileError);
    }
  }
});
