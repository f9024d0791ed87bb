import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const sample = join(__dirname, '../../assets/samples/district-with-benefits.xlsx');
const sheet = 'Revenue budget 2016-17';

/** The line with the largest effect on South Kesteven's baseline that the guidance leaves open. */
const line = 'Parish Precepts';
const amount = 1_476_000;

const pounds = (shown: string): number => Number(shown.replace(/[£,]/g, ''));

/** An officer decides what the guidance leaves open, in the pane and by keyboard, on the production bundle. */
describe('deciding a line of South Kesteven’s budget', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  const baseline = async (): Promise<number> => {
    await workbench.settle();
    return pounds(await workbench.named('AES_Baseline'));
  };
  let before = 0;

  beforeAll(async () => {
    server = await startServer(sample);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
    await workbench.ribbonButton('Mark budget lines').click();
    await workbench.pane.getByRole('button', { name: /^Mark [\d,]+ rows$/ }).click();
    await workbench.pane.getByRole('button', { name: 'Undo last change' }).waitFor();
    before = await baseline();
  }, 360_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('moves the baseline’s live formula by the amount of the line, and goes on to the next line', async () => {
    const { pane, page } = workbench;
    const row = await workbench.rowOf(sheet, 'B', line);
    await pane.getByRole('button', { name: `Decide ${line}, row ${row}` }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'More…' }).focus();
    await page.keyboard.press('Enter');
    const form = pane.getByRole('group', { name: `Decide ‘${line}’` });
    await form.getByRole('radio', { name: 'Included' }).focus();
    await page.keyboard.press('Space');
    await form.getByRole('checkbox', { name: 'Remember for this council' }).focus();
    await page.keyboard.press('Space');
    await form.getByRole('button', { name: 'Decide this line' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('complementary', { name: 'Decision' }).waitFor();
    expect((await baseline()) - before).toBe(amount);
    // The next line opens by itself, its suggestion in focus.
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Accept suggestion');
    expect(await pane.locator('[data-decides][aria-expanded="true"]').getAttribute('aria-label')).toMatch(
      /^Decide (?!Parish Precepts)/,
    );
    expect(await pane.getByRole('button', { name: 'Mark again' }).count()).toBe(0);
  });

  it('offers the remembered rule as a file that holds it', async () => {
    const { pane, page } = workbench;
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByRole('button', { name: 'Take them to another workbook' }).click();
    const download = page.waitForEvent('download');
    await pane.getByRole('button', { name: 'Export as a file' }).click();
    expect((await download).suggestedFilename()).toBe('cashable-council-rules.json');
    await pane.getByRole('button', { name: 'Budget', exact: true }).click();
  });

  it('is taken back as one change, the remembered rule with it', async () => {
    const { pane } = workbench;
    // While it is said what the decision came to, the undo stands there and nowhere else.
    expect(await pane.getByRole('button', { name: 'Undo last change' }).count()).toBe(0);
    await pane
      .getByRole('complementary', { name: 'Decision' })
      .getByRole('button', { name: 'Undo this decision' })
      .click();
    await pane
      .getByText(/^Undone: Deciding/)
      .first()
      .waitFor();
    expect(await baseline()).toBe(before);
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByText('There are none yet.').waitFor();
  });

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
