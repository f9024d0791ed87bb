import fc from '../seeded';
import {
  followChanges,
  moveFormula,
  shownFormula,
  storedFormula,
  type SheetMovement,
} from '../../src/files/formula-text';

test.each([
  ['A1+B2', 1, 1, 'B2+C3'],
  ['$A1+A$1+$A$1', 2, 2, '$A3+C$1+$A$1'],
  ['SUM(A1:B3)', 1, 0, 'SUM(A2:B4)'],
  ['SUM(A:A,1:1)', 1, 1, 'SUM(B:B,2:2)'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1', 0, 1, '#REF!'],
  ['"A1 is "&A1', 1, 0, '"A1 is "&A2'],
  ["'Q1 A1'!A1+Sheet1!B1", 1, 0, "'Q1 A1'!A2+Sheet1!B2"],
  ['Table1[A1]+LOG10(A1)+A1B+_A1', 1, 0, 'Table1[A1]+LOG10(A2)+A1B+_A1'],
  ['1E5+A1', 1, 0, '1E5+A2'],
])('%s copied %i down and %i right reads %s', (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});

test('a formula copied there and back is the same', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('B', 'C', 'AA'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 30, max: 99 }),
    )
    .map((parts) => parts.join(''));
  const step = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1, maxLength: 4 }),
      step,
      step,
      (references, rows, columns) => {
        const formula = `SUM(${references.join(',')})&"B30"`;
        expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
  );
});

/** Rows 3 and 4 were deleted, two rows inserted above row 6; “Old” became “New one”, “Gone” was deleted. */
const changes = new Map<string, SheetMovement>([
  [
    'Own',
    {
      name: 'Own',
      row: (row) => (row < 3 ? row : row < 5 ? null : row < 6 ? row - 2 : row),
      column: (column) => column,
    },
  ],
  ['Old', { name: 'New one', row: (row) => row, column: (column) => column + 1 }],
  ['Gone', { name: null, row: (row) => row, column: (column) => column }],
]);

test.each([
  ['A1+A5+A6', 'A1+A3+A6'],
  ['SUM(A1:A6)', 'SUM(A1:A6)'],
  ['SUM(A3:A5)', 'SUM(A3:A3)'],
  ['A3', '#REF!'],
  ['SUM(A3:A4)', 'SUM(#REF!)'],
  ['Old!B2*Other!B2', "'New one'!C2*Other!B2"],
  ['SUM(Gone!A1:B2)', 'SUM(#REF!)'],
  ["'Own'!$A$5", "'Own'!$A$3"],
])('%s follows the sheet’s changes to %s', (formula, expected) => {
  expect(followChanges(formula, 'Own', changes)).toBe(expected);
});

test.each([
  ['AES.TARGET(A1)', '_xldudf_AES_TARGET(A1)'],
  ['aes.target (A1)', '_xldudf_aes_target (A1)'],
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['FILTER(A:A,B:B)', '_xlfn._xlws.FILTER(A:A,B:B)'],
  ['SUM(A1)&"AES.TARGET(1)"', 'SUM(A1)&"AES.TARGET(1)"'],
  ["'AES.TARGET('!A1", "'AES.TARGET('!A1"],
])('%s is stored as %s and shown again as it was', (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown.startsWith('aes') ? 'aes.target (A1)' : shown);
});
