import { screen, waitFor, within } from '@testing-library/react';
import { StatementSheet } from '../statement/statement-book';
import { FakeStatements } from './fake-statements';
import { openFromMenu, showPane } from './show-pane';

const forward = (): StatementSheet => new StatementSheet('forward', '2005/06');

async function openChoices(statements: FakeStatements) {
  const pane = showPane({ statements });
  await openFromMenu(pane, 'Settings');
  const region = await screen.findByRole('region', { name: 'What the guidance leaves to you' });
  await pane.user.click(await within(region).findByRole('button', { name: 'Change' }));
  return { ...pane, region, form: within(region).getByRole('group', { name: 'Choose for this workbook' }) };
}

const keep = (form: HTMLElement) => within(form).getByRole('button', { name: 'Keep these choices' });

describe('what the guidance leaves to the officer', () => {
  it('shows what another reading of half changes before it is taken, and keeps it only then', async () => {
    const statements = new FakeStatements([forward()]);
    const { user, region, form } = await openChoices(statements);
    await user.selectOptions(
      within(form).getByRole('combobox', { name: 'Reading of “at least half”' }),
      'Half of the year’s target',
    );
    const effect = await within(form).findByRole('status');
    await waitFor(() => {
      expect(effect).toHaveTextContent(/How much must be cashable changes|At least £/);
    });
    expect(statements.writes).toEqual([]);
    await user.click(keep(form));
    expect(await within(region).findByText(/The choices are kept in this workbook/)).toBeVisible();
    expect(statements.writes).toEqual(['choices']);
    expect(statements.kept.half).toBe('of-baseline');
    expect(region).toHaveTextContent('Half of the year’s target');
  });

  it('keeps the council’s name and how sums are shown, and says where they stand', async () => {
    const statements = new FakeStatements([forward()]);
    const { user, region, form } = await openChoices(statements);
    await user.type(within(form).getByRole('textbox', { name: 'Council’s name' }), 'Borough of Poole');
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Sums shown' }), 'In thousands (£k)');
    const effect = await within(form).findByRole('status');
    await waitFor(() => {
      expect(effect).toHaveTextContent(/name “Borough of Poole”.*every cell keeps its figure to the penny/);
    });
    await user.click(keep(form));
    await waitFor(() => {
      expect(region).toHaveTextContent('In thousands (£k)');
    });
    expect(statements.kept).toMatchObject({ council: 'Borough of Poole', rounding: 'thousands' });
  });

  it('a kind of authority that owes no mid-year update says so, with the rows that are not asked for', async () => {
    const statements = new FakeStatements([forward()]);
    const { user, form } = await openChoices(statements);
    await user.selectOptions(
      within(form).getByRole('combobox', { name: 'Kind of authority' }),
      'Shire district',
    );
    const effect = await within(form).findByRole('status');
    await waitFor(() => {
      expect(effect).toHaveTextContent('No mid-year update is owed.');
    });
    expect(effect).toHaveTextContent(/Not asked for any more: .*Adult social services/);
  });

  it('a restated baseline asks for the first one, and says at its field what cannot be read', async () => {
    const statements = new FakeStatements([forward()]);
    const { user, form } = await openChoices(statements);
    await user.selectOptions(
      within(form).getByRole('combobox', { name: 'Baseline restated' }),
      screen.getByRole('option', { name: /as Poole did/ }),
    );
    const box = within(form).getByRole('textbox', { name: 'First baseline' });
    expect(box).toHaveAccessibleDescription(/Enter the first baseline/);
    await user.type(box, 'about 13m');
    expect(box).toHaveAccessibleDescription(/“about 13m” is not an amount in pounds/);
    expect(keep(form)).toHaveAttribute('aria-disabled', 'true');
    await user.clear(box);
    await user.type(box, '£13,200,000');
    await waitFor(() => {
      expect(keep(form)).not.toHaveAttribute('aria-disabled', 'true');
    });
    await user.click(keep(form));
    await waitFor(() => {
      expect(statements.kept).toMatchObject({
        restatement: 'keep-first-year',
        firstBaseline: 1_320_000_000,
      });
    });
  });

  it('is left with Escape, and nothing was kept', async () => {
    const statements = new FakeStatements([forward()]);
    const { user, region } = await openChoices(statements);
    await user.keyboard('{Escape}');
    expect(within(region).queryByRole('group', { name: 'Choose for this workbook' })).toBeNull();
    expect(statements.writes).toEqual([]);
  });
});
