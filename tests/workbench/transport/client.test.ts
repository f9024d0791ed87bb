import { budget, errorOf, onFirstSheet, open } from '../open-workbook';

describe('an older Excel', () => {
  test('has the sets that it is said to have', () => {
    const { Office } = open([budget], { requirementSets: { ExcelApi: '1.9', SharedRuntime: '1.1' } });
    const supported = (name: string, version: string): boolean =>
      Office.context.requirements.isSetSupported(name, version);
    expect([
      supported('ExcelApi', '1.9'),
      supported('ExcelApi', '1.10'),
      supported('excelapi', '1.1'),
      supported('SharedRuntime', '1.2'),
      supported('CustomFunctionsRuntime', '1.1'),
      supported('NoSuchSet', '1.1'),
    ]).toEqual([true, false, true, false, true, false]);
  });

  test('refuses what came later before anything is sent', async () => {
    const excel = open([budget], { requirementSets: { ExcelApi: '1.12' } });
    const error = await errorOf(excel, (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getMergedAreasOrNullObject();
    });
    expect(error.code).toBe('ApiNotFound');
    expect(excel.stats.requests).toBe(0);
  });

  test('still reads and writes', async () => {
    const excel = open([budget], { requirementSets: { ExcelApi: '1.1' } });
    const seen = await onFirstSheetByName(excel);
    expect(seen).toEqual([['x']]);
  });

  async function onFirstSheetByName(excel: ReturnType<typeof open>): Promise<unknown> {
    return excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Budget 04').getRange('A1');
      range.values = [['x']];
      range.load('values');
      await context.sync();
      return range.values;
    });
  }
});

test('the library of Excel on Windows talks to the same host', async () => {
  const excel = open([budget], { build: 'win32' });
  const seen = await onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange('A2:B2');
    range.load('values');
    return () => range.values as unknown;
  });
  expect(seen).toEqual([['Parks', 120]]);
});

test('the add-in shows and hides its pane', async () => {
  const excel = open();
  const { addin } = excel.Office;
  expect(excel.paneState()).toBe('Background');
  await addin.showAsTaskpane();
  expect(excel.paneState()).toBe('Visible');
  await addin.hide();
  expect(excel.paneState()).toBe('Background');
});

test('a ribbon command runs and says that it has ended', async () => {
  const excel = open();
  const ran: string[] = [];
  excel.Office.actions.associate('markBudgetLines', (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await excel.runCommand('markBudgetLines');
  expect(ran).toEqual(['markBudgetLines']);
  await expect(excel.runCommand('nothing')).rejects.toThrow('nothing');
});

test('Office is ready at once and says that it is Excel', async () => {
  const info = await open().Office.onReady();
  expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
});

test('the globals of an add-in’s page are there until they are taken away', () => {
  const excel = open();
  const page = globalThis as { Excel?: unknown; Office?: unknown };
  const remove = excel.installGlobals();
  expect(page.Excel).toBe(excel.Excel);
  expect(page.Office).toBe(excel.Office);
  remove();
  expect(page.Excel).toBeUndefined();
  expect(page.Office).toBeUndefined();
});

test('errors are errors to the add-in’s own code', async () => {
  const excel = open();
  const caught = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync();
  }).catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(excel.OfficeExtension.Error);
  expect(caught).toBeInstanceOf(Error);
});

test('two workbooks are open side by side', async () => {
  const [one, two] = [open([{ name: 'One' }]), open([{ name: 'Two' }])];
  const nameOf = (excel: typeof one): Promise<string> =>
    onFirstSheet(excel, (sheet) => {
      sheet.load('name');
      return () => sheet.name;
    });
  expect([await nameOf(one), await nameOf(two)]).toEqual(['One', 'Two']);
});
