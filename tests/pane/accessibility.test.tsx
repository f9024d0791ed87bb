import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { asCorrected, FakeCashable } from './fake-cashable';
import { markButton, openFromMenu, showPane, type ShownPane } from './show-pane';
import { withMixed, withNil } from './undecided-lines';

/** Rules of WCAG 2.2 AA that need no layout; colours and sizes are looked at in a real browser. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const click = async ({ user }: ShownPane, name: string | RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
};

const marked = (): FakeCashable => new FakeCashable().alreadyMarked();

function failing(): FakeCashable {
  const cashable = new FakeCashable();
  cashable.problems.preview = { id: 'x', sentence: 'It did not work.', details: 'Code' };
  return cashable;
}

function waiting(): FakeCashable {
  const cashable = new FakeCashable();
  cashable.whileMarking = () => new Promise(() => undefined);
  return cashable;
}

function stale(): FakeCashable {
  const cashable = marked();
  cashable.stale = true;
  return cashable;
}

const views: readonly [
  string,
  () => Promise<ShownPane | undefined>,
  (pane: ShownPane) => Promise<unknown>,
][] = [
  ['the preview', () => Promise.resolve(showPane()), markButton],
  [
    'Home',
    () => Promise.resolve(showPane({ opensOn: 'home', cashable: marked() })),
    async () => {
      await screen.findByRole('region', { name: 'Where this workbook stands' });
      await screen.findByRole('button', { name: /^Backward look 2005/ });
    },
  ],
  [
    'the menu',
    () => Promise.resolve(showPane({ opensOn: 'home', cashable: marked() })),
    (pane) => click(pane, 'More'),
  ],
  [
    'the corrections',
    () => {
      const pane = showPane();
      pane.cashable.read = (_, choices) => asCorrected(choices);
      return Promise.resolve(pane);
    },
    (pane) => click(pane, 'Correct what was read'),
  ],
  ['the lines of a treatment', () => Promise.resolve(showPane()), (pane) => click(pane, /^Transfer payment/)],
  [
    'marking under way',
    () => Promise.resolve(showPane({ cashable: waiting() })),
    (pane) => click(pane, /^Mark/),
  ],
  [
    'a marked sheet',
    () => Promise.resolve(showPane({ cashable: marked() })),
    () => screen.findByRole('region', { name: 'To decide (4)' }),
  ],
  [
    'a marked sheet that has changed',
    () => Promise.resolve(showPane({ cashable: stale() })),
    () => screen.findByRole('button', { name: 'Mark again' }),
  ],
  [
    'the question before removing',
    () => Promise.resolve(showPane({ cashable: marked() })),
    (pane) => click(pane, 'Remove all marks'),
  ],
  [
    'a problem with its details',
    () => Promise.resolve(showPane({ cashable: failing() })),
    (pane) => click(pane, 'Details'),
  ],
  [
    'a line being decided, with something missing',
    () => Promise.resolve(showPane({ cashable: marked() })),
    async (pane) => {
      await click(pane, /^Decide Parish Precepts/);
      await click(pane, 'More…');
      await click(pane, 'Decide this line');
      await pane.user.click(screen.getByRole('checkbox', { name: 'Remember for this council' }));
    },
  ],
  [
    'a line being split, with a figure that is too large',
    () => Promise.resolve(showPane({ cashable: withMixed() })),
    async (pane) => {
      await click(pane, /^Decide Benefit payments/);
      await pane.user.type(screen.getByRole('textbox', { name: /^Benefit payments/ }), '999999');
      await click(pane, 'Decide this line');
    },
  ],
  [
    'a line being split, with what counts and what is left out',
    () => Promise.resolve(showPane({ cashable: withMixed() })),
    async (pane) => {
      await click(pane, /^Decide Benefit payments/);
      await pane.user.type(screen.getByRole('textbox', { name: /^Benefit payments/ }), '48,200.5');
    },
  ],
  [
    'a row that is no budget line',
    () => Promise.resolve(showPane({ cashable: marked() })),
    async (pane) => {
      await click(pane, /^Decide Parish Precepts/);
      await click(pane, 'More…');
      await click(pane, 'This row is no budget line');
      await pane.user.click(screen.getByRole('radio', { name: /^Note/ }));
    },
  ],
  [
    'lines without an amount',
    () => Promise.resolve(showPane({ cashable: withNil(3) })),
    (pane) => click(pane, 'Show them'),
  ],
  [
    'lines that were found',
    () => Promise.resolve(showPane({ cashable: marked() })),
    async (pane) => {
      await pane.user.type(await screen.findByRole('searchbox'), 'parish');
      await screen.findByText(/^1 line found/);
    },
  ],
  [
    'a decision just made',
    () => Promise.resolve(showPane({ cashable: marked() })),
    async (pane) => {
      await click(pane, /^Decide Parish Precepts/);
      await click(pane, 'Accept suggestion');
      await screen.findByRole('region', { name: 'To decide (3)' });
    },
  ],
  [
    'the council’s own rules',
    () => {
      const cashable = marked();
      cashable.rules = [
        { words: 'Parish Precepts', section: null, treatment: 'excluded-by-officer', reason: 'Policy.' },
      ];
      return Promise.resolve(showPane({ cashable }));
    },
    async (pane) => {
      await openFromMenu(pane, 'Settings');
      await click(pane, 'Take them to another workbook');
      await click(pane, 'Import rules');
    },
  ],
  [
    'the charts with their tables, and What if',
    () => Promise.resolve(showPane({ opensOn: 'home', cashable: marked() })),
    async (pane) => {
      await click(pane, 'Baseline by treatment');
      await click(pane, 'Try other figures');
      for (const table of await screen.findAllByRole('button', { name: 'Show as a table' }))
        await pane.user.click(table);
      await screen.findByRole('table', { name: 'Baseline by treatment' });
      await screen.findByLabelText('Of which cashable (%)');
    },
  ],
  [
    'the guidance at a paragraph that a link led to',
    () => Promise.resolve(showPane({ cashable: marked() })),
    async (pane) => {
      await openFromMenu(pane, 'Help');
      await pane.user.click(
        (await screen.findAllByRole('button', { name: 'Paragraph A7' }))[0] as HTMLElement,
      );
      await click(pane, 'A7 in the guidance');
      await screen.findByRole('searchbox');
    },
  ],
  ['the help', () => Promise.resolve(showPane()), (pane) => openFromMenu(pane, 'Help')],
];

describe('axe finds nothing in', () => {
  it.each(views)('%s', async (_, show, reach) => {
    const pane = await show();
    if (pane !== undefined) await reach(pane);
    expect(await violations()).toEqual([]);
  });
});

describe('headings', () => {
  it.each(views)('go down one level at a time in %s', async (_, show, reach) => {
    const pane = await show();
    if (pane !== undefined) await reach(pane);
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

/** Presses Tab until the focus is on the named control, as someone without a mouse does. */
async function tabTo({ user }: ShownPane, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await user.tab();
    const { activeElement } = document;
    const named = screen
      .queryAllByRole('button', { name })
      .concat(screen.queryAllByRole('link', { name }), screen.queryAllByRole('combobox', { name }));
    if (named.some((control) => control === activeElement)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

describe('by keyboard alone', () => {
  // jsdom answers that nothing has the focus while it rests on the body, where a browser's window keeps it.
  beforeEach(() => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('skips to the content first', async () => {
    const pane = showPane();
    await markButton();
    await pane.user.tab();
    expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
    await pane.user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
    await pane.user.tab();
    expect(screen.getByLabelText('Sheet with the budget')).toHaveFocus();
  });

  it('chooses a sheet, marks, goes to a line, and removes everything', async () => {
    const pane = showPane();
    const { user, cashable } = pane;
    await markButton();
    await tabTo(pane, 'Correct what was read');
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Unit of the amounts')).toBeVisible();
    await tabTo(pane, /^Mark [\d,]+ rows$/);
    await user.keyboard('{Enter}');
    await screen.findByRole('region', { name: 'To decide (4)' });
    expect(screen.getByRole('main')).toHaveFocus();
    await tabTo(pane, /^Decide Parish Precepts/);
    await user.keyboard(' ');
    expect(cashable.selected).toEqual(['s1 row 181']);
    await tabTo(pane, 'Remove all marks');
    await user.keyboard('{Enter}');
    const keep = await screen.findByRole('button', { name: 'Keep the marks' });
    expect(keep).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Remove all marks' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Yes, remove all marks' });
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(cashable.writes).toEqual(['mark RA 2016-17', 'remove all']);
    });
  });

  it('leaves the focus where the officer put it when the workbook changes', async () => {
    const pane = showPane({ cashable: marked() });
    await screen.findByRole('region', { name: 'To decide (4)' });
    await tabTo(pane, /^Decide Parish Precepts/);
    pane.cashable.stale = true;
    pane.cashable.changeWorkbook();
    await screen.findByRole('button', { name: 'Mark again' });
    expect(screen.getByRole('button', { name: /^Decide Parish Precepts/ })).toHaveFocus();
  });
});
