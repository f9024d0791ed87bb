/* global window -- what page.evaluate is given runs in the page */
import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/*
 * From `npm start` to a checked statement as somebody new would go, by the button at the foot of the pane alone: counts
 * the presses and the seconds, and takes a picture after each step.
 *   node tools/pictures/first-run.mjs [FILE.xlsx] [FOLDER]
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [
  file = join(root, 'assets/samples/unitary-2004-05.xlsx'),
  to = join(root, 'node_modules/.cache/cashable/pictures/first-run'),
] = process.argv.slice(2);
await mkdir(to, { recursive: true });

const server = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--no-open', '--port', '0', file], {
  cwd: root,
});
const url = await new Promise((resolve, reject) => {
  let printed = '';
  server.stdout.on('data', (chunk) => {
    printed += chunk;
    const address = /https:\/\/localhost:\d+\//.exec(printed)?.[0];
    if (address !== undefined && printed.includes('Ctrl+C')) resolve(address);
  });
  server.once('close', () => reject(new Error(`The workbench did not start.\n${printed}`)));
});
const { stdout } = await promisify(execFile)(process.execPath, [
  join(root, 'scripts/find-browser.mjs'),
  '--json',
]);
const { path, flags } = JSON.parse(stdout);
const browser = await chromium.launch({ executablePath: path, args: flags });
try {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  const handle = await page.waitForSelector('#pane iframe', { state: 'attached' });
  const pane = await handle.contentFrame();
  const settle = () => page.evaluate(() => window.workbench.settle());
  await settle();
  const began = Date.now();
  let presses = 0;
  const picture = async (name) => {
    await settle();
    await page.screenshot({ path: join(to, `${String(presses).padStart(2, '0')}-${name}.png`) });
    console.log(
      `${String(presses).padStart(3)} presses, ${Math.round((Date.now() - began) / 1000)} s: ${name}`,
    );
  };
  const press = async (where, name) => {
    await where.getByRole('button', { name }).first().click();
    presses += 1;
  };
  const ribbon = page.getByRole('navigation', { name: 'Ribbon' });
  await press(ribbon, 'Mark budget lines');
  await pane.getByRole('button', { name: /^Mark [\d,]+ rows/ }).waitFor();
  await picture('preview');
  await press(pane, /^Mark [\d,]+ rows/);
  await pane.getByText('Baseline', { exact: false }).first().waitFor();
  await pane
    .getByRole('button', { name: /Undo|Remove all marks/ })
    .first()
    .waitFor();
  await picture('marked');
  // Each line to decide is accepted as suggested, the next opens by itself.
  const decide = pane.getByRole('button', { name: /^Decide \d+ lines?$/ });
  if (await decide.isVisible()) {
    await press(pane, /^Decide \d+ lines?$/);
    const accept = pane.getByRole('button', { name: 'Accept suggestion' });
    await accept.first().waitFor();
    for (let lines = 0; lines < 40 && (await accept.first().isVisible()); lines += 1) {
      const before = await pane.getByRole('heading', { name: /^To decide/ }).textContent();
      await press(pane, 'Accept suggestion');
      await pane
        .waitForFunction(
          (was) =>
            ![...window.document.querySelectorAll('h2')].some(({ textContent }) => textContent === was),
          before,
        )
        .catch(() => undefined);
    }
    await picture('decided');
  }
  await press(pane, /^Insert a statement$/);
  await pane.getByRole('button', { name: 'Show what would be written' }).waitFor();
  await press(pane, 'Show what would be written');
  await pane.getByRole('button', { name: /^Insert (?:back|for|mid)/ }).waitFor();
  await picture('statement-preview');
  await press(pane, /^Insert (?:back|for|mid)/);
  await settle();
  await picture('statement');
  await press(ribbon, 'Check statement');
  await pane.getByRole('region', { name: /^To put right/ }).waitFor();
  await picture('checked');
  // Beyond the count: what the sheets look like at 100% once the check is recorded, with the pane closed.
  const look = async (name) => {
    await settle();
    await page.screenshot({ path: join(to, `${name}.png`) });
  };
  await pane.getByRole('button', { name: 'Record this check' }).first().click();
  await pane.getByLabel('Your name').fill('A. Officer');
  await pane.getByRole('button', { name: 'Check and record' }).click();
  await pane
    .getByText(/AES record page/)
    .first()
    .waitFor();
  await settle();
  await page.getByRole('button', { name: 'Close the task pane' }).click();
  const sheet = (name) => page.getByRole('tab', { name, exact: true }).click();
  await sheet('AES record page');
  await look('record-page');
  await sheet('AES baseline');
  await look('baseline');
  await page
    .getByRole('tab', { name: /look 20/ })
    .first()
    .click();
  await ribbon.getByRole('button', { name: 'Check statement' }).first().click();
  await look('check-with-pane-closed');
} finally {
  await browser.close();
  server.kill('SIGINT');
}
