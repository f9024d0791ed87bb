/* global document -- what page.evaluate is given runs in the page */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { contrastFaults } from './contrast.mjs';
import { cutOff, lengthen } from './longer.mjs';
import { states } from './states.mjs';

/*
 * Takes a picture of every view in every state, at the widths that Excel gives a pane and in every look, and measures
 * the contrast of each text against what is really behind it. `npm run pictures -- --help` says how to ask for fewer.
 */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const run = promisify(execFile);

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(root, 'node_modules/.cache/cashable/pictures/taken') },
    only: { type: 'string', default: '' },
    width: { type: 'string', multiple: true, default: ['320', '350', '450'] },
    look: { type: 'string', multiple: true, default: ['light', 'dark', 'forced'] },
    height: { type: 'string', default: '720' },
    built: { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
    longer: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(
    'npm run pictures -- [--sheets] [--longer] [--only budget] [--width 320]… [--look light|dark|forced]… [--height 720] [--to folder]',
  );
  process.exit(0);
}

/** The sheets as printed, by a program of their own: it needs a workbook with the add-in in it. */
async function takeSheets(to) {
  const program = [
    '-r',
    join(root, 'bench/typescript.cjs'),
    join(root, 'tools/pictures/printed.ts'),
    '--to',
    to,
  ];
  try {
    console.log((await run(process.execPath, program)).stdout.trim());
    return true;
  } catch (error) {
    console.log(String(error.stdout).trim() || String(error));
    return false;
  }
}
if (values.sheets) process.exit((await takeSheets(values.to)) ? 0 : 1);

if (!values.built)
  await run(process.execPath, [
    join(root, 'node_modules/webpack-cli/bin/cli.js'),
    '--config',
    join(here, 'webpack.config.js'),
  ]);
const { stdout } = await run(process.execPath, [join(root, 'scripts/find-browser.mjs'), '--json']);
const { path, flags } = JSON.parse(stdout);
const browser = await chromium.launch({
  executablePath: path,
  args: [...flags, '--allow-file-access-from-files'],
});
await mkdir(values.to, { recursive: true });

const page = pathToFileURL(join(root, 'node_modules/.cache/cashable/pictures/index.html')).href;
const faults = [];
let taken = 0;
for (const look of values.look)
  for (const width of values.width.map(Number)) {
    const context = await browser.newContext({
      viewport: { width, height: Number(values.height) },
      colorScheme: look === 'light' ? 'light' : 'dark',
      forcedColors: look === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    for (const { name, query, reach } of states.filter(({ name }) => name.startsWith(values.only))) {
      const tab = await context.newPage();
      tab.on('pageerror', (error) => faults.push(`${name}: ${String(error)}`));
      await tab.goto(
        `${page}?${new URLSearchParams({ ...query, theme: look === 'light' ? 'light' : 'dark' })}`,
        { timeout: 120_000 },
      );
      try {
        await reach(tab);
      } catch (error) {
        faults.push(`${name}, ${look}, ${width} px: not reached: ${String(error).split('\n')[0]}`);
      }
      await tab.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      if (values.longer) {
        await tab.evaluate(lengthen);
        for (const fault of await tab.evaluate(cutOff)) faults.push(`${name}, ${width} px: ${fault}`);
      }
      await tab.screenshot({
        path: join(values.to, `${name}-${width}-${look}${values.longer ? '-longer' : ''}.png`),
      });
      taken += 1;
      // The part that scrolls cuts off what is too wide for it, so the page alone would not tell.
      const sideways = await tab.evaluate(() =>
        Math.max(
          ...[document.documentElement, ...document.querySelectorAll('main')].map(
            (element) => element.scrollWidth - element.clientWidth,
          ),
        ),
      );
      if (sideways > 0) faults.push(`${name}, ${look}, ${width} px: ${sideways} px too wide`);
      const stops = await tab.evaluate(() => {
        const stops = [
          ...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]'),
        ].filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility());
        // Of a group of radio buttons Tab stops at one.
        const radios = stops.filter(({ type }) => type === 'radio');
        return stops.length - radios.length + new Set(radios.map(({ name }) => name)).size;
      });
      if (stops > 25) faults.push(`${name}, ${look}, ${width} px: ${stops} places where Tab stops`);
      if (look !== 'forced')
        for (const fault of await contrastFaults(tab)) faults.push(`${name}, ${look}, ${width} px: ${fault}`);
      await tab.close();
    }
    await context.close();
  }
await browser.close();

console.log(`${taken} pictures in ${values.to}`);
for (const fault of new Set(faults)) console.log(fault);
const sheetsFit = values.only !== '' || values.longer || (await takeSheets(values.to));
process.exitCode = faults.length === 0 && sheetsFit ? 0 : 1;
