import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { workbookBytes } from '../cli/workbook-bytes';
import { declaredFunctions } from '../../src/functions/registry';
import { pageFile } from '../../tools/function-book';
import { exampleFormulas } from '../../tools/function-examples';
import { metadata } from '../functions/formula';
import { launchBrowser, openWorkbench, startServer } from './workbench';
import type { Server, Workbench } from './workbench';

/**
 * Each function typed into a cell of the production bundle, as an officer types it: figures, tables that spill, the
 * sentence of an error, figures that follow a change, and the list of functions that the grid offers.
 */

const sheet = 'Budget';
const workbook = workbookBytes({
  [sheet]: [
    ['Highways', 24950, 'Included'],
    ['Rent allowances', 3805, 'Transfer payment'],
    ['Procurement', 1_200_000, '2005/06'],
    [],
    ['Mid-year update 2006/07'],
    ['Local authority', 'Salford City Council'],
    ['', 'Achieved to 30 September (£)', '...of which cashable (£)'],
    ['Procurement', 100, 120],
  ],
});

/** Formula, and what its cell shows. */
const ownFormulas: readonly (readonly [address: string, formula: string, shown: string | RegExp])[] = [
  ['E1', '=AES.BASELINE(B1:B2,C1:C2,"£000")', '24950000'],
  ['E2', '=AES.EXCLUDED(B1:B2,C1:C2,"Transfer payment","£000")', '3805000'],
  ['E3', '=AES.TARGET(E1,"2007/08",TRUE)', '1871250'],
  ['E4', '=AES.CASHABLE(AES.TARGET(E1))', '311875'],
  ['E5', '=AES.CASHABLESHARE(200,50)', '0.25'],
  ['E6', '=AES.SHORTFALL(E3,B3)', '671250'],
  ['E7', '=AES.STATUS(E3,B3,600000)', /^Target missed by £671,250: gains of £1,200,000 against £1,871,250\./],
  ['E8', '=AES.GAINS(B3:B3,C3:C3,"2005/06")', '1200000'],
  ['E9', '=AES.TREATMENT(A2)', 'Transfer payment'],
  ['E10', '=AES.REASON(A2)', /transfer payments and stay out of the baseline/],
  ['E11', '=AES.RULE("Annual target")', '0.025'],
  ['E13', '=AES.TARGETS(E1)', 'Year'],
  ['E18', '=AES.CHECK(A5:C8)', 'Duty'],
];

/** Functions that have none above: the first example of their page, beside the other formulas. */
const formulas = [
  ...ownFormulas,
  ...declaredFunctions
    .filter(({ id }) => !ownFormulas.some(([, formula]) => formula.startsWith(`=AES.${id}(`)))
    .map((declared, index) => {
      const [first = ''] = exampleFormulas(readFileSync(pageFile(declared), 'utf8'));
      const page = readFileSync(pageFile(declared), 'utf8');
      const result = page.split(`| \`${first}\` | \``)[1]?.split('`')[0] ?? '';
      // Of a table the first cell is looked at.
      const shown = /^\{?"?([^",;}]*)/.exec(result)?.[1] ?? '';
      return [`M${1 + index * 8}`, `=${first}`, shown] as const;
    }),
];

describe('the functions in the workbench', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-functions-'));
    const file = join(folder, 'figures.xlsx');
    await writeFile(file, workbook);
    server = await startServer(file);
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.url);
    for (const [address, formula] of formulas) await workbench.type(sheet, address, formula);
    await workbench.settle();
  }, 480_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const plain = async (address: string): Promise<string> =>
    (await workbench.cell(sheet, address)).replaceAll(/[£,]/g, '');

  it('there is a formula for every function that Excel is told of', () => {
    const called = formulas.map(([, formula]) => /^=AES\.([A-Z]+)\(/.exec(formula)?.[1]);
    expect(metadata.functions.map(({ id }) => id).filter((id) => !called.includes(id))).toEqual([]);
  });

  it.each(formulas)('%s with %s', async (address, _formula, shown) => {
    if (typeof shown === 'string') expect(await plain(address)).toBe(shown);
    else expect(await workbench.cell(sheet, address)).toMatch(shown);
  });

  it('tables spill over the cells below and beside', async () => {
    expect([await plain('E16'), await plain('F16'), await plain('G16')]).toEqual([
      '2007/08',
      '623750',
      '1871250',
    ]);
    expect(await workbench.cell(sheet, 'E19')).toBe('Must be put right');
    expect(await workbench.cell(sheet, 'F19')).toBe('Cashable gains are not more than total gains');
    // Cells are named as on the sheet.
    expect(await workbench.cell(sheet, 'G19')).toBe('C8');
  });

  it('figures and findings follow a change', async () => {
    await workbench.type(sheet, 'B1', '25950');
    await workbench.type(sheet, 'C8', '60');
    await workbench.settle();
    expect(await plain('E1')).toBe('25950000');
    expect(await plain('E3')).toBe('1946250');
    expect(await workbench.cell(sheet, 'F19')).not.toBe('Cashable gains are not more than total gains');
  });

  it('a word that is no treatment shows an error with its sentence, and the figure comes back', async () => {
    await workbench.type(sheet, 'C1', 'Inclded');
    await workbench.settle();
    expect(await plain('E1')).toBe('#VALUE!');
    expect(await plain('E3')).toBe('#VALUE!');
    const nameBox = workbench.page.getByRole('textbox', { name: 'Name box' });
    await nameBox.fill('E1');
    await nameBox.press('Enter');
    await workbench.page.getByText('Treatments, row 1: “Inclded” is not a treatment.').waitFor();
    await workbench.type(sheet, 'C1', 'Included');
    await workbench.settle();
    expect(await plain('E1')).toBe('25950000');
  });

  it('the grid lists the functions with their descriptions while a formula is typed', async () => {
    const { page } = workbench;
    const nameBox = page.getByRole('textbox', { name: 'Name box' });
    await nameBox.fill('J1');
    await nameBox.press('Enter');
    await page.keyboard.type('=AES.CHE');
    await page.getByText('AES.CHECK', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('did all this without a request leaving this computer and without an error in the console', () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
