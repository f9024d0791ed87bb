// Draws assets/icons/*.png from the SVG sources, in the sizes that the ribbon and the add-in list ask for.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'icons');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage();
for (const file of readdirSync(join(folder, 'source')).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, 'source', file), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, file.replace('.svg', `-${size}.png`)), png);
  }
}
await browser.close();
