import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { compareWorkbooks } from '../../workbench/book';
import { asExcelReads, csvRows } from '../budget/sheet-of';
import { workbookBytes } from '../cli/workbook-bytes';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

/**
 * Published budgets of four shapes; each one's source stands in the .json file beside it. The figures were added by hand
 * from the published rows.
 */
interface Shape {
  readonly what: string;
  readonly source: string;
  /** Lines that nothing in the guidance keeps out or leaves open, in pounds. */
  readonly baseline: number;
  /** Another column of amounts, as the pane lists it, and the same lines in it. */
  readonly other: { readonly column: string; readonly baseline: number };
  /** What the officer then decides in the first column, and the baseline after it. */
  readonly decides:
    | { readonly line: string; readonly question: string; readonly part: string; readonly baseline: number }
    | { readonly nil: string };
}

const shapes: readonly Shape[] = [
  {
    what: 'a district’s cost of services, gross beside net',
    source: 'canterbury-2013-14',
    baseline: 40_152_000,
    other: { column: 'D', baseline: 11_692_000 },
    decides: {
      line: 'Benefit Payments, Council Tax and NDR collection costs, row 11',
      question: 'Benefit payments in this line (£000)',
      part: '48,200.5',
      baseline: 41_349_500,
    },
  },
  {
    what: 'a county’s portfolios, last year left of the labels',
    source: 'buckinghamshire-2018-19',
    baseline: 269_908_000,
    other: { column: 'A', baseline: 259_616_000 },
    decides: {
      line: 'Education and Skills, row 5',
      question: 'Individual schools budget in this line (£000)',
      part: '£20,000',
      baseline: 273_785_000,
    },
  },
  {
    what: 'a monitor of fire and public safety, to date beside the budget',
    source: 'iow-fire-public-safety-2004-05',
    baseline: 9_042_900,
    other: { column: 'I', baseline: 7_699_700 },
    decides: { nil: 'Decide it as suggested' },
  },
  {
    what: 'a return form to the ministry',
    source: 'rs-2010-11-waverley',
    baseline: 15_474_000,
    other: { column: 'E', baseline: 17_286_000 },
    decides: { nil: 'Decide all 18 lines as suggested' },
  },
];

const pounds = (shown: string): number => Number(shown.replace(/[£,]/g, ''));

describe('an officer’s way through budgets of four shapes', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let folder: string;

  const baseline = async (): Promise<number> => {
    await workbench.settle();
    return pounds(await workbench.named('AES_Baseline'));
  };

  /** Marks whatever the pane previews; the result stands at the top. */
  async function mark(pane: Frame): Promise<void> {
    await pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).click();
    await pane
      .getByText(/^Marked \d+ rows/)
      .first()
      .waitFor();
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-shapes-'));
    server = await startServer();
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  describe.each(shapes)('$what', ({ source, baseline: first, other, decides }) => {
    let file: string;
    let pane: Frame;

    beforeAll(async () => {
      const text = await readFile(join(__dirname, '../budget/sheets', `${source}.csv`), 'utf8');
      const rows = csvRows(text).map((row) => row.map(asExcelReads));
      file = join(folder, `${source}.xlsx`);
      await writeFile(file, workbookBytes({ 'Revenue budget': rows }));
      const { page } = workbench;
      await page.locator('#choose-file').setInputFiles(file);
      await page.getByRole('heading', { level: 1, name: basename(file) }).waitFor();
      await workbench.settle();
      const frame = await page.waitForSelector('#pane iframe', { state: 'attached' });
      const opened = await frame.contentFrame();
      if (opened === null) throw new Error('The task pane has no document.');
      pane = opened;
    });

    it('is marked, and the workbook’s own formulas come to the baseline', async () => {
      await workbench.ribbonButton('Mark budget lines').click();
      await mark(pane);
      expect(await baseline()).toBe(first);
    });

    it('follows another column of amounts, and comes back with one undo', async () => {
      await pane.getByRole('button', { name: 'Correct what was read' }).click();
      await pane.getByLabel('Column with the amounts').selectOption(other.column);
      await mark(pane);
      expect(await baseline()).toBe(other.baseline);
      await pane.getByRole('button', { name: 'Undo last change' }).click();
      await pane
        .getByText(/^Undone: /)
        .first()
        .waitFor();
      expect(await baseline()).toBe(first);
      expect(await pane.getByText('The sheet no longer agrees with its marks.').count()).toBe(0);
    });

    it('lets the officer decide and take the decision back', async () => {
      if ('nil' in decides) await pane.getByRole('button', { name: decides.nil }).click();
      else {
        await pane.getByRole('button', { name: `Decide ${decides.line}` }).click();
        await pane.getByRole('textbox', { name: decides.question }).fill(decides.part);
        await pane.getByRole('button', { name: 'Decide this line' }).click();
      }
      await pane.getByRole('complementary', { name: 'Decision' }).waitFor();
      expect(await baseline()).toBe('nil' in decides ? first : decides.baseline);
      await pane.getByRole('button', { name: 'Undo this decision' }).click();
      await pane
        .getByText(/^Undone: Deciding/)
        .first()
        .waitFor();
      expect(await baseline()).toBe(first);
    });

    it('is as it was once the marks are removed', async () => {
      // While the form of a line is open, what is not about that line steps back.
      if (!('nil' in decides)) await pane.getByRole('button', { name: 'Cancel' }).click();
      await pane.getByRole('button', { name: 'Remove all marks' }).click();
      await pane.getByRole('button', { name: 'Yes, remove all marks' }).click();
      await pane.getByText('All marks are removed.').first().waitFor();
      await workbench.settle();
      expect(compareWorkbooks(await readFile(file), await workbench.save())).toEqual([]);
    });
  });

  it('asks before the page is closed only while the workbook holds changes that no copy has', async () => {
    const { page } = workbench;
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('#choose-file').setInputFiles(join(folder, 'canterbury-2013-14.xlsx'));
    await page.getByRole('heading', { level: 1, name: 'canterbury-2013-14.xlsx' }).waitFor();
    await workbench.settle();
    await workbench.type('Revenue budget', 'H30', 'checked');
    await workbench.settle();
    await page.close({ runBeforeUnload: true });
    await page.waitForTimeout(1_000);
    expect(questions).toEqual(['beforeunload']);
    expect(page.isClosed()).toBe(false);
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    expect(questions).toEqual(['beforeunload']);
  });

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
