import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { workbookBytes } from '../cli/workbook-bytes';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

/**
 * An officer types as fast as the keys go, and the page is busy all the while: 60 ms of work in every 70. Each entry
 * must be in its own cell, whole, whatever the cell is: plain, a list, a formula.
 */

const sheet = 'Entries';
const workbook = workbookBytes({ [sheet]: [['Gains', 'Met'], [], [], [], [], []] });

describe('typing into a busy workbench', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-typing-'));
    const file = join(folder, 'entries.xlsx');
    await writeFile(file, workbook);
    server = await startServer(file);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
    // A list in column B, as the treatments and the statements have it.
    await workbench.pane.evaluate(async (name) => {
      await Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem(name).getRange('B2:B40');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No,Not yet' } };
        await context.sync();
      });
    }, sheet);
    await workbench.settle();
    await workbench.page.evaluate(() => {
      setInterval(() => {
        const until = performance.now() + 60;
        while (performance.now() < until);
      }, 70);
    });
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const go = async (address: string): Promise<void> => {
    const nameBox = workbench.page.getByRole('textbox', { name: 'Name box' });
    await nameBox.fill(address);
    await nameBox.press('Enter');
  };

  it('takes a column of figures with nothing but Enter between them', async () => {
    await go('A2');
    const figures = ['101', '202', '303', '404', '505', '606', '707', '808'];
    for (const figure of figures) {
      await workbench.page.keyboard.type(figure);
      await workbench.page.keyboard.press('Enter');
    }
    await workbench.settle();
    const shown = await Promise.all(figures.map((_, at) => workbench.cell(sheet, `A${String(at + 2)}`)));
    expect(shown).toEqual(figures);
  }, 120_000);

  it('takes whole words in cells with a list, one below the other', async () => {
    await go('B2');
    const words = ['Yes', 'No', 'Not yet', 'No', 'Yes'];
    for (const word of words) {
      await workbench.page.keyboard.type(word);
      await workbench.page.keyboard.press('Enter');
    }
    await workbench.settle();
    const shown = await Promise.all(words.map((_, at) => workbench.cell(sheet, `B${String(at + 2)}`)));
    expect(shown).toEqual(words);
  }, 120_000);

  it('puts each entry where the name box said, also next to the last and in the same cell again', async () => {
    const entries = [
      ['D2', 'one'],
      ['D3', 'two'],
      ['D2', 'three'],
      ['B20', 'No'],
      ['E20', 'four'],
      ['D2', 'five'],
      ['B21', 'Yes'],
      ['D4', '=SUM(A2:A3)'],
      ['D5', '=AES.REASON("Rent allowances")'],
      ['D6', '=AES.CASHABLE(100)'],
      ['D7', 'six'],
    ] as const;
    for (const [address, text] of entries) {
      await go(address);
      await workbench.page.keyboard.type(text);
      await workbench.page.keyboard.press('Enter');
    }
    await workbench.settle();
    const at = (address: string) => workbench.cell(sheet, address);
    expect([await at('D2'), await at('D3'), await at('B20'), await at('E20'), await at('B21')]).toEqual([
      'five',
      'two',
      'No',
      'four',
      'Yes',
    ]);
    expect([await at('D4'), await at('D6'), await at('D7')]).toEqual(['303', '50', 'six']);
    expect(await at('D5')).toMatch(/transfer payments and stay out of the baseline/);
  }, 180_000);

  it('keeps each formula whole, to its last bracket', async () => {
    const formulas = [2, 3, 4, 5, 6, 7].map((row) => `=ROUND(SUM($A$2:A${String(row)},A2,100,20),0)`);
    await go('F2');
    for (const formula of formulas) {
      await workbench.page.keyboard.type(formula);
      await workbench.page.keyboard.press('Enter');
    }
    await workbench.settle();
    const kept = await workbench.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem(name).getRange('F2:F7').load('formulas');
          await context.sync();
          return cells.formulas.flat().map(String);
        }),
      sheet,
    );
    expect(kept).toEqual(formulas);
  }, 180_000);

  const tabs = () =>
    workbench.page.getByRole('tab').evaluateAll((found) => found.map((tab) => tab.textContent));
  const middleOf = async (name: string): Promise<readonly [number, number]> => {
    const box = await workbench.page.getByRole('tab', { name, exact: true }).boundingBox();
    if (box === null) throw new Error(`The tab of ${name} is not drawn.`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };

  it('a slow click on the open sheet, whose tab is drawn anew meanwhile, leaves one tab', async () => {
    const { mouse } = workbench.page;
    await workbench.page.getByRole('tab', { name: sheet, exact: true }).click();
    await mouse.move(...(await middleOf(sheet)));
    await mouse.down();
    await workbench.page.waitForTimeout(800);
    await workbench.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('Second');
        await context.sync();
      });
    });
    await workbench.settle();
    await mouse.up();
    await workbench.settle();
    expect(await tabs()).toEqual([sheet, 'Second']);
  }, 120_000);

  it('a press that moves still lifts the tab, and a double click renames the sheet', async () => {
    const { mouse } = workbench.page;
    await workbench.page.getByRole('tab', { name: 'Second', exact: true }).click();
    const [x, y] = await middleOf('Second');
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x - 10, y);
    // The spreadsheet lifts the tab out of its bar when the press has lasted long enough for a drag.
    await workbench.page.locator('body > [role=tab]').waitFor();
    await mouse.up();
    await workbench.settle();
    expect(await tabs()).toEqual([sheet, 'Second']);

    await workbench.page.getByRole('tab', { name: 'Second', exact: true }).dblclick();
    const name = workbench.page.locator('[role=tab] [contenteditable=true]');
    await name.fill('First');
    await name.press('Enter');
    await workbench.settle();
    expect(await tabs()).toEqual([sheet, 'First']);
    await workbench.page.getByRole('tab', { name: sheet, exact: true }).click();
  }, 120_000);

  it('a word that the list does not have is refused, and the officer stays in its cell', async () => {
    await go('B30');
    await workbench.page.keyboard.type('Perhaps');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('dialog').first().waitFor();
    expect(await workbench.cell(sheet, 'B30')).toBe('');
    await workbench.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[aria-label="Name box"]')?.value === 'B30',
    );
  }, 120_000);

  it('did all this without an error in the console', () => {
    expect(workbench.errors).toEqual([]);
  });
});
