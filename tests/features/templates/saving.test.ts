import type { StatementKind } from '../../../src/guidance/edition';
import { compareWorkbooks } from '../../../workbench/book';
import { good } from '../budget-marks/opened';
import { stateOf } from '../budget-marks/workbook-state';
import { closeAll, districtWorkbook, looksOf, openFile } from './saved-workbook';

afterEach(closeAll);

const inserted: readonly (readonly [StatementKind | 'register', readonly string[]])[] = [
  ['forward', ['A1', 'A2', 'B4', 'B9', 'A14', 'B14', 'B15', 'F15', 'A30', 'B30']],
  ['backward', ['A1', 'B4', 'B9', 'A13', 'K13', 'B14', 'J14', 'M14', 'A29', 'B29']],
  ['mid-year', ['A1', 'B4', 'A12', 'B13', 'H13', 'B28']],
  ['register', ['A1', 'B4', 'B5', 'A8', 'A9', 'B9', 'C9', 'D9', 'F9', 'G9', 'J5', 'A209']],
];

test.each(inserted)(
  'what was inserted as %s is whole after saving and opening again',
  async (what, cells) => {
    const first = openFile(districtWorkbook());
    const { sheet } = good(
      what === 'register'
        ? await first.templates.insertRegister()
        : await first.templates.insert(good(await first.templates.preview(what, '2006/07'))),
    );
    await first.excel.settle();
    const state = await stateOf(first.excel, 260);
    const looks = await looksOf(first.excel, sheet, cells);
    const saved = await first.save();
    await first.close();

    const second = openFile(saved);
    await second.excel.settle();
    expect(await looksOf(second.excel, sheet, cells)).toEqual(looks);
    expect(await stateOf(second.excel, 260)).toEqual(state);
    expect(good(await second.templates.inserted())).toMatchObject([{ sheet, changed: false }]);

    const [{ sheetId } = { sheetId: '' }] = good(await second.templates.inserted());
    good(await second.templates.remove(sheetId));
    const back = await second.save();
    await second.close();
    expect(compareWorkbooks(districtWorkbook(), back)).toEqual([]);
  },
);

test('a statement prints on A4 within two pages, with its headings on each', async () => {
  const opened = openFile(districtWorkbook());
  const { sheet } = good(
    await opened.templates.insert(good(await opened.templates.preview('backward', '2005/06'))),
  );
  expect(await looksOf(opened.excel, sheet, [])).toMatchObject({
    paper: 'A4',
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 2, verticalFitToPages: 1 },
    repeated: [`'${sheet}'!13:13`, `'${sheet}'!A:A`],
    frozen: `'${sheet}'!A:A`,
    hasPrintArea: true,
  });
  await opened.close();
});
