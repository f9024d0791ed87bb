import { screen, waitFor, within } from '@testing-library/react';
import { FakeStatements, backwardInOrder } from './fake-statements';
import { spoken } from './show-pane';
import { openFirstIn, openTitled, press, pressExplain, showStatement } from './show-statement';

const region = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });
const enough =
  'Because one survey was late, quality is shown by 12 inspections in 2005/06 which found standards held or improved.';

async function explain(pane: Awaited<ReturnType<typeof showStatement>>, words: string, by: string) {
  await pressExplain(pane);
  if (words !== '') await pane.user.type(screen.getByRole('textbox', { name: 'Explanation' }), words);
  const name = screen.getByRole('textbox', { name: 'Your name' });
  await pane.user.clear(name);
  if (by !== '') await pane.user.type(name, by);
  await press(pane, 'Save explanation');
}

beforeEach(() => {
  // jsdom counts a page whose focused element was removed as out of focus.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('fix', () => {
  it('shows the cell before and after, and writes it only then', async () => {
    const pane = await showStatement();
    const { statements } = pane;
    await press(pane, /^Fix: Amount is text/);
    const table = await screen.findByRole('table', { name: 'What would be written' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(statements.writes).toEqual([]);
    expect(screen.getByRole('button', { name: 'Write it' })).toHaveFocus();
    await press(pane, 'Write it');
    expect(await region('To put right (1)')).toBeVisible();
    expect(statements.writes).toEqual([expect.stringMatching(/^fix D\d+$/)]);
    expect(spoken()).toMatch(/D\d+ put right\. 1 to put right/);
  });

  it('moves the focus to the next finding when its own is gone', async () => {
    const pane = await showStatement();
    await press(pane, /^Fix: /);
    await press(pane, 'Write it');
    await region('To put right (1)');
    await waitFor(() => {
      expect(screen.getByRole('group', { name: /^Contact details missing/ })).toHaveFocus();
    });
  });

  it('is left with Escape, and the focus goes back to its button', async () => {
    const pane = await showStatement();
    await press(pane, /^Fix: /);
    await screen.findByRole('table', { name: 'What would be written' });
    await pane.user.keyboard('{Escape}');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: /^Fix: / })).toHaveFocus();
    });
    expect(pane.statements.writes).toEqual([]);
  });

  it('says in place why nothing was written', async () => {
    const pane = await showStatement();
    pane.statements.problems.fix = { id: 'changed', sentence: 'D25 has changed since. Nothing was written.' };
    await press(pane, /^Fix: /);
    await press(pane, 'Write it');
    expect(await screen.findByRole('table', { name: 'What would be written' })).toBeVisible();
    expect(screen.getAllByText('D25 has changed since. Nothing was written.')[0]).toBeVisible();
  });

  it('puts all places of a finding right at once', async () => {
    const sheet = backwardInOrder();
    const rows = sheet.rowIds.slice(0, 3);
    for (const row of rows)
      sheet.set(`${row}/further-total`, `${String(sheet.value(`${row}/further-total`))} `);
    const pane = await showStatement({ statements: new FakeStatements([sheet]) });
    await openTitled(pane, 'Amount is text');
    await press(pane, /^Fix: Amount is text/);
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(4);
    await press(pane, 'Write 3 cells');
    expect(await region('Backward look 2005/06')).toHaveTextContent('Nothing to put right');
    expect(pane.statements.writes).toHaveLength(3);
  });
});

describe('explain', () => {
  it('says what a fair explanation contains, and at its field what is missing', async () => {
    const pane = await showStatement();
    await pressExplain(pane);
    expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveFocus();
    expect(screen.getByText(/^A fair explanation contains: what shows that quality has held/)).toBeVisible();
    await press(pane, 'Save explanation');
    expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveAccessibleDescription(
      /Write the explanation\./,
    );
  });

  it('shows a refusal at the field and keeps what was typed', async () => {
    const pane = await showStatement();
    await explain(pane, 'n/a', 'A. Officer');
    const box = await screen.findByRole('textbox', { name: 'Explanation' });
    await waitFor(() => {
      expect(box).toHaveAccessibleDescription(/“n\/a” explains nothing/);
    });
    expect(box).toHaveValue('n/a');
    expect(box).toHaveFocus();
    expect(spoken()).toContain('explains nothing');
    expect(pane.statements.writes).toEqual([]);
  });

  it('asks for a name', async () => {
    const pane = await showStatement();
    await explain(pane, enough, '');
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveAccessibleDescription(
      /Enter your name\./,
    );
    expect(pane.statements.writes).toEqual([]);
  });

  it('puts an explained finding apart, under whose name it was given', async () => {
    const pane = await showStatement();
    await explain(pane, enough, 'A. Officer');
    const explanations = await region('Explanations (1)');
    expect(explanations).toHaveTextContent(enough);
    expect(explanations).toHaveTextContent('A. Officer, 6 July 2006');
    expect(explanations).toHaveTextContent('Not yet accepted by a second person.');
    expect(screen.queryByRole('region', { name: /^To amend or explain/ })).not.toBeInTheDocument();
    expect(spoken()).toContain('‘AES explanations’');
  });

  it('is accepted by a second person, not by the one who wrote it', async () => {
    const pane = await showStatement();
    await explain(pane, enough, 'A. Officer');
    await press(pane, /^Accept the explanation of/);
    await pane.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'a. officer{Enter}');
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveAccessibleDescription(
        /another person has to accept it/,
      );
    });
    await pane.user.clear(screen.getByRole('textbox', { name: 'Your name' }));
    await pane.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'B. Head');
    await press(pane, 'Accept explanation');
    expect(await screen.findByText('Accepted by B. Head, 6 July 2006')).toBeVisible();
  });

  it('lapses when the figure changes: the finding is open again and the explanation stays listed', async () => {
    const pane = await showStatement();
    await explain(pane, enough, 'A. Officer');
    await region('Explanations (1)');
    pane.statements.sheets[0]?.set('homelessness/further-total', 999_999);
    await press(pane, 'Check again');
    expect(await openFirstIn(pane, /^To amend or explain/)).toHaveTextContent(
      /has lapsed: a figure it speaks of has changed/,
    );
    const explanations = await region('Explanations (1)');
    expect(within(explanations).getByText('Lapsed')).toBeVisible();
    expect(explanations).toHaveTextContent(enough);
  });

  it('is withdrawn after asking', async () => {
    const pane = await showStatement();
    await explain(pane, enough, 'A. Officer');
    await press(pane, /^Withdraw the explanation of/);
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await press(pane, 'Yes, withdraw it');
    expect(await region('To amend or explain (1)')).toBeVisible();
    expect(screen.queryByRole('region', { name: /^Explanations/ })).not.toBeInTheDocument();
  });
});

describe('looked at', () => {
  const unanswered = (): FakeStatements =>
    new FakeStatements([backwardInOrder().set('homelessness/indicator-met', '')]);

  it('is offered where the checks can’t tell, never for what must be put right or explained', async () => {
    await showStatement();
    await region('To put right (2)');
    expect(screen.queryByRole('button', { name: /^Looked at/ })).not.toBeInTheDocument();
  });

  it('folds the finding away, and brings it back', async () => {
    const pane = await showStatement({ statements: unanswered() });
    await region('For a person to look at (1)');
    await press(pane, /^Looked at: Quality cross-check not answered/);
    await press(pane, 'Looked at (1)');
    expect(screen.queryByRole('region', { name: /^For a person/ })).not.toBeInTheDocument();
    await press(pane, /^Show again: /);
    expect(await region('For a person to look at (1)')).toBeVisible();
  });

  it('comes back by itself when a figure of it changes', async () => {
    const pane = await showStatement({ statements: unanswered() });
    await press(pane, /^Looked at: Quality cross-check not answered/);
    await screen.findByRole('button', { name: 'Looked at (1)' });
    pane.statements.sheets[0]?.set('homelessness/indicator', 'Another indicator');
    await press(pane, 'Check again');
    expect(await region('For a person to look at (1)')).toBeVisible();
  });
});

describe('record', () => {
  it('asks who, checks and records, and hands over the file', async () => {
    const links: string[] = [];
    URL.createObjectURL = () => 'blob:record';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      links.push(this.download);
    };
    const pane = await showStatement();
    await press(pane, 'Record this check');
    await press(pane, 'Check and record');
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveAccessibleDescription(
      /Enter your name\./,
    );
    await pane.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'A. Officer');
    await press(pane, 'Check and record');
    expect((await screen.findAllByText(/Recorded as entries 1 to 9\. If no file appears/))[0]).toBeVisible();
    expect(links).toEqual(['aes-record.jsonl']);
    expect(pane.statements.writes).toContain('record by A. Officer');
  });
});

describe('removing', () => {
  it('says what goes, keeps explanations and record unless they are to go as well', async () => {
    const pane = await showStatement();
    await press(pane, 'Check statement');
    await press(pane, 'Remove marks of the check');
    expect(await screen.findByText(/the column ‘Cashable check’/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep the marks' })).toHaveFocus();
    await press(pane, 'Yes, remove them');
    expect((await screen.findAllByText(/The marks of the check are removed/))[0]).toBeVisible();
    expect(pane.statements.writes).toEqual(['marks', 'marks removed']);
    expect(screen.queryByRole('button', { name: 'Remove marks of the check' })).not.toBeInTheDocument();
  });

  it('takes explanations and record with it where asked', async () => {
    const pane = await showStatement();
    await press(pane, 'Check statement');
    await press(pane, 'Remove marks of the check');
    await pane.user.click(await screen.findByRole('checkbox', { name: /AES record/ }));
    await press(pane, 'Yes, remove them');
    await waitFor(() => {
      expect(pane.statements.writes).toContain('everything removed');
    });
  });
});

describe('inserting', () => {
  it('previews what would be written and from where it is filled, then inserts it', async () => {
    const pane = await showStatement({ statements: new FakeStatements([]) });
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Forward look');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Year' }), '2006/07');
    await press(pane, 'Show what would be written');
    expect(await screen.findByText(/The new sheet ‘Forward look 2006-07’/)).toBeVisible();
    expect(screen.getByText(/The target, £316,900, from ‘AES baseline’/)).toBeVisible();
    expect(pane.statements.writes).toEqual([]);
    await press(pane, 'Insert forward look 2006/07');
    expect(await region('Forward look 2006/07')).toBeVisible();
    expect(pane.statements.writes).toEqual(['insert Forward look 2006-07']);
  });

  it('says when the workbook holds that statement already', async () => {
    const pane = await showStatement();
    await press(pane, 'Insert a statement or a register');
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Backward look');
    expect(
      await screen.findByText('The workbook holds this statement already, on sheet ‘Backward look 2005-06’.'),
    ).toBeVisible();
  });

  it('inserts the gains register', async () => {
    const pane = await showStatement({ statements: new FakeStatements([]) });
    await press(pane, 'Insert gains register');
    expect((await screen.findAllByText(/Sheet ‘Gains register’ is inserted/))[0]).toBeVisible();
    expect(screen.getByText('‘Gains register’, as it was inserted')).toBeVisible();
  });

  it('takes a sheet out after asking, and warns where something was entered', async () => {
    const pane = await showStatement();
    pane.templates.sheets = [
      { sheetId: 'Backward look 2005-06', sheet: 'Backward look 2005-06', changed: true },
    ];
    await press(pane, 'Insert a statement or a register');
    await press(pane, 'Take out sheet ‘Backward look 2005-06’');
    expect(screen.getByText(/Something has been entered on it since/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep the sheet' })).toHaveFocus();
    await press(pane, 'Yes, delete the sheet');
    expect((await screen.findAllByText('Sheet ‘Backward look 2005-06’ is deleted.'))[0]).toBeVisible();
    expect(pane.statements.writes).toEqual(['delete Backward look 2005-06']);
  });

  it('says what stands in the way', async () => {
    const pane = await showStatement({ statements: new FakeStatements([]) });
    pane.templates.problems.preview = {
      id: 'structure-protected',
      sentence: 'The workbook’s structure is protected, so no sheet can be added.',
    };
    await press(pane, 'Show what would be written');
    expect((await screen.findAllByText(/structure is protected/))[0]).toBeVisible();
  });
});
