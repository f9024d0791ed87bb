import { screen, waitFor, within } from '@testing-library/react';
import { FakeCashable } from './fake-cashable';
import { FakeSamples } from './fake-samples';
import { FakeStatements } from './fake-statements';
import { showPane, spoken } from './show-pane';
import { readingOf, southKesteven } from './south-kesteven';

const name = 'Revenue budget 2004-05';
const ask = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Try it on a sample…' });

/** A workbook without a budget, until the sample is put in. */
function emptyWorkbook(): FakeCashable {
  const cashable = new FakeCashable();
  cashable.sheetChoices = [{ name: 'Sheet1', id: 's9', hidden: false, likelihood: 0, marked: false }];
  cashable.read = (sheetId) =>
    sheetId === 'sample' ? { ...southKesteven } : readingOf([], { sheet: 'Sheet1', table: null });
  return cashable;
}

function openEmpty() {
  const cashable = emptyWorkbook();
  const samples = new FakeSamples(cashable);
  return {
    samples,
    ...showPane({ opensOn: 'home', cashable, samples, statements: new FakeStatements([]) }),
  };
}

test('A workbook without a budget is offered a sample: shown first, inserted when told, read at once', async () => {
  const { samples, user, cashable } = openEmpty();
  await user.click(await ask());
  const form = screen.getByRole('group', { name: 'What would be written' });
  expect(form).toHaveTextContent(`New sheet ‘${name}’ at the end of the workbook.`);
  expect(samples.writes).toEqual([]);
  const insert = within(form).getByRole('button', { name: 'Insert the sample' });
  expect(insert).toHaveFocus();
  await user.click(insert);
  expect(await screen.findByText(`The sample stands on sheet ‘${name}’.`)).toBeVisible();
  expect(samples.writes).toEqual(['insert']);
  expect(cashable.previews.at(-1)?.sheetId).toBe('sample');
  expect(spoken()).toContain('The sample stands on the new sheet');
});

test('Escape leaves the question, and the focus is on its button again', async () => {
  const { samples, user } = openEmpty();
  await user.click(await ask());
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'What would be written' })).toBeNull();
  await waitFor(async () => {
    expect(await ask()).toHaveFocus();
  });
  expect(samples.writes).toEqual([]);
});

test('It is taken out after a question, its marks first', async () => {
  const { samples, user, cashable } = openEmpty();
  await user.click(await ask());
  await user.click(screen.getByRole('button', { name: 'Insert the sample' }));
  await user.click(await screen.findByRole('button', { name: 'See what marking would write' }));
  await user.click(await screen.findByRole('button', { name: /^Mark [\d,]+ rows$/ }));
  await screen.findByRole('button', { name: /^Decide \d+ lines$/ });
  await user.click(screen.getByRole('button', { name: 'Home' }));
  await user.click(await screen.findByRole('button', { name: 'Take the sample out…' }));
  const form = screen.getByRole('group', { name: 'Take the sample out?' });
  expect(form).toHaveTextContent('Its marks and ‘AES baseline’ go first');
  expect(within(form).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await user.click(within(form).getByRole('button', { name: 'Yes, take it out' }));
  await waitFor(() => {
    expect(samples.writes).toEqual(['insert', 'remove']);
  });
  expect(cashable.writes.at(-1)).toBe('remove all');
  expect(await ask()).toBeVisible();
});

test('What can’t be inserted is said in its own sentence, in the form', async () => {
  const { samples, user } = openEmpty();
  await user.click(await ask());
  samples.problem = { id: 'protected', sentence: 'The workbook’s structure is protected.' };
  await user.click(screen.getByRole('button', { name: 'Insert the sample' }));
  expect(await screen.findByText('The workbook’s structure is protected.')).toBeVisible();
});

test('A workbook with nothing in it is no fault: Home says so and offers the sample', async () => {
  const cashable = emptyWorkbook();
  cashable.problems.preview = { id: 'sheet-empty', sentence: 'Sheet ‘Sheet1’ is empty.' };
  showPane({ opensOn: 'home', cashable, statements: new FakeStatements([]) });
  expect(await ask()).toBeVisible();
  expect(screen.getByRole('heading', { name: 'No budget found yet' })).toBeVisible();
  expect(screen.getByRole('main')).not.toHaveTextContent('is empty');
});

test('A workbook with a budget of its own is not offered a sample on Home', async () => {
  showPane({ opensOn: 'home' });
  await screen.findByRole('region', { name: 'Where this workbook stands' });
  expect(screen.queryByRole('button', { name: 'Try it on a sample…' })).toBeNull();
});
