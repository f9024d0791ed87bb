import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import { z } from 'zod';

const root = join(__dirname, '..', '..');
const START_TIMEOUT = 300_000;

/** The workbench's server as `npm start` runs it. */
export interface Server {
  readonly url: string;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Stops it as Ctrl+C does; gives its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the workbench on a free port; the bundles are built first when they are stale. */
export async function startServer(file?: string): Promise<Server> {
  const args = [join(root, 'scripts', 'start.mjs'), '--no-open', '--port', '0'];
  const child = spawn(process.execPath, file === undefined ? args : [...args, file], { cwd: root });
  let output = '';
  let errors = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(() => {
      reject(new Error(`The workbench did not start.\n${output}${errors}`));
    }, START_TIMEOUT);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      // The address comes first and the rest of the introduction after it: both are there once it says how to stop.
      const address = /https:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address === undefined || !output.includes('Ctrl+C')) return;
      clearTimeout(tooLate);
      resolve(address);
    });
    void ended.then((status) => {
      clearTimeout(tooLate);
      reject(new Error(`The workbench stopped with status ${status}.\n${output}${errors}`));
    });
  });
  return {
    url,
    printed: () => output,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** The browser that all suites share; closing it closes what was opened through this call alone. */
export function launchBrowser(): Promise<Browser> {
  return chromium.connect(z.string().parse(process.env['CASHABLE_SHARED_BROWSER']));
}

/** The workbench in a browser, with one workbook open and the add-in running in it. */
export interface Workbench {
  readonly page: Page;
  /** The task pane's document. */
  readonly pane: Frame;
  /** Requests to anywhere but this computer; must stay empty. */
  readonly requestsOutside: readonly string[];
  /** Errors that page and pane wrote to the console or did not catch; must stay empty. */
  readonly errors: readonly string[];
  ribbonButton(name: string): Locator;
  /** What a cell shows, such as `£13,312,000`. */
  cell(sheet: string, address: string): Promise<string>;
  /** What the cell shows that a defined name stands for; `''` when there is no such name. */
  named(name: string): Promise<string>;
  /** First 1-based row whose cell in the column shows exactly this. */
  rowOf(sheet: string, column: string, shown: string): Promise<number>;
  /** Types into a cell as an officer would, through the name box and the keyboard. */
  type(sheet: string, address: string, text: string): Promise<void>;
  sheetNames(): Promise<readonly string[]>;
  /** Waits until calculation, custom functions and events have come to rest. */
  settle(): Promise<void>;
  /** The workbook as “Save a copy” would save it. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const isLocal = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'data:' || protocol === 'blob:' || protocol === 'about:' || hostname === 'localhost';
};

/** Opens the page and waits until the add-in has started in it. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Workbench> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    ...options,
  });
  const requestsOutside: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (!isLocal(request.url())) requestsOutside.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => {
    errors.push(String(error.error()));
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.settle());
  const handle = await page.waitForSelector('#pane iframe', { state: 'attached' });
  const pane = await handle.contentFrame();
  if (pane === null) throw new Error('The task pane has no document.');
  // The functions answer before the rest of the add-in has come.
  await pane.waitForFunction(() => 'Excel' in window);

  return {
    page,
    pane,
    requestsOutside,
    errors,
    ribbonButton: (name) =>
      page.getByRole('navigation', { name: 'Ribbon' }).getByRole('button', { name, exact: true }),
    cell: (sheet, address) =>
      page.evaluate(([s = '', a = '']) => window.workbench?.cell(s, a) ?? '', [sheet, address]),
    named: (name) => page.evaluate((wanted) => window.workbench?.named(wanted) ?? '', name),
    rowOf: async (sheet, column, shown) => {
      const row = await page.evaluate(
        ([s = '', c = '', wanted = '']) => {
          for (let at = 1; at <= 5000; at += 1)
            if (window.workbench?.cell(s, `${c}${at}`) === wanted) return at;
          return null;
        },
        [sheet, column, shown],
      );
      if (row === null) throw new Error(`No cell of column ${column} on ${sheet} shows “${shown}”.`);
      return row;
    },
    type: async (sheet, address, text) => {
      await page.getByRole('tab', { name: sheet, exact: true }).click();
      const nameBox = page.getByRole('textbox', { name: 'Name box' });
      await nameBox.fill(address);
      await nameBox.press('Enter');
      // The first key opens the cell; the rest comes in one go, as from an input method. Key by key is for typing.test.ts.
      await page.keyboard.type(text.slice(0, 1));
      await page.keyboard.insertText(text.slice(1));
      await page.keyboard.press('Enter');
    },
    sheetNames: () => page.evaluate(() => window.workbench?.sheetNames() ?? []),
    settle: () => page.evaluate(() => window.workbench?.settle()),
    save: async () =>
      // As text, since the browser's bridge hands bytes over one by one.
      Buffer.from(await page.evaluate(() => window.workbench?.saveAsText() ?? ''), 'base64'),
    close: () => context.close(),
  };
}
