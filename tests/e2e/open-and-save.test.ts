import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { compareWorkbooks } from '../../workbench/book';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const samples = join(__dirname, '../../assets/samples');
const district = join(samples, 'district-with-benefits.xlsx');
const county = join(samples, 'county-with-schools.xlsx');

describe('opening and saving workbooks in the workbench', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let folder: string;
  let marked: string;

  /** Opens a workbook through “Open…” and waits for the add-in to run in it. */
  async function open(file: string): Promise<Frame> {
    await workbench.page.locator('#choose-file').setInputFiles(file);
    await workbench.page.getByRole('heading', { level: 1, name: basename(file) }).waitFor();
    await workbench.settle();
    const frame = await (
      await workbench.page.waitForSelector('#pane iframe', { state: 'attached' })
    ).contentFrame();
    if (frame === null) throw new Error('The task pane has no document.');
    return frame;
  }

  async function saveCopy(): Promise<{ name: string; path: string }> {
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    const name = download.suggestedFilename();
    const path = join(folder, name);
    await download.saveAs(path);
    return { name, path };
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-copies-'));
    server = await startServer(district);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('saves a copy that nothing was done to as the very file', async () => {
    const { name, path } = await saveCopy();
    expect(name).toBe('district-with-benefits - Copy.xlsx');
    expect((await readFile(path)).equals(await readFile(district))).toBe(true);
  });

  it('says of a file that is no workbook why it was not opened, and keeps the open one', async () => {
    await workbench.page.locator('#choose-file').setInputFiles(__filename);
    const alert = workbench.page.getByRole('alert');
    await alert.getByText('open-and-save.test.ts was not opened.').waitFor();
    expect(await workbench.sheetNames()).toContain('Revenue budget 2016-17');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(await alert.isVisible()).toBe(false);
  });

  it('opens another workbook with the add-in in it, and saves it with its marks', async () => {
    await open(county);
    expect(compareWorkbooks(await readFile(county), await workbench.save())).toEqual([]);
    const pane = await open(district);
    await workbench.ribbonButton('Mark budget lines').click();
    await pane.getByRole('button', { name: /^Mark \d+ / }).click();
    await pane.getByRole('button', { name: 'Undo last change' }).waitFor();
    await workbench.settle();
    marked = (await saveCopy()).path;
    expect(compareWorkbooks(await readFile(district), await readFile(marked))).not.toEqual([]);
  }, 120_000);

  it('opens the marked copy again: the figures work themselves out, and removing the marks gives back the first file', async () => {
    const pane = await open(marked);
    expect(await workbench.named('AES_Baseline')).toBe('£12,676,000');
    expect(await workbench.named('AES_Target_2005_06')).toBe('£316,900');
    await workbench.ribbonButton('Open').click();
    await pane.getByRole('button', { name: 'Budget', exact: true }).click();
    await pane.getByRole('button', { name: 'Remove all marks' }).click();
    await pane.getByRole('button', { name: 'Yes, remove all marks' }).click();
    await pane.getByText('All marks are removed.').first().waitFor();
    await workbench.settle();
    expect(compareWorkbooks(await readFile(district), await workbench.save())).toEqual([]);
  }, 120_000);
});
