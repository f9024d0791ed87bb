import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PaneRequests } from '../../src/app/requests';
import { NotReady } from '../../src/pane/not-ready';
import { FakeCashable, lastChange } from './fake-cashable';
import { markButton, openFromMenu, showPane } from './show-pane';

describe('the ribbon', () => {
  it('shows the preview of the sheet that is in front', async () => {
    const { ribbon, cashable } = showPane();
    await markButton();
    act(() => {
      ribbon.send({ kind: 'preview-active-sheet', sheetId: 's2' });
    });
    expect(await screen.findByDisplayValue('Reserves')).toBeVisible();
    expect(cashable.previews.at(-1)?.sheetId).toBe('s2');
    expect(cashable.writes).toEqual([]);
  });

  it('is heard even when the button was pressed before the pane was there', async () => {
    const ribbon = new PaneRequests();
    ribbon.send({ kind: 'preview-active-sheet', sheetId: 's2' });
    showPane({ ribbon });
    expect(await screen.findByDisplayValue('Reserves')).toBeVisible();
  });

  it('finds a sheet that was added since the pane was opened', async () => {
    const { ribbon, cashable } = showPane();
    await markButton();
    cashable.sheetChoices = [
      ...cashable.sheetChoices,
      { name: 'New', id: 's9', hidden: false, likelihood: 0.2, marked: false },
    ];
    act(() => {
      ribbon.send({ kind: 'preview-active-sheet', sheetId: 's9' });
    });
    expect(await screen.findByDisplayValue('New')).toBeVisible();
  });

  it('leads back from the help', async () => {
    const { ribbon, user } = showPane();
    await markButton();
    await openFromMenu({ user }, 'Help');
    act(() => {
      ribbon.send({ kind: 'preview-active-sheet', sheetId: 's1' });
    });
    expect(await markButton()).toBeVisible();
  });

  it('asks before every mark is removed: what goes stands there, and nothing has gone', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const { ribbon, user } = showPane({ cashable });
    await screen.findByText(`Last change: ${lastChange}`);
    act(() => {
      ribbon.send({ kind: 'ask-removal' });
    });
    const question = await screen.findByRole('group', { name: 'Remove all marks?' });
    expect(within(question).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(cashable.writes).not.toContain('remove all');
    await user.click(within(question).getByRole('button', { name: 'Yes, remove all marks' }));
    expect(await markButton()).toBeVisible();
    expect(screen.getAllByText(/^All marks are removed\./).length).toBeGreaterThan(0);
  });

  it('offers to freeze formulas that rest on the marks, and to bring the marks back', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    cashable.freezable = 2;
    const { ribbon, user } = showPane({ cashable });
    await screen.findByText(`Last change: ${lastChange}`);
    act(() => {
      ribbon.send({ kind: 'ask-removal' });
    });
    await user.click(await screen.findByRole('button', { name: 'Freeze these formulas, then remove' }));
    expect(cashable.writes).toContain('freeze and remove all');
    expect(
      (await screen.findAllByText(/Undo last change brings them back until the workbook is closed\./)).length,
    ).toBeGreaterThan(0);
  });

  it('shows what stood in its way', async () => {
    const { ribbon } = showPane();
    await markButton();
    act(() => {
      ribbon.send({
        kind: 'problem',
        problem: { id: 'excel-busy', sentence: 'Excel is busy. Wait a moment.' },
      });
    });
    expect(await screen.findAllByText('Excel is busy. Wait a moment.')).toHaveLength(2);
  });
});

describe('the help', () => {
  it('explains every treatment', async () => {
    const { user } = showPane();
    await markButton();
    await openFromMenu({ user }, 'Help');
    const legend = await screen.findByRole('region', { name: 'What the marks mean' });
    expect(
      within(legend)
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual([
      'Included',
      'Transfer payment',
      'Delegated schools',
      'Police',
      'Excluded by officer',
      'Check',
      'Subtotal',
      'Income',
    ]);
  });

  it('says that nothing leaves the workbook, how to remove everything, and which version this is', async () => {
    const { user } = showPane();
    await openFromMenu({ user }, 'Help');
    expect(await screen.findByRole('region', { name: 'Privacy' })).toHaveTextContent(
      'Nothing leaves the workbook.',
    );
    expect(screen.getByRole('region', { name: 'Privacy' })).toHaveTextContent(/permission to read and write/);
    expect(screen.getByRole('region', { name: 'Removing everything' })).toHaveTextContent(
      '‘Remove all marks’',
    );
    expect(screen.getByText(/Version 9\.8\.7\./)).toBeVisible();
  });
});

describe('colours', () => {
  const background = (): string =>
    getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).getPropertyValue(
      '--colorNeutralBackground1',
    );

  it('keeps the officer’s choice on this computer', async () => {
    const { user, preferences } = showPane();
    await openFromMenu({ user }, 'Settings');
    await screen.findByLabelText('Colours');
    expect(background()).toBe('#ffffff');
    await user.selectOptions(screen.getByLabelText('Colours'), 'Dark');
    expect(preferences.get('pane.theme')).toBe('dark');
    expect(screen.getByLabelText('Colours')).toHaveDisplayValue('Dark');
    expect(background()).toBe('#292929');
  });
});

describe('colours of Excel', () => {
  it('are followed from the start', async () => {
    showPane({ officeTheme: { isDarkTheme: true } });
    await markButton();
    const pane = document.querySelector('.fui-FluentProvider') ?? document.body;
    expect(getComputedStyle(pane).getPropertyValue('--colorNeutralBackground1')).toBe('#292929');
  });
});

describe('where Cashable can’t work', () => {
  it.each([
    ['outside-excel', 'Open Cashable in Excel'],
    ['library-missing', 'Excel did not answer'],
    ['too-old', 'This Excel is too old for Cashable'],
  ] as const)('%s: says why and lets the officer try again', async (kind, heading) => {
    const retry = jest.fn();
    render(<NotReady reason={{ kind, problem: { id: kind, sentence: 'The reason.' } }} onRetry={retry} />);
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(screen.getByText('The reason.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(retry).toHaveBeenCalledTimes(1);
    });
  });
});
