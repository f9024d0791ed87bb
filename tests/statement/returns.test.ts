import { defaultEdition } from '../../src/guidance/editions';
import { checkWorkbook } from '../../src/statement/findings';
import { readStatements } from '../../src/statement/read/read-statements';
import { isReadable, type Statement } from '../../src/statement/statement';
import { poundsShown } from '../../src/money/pounds';
import { hampshire, salford } from './filed-form';

const figures = ({ rows }: Statement, row: string): object => {
  const cells = rows.find(({ key }) => key === row)?.cells ?? {};
  return Object.fromEntries(
    Object.entries(cells).map(([field, { amount, text }]) => [
      field,
      amount.kind === 'amount' ? poundsShown(amount.pence) : text,
    ]),
  );
};

test('Hampshire’s filed backward look 2005/06 is read as printed: pairs under groups, quality under the row', () => {
  const [statement] = readStatements(hampshire(), defaultEdition).found.filter(isReadable);
  expect(statement).toMatchObject({
    kind: 'backward',
    year: '2005/06',
    authority: 'Hampshire County Council',
  });
  expect(statement && figures(statement, 'adult-social-services')).toEqual({
    'sustained-total': '£720,336',
    'sustained-cashable': '£720,336',
    'further-total': '£4,690,000',
    'further-cashable': '£4,690,000',
    'ongoing-total': '£4,690,000',
    'ongoing-cashable': '£4,690,000',
    'cumulative-total': '£5,410,336',
    'cumulative-cashable': '£5,410,336',
    indicator: 'Non-approved indicator (enter 0 in 2004/5 and 1 in 2005/6 and explain in the text box)',
    'indicator-before': '0',
    'indicator-after': '1',
    'indicator-met': 'Yes',
    'row-key-actions': 'Intensive home care in place of residential care.',
    'row-quality': 'People stay at home longer, as the yearly survey shows.',
  });
});

test('Salford’s filed forward look 2005/06 is read, with capital and other left blank', () => {
  const [statement] = readStatements(salford(), defaultEdition).found.filter(isReadable);
  expect(statement).toMatchObject({ kind: 'forward', year: '2005/06', authority: 'City of Salford' });
  expect(statement && figures(statement, 'adult-social-services')).toEqual({
    'expected-total': '£234,432',
    'expected-cashable': '£167,432',
    'expected-capital': '',
    'expected-other': '',
    'row-strategy': 'More care at home.',
  });
});

test.each([
  { name: 'Hampshire 2005/06', workbook: hampshire() },
  { name: 'Salford 2005/06', workbook: salford() },
])('$name passes every arithmetic check that applies, and its quality coding', ({ workbook }) => {
  const [run] = checkWorkbook(workbook, defaultEdition).runs;
  const ended = (run?.results ?? []).map(({ check, outcome }) => ({ check, outcome }));
  const arithmetic = ended.filter(({ check }) => check.about === 'arithmetic');
  expect(
    arithmetic
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell')
      .map(({ check }) => check.id),
  ).toEqual([]);
  expect(arithmetic.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThanOrEqual(4);
  const quality = ended.filter(({ check }) =>
    ['own-indicator-is-explained', 'quality-is-cross-checked'].includes(check.id),
  );
  expect(quality.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
});
