import { screen, waitFor } from '@testing-library/react';
import type { Cashable } from '../../src/features/budget-marks/cashable';
import { FakeCashable } from './fake-cashable';
import { markButton, showPane, spoken, type ShownPane } from './show-pane';

const problem = {
  id: 'sheet-protected',
  sentence: 'Sheet ‘RA 2016-17’ is protected. Take the protection off, then try again. Nothing was changed.',
  details: 'AccessDenied\nrange.values = [...]',
};

const undo = async ({ user }: ShownPane): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Undo last change' }));
};
const askRemoval = async ({ user }: ShownPane): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Remove all marks' }));
};

const decideButton = (): Promise<HTMLElement> =>
  screen.findByRole('button', { name: 'Decide Parish Precepts, row 181' });

/** Each action that can fail, what the officer does to meet it, and whether the sheet carries marks then. */
const actions: readonly [keyof Cashable, 'marked' | 'not marked', (pane: ShownPane) => Promise<void>][] = [
  ['sheets', 'not marked', () => Promise.resolve()],
  ['preview', 'not marked', () => Promise.resolve()],
  ['marked', 'marked', () => Promise.resolve()],
  ['preview', 'marked', () => Promise.resolve()],
  [
    'mark',
    'not marked',
    async ({ user }) => {
      await user.click(await markButton());
    },
  ],
  ['undoLast', 'marked', undo],
  ['previewRemoval', 'marked', askRemoval],
  [
    'removeAll',
    'marked',
    async (pane) => {
      await askRemoval(pane);
      await pane.user.click(await screen.findByRole('button', { name: 'Yes, remove all marks' }));
    },
  ],
  [
    'selectRow',
    'marked',
    async ({ user, cashable }) => {
      // Opening the line goes to its cell too, quietly: only what the officer asks for by name is answered.
      delete cashable.problems.selectRow;
      await user.click(await decideButton());
      expect(screen.queryByText(problem.sentence)).toBeNull();
      cashable.problems.selectRow = problem;
      await user.click(await screen.findByRole('button', { name: 'Go to row 181' }));
    },
  ],
];

describe('a problem is shown in its own sentence', () => {
  it.each(actions)('%s, sheet %s', async (action, marks, meet) => {
    const cashable = new FakeCashable();
    if (marks === 'marked') cashable.alreadyMarked();
    cashable.problems[action] = problem;
    const pane = showPane({ cashable });
    await meet(pane);
    const shown = await screen.findAllByText(
      (_, element) => element?.textContent.startsWith(problem.sentence) === true,
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(document.body).not.toHaveTextContent('AccessDenied');
    expect(cashable.writes).toEqual([]);
  });

  it('keeps what only support can use behind "Details", ready to be copied', async () => {
    const cashable = new FakeCashable();
    cashable.problems.mark = problem;
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    expect(screen.getByRole('group', { name: 'Details' })).toHaveTextContent(
      'sheet-protected AccessDenied range.values',
    );
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await screen.findByText('Details copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('AccessDenied');
  });

  it('is sent without amounts, names of sheets and words of the workbook', async () => {
    const cashable = new FakeCashable();
    cashable.problems.mark = {
      ...problem,
      details:
        'InvalidArgument: “Rent allowances” in ‘Budget 2004’!C12 holds £1,234,567.89 (code 811)\n    at perform.ts:42:7',
    };
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    const report = screen.getByRole('group', { name: 'Details' });
    expect(report).toHaveTextContent('InvalidArgument: … in …!C# holds # (code #)');
    expect(report).toHaveTextContent('at perform.ts:42:7');
    expect(report).not.toHaveTextContent(/1,234|811|Rent|Budget/);
  });

  it('selects the details where Office refuses the clipboard', async () => {
    const cashable = new FakeCashable();
    cashable.problems.mark = problem;
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await screen.findByText(/could not be copied/)).toBeVisible();
    expect(String(window.getSelection())).toContain('AccessDenied');
  });

  it('speaks the problem at once', async () => {
    const cashable = new FakeCashable();
    cashable.problems.mark = problem;
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    await waitFor(() => {
      expect(spoken()).toContain(problem.sentence);
    });
  });

  it('tries again when asked to, and goes on when the problem is gone', async () => {
    const cashable = new FakeCashable();
    cashable.problems.sheets = problem;
    const { user } = showPane({ cashable });
    const again = await screen.findByRole('button', { name: 'Try again' });
    delete cashable.problems.sheets;
    await user.click(again);
    expect(await markButton()).toBeVisible();
  });

  it('says so when the workbook has no sheet to read', async () => {
    const cashable = new FakeCashable();
    cashable.sheetChoices = [];
    showPane({ cashable });
    expect((await screen.findAllByText(/^This workbook has no sheet to read\./)).length).toBeGreaterThan(0);
  });

  it('turns a thrown error into a sentence with the error behind "Details"', async () => {
    const cashable = new FakeCashable();
    cashable.preview = () => Promise.reject(new Error('socket closed'));
    const { user } = showPane({ cashable });
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    expect(screen.getByRole('group', { name: 'Details' })).toHaveTextContent('socket closed');
  });

  it('survives a reading that the view can’t draw, and draws the next one', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const cashable = new FakeCashable();
    const sound = cashable.read;
    let broken = true;
    cashable.read = (sheetId, choices) => {
      const reading = sound(sheetId, choices);
      return broken
        ? {
            ...reading,
            targets: {
              ...reading.targets,
              byYear: {
                '2005/06': reading.targets.cashable,
                '2006/07': Number.NaN as typeof reading.targets.cashable,
              },
            },
          }
        : reading;
    };
    const { user, ribbon } = showPane({ cashable });
    expect(await screen.findByText(/^The pane could not show this\./)).toBeVisible();
    broken = false;
    ribbon.send({ kind: 'preview-active-sheet', sheetId: 's1' });
    await waitFor(() => {
      expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Baseline 2016/17' })).toBeVisible();
    jest.restoreAllMocks();
  });

  it('still offers to remove the marks when their record is damaged', async () => {
    const cashable = new FakeCashable();
    cashable.problems.preview = {
      id: 'settings-damaged',
      sentence:
        'What Cashable had kept in this workbook about its marks is damaged. Choose Remove all marks.',
    };
    showPane({ cashable });
    expect(await screen.findByRole('button', { name: 'Remove all marks' })).toBeVisible();
  });
});
