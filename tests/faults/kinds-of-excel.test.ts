import '../workbench/clock';
import { type ExcelKind, excelKinds, openWorkbook, type OpenWorkbook } from '../../workbench/harness';
import { operations } from './operations';

/** What officers do most, in every kind of Excel: it goes well, and cells hold the same afterwards as in the newest. */
const main = ['decide', 'undo the marking', 'remove all marks', 'insert statement', 'fix', 'freeze'];
const moment = (): string => '2006-06-01T10:15:00Z';

let opened: OpenWorkbook;
afterEach(() => opened.close());

/** Values by sheet and cell, once it is done. */
async function afterwards(id: string, excel: ExcelKind): Promise<Readonly<Record<string, unknown>>> {
  const operation = operations.find((each) => each.id === id);
  if (operation === undefined) throw new Error(`there is no operation ${id}`);
  opened = await openWorkbook({ sheets: operation.sheets }, { excel, now: moment });
  await operation.ready?.(opened);
  const act = await operation.act(opened);
  expect(await act()).toMatchObject({ ok: true });
  const { sheets } = await opened.state();
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(
        ([cell, { value, formula }]) => [`${name}!${cell}`, formula ?? value] as const,
      ),
    ),
  );
}

describe.each(main)('%s', (id) => {
  const inNewest = afterwards.bind(null, id, 'newest');
  let wanted: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    wanted = await inNewest();
    await opened.close();
  });
  test.each(excelKinds.filter((kind) => kind !== 'newest'))('in %s Excel', async (kind) => {
    expect(await afterwards(id, kind)).toEqual(wanted);
  });
});

test.each(excelKinds)('in %s Excel Ctrl+Z after an entry takes back the entry', async (excel) => {
  const sheets = [
    {
      name: 'Budget',
      rows: [
        ['Service', '2004/05'],
        ['Highways', 1000],
        ['Libraries', 250.5],
      ],
    },
  ];
  opened = await openWorkbook({ sheets }, { excel, now: moment });
  const [sheet] = await opened.done('budget-marks.sheets');
  await opened.done('budget-marks.mark', await opened.done('budget-marks.preview', sheet?.id ?? '', {}));
  let heard = 0;
  await opened.done('budget-marks.onWorkbookChanged', () => {
    heard += 1;
  });
  opened.excel.workbook.getSheetByName('Budget')?.getRange('B2').setValue(2000);
  await opened.state();
  expect(heard).toBeGreaterThan(0);
  opened.excel.workbook.undo();
  expect(await opened.shown('Budget', 'B2')).toBe('1000');
});
