import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, openWorkbook } from '../../../workbench/harness';

export async function markingIsRefused(): Promise<readonly string[]> {
  const workbook = await openWorkbook({
    sheets: [
      {
        name: 'Budget',
        rows: [
          ['Service', '2004/05 £'],
          ['Highways', 1000],
          ['Rent allowances', 400],
          ['Total', 1400],
        ],
      },
    ],
  });
  const before = await workbook.state();
  const [sheet] = await workbook.done('budget-marks.sheets');
  const preview = await workbook.done('budget-marks.preview', sheet?.id ?? '', {});
  // 1 reads, 2 is the library’s own, 3 writes.
  workbook.arm({ request: 3, failure: 'refused' });
  const marked = await workbook.act('budget-marks.mark', preview);
  const after = await workbook.state();
  await workbook.close();
  return marked.ok ? ['it was marked'] : differences(before, after);
}

it('is the example of the documentation, and does what that says', async () => {
  const page = readFileSync(join(__dirname, '../../../docs/developers/harness.md'), 'utf8');
  const [, example = ''] = /```ts\n([^]*?)```/.exec(page) ?? [];
  expect(readFileSync(__filename, 'utf8')).toContain(example.slice(example.indexOf('export async')));
  expect(await markingIsRefused()).toEqual([]);
});
