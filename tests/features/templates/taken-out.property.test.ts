import fc, { workbooks } from '../../seeded';
import { statementKinds, type StatementKind } from '../../../src/guidance/edition';
import { defaultEdition } from '../../../src/guidance/editions';
import { good } from '../budget-marks/opened';
import { stateOf, type } from '../budget-marks/workbook-state';
import { openTemplates } from './opened-templates';

const statement = fc.tuple(
  fc.constantFrom<StatementKind>(...statementKinds),
  fc.constantFrom(...defaultEdition.targetYears),
);
const wanted = fc.uniqueArray(fc.oneof(statement, fc.constant('register' as const)), {
  minLength: 1,
  maxLength: 3,
  selector: (each) => String(each),
});
const renamed = fc.constantFrom('', 'Ours', 'It’s the “final” one');

test('whatever is inserted, filled in and renamed: taken out again, in an order that breaks no formula, the workbook is as before', async () => {
  await fc.assert(
    fc.asyncProperty(wanted, renamed, fc.boolean(), async (sheets, name, fillsIn) => {
      const opened = openTemplates();
      try {
        const before = await stateOf(opened.excel);
        for (const each of sheets) {
          const { sheet } =
            each === 'register'
              ? good(await opened.templates.insertRegister())
              : await opened.insert(each[0], each[1], each[0] === 'forward' ? false : null);
          if (fillsIn) await type(opened.excel, sheet, 'B14', 'Procurement');
        }
        if (name !== '')
          await opened.run(async (context) => {
            context.workbook.worksheets.getLast().name = name;
            await context.sync();
          });
        const left = (): Promise<readonly { sheetId: string; changed: boolean }[]> =>
          opened.templates.inserted().then(good);
        expect((await left()).map(({ changed }) => changed)).toEqual(sheets.map(() => fillsIn));
        for (let round = 0; round < sheets.length; round += 1)
          for (const { sheetId } of await left()) await opened.templates.remove(sheetId);
        expect(await stateOf(opened.excel)).toEqual(before);
      } finally {
        await opened.close();
      }
    }),
    { numRuns: workbooks(5) },
  );
}, 180_000);
