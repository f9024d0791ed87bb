import { type CommandSurroundings, registerCommands } from '../../src/commands/register';
import { type PaneRequest, PaneRequests } from '../../src/commands/requests';
import type { Cashable, MarkingPreview, MarkingResult } from '../../src/workbook/cashable';
import type { Problem } from '../../src/workbook/problem';

const preview = { token: 'token', sheet: 'Budget 04' } as MarkingPreview;
const result = { sheet: 'Budget 04', cellsWritten: 12 } as MarkingResult;
const problem: Problem = { id: 'sheet-protected', sentence: 'Sheet ‘Budget 04’ is protected.' };

type Handler = (event: { completed: () => void }) => void;

function ribbon(cashable: Partial<Cashable>, around: Partial<CommandSurroundings> = {}) {
  const handlers = new Map<string, Handler>();
  const sent: PaneRequest[] = [];
  Reflect.set(globalThis, 'Office', {
    actions: {
      associate: (id: string, handler: Handler) => {
        handlers.set(id, handler);
      },
    },
  });
  registerCommands(cashable as Cashable, {
    send: (request) => {
      sent.push(request);
    },
    showPane: () => Promise.resolve(true),
    activeSheet: () => Promise.resolve({ ok: true, value: 'sheet-1' }),
    ...around,
  });
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
  return { press, sent };
}

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

  it('Mark budget lines marks straight away where the pane can’t be shown', async () => {
    const { press, sent } = ribbon(
      {
        preview: () => Promise.resolve({ ok: true, value: preview }),
        mark: () => Promise.resolve({ ok: true, value: result }),
      },
      { showPane: () => Promise.resolve(false) },
    );
    expect(await press('markBudgetLines')).toBe(1);
    expect(sent.at(-1)).toEqual({ kind: 'marked', outcome: { ok: true, value: result } });
  });

  it('Mark budget lines says what stands in the way', async () => {
    const { press, sent } = ribbon(
      { preview: () => Promise.resolve({ ok: false, problem }) },
      { showPane: () => Promise.resolve(false) },
    );
    expect(await press('markBudgetLines')).toBe(1);
    expect(sent.at(-1)).toEqual({ kind: 'marked', outcome: { ok: false, problem } });
  });

  it('Remove all marks removes and tells the pane', async () => {
    const value = { last: null, markedSheets: [] };
    const { press, sent } = ribbon({ removeAll: () => Promise.resolve({ ok: true, value }) });
    expect(await press('removeMarks')).toBe(1);
    expect(sent).toEqual([{ kind: 'removed', outcome: { ok: true, value } }]);
  });

  it('every button tells Excel that it has ended, whatever happens', async () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const { press, sent } = ribbon({ removeAll: broken }, { activeSheet: broken });
    expect(await press('markBudgetLines')).toBe(1);
    expect(await press('removeMarks')).toBe(1);
    expect(sent.map(({ kind }) => kind)).toEqual(['problem', 'problem']);
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
