import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

describe('the workbench by keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;

  /** Id, or else the name of what has the keyboard in the page. */
  const focused = (): Promise<string> =>
    workbench.page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.tagName === 'IFRAME'
        ? 'pane'
        : (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  /** The client library gives the pane's first control the keyboard a moment after the frame has it. */
  const isInPane = async (): Promise<void> => {
    expect(await focused()).toBe('pane');
    await workbench.pane.waitForFunction(() => document.activeElement !== document.body);
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('reaches every ribbon button by Tab and shows its tip', async () => {
    await workbench.page.getByRole('button', { name: 'Save a copy' }).focus();
    const reached: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      await press('Tab');
      reached.push(await focused());
      expect(await workbench.page.locator('.supertip:visible').count()).toBe(1);
    }
    expect(reached).toEqual(['Open', 'Mark budget lines', 'Remove marks']);
    await press('Escape');
    expect(await workbench.page.locator('.supertip:visible').count()).toBe(0);
  });

  it('opens the pane from the ribbon and goes into it', async () => {
    await workbench.ribbonButton('Open').focus();
    await press('Enter');
    expect(await workbench.page.locator('#pane').isVisible()).toBe(true);
    await isInPane();
  });

  it('goes round the page by F6 and Ctrl+F6, out of the pane as well', async () => {
    await press('F6');
    expect(await focused()).toBe('Open');
    await press('F6');
    expect(await focused()).toMatch(/^Cell/);
    await press('F6');
    await isInPane();
    await press('Shift+F6');
    expect(await focused()).toMatch(/^Cell/);
    await press('Control+F6');
    await isInPane();
    await press('Control+F6');
    // This one goes through the client library and arrives a moment later.
    await workbench.page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
    expect(await focused()).toBe('Open');
  });

  it('resizes the pane and closes it, and the sheet has the keyboard again', async () => {
    const splitter = workbench.page.getByRole('separator', { name: 'Width of the task pane' });
    await splitter.focus();
    await press('ArrowLeft');
    expect(await splitter.getAttribute('aria-valuenow')).toBe('360');
    await press('Home');
    expect(await splitter.getAttribute('aria-valuenow')).toBe('320');
    await workbench.page.getByRole('button', { name: 'Close the task pane' }).focus();
    await press('Enter');
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false);
    expect(await focused()).toMatch(/^Cell/);
  });

  it('shows what a function says of its error, for the selected cell', async () => {
    const sheet = (await workbench.sheetNames())[0] ?? '';
    await workbench.type(sheet, 'Z150', '=AES.TARGET(-5)');
    await workbench.settle();
    expect(await workbench.cell(sheet, 'Z150')).toBe('#VALUE!');
    await press('ArrowUp');
    await workbench.page
      .getByRole('status')
      .getByText(/^Z150: .*below zero/)
      .waitFor();
  });

  it('types into cells', async () => {
    const sheet = (await workbench.sheetNames())[0] ?? '';
    await workbench.type(sheet, 'Z200', '42');
    await workbench.settle();
    expect(await workbench.cell(sheet, 'Z200')).toBe('42');
  });
});
