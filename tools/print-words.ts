/**
 * Prints every sentence of the product, by room and screen, for proof-reading:
 *
 *     npm run words              all of them
 *     npm run words -- pane      those of places whose path holds the word
 *
 * What is filled in stands as ‹name›.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesIn } from './sentences-in';

const root = join(__dirname, '..');
const wanted = process.argv[2] ?? '';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /(?:^|[/-])words\.ts$/.test(path) && path.includes(wanted));

for (const path of files.sort()) {
  const sentences = sentencesIn(path, readFileSync(join(root, path), 'utf8'));
  if (sentences.length === 0) continue;
  process.stdout.write(`\n${path.replace(/^src\//, '').replace(/\.ts$/, '')}\n`);
  for (const { line, says } of sentences) process.stdout.write(`  ${String(line).padStart(4)}  ${says}\n`);
}
