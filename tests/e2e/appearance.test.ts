import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const axePath = require.resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe finds wrong, one line each, with the first element concerned. */
async function faults(of: Page | Frame): Promise<readonly string[]> {
  await of.evaluate(await readFile(axePath, 'utf8'));
  return of.evaluate(async () => {
    // Page and pane are two documents of two makers: each is judged by itself.
    const results = await window.axe?.run(document, { iframes: false });
    return (results?.violations ?? []).map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html.slice(0, 120)).join(' … ')})`,
    );
  });
}

/** Colours in transition are nobody's colours yet. */
const stillness = (of: Frame): Promise<unknown> =>
  of.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

describe('how the workbench and the pane look and read', () => {
  let server: Server;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'cashable-screens-'));
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  describe.each(looks)('in %s', (look, options) => {
    let workbench: Workbench;
    const picture = (name: string): string => join(folder, `${look}-${name}.png`.replaceAll(' ', '-'));

    beforeAll(async () => {
      workbench = await openWorkbench(browser, server.url, options);
      await workbench.ribbonButton('Mark budget lines').click();
      await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).waitFor();
    });

    afterAll(() => workbench.close());

    it('axe finds nothing wrong with page and preview', async () => {
      expect(await faults(workbench.page)).toEqual([]);
      expect(await faults(workbench.pane)).toEqual([]);
    });

    it('shows preview and marked sheet, each as a picture in a temporary folder', async () => {
      await workbench.page.screenshot({ path: picture('preview') });
      await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).click();
      await workbench.pane.getByRole('button', { name: 'Undo last change' }).waitFor();
      await workbench.settle();
      await workbench.page.screenshot({ path: picture('marked') });
      for (const name of ['preview', 'marked'])
        expect((await stat(picture(name))).size).toBeGreaterThan(20_000);
    });

    it('axe finds nothing wrong once the sheet is marked, nor in Help', async () => {
      expect(await faults(workbench.page)).toEqual([]);
      expect(await faults(workbench.pane)).toEqual([]);
      await workbench.pane.getByRole('button', { name: 'More', exact: true }).click();
      await workbench.pane.getByRole('button', { name: 'Help', exact: true }).click();
      await workbench.pane.getByRole('heading', { name: 'Privacy' }).waitFor();
      expect(await faults(workbench.pane)).toEqual([]);
      await workbench.pane.getByRole('button', { name: 'Budget', exact: true }).click();
    });

    it('fits the narrowest pane that Excel has, 320 px, without sideways scrolling', async () => {
      const splitter = workbench.page.getByRole('separator', { name: 'Width of the task pane' });
      await splitter.focus();
      await splitter.press('Home');
      expect(await workbench.pane.evaluate(() => window.innerWidth)).toBe(320);
      const overflow = await workbench.pane.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await workbench.page.screenshot({ path: picture('320') });
    });

    it('axe finds nothing wrong with a statement inserted and checked, nor with a formula explained', async () => {
      const { pane } = workbench;
      await workbench.ribbonButton('Insert statement').click();
      await pane.getByRole('button', { name: 'Show what would be written' }).click();
      const insert = pane.getByRole('button', { name: /^Insert .+ 200\d\/0\d$/ });
      await insert.waitFor();
      await stillness(pane);
      expect(await faults(pane)).toEqual([]);
      await insert.click();
      await pane.getByRole('button', { name: 'Record this check' }).waitFor();
      await workbench.ribbonButton('Check statement').click();
      await pane.getByRole('heading', { name: /^To put right/ }).waitFor();
      expect(await faults(pane)).toEqual([]);
      await workbench.page.screenshot({ path: picture('statement') });
      await workbench.ribbonButton('Explain formula').click();
      await pane
        .getByRole('heading', { name: /^Why does a formula/ })
        .first()
        .waitFor();
      expect(await faults(pane)).toEqual([]);
      await workbench.page.screenshot({ path: picture('formula') });
      const overflow = await pane.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }, 120_000);
  });
});
