import { ourCalls, parseFormula, type Expression } from '../../../src/features/formula-cells/parse-formula';
import { templateOf } from '../../../src/features/formula-cells/formula-template';
import { readReference, writeReference, type Corner } from '../../../src/features/formula-cells/reference';
import { callsOurs } from '../../../src/features/formula-cells/tokens';
import { moveFormula } from '../../../src/files/formula-text';

/** An expression in short, with brackets around every operation. */
function short(each: Expression | null): string {
  if (each === null) return 'unreadable';
  switch (each.kind) {
    case 'constant':
      return JSON.stringify(each.value);
    case 'error':
      return each.code;
    case 'left-out':
      return '–';
    case 'cells':
      return writeReference(each.reference);
    case 'spill':
      return `${short(each.of)}#`;
    case 'name':
      return each.name;
    case 'array':
      return `{${each.rows.map((row) => row.map(short).join(',')).join(';')}}`;
    case 'call':
      return `${each.name}(${each.arguments.map(short).join(' | ')})`;
    case 'sign':
      return `(${each.sign} ${short(each.of)})`;
    case 'operation':
      return `(${short(each.left)} ${each.operator} ${short(each.right)})`;
    case 'elsewhere':
      return 'elsewhere';
  }
}

test.each([
  ['=AES.TARGET(B2)', 'AES.TARGET(B2)'],
  ['=aes.target( $B$2 , "2005/06",TRUE )', 'AES.TARGET($B$2 | "2005/06" | true)'],
  ['=_xldudf_AES_TARGET(A1)', 'AES.TARGET(A1)'],
  ['=IF(A1>0,AES.TARGET(A1)+1,"")', 'IF((A1 > 0) | (AES.TARGET(A1) + 1) | "")'],
  [
    "=AES.BASELINE('RA 2016-17'!C5:C306,'RA 2016-17'!G5:G306,\"£000\")",
    `AES.BASELINE('RA 2016-17'!C5:C306 | 'RA 2016-17'!G5:G306 | "£000")`,
  ],
  ["=AES.CASHABLE('It''s here'!A1)", "AES.CASHABLE('It''s here'!A1)"],
  ['=AES.BASELINE(Budget!B:B,Budget!C:C,,)', 'AES.BASELINE(Budget!B:B | Budget!C:C | – | –)'],
  ['=AES.TARGETS(A9#)', 'AES.TARGETS(A9#)'],
  ['=AES.TARGET(AES_Baseline)', 'AES.TARGET(AES_Baseline)'],
  [
    '=AES.GAINS({1,-2;3,4},{"2005/06";"x"},"2005/06")',
    'AES.GAINS({1,(- 2);3,4} | {"2005/06";"x"} | "2005/06")',
  ],
  ['=AES.BASELINE((A1:A3,C1:C3),B1:B3)', 'AES.BASELINE((A1:A3 , C1:C3) | B1:B3)'],
  ['=AES.CASHABLE(A1:C9 B2:B2)', 'AES.CASHABLE((A1:C9   B2:B2))'],
  ['=-2^2%', '((- 2) ^ (% 2))'],
  ['=1+2*3&"a""b"', '((1 + (2 * 3)) & "a""b")'.replace('"a""b"', '"a\\"b"')],
  ['=AES.RULE("A7")&" "&TODAY()', '((AES.RULE("A7") & " ") & TODAY())'],
  ['=AES.TARGET([Book2.xlsx]Sheet1!A1)', 'AES.TARGET(elsewhere)'],
  ["=AES.TARGET('[My book.xlsx]Sheet 1'!$A$1)", 'AES.TARGET(elsewhere)'],
  ['=AES.BASELINE(Budget[Amount],Budget[[#This Row],[Treatment]])', 'AES.BASELINE(elsewhere | elsewhere)'],
  ['=AES.CASHABLE(Jan:Dec!B2)', 'AES.CASHABLE(elsewhere)'],
  ['=AES.TARGET(#REF!)', 'AES.TARGET(#REF!)'],
  ['=AES.TARGET(Budget!#REF!)', 'AES.TARGET(#REF!)'],
  ['=AES.CASHABLE(A1:INDEX(B:B,3))', 'AES.CASHABLE((A1 : INDEX(B:B | 3)))'],
  ['=AES.CASHABLE(@A1:A3)', 'AES.CASHABLE((@ A1:A3))'],
  ['=AES.TARGET(TAX2005)', 'AES.TARGET(TAX2005)'],
  ['=AES.CASHABLE(5:7)', 'AES.CASHABLE(5:7)'],
  ['=SUM(A1', 'unreadable'],
  ['=A1 A', '(A1   A)'],
  ['=1+', 'unreadable'],
  ['=AES.TARGET("2005)', 'unreadable'],
])('%s reads as %s', (formula, expected) => {
  expect(short(parseFormula(formula))).toBe(expected);
});

test('calls of ours are found wherever they stand, the outermost first', () => {
  const formula = '=IF(AES.STATUS(1,2)="x",AES.CASHABLE(AES.TARGET(A1)),SUM(AES.TARGET(A2),3))';
  const parsed = parseFormula(formula);
  const calls = parsed === null ? [] : ourCalls(parsed);
  expect(calls.map(({ from, to }) => formula.slice(from, to))).toEqual([
    'AES.STATUS(1,2)',
    'AES.CASHABLE(AES.TARGET(A1))',
    'AES.TARGET(A1)',
    'AES.TARGET(A2)',
  ]);
});

test.each([
  ['=AES.TARGET(A1)', true],
  ['=1+_xldudf_AES_CASHABLE(A1)', true],
  ['="AES.TARGET("&A1', false],
  ['=SUM(A1:A3)', false],
  ['=MYAES.TARGET(A1)', false],
  ['AES.TARGET(A1)', false],
])('whether %s calls one of our functions: %s', (formula, expected) => {
  expect(callsOurs(formula)).toBe(expected);
});

test.each([
  'A1',
  '$B$2:C$9',
  '$B:$C',
  '$5:7',
  "'RA 2016-17'!C5",
  "'A1'!B2",
  'Budget!$C$4:$C$20',
  "'It''s'!A1",
])('%s is written as it was read', (written) => {
  const reference = readReference(written);
  expect(reference === null ? null : writeReference(reference)).toBe(written);
});

test.each(['XFE1', 'A1048577', 'A0', 'A', '12', 'A1:B', 'ABCD1'])('%s names no cells', (written) => {
  expect(readReference(written)).toBeNull();
});

// Formulas in files have a reader of their own (docs/developers/formulas.md): both must find the same cells.
test.each([
  '=AES.TARGET(B2)+$B$2*B$2-$B2',
  "=AES.BASELINE('RA 2016-17'!C5:C306,'RA 2016-17'!$G$5:$G$306,\"A1\")",
  "=AES.CASHABLE('It''s here'!A1)&\"'B2'\"",
  '=SUM(B:B,$C:C,5:7,$8:9)',
  '=LOG10(A1)+TAX2005+AES.CASHABLE(A1:C9 B2:B2)',
  '=AES.CASHABLE(A1:INDEX(B:B,3))+{1,2}',
  '=AES.BASELINE(Budget[Amount],Budget[[#This Row],[B2]],A1)',
  '=AES.TARGET(Budget!#REF!)+A1',
  '=_xldudf_AES_TARGET(A1)+é1!A1+A1#',
])('%s moves as a file moves it', (formula) => {
  const moved = (each: Corner): Corner => ({
    ...each,
    row: each.row === null || each.rowFixed ? each.row : each.row + 7,
    column: each.column === null || each.columnFixed ? each.column : each.column + 3,
  });
  const template = templateOf(formula);
  const cells = template?.references.map((each) =>
    writeReference({ ...each, first: moved(each.first), last: moved(each.last) }),
  );
  const asFile = `=${moveFormula(formula.slice(1), 7, 3)}`;
  expect(template?.texts.map((text, i) => text + (cells?.[i] ?? '')).join('')).toBe(asFile);
});
