import '../workbench/clock';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { collateFile } from '../../src/collate/collate-file';
import { editionById } from '../../src/guidance/editions';
import { openWorkbook, type OpenWorkbook } from '../../workbench/harness';
import { printedBy } from './printed-by';

/**
 * The figure of a marked workbook is one figure: in its cells, in the pane and on the command line. The officer has moved
 * £30,000 out, added a second sheet, and once typed beside a line.
 */
const sheets = [
  {
    name: 'Services',
    rows: [
      ['Service', '2004/05 £'],
      ['Highways', 100_000],
      ['Rent allowances', 40_000],
      ['Museums', 30_000],
      ['Libraries', 20_000],
      ['Total', 190_000],
    ],
  },
  {
    name: 'Leisure',
    rows: [
      ['Service', '2004/05 £'],
      ['Parks', 7_000],
      ['Swimming pools', 5_000],
      ['Total', 12_000],
    ],
  },
];

const report = z.object({
  edition: z.string(),
  marked: z.object({ decided: z.int(), baseline: z.string().nullable() }).nullable(),
  said: z.array(z.string()),
  baseline: z.object({ amount: z.string() }),
  sheets: z.array(z.object({ name: z.string() })),
});

let folder: string;
let file: string;
let bytes: Uint8Array;

async function markAll(workbook: OpenWorkbook): Promise<void> {
  for (const { id } of await workbook.done('budget-marks.sheets'))
    await workbook.done('budget-marks.mark', await workbook.done('budget-marks.preview', id, {}));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-marked-'));
  file = join(folder, 'marked.xlsx');
  const workbook = await openWorkbook({ sheets });
  await markAll(workbook);
  const services = (await workbook.done('budget-marks.sheets')).find(({ name }) => name === 'Services');
  const preview = await workbook.done('budget-marks.preview', services?.id ?? '', {});
  const museums = preview.reading.sheets[0]?.lines.find(({ label }) => label === 'Museums');
  await workbook.done('budget-marks.decide', services?.id ?? '', [
    {
      key: museums?.key ?? '',
      treatment: 'transfer-payment',
      reason: 'Passed on to the joint committee whole',
    },
  ]);
  // Typed beside “Rent allowances”, and not marked again since: the formulas follow it at once.
  await workbook.edit(({ worksheets }) => {
    worksheets.getItem('Services').getRange('C3').values = [['Included']];
  });
  await workbook.state();
  bytes = await workbook.save();
  writeFileSync(file, bytes);
  await workbook.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = async (...options: string[]) => {
  const { out, error, code } = await printedBy(['lines', file, '--json', ...options]);
  return { ...report.parse(JSON.parse(out)), error, code };
};

it('lines gives the baseline that the workbook shows, over all marked sheets and with what the officer decided', async () => {
  const read = await lines();
  expect(read).toMatchObject({
    baseline: { amount: '172000.00' },
    marked: { decided: 2, baseline: '172000.00' },
    said: [],
    error: '',
  });
  expect(read.sheets.map(({ name }) => name)).toEqual(['Services', 'Leisure']);
});

it('what is asked for is read anew, and it says that the decisions are not in it', async () => {
  const read = await lines('--sheet', 'Services');
  expect(read).toMatchObject({ baseline: { amount: '150000.00' }, marked: null, code: 0 });
  expect(read.error).toContain(
    'marked.xlsx: the sheets ‘Services’ and ‘Leisure’ are marked and 2 lines were decided by the officer. ',
  );
});

it('our own sheet is no budget and no statement', async () => {
  expect((await printedBy(['lines', file, '--sheet', 'AES baseline'])).error).toMatch(
    /has no sheet “AES baseline”/,
  );
  const checked = await printedBy(['check', file]);
  expect(checked.error).not.toContain('AES baseline');
  expect(checked.out).not.toContain('AES baseline');
});

it('a dataset holds the same baseline', () => {
  const edition = editionById('councils-2005-08')?.id ?? '';
  const rows = collateFile(
    { file: 'a.xlsx', sha256: '0'.repeat(64), bytes: bytes.length, edition, version: '0' },
    bytes,
  );
  expect(rows['baselines']).toMatchObject([{ baseline: 17_200_000 }]);
  expect(rows['files']).toMatchObject([{ not_read: null }]);
});
