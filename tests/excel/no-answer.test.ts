import '../workbench/clock';
import { askExcel } from '../../src/excel/excel-run';
import { problemFrom } from '../../src/excel/problem-from-error';
import { type HeadlessExcel, startHeadlessExcel } from '../../workbench/headless/start';
import type { Intercept } from '../../workbench/transport/node';

/** Excel that does not answer is not always an Excel in which a cell is being edited. */

let excel: HeadlessExcel;
let removeGlobals: () => void;

function open(intercept?: Intercept): void {
  excel = startHeadlessExcel({
    data: { sheets: [{ name: 'Budget', values: [['Highways', 1000]] }] },
    ...(intercept === undefined ? {} : { intercept }),
  });
  removeGlobals = excel.installGlobals();
}

afterEach(() => {
  removeGlobals();
  excel.dispose();
});

const highways = (): Promise<unknown> =>
  askExcel(async ({ context, sync }) => {
    const cell = context.workbook.worksheets.getItem('Budget').getRange('B1');
    cell.load('values');
    await sync();
    return cell.values[0]?.[0] as unknown;
  }, 50);

const said = async (): Promise<string> => {
  try {
    return String(await highways());
  } catch (error) {
    const { id, sentence } = problemFrom(error);
    return `${id}: ${sentence}`;
  }
};

test('a cell is being edited: Excel itself says so', async () => {
  open();
  excel.beginCellEdit();
  expect(await said()).toMatch(/^cell-being-edited: A cell is being edited/);
  excel.endCellEdit();
  expect(await said()).toBe('1000');
});

test('an answer that takes longer than anybody waits is called slow, whatever Excel says afterwards', async () => {
  let isSlow = true;
  const late: (() => void)[] = [];
  open(async ({ body }, next) => {
    if (isSlow) await new Promise<void>((resolve) => late.push(resolve));
    return next(body);
  });
  const answer = await said();
  expect(answer).toMatch(/^excel-slow: Excel has not answered yet\. .* Nothing was changed\.$/);
  expect(answer).not.toContain('A cell is being edited');
  isSlow = false;
  late.forEach((release) => {
    release();
  });
  expect(await said()).toBe('1000');
});

test('a slow workbook that still answers a small question is called slow too', async () => {
  let isFirst = true;
  let release = (): void => undefined;
  open(async ({ body }, next) => {
    if (isFirst) {
      isFirst = false;
      await new Promise<void>((resolve) => (release = resolve));
    }
    return next(body);
  });
  expect(await said()).toMatch(/^excel-slow: /);
  release();
  expect(await said()).toBe('1000');
});
