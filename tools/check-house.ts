/**
 * npm run house, part of npm run lint: every exported name of src and workbench has one meaning, and no imports go in
 * a circle, types too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conventions, namesWithTwoMeanings } from './exported-names';
import { importCircles } from './import-circles';

const root = join(__dirname, '..');
const files = ['src', 'workbench'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') })),
);

const wrong = [...namesWithTwoMeanings(files, conventions), ...importCircles(files)];
for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
if (wrong.length > 0) process.exitCode = 1;
