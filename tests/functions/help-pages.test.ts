import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startExcelProxy, type Shown } from './excel-proxy';
import { callOf, metadata, printed } from './formula';

const folder = path.join(__dirname, '../../docs/functions');
const pages = metadata.functions.map((described) => ({
  ...described,
  file: path.join(folder, `${described.id.toLowerCase()}.md`),
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
    if (process.env['UPDATE_DOCS'] !== undefined) rewrite(shown);
  });

  test('there is one page for each function, and the index names them all', () => {
    const files = readdirSync(folder).filter((file) => file !== 'README.md' && file !== 'speed.md');
    expect(files.sort()).toEqual(pages.map(({ file }) => path.basename(file)).sort());
    const index = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const readMe = readFileSync(path.join(folder, '../../README.md'), 'utf8');
    for (const { id, file, description } of pages) {
      // One line with one example each, here and on the front page.
      expect(index).toContain(`| [AES.${id}](${path.basename(file)}) | \`=AES.${id}(`);
      expect(index).toContain(`\` | ${description} |`);
      expect(readMe).toMatch(new RegExp(`^\\| \`=AES\\.${id}\\([^|]+\` +\\| .+ \\|$`, 'm'));
    }
  });

  test.each(pages)('AES.$id is described as Excel shows it', ({ file, description, parameters }) => {
    const page = readFileSync(file, 'utf8');
    expect(page).toContain(`\n${description}\n`);
    const [, table = ''] = page.split('## Arguments');
    const described = [...table.matchAll(/^\| `(\w+)`( \(may be left out\))? \| (.+) \|$/gm)].map(
      ([, name, optional, words]) => ({ name, optional: optional !== undefined, words }),
    );
    expect(described).toEqual(
      parameters.map((each) => ({
        name: each.name,
        optional: each.optional === true,
        words: each.description,
      })),
    );
    expect(page).toMatch(/## Blank, zero and missing\n\n\S/);
  });

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

/** Writes the results that the functions give into the pages; look at every line of the difference. */
function rewrite(shown: ReadonlyMap<string, Shown>): void {
  for (const { file } of pages) {
    const text = readFileSync(file, 'utf8').replace(
      /^(\| `(AES\.[^|]+)` \| ).+( \|)$/gm,
      (line: string, before: string, formula: string, after: string) => {
        const answer = shown.get(formula);
        return answer === undefined ? line : `${before}${printed(answer)}${after}`;
      },
    );
    writeFileSync(file, text);
  }
}
