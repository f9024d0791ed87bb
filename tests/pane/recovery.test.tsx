import { screen, waitFor, within } from '@testing-library/react';
import type { Outcome } from '../../src/excel/problem';
import type { Recovery } from '../../src/excel/recovery';
import { FakeCashable } from './fake-cashable';
import { markButton, showPane, spoken } from './show-pane';

const offer =
  'Something that Cashable was writing to sheet ‘RA 2016-17’ at 10:15 was interrupted, and part of it may stand in the workbook. Put it right takes back what was begun, or finishes it where it can’t be taken back.';
const done = 'What was interrupted has been put right.';
const interrupted = {
  id: 'interrupted',
  sentence: 'Something that Cashable was writing to sheet ‘RA 2016-17’ was interrupted. Nothing was changed.',
};

/** What an interrupted writing left: `left` may be set while the pane is open. */
class FakeRecovery implements Recovery {
  left: string | null;
  asked = 0;
  refuses: Outcome<string> | null = null;
  constructor(left: string | null) {
    this.left = left;
  }
  interrupted(): Promise<Outcome<string | null>> {
    this.asked += 1;
    return Promise.resolve({ ok: true, value: this.left });
  }
  putRight(): Promise<Outcome<string>> {
    if (this.refuses !== null) return Promise.resolve(this.refuses);
    this.left = null;
    return Promise.resolve({ ok: true, value: done });
  }
}

const region = () => screen.findByRole('region', { name: 'Interrupted work' });
const putItRight = async () => within(await region()).findByRole('button', { name: 'Put it right' });

describe('what was interrupted', () => {
  it('is not spoken of where nothing was', async () => {
    const recovery = new FakeRecovery(null);
    showPane({ recovery });
    await markButton();
    await waitFor(() => {
      expect(recovery.asked).toBe(1);
    });
    expect(screen.queryByRole('button', { name: 'Put it right' })).toBeNull();
  });

  it('is offered to be put right when the pane opens, and the workbook is read again after it', async () => {
    const recovery = new FakeRecovery(offer);
    const { cashable, user } = showPane({ recovery });
    expect((await region()).textContent).toContain(offer);
    const before = cashable.previews.length;
    await user.click(await putItRight());
    expect(await within(await region()).findByText(done)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Put it right' })).toBeNull();
    expect(screen.queryByText(offer)).toBeNull();
    await waitFor(() => {
      expect(cashable.previews.length).toBeGreaterThan(before);
    });
    await waitFor(() => {
      expect(spoken()).toContain(done);
    });
  });

  it('stays offered, with the sentence why, where it can’t be put right', async () => {
    const recovery = new FakeRecovery(offer);
    const sentence = 'What was interrupted could not be put right altogether.';
    recovery.refuses = { ok: false, problem: { id: 'not-all-taken-back', sentence } };
    const { user } = showPane({ recovery });
    await user.click(await putItRight());
    expect(await within(await region()).findByText(sentence)).toBeVisible();
    expect(await putItRight()).toBeEnabled();
  });

  it('is offered as soon as an action is stopped by it', async () => {
    const recovery = new FakeRecovery(null);
    const cashable = new FakeCashable();
    cashable.problems.mark = interrupted;
    const { user } = showPane({ recovery, cashable });
    const mark = await markButton();
    recovery.left = offer;
    await user.click(mark);
    expect(await putItRight()).toBeVisible();
  });
});

it('what came up while it was written stays in sight until it is dismissed', async () => {
  const typed =
    'Someone typed into C5 of sheet ‘RA 2016-17’ while it was written; what was typed stays there.';
  const cashable = new FakeCashable();
  const mark = cashable.mark.bind(cashable);
  cashable.mark = async (...given) => {
    const outcome = await mark(...given);
    return outcome.ok ? { ...outcome, notice: typed } : outcome;
  };
  const { user } = showPane({ cashable });
  await user.click(await markButton());
  expect(await within(await region()).findByText(typed)).toBeVisible();
  await user.click(within(await region()).getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(typed)).toBeNull();
});
