import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const sample = join(__dirname, '../../assets/samples/district-with-benefits.xlsx');

/** A sheet with room for an officer's own figures. */
const sheet = 'Notes';

/**
 * An officer types a target, sees why it is what it is, freezes it before sending the workbook away, and gets the live
 * formula back, on the same day or from the saved file.
 */
describe('explaining and freezing a formula', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let pane: Frame;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-frozen-'));
    server = await startServer(sample);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
    pane = workbench.pane;
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  async function select(address: string): Promise<void> {
    await workbench.page.getByRole('tab', { name: sheet, exact: true }).click();
    const nameBox = workbench.page.getByRole('textbox', { name: 'Name box' });
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await workbench.settle();
  }

  async function type(address: string, text: string): Promise<void> {
    await workbench.type(sheet, address, text);
    await workbench.settle();
  }

  const freeze = async (): Promise<void> => {
    await pane.getByRole('button', { name: 'Freeze the selection…' }).click();
    await pane.getByRole('button', { name: 'Freeze 1 cell' }).click();
    await pane.getByText('1 cell is frozen.').first().waitFor();
    await workbench.settle();
  };

  const bringBack = async (): Promise<void> => {
    await pane.getByRole('button', { name: 'Bring formulas back…' }).click();
    await pane.getByRole('button', { name: 'Bring back 1 formula' }).click();
    await pane.getByText('1 formula is back').first().waitFor();
    await workbench.settle();
  };

  it('shows from the ribbon what it is for, then follows the selection to the formula just typed', async () => {
    await select('H1');
    await workbench.ribbonButton('Explain formula').click();
    await pane.getByText('H1 holds no AES function.').waitFor();
    await type('H1', '12676001');
    await type('H2', '=AES.TARGET(H1,"2006/07",TRUE)');
    expect(await workbench.cell(sheet, 'H2')).toBe('633800.05');
    await select('H2');
    const card = pane.getByRole('region', { name: 'AES.TARGET' });
    await card.waitFor();
    const working = await card.getByRole('list', { name: 'Working' }).innerText();
    expect(working).toContain('2 × 2.5%');
    expect(working).toContain('£633,800.05');
    expect(await card.getByRole('list', { name: 'Arguments' }).innerText()).toContain('£12,676,001, from H1');
  }, 120_000);

  it('freezes it: the value stays when the baseline changes, and the card says what it would be now', async () => {
    await freeze();
    await type('H1', '20000000');
    expect(await workbench.cell(sheet, 'H2')).toBe('633800.05');
    await select('H2');
    await pane.getByText('Formula that was frozen').waitFor();
    await pane
      .getByRole('region', { name: 'AES.TARGET' })
      .getByText('£1,000,000', { exact: true })
      .first()
      .waitFor();
  }, 120_000);

  it('brings the formula back, and it is live again', async () => {
    await bringBack();
    expect(await workbench.cell(sheet, 'H2')).toBe('1000000');
    await type('H1', '12676001');
    expect(await workbench.cell(sheet, 'H2')).toBe('633800.05');
  }, 120_000);

  it('can bring it back from the saved file, opened again', async () => {
    await select('H2');
    await freeze();
    const file = join(folder, 'frozen.xlsx');
    await writeFile(file, await workbench.save());
    await workbench.page.locator('#choose-file').setInputFiles(file);
    await workbench.page.getByRole('heading', { level: 1, name: basename(file) }).waitFor();
    await workbench.settle();
    const handle = await workbench.page.waitForSelector('#pane iframe', { state: 'attached' });
    const reopened = await handle.contentFrame();
    if (reopened === null) throw new Error('The task pane has no document.');
    pane = reopened;
    await workbench.ribbonButton('Explain formula').click();
    await select('H2');
    await pane.getByText('Formula that was frozen').waitFor();
    await bringBack();
    await type('H1', '20000000');
    expect(await workbench.cell(sheet, 'H2')).toBe('1000000');
  }, 180_000);

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
