import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { inOrder } from '../../src/cli/in-order';
import { printedBy } from './printed-by';
import { workbookBytes } from './workbook-bytes';

let folder: string;
const budgetOf = (roads: number) =>
  workbookBytes({
    Budget: [
      ['Service', '2004/05 £'],
      ['Road repairs', roads],
      ['Libraries', 400],
    ],
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-folders-'));
  mkdirSync(join(folder, 'north'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'a.xlsx'), budgetOf(1000));
  writeFileSync(join(folder, 'b.xlsx'), 'Dear Sir');
  writeFileSync(join(folder, 'c.XLSX'), budgetOf(3000));
  writeFileSync(join(folder, '~$c.xlsx'), 'the lock of a workbook that is open');
  writeFileSync(join(folder, 'letter.docx'), 'Dear Sir');
  writeFileSync(join(folder, 'north', 'd.xlsx'), budgetOf(5000));
  symlinkSync(folder, join(folder, 'north', 'round-in-a-circle'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const entry = z.looseObject({
  workbook: z.string(),
  baseline: z.object({ amount: z.string() }).optional(),
  cannotRead: z.string().optional(),
});

test('A folder is read with all below it, in the order of names; a bad file hides no other', async () => {
  const { code, out, error } = await printedBy(['lines', folder, '--json']);
  const read = z.array(entry).parse(JSON.parse(out));
  expect(
    read.map(({ workbook, baseline, cannotRead }) => [workbook, baseline?.amount ?? cannotRead]),
  ).toEqual([
    ['a.xlsx', '1400.00'],
    ['b.xlsx', expect.stringContaining('The file is plain text')],
    ['c.XLSX', '3400.00'],
    ['d.xlsx', '5400.00'],
  ]);
  expect(code).toBe(2);
  expect(error.trim().split('\n')).toEqual([expect.stringContaining('b.xlsx cannot be read')]);
});

test('For a person the reports stand below each other', async () => {
  const { code, out } = await printedBy(['lines', join(folder, 'a.xlsx'), join(folder, 'north')]);
  expect(code).toBe(0);
  expect(out.match(/^\w\.xlsx$/gm)).toEqual(['a.xlsx', 'd.xlsx']);
});

test('A folder without a workbook is said, not passed over', async () => {
  const { code, out, error } = await printedBy(['check', join(folder, 'empty'), '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ workbook: 'empty' })]);
  expect(error).toContain('a folder without any workbook');
});

const steeringIn = (text: string) =>
  ['\u001b', '\u009b', '\u202e'].filter((character) => text.includes(character));

test.each([
  ['a screen cleared', 'Budget \u001b[2J', 'Budget \\u{1b}[2J'],
  ['a title set by C1', '\u009b2J Budget', '\\u{9b}2J Budget'],
  ['a figure written backwards', 'Budget \u202e000,1£', 'Budget \\u{202e}000,1£'],
])('A sheet’s name or a label with %s cannot steer the terminal', async (_, name, shown) => {
  const file = join(folder, 'north', 'label.xlsx');
  const rows = [
    ['Service', '2004/05 £'],
    [`Libraries ${name}`, 1000],
    ['Road repairs', 400],
  ];
  writeFileSync(file, workbookBytes({ [name]: rows }));
  const text = await printedBy(['lines', file]);
  expect(text.out).toContain(shown);
  expect(steeringIn(text.out)).toEqual([]);
  const json = await printedBy(['lines', file, '--json']);
  expect(steeringIn(json.out)).toEqual([]);
  expect(JSON.stringify(JSON.parse(json.out))).toContain(JSON.stringify(name).slice(1, -1));
  rmSync(file);
});

test('What was typed cannot steer the terminal either', async () => {
  const { error } = await printedBy(['lines', 'gone\u001b]0;title\u0007.xlsx']);
  expect(error).toContain('gone\\u{1b}]0;title\\u{7}.xlsx cannot be read');
});

test('Answers come in the order of the items, and only a few items are taken ahead', async () => {
  let taken = 0;
  function* items() {
    for (let item = 0; item < 1000; item += 1) {
      taken += 1;
      yield item;
    }
  }
  const worker = async (item: number) => {
    for (let turn = 0; turn < (item * 7) % 5; turn += 1) await Promise.resolve();
    return item * 2;
  };
  const answers: number[] = [];
  let furthest = 0;
  for await (const answer of inOrder(items(), [worker, worker, worker])) {
    answers.push(answer);
    furthest = Math.max(furthest, taken - answers.length);
  }
  expect(answers).toEqual(Array.from({ length: 1000 }, (_, item) => item * 2));
  expect(furthest).toBeLessThanOrEqual(12);
});
