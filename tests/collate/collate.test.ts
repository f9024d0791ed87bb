import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { collate } from '../../src/collate/collate';
import { datasetTables } from '../../src/collate/dataset';
import { DatasetFolder } from '../../src/collate/dataset-folder';
import { printedBy } from '../cli/printed-by';
import { workbookBytes } from '../cli/workbook-bytes';
import { type Nation, writeNation } from './nation';

let folder: string;
let returns: string;
let nation: Nation;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-collate-'));
  returns = at('returns');
  nation = writeNation(returns, { councils: 5, years: ['2005/06', '2006/07'], faults: 0.15 });
  await printedBy(['collate', returns, '--to', at('dataset')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of a table as another reader of Parquet sees them, with what the folders' names say. */
async function rowsOf(dataset: string, table: string): Promise<readonly Record<string, unknown>[]> {
  const below = join(dataset, table);
  if (!existsSync(below)) return [];
  const parts = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
  const rows = await Promise.all(
    parts.map(async (part) => {
      const bytes = readFileSync(join(below, part));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const folders = Object.fromEntries(
        [...part.matchAll(/(\w+)=([^/\\]+)/g)].map(([, name = '', value = '']) => [
          name,
          decodeURIComponent(value),
        ]),
      );
      const read = await parquetReadObjects({ file });
      return read.map((row) => ({ ...folders, ...row }));
    }),
  );
  return rows.flat();
}

const everything = async (dataset: string) =>
  Object.fromEntries(
    await Promise.all(
      datasetTables.map(async ({ name }) => [
        name,
        (await rowsOf(dataset, name)).map((row) => JSON.stringify(row, inText)).sort(),
      ]),
    ),
  ) as Record<string, readonly string[]>;
const inText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
const report = (name: string) => readFileSync(join(at('dataset'), 'report', name), 'utf8');

test('Another reader of Parquet adds the figures to the same sums, to the pound', async () => {
  const sums = new Map<string, number>();
  for (const { year, kind, pair, part, pounds, form_row } of await rowsOf(at('dataset'), 'figures')) {
    if (form_row === 'stated-total') continue;
    const key = [year, kind, pair, part].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(pounds) * 100));
  }
  expect(Object.fromEntries(sums)).toEqual(
    Object.fromEntries([...nation.sums].map(([key, pounds]) => [key, Number(pounds) * 100])),
  );
});

test('The report adds the figures to the same sums', () => {
  const [names = '', ...lines] = report('gains-by-region.csv').replace('\ufeff', '').trim().split('\r\n');
  expect(names).toBe('region,year,kind,pair,councils,total_pounds,cashable_pounds');
  const found = lines.flatMap((line) => {
    const [, year, kind, pair, , total, cashable] = line.split(',');
    return [
      [`${year} ${kind} ${pair} total`, total],
      [`${year} ${kind} ${pair} cashable`, cashable],
    ];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries([...nation.sums].map(([key, pounds]) => [key, `${pounds}.00`])),
  );
});

test('Every planted fault is found in its file', async () => {
  const found = (await rowsOf(at('dataset'), 'findings'))
    .filter(({ check_id }) => check_id === 'cashable-within-total')
    .map(({ file, sheet }) => `${String(file)} ${String(sheet)}`);
  expect([...new Set(found)].sort()).toEqual([...nation.planted].sort());
  expect(nation.planted.length).toBeGreaterThan(0);
});

test('Parts written by seven machines are the rows of one', async () => {
  for (let number = 1; number <= 7; number += 1) {
    const { code } = await printedBy(['collate', returns, '--to', at('sharded'), '--shard', `${number}/7`]);
    expect(code).toBe(0);
  }
  expect(await everything(at('sharded'))).toEqual(await everything(at('dataset')));
});

test('Killed at any file and run again it is the same', async () => {
  const dataset = DatasetFolder.open(at('killed'));
  const { files } = await everything(at('dataset'));
  expect(files).toHaveLength(nation.files);
  // A machine that stops in the middle: the rows of its bucket never come.
  await expect(
    collate(
      [
        {
          path: '',
          facts: { file: 'a.xlsx', sha256: '', bytes: 0, edition: 'councils-2005-08', version: '1.0' },
        },
      ],
      dataset,
      { number: 1, of: 1 },
      {},
      // eslint-disable-next-line require-yield -- it stops before its first row
      async function* () {
        await Promise.resolve();
        throw new Error('the power failed');
      },
      () => undefined,
    ),
  ).rejects.toThrow('the power failed');
  mkdirSync(join(at('killed'), '.writing-part-03.parquet'), { recursive: true });
  writeFileSync(join(at('killed'), '.writing-part-03.parquet', 'half.parquet'), 'half');
  await printedBy(['collate', returns, '--to', at('killed')]);
  expect(await everything(at('killed'))).toEqual(await everything(at('dataset')));
});

test('Running again reads nothing that has not changed, and a changed workbook replaces its own rows', async () => {
  const again = await printedBy(['collate', returns, '--to', at('dataset')]);
  expect(again.out).toContain(`0 workbooks read, 0 of them not or only in part; ${nation.files} unchanged`);
  const before = await everything(at('dataset'));
  const letter = join(returns, 'letter.xlsx');
  writeFileSync(letter, workbookBytes({ Letter: [['Dear Sir'], ['Thank you.']] }));
  const changed = await printedBy(['collate', returns, '--to', at('dataset')]);
  expect(changed.code).toBe(1);
  expect(report('not-read.csv')).toContain('letter.xlsx');
  rmSync(letter);
  await printedBy(['collate', returns, '--to', at('dataset')]);
  expect(await everything(at('dataset'))).toEqual(before);
});

describe('What stands in the way is said, and the dataset stays as it was', () => {
  test('a dataset of a later version', async () => {
    mkdirSync(at('later'));
    writeFileSync(join(at('later'), 'dataset.json'), '{"dataset":"cashable","version":99}');
    const { code, error } = await printedBy(['collate', returns, '--to', at('later')]);
    expect([code, error]).toEqual([2, expect.stringContaining('version 99')]);
  });
  test('a folder that holds something else', async () => {
    mkdirSync(at('other'));
    writeFileSync(join(at('other'), 'letter.txt'), 'Dear Sir');
    const { code, error } = await printedBy(['collate', returns, '--to', at('other')]);
    expect([code, error]).toEqual([2, expect.stringContaining('holds no dataset of Cashable’s')]);
    expect(readdirSync(at('other'))).toEqual(['letter.txt']);
  });
  test('a folder that is a file', async () => {
    writeFileSync(at('file'), '');
    const { code, error } = await printedBy(['collate', returns, '--to', at('file')]);
    expect([code, error]).toEqual([2, expect.stringContaining('holds no dataset')]);
  });
  test.each([
    ['no folder of returns', () => ['collate', at('nowhere'), '--to', at('x')], 'is no folder'],
    ['no dataset named', () => ['collate', returns], 'Say where the dataset is to lie'],
    ['a part that is none', () => ['collate', returns, '--to', at('x'), '--shard', '8/7'], 'is no part'],
  ])('%s', async (_, args, words) => {
    const { code, error } = await printedBy(args());
    expect([code, error]).toEqual([2, expect.stringContaining(words)]);
  });
});

test('Of two returns of one council and year the one signed later counts, and both are listed', async () => {
  const twice = at('twice');
  writeNation(twice, { councils: 1, years: ['2005/06'], faults: 0 }, 7);
  const [file = ''] = readdirSync(join(twice, '2005-06'));
  writeFileSync(join(twice, '2005-06', `again-${file}`), readFileSync(join(twice, '2005-06', file)));
  await printedBy(['collate', twice, '--to', at('twice-dataset')]);
  const listed = readFileSync(join(at('twice-dataset'), 'report', 'several-returns.csv'), 'utf8');
  expect(listed.match(/,counts,/g)).toHaveLength(2);
  expect(listed.match(/,left out,/g)).toHaveLength(2);
});

test('The page holds no markup from a workbook and needs nothing from outside', () => {
  const page = report('report.html');
  expect(page).toContain('<h2 id="gains-by-council">');
  expect(page).not.toMatch(/(?:src|href)="(?!#)/);
});
