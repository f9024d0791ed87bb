import { screen, within } from '@testing-library/react';
import { FakeCashable } from './fake-cashable';
import { FakeCharts } from './fake-charts';
import { showPane, spoken } from './show-pane';

const home = (charts = new FakeCharts()) =>
  showPane({ opensOn: 'home', cashable: new FakeCashable().alreadyMarked(), charts });

test('What the baseline is made of is drawn by treatment, with the same figures as a table', async () => {
  const { user } = home();
  await user.click(await screen.findByRole('button', { name: 'Baseline by treatment' }));
  const chart = screen.getByRole('img', { name: /^Included £10,751,000\. Transfer payment £/ });
  const tables = screen.getAllByRole('button', { name: 'Show as a table' });
  await user.click(tables.at(-1) as HTMLElement);
  const table = screen.getByRole('table', { name: 'Baseline by treatment' });
  for (const row of within(table).getAllByRole('row').slice(1)) {
    const [name, amount] = [...row.children].map(({ textContent }) => textContent);
    expect(chart).toHaveAccessibleName(expect.stringContaining(`${name ?? ''} ${amount ?? ''}.`));
  }
});

test('A chart goes into the workbook when told to, and out again', async () => {
  const charts = new FakeCharts();
  const { user } = home(charts);
  await user.click((await screen.findAllByRole('button', { name: 'Show as a table' }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Put this chart in the workbook' }));
  await user.click(await screen.findByRole('button', { name: 'Take it out' }));
  expect(spoken()).toContain('The chart is out.');
  expect(screen.queryByRole('button', { name: 'Take it out' })).toBeNull();
  expect(charts.writes).toEqual(['put targets', 'remove targets']);
});

test('An Excel without charts for add-ins says so, in place of a button that would fail', async () => {
  const charts = new FakeCharts();
  charts.draws = false;
  const { user } = home(charts);
  await user.click(await screen.findByRole('button', { name: 'Baseline by treatment' }));
  expect(await screen.findByText('This Excel draws no charts for add-ins.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Put this chart in the workbook' })).toBeNull();
  expect(charts.writes).toEqual([]);
});
