import fc from '../seeded';
import { columnLetters, columnNumber } from '../../src/grid/column-letters';
import { parseCellsRectangle, parseRectangle, rectangleAddress } from '../../src/grid/rectangle';
import { quotedSheet, sheetAsWritten } from '../../src/grid/sheet-name';
import { overlaps, parseReference, sheetAddress } from '../../src/grid/area';

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('column %i is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });

  it.each([
    ["='RA 2016-17'!$C$5:$C$306", { sheet: 'RA 2016-17', row: 5, column: 3, rows: 302, columns: 1 }],
    ['=Budget!$B$2', { sheet: 'Budget', row: 2, column: 2, rows: 1, columns: 1 }],
    ["='Members'' budget'!A1:D4", { sheet: "Members' budget", row: 1, column: 1, rows: 4, columns: 4 }],
    ['Budget!AA10:AB11', { sheet: 'Budget', row: 10, column: 27, rows: 2, columns: 2 }],
  ])('%s is a block of cells', (formula, area) => {
    expect(parseReference(formula)).toEqual(area);
  });

  it.each(['=#REF!', '=Budget!#REF!', '=0.025', '=SUM(Budget!A1:A3)', '=Budget!$A:$A', ''])(
    '%s is none',
    (formula) => {
      expect(parseReference(formula)).toBeNull();
    },
  );

  it('reads back every address that it writes', () => {
    const area = fc.record({
      sheet: fc.string({ minLength: 1, maxLength: 31 }).filter((name) => name.trim() === name && name !== ''),
      row: fc.integer({ min: 1, max: 1_000_000 }),
      column: fc.integer({ min: 1, max: 16_000 }),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(area, (block) => {
        expect(parseReference(`=${sheetAddress(block)}`)).toEqual(block);
        expect(overlaps(block, block)).toBe(true);
      }),
    );
  });
});

describe('rectangles', () => {
  it.each([
    ['B3', 'B3'],
    ['$B$3:$D$9', 'B3:D9'],
    ['D9:B3', 'B3:D9'],
    ['B:D', 'B:D'],
    ['9:3', '3:9'],
    ['A1:XFD1048576', 'A1:XFD1048576'],
  ])('%s is written %s', (address, written) => {
    const rectangle = parseRectangle(address);
    expect(rectangle && rectangleAddress(rectangle)).toBe(written);
  });

  it.each(['', 'ABC', 'A0', 'XFE1', 'A1048577', 'B:3', "'Budget'!B3"])('‘%s’ is none', (address) => {
    expect(parseRectangle(address)).toBeNull();
  });

  it('Merged cells are read whatever sheet is named, whole columns and rows are not', () => {
    expect(parseCellsRectangle("'Budget!'!B2:D2")).toEqual(parseRectangle('B2:D2'));
    expect(parseCellsRectangle('B:D')).toBeNull();
    expect(parseCellsRectangle('2:3')).toBeNull();
  });
});

it.each([
  ['Budget', 'Budget'],
  ['Budget 04', "'Budget 04'"],
  ["Members' budget", "'Members'' budget'"],
  ['AB12', "'AB12'"],
  ['R1C1', "'R1C1'"],
  ['Résumé_04.5', 'Résumé_04.5'],
  ['04', "'04'"],
])('In a formula, sheet %s is written %s', (name, written) => {
  expect(sheetAsWritten(name)).toBe(written);
  expect([name, quotedSheet(name)]).toContain(written);
});
