import { screen } from '@testing-library/react';
import type { FakeStatements } from './fake-statements';
import { showPane, type ShownPane } from './show-pane';

interface ShowOptions {
  readonly statements?: FakeStatements;
}

/** Opens the pane at the statement view, as an officer would by its tab. */
export async function showStatement({ statements }: ShowOptions = {}): Promise<ShownPane> {
  const pane = showPane(statements === undefined ? {} : { statements });
  await pane.user.click(screen.getByRole('button', { name: 'Statement' }));
  return pane;
}

export const press = async ({ user }: ShownPane, name: string | RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
};
