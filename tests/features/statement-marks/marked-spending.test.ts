import { defaultEdition } from '../../../src/guidance/editions';
import type { RawSheet } from '../../../src/excel/raw-sheet';
import { markedSpending as inParts } from '../../../src/features/statement-marks/marked-spending';
import { toTheEnd } from '../../../src/grid/in-parts';
import { poundsShown } from '../../../src/money/pounds';

const markedSpending = (...asked: Parameters<typeof inParts>) => toTheEnd(inParts(...asked));

/** A budget with the marks beside it, as Excel hands it over. */
function marked(rows: readonly (readonly (string | number)[])[]): RawSheet {
  const values = rows.map((row) => [...row]);
  return {
    id: '1',
    name: 'Budget',
    hidden: false,
    protected: false,
    area: { sheet: 'Budget', row: 1, column: 1, rows: rows.length, columns: 4 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    hiddenRows: [],
    mergedAreas: [],
    columns: [],
    tables: [],
  };
}

const block = (column: number) => ({ sheet: 'Budget', row: 1, column, rows: 6, columns: 1 });
const marks = [{ suffix: '', treatments: block(3), reasons: block(4), amounts: null, leftOut: null }];
const ours = [block(3), block(4)];

test('Spending by service is what the treatment column includes, whatever the reader would say', () => {
  const sheet = marked([
    ['Service', '2004/05 Budget £', 'Treatment', 'Reason'],
    ['Libraries', 900_000, 'Included', ''],
    ['Museums', 100_000.5, 'Included', ''],
    ['Refuse collection', 2_000_000, 'Excluded by officer', 'moved'],
    ['Homelessness', 300_000, 'Included', ''],
    ['Total', 3_300_000.5, 'Subtotal', ''],
  ]);
  const spending = markedSpending([sheet], marks, ours, defaultEdition);
  expect(Object.fromEntries(Object.entries(spending).map(([row, sum]) => [row, poundsShown(sum)]))).toEqual({
    'culture-and-sport': '£1,000,000.50',
    homelessness: '£300,000',
  });
});

test('A workbook without marks, or whose marked sheet is gone, says nothing of spending', () => {
  expect(markedSpending([], marks, ours, defaultEdition)).toEqual({});
  expect(markedSpending([marked([['Libraries', 1]])], [], [], defaultEdition)).toEqual({});
});
