import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeStatements, backwardInOrder, backwardWithFaults, noStatement } from './fake-statements';
import { showPane, spoken } from './show-pane';
import { openFirstIn, press, pressExplain, showStatement } from './show-statement';
import { checks } from '../../src/statement/all-checks';
import { StatementSheet } from '../statement/statement-book';

const region = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });

/** Lets what a change set going come to rest. */
const change = async (statements: FakeStatements): Promise<void> => {
  await act(async () => {
    statements.change();
    await Promise.resolve();
  });
};

describe('looking at a statement', () => {
  it('says which statement it is, what is left to do and how the checks ended, and writes nothing', async () => {
    const { statements } = await showStatement();
    const statement = await region('Backward look 2005/06');
    expect(statement).toHaveTextContent('Hampshire County Council, sheet ‘Backward look 2005-06’');
    expect(statement).toHaveTextContent('2 to put right, 1 to explain.');
    const counts = ['hold', 'do not hold', 'can’t tell', 'do not apply'].map((ended) =>
      Number(within(statement).getByText(ended).nextElementSibling?.textContent),
    );
    const inAll = counts.reduce((sum, count) => sum + count, 0);
    expect(inAll).toBe(checks.length);
    expect(within(statement).getByText(`${String(inAll)} checks in all:`)).toBeVisible();
    expect(statements.writes).toEqual([]);
  });

  it('puts what must be put right first, each with its cell, remedy, reason and paragraph', async () => {
    const pane = await showStatement();
    const { statements, user } = pane;
    const must = await region('To put right (2)');
    expect(within(must).getByRole('heading', { name: 'Amount is text' })).toBeVisible();
    const finding = within(must).getByRole('group', { name: /^Amount is text, D\d+$/ });
    expect(finding).toHaveTextContent(/Procurement: D\d+ holds “\d+” as text, not as a number\./);
    expect(finding).toHaveTextContent('What to do: Turn it into the number.');
    await user.click(within(finding).getByRole('button', { name: /^Go to D/ }));
    const [selected] = statements.selected;
    expect(selected?.sheetId).toBe('Backward look 2005-06');
    expect(selected?.cells).toHaveLength(1);
    expect(spoken()).toContain(`${selected?.cells[0] ?? ''} is selected.`);

    const query = await openFirstIn(pane, 'To amend or explain (1)');
    await user.click(within(query).getByRole('button', { name: 'Why' }));
    expect(query).toHaveTextContent(/Paragraph 2\.3/);
    // One is open at a time, and opening it selected its cell.
    expect(within(must).queryByRole('button', { name: 'Why' })).toBeNull();
    expect(statements.selected.at(-1)?.cells).toEqual([expect.stringMatching(/^M\d+$/)]);
  });

  it('nests what only follows from another finding', async () => {
    const { user } = await showStatement();
    const must = await region('To put right (2)');
    await user.click(within(must).getByRole('button', { name: /^Follows from this: 6 more findings$/ }));
    expect(must).toHaveTextContent('These go away by themselves once the cause is put right.');
    expect(screen.queryByRole('region', { name: /can’t tell/i })).not.toBeInTheDocument();
  });

  it('lists each place of a finding that stands in several, and all its cells can be selected', async () => {
    const sheet = backwardInOrder();
    for (const row of sheet.rowIds.slice(0, 9)) sheet.set(`${row}/further-total`, 'TBC');
    const { statements, user } = await showStatement({ statements: new FakeStatements([sheet]) });
    const must = await region(/^To put right/);
    const number = within(must).getByRole('button', { name: 'Words in place of an amount' });
    if (number.getAttribute('aria-expanded') !== 'true') await user.click(number);
    expect(must).toHaveTextContent('and 4 more cells');
    await user.click(within(must).getByRole('button', { name: 'Select all 9 cells' }));
    expect(statements.selected[0]?.cells).toHaveLength(9);
    expect(spoken()).toContain('All 9 cells are selected.');
    await user.click(within(must).getByRole('button', { name: 'Each of the 9 places' }));
    expect(within(must).getAllByText(/holds “TBC”/).length).toBeGreaterThanOrEqual(9);
  });

  it('folds away what holds, what does not apply with the reason, and what the checks cannot see', async () => {
    const pane = await showStatement({ statements: new FakeStatements([backwardInOrder()]) });
    await press(pane, /^What holds \(\d+\)$/);
    expect(screen.getByText('Cashable gains are not more than total gains')).toBeVisible();
    await press(pane, /^What does not apply \(\d+\)$/);
    expect(screen.getAllByText(/It is not made for a backward look\./)[0]).toBeVisible();
  });

  it('says so when all holds', async () => {
    await showStatement({ statements: new FakeStatements([backwardInOrder()]) });
    expect(await region('Backward look 2005/06')).toHaveTextContent('Nothing to put right or to explain.');
    expect(screen.queryByRole('region', { name: /^To put right/ })).not.toBeInTheDocument();
  });

  it('lets the officer choose among several statements, and keeps the choice when the list is read again', async () => {
    const statements = new FakeStatements([
      backwardWithFaults(),
      new StatementSheet('forward', '2005/06').set('header/email', ''),
    ]);
    const { user } = await showStatement({ statements });
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Statement' }),
      'Forward look 2005/06, sheet ‘Forward look 2005-06’',
    );
    expect(await region('Forward look 2005/06')).toHaveTextContent('1 to put right.');
    await change(statements);
    expect(await region('Forward look 2005/06')).toBeVisible();
    statements.active = 'Backward look 2005-06';
    await change(statements);
    expect(await region('Backward look 2005/06')).toBeVisible();
  });

  it('says which sheet could not be read, beside the statement that could', async () => {
    const unclear = new StatementSheet('forward', '2006/07').set('header/authority', '');
    await showStatement({ statements: new FakeStatements([backwardInOrder(), unclear]) });
    expect(await screen.findByText(/Sheet ‘Forward look 2006-07’ could not be checked/)).toBeVisible();
    expect(await region('Backward look 2005/06')).toBeVisible();
  });

  it('offers to insert a statement where the workbook holds none', async () => {
    await showStatement({ statements: new FakeStatements([]) });
    expect(await screen.findByText(/holds no Annual Efficiency Statement/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Show what would be written' })).toBeVisible();
  });

  it('says what stopped it, and tries again', async () => {
    const statements = new FakeStatements();
    statements.problems.look = { id: 'busy', sentence: 'Excel is busy: a cell is being edited.' };
    const pane = await showStatement({ statements });
    expect((await screen.findAllByText('Excel is busy: a cell is being edited.'))[0]).toBeVisible();
    delete statements.problems.look;
    await press(pane, 'Try again');
    expect(await region('Backward look 2005/06')).toBeVisible();
  });
});

describe('going from finding to finding', () => {
  it('“Next finding” opens the one after, folds the others and selects its cell', async () => {
    const pane = await showStatement();
    await press(pane, 'Check statement');
    await press(pane, 'Next finding');
    expect(pane.statements.selected.at(-1)?.cells).toEqual(['B8']);
    const opened = screen
      .getAllByRole('heading', { level: 3 })
      .filter((heading) => within(heading).queryByRole('button', { expanded: true }) !== null);
    expect(opened).toHaveLength(1);
    await press(pane, 'Next finding');
    expect(pane.statements.selected.at(-1)?.cells).toEqual([expect.stringMatching(/^M\d+$/)]);
  });
});

describe('checking', () => {
  it('marks in place on “Check statement”, and says the result', async () => {
    const pane = await showStatement();
    await press(pane, 'Check statement');
    await screen.findByRole('button', { name: 'Check again' });
    expect(pane.statements.writes).toEqual(['marks']);
    expect(spoken()).toContain('Backward look 2005/06 is checked. 2 to put right, 1 to explain. Of ');
  });

  it('says what could not be marked, and shows the findings all the same', async () => {
    const statements = new FakeStatements();
    statements.notMarked = 'Sheet ‘Backward look 2005-06’ is protected, so nothing was marked on it.';
    const pane = await showStatement({ statements });
    await press(pane, 'Check statement');
    expect(await screen.findByText(statements.notMarked)).toBeVisible();
    expect(await region('To put right (2)')).toBeVisible();
  });

  it('says what stopped the check, and keeps the list', async () => {
    const statements = new FakeStatements();
    const pane = await showStatement({ statements });
    await region('To put right (2)');
    statements.problems.check = {
      id: 'changed',
      sentence: 'The sheet changed while it was checked. Check again.',
    };
    await press(pane, 'Check statement');
    expect((await screen.findAllByText(/The sheet changed while it was checked/))[0]).toBeVisible();
    expect(await region('To put right (2)')).toBeVisible();
  });
});

describe('when a cell changes', () => {
  it('follows quietly: focus and what is open stay, and only a new result is spoken', async () => {
    const sheet = backwardWithFaults();
    const statements = new FakeStatements([sheet]);
    const pane = await showStatement({ statements });
    const { user } = pane;
    const query = await openFirstIn(pane, 'To amend or explain (1)');
    await user.click(within(query).getByRole('button', { name: 'Why' }));
    const why = within(query).getByRole('button', { name: 'Why' });
    expect(why).toHaveFocus();

    const before = spoken();
    await change(statements);
    expect(spoken()).toBe(before);

    sheet.set('header/email', 'finance@council.example');
    await change(statements);
    await waitFor(() => {
      expect(spoken()).toContain('The statement has changed. 1 to put right, 1 to explain. Of ');
    });
    expect(await region('To put right (1)')).toBeVisible();
    expect(why).toHaveFocus();
    expect(why).toHaveAttribute('aria-expanded', 'true');
    expect(why).toBeInTheDocument();
  });

  it('writes nothing while the officer has not asked for marks, and keeps marks up to date afterwards', async () => {
    const pane = await showStatement();
    const { statements } = pane;
    await region('To put right (2)');
    await change(statements);
    expect(statements.writes).toEqual([]);
    await press(pane, 'Check statement');
    await screen.findByRole('button', { name: 'Check again' });
    await change(statements);
    expect(statements.writes).toEqual(['marks', 'marks']);
  });

  it('keeps what the officer is typing', async () => {
    const statements = new FakeStatements();
    const pane = await showStatement({ statements });
    await pressExplain(pane);
    await pane.user.type(screen.getByRole('textbox', { name: 'Explanation' }), 'The survey');
    statements.sheets[0]?.set('header/email', 'finance@council.example');
    statements.active = 'Some other sheet';
    await change(statements);
    await region('To put right (1)');
    expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveValue('The survey');
  });

  it('says so when the statement is deleted', async () => {
    const statements = new FakeStatements();
    await showStatement({ statements });
    await region('To put right (2)');
    statements.sheets = [];
    await change(statements);
    expect(await screen.findByText(/holds no Annual Efficiency Statement/)).toBeVisible();
  });
});

describe('what the ribbon hands over', () => {
  it('a check that ran with the pane closed is shown, without another one', async () => {
    const statements = new FakeStatements();
    const outcome = await statements.check();
    const { ribbon } = showPane({ statements });
    act(() => {
      ribbon.send({ kind: 'statement-checked', outcome, active: 'Backward look 2005-06' });
    });
    expect(await region('To put right (2)')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible();
    expect(statements.writes).toEqual(['marks']);
    await waitFor(() => {
      expect(statements.watched).toBe(true);
    });
  });

  it('a problem is said, beside the way to insert a statement', async () => {
    const statements = new FakeStatements([]);
    const { ribbon } = showPane({ statements });
    act(() => {
      ribbon.send({
        kind: 'statement-checked',
        outcome: { ok: false, problem: noStatement },
        active: null,
      });
    });
    expect((await screen.findAllByText(noStatement.sentence))[0]).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Show what would be written' })).toBeVisible();
  });

  it('“Insert statement” shows the form', async () => {
    const { ribbon } = showPane();
    act(() => {
      ribbon.send({ kind: 'insert-statement' });
    });
    expect(await screen.findByRole('combobox', { name: 'Kind' })).toBeVisible();
  });
});
