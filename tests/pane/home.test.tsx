import { pence } from '../../src/money/pence';
import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeCashable } from './fake-cashable';
import { backwardInOrder, FakeStatements } from './fake-statements';
import { showPane } from './show-pane';
import { readingOf, southKesteven, southKestevenLines, withOpenColumn } from './south-kesteven';
import { StatementSheet } from '../statement/statement-book';

const stands = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Where this workbook stands' });
const next = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const marked = (): FakeCashable => new FakeCashable().alreadyMarked();
const decidedReading = readingOf(southKestevenLines.filter(({ treatment }) => treatment !== 'check'));
const decided = (): FakeCashable => {
  const cashable = marked();
  cashable.read = () => decidedReading;
  return cashable;
};

describe('Home', () => {
  it('says what was read, how sure the baseline is, and for which year', async () => {
    showPane({ opensOn: 'home', cashable: marked() });
    const budget = await stands();
    expect(budget).toHaveTextContent('Baseline 2016/17, net budget · sheet ‘RA 2016-17’');
    expect(budget).toHaveTextContent('£10,751,000');
    expect(budget).toHaveTextContent('between £10,223,000 and £12,952,000 until 4 lines are decided');
    expect(budget).toHaveTextContent('26 lines read, 4 to decide');
    expect(within(budget).getByText('provisional')).toBeVisible();
    expect(budget).toHaveTextContent('The amounts are for 2016/17, not 2004/05');
  });

  it.each([
    [
      'lines to decide',
      southKesteven,
      'provisional: the column of “RA 2016-17” is still to be chosen, and another would bring £7,000; 4 lines are still to be decided; between £10,223,000 and £12,952,000',
    ],
    [
      'every line decided',
      decidedReading,
      'provisional: the column of “RA 2016-17” is still to be chosen, and another would bring £7,000',
    ],
  ])('says that the column is still to be chosen, with %s', async (_, reading, says) => {
    const cashable = marked();
    cashable.read = () => withOpenColumn(reading);
    showPane({ opensOn: 'home', cashable });
    expect(within(await stands()).getByText(says)).toBeVisible();
  });

  it('says so once every line is decided', async () => {
    showPane({ opensOn: 'home', cashable: decided() });
    const budget = await stands();
    expect(within(budget).getByText('decided')).toBeVisible();
    expect(budget).toHaveTextContent('22 lines read, all decided');
  });

  it('sets each year’s target beside the gains of its surest statement, the half beside them', async () => {
    const statements = new FakeStatements([new StatementSheet('forward', '2005/06'), backwardInOrder()]);
    const { user } = showPane({ opensOn: 'home', cashable: marked(), statements });
    const chart = await screen.findByRole('img', { name: /^2005\/06: target £268,775, gains £[\d,]+/ });
    expect(chart).toHaveAccessibleName(/2006\/07: target £268,775, no gains entered\./);
    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    const table = screen.getByRole('table', { name: 'Target and gains' });
    const rows = within(table).getAllByRole('row');
    expect(rows[0]).toHaveTextContent('YeartargetGainsCashableMargin');
    expect(rows[1]).toHaveTextContent(/^2005\/06£268,775£/);
    expect(rows[2]).toHaveTextContent('2006/07£268,775–––');
  });

  it('lists the statements, each with how it stands and when it is due, and opens it', async () => {
    const statements = new FakeStatements();
    const { user } = showPane({ opensOn: 'home', cashable: marked(), statements });
    const row = await next(/^Backward look 2005.06/);
    expect(row).toHaveTextContent(/^Backward look 2005\/06due \d+ \w+ 20062 to put right$/);
    await user.click(row);
    expect(await screen.findByRole('region', { name: 'To put right (2)' })).toBeVisible();
    expect(statements.writes).toEqual([]);
  });

  it('counts on the tabs what waits, and says it in words', async () => {
    showPane({ opensOn: 'home', cashable: marked() });
    await stands();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Statement' })).toHaveAccessibleDescription(
        '3 findings to put right or explain',
      );
    });
    expect(screen.getByRole('button', { name: 'Budget' })).toHaveAccessibleDescription('4 lines to decide');
    expect(screen.getByRole('button', { name: 'Budget' })).toHaveTextContent('Budget4');
  });
});

describe('the next step', () => {
  it.each([
    ['a budget that is not marked', new FakeCashable(), 'See what marking would write'],
    ['lines to decide', marked(), 'Decide 4 lines'],
    ['findings to put right', decided(), 'Put 2 findings right'],
  ])('for %s', async (_, cashable, label) => {
    showPane({ opensOn: 'home', cashable });
    expect(await next(label)).toBeVisible();
  });

  it('is a statement, where the budget is decided and there is none', async () => {
    const { user } = showPane({
      opensOn: 'home',
      cashable: decided(),
      statements: new FakeStatements([]),
    });
    await user.click(await next('Insert a statement'));
    expect(await screen.findByRole('combobox', { name: 'Kind' })).toBeVisible();
  });

  it('is a record, where nothing is left', async () => {
    showPane({
      opensOn: 'home',
      cashable: decided(),
      statements: new FakeStatements([backwardInOrder()]),
    });
    expect(await next('Check and record')).toBeVisible();
  });

  it('leads to the place where it is done', async () => {
    const { user } = showPane({ opensOn: 'home' });
    await user.click(await next('See what marking would write'));
    expect(await next(/^Mark [\d,]+ rows$/)).toBeVisible();
  });
});

describe('while Excel keeps the pane waiting', () => {
  it('the last figures stay, greyed, with since when; reading goes on by itself', async () => {
    const cashable = marked();
    showPane({ opensOn: 'home', cashable });
    await stands();
    const editing = { id: 'cell-being-edited', sentence: 'A cell is being edited.' };
    cashable.problems.marked = editing;
    act(() => {
      cashable.changeWorkbook();
    });
    expect(
      await screen.findByText(/^Waiting for Excel since \d\d:\d\d: a cell is being edited\./),
    ).toBeVisible();
    expect(await stands()).toHaveTextContent('£10,751,000');
    delete cashable.problems.marked;
    await waitFor(() => {
      expect(screen.queryByText(/^Waiting for Excel/)).toBeNull();
    });
  });
});

describe('the menu at the end of the tabs', () => {
  it('opens further views, and closes on Escape with the focus on its button', async () => {
    const { user } = showPane({ opensOn: 'home' });
    await user.click(await next('More'));
    expect(screen.getByRole('button', { name: 'Settings' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Settings' })).toBeNull();
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
  });
});

describe('where the sheet shows another baseline than the pane', () => {
  it.each([
    ['another figure', 1_075_000_000, true],
    ['the same figure', 1_075_100_000, false],
  ])('with %s', async (_, sheetShows, says) => {
    const cashable = marked();
    const read = cashable.marked.bind(cashable);
    cashable.marked = async (sheetId) => {
      const outcome = await read(sheetId);
      return outcome.ok && outcome.value !== null
        ? { ok: true, value: { ...outcome.value, sheetShows: pence(sheetShows) } }
        : outcome;
    };
    showPane({ opensOn: 'home', cashable });
    const budget = await stands();
    const sentence = '‘AES baseline’ shows £10,750,000; the sheet as it stands gives £10,751,000.';
    if (says) expect(budget).toHaveTextContent(sentence);
    else expect(budget).not.toHaveTextContent('‘AES baseline’ shows');
  });
});
