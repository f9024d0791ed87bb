import { readBudget } from '../../src/budget/read-budget';
import { realSheet, realSheets, verdict, type Verdict } from './real-sheet';

/** Least share of rows judged right. Official forms are regular; councils' own sheets leave room for dispute. */
function floorOf(name: string): number {
  return /^r[as]-/.test(name) ? 0.995 : 0.96;
}

describe.each([
  { form: 'amounts as numbers', asText: false },
  { form: 'amounts as text', asText: true },
])('Published budget sheets, $form', ({ asText }) => {
  test.each(realSheets)('%s', (name) => {
    const { sheet, judged } = realSheet(name, asText);
    const reading = readBudget([sheet]).sheets[0];
    const lines = new Map(reading?.lines.map((line) => [line.row, line]));
    const verdicts = judged.expected_treatment_by_row.map((row) => ({
      row,
      verdict: verdict(row, lines.get(row.row)),
    }));
    const count = (wanted: Verdict) => verdicts.filter((each) => each.verdict === wanted).length;

    expect(verdicts.filter((each) => each.verdict === 'fatal').map((each) => each.row)).toEqual([]);
    expect(count('right') / verdicts.length).toBeGreaterThanOrEqual(floorOf(name));
    const plain = verdicts.filter(({ row }) => row.treatment === 'included');
    expect(plain.filter((each) => each.verdict === 'asked').length).toBeLessThanOrEqual(plain.length * 0.05);
  });
});

test('Every row of the used range is listed once, in order, with a reason', () => {
  for (const name of realSheets) {
    const { sheet } = realSheet(name);
    const lines = readBudget([sheet]).sheets[0]?.lines ?? [];
    expect(lines.map(({ row }) => row)).toEqual(sheet.values.map((_, i) => i + 1));
    for (const line of lines) expect(line.reason === '').toBe(line.treatment === 'blank');
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  }
});
