import { type CommandSurroundings, registerCommands } from '../../src/app/register';
import { type PaneRequest, PaneRequests } from '../../src/app/requests';
import type { Cashable } from '../../src/features/budget-marks/cashable';
import type { Problem } from '../../src/excel/problem';
import type { Statements } from '../../src/features/statement-marks/statements';
import { FakeStatements, backwardInOrder, noStatement } from '../pane/fake-statements';

const problem: Problem = { id: 'sheet-protected', sentence: 'Sheet ‘Budget 04’ is protected.' };

type Handler = (event: { completed: () => void }) => void;

function ribbon(
  cashable: Partial<Cashable>,
  around: Partial<CommandSurroundings> = {},
  statements: Statements = new FakeStatements(),
) {
  const handlers = new Map<string, Handler>();
  const sent: PaneRequest[] = [];
  const said: string[] = [];
  Reflect.set(globalThis, 'Office', {
    actions: {
      associate: (id: string, handler: Handler) => {
        handlers.set(id, handler);
      },
    },
  });
  registerCommands(
    { cashable: cashable as Cashable, statements },
    {
      send: (request) => {
        sent.push(request);
      },
      showPane: () => Promise.resolve(true),
      paneIsShown: () => false,
      activeSheet: () => Promise.resolve({ ok: true, value: 'sheet-1' }),
      sayOverSheet: (notice) => {
        said.push(notice);
      },
      ...around,
    },
  );
  const press = async (id: string): Promise<number> => {
    let completed = 0;
    await new Promise<void>((resolve) => {
      handlers.get(id)?.({
        completed: () => {
          completed += 1;
          resolve();
        },
      });
    });
    return completed;
  };
  return { press, sent, said };
}

/** A command goes on a little after it has told Excel that it ended. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('ribbon buttons', () => {
  it('Mark budget lines shows the preview of the sheet in front and writes nothing', async () => {
    const mark = jest.fn();
    const { press, sent } = ribbon({ mark });
    expect(await press('markBudgetLines')).toBe(1);
    expect(sent).toEqual([{ kind: 'preview-active-sheet', sheetId: 'sheet-1' }]);
    expect(mark).not.toHaveBeenCalled();
  });

  describe.each<readonly [string, string, PaneRequest, string]>([
    [
      'Mark budget lines',
      'markBudgetLines',
      { kind: 'preview-active-sheet', sheetId: 'sheet-1' },
      'mark-waits',
    ],
    ['Remove marks', 'removeMarks', { kind: 'ask-removal' }, 'removal-waits'],
    ['Insert statement', 'insertStatement', { kind: 'insert-statement' }, 'answer-waits'],
    ['Explain formula', 'explainFormula', { kind: 'explain-formula' }, 'answer-waits'],
  ])('%s', (_, id, request, notice) => {
    const untouched = (): Partial<Cashable> =>
      Object.fromEntries(
        ['mark', 'preview', 'removeAll', 'decide', 'undoLast'].map((name) => [
          name,
          () => Promise.reject(new Error(`${name} was called without a preview`)),
        ]),
      );

    it('ends while the pane is still to come, asks the pane once, and writes nothing', async () => {
      let asked = 0;
      const { press, sent, said } = ribbon(untouched(), {
        showPane: () => {
          asked += 1;
          return new Promise(() => undefined);
        },
      });
      expect(await press(id)).toBe(1);
      await quiet();
      expect({ asked, sent, said }).toEqual({ asked: 1, sent: [request], said: [] });
    });

    it.each<readonly [string, () => Promise<boolean>]>([
      ['never comes', () => Promise.resolve(false)],
      ['is refused', () => Promise.reject(new Error('refused'))],
      [
        'can’t be asked for',
        () => {
          throw new Error('no such call');
        },
      ],
    ])('writes nothing and says so over the sheet where the pane %s', async (__, showPane) => {
      const { press, sent, said } = ribbon(untouched(), { showPane });
      expect(await press(id)).toBe(1);
      await quiet();
      expect({ sent, said }).toEqual({ sent: [request], said: [notice] });
    });
  });

  it('Mark budget lines says what stands in the way', async () => {
    const { press, sent } = ribbon({}, { activeSheet: () => Promise.resolve({ ok: false, problem }) });
    expect(await press('markBudgetLines')).toBe(1);
    await quiet();
    expect(sent).toEqual([{ kind: 'problem', problem }]);
  });

  it('Check statement marks in place and selects the sentence with the result, with the pane closed', async () => {
    const statements = new FakeStatements();
    const showPane = jest.fn(() => Promise.resolve(true));
    const { press, sent } = ribbon({}, { showPane }, statements);
    expect(await press('checkStatement')).toBe(1);
    expect(statements.writes).toEqual(['marks']);
    expect(statements.selected).toEqual([{ sheetId: 'Backward look 2005-06', cells: ['Q13'] }]);
    expect(showPane).not.toHaveBeenCalled();
    expect(sent).toMatchObject([{ kind: 'statement-checked', outcome: { ok: true }, active: 'sheet-1' }]);
  });

  it('Check statement selects the first cell at fault with the pane closed too, where a note says the rest beside it', async () => {
    const statements = Object.assign(new FakeStatements(), { noted: true });
    const { press } = ribbon({}, {}, statements);
    expect(await press('checkStatement')).toBe(1);
    const [selected] = statements.selected;
    expect(selected?.cells).toEqual([expect.stringMatching(/^[B-N]\d+$/)]);
    expect(statements.notesShown).toEqual(selected?.cells);
  });

  it('Check statement selects the first cell at fault where the pane is open and says the result', async () => {
    const statements = new FakeStatements();
    const { press } = ribbon({}, { paneIsShown: () => true }, statements);
    expect(await press('checkStatement')).toBe(1);
    const [selected] = statements.selected;
    expect(selected?.cells).toEqual([expect.stringMatching(/^[B-N]\d+$/)]);
  });

  it('Check statement selects the sentence with the result when all holds', async () => {
    const statements = new FakeStatements([backwardInOrder()]);
    const { press } = ribbon({}, { paneIsShown: () => true }, statements);
    expect(await press('checkStatement')).toBe(1);
    expect(statements.selected).toEqual([{ sheetId: 'Backward look 2005-06', cells: ['Q13'] }]);
  });

  it.each<readonly [string, () => FakeStatements]>([
    ['there is no statement', () => new FakeStatements([])],
    [
      'the sheet can’t be marked',
      () => Object.assign(new FakeStatements(), { notMarked: 'Sheet ‘Backward look 2005-06’ is protected.' }),
    ],
    [
      'a sheet can’t be read',
      () => new FakeStatements([backwardInOrder().set('header/authority', ''), backwardInOrder()]),
    ],
    [
      'the cell can’t be selected',
      () => {
        const statements = new FakeStatements();
        statements.problems.select = { id: 'hidden', sentence: 'The sheet is hidden.' };
        return statements;
      },
    ],
  ])('Check statement brings the pane up where %s, since the sheet can’t say it', async (_, opened) => {
    const showPane = jest.fn(() => Promise.resolve(true));
    const { press, sent } = ribbon({}, { showPane }, opened());
    expect(await press('checkStatement')).toBe(1);
    await quiet();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(sent.map(({ kind }) => kind)).toEqual(['statement-checked']);
  });

  it('a problem of Check statement waits for the pane where it can’t be shown', async () => {
    const { press, sent } = ribbon({}, { showPane: () => Promise.resolve(false) }, new FakeStatements([]));
    expect(await press('checkStatement')).toBe(1);
    await quiet();
    expect(sent).toMatchObject([{ kind: 'statement-checked', outcome: { ok: false, problem: noStatement } }]);
  });

  it.each([
    ['insertStatement', 'insert-statement'],
    ['explainFormula', 'explain-formula'],
  ])('%s shows its part of the pane', async (id, kind) => {
    const showPane = jest.fn(() => Promise.resolve(true));
    const { press, sent } = ribbon({}, { showPane });
    expect(await press(id)).toBe(1);
    await quiet();
    expect(sent).toEqual([{ kind }]);
    expect(showPane).toHaveBeenCalledTimes(1);
  });

  it('every button tells Excel that it has ended, whatever happens', async () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const { press, sent } = ribbon(
      {},
      { activeSheet: broken, showPane: broken },
      Object.assign(new FakeStatements(), { check: broken }),
    );
    for (const id of [
      'markBudgetLines',
      'removeMarks',
      'checkStatement',
      'insertStatement',
      'explainFormula',
    ])
      expect(await press(id)).toBe(1);
    await quiet();
    expect(sent.map(({ kind }) => kind)).toEqual([
      'problem',
      'ask-removal',
      'statement-checked',
      'insert-statement',
      'explain-formula',
    ]);
  });
});

describe('requests to the pane', () => {
  const first: PaneRequest = { kind: 'preview-active-sheet', sheetId: 'one' };
  const second: PaneRequest = { kind: 'preview-active-sheet', sheetId: 'two' };

  it('reach a pane that is there', () => {
    const requests = new PaneRequests();
    const heard: PaneRequest[] = [];
    const stop = requests.subscribe((request) => heard.push(request));
    requests.send(first);
    stop();
    requests.send(second);
    expect(heard).toEqual([first]);
  });

  it('wait for a pane that comes late: the last one, once', () => {
    const requests = new PaneRequests();
    requests.send(first);
    requests.send(second);
    const heard: PaneRequest[] = [];
    requests.subscribe((request) => heard.push(request));
    requests.subscribe((request) => heard.push(request));
    expect(heard).toEqual([second]);
  });
});
