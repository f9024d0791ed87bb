import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { asCorrected, calculation, FakeCashable, lastChange } from './fake-cashable';
import { markButton, openFromMenu, showPane, spoken } from './show-pane';
import { longReading, readingOf, southKestevenLines, withOpenColumn } from './south-kesteven';

const section = (name: RegExp | string): HTMLElement => screen.getByRole('region', { name });

describe('before anything is written', () => {
  it('chooses the likeliest sheet and says what was read of it', async () => {
    showPane();
    await markButton();
    expect(screen.getByLabelText('Sheet with the budget')).toHaveDisplayValue('RA 2016-17');
    expect(
      screen.getByText(
        'Labels in column B, codes in A, amounts in C: Net Current Expenditure £ thousand, 2016/17, £000, rows 5 to 306.',
      ),
    ).toBeVisible();
  });

  it('opens a sheet that is already marked before a likelier one that is not', async () => {
    const cashable = new FakeCashable();
    cashable.sheetChoices = cashable.sheetChoices.map((sheet) => ({ ...sheet, marked: sheet.id === 's2' }));
    showPane({ cashable });
    // The list of sheets moves below the figures once the sheet's marks are known.
    await waitFor(() => {
      expect(screen.getByDisplayValue('Reserves (marked)')).toBeVisible();
    });
  });

  it('never opens a hidden sheet first', async () => {
    const cashable = new FakeCashable();
    cashable.sheetChoices = cashable.sheetChoices.map((sheet) => ({ ...sheet, hidden: sheet.id === 's1' }));
    showPane({ cashable });
    expect(await screen.findByDisplayValue('Reserves')).toBeVisible();
  });

  it('shows baseline, range, targets and the proof in figures', async () => {
    showPane();
    await markButton();
    const baseline = section('Baseline 2016/17');
    expect(baseline).toHaveTextContent('£10,751,000');
    expect(baseline).toHaveTextContent('about £10.8 million');
    expect(baseline).toHaveTextContent('Provisional: 4 lines are still to be decided.');
    expect(baseline).toHaveTextContent('between £10,223,000 and £12,952,000');
    expect(baseline).toHaveTextContent('The amounts are for 2016/17, not 2004/05:');
    const rows = within(section('Targets')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'YearTarget',
      '2005/06£268,775',
      '2006/07£268,775',
      '2007/08£268,775',
      'All years together£806,325',
      'Cashable part of one year, at least£134,387.50',
    ]);
    expect(section('Check against the sheet’s own total')).toHaveTextContent('row 193');
  });

  it('says what would be written, how many cells, and what takes it back', async () => {
    showPane();
    await markButton();
    const writes = section('What marking will write');
    expect(writes).toHaveTextContent('Nothing has been written yet.');
    expect(within(writes).getAllByRole('listitem')).toHaveLength(3);
    expect(writes).toHaveTextContent('114 cells in all.');
    expect(writes).toHaveTextContent('‘Undo last change’ here takes it back.');
  });

  it('counts the lines by treatment with their sums, and opens a treatment onto its lines', async () => {
    const { user, cashable } = showPane();
    await markButton();
    const treatments = section('How the lines are treated');
    const rows = within(treatments).getAllByRole('button');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Included 20 lines£10,751,000',
      'Transfer payment 2 lines£25,000,000',
      'Check 4 lines£1,673,000',
    ]);
    expect(treatments).toHaveTextContent('Other rows: 7 headings, 2 subtotals, 1 blank row.');
    await user.click(within(treatments).getByRole('button', { name: /^Transfer payment/ }));
    expect(treatments).toHaveTextContent('Housing benefits: rent allowances - mandatory payments');
    await user.click(within(treatments).getByRole('button', { name: 'Go to row 174' }));
    expect(cashable.selected).toEqual(['s1 row 174']);
  });

  it('counts on the button the rows that get a treatment: lines and subtotals, no headings', async () => {
    showPane();
    expect(await markButton()).toHaveAccessibleName('Mark 28 rows');
  });

  it('writes nothing while the officer looks, corrects, goes to lines and reads the help', async () => {
    const { user, cashable } = showPane();
    cashable.read = (_, choices) => asCorrected(choices);
    await markButton();
    await user.selectOptions(screen.getByLabelText('Sheet with the budget'), 'Reserves');
    await markButton();
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    await user.selectOptions(screen.getByLabelText('Unit of the amounts'), 'Millions (£m)');
    await user.click(screen.getByRole('button', { name: /^Check 4 lines/ }));
    await user.click(screen.getByRole('button', { name: 'Go to row 181' }));
    await openFromMenu({ user }, 'Help');
    await user.click(screen.getByRole('button', { name: 'Budget' }));
    expect(cashable.writes).toEqual([]);
  });
});

describe('correcting what was read', () => {
  it.each([
    ['Column with the labels', 'Column D', { labelColumn: 'D' }],
    ['Column with the codes', 'No codes', { codeColumn: null }],
    ['Column with the amounts', 'D: At 31 March 2017 £000', { amountColumn: 'D' }],
    ['Financial year', '2004/05', { year: '2004/05' }],
    ['Unit of the amounts', 'Pounds (£)', { unit: '£' }],
    ['Gross or net', 'Gross expenditure', { basis: 'gross' }],
  ])('%s: %s is previewed at once', async (label, option, choices) => {
    const { user, cashable } = showPane();
    cashable.read = (_, corrected) => asCorrected(corrected);
    await markButton();
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    await user.selectOptions(screen.getByLabelText(label), option);
    expect(cashable.previews.at(-1)).toEqual({ sheetId: 's1', choices });
    expect(await screen.findByRole('button', { name: 'Go back to what was read' })).toBeVisible();
  });

  it('asks which of two columns is the budget, with both figures, and takes the one that is pressed', async () => {
    const cashable = new FakeCashable();
    const asRead = cashable.read;
    const decided = readingOf(southKestevenLines.filter(({ treatment }) => treatment !== 'check'));
    cashable.read = (sheet, corrected) =>
      corrected.amountColumn === undefined ? withOpenColumn(decided) : asRead(sheet, corrected);
    const { user } = showPane({ cashable });
    await markButton();
    const baseline = section('Baseline 2016/17');
    expect(baseline).toHaveTextContent('Provisional: the column of “RA 2016-17” is still to be chosen');
    expect(baseline).not.toHaveTextContent('It will end up between');
    const question = within(screen.getByRole('group', { name: 'Which column does your council count?' }));
    expect(question.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'C, Gross: baseline £10,000 (as read)',
      'D, Net: baseline £7,000, £50 to decide',
    ]);
    // That what was read is right is an answer too.
    await user.click(question.getByRole('button', { name: /as read/ }));
    expect(cashable.previews.at(-1)?.choices).toEqual({ amountColumn: 'C' });
    await markButton();
    expect(screen.queryByRole('group', { name: 'Which column does your council count?' })).toBeNull();
  });

  it('adds one correction to another, but drops the year when another column is chosen', async () => {
    const { user, cashable } = showPane();
    cashable.read = (_, corrected) => asCorrected(corrected);
    await markButton();
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    await user.selectOptions(screen.getByLabelText('Unit of the amounts'), 'Pounds (£)');
    await user.selectOptions(screen.getByLabelText('Financial year'), '2004/05');
    expect(cashable.previews.at(-1)?.choices).toEqual({ unit: '£', year: '2004/05' });
    await user.selectOptions(screen.getByLabelText('Column with the amounts'), 'D: At 31 March 2017 £000');
    expect(cashable.previews.at(-1)?.choices).toEqual({ unit: '£', amountColumn: 'D' });
    await user.click(screen.getByRole('button', { name: 'Go back to what was read' }));
    expect(cashable.previews.at(-1)?.choices).toEqual({});
  });

  it('can correct a correction that led to a problem', async () => {
    const { user, cashable } = showPane();
    await markButton();
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    cashable.problems.preview = {
      id: 'no-budget-table',
      sentence: 'Column D of ‘RA 2016-17’ holds no amounts.',
    };
    await user.selectOptions(screen.getByLabelText('Column with the amounts'), 'D: At 31 March 2017 £000');
    expect(await screen.findAllByText('Column D of ‘RA 2016-17’ holds no amounts.')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
    delete cashable.problems.preview;
    await user.selectOptions(
      screen.getByLabelText('Column with the amounts'),
      'C: Net Current Expenditure £ thousand',
    );
    expect(await markButton()).toBeVisible();
  });

  it('offers no marking on a sheet without a budget table, and says why', async () => {
    const cashable = new FakeCashable();
    cashable.read = () =>
      readingOf([], {
        table: null,
        findings: [{ sheet: 'RA 2016-17', address: null, sentence: 'The sheet holds text only.' }],
      });
    showPane({ cashable });
    expect(await screen.findByText('The sheet holds text only.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
  });
});

describe('marking', () => {
  it('says the result with figures, on screen and to a screen reader', async () => {
    const { user, cashable } = showPane();
    await user.click(await markButton());
    const sentence = 'Marked 28 rows on ‘RA 2016-17’: 114 cells written. The baseline is £10,751,000.';
    expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
    expect(spoken()).toContain(sentence);
    expect(cashable.writes).toEqual(['mark RA 2016-17']);
    expect(section('Baseline 2016/17')).toHaveTextContent(`The live calculation stands at ${calculation}.`);
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
  });

  it('lists what is left to decide, the largest amount first whatever its sign', async () => {
    const { user } = showPane();
    await user.click(await markButton());
    const decide = await screen.findByRole('region', { name: 'To decide (4)' });
    const lines = within(decide).getAllByRole('listitem');
    // Folded, a line says no more than its label, its amount and, once, what is suggested.
    expect(lines.map((line) => line.textContent)).toEqual([
      'Parish Precepts£1,476,000 suggested: leave it out',
      'Land drainage and related work - Levy / Special levies£649,000 suggested: leave it out',
      'External Trading Accounts net surplus(-)/ deficit(+)−£528,000 suggested: leave it out',
      'Non-distributed costs - retirement benefits£76,000 suggested: leave it out',
    ]);
  });

  it('opens the paragraph that a reason rests on, in place', async () => {
    const { user } = showPane();
    await user.click(await markButton());
    const decide = await screen.findByRole('region', { name: 'To decide (4)' });
    await user.click(within(decide).getByRole('button', { name: 'Decide Parish Precepts, row 181' }));
    const [paragraph] = within(decide).getAllByRole('button', { name: 'Paragraph A7' });
    if (paragraph === undefined) throw new Error('no paragraph button');
    await user.click(paragraph);
    expect(paragraph).toHaveAttribute('aria-expanded', 'true');
    expect(decide).toHaveTextContent(/A7: .*2\.5%/);
  });

  it('writes once, however often the button is pressed', async () => {
    const { user, cashable } = showPane();
    await user.dblClick(await markButton());
    await screen.findByRole('button', { name: 'Undo last change' });
    expect(cashable.writes).toEqual(['mark RA 2016-17']);
  });

  it('shows progress, and stops when told to', async () => {
    const cashable = new FakeCashable();
    cashable.whileMarking = (onProgress, signal) =>
      new Promise((resolve) => {
        onProgress({ done: 4000, of: 20000, words: 'Writing to ‘RA 2016-17’' });
        signal?.addEventListener('abort', () => {
          resolve({ id: 'cancelled', sentence: 'Stopped. What had been written so far was taken back.' });
        });
      });
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    expect(await screen.findByText('Writing to ‘RA 2016-17’: 20%.')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Progress of marking' })).toHaveAttribute('value', '4000');
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      (await screen.findAllByText('Stopped. What had been written so far was taken back.')).length,
    ).toBeGreaterThan(0);
    expect(cashable.writes).toEqual([]);
    expect(await markButton()).toBeVisible();
  });

  it('answers Cancel in the moment it is pressed, whatever Excel is busy with', async () => {
    const cashable = new FakeCashable();
    let told = false;
    cashable.whileMarking = (onProgress, signal) =>
      new Promise(() => {
        onProgress({ done: 4000, of: 20000, words: 'Writing to ‘RA 2016-17’' });
        signal?.addEventListener('abort', () => {
          told = true;
        });
      });
    const { user } = showPane({ cashable });
    await user.click(await markButton());
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    // Nothing is waited for: no timer and no answer stands between the press and what is seen.
    fireEvent.click(cancel);
    expect(screen.getByText('Stopping…')).toBeVisible();
    expect(told).toBe(true);
  });

  it('says in one sentence where the budget stands, before marking and after', async () => {
    const { user } = showPane();
    await markButton();
    expect(
      screen.getByText(
        '‘RA 2016-17’ is read and not marked yet. Its baseline comes to £10,751,000, with 4 lines to decide.',
      ),
    ).toBeVisible();
    await user.click(await markButton());
    expect(
      await screen.findByText(
        '‘RA 2016-17’ is marked. 4 lines are still to decide; the baseline is £10,751,000 so far.',
      ),
    ).toBeVisible();
  });

  it('does not mark from a preview that is being read anew', async () => {
    const { user, cashable } = showPane();
    await markButton();
    let release = (): void => undefined;
    const first = cashable.preview.bind(cashable);
    cashable.preview = async (sheetId, choices) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return first(sheetId, choices);
    };
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    await user.selectOptions(screen.getByLabelText('Unit of the amounts'), 'Pounds (£)');
    await user.click(await markButton());
    expect(cashable.writes).toEqual([]);
    act(() => {
      release();
    });
    await waitFor(() => {
      expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    });
    await user.click(await markButton());
    expect(cashable.writes).toEqual(['mark RA 2016-17']);
  });

  it('reads the sheet again when it has changed since it was looked at', async () => {
    const { user, cashable } = showPane();
    cashable.problems.mark = {
      id: 'changed-since-preview',
      sentence: 'Sheet ‘RA 2016-17’ has changed since it was looked at. Nothing was written.',
    };
    await user.click(await markButton());
    await screen.findAllByText(cashable.problems.mark.sentence);
    await waitFor(() => {
      expect(cashable.previews).toHaveLength(2);
    });
    expect(await markButton()).toBeVisible();
  });
});

describe('a marked sheet', () => {
  it('is shown with its figures when the workbook is opened again', async () => {
    const { cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    expect(await screen.findByRole('region', { name: 'To decide (4)' })).toBeVisible();
    expect(screen.getByText(`Last change: ${lastChange}`)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
    expect(cashable.writes).toEqual([]);
  });

  it('offers to mark again once a cell has changed, with what that writes, and not before', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await screen.findByRole('region', { name: 'To decide (4)' });
    cashable.stale = true;
    cashable.read = () => readingOf(southKestevenLines.filter(({ treatment }) => treatment !== 'check'));
    act(() => {
      cashable.changeWorkbook();
    });
    const again = await screen.findByRole('button', { name: 'Mark again' });
    expect(screen.getByText(/^The sheet no longer agrees with its marks\./)).toHaveTextContent(
      'Marking again writes 114 cells.',
    );
    expect(section('Baseline 2016/17')).toHaveTextContent('Every line is decided.');
    expect(spoken()).toContain('The sheet has been read again. Baseline £10,751,000, every line decided.');
    await user.click(screen.getByRole('button', { name: 'What marking again will write' }));
    expect(screen.getByText('A new sheet “AES baseline” with 14 rows of live formulas.')).toBeVisible();
    await user.click(again);
    expect(cashable.writes).toEqual(['mark RA 2016-17']);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Mark again' })).toBeNull();
    });
  });

  it('keeps the columns that were chosen when one thing is corrected', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await screen.findByRole('region', { name: 'To decide (4)' });
    await user.click(screen.getByRole('button', { name: 'Correct what was read' }));
    await user.selectOptions(screen.getByLabelText('Unit of the amounts'), 'Pounds (£)');
    expect(cashable.previews.at(-1)?.choices).toEqual({
      labelColumn: 'B',
      codeColumn: 'A',
      amountColumn: 'C',
      unit: '£',
      basis: 'net',
      year: '2016/17',
    });
  });

  it('pages through 20,000 lines, four at a time', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const reading = longReading(20_000);
    cashable.read = () => reading;
    const { user } = showPane({ cashable });
    const decide = await screen.findByRole('region', { name: 'To decide (2,000)' });
    expect(within(decide).getAllByRole('listitem')).toHaveLength(4);
    const pager = within(decide).getByRole('group', { name: 'Pages of lines to decide' });
    expect(pager).toHaveTextContent('1 to 4 of 2,000');
    expect(within(decide).getAllByRole('listitem')[0]).toHaveTextContent('£19,991,000');
    await user.click(within(pager).getByRole('button', { name: 'Next' }));
    expect(pager).toHaveTextContent('5 to 8 of 2,000');
    expect(within(decide).getAllByRole('listitem')[0]).toHaveTextContent('£19,951,000');
  });
});

describe('taking back', () => {
  it('undoes the last change and says what it was', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await user.click(await screen.findByRole('button', { name: 'Undo last change' }));
    expect((await screen.findAllByText(`Undone: ${lastChange}`)).length).toBeGreaterThan(0);
    expect(cashable.writes).toEqual(['undo']);
    expect(await markButton()).toBeVisible();
  });

  it('asks before it removes all marks, listing what goes, and keeps them when told to', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await user.click(await screen.findByRole('button', { name: 'Remove all marks' }));
    const question = await screen.findByRole('group', { name: 'Remove all marks?' });
    expect(
      within(question)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Columns E and F of “RA 2016-17”: 58 cells of treatments and reasons.',
      'The sheet “AES baseline”.',
    ]);
    const keep = within(question).getByRole('button', { name: 'Keep the marks' });
    expect(keep).toHaveFocus();
    await user.click(keep);
    expect(screen.queryByRole('group', { name: 'Remove all marks?' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove all marks' })).toHaveFocus();
    expect(cashable.writes).toEqual([]);
  });

  it('removes all marks after the second yes', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await user.click(await screen.findByRole('button', { name: 'Remove all marks' }));
    await user.click(await screen.findByRole('button', { name: 'Yes, remove all marks' }));
    expect((await screen.findAllByText(/^All marks are removed\./)).length).toBeGreaterThan(0);
    expect(cashable.writes).toEqual(['remove all']);
    expect(await markButton()).toBeVisible();
    // A removal is undone like anything else.
    expect(screen.getByRole('button', { name: 'Undo last change' })).toBeVisible();
  });
});
