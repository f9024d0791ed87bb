// Before the browser suites: the page is built when it is stale, a browser is found (or installed), and one browser and
// one server with the sample workbook are started for all of them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { bundleSpreadsheet } from '../../scripts/bundle-for-tests.mjs';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export default async function startShared() {
  const say = (words) => process.stderr.write(`${words}\n`);
  const executablePath = await findBrowser();
  await buildIfStale(root, say);
  // The suites compare workbook files with what the page's own code reads of them.
  await bundleSpreadsheet();
  const browser = await chromium.launchServer({ executablePath, args: [...BROWSER_FLAGS] });
  // Workers are started after this and have what stands in the environment.
  process.env['CASHABLE_SHARED_BROWSER'] = browser.wsEndpoint();
  globalThis.cashableSharedBrowser = browser;
}
