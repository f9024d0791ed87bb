import { importCircles } from '../../tools/import-circles';
import { exportedNames, namesWithTwoMeanings, type NameConvention } from '../../tools/exported-names';

const conventions: readonly NameConvention[] = [
  { name: 'words', files: /^src\/checks\/[a-z]+\/words\.ts$/, because: 'sentences of one check' },
  { files: /^src\/parts\.ts$/, because: 'fetched when first shown' },
];
const check = (name: string) => ({ path: `src/checks/${name}/words.ts`, code: 'export const words = {};\n' });
const parts = { path: 'src/parts.ts', code: 'export const HelpView = later();\n' };
const file = (path: string, code: string) => ({ path, code });

const judged = (...files: readonly { path: string; code: string }[]) =>
  namesWithTwoMeanings([check('a'), check('b'), parts, ...files], conventions);

test('Names that stand once, and those of a convention, are right', () => {
  expect(judged(file('src/help.tsx', 'export function HelpView() {}\n'))).toEqual([]);
});

test.each([
  ['a function and a type', 'export async function area() {}\n', 'export type area = string;\n'],
  ['a class and an interface', 'export abstract class area {}\n', 'export interface area {}\n'],
  ['a name given in passing on', 'export const area = 1;\n', "export { other as area } from './other';\n"],
])('%s of one name in two files are named, with the way out', (_, one, other) => {
  const [sentence, ...more] = judged(file('src/b.ts', one), file('workbench/a.ts', other));
  expect(sentence).toMatch(
    /^‘area’ stands in src\/b\.ts, workbench\/a\.ts\. One exported name has one meaning/,
  );
  expect(more).toEqual([]);
});

test('A name of a convention has no other meaning elsewhere', () => {
  expect(judged(file('src/parameters.ts', 'export const words = () => 1;\n'))).toEqual([
    expect.stringMatching(/^‘words’ stands in src\/parameters\.ts, and has a meaning by convention\./),
  ]);
});

test('A convention that no file follows any more is to go', () => {
  expect(namesWithTwoMeanings([parts], conventions)).toEqual([
    expect.stringContaining('exports ‘words’ any more'),
  ]);
});

test('A file’s own names are those that it declares or gives', () => {
  const code = [
    "export { passedOn, type Also } from './elsewhere';",
    'export const one = 1;\nexport interface Two {}\nconst three = 3;',
    '  export const inside = 4;',
  ].join('\n');
  expect([...exportedNames(code)]).toEqual(['one', 'Two']);
});

describe('Circles of imports', () => {
  const uses = (path: string, ...from: readonly string[]) =>
    file(path, from.map((each) => `import type { Thing } from '${each}';\n`).join(''));

  test('Streets, forks and what is fetched later are none', () => {
    expect(
      importCircles([
        uses('src/a.ts', './b', './room/c'),
        uses('src/b.ts', './room/c'),
        file('src/room/c.tsx', "const later = () => import('../a');\n"),
      ]),
    ).toEqual([]);
  });

  test('A circle is named by its files in order, once', () => {
    const [sentence, ...more] = importCircles([
      uses('src/a.ts', './room/c', './d'),
      uses('src/room/c.ts', '../b'),
      file('src/b.ts', "export {\n  one,\n  two,\n} from './a';\n"),
      uses('src/d.ts'),
    ]);
    expect(sentence).toMatch(
      /^src\/a\.ts → src\/room\/c\.ts → src\/b\.ts → src\/a\.ts is a circle of imports/,
    );
    expect(more).toEqual([]);
  });
});
