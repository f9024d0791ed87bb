import { screen, within } from '@testing-library/react';
import { whatFollows } from '../../src/pane/what-if/what-if';
import { defaultEdition } from '../../src/guidance/editions';
import { pence } from '../../src/money/pence';
import { FakeCashable } from './fake-cashable';
import { showPane } from './show-pane';
import { southKesteven } from './south-kesteven';
import { linesToDecide } from '../../src/pane/figures/lines-by-treatment';

const pounds = (amount: number) => pence(amount * 100);

describe('what follows', () => {
  // Baseline £12,676,000: the target of a year is £316,900.
  test.each([
    ['nothing gained', 0, 0, null, 316_900, true],
    ['the target to the pound, half cashable', 316_900, 158_450, null, 0, true],
    ['a pound less cashable than half', 316_900, 158_449, null, 0, false],
    ['a published target counts before 2.5%', 300_000, 150_000, 300_000, 0, true],
  ])('%s', (_, gains, cashable, published, short, halfHolds) => {
    const follows = whatFollows(
      {
        baseline: pounds(12_676_000),
        line: null,
        published: published === null ? null : pounds(published),
        gains: pounds(gains),
        cashable: pounds(cashable),
      },
      defaultEdition,
    );
    expect(follows).toMatchObject({ short: short * 100, halfHolds });
  });

  test('an undecided line that counts raises baseline and target; left out, both stay', () => {
    const [placed] = linesToDecide(southKesteven);
    if (placed === undefined) throw new Error('no line is left to decide');
    const suppose = (counts: boolean) =>
      whatFollows(
        {
          baseline: southKesteven.baseline.amount,
          line: { placed, counts },
          published: null,
          gains: pounds(0),
          cashable: pounds(0),
        },
        defaultEdition,
      );
    expect(suppose(true).baseline).toBe(southKesteven.baseline.amount + (placed.line.amount ?? 0));
    expect(suppose(false).baseline).toBe(southKesteven.baseline.amount);
  });
});

test('Typed figures are followed at once, and nothing is written', async () => {
  const { user, cashable } = showPane({
    opensOn: 'home',
    cashable: new FakeCashable().alreadyMarked(),
  });
  await user.click(await screen.findByRole('button', { name: 'Try other figures' }));
  const gains = screen.getByRole('textbox', { name: 'Gains of the year (£)' });
  await user.clear(gains);
  await user.type(gains, '200,000');
  expect(screen.getByText('£68,775 short of the target.')).toBeVisible();
  await user.clear(gains);
  await user.type(gains, '300,000');
  const share = screen.getByRole('textbox', { name: 'Of which cashable (%)' });
  await user.clear(share);
  await user.type(share, '40');
  expect(screen.getByText('The target is reached, but less than half is cashable.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /^Published target/ }), '310000');
  expect(screen.getByText('£10,000 short of the target.')).toBeVisible();
  await user.clear(share);
  await user.type(share, 'most');
  expect(screen.getByText('Write a share from 0 to 100.')).toBeVisible();
  expect(screen.queryByRole('table', { name: 'What would follow' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back to how it stands' }));
  const table = screen.getByRole('table', { name: 'What would follow' });
  expect(within(table).getByText('£10,751,000')).toBeVisible();
  expect(cashable.writes).toEqual([]);
});

test('A supposed line is opened in Budget when it is to be decided so', async () => {
  const { user } = showPane({ opensOn: 'home', cashable: new FakeCashable().alreadyMarked() });
  await user.click(await screen.findByRole('button', { name: 'Try other figures' }));
  const select = screen.getByRole('combobox', { name: 'A line to decide' });
  const [, first] = [...select.querySelectorAll('option')];
  await user.selectOptions(select, first as HTMLOptionElement);
  await user.click(screen.getByRole('button', { name: 'Open this line in Budget' }));
  expect(await screen.findByRole('button', { name: 'Accept suggestion' })).toBeVisible();
});
