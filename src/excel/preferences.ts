import { Storage, StorageType } from '@microsoft/office-js-helpers';

/** What the pane remembers on this computer, such as the theme. Never anything of the workbook. */
export interface Preferences {
  /** @returns what was kept under that name, or `null` */
  get(name: string): string | null;
  set(name: string, value: string): void;
}

/** Excel on the web keeps each host's add-ins apart with this key; storage names must start with it. */
function container(): string {
  const context: { partitionKey?: string } | undefined =
    typeof Office === 'undefined' ? undefined : Office.context;
  return [context?.partitionKey, 'cashable'].filter(Boolean).join('-');
}

/** Preferences that last only as long as the pane is open. */
export function forgetfulPreferences(): Preferences {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => {
      kept.set(name, value);
    },
  };
}

/**
 * Opens the preferences kept in the browser's local storage. Where storage is blocked (private windows, strict
 * policies) or damaged, it answers all the same and forgets when the pane closes.
 */
export function openPreferences(): Preferences {
  const fallBack = forgetfulPreferences();
  try {
    const storage = new Storage<unknown>(container(), StorageType.LocalStorage);
    return {
      get(name) {
        try {
          const value = storage.get(name);
          return typeof value === 'string' ? value : fallBack.get(name);
        } catch {
          return fallBack.get(name);
        }
      },
      set(name, value) {
        fallBack.set(name, value);
        try {
          storage.set(name, value);
        } catch {
          // Storage is full or blocked: the value lasts while the pane is open, which is all that can be had.
        }
      },
    };
  } catch {
    return fallBack;
  }
}
