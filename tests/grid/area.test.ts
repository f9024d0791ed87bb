import fc from '../seeded';
import { columnLetters } from '../../src/grid/column-letters';
import { columnNumber, overlaps, parseReference, sheetAddress } from '../../src/grid/area';

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
