import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { FormulaConversation } from '../../src/pane/formula/formula-conversation';
import { FormulaView } from '../../src/pane/formula/formula-view';
import { Announcer } from '../../src/pane/parts/announcer';
import { Store, useWhole } from '../../src/pane/state/store';
import { blankCell, FakeFormulas, targetCell } from './fake-formulas';

configure({ asyncUtilTimeout: 8_000 });
jest.setTimeout(120_000);

/** The view over its slice of the store, with what is said aloud. */
function Shown({
  store,
  conversation,
}: {
  readonly store: Store;
  readonly conversation: FormulaConversation;
}) {
  const { formula, shell } = useWhole(store);
  return (
    <>
      <FormulaView state={formula} conversation={conversation} />
      <Announcer announcement={shell.announcement} alarm={shell.alarm} />
    </>
  );
}

interface ShownFormula {
  readonly formulas: FakeFormulas;
  readonly user: UserEvent;
  readonly leave: () => void;
}

function show(set: (formulas: FakeFormulas) => void = () => undefined): ShownFormula {
  const formulas = new FakeFormulas();
  set(formulas);
  const store = new Store('formula');
  const conversation = new FormulaConversation(formulas, store);
  const { unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <header>
        <h1>Cashable</h1>
      </header>
      <main>
        <Shown store={store} conversation={conversation} />
      </main>
    </FluentProvider>,
  );
  return { formulas, user: userEvent.setup(), leave: unmount };
}

const spoken = (): string => screen.getAllByRole('status').at(-1)?.textContent ?? '';

const problem = { id: 'x', sentence: 'The sheet is busy.', details: 'Code' };

describe('the card', () => {
  it('shows what the cell shows, the arguments, the working and the result', async () => {
    show();
    const call = await screen.findByRole('region', { name: 'AES.TARGET' });
    expect(screen.getByRole('region', { name: 'B2 on ‘Figures’' })).toHaveTextContent('£316,900.03');
    const given = within(call).getByRole('list', { name: 'Arguments' });
    expect(
      within(given)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['baseline B1£12,676,001.01, from B1', 'year2006/07', 'cumulativeleft out: FALSE']);
    const working = within(call).getByRole('list', { name: 'Working' });
    expect(
      within(working)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '2.5% of £12,676,001.01 (paragraph A7)£316,900.02525',
      'Rounded to the penny, half a penny up£316,900.03',
    ]);
    expect(call).toHaveTextContent('By the guidance of: November 2004 with the later practice');
  });

  it('says what a paragraph says, in place, and what each argument means', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Paragraph A7' }));
    expect(screen.getByText(/^A7: /)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'What each argument means' }));
    expect(screen.getByText('The baseline in pounds.')).toBeVisible();
  });

  it('says what it is for, with an example, where the cell holds none of our functions', async () => {
    show((formulas) => {
      formulas.cell = blankCell;
    });
    expect(await screen.findByText('D9 holds no AES function.')).toBeVisible();
    expect(screen.getByText('=AES.TARGET(25000000,"2005/06")')).toBeVisible();
  });

  it('says of a frozen cell that it does not follow, with the formula that would come back', async () => {
    show((formulas) => {
      formulas.cell = { ...targetCell, formula: '', frozen: '=AES.TARGET(B1)' };
    });
    expect(await screen.findByText(/^Frozen: this cell holds a value/)).toBeVisible();
    expect(screen.getByText('Formula that was frozen')).toBeVisible();
    expect(screen.getByText('=AES.TARGET(B1)')).toBeVisible();
  });

  it('says of a cell inside a table which formula fills it', async () => {
    show((formulas) => {
      formulas.cell = { ...targetCell, filledFrom: 'A9' };
    });
    expect(await screen.findByText('Part of the table that the formula in A9 fills.')).toBeVisible();
  });

  it('says what is wrong, and looks again', async () => {
    const { formulas, user } = show((set) => {
      set.explainProblem = problem;
    });
    expect(await screen.findByText('The sheet is busy.')).toBeVisible();
    formulas.explainProblem = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'AES.TARGET' })).toBeVisible();
  });
});

describe('following the selection', () => {
  it('keeps the focus and says nothing aloud', async () => {
    const { formulas, user } = show();
    await screen.findByRole('region', { name: 'AES.TARGET' });
    const freeze = screen.getByRole('button', { name: 'Freeze the selection…' });
    await user.tab();
    freeze.focus();
    act(() => {
      formulas.moveTo(blankCell);
    });
    expect(await screen.findByText('D9 holds no AES function.')).toBeVisible();
    expect(freeze).toHaveFocus();
    expect(spoken()).toBe('');
  });

  it('reads each cell aloud for who asks for it', async () => {
    const { formulas, user } = show((set) => {
      set.cell = blankCell;
    });
    await user.click(await screen.findByRole('checkbox', { name: /^Read the result aloud/ }));
    act(() => {
      formulas.moveTo(targetCell);
    });
    await waitFor(() => {
      expect(spoken()).toBe('B2: £316,900.03');
    });
    act(() => {
      formulas.moveTo(blankCell);
    });
    await waitFor(() => {
      expect(spoken()).toBe('D9 holds no AES function.');
    });
  });

  it('stops listening when the view is left', async () => {
    const { formulas, leave } = show();
    await screen.findByRole('region', { name: 'AES.TARGET' });
    expect(formulas.listening).toBe(1);
    leave();
    expect(formulas.listening).toBe(0);
  });
});

describe('freezing', () => {
  it('shows what would be written and writes nothing before it is told to', async () => {
    const { formulas, user } = show();
    await user.click(await screen.findByRole('button', { name: 'Freeze the selection…' }));
    const form = await screen.findByRole('group', { name: 'Freeze B1:B5?' });
    expect(
      within(form)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(formulas.preview.writes);
    expect(within(form).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(formulas.writes).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Freeze B1:B5?' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Freeze the selection…' })).toHaveFocus();
  });

  it('stays closed when it was closed while the selection was being read again', async () => {
    const { formulas, user } = show();
    await user.click(await screen.findByRole('button', { name: 'Freeze the selection…' }));
    await screen.findByRole('group', { name: 'Freeze B1:B5?' });
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const previewFreeze = formulas.previewFreeze.bind(formulas);
    formulas.previewFreeze = async () => {
      await held;
      return previewFreeze();
    };
    act(() => {
      formulas.moveTo(blankCell);
    });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Freeze B1:B5?' })).toBeNull();
    await act(async () => {
      answer();
      await held;
      await Promise.resolve();
    });
    expect(screen.queryByRole('group', { name: 'Freeze B1:B5?' })).toBeNull();
  });

  it('freezes by keyboard, says the result, and gives the focus back', async () => {
    const { formulas, user } = show();
    (await screen.findByRole('button', { name: 'Freeze the selection…' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('group', { name: 'Freeze B1:B5?' });
    await user.tab();
    expect(screen.getByRole('button', { name: 'Freeze 4 cells' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('4 cells are frozen.', { selector: 'div' })).toBeVisible();
    expect(formulas.writes).toEqual(['freeze one']);
    expect(spoken()).toBe('4 cells are frozen.');
    expect(screen.getByRole('button', { name: 'Freeze the selection…' })).toHaveFocus();
  });

  it('brings formulas back in the same way', async () => {
    const { formulas, user } = show();
    await user.click(await screen.findByRole('button', { name: 'Bring formulas back…' }));
    const form = await screen.findByRole('group', { name: 'Bring formulas back in B1:B5?' });
    expect(form).toHaveTextContent('The formula of 1 frozen cell comes back: B5.');
    await user.click(within(form).getByRole('button', { name: 'Bring back 1 formula' }));
    await waitFor(() => {
      expect(formulas.writes).toEqual(['bring back one']);
    });
  });

  it('offers nothing to do where nothing can be frozen, and follows the selection', async () => {
    const { formulas, user } = show((set) => {
      set.preview = { ...set.preview, toFreeze: 0, writes: ['No selected cell can be frozen.'] };
    });
    await user.click(await screen.findByRole('button', { name: 'Freeze the selection…' }));
    const form = await screen.findByRole('group', { name: 'Freeze B1:B5?' });
    expect(
      within(form)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Close']);
    formulas.preview = { ...formulas.preview, address: 'C1', toFreeze: 1 };
    act(() => {
      formulas.moveTo(targetCell);
    });
    expect(await screen.findByRole('button', { name: 'Freeze 1 cell' })).toBeVisible();
  });

  it('says why nothing was written', async () => {
    const { user } = show((set) => {
      set.writeProblem = { id: 'changed', sentence: '‘Figures’ has changed. Nothing was written.' };
    });
    await user.click(await screen.findByRole('button', { name: 'Freeze the selection…' }));
    await user.click(await screen.findByRole('button', { name: 'Freeze 4 cells' }));
    expect(await screen.findByText(/Nothing was written/, { selector: 'div' })).toBeVisible();
    expect(spoken()).toBe('‘Figures’ has changed. Nothing was written.');
  });
});

const states: readonly [
  string,
  (formulas: FakeFormulas) => void,
  ((user: UserEvent) => Promise<unknown>) | null,
][] = [
  ['a card', () => undefined, (user) => user.click(screen.getByRole('button', { name: 'Paragraph A7' }))],
  [
    'a cell without a function of ours',
    (formulas) => {
      formulas.cell = blankCell;
    },
    null,
  ],
  [
    'a frozen cell',
    (formulas) => {
      formulas.cell = { ...targetCell, frozen: '=AES.TARGET(B1)' };
    },
    null,
  ],
  [
    'a problem',
    (formulas) => {
      formulas.explainProblem = problem;
    },
    null,
  ],
  [
    'the question before freezing',
    () => undefined,
    async (user) => {
      await user.click(screen.getByRole('button', { name: 'Freeze the selection…' }));
      await screen.findByRole('group', { name: 'Freeze B1:B5?' });
    },
  ],
];

test.each(states)(
  'axe finds nothing in %s, and headings go down one level at a time',
  async (_, set, reach) => {
    const { user } = show(set);
    await screen.findByRole('button', { name: 'Freeze the selection…' });
    await waitFor(() => {
      expect(screen.queryByText('Reading the cell…')).toBeNull();
    });
    await reach?.(user);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  },
);
