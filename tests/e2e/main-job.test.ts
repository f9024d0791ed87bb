import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { compareWorkbooks } from '../../workbench/book';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const sample = join(__dirname, '../../assets/samples/district-with-benefits.xlsx');

/** The sheet with the budget and one of its lines, an ordinary service with an amount in whole thousands. */
const sheet = 'Revenue budget 2016-17';
const line = 'Street lighting (including energy costs)';

/** `£13,312,345` or `£13,312,345.50` as whole pence. */
function pence(shown: string): number {
  const amount = /^(-)?£([\d,]+)(?:\.(\d\d))?$/.exec(shown);
  if (!amount) throw new Error(`“${shown}” is not an amount in pounds`);
  const [, sign, pounds = '', rest = '00'] = amount;
  return Number(`${sign ?? ''}${pounds.replaceAll(',', '')}${rest}`);
}

/** 2.5% half up. */
const target = (baseline: number): number => Math.floor((baseline * 25 + 500) / 1000);

/**
 * The whole job on the production bundle: a finance officer opens the council's budget, marks it, changes a line, sees
 * the target follow, and takes every mark out again.
 */
describe('marking South Kesteven’s budget', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await startServer(sample);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('starts the add-in with the workbook, pane closed, nothing written', async () => {
    expect(await workbench.page.title()).toBe('district-with-benefits.xlsx – Cashable workbench');
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false);
    expect(compareWorkbooks(await readFile(sample), await workbench.save())).toEqual([]);
  });

  it('shows from the ribbon what would be written, and writes nothing yet', async () => {
    await workbench.ribbonButton('Mark budget lines').click();
    await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).waitFor();
    expect(await workbench.page.locator('#pane').isVisible()).toBe(true);
    expect(compareWorkbooks(await readFile(sample), await workbench.save())).toEqual([]);
  });

  it('marks the lines and puts baseline and targets into the workbook as live formulas', async () => {
    await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).click();
    await workbench.pane.getByRole('button', { name: 'Undo last change' }).waitFor();
    await workbench.settle();
    expect(await workbench.sheetNames()).toContain('AES baseline');
    const shown = await workbench.named('AES_Baseline');
    const baseline = pence(shown);
    expect(baseline).toBeGreaterThan(0);
    // The cells work it out by themselves, through the add-in's functions; the pane from its own reading.
    expect(await workbench.pane.locator('body').innerText()).toContain(shown.replace(/\.00$/, ''));
    expect(pence(await workbench.named('AES_Target_2005_06'))).toBe(target(baseline));
  });

  it('lets the target follow when a line is changed in the sheet', async () => {
    const before = pence(await workbench.named('AES_Baseline'));
    const address = `C${await workbench.rowOf(sheet, 'B', line)}`;
    const thousands = Number((await workbench.cell(sheet, address)).replaceAll(',', ''));
    await workbench.type(sheet, address, String(thousands + 400));
    await workbench.settle();
    const after = pence(await workbench.named('AES_Baseline'));
    expect(after - before).toBe(400_000_00);
    expect(pence(await workbench.named('AES_Target_2005_06'))).toBe(target(after));
    await workbench.type(sheet, address, String(thousands));
    await workbench.settle();
    expect(pence(await workbench.named('AES_Baseline'))).toBe(before);
  });

  it('takes every mark out again, and the workbook is as it was, cell by cell', async () => {
    await workbench.pane.getByRole('button', { name: 'Remove all marks' }).click();
    await workbench.pane.getByRole('button', { name: 'Yes, remove all marks' }).click();
    await workbench.pane.getByText('All marks are removed.').first().waitFor();
    await workbench.settle();
    expect(await workbench.sheetNames()).not.toContain('AES baseline');
    expect(compareWorkbooks(await readFile(sample), await workbench.save())).toEqual([]);
  });

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
