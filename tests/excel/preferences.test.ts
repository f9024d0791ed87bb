import { openPreferences } from '../../src/excel/preferences';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => {
      kept.clear();
    },
    getItem: (name) => kept.get(name) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (name) => {
      kept.delete(name);
    },
    setItem: (name, value) => {
      kept.set(name, value);
    },
  };
}

const blocked = (): never => {
  throw new Error('The operation is insecure.');
};

function installWindow(window: object): void {
  Reflect.set(globalThis, 'window', window);
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

describe('preferences of the pane', () => {
  it('are remembered from one opening of the pane to the next', () => {
    const local = storage();
    installWindow({ localStorage: local, sessionStorage: storage(), addEventListener: () => undefined });
    const preferences = openPreferences();
    expect(preferences.get('pane.theme')).toBeNull();
    preferences.set('pane.theme', 'dark');
    expect(openPreferences().get('pane.theme')).toBe('dark');
    preferences.set('pane.theme', 'light');
    expect(openPreferences().get('pane.theme')).toBe('light');
    expect(local.length).toBe(1);
  });

  it('last while the pane is open where storage is blocked', () => {
    installWindow({
      get localStorage() {
        return blocked();
      },
    });
    const preferences = openPreferences();
    preferences.set('pane.theme', 'dark');
    expect(preferences.get('pane.theme')).toBe('dark');
    expect(openPreferences().get('pane.theme')).toBeNull();
  });

  it('last while the pane is open where storage is full', () => {
    installWindow({ localStorage: { ...storage(), setItem: blocked }, addEventListener: () => undefined });
    const preferences = openPreferences();
    preferences.set('pane.theme', 'dark');
    expect(preferences.get('pane.theme')).toBe('dark');
  });
});
