import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startExcelProxy, type Shown } from './excel-proxy';
import { declaredFunctions } from '../../src/functions/registry';
import { folderOf, frontPage, functionIndex, functionPage, pageFile } from '../../tools/function-book';
import { callOf, printed } from './formula';

const root = path.join(__dirname, '../..');

const pages = declaredFunctions.map((declared) => ({
  id: declared.id,
  declared,
  file: pageFile(declared),
}));

interface Example {
  readonly id: string;
  readonly formula: string;
  readonly result: string;
}

const examples: Example[] = pages.flatMap(({ id, file }) => {
  const [, table = ''] = readFileSync(file, 'utf8').split('## Examples');
  return [...table.matchAll(/^\| `([^|]+)` \| (.+) \|$/gm)].map(([, formula = '', result = '']) => ({
    id,
    formula,
    result,
  }));
});

describe('the help pages', () => {
  const shown = new Map<string, Shown>();

  beforeAll(async () => {
    const excel = startExcelProxy();
    const answers = await excel.callAll(examples.map(({ formula }) => callOf(formula)));
    answers.forEach((answer, index) => shown.set(examples[index]?.formula ?? '', answer));
  });

  test('the index and the front page name every function, with one example each', () => {
    const index = readFileSync(path.join(root, 'docs/functions/README.md'), 'utf8');
    const readMe = readFileSync(path.join(root, 'README.md'), 'utf8');
    expect(index).toBe(functionIndex(index, declaredFunctions));
    expect(readMe).toBe(frontPage(readMe, declaredFunctions));
    for (const { id, declared } of pages) {
      expect(index).toContain(
        `| [AES.${id}](../../src/functions/${folderOf(declared)}/page.md) | \`=AES.${id}(`,
      );
      expect(index).toContain(`\` | ${declared.describes} |`);
      expect(readMe).toMatch(new RegExp(`^\\| \`=AES\\.${id}\\([^|]+\` +\\| .+ \\|$`, 'm'));
    }
  });

  test.each(pages)(
    'AES.$id is described as Excel shows it (npm run functions)',
    async ({ file, declared }) => {
      const page = readFileSync(file, 'utf8');
      expect(page).toContain(`\n${declared.describes}\n`);
      const [, table = ''] = page.split('## Arguments');
      const described = [...table.matchAll(/^\| `(\w+)`( \(may be left out\))? \| (.+) \|$/gm)].map(
        ([, name, optional, words]) => ({ name, optional: optional !== undefined, words }),
      );
      expect(described).toEqual(
        declared.parameters.map(({ name, optional, describes }) => ({ name, optional, words: describes })),
      );
      expect(page).toMatch(/## Blank, zero and missing\n\n\S/);
      expect(page).toBe(await functionPage(page, declared, declaredFunctions));
    },
  );

  test.each(pages)('AES.$id has examples of a value and of an error', ({ id }) => {
    const own = examples.filter((example) => example.id === id);
    expect(own.some(({ result }) => result.startsWith('`#'))).toBe(true);
    expect(own.some(({ result }) => !result.startsWith('`#'))).toBe(true);
    expect(own.every(({ formula }) => formula.startsWith(`AES.${id}(`))).toBe(true);
  });

  test.each(examples)('$formula is $result', ({ formula, result }) => {
    const answer = shown.get(formula);
    if (answer === undefined) throw new Error(`${formula} was not answered`);
    expect(printed(answer)).toBe(result);
  });
});
