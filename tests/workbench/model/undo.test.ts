import fc, { workbooks } from '../../seeded';

import { budget, onFirstSheet, open } from '../open-workbook';
import type { HeadlessExcel } from '../../../workbench/headless/start';

/** Everything of the first sheet’s corner that a write could touch. */
const stateOf = (excel: HeadlessExcel): Promise<unknown> =>
  onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange('A1:E7');
    range.load('values,formulas,numberFormat');
    const fills = ['A1', 'B2', 'C3', 'D4'].map((address) => sheet.getRange(address).format);
    for (const fill of fills) fill.load('fill/color,font/bold,columnWidth');
    return () => [
      range.values as unknown,
      range.formulas as unknown,
      range.numberFormat as unknown,
      fills.map(({ fill, font, columnWidth }) => [fill.color, font.bold, columnWidth]),
    ];
  });

type Write = (sheet: Excel.Worksheet, address: string) => void;
const writes: readonly (readonly [string, Write])[] = [
  ['a number', (s, a) => (s.getRange(a).values = 7 as never)],
  ['a text that becomes a percentage', (s, a) => (s.getRange(a).values = '5%' as never)],
  ['a formula', (s, a) => (s.getRange(a).formulas = '=1+1' as never)],
  ['nothing', (s, a) => (s.getRange(a).values = '' as never)],
  ['a width', (s, a) => (s.getRange(a).format.columnWidth = 99)],
  ['a fill', (s, a) => (s.getRange(a).format.fill.color = 'yellow')],
  ['a number format', (s, a) => (s.getRange(a).numberFormat = '0.00' as never)],
  [
    'clearing',
    (s, a) => {
      s.getRange(a).clear();
    },
  ],
];
const addresses = ['A1', 'B2', 'B5', 'C3', 'D4:E5', 'A1:C4'];

test('the officer’s undo takes every write of the add-in back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...writes), fc.constantFrom(...addresses)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (chosen) => {
        const excel = open([budget]);
        await excel.settle();
        const before = await stateOf(excel);
        for (const [[, write], address] of chosen)
          await onFirstSheet(excel, (sheet) => {
            write(sheet, address);
            return () => undefined;
          });
        // Clearing takes up to three steps; what changed nothing takes none.
        for (let step = 0; step < chosen.length * 3; step += 1) excel.workbook.undo();
        await excel.settle();
        expect(await stateOf(excel)).toEqual(before);
        excel.dispose();
      },
    ),
    { numRuns: workbooks(25) },
  );
});
