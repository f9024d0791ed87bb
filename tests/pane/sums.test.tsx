import { screen, within } from '@testing-library/react';
import type { BudgetReading } from '../../src/budget/reading';
import { pence } from '../../src/money/pence';
import { FakeCashable } from './fake-cashable';
import { showPane } from './show-pane';
import { readingOf, southKestevenLines } from './south-kesteven';

const sums = {
  bySheet: [
    {
      sheet: 'RA 2016-17',
      included: pence(0),
      excluded: pence(0),
      check: pence(0),
      repeats: 'Reserves and Old',
    },
    {
      sheet: 'Reserves',
      included: pence(900_000_000),
      excluded: pence(2_500_000_000),
      check: pence(50_000_000),
      repeats: null,
    },
    {
      sheet: 'Old',
      included: pence(175_100_000),
      excluded: pence(0),
      check: pence(3_000_000),
      repeats: null,
    },
  ],
  bySector: [
    { sector: 'culture-and-sport', label: 'Culture and sport', included: pence(230_600_000), lines: 3 },
    { sector: null, label: 'Not mapped to a sector', included: pence(844_500_000), lines: 1 },
  ],
} as const;

function show(reading: BudgetReading): void {
  const cashable = new FakeCashable().alreadyMarked();
  cashable.read = () => reading;
  showPane({ cashable });
}
const rows = (region: HTMLElement): readonly (string | null)[] =>
  within(region)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

describe('the baseline by sheet', () => {
  it('says what each sheet brings, what it leaves out, and which one only repeats others', async () => {
    show(readingOf(southKestevenLines, sums));
    expect(rows(await screen.findByRole('region', { name: 'Baseline by sheet' }))).toEqual([
      'RA 2016-17Repeats Reserves and Old: not counted again.£0',
      'ReservesLeft out £25,000,000; to decide £500,000.£9,000,000',
      'Old (hidden)To decide £30,000.£1,751,000',
      'Baseline£10,751,000',
    ]);
  });

  it('is left away where one sheet is the whole budget', async () => {
    show(readingOf(southKestevenLines));
    await screen.findByRole('region', { name: 'Baseline 2016/17' });
    expect(screen.queryByRole('region', { name: 'Baseline by sheet' })).toBeNull();
  });
});

describe('the baseline by sector', () => {
  it('lists the rows of the statement, the lines that fit none last, and adds up to the baseline', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const reading = readingOf(southKestevenLines, sums);
    cashable.read = () => reading;
    const { user } = showPane({ cashable });
    const region = await screen.findByRole('region', { name: 'Baseline by sector' });
    await user.click(within(region).getByRole('button', { name: 'Show the sectors' }));
    expect(rows(region)).toEqual([
      'Culture and sport3 lines£2,306,000',
      'Not mapped to a sector1 line£8,445,000',
      'Baseline£10,751,000',
    ]);
    expect(region).toHaveTextContent('They count towards the baseline all the same.');
  });
});
