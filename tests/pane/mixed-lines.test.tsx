import { screen, within } from '@testing-library/react';
import { pence } from '../../src/money/pence';
import { FakeCashable } from './fake-cashable';
import { showPane, spoken } from './show-pane';
import { readingOf } from './south-kesteven';
import { label, mixed, nil, withMixed, withNil } from './undecided-lines';

async function openForm(cashable = withMixed()) {
  const pane = showPane({ cashable });
  await pane.user.click(await screen.findByRole('button', { name: `Decide ${label}, row 164` }));
  return { ...pane, form: within(screen.getByRole('group', { name: `Decide ‘${label}’` })) };
}
type Opened = Awaited<ReturnType<typeof openForm>>;

const figure = ({ form }: Opened, unit = '£000'): HTMLElement =>
  form.getByRole('textbox', { name: `Benefit payments in this line (${unit})` });
const confirm = ({ user, form }: Opened): Promise<void> =>
  user.click(form.getByRole('button', { name: 'Decide this line' }));
const row = ({ form }: Opened, name: string): HTMLElement =>
  form.getByRole('row', { name: new RegExp(`^${name}`) });

describe('a line that mixes benefits with their administration', () => {
  it('asks for the benefit payments, in the unit of the sheet', async () => {
    const opened = await openForm();
    expect(opened.form.getByText('How much of this line is benefit paid to claimants?')).toBeVisible();
    expect(opened.form.getByRole('radio', { name: /^Split/ })).toBeChecked();
    expect(figure(opened)).toHaveValue('');
    expect(opened.form.getByLabelText('Typed in')).toHaveDisplayValue('£000, as on the sheet');
  });

  it('shows what counts, what is left out and what the baseline becomes, before anything is written', async () => {
    const opened = await openForm();
    await opened.user.type(figure(opened), '48,200.5');
    expect(row(opened, 'Counts towards the baseline')).toHaveTextContent('£1,197,500');
    expect(row(opened, 'Left out as ‘Transfer payment’')).toHaveTextContent('£48,200,500');
    expect(row(opened, 'The whole line')).toHaveTextContent('£49,398,000');
    expect(opened.form.getByText(/^The baseline goes from £10,751,000 to £11,948,500\./)).toBeVisible();
    expect(opened.cashable.writes).toEqual([]);
  });

  it('takes the same figure in pounds', async () => {
    const opened = await openForm();
    await opened.user.selectOptions(opened.form.getByLabelText('Typed in'), '£ and pence');
    await opened.user.type(figure(opened, '£'), '£48,200,500.25');
    expect(row(opened, 'Counts towards the baseline')).toHaveTextContent('£1,197,499.75');
  });

  it('is written with the part left out, and both parts are found under their treatments', async () => {
    const opened = await openForm();
    await opened.user.type(figure(opened), '48,200.5');
    await opened.user.type(opened.form.getByRole('textbox', { name: /^Reason/ }), 'Subsidy claim, cell 94.');
    await confirm(opened);
    expect(
      await screen.findByText(
        `‘${label}’: Included, £48,200,500 left out as Transfer payment. The baseline is £11,948,500; 4 lines left to decide.`,
        { selector: 'aside span' },
      ),
    ).toBeVisible();
    expect(opened.cashable.decided[0]?.decisions).toEqual([
      {
        key: mixed.key,
        treatment: 'included',
        reason: 'Subsidy claim, cell 94.',
        leftOut: pence(4_820_050_000),
      },
    ]);
    await opened.user.click(screen.getByRole('button', { name: 'Lines by treatment' }));
    const treatments = within(screen.getByRole('region', { name: 'How the lines are treated' }));
    await opened.user.click(treatments.getByRole('button', { name: /^Transfer payment/ }));
    const part = (await treatments.findByText(label)).closest('li');
    expect(part).toHaveTextContent('£48,200,500');
    expect(part).toHaveTextContent('part of a line of £49,398,000');
  });

  it('opens again on the figure that was given', async () => {
    const opened = await openForm();
    await opened.user.type(figure(opened), '48,200.5');
    await confirm(opened);
    const find = within(await screen.findByRole('region', { name: 'Find a line' }));
    await opened.user.type(find.getByRole('searchbox'), 'collection costs');
    expect(
      await find.findByText('£1,197,500 counts; £48,200,500 is left out as ‘Transfer payment’.'),
    ).toBeVisible();
    await opened.user.click(find.getByRole('button', { name: `Change ${label}, row 164` }));
    expect(screen.getByRole('textbox', { name: /^Benefit payments/ })).toHaveValue('48,200.5');
  });

  it('refuses a figure beyond the line at its field, where the focus goes', async () => {
    const opened = await openForm();
    await opened.user.type(figure(opened), '48200500');
    await confirm(opened);
    expect(
      opened.form.getByText(
        '£48,200,500,000 is more than the whole line, which is £49,398,000. If you typed pounds, choose £ instead of £000.',
      ),
    ).toBeVisible();
    expect(figure(opened)).toHaveFocus();
    expect(figure(opened)).toBeInvalid();
    expect(opened.cashable.writes).toEqual([]);
    await opened.user.selectOptions(opened.form.getByLabelText('Typed in'), '£ and pence');
    expect(figure(opened, '£')).toBeValid();
  });

  it('without a figure says what is missing, and can be left for later', async () => {
    const opened = await openForm();
    await confirm(opened);
    expect(opened.form.getByText('Type how much of the line is benefit payments.')).toBeVisible();
    await opened.user.click(opened.form.getByRole('button', { name: 'Cancel' }));
    expect(opened.cashable.writes).toEqual([]);
  });

  it('can be decided whole, by the suggestion or by another treatment', async () => {
    const opened = await openForm();
    expect(
      opened.form.getByText('Suggested for the whole line, if you do not have the figure: Transfer payment.'),
    ).toBeVisible();
    await opened.user.click(opened.form.getByRole('radio', { name: 'Included' }));
    expect(opened.form.queryByRole('textbox', { name: /^Benefit payments/ })).toBeNull();
    await confirm(opened);
    await screen.findByRole('complementary', { name: 'Decision' });
    expect(opened.cashable.decided[0]?.decisions).toEqual([
      { key: mixed.key, treatment: 'included', reason: 'It holds the cost of collecting.' },
    ]);
  });

  it('offers neither like lines nor a rule for a figure that belongs to this line alone', async () => {
    const opened = await openForm();
    expect(opened.form.queryByRole('checkbox')).toBeNull();
    await opened.user.click(opened.form.getByRole('radio', { name: 'Transfer payment' }));
    expect(opened.form.getByRole('checkbox', { name: 'Remember for this council' })).toBeEnabled();
  });
});

describe('a row that is no budget line', () => {
  async function open(name: string) {
    const pane = showPane({ cashable: new FakeCashable().alreadyMarked() });
    const find = within(await screen.findByRole('region', { name: 'Find a line' }));
    await pane.user.type(find.getByRole('searchbox'), name);
    await pane.user.click(await find.findByRole('button', { name: new RegExp(`^Change ${name}`, 'i') }));
    return { ...pane, form: within(screen.getByRole('group', { name: /^Decide ‘/ })) };
  }

  it('is said to be one, with what that does to the addition', async () => {
    const { user, form, cashable } = await open('Parking services');
    expect(form.queryByRole('radio', { name: /^Note/ })).toBeNull();
    await user.click(form.getByRole('button', { name: 'This row is no budget line' }));
    await user.click(form.getByRole('radio', { name: /^Income/ }));
    expect(form.getByRole('status')).toHaveTextContent(
      'The baseline goes from £10,751,000 to £11,394,000. The lines of this sheet then come to £38,067,000. The sheet’s own total in row 193 is £37,424,000: the lines are £643,000 above it.',
    );
    await user.click(form.getByRole('button', { name: 'Decide this line' }));
    await screen.findByRole('complementary', { name: 'Decision' });
    expect(cashable.decided[0]?.decisions[0]).toMatchObject({ treatment: 'income' });
    expect(spoken()).toContain('‘Parking services’: Income.');
  });

  it('takes the place of a treatment that was chosen before, and gives it back', async () => {
    const { user, form } = await open('Parking services');
    await user.click(form.getByRole('radio', { name: 'Police' }));
    await user.click(form.getByRole('button', { name: 'This row is no budget line' }));
    await user.click(form.getByRole('radio', { name: /^Note/ }));
    expect(form.getByRole('radio', { name: 'Police' })).not.toBeChecked();
    await user.click(form.getByRole('radio', { name: 'Included' }));
    expect(form.getByRole('radio', { name: /^Note/ })).not.toBeChecked();
    expect(form.getByRole('status')).toHaveTextContent(/^The baseline stays at £10,751,000\.\s*$/);
  });

  it('that is taken for a subtotal can become a line, with the effect on the addition in sight', async () => {
    const { user, form } = await open('TOTAL HOUSING SERVICES');
    expect(form.getByRole('radio', { name: /^Subtotal/ })).toBeEnabled();
    await user.click(form.getByRole('radio', { name: 'Included' }));
    expect(form.getByRole('status')).toHaveTextContent('the lines are £1,370,000 above it.');
  });
});

describe('lines that hold no amount', () => {
  it('are folded away from those that move a figure, and decided with one press', async () => {
    const { user, cashable } = showPane({ cashable: withNil(28) });
    const list = within(await screen.findByRole('region', { name: 'To decide (4)' }));
    expect(list.getByText('28 lines hold no amount and change no figure.')).toBeVisible();
    expect(list.getAllByRole('listitem')).toHaveLength(4);
    await user.click(list.getByRole('button', { name: 'Decide all 28 lines as suggested' }));
    expect(
      await screen.findByText(
        '28 lines: as suggested. The baseline is £10,751,000; 4 lines left to decide.',
        { selector: 'aside span' },
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Decide Parish Precepts, row 181' })).toHaveFocus();
    expect(cashable.writes).toEqual(['decide 28']);
    expect(cashable.decided[0]?.decisions.slice(0, 2)).toEqual([
      { key: 'empty 0', treatment: 'transfer-payment', reason: 'It also holds benefit payments.' },
      { key: 'empty 1', treatment: 'excluded-by-officer', reason: 'No amount stands in this line.' },
    ]);
    expect(screen.queryByText(/hold no amount/)).toBeNull();
  });

  it('can be looked at and decided one by one', async () => {
    const { user, cashable } = showPane({ cashable: withNil(2) });
    const list = within(await screen.findByRole('region', { name: 'To decide (4)' }));
    await user.click(list.getByRole('button', { name: 'Show them' }));
    await user.click(list.getByRole('button', { name: 'Decide Empty line 1, row 200' }));
    await user.click(list.getByRole('button', { name: 'Accept suggestion' }));
    expect(await list.findByText('1 line holds no amount and changes no figure.')).toBeVisible();
    expect(cashable.writes).toEqual(['decide 1']);
  });

  it('say so where nothing else is open', async () => {
    const cashable = new FakeCashable().alreadyMarked();
    const reading = readingOf(nil(1));
    cashable.read = () => reading;
    showPane({ cashable });
    expect(await screen.findByText('Every line that holds an amount is decided.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Decide it as suggested' })).toBeVisible();
  });

  it('say why they could not be decided', async () => {
    const cashable = withNil(3);
    const sentence = 'Sheet ‘RA 2016-17’ is protected. Nothing was changed.';
    cashable.problems.decide = { id: 'sheet-protected', sentence };
    const { user } = showPane({ cashable });
    await user.click(await screen.findByRole('button', { name: 'Decide all 3 lines as suggested' }));
    expect(await screen.findByText(sentence, { selector: 'section *' })).toBeVisible();
    expect(spoken()).toContain(sentence);
  });
});
