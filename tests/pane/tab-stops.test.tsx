import { screen } from '@testing-library/react';
import { StatementSheet } from '../statement/statement-book';
import { FakeCashable } from './fake-cashable';
import { FakeFormulas } from './fake-formulas';
import { backwardInOrder, FakeStatements } from './fake-statements';
import { openFromMenu, showPane } from './show-pane';
import { longReading } from './south-kesteven';

/** Places where Tab stops; of a group of radio buttons it stops at one. */
function tabStops(): readonly HTMLElement[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ].filter((element) => element.tabIndex >= 0 && !(element instanceof HTMLButtonElement && element.disabled));
  const seen = new Set<string>();
  return all.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    if (seen.has(element.name)) return false;
    seen.add(element.name);
    return true;
  });
}

const most = 25;
const reading = longReading(300);

/** Lines to decide on many pages, findings in nine rows and a second statement. */
function busyWorkbook() {
  const cashable = new FakeCashable().alreadyMarked();
  cashable.read = () => reading;
  const sheet = backwardInOrder();
  for (const row of sheet.rowIds.slice(0, 9)) sheet.set(`${row}/further-total`, 'TBC');
  const statements = new FakeStatements([sheet, new StatementSheet('forward', '2006/07')]);
  return { cashable, statements, formulas: new FakeFormulas() };
}

test.each([
  ['Home', 'home', /look 2005.06/],
  ['Budget', 'budget', /^Decide \d+ lines$/],
  ['Statement', 'statement', /^Record/],
  ['Guidance', 'guidance', /^Questions and answers/],
] as const)('%s has at most 25 places where Tab stops, however much waits', async (_, opensOn, there) => {
  showPane({ opensOn, ...busyWorkbook() });
  await screen.findAllByRole('button', { name: there });
  expect(tabStops().map(({ textContent }) => textContent).length).toBeLessThanOrEqual(most);
});

test('With the first line open for deciding Budget has no more', async () => {
  const { user } = showPane({ opensOn: 'budget', ...busyWorkbook() });
  await user.click(await screen.findByRole('button', { name: /^Decide \d+ lines$/ }));
  await user.click(await screen.findByRole('button', { name: 'More…' }));
  expect(tabStops().length).toBeLessThanOrEqual(most);
});

test('After a decision, with the next line open and the way to take it back, it has no more', async () => {
  const { user } = showPane({ opensOn: 'budget', cashable: new FakeCashable().alreadyMarked() });
  await user.click(await screen.findByRole('button', { name: /^Decide \d+ lines$/ }));
  await user.click(await screen.findByRole('button', { name: 'Accept suggestion' }));
  await screen.findByRole('button', { name: 'Undo this decision' });
  expect(tabStops().length).toBeLessThanOrEqual(most);
});

test('With everything on Home open it has no more', async () => {
  const { user } = showPane({ opensOn: 'home', ...busyWorkbook() });
  await user.click(await screen.findByRole('button', { name: 'Baseline by treatment' }));
  await user.click(screen.getByRole('button', { name: 'Try other figures' }));
  await user.click(await screen.findByRole('button', { name: 'Show the page…' }));
  await screen.findByRole('button', { name: 'Insert the page' });
  expect(tabStops().length).toBeLessThanOrEqual(most);
});

test.each(['Formula', 'Settings', 'Help'])('%s has no more', async (view) => {
  const shown = showPane({ opensOn: 'home', ...busyWorkbook() });
  await screen.findByRole('region', { name: 'Where this workbook stands' });
  await openFromMenu(shown, view);
  await screen.findAllByRole('heading', { level: 2 });
  expect(tabStops().length).toBeLessThanOrEqual(most);
});
