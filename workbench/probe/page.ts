import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What an add-in's page has as globals, for several pages in one process: whoever runs within `inPage` sees that page's
 * `Excel` and `Office`, however long it waits in between.
 */
export interface PageGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

const names = ['Excel', 'Office', 'OfficeExtension'] as const;
const pages = new AsyncLocalStorage<PageGlobals>();
let isInstalled = false;

/** Outside any page the globals are what they were, and may be set as before. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  for (const name of names) {
    let outside: unknown = Reflect.get(globalThis, name);
    Object.defineProperty(globalThis, name, {
      configurable: true,
      enumerable: true,
      get: () => pages.getStore()?.[name] ?? outside,
      set: (value: unknown) => {
        outside = value;
      },
    });
  }
}

/** Runs something as a page's own script would. */
export function inPage<T>(page: PageGlobals, run: () => T): T {
  install();
  return pages.run(page, run);
}
