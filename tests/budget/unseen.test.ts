import { columnNumber } from '../../src/grid/column-letters';
import { readBudget } from '../../src/budget/read-budget';
import { realSheet, unseenSheets, verdict, type Verdict } from './real-sheet';

const columnIndex = (letters: string): number => columnNumber(letters) - 1;

// The few with a source were published; the reader met them after its rules were written, as it met the others.
describe.each([
  { form: 'amounts as numbers', asText: false },
  { form: 'amounts as text', asText: true },
])('Sheets made up after the layouts and words of councils, $form', ({ asText }) => {
  const read = unseenSheets.map((name) => {
    const { sheet, judged } = realSheet(name, asText);
    const lines = new Map(readBudget([sheet]).sheets[0]?.lines.map((line) => [line.row, line]));
    const rows = judged.expected_treatment_by_row.map((row) => ({
      row,
      verdict: verdict(row, lines.get(row.row)),
    }));
    return { name, rows, known: judged.known_wrong.map(({ row }) => row) };
  });

  test.each(read)(
    '$name: no row is wrong but those that its file names as known, with the reason',
    ({ rows, known }) => {
      const of = (wanted: Verdict) => rows.filter((each) => each.verdict === wanted);
      expect(of('fatal').map(({ row }) => row)).toEqual([]);
      // A row that is right by now leaves the list.
      expect(of('wrong').map(({ row }) => row.row)).toEqual(known);
    },
  );

  test('Of all rows at least 99 in 100 are right, and of the plainly included ones at most 1 in 100 is asked', () => {
    const all = read.flatMap(({ rows }) => rows);
    const plain = all.filter(({ row }) => row.treatment === 'included');
    expect(all.filter((each) => each.verdict === 'right').length).toBeGreaterThanOrEqual(all.length * 0.99);
    expect(plain.filter((each) => each.verdict === 'asked').length).toBeLessThanOrEqual(plain.length * 0.01);
  });
});

test.each(unseenSheets)('The budget column and the unit of %s', (name) => {
  const { sheet, judged } = realSheet(name, true);
  const table = readBudget([sheet]).sheets[0]?.table;
  expect(columnIndex(table?.amountColumn ?? '')).toBe(judged.baseline_column);
  const unit = judged.unit.replace("'", '').replace(' thousand', '000');
  expect(table?.unit).toBe(unit);
});

test('Every total of the made-up sheets foots, so a break can only be the reader’s', () => {
  const madeUp = unseenSheets.filter((name) => realSheet(name).judged.source_url === null);
  const broken = madeUp.filter((name) =>
    (readBudget([realSheet(name).sheet]).sheets[0]?.findings ?? []).some(({ sentence }) =>
      /which it should add up|not explained/.test(sentence),
    ),
  );
  expect(broken).toEqual([]);
});
