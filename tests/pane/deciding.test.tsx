import { screen, waitFor, within } from '@testing-library/react';
import { decidedWords, FakeCashable } from './fake-cashable';
import { openFromMenu, showPane, spoken, type ShownPane } from './show-pane';
import { longReading, southKestevenLines } from './south-kesteven';

const parishKey = southKestevenLines.find(({ label }) => label === 'Parish Precepts')?.key ?? '';
const section = (name: RegExp | string): HTMLElement => screen.getByRole('region', { name });
const toDecide = (lines: number): Promise<HTMLElement> =>
  screen.findByRole('region', { name: `To decide (${String(lines)})` });
const decideButton = (label: string): Promise<HTMLElement> =>
  screen.findByRole('button', { name: new RegExp(`^Decide ${label}, row`) });

/** The marked sheet with the form of one line open. */
async function openForm(label = 'Parish Precepts', cashable = new FakeCashable().alreadyMarked()) {
  const pane = showPane({ cashable });
  await pane.user.click(await decideButton(label));
  await pane.user.click(screen.getByRole('button', { name: 'More…' }));
  const form = screen.getByRole('group', { name: `Decide ‘${label}’` });
  return { ...pane, form: within(form) };
}

const reasonBox = (): HTMLElement => screen.getByRole('textbox', { name: /^Reason/ });

// jsdom answers that nothing has the focus while it rests on the body, where a browser's window keeps it.
beforeEach(() => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a line to decide', () => {
  it('says how far it moves the baseline, why it is asked, and what it rests on', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    const list = await toDecide(4);
    await user.click(await decideButton('Parish Precepts'));
    expect(list).toHaveTextContent('Including it moves the baseline by £1,476,000.');
    expect(within(list).getByRole('heading', { name: 'For leaving it out' }).parentElement).toHaveTextContent(
      'The money is passed to another body.',
    );
    expect(within(list).getByRole('button', { name: 'Paragraph A7' })).toBeVisible();
    expect(cashable.selected).toEqual(['s1 row 181']);
    await user.click(await decideButton('External Trading.*'));
    expect(list).toHaveTextContent('moves the baseline by −£528,000.');
  });

  it('is decided on its own sheet where that was renamed since the sheets were asked for', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const renamed = cashable.sheetChoices.map((sheet) => ({ ...sheet, name: `Old ${sheet.name}` }));
    cashable.sheetChoices = renamed;
    const { user } = showPane({ cashable });
    const card = await decideButton('Parish Precepts');
    cashable.sheetChoices = renamed.map((sheet, at) => ({
      ...sheet,
      name: at === 0 ? 'On screen' : 'RA 2016-17',
      marked: true,
    }));
    await user.click(card);
    await user.click(await screen.findByRole('button', { name: 'Accept suggestion' }));
    await waitFor(() => {
      expect(cashable.decided.map(({ sheetId }) => sheetId)).toEqual([renamed[1]?.id]);
    });
  });

  it('is folded to its label, amount and suggestion; one card is open at a time', async () => {
    const { user } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    const folded = await decideButton('Parish Precepts');
    expect(folded.closest('li')).toHaveTextContent(/^Parish Precepts£1,476,000 suggested: leave it out$/);
    expect(folded).toHaveTextContent(/^Parish Precepts$/);
    expect(folded).toHaveAccessibleDescription('£1,476,000 suggested: leave it out');
    await user.click(folded);
    await user.click(await decideButton('Land drainage.*'));
    expect(screen.getAllByRole('button', { name: 'Accept suggestion' })).toHaveLength(1);
    expect(folded).toHaveAttribute('aria-expanded', 'false');
  });

  it('chooses nothing beforehand, and names the suggestion', async () => {
    const { form } = await openForm();
    expect(form.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
    expect(form.getByText('Suggested: Excluded by officer.')).toBeVisible();
  });

  it('is decided with one button where the officer accepts the suggestion', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('button', { name: 'Accept suggestion' }));
    await toDecide(3);
    expect(cashable.decided).toEqual([
      {
        sheetId: 's1',
        decisions: [
          {
            key: parishKey,
            treatment: 'excluded-by-officer',
            reason: 'The money is passed to another body.',
          },
        ],
      },
    ]);
  });

  it('says what a choice does to the baseline before it is written', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('radio', { name: 'Included' }));
    expect(form.getByText('The baseline goes from £10,751,000 to £12,227,000.')).toBeVisible();
    await user.click(form.getByRole('radio', { name: 'Transfer payment' }));
    expect(form.getByText('The baseline stays at £10,751,000.')).toBeVisible();
    expect(cashable.writes).toEqual([]);
  });

  it('offers the argument for the choice as its reason, until the officer writes another', async () => {
    const { user, form, cashable } = await openForm();
    expect(reasonBox()).toHaveValue('The money is passed to another body.');
    await user.click(form.getByRole('radio', { name: 'Included' }));
    expect(reasonBox()).toHaveValue('It stands in the council’s own budget.');
    await user.clear(reasonBox());
    await user.type(reasonBox(), 'Cabinet, 12 May 2005.');
    await user.click(form.getByRole('radio', { name: 'Police' }));
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    await toDecide(3);
    expect(cashable.decided[0]?.decisions[0]).toMatchObject({
      treatment: 'police',
      reason: 'Cabinet, 12 May 2005.',
    });
  });

  it('asks for a treatment, and for a reason where the officer excludes', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    expect(form.getByText('Choose a treatment.')).toBeVisible();
    expect(form.getByRole('radio', { name: 'Included' })).toHaveFocus();
    await user.click(form.getByRole('radio', { name: 'Excluded by officer' }));
    await user.clear(reasonBox());
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    expect(form.getByText(/^Say why the line is left out/)).toBeVisible();
    expect(reasonBox()).toHaveFocus();
    expect(cashable.writes).toEqual([]);
  });

  it('is left alone on “Cancel” and on Escape, and its button has the focus again', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    expect(await decideButton('Parish Precepts')).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'More…' }));
    await user.click(screen.getByRole('radio', { name: 'Police' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(await decideButton('Parish Precepts')).toHaveFocus();
    expect(cashable.writes).toEqual([]);
  });

  it('keeps the form and says why when the decision could not be written', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const sentence = 'Sheet ‘RA 2016-17’ is protected. Nothing was changed.';
    cashable.problems.decide = { id: 'sheet-protected', sentence };
    const { user, form } = await openForm('Parish Precepts', cashable);
    await user.click(form.getByRole('radio', { name: 'Police' }));
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    expect(await form.findByText(sentence)).toBeVisible();
    expect(spoken()).toContain(sentence);
    expect(form.getByRole('radio', { name: 'Police' })).toBeChecked();
    delete cashable.problems.decide;
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    await toDecide(3);
  });

  it('is written once, however often the button is pressed', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    let release = (): void => undefined;
    cashable.whileDeciding = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const { user, form } = await openForm('Parish Precepts', cashable);
    await user.dblClick(form.getByRole('button', { name: 'Accept suggestion' }));
    release();
    await toDecide(3);
    expect(cashable.writes).toEqual(['decide 1']);
  });
});

describe('after deciding', () => {
  async function decided(): Promise<ShownPane> {
    const { user, form, ...pane } = await openForm();
    await user.click(form.getByRole('button', { name: 'Accept suggestion' }));
    await toDecide(3);
    return { user, ...pane };
  }

  it('the focus goes on to the next line, and the result is said with figures', async () => {
    await decided();
    const sentence =
      '‘Parish Precepts’: Excluded by officer. The baseline is £10,751,000; 3 lines left to decide.';
    expect(within(screen.getByRole('complementary', { name: 'Decision' })).getByText(sentence)).toBeVisible();
    expect(spoken()).toContain(sentence);
    expect(await decideButton('Land drainage.*')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: 'Accept suggestion' })).toHaveFocus();
  });

  it('every line can be decided by keyboard alone, one after another', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    (await decideButton('Parish Precepts')).focus();
    await user.keyboard('{Enter}');
    await user.tab();
    // From here on Enter is enough: the next card opens by itself, its suggestion in focus.
    for (let left = 3; left >= 0; left -= 1) {
      expect(screen.getByRole('button', { name: 'Accept suggestion' })).toHaveFocus();
      await user.keyboard('{Enter}');
      await toDecide(left);
    }
    expect(cashable.selected).toEqual(['s1 row 181', 's1 row 129', 's1 row 187', expect.any(String)]);
    expect(cashable.writes).toEqual(Array.from({ length: 4 }, () => 'decide 1'));
    expect(section('To decide (0)')).toHaveTextContent('Nothing is left to decide.');
    expect(section('To decide (0)')).toContainElement(document.activeElement as HTMLElement);
    expect(section('Baseline 2016/17')).toHaveTextContent('Every line is decided.');
  });

  it('“Undo” takes it back, and the line is to be decided again', async () => {
    const { user, cashable } = await decided();
    await user.click(screen.getByRole('button', { name: 'Undo this decision' }));
    await toDecide(4);
    expect(cashable.writes).toEqual(['decide 1', 'undo']);
    expect(await decideButton('Parish Precepts')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByRole('complementary', { name: 'Decision' })).toBeNull();
    expect((await screen.findAllByText(`Undone: ${decidedWords(1)}`)).length).toBeGreaterThan(0);
  });
});

describe('several at once', () => {
  it('all of a kind are accepted with one press, their sum on it', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await toDecide(4);
    await user.click(screen.getByRole('button', { name: 'Decide several at once' }));
    expect(screen.getByText(/^4 lines of one kind, £1,673,000 in all: Parish Precepts, /)).toBeVisible();
    const [kind] = screen.getAllByRole('button', { name: 'Accept 4 suggestions, £1,673,000' });
    await user.click(kind ?? document.body);
    await toDecide(0);
    expect(cashable.writes).toEqual(['decide 4']);
    expect(cashable.decided[0]?.decisions[0]).toEqual({
      key: parishKey,
      treatment: 'excluded-by-officer',
      reason: 'The money is passed to another body.',
    });
  });

  it('all below an amount are accepted with one press', async () => {
    const { user, cashable } = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await toDecide(4);
    await user.click(screen.getByRole('button', { name: 'Decide several at once' }));
    await user.selectOptions(screen.getByLabelText('All lines below'), '£1,000,000: 3 lines, £197,000');
    await user.click(screen.getByRole('button', { name: 'Accept 3 suggestions, £197,000' }));
    await toDecide(1);
    expect(cashable.decided[0]?.decisions).toHaveLength(3);
  });
});

describe('lines like it', () => {
  it('are named, and decided together only when the officer says so', async () => {
    const { user, form, cashable } = await openForm();
    const all = form.getByRole('checkbox', { name: 'Apply to all 4 lines like it' });
    expect(all).not.toBeChecked();
    expect(form.getByText(/^Also these:/)).toHaveTextContent(
      'External Trading Accounts net surplus(-)/ deficit(+), row 187, −£528,000',
    );
    await user.click(all);
    await user.click(form.getByRole('radio', { name: 'Included' }));
    expect(form.getByText('The baseline goes from £10,751,000 to £12,424,000.')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Decide 4 lines' }));
    await toDecide(0);
    expect(cashable.writes).toEqual(['decide 4']);
    expect(cashable.decided[0]?.decisions.map(({ treatment }) => treatment)).toEqual(
      Array.from({ length: 4 }, () => 'included'),
    );
    expect(screen.getByRole('complementary', { name: 'Decision' })).toHaveTextContent(
      '4 lines: Included. The baseline is £12,424,000; nothing is left to decide.',
    );
  });
});

describe('finding a line', () => {
  async function find(): Promise<ShownPane & { readonly find: HTMLElement }> {
    const pane = showPane({ cashable: new FakeCashable().alreadyMarked() });
    return { ...pane, find: await screen.findByRole('region', { name: 'Find a line' }) };
  }
  const labels = (inside: HTMLElement): readonly (string | undefined | null)[] =>
    within(inside)
      .queryAllByRole('listitem')
      .map((item) => item.querySelector('span')?.textContent);

  it.each([
    [
      'a part of a word, whatever its case',
      'safe COMM',
      ['Community safety (CCTV)', 'Community safety (Crime reduction)'],
    ],
    ['a code', '821', ['Parish Precepts']],
    [
      'a word of the reason',
      'benefit paid to people',
      [
        'Housing benefits: rent allowances - mandatory payments',
        'Housing benefits: rent rebates to HRA tenants - mandatory payments',
      ],
    ],
    ['nothing that is there', 'zoo', []],
  ])('by %s', async (_, typed, found) => {
    const { user, find: inside } = await find();
    await user.type(within(inside).getByRole('searchbox'), typed);
    await waitFor(() => {
      expect(labels(inside)).toEqual(found);
    });
    expect(inside).toHaveTextContent(
      found.length === 0 ? 'No line was found.' : `${String(found.length)} line`,
    );
  });

  it('by treatment, subtotals among them, the largest first', async () => {
    const { user, find: inside } = await find();
    await user.selectOptions(within(inside).getByLabelText('Treatment'), 'Subtotal');
    expect(labels(inside)).toEqual([
      'TOTAL HOUSING SERVICES (GFRA only)',
      'TOTAL HIGHWAYS AND TRANSPORT SERVICES',
    ]);
    await user.selectOptions(within(inside).getByLabelText('Treatment'), 'Any treatment');
    expect(labels(inside)).toEqual([]);
  });

  it('changes a line that the rules decided, says by how much, and goes to its row', async () => {
    const { user, cashable, find: inside } = await find();
    await user.type(within(inside).getByRole('searchbox'), 'parking');
    await user.click(await within(inside).findByRole('button', { name: 'Go to row 24' }));
    expect(cashable.selected).toEqual(['s1 row 24']);
    await user.click(within(inside).getByRole('button', { name: 'Change Parking services, row 24' }));
    const form = within(screen.getByRole('group', { name: 'Decide ‘Parking services’' }));
    expect(form.queryByRole('button', { name: 'Accept suggestion' })).toBeNull();
    await user.click(form.getByRole('radio', { name: 'Excluded by officer' }));
    expect(form.getByText('The baseline goes from £10,751,000 to £11,394,000.')).toBeVisible();
    await user.type(reasonBox(), 'Trading account.');
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    expect(await within(inside).findByText('Decided by an officer')).toBeVisible();
    expect(within(inside).getByRole('button', { name: 'Change Parking services, row 24' })).toHaveFocus();
    expect(cashable.decided[0]?.decisions[0]).toMatchObject({ reason: 'Trading account.' });
  });

  it('looks through 20,000 lines and shows twenty', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const reading = longReading(20_000);
    cashable.read = () => reading;
    const { user } = showPane({ cashable });
    const inside = await screen.findByRole('region', { name: 'Find a line' });
    await user.selectOptions(within(inside).getByLabelText('Treatment'), 'Check');
    expect(inside).toHaveTextContent('2,000 lines found, largest amount first.');
    expect(within(inside).getAllByRole('listitem')).toHaveLength(20);
    await user.type(within(inside).getByRole('searchbox'), '11111');
    await waitFor(() => {
      expect(labels(inside)).toEqual(['Cost centre 11111']);
    });
  });
});

describe('rules of this council', () => {
  async function remembered(): Promise<ShownPane> {
    const { user, form, ...pane } = await openForm();
    await user.click(form.getByRole('checkbox', { name: 'Remember for this council' }));
    await user.click(form.getByRole('button', { name: 'Accept suggestion' }));
    await toDecide(3);
    return { user, ...pane };
  }
  const settings = async (pane: ShownPane): Promise<HTMLElement> => {
    await openFromMenu(pane, 'Settings');
    return screen.findByRole('region', { name: 'Your council’s own rules' });
  };

  it('are saved with the decision, for lines under the same heading unless the officer widens it', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('checkbox', { name: 'Remember for this council' }));
    const only = form.getByRole('checkbox', { name: 'Only under ‘Precepts and levies’' });
    expect(only).toBeChecked();
    await user.click(only);
    await user.click(form.getByRole('button', { name: 'Accept suggestion' }));
    await toDecide(3);
    expect(cashable.rules).toEqual([
      {
        words: 'Parish Precepts',
        section: null,
        treatment: 'excluded-by-officer',
        reason: 'The money is passed to another body.',
      },
    ]);
  });

  it('are not saved unless the box is ticked', async () => {
    const { user, form, cashable } = await openForm();
    await user.click(form.getByRole('button', { name: 'Accept suggestion' }));
    await toDecide(3);
    expect(cashable.rules).toEqual([]);
  });

  it('are listed in Settings and can be removed', async () => {
    const pane = await remembered();
    const rules = await settings(pane);
    expect(await within(rules).findByText('‘Parish Precepts’ under ‘Precepts and levies’')).toBeVisible();
    expect(rules).toHaveTextContent('The money is passed to another body.');
    await pane.user.click(within(rules).getByRole('button', { name: /^Remove rule for ‘Parish Precepts’/ }));
    expect(await within(rules).findByText(/^There are none yet\./)).toBeVisible();
    expect(spoken()).toContain('is removed');
    expect(pane.cashable.rules).toEqual([]);
  });

  it('are exported as a file, and as a text for where downloads are blocked', async () => {
    const pane = await remembered();
    const rules = await settings(pane);
    await pane.user.click(
      await within(rules).findByRole('button', { name: 'Take them to another workbook' }),
    );
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${String(files.push(file))}`,
      revokeObjectURL: () => undefined,
    });
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await pane.user.click(within(rules).getByRole('button', { name: 'Export as a file' }));
    await waitFor(() => {
      expect(saved).toEqual(['cashable-council-rules.json']);
    });
    expect(files[0]?.size).toBeGreaterThan(100);
    await pane.user.click(within(rules).getByRole('button', { name: 'Copy rules' }));
    expect(await within(rules).findByText(/^The rules are copied\./)).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('Parish Precepts');
  });

  it('are shown to be selected where Office refuses the clipboard', async () => {
    const pane = await remembered();
    const rules = await settings(pane);
    await pane.user.click(
      await within(rules).findByRole('button', { name: 'Take them to another workbook' }),
    );
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await pane.user.click(within(rules).getByRole('button', { name: 'Copy rules' }));
    const text = await within(rules).findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Text of the rules',
    });
    expect(text).toHaveFocus();
    expect(text.selectionEnd).toBe(text.value.length);
    expect(text.value).toContain('Parish Precepts');
  });

  const file = JSON.stringify({
    kind: 'cashable-council-rules',
    version: 1,
    rules: [{ words: 'Parking services', section: null, treatment: 'included', reason: 'Policy.' }],
  });

  it('are imported from a file', async () => {
    const pane = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await toDecide(4);
    const rules = await settings(pane);
    await pane.user.click(within(rules).getByRole('button', { name: 'Import rules' }));
    const chosen = new File([file], 'rules.json', { type: 'application/json' });
    // jsdom's files can't be read as text.
    Object.assign(chosen, { text: () => Promise.resolve(file) });
    await pane.user.upload(within(rules).getByLabelText('File with rules'), chosen);
    expect(await within(rules).findByText('‘Parking services’')).toBeVisible();
    expect(spoken()).toContain('1 rule added. The workbook now holds 1 rule.');
  });

  it('are imported from pasted text; a bad text says why and changes nothing', async () => {
    const pane = showPane({ cashable: new FakeCashable().alreadyMarked() });
    await toDecide(4);
    const rules = await settings(pane);
    await pane.user.click(within(rules).getByRole('button', { name: 'Import rules' }));
    const box = within(rules).getByRole('textbox', { name: 'Or paste the text of the rules' });
    await pane.user.click(box);
    await pane.user.paste(file.slice(0, 60));
    await pane.user.click(within(rules).getByRole('button', { name: 'Import pasted rules' }));
    expect(await within(rules).findByText(/^This is not a file of council rules/)).toBeVisible();
    expect(spoken()).toContain('This is not a file of council rules');
    expect(pane.cashable.rules).toEqual([]);
    await pane.user.clear(box);
    await pane.user.click(box);
    await pane.user.paste(file);
    await pane.user.click(within(rules).getByRole('button', { name: 'Import pasted rules' }));
    expect(await within(rules).findByText('‘Parking services’')).toBeVisible();
  });
});
