import { hasStoredCall, withOwnNames } from '../../src/grid/stored-call';

/** What Excel gives back while it does not know an add-in's functions, and the same as people know it. */
test.each<readonly [string, string]>([
  ['=_xldudf_AES_TARGET(B6)', '=AES.TARGET(B6)'],
  ['=_xlfn._xldudf_AES_TARGET(B6)', '=AES.TARGET(B6)'],
  ['=[2]!_xldudf_AES_TARGET(B6)', '=AES.TARGET(B6)'],
  ["=ROUND('C:\\Users\\x\\[Budget 04.xlsx]'!_xldudf_AES_TARGET(B6),0)", '=ROUND(AES.TARGET(B6),0)'],
  ['=[Book1.xlsx]!_xldudf_AES_BASELINE(C2:C9,D2:D9)', '=AES.BASELINE(C2:C9,D2:D9)'],
  ['=1+_xldudf_AES_TARGET(B6)-_xldudf_AES_CASHABLE(B7)', '=1+AES.TARGET(B6)-AES.CASHABLE(B7)'],
  ['="_xldudf_AES_TARGET("&_xldudf_AES_TARGET(B6)', '="_xldudf_AES_TARGET("&AES.TARGET(B6)'],
  ["=SUM('North !_xldudf_AES'!A1)", "=SUM('North !_xldudf_AES'!A1)"],
  ['=SUM(A1:A3)', '=SUM(A1:A3)'],
])('%s is %s', (given, known) => {
  expect(withOwnNames(given)).toBe(known);
  expect(hasStoredCall(given)).toBe(given !== known);
});

test('words are not formulas', () => {
  expect(hasStoredCall('_xldudf_AES_TARGET(B6)')).toBe(false);
});
