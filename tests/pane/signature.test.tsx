import { screen, within } from '@testing-library/react';
import { FakeCashable } from './fake-cashable';
import { FakeSignature } from './fake-signature';
import { showPane, spoken } from './show-pane';

const ask = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Show the page…' });

test('The page for those who sign is shown first, then put in, then taken out again', async () => {
  const signature = new FakeSignature();
  const { user } = showPane({ opensOn: 'home', cashable: new FakeCashable().alreadyMarked(), signature });
  await user.click(await ask());
  const form = await screen.findByRole('group', { name: 'What the page would say' });
  expect(form).toHaveTextContent('Half of the gains£186,000 · Holds');
  // What is on screen about the budget goes onto the page.
  expect(form).toHaveTextContent(
    'Provisional: 4 lines are still to be decided; the baseline is between £10,223,000 and £12,952,000.',
  );
  expect(signature.asked.map(({ about }) => `${about.kind} ${about.year}`)).toEqual(['backward 2005/06']);
  expect(signature.writes).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Insert the page' }));
  expect(await screen.findByText(/^The page stands on sheet ‘For signature’, as read/)).toBeVisible();
  expect(spoken()).toContain('one side of A4');
  await user.click(screen.getByRole('button', { name: 'Take it out…' }));
  const confirm = screen.getByRole('group', { name: 'Take out sheet ‘For signature’?' });
  expect(within(confirm).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await user.click(within(confirm).getByRole('button', { name: 'Yes, take it out' }));
  expect(await ask()).toBeVisible();
  expect(signature.writes).toEqual(['insert', 'remove']);
});

test('What stands in the way is said in its own sentence', async () => {
  const signature = new FakeSignature();
  const { user } = showPane({ opensOn: 'home', cashable: new FakeCashable().alreadyMarked(), signature });
  const button = await ask();
  signature.problem = { id: 'x', sentence: 'That statement is not in the workbook any more.' };
  await user.click(button);
  expect(await screen.findByText('That statement is not in the workbook any more.')).toBeVisible();
});
