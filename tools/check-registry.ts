import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const checksFolder = join(__dirname, '../src/statement/checks');

/** Ids of the checks: one folder each, in the alphabet's order. */
export function checkFolders(): readonly string[] {
  return readdirSync(checksFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** `no-service-cuts` as the name of what its folder exports. */
export function exportedName(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The list of checks as code, written from the folders: a new check is a new folder, and nothing else is edited. */
export function checkRegistry(ids: readonly string[]): string {
  return [
    ...ids.map((id) => `import { ${exportedName(id)} } from './${id}/check';`),
    "import type { Check } from '../check';",
    '',
    '/** Written from the folders beside this file (UPDATE_DOCS=1 npm test -- checks.test); not edited by hand. */',
    `export const registry: readonly Check[] = [\n${ids.map((id) => `  ${exportedName(id)},\n`).join('')}];`,
    '',
  ].join('\n');
}
