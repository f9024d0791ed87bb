import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { FakeStatements, backwardInOrder, backwardWithFaults } from './fake-statements';
import type { ShownPane } from './show-pane';
import { press, pressExplain, showStatement } from './show-statement';

/** Rules of WCAG 2.2 AA that need no layout; colours and sizes are looked at in a real browser. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const enough =
  'Because one survey was late, quality is shown by 12 inspections in 2005/06 which found standards held or improved.';

function severalPlaces(): FakeStatements {
  const sheet = backwardWithFaults();
  for (const row of sheet.rowIds.slice(0, 4)) sheet.set(`${row}/further-total`, 'TBC');
  return new FakeStatements([sheet]);
}

async function explained(pane: ShownPane): Promise<void> {
  await pressExplain(pane);
  await pane.user.type(screen.getByRole('textbox', { name: 'Explanation' }), enough);
  await pane.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'A. Officer');
  await press(pane, 'Save explanation');
  await press(pane, /^Accept the explanation of/);
}

const states: readonly (readonly [string, () => FakeStatements, (pane: ShownPane) => Promise<unknown>])[] = [
  [
    'a list of findings',
    () => new FakeStatements(),
    () => screen.findByRole('region', { name: /^To put right/ }),
  ],
  ['all in order', () => new FakeStatements([backwardInOrder()]), (pane) => press(pane, /^What holds/)],
  [
    'no statement at all',
    () => new FakeStatements([]),
    () => screen.findByRole('combobox', { name: 'Kind' }),
  ],
  [
    'several places with reasons and consequences open',
    severalPlaces,
    async (pane) => {
      const must = await screen.findByRole('region', { name: /^To put right/ });
      // One is open at a time: the one that stands in several places is looked for.
      for (const heading of within(must).getAllByRole('heading', { level: 3 }))
        if (within(must).queryByRole('button', { name: /^Each of the/ }) === null)
          await pane.user.click(within(heading).getByRole('button'));
      for (const name of ['Why', /^Each of the/, /^Follows from this/]) {
        const [first] = within(must).getAllByRole('button', { name });
        if (first !== undefined) await pane.user.click(first);
      }
    },
  ],
  ['a fix being previewed', () => new FakeStatements(), (pane) => press(pane, /^Fix: /)],
  [
    'an explanation with something missing',
    () => new FakeStatements(),
    async (pane) => {
      await pressExplain(pane);
      await press(pane, 'Save explanation');
    },
  ],
  ['an explanation being accepted', () => new FakeStatements(), explained],
  ['a record being asked for', () => new FakeStatements(), (pane) => press(pane, 'Record this check')],
  [
    'the question before removing',
    () => new FakeStatements(),
    async (pane) => {
      await press(pane, 'Check statement');
      await press(pane, 'Remove marks of the check');
    },
  ],
  [
    'a template being previewed',
    () => new FakeStatements([]),
    (pane) => press(pane, 'Show what would be written'),
  ],
  [
    'a sheet about to be taken out',
    () => new FakeStatements([]),
    async (pane) => {
      await press(pane, 'Insert gains register');
      await press(pane, 'Take out sheet ‘Gains register’');
    },
  ],
];

test.each(states)('axe finds nothing wrong with %s', async (_, opened, reach) => {
  const pane = await showStatement({ statements: opened() });
  await reach(pane);
  expect(await violations()).toEqual([]);
});

test('everything is reached by keyboard, in the order in which it stands', async () => {
  const { user } = await showStatement();
  await screen.findByRole('region', { name: 'To put right (2)' });
  screen.getByRole('button', { name: 'Statement' }).focus();
  const passed: string[] = [];
  for (let tabs = 0; tabs < 9; tabs += 1) {
    await user.tab();
    passed.push(
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }
  expect(passed).toEqual([
    'Guidance',
    'More',
    'Go to sheet ‘Backward look 2005-06’',
    'Amount is text',
    expect.stringMatching(/^Fix: Amount is text, D\d+$/),
    expect.stringMatching(/^Go to D\d+$/),
    'Why',
    'Follows from this: 6 more findings',
    expect.any(String),
  ]);
});
