import { crc32 } from 'node:zlib';
import { openWorkbookFile, WorkbookFileError } from '../../src/files';
import { formulaMover, moveFormula } from '../../src/files/formula-text';
import { isoDateSerial } from '../../src/files/iso-date';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedBy } from '../cli/printed-by';
import { reportedFiles, smallHostileFiles } from './hostile-kinds';
import { smallWorkbook } from './workbook-parts';

const sheetOf = (rows: string, before = '') =>
  smallWorkbook({ sheet: `${before}<sheetData>${rows}</sheetData>` });
const snapshotOf = (bytes: Uint8Array) => openWorkbookFile(bytes).snapshot().sheets[0];
const fault = (bytes: Uint8Array) => {
  try {
    openWorkbookFile(bytes).snapshot();
  } catch (error) {
    if (error instanceof WorkbookFileError) return [error.fault, error.message];
    throw error;
  }
  return null;
};
const cell = (value: string, attributes = '') => `<row r="1"><c r="A1"${attributes}>${value}</c></row>`;

/** A zip archive in which every name stands for the same packed member. */
function overlapping(names: readonly string[], content: string): Uint8Array {
  const bytes = new TextEncoder().encode(content);
  const encode = (name: string) => new TextEncoder().encode(name);
  const record = (size: number, fill: (view: DataView) => void) => {
    const out = new Uint8Array(size);
    fill(new DataView(out.buffer));
    return out;
  };
  const [first = ''] = names;
  const sizes = (view: DataView, at: number) => {
    view.setUint32(at, crc32(bytes), true);
    view.setUint32(at + 4, bytes.length, true);
    view.setUint32(at + 8, bytes.length, true);
  };
  const local = record(30, (view) => {
    view.setUint32(0, 0x04034b50, true);
    sizes(view, 14);
    view.setUint16(26, encode(first).length, true);
  });
  const central = names.flatMap((name) => [
    record(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      sizes(view, 16);
      view.setUint16(28, encode(name).length, true);
    }),
    encode(name),
  ]);
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(10, names.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, 30 + encode(first).length + bytes.length, true);
  });
  return Uint8Array.from([local, encode(first), bytes, ...central, end].flatMap((part) => [...part]));
}

describe('What no spreadsheet program writes is refused in a sentence', () => {
  test.each([
    ['a number in hexadecimal', sheetOf(cell('<v>0x10</v>')), 'damaged', 'cannot be read'],
    ['a number in binary', sheetOf(cell('<v>0b11</v>')), 'damaged', 'cannot be read'],
    ['a number without end', sheetOf(cell('<v>1e999</v>')), 'damaged', 'cannot be read'],
    [
      'a formula of 8,193 characters',
      sheetOf(cell(`<f>${'1+'.repeat(4096)}1</f><v>1</v>`)),
      'damaged',
      'the formula in cell A1 has more than the 8,192 characters',
    ],
    [
      'a text of 32,768 characters',
      sheetOf(cell(`<is><t>${'x'.repeat(32_768)}</t></is>`, ' t="inlineStr"')),
      'damaged',
      'more than the 32,767 characters',
    ],
    ['parts that lie over each other', overlapping(['a.xml', 'b.xml'], '<a/>'), 'unsafe', 'over each other'],
    [
      'a part that is there twice',
      overlapping(['xl/a.xml', 'xl/A.xml'], '<a/>'),
      'unsafe',
      'holds its part xl/A.xml twice',
    ],
  ])('%s', (_, bytes, kind, words) => {
    expect(fault(bytes)).toEqual([kind, expect.stringContaining(words)]);
  });
});

test('What Excel allows at most is read', () => {
  const text = 'x'.repeat(32_767);
  expect(snapshotOf(sheetOf(cell(`<is><t>${text}</t></is>`, ' t="inlineStr"')))?.values).toEqual([[text]]);
  const formula = `${'1+'.repeat(4095)}11`;
  expect(snapshotOf(sheetOf(cell(`<f>${formula}</f><v>1</v>`)))?.formulas).toEqual([[`=${formula}`]]);
});

test('Columns that lie over each other are read once', () => {
  const hidden = '<col min="1" max="16384" hidden="1"/>'.repeat(2000);
  const sheet = snapshotOf(
    sheetOf('<row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>2</v></c></row>', `<cols>${hidden}</cols>`),
  );
  expect(sheet?.hiddenColumns).toEqual([1, 2, 3]);
});

test('A date in words is a date, never an amount; a day that is none stays text', () => {
  const dated = (day: string) => snapshotOf(sheetOf(cell(`<v>${day}</v>`, ' t="d"')));
  expect(dated('2004-04-01')).toMatchObject({ values: [[38_078]], numberFormats: [['yyyy-mm-dd']] });
  expect(dated('2004-99-99')).toMatchObject({ values: [['2004-99-99']] });
  expect([isoDateSerial('2004-02-30', false), isoDateSerial('2004-02-29', false)]).toEqual([null, 38_046]);
});

test('A formula that is moved to many cells reads as one moved alone', () => {
  const formula = 'SUM($A1:B$2)+Notes!C3*"A1"';
  const move = formulaMover(formula);
  for (const [rows, columns] of [
    [0, 0],
    [1, 0],
    [5, 3],
    [-1, -1],
  ] as const)
    expect(move(rows, columns)).toBe(moveFormula(formula, rows, columns));
  expect(move(1, 1)).toBe('SUM($A2:C$2)+Notes!D4*"A1"');
});

describe('Files that brought this reader or others down', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cashable-hostile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const lines = async (bytes: Uint8Array) => {
    const file = join(folder, 'hostile.xlsx');
    writeFileSync(file, bytes);
    const before = process.cpuUsage();
    const printed = await printedBy(['lines', file]);
    const { user, system } = process.cpuUsage(before);
    return { ...printed, seconds: (user + system) / 1e6, said: printed.out + printed.error };
  };

  test.each(smallHostileFiles)('$what: read, or refused in a sentence, within seconds', async ({ make }) => {
    const { code, said, seconds } = await lines(make());
    expect(said).toMatch(code === 0 ? /Baseline £/ : /cannot be read\..+\.\n$/);
    expect(said).not.toMatch(/unexpected|[\u009b\u202e]/);
    expect(seconds).toBeLessThan(5);
  });

  test.each([
    ['cells at the ends of the grid, left by Solver (xberg #331)', 'holds something in cell XFD1048575'],
    ['a dimension of the whole grid over three cells (simplexlsx #168)', 'Baseline £2,000'],
    ['cells beyond the grid (office2pdf #1703)', 'The workbook is damaged'],
    ['columns set up to XFD over 18,475 rows (zexmlss #40)', 'Baseline £18,476,000'],
    ['rows and cells without addresses, some with (calamine #261, readxl #671)', 'Baseline £1,400'],
    ['a value with an attribute of its own (SDEverywhere #847)', 'Baseline £1,400'],
    ['a row wider than its headings (filesql #356)', 'Baseline £1,400'],
  ] as const)('%s', async (what, words) => {
    expect((await lines(reportedFiles[what]())).said).toContain(words);
  });
});
