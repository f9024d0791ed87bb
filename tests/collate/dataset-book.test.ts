import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetTables } from '../../src/collate/dataset';
import { datasetPage } from '../../tools/dataset-book';

test('docs/centres/dataset.md says what the dataset holds (UPDATE_DOCS=1 writes it anew)', () => {
  const path = join(__dirname, '../../docs/centres/dataset.md');
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, datasetPage());
  expect(readFileSync(path, 'utf8')).toBe(datasetPage());
});

test.each(datasetTables)(
  'The key and the folders of $name are among its columns',
  ({ key, partitions, columns }) => {
    const names = columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...key, ...partitions]));
    expect(new Set(names).size).toBe(names.length);
  },
);
