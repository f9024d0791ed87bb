import { collateFile } from '../../src/collate/collate-file';
import { defaultChoices } from '../../src/guidance/choices';
import { defaultEdition } from '../../src/guidance/editions';
import { choicesKey, choicesSettings } from '../../src/guidance/kept-choices';
import { workbookBytes } from '../cli/workbook-bytes';
import { StatementSheet, workbookOf } from '../statement/statement-book';

/** Less than half of these gains is cashable; no baseline is stated, so whether that is half of the target is not known. */
const { sheets } = workbookOf(
  new StatementSheet('forward', '2005/06').set('procurement/expected-total', 9_000_000),
);
function collated(settings: ReadonlyMap<string, unknown>) {
  const bytes = workbookBytes(Object.fromEntries(sheets.map(({ name, values }) => [name, values])), settings);
  const edition = defaultEdition.id;
  const facts = { file: 'a.xlsx', sha256: '0'.repeat(64), bytes: bytes.length, edition, version: '0' };
  return collateFile(facts, bytes);
}
const half = (rows: ReturnType<typeof collated>) =>
  (rows['findings'] ?? []).find((row) => row['check_id'] === 'cashable-at-least-half')?.['message'];

it('a workbook is collated by the reading of “half” that its officer chose', () => {
  expect(half(collated(new Map()))).toMatch(/short of/);
  expect(half(collated(choicesSettings({ ...defaultChoices, half: 'of-baseline' })))).toMatch(/baseline/);
});

it('choices that cannot be read are said, and the usual ones hold', () => {
  const rows = collated(new Map([[choicesKey, '{"chunks":1}']]));
  expect(rows['files']?.[0]?.['not_read']).toContain('The choices kept in this workbook cannot be read');
  expect(half(rows)).toMatch(/short of/);
});
