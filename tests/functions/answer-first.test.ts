import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsById, registerWhenThere } from '../../src/functions/register';

const root = join(__dirname, '..', '..');

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

describe('the functions answer before anything else of the page', () => {
  it('are known at once where Microsoft’s library is there, whether or not Excel is ready', () => {
    const known: string[] = [];
    Reflect.set(globalThis, 'CustomFunctions', { associate: (id: string) => known.push(id) });
    registerWhenThere();
    expect(known).toEqual([...functionsById.keys()]);
  });

  it.each([1, 12, 90, 600])('are known once the library comes after %d seconds', (seconds) => {
    jest.useFakeTimers();
    const known: string[] = [];
    registerWhenThere();
    jest.advanceTimersByTime(seconds * 1_000);
    Reflect.set(globalThis, 'CustomFunctions', { associate: (id: string) => known.push(id) });
    jest.advanceTimersByTime(100);
    expect(known).toEqual([...functionsById.keys()]);
  });

  it('stand in the page behind Microsoft’s library and before the pane, with calculation held back in between', () => {
    const page = readFileSync(join(root, 'src', 'pane', 'taskpane.html'), 'utf8');
    const places = [
      'appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
      '<%= delayFunctions %>',
      '/(^|\\/)functions\\./.test(file)',
      '</head>',
      '<body>',
      '<script defer src="${file}">',
    ].map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('are built as a script of their own, without the pane', () => {
    const folder = join(root, 'dist', 'addin');
    if (!existsSync(join(folder, 'taskpane.html'))) throw new Error('Build first: npm run build');
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    const scripts = [...page.matchAll(/<script( defer)?[^>]*? src="?([^ ">]+)/g)].map(([, defer, src]) => ({
      defer: defer !== undefined,
      name: (src ?? '').split('/').at(-1)?.split('.')[0],
    }));
    // The page's own policy allows its one line of script by its hash, and nothing from anywhere else but Microsoft.
    const lines = [...page.matchAll(/<script>([^<]*)<\/script>/g)].map(([, line = '']) => line);
    const [, policy = ''] = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page) ?? [];
    expect(lines).toEqual([expect.stringContaining('CustomFunctions.delayInitialization()')]);
    expect(policy).toContain(`'sha256-${createHash('sha256').update(lines.join('')).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect([...new Set(policy.match(/https?:[^ ;]*/g))]).toEqual(['https://appsforoffice.microsoft.com']);
    expect(scripts).toEqual([
      { defer: false, name: 'office' },
      { defer: false, name: 'functions' },
      { defer: true, name: 'taskpane' },
    ]);
    const functions = readdirSync(folder).find((name) => /^functions\.[0-9a-f]+\.js$/.test(name)) ?? '';
    const script = readFileSync(join(folder, functions), 'utf8');
    expect(script).not.toContain('react');
    expect(script.length).toBeLessThan(400_000);
  });
});
