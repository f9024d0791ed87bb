import { screen } from '@testing-library/react';
import { Store } from '../../src/pane/state/store';
import { StatementConversation } from '../../src/pane/statement/statement-conversation';
import type { Outcome } from '../../src/excel/problem';
import type { StatementsChecked } from '../../src/features/statement-marks/statements';
import { StatementSheet } from '../statement/statement-book';
import { FakeStatements, FakeTemplates } from './fake-statements';
import { showStatement } from './show-statement';

/** Two statements below one another on the same sheet. */
class TwoOnOneSheet extends FakeStatements {
  override async look(): Promise<Outcome<StatementsChecked | null>> {
    const found = await super.look();
    if (!found.ok || found.value === null) return found;
    return {
      ok: true,
      value: {
        ...found.value,
        statements: found.value.statements.map((each) => ({ ...each, sheetId: 'both' })),
      },
    };
  }
}

it('each of two statements on one sheet can be chosen, and stays chosen when the list is read again', async () => {
  const statements = new TwoOnOneSheet([
    new StatementSheet('backward', '2005/06'),
    new StatementSheet('backward', '2006/07').set('header/email', ''),
  ]);
  const pane = await showStatement({ statements });
  expect(await screen.findByRole('heading', { name: 'Backward look 2005/06' })).toBeVisible();
  const chooser = screen.getByRole('combobox', { name: 'Statement' });
  const [, second] = [...chooser.querySelectorAll('option')];
  if (second === undefined) throw new Error('there is no second statement to choose');
  await pane.user.selectOptions(chooser, second);
  expect(await screen.findByRole('heading', { name: 'Backward look 2006/07' })).toBeVisible();
  statements.change();
  expect(await screen.findByRole('heading', { name: 'Backward look 2006/07' })).toBeVisible();
});

it('keeps one watch only, however the view was opened, and lets it go when it is closed', async () => {
  const statements = new FakeStatements();
  let watches = 0;
  const onChanged = statements.onChanged.bind(statements);
  statements.onChanged = async (listener) => {
    watches += 1;
    // Excel takes a moment over it.
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    const outcome = await onChanged(listener);
    if (!outcome.ok) return outcome;
    const stop = outcome.value;
    return {
      ok: true,
      value: () => {
        watches -= 1;
        return stop();
      },
    };
  };
  const conversation = new StatementConversation(
    {
      statements,
      templates: new FakeTemplates(statements),
      activeSheet: () => Promise.resolve({ ok: true, value: 'none' }),
    },
    new Store('statement'),
  );
  // The ribbon's check ends while the view is still opening.
  const opening = conversation.start();
  const pressed = conversation.handle({
    kind: 'statement-checked',
    outcome: await statements.check(),
    active: null,
  });
  await Promise.all([opening, pressed]);
  expect(watches).toBe(1);
  await conversation.close();
  expect(watches).toBe(0);
});
