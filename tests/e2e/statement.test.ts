import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { compareWorkbooks } from '../../workbench/book';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

const sample = join(__dirname, '../../assets/samples/district-with-benefits.xlsx');
const sheet = 'Backward look 2005-06';
const explanation =
  'Because the survey of 2005/06 came late, quality is shown by 12 inspections which found standards held or better.';

/** What an officer types into the backward look: no email address, a total over its formula, one quality check not met. */
const entries: readonly (readonly [address: string, text: string])[] = [
  ['B6', 'A. Officer'],
  ['B7', 'Head of finance'],
  ['B9', 'New contracts for energy and vehicles; one team for payments.'],
  ['D14', '100000'],
  ['E14', '60000'],
  ['H14', '100000'],
  ['I14', '60000'],
  ['J14', 'Older people helped to live at home'],
  ['M14', 'Yes'],
  ['N14', 'Joint buying with neighbouring councils.'],
  ['D15', '80000'],
  ['E15', '20000'],
  ['H15', '80000'],
  ['I15', '20000'],
  ['J15', 'Satisfaction of parents'],
  ['M15', 'No'],
  ['N15', 'One team for three schools.'],
  ['D29', '180000'],
];

/**
 * The whole job on the production bundle: a statement is inserted, filled in, checked
 * with one click, put right, explained, recorded, taken home and brought back, and everything goes away again.
 */
describe('checking a backward look', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let pane: Frame;
  let folder: string;
  let filled: Uint8Array;

  const press = (name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();
  const shown = (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor();
  /** Opens a finding, which has one line until then, unless it is open already. */
  const openFinding = async (title: string): Promise<void> => {
    const line = pane.getByRole('heading', { level: 3, name: title }).getByRole('button');
    if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
  };
  const paneIsShown = (): Promise<boolean> => workbench.page.locator('#pane').isVisible();
  /** Everything that stands in the column of the check, by row. */
  const words = async (column: string): Promise<string> => {
    const rows = await Promise.all(
      Array.from({ length: 40 }, (_, i) => workbench.cell(sheet, `${column}${String(i + 1)}`)),
    );
    return rows.filter((each) => each !== '').join('\n');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-statement-'));
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

  it('says where no statement is found, and offers to insert one', async () => {
    await workbench.ribbonButton('Check statement').click();
    await shown(/No Annual Efficiency Statement was found/);
    expect(await paneIsShown()).toBe(true);
    await pane.getByRole('button', { name: 'Show what would be written' }).waitFor();
    expect(compareWorkbooks(await readFile(sample), await workbench.save())).toEqual([]);
  });

  it('inserts a backward look after showing what would be written', async () => {
    await workbench.ribbonButton('Insert statement').click();
    await pane.getByRole('combobox', { name: 'Kind' }).selectOption('Backward look');
    await pane.getByRole('combobox', { name: 'Year' }).selectOption('2005/06');
    await press('Show what would be written');
    await shown(/New sheet ‘Backward look 2005-06’/);
    expect(await workbench.sheetNames()).not.toContain(sheet);
    await press('Insert backward look 2005/06');
    await pane.getByRole('heading', { name: 'Backward look 2005/06' }).waitFor();
    expect(await workbench.sheetNames()).toContain(sheet);
    expect(await workbench.cell(sheet, 'B4')).toBe('South Kesteven District Council');
  }, 60_000);

  it('is filled in as an officer fills it in', async () => {
    for (const [address, text] of entries) await workbench.type(sheet, address, text);
    await workbench.settle();
    filled = await workbench.save();
    expect(await workbench.cell(sheet, 'D29')).toBe('180,000');
  }, 120_000);

  it('is checked from the ribbon with the pane closed: marks in place, the result selected', async () => {
    await workbench.page.locator('#pane').getByRole('button', { name: /close/i }).click();
    expect(await paneIsShown()).toBe(false);
    await workbench.ribbonButton('Check statement').click();
    // The result stands beside the headings.
    await workbench.page.waitForFunction(
      (name) => window.workbench?.cell(name, 'Q13').startsWith('Cashable check') === true,
      sheet,
    );
    await workbench.settle();
    expect(await paneIsShown()).toBe(false);
    const said = await words('Q');
    expect(said).toMatch(/Cashable check, Backward look 2005\/06: 1 to put right, /);
    expect(said).toMatch(/Put right, B8: Contact details missing\. “Email address” in B8 is blank\./);
    expect(said).toMatch(/Amend or explain, D29: /);
    expect(said).toMatch(/Amend or explain, M15: /);
    // The sentence is selected once the marks stand.
    await workbench.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[aria-label="Name box"]')?.value === 'Q13',
    );
  }, 60_000);

  it('shows in the pane, when it is opened, what the ribbon found', async () => {
    await workbench.ribbonButton('Open').click();
    await pane.getByRole('heading', { name: 'To put right (1)' }).waitFor();
    await pane.getByRole('heading', { name: /^To amend or explain/ }).waitFor();
  });

  it('puts right what is certain, after showing the cell before and after', async () => {
    await openFinding('Total typed over its formula');
    await press(/^Fix: Total typed over its formula, D29/);
    await pane.getByRole('table', { name: 'What would be written' }).getByText('=SUM(D14:D28)').waitFor();
    await press('Write it');
    await shown(/^D29 put right\./);
    await workbench.settle();
    expect(await workbench.cell(sheet, 'D29')).toBe('180,000');
    expect(await pane.getByRole('heading', { name: 'Total typed over its formula' }).count()).toBe(0);
  }, 60_000);

  it('refuses an explanation that explains nothing, and takes one that does', async () => {
    await openFinding('Quality cross-check not met');
    await press(/^Explain: Quality cross-check not met, M15/);
    await pane.getByRole('textbox', { name: 'Explanation' }).fill('ok');
    await pane.getByRole('textbox', { name: 'Your name' }).fill('A. Officer');
    await press('Save explanation');
    await shown(/“ok” explains nothing/);
    await pane.getByRole('textbox', { name: 'Explanation' }).fill(explanation);
    await press('Save explanation');
    await pane.getByRole('heading', { name: 'Explanations (1)' }).waitFor();
    await workbench.settle();
    expect(await workbench.sheetNames()).toContain('AES explanations');
    expect(await words('Q')).toMatch(/Explained, M15: /);
  }, 60_000);

  it('lets the explanation lapse when its figure changes, at once and in sight', async () => {
    await workbench.type(sheet, 'D15', '90000');
    await shown(/has lapsed: a figure it speaks of has changed/);
    await pane.getByText('Lapsed', { exact: true }).waitFor();
    expect(await workbench.cell(sheet, 'D29')).toBe('190,000');
    await workbench.type(sheet, 'D15', '80000');
    await pane.getByText('Explained', { exact: true }).waitFor();
  }, 60_000);

  it('is recorded under a name, with a file to keep', async () => {
    await press('Record this check');
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      press('Check and record'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
    await shown(/entries added to sheet ‘AES record’/);
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['AES record', 'AES record page']));
  }, 60_000);

  it('is whole after saving and opening again: marks, explanation, record, list', async () => {
    const copy = join(folder, 'statement.xlsx');
    await workbench.settle();
    const before = await words('Q');
    await writeFile(copy, await workbench.save());
    await workbench.page.locator('#choose-file').setInputFiles(copy);
    await workbench.page.getByRole('heading', { level: 1, name: basename(copy) }).waitFor();
    await workbench.settle();
    const frame = await (
      await workbench.page.waitForSelector('#pane iframe', { state: 'attached' })
    ).contentFrame();
    if (frame === null) throw new Error('The task pane has no document.');
    pane = frame;
    expect(await words('Q')).toBe(before);
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['AES explanations', 'AES record']));
    await workbench.ribbonButton('Open').click();
    await press('Statement');
    await pane.getByRole('heading', { name: 'Explanations (1)' }).waitFor();
    await shown(explanation);
    await pane.getByRole('button', { name: 'Check again' }).waitFor();
  }, 120_000);

  it('goes away without trace: the workbook is as the officer filled it in', async () => {
    await press('Remove marks of the check');
    await pane.getByRole('checkbox', { name: /AES record/ }).check();
    await press('Yes, remove them');
    await shown(/The marks of the check, the explanations and the record are removed\./);
    await workbench.type(sheet, 'D29', '180000');
    await workbench.settle();
    expect(compareWorkbooks(filled, await workbench.save())).toEqual([]);
  }, 60_000);

  it('takes the inserted sheet out again, with a warning about what was entered', async () => {
    await press(`Take out sheet ‘${sheet}’`);
    await shown(/Something has been entered on it since/);
    await press('Yes, delete the sheet');
    await shown(`Sheet ‘${sheet}’ is deleted.`);
    await workbench.settle();
    expect(compareWorkbooks(await readFile(sample), await workbench.save())).toEqual([]);
  }, 60_000);

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
