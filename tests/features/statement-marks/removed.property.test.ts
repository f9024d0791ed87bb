import fc, { workbooks } from '../../seeded';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { openWith, wideStateOf } from './opened-statements';

const typed = fc.constantFrom<string | number>(
  999_999,
  -5,
  0.005,
  '1,234',
  'nil',
  '',
  '#REF!',
  '=1/0',
  'Closing two libraries for good.',
  'Cashable check',
  '12%',
);
const planted = fc.array(fc.tuple(fc.nat(), typed), { maxLength: 12 });
const shape = fc.record({
  kind: fc.constantFrom('forward' as const, 'backward' as const, 'mid-year' as const),
  year: fc.constantFrom('2005/06', '2006/07'),
  planted,
  down: fc.nat({ max: 3 }),
  right: fc.nat({ max: 2 }),
  isHidden: fc.boolean(),
});

describe('checking any statement', () => {
  it('changes nothing the second time, and removing the marks leaves the workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async ({ kind, year, planted: cells, down, right, isHidden }) => {
        const sheet = new StatementSheet(kind, year).move(down, right);
        const keys = sheet.keys.filter((key) => key.includes('/'));
        for (const [at, value] of cells) sheet.set(keys[at % keys.length] ?? 'title', value);
        if (isHidden) sheet.hide('label/homelessness');
        const opened = await openWith(workbookOf(sheet));
        try {
          const before = await wideStateOf(opened.excel);
          const first = await opened.statements.check();
          const marked = await wideStateOf(opened.excel);
          const second = await opened.statements.check();
          expect(second.ok).toBe(first.ok);
          expect(await wideStateOf(opened.excel)).toEqual(marked);
          good(await opened.statements.removeMarks(true));
          expect(await wideStateOf(opened.excel)).toEqual(before);
        } finally {
          await opened.close();
        }
      }),
      { numRuns: workbooks(12) },
    );
  });
});
