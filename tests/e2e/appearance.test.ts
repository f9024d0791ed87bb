import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
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
const stillness = (of: Page | Frame): Promise<unknown> =>
  of.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

type Look = Parameters<Page['emulateMedia']>[0];

const looks: readonly (readonly [string, Look])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

/** One officer’s way through the workbench; at each stop it is looked at in every look, as when the system’s look changes meanwhile. */
describe('how the workbench and the pane look and read', () => {
  let server: Server;
  let browser: Browser;
  let folder: string;
  let workbench: Workbench;

  const change = async (look: Look): Promise<void> => {
    await workbench.page.emulateMedia(look);
    await stillness(workbench.page);
    await stillness(workbench.pane);
  };

  const sidewaysScroll = (): Promise<number> =>
    workbench.pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'cashable-screens-'));
    workbench = await openWorkbench(browser, server.url);
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  /** What is looked at in each look: page and pane, or the pane alone where the page is as it was before. */
  const stops: readonly (readonly [what: string, of: 'page and pane' | 'pane', go: () => Promise<void>])[] = [
    [
      'the preview',
      'page and pane',
      async () => {
        await workbench.ribbonButton('Mark budget lines').click();
        await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).waitFor();
      },
    ],
    [
      'the marked sheet',
      'page and pane',
      async () => {
        await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).click();
        await workbench.pane.getByRole('button', { name: 'Undo last change' }).waitFor();
        await workbench.settle();
      },
    ],
    [
      'Help',
      'pane',
      async () => {
        await workbench.pane.getByRole('button', { name: 'More', exact: true }).click();
        await workbench.pane.getByRole('button', { name: 'Help', exact: true }).click();
        await workbench.pane.getByRole('heading', { name: 'Privacy' }).waitFor();
      },
    ],
    [
      'the guidance at a paragraph that a link led to',
      'pane',
      async () => {
        await workbench.pane.getByRole('button', { name: 'Paragraph A7' }).first().click();
        await workbench.pane.getByRole('button', { name: 'A7 in the guidance' }).click();
        await workbench.pane.getByText(/^\d+ places? for ‘A7’/).waitFor();
      },
    ],
    [
      'the narrowest pane that Excel has, 320 px',
      'pane',
      async () => {
        await workbench.pane.getByRole('button', { name: 'Budget', exact: true }).click();
        const splitter = workbench.page.getByRole('separator', { name: 'Width of the task pane' });
        await splitter.focus();
        await splitter.press('Home');
        expect(await workbench.pane.evaluate(() => window.innerWidth)).toBe(320);
      },
    ],
    [
      'a statement before it is inserted',
      'pane',
      async () => {
        await workbench.ribbonButton('Insert statement').click();
        await workbench.pane.getByRole('button', { name: 'Show what would be written' }).click();
        await workbench.pane.getByRole('button', { name: /^Insert .+ 200\d\/0\d$/ }).waitFor();
      },
    ],
    [
      'a checked statement',
      'pane',
      async () => {
        await workbench.pane.getByRole('button', { name: /^Insert .+ 200\d\/0\d$/ }).click();
        await workbench.pane.getByRole('button', { name: 'Record this check' }).waitFor();
        await workbench.ribbonButton('Check statement').click();
        await workbench.pane.getByRole('heading', { name: /^To put right/ }).waitFor();
      },
    ],
    [
      'Home with its charts, their tables and What if',
      'pane',
      async () => {
        await workbench.pane.getByRole('button', { name: 'Home', exact: true }).click();
        for (const name of ['Baseline by treatment', 'Baseline by sector', 'Try other figures'])
          await workbench.pane.getByRole('button', { name }).click();
        for (const table of await workbench.pane.getByRole('button', { name: 'Show as a table' }).all())
          await table.click();
        await workbench.pane.getByRole('table', { name: 'Baseline by sector' }).waitFor();
        await workbench.pane.getByLabel('Of which cashable (%)').waitFor();
      },
    ],
    [
      'a formula explained',
      'pane',
      async () => {
        await workbench.ribbonButton('Explain formula').click();
        await workbench.pane
          .getByRole('heading', { name: /^Why does a formula/ })
          .first()
          .waitFor();
      },
    ],
  ];

  describe.each(stops)('%s', (what, of, go) => {
    beforeAll(async () => {
      await go();
      // A button that comes back when the rest of the work is done changes colour while it is looked at.
      await workbench.settle();
    }, 120_000);

    it.each(looks)('axe finds nothing wrong in %s, and nothing scrolls sideways', async (name, look) => {
      await change(look);
      if (of === 'page and pane') expect(await faults(workbench.page)).toEqual([]);
      expect(await faults(workbench.pane)).toEqual([]);
      expect(await sidewaysScroll()).toBe(0);
      const picture = join(folder, `${name}-${what}.png`.replaceAll(/[ ,]+/g, '-'));
      await workbench.page.screenshot({ path: picture });
      expect((await stat(picture)).size).toBeGreaterThan(20_000);
    });
  });

  it('did all this without an error in the console', () => {
    expect(workbench.errors).toEqual([]);
  });
});
