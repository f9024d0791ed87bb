import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { printedPage } from './printed-page';
import { printedSheets, writtenWorkbook } from './printed-workbook';

/*
 * Takes a picture of each sheet that Cashable writes as it comes out of a printer, and names every cell whose words or
 * figures do not fit and every sheet that runs off its paper. Colours of conditional formats are left out.
 *   npm run pictures -- --sheets [--to FOLDER]
 */

const root = join(__dirname, '../..');
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(root, 'node_modules/.cache/cashable/pictures/printed') },
    sample: { type: 'string', default: 'unitary-2004-05.xlsx' },
  },
});

async function print(): Promise<readonly string[]> {
  mkdirSync(values.to, { recursive: true });
  const workbook = await writtenWorkbook(values.sample);
  // The record is a chain for `cashable verify`; ‘AES record page’ is what an auditor prints.
  const sheets = await printedSheets(workbook, ['AES record', 'Revenue budget 2004-05']);
  await workbook.close();
  const found = execFileSync(process.execPath, [join(root, 'scripts/find-browser.mjs'), '--json'], {
    encoding: 'utf8',
  });
  const { path, flags } = JSON.parse(found) as { path: string; flags: string[] };
  const browser = await chromium.launch({ executablePath: path, args: flags });
  const tab = await browser.newPage({ viewport: { width: 1123, height: 800 } });
  const faults: string[] = [];
  for (const sheet of sheets) {
    await tab.setContent(printedPage(sheet));
    const fitted = await tab.evaluate(() => document.getElementById('sheet')?.offsetHeight);
    await tab.setContent(printedPage(sheet, fitted));
    const measured = await tab.evaluate(measure);
    for (const fault of measured.faults) faults.push(`${sheet.name}: ${fault}`);
    console.log(
      `${sheet.name}: ${measured.pages} ${measured.pages === 1 ? 'page' : 'pages'}, at ${measured.scale} of its size`,
    );
    await tab
      .locator('#paper')
      .screenshot({ path: join(values.to, `sheet-${sheet.name.replaceAll(/\W+/g, '-')}.png`) });
  }
  await browser.close();
  return faults;
}

/** Runs in the page: what does not fit, and where the paper ends. */
function measure(): { faults: string[]; pages: number; scale: string } {
  const faults: string[] = [];
  const paper = document.getElementById('paper');
  const sheet = document.getElementById('sheet');
  if (paper === null || sheet === null) return { faults, pages: 0, scale: '' };
  for (const cell of document.querySelectorAll<HTMLElement>('[data-cell]')) {
    const [row, column] = (cell.dataset['cell'] ?? '').split('/');
    const text = cell.textContent.slice(0, 50);
    if (cell.scrollWidth > cell.clientWidth + 2)
      faults.push(`row ${row}, column ${column}: too wide: “${text}”`);
    if (cell.scrollHeight > cell.clientHeight + 3)
      faults.push(`row ${row}, column ${column}: too high: “${text}”`);
  }
  const room = Number(paper.dataset['room']);
  const across = Number(paper.dataset['across']);
  if (sheet.offsetWidth > room * across + 1) faults.push('runs off the paper');
  for (let at = 1; at < across; at += 1) {
    const side = document.createElement('div');
    side.className = 'side';
    side.style.left = `${at * room}px`;
    sheet.append(side);
  }
  const page = Number(paper.dataset['page']);
  // Made to fit so many pages, it fits: the rest is rounding.
  const pages = Math.min(Math.ceil(sheet.offsetHeight / page - 0.001), Number(paper.dataset['down']));
  for (let at = 1; at < pages; at += 1) {
    const end = document.createElement('div');
    end.className = 'end';
    end.style.top = `${at * page}px`;
    sheet.append(end);
  }
  return { faults, pages: pages * across, scale: paper.dataset['scale'] ?? '' };
}

void print().then((faults) => {
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
