import { screen, within } from '@testing-library/react';
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

/** Opens the first finding of a group, unless it is open already. */
export async function openFirstIn({ user }: ShownPane, group: string | RegExp): Promise<HTMLElement> {
  const region = await screen.findByRole('region', { name: group });
  const [first] = within(region).getAllByRole('heading', { level: 3 });
  const button = first === undefined ? undefined : within(first).getByRole('button');
  if (button !== undefined && button.getAttribute('aria-expanded') !== 'true') await user.click(button);
  return region;
}

/** Opens what may be explained, and its form. */
export async function pressExplain(pane: ShownPane): Promise<void> {
  await openFirstIn(pane, /^To amend or explain/);
  await press(pane, /^Explain: /);
}

/** Opens a finding by what it says, unless it is open already. */
export async function openTitled({ user }: ShownPane, title: string): Promise<void> {
  const heading = await screen.findByRole('heading', { level: 3, name: title });
  const button = within(heading).getByRole('button');
  if (button.getAttribute('aria-expanded') !== 'true') await user.click(button);
}
