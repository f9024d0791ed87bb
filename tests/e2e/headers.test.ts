import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs/administrators/headers.md'), 'utf8');

const built = (name: string): string => {
  const file = join(root, 'dist/addin', name);
  if (!existsSync(file)) throw new Error('Build first: npm run build');
  return readFileSync(file, 'utf8');
};
const policyOf = (html: string): RegExpMatchArray | null =>
  html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/);
const pagePolicy = policyOf(built('taskpane.html'))?.[1] ?? 'no policy';

/** The lines to copy under a heading. */
const linesFor = (server: string): string =>
  page.split(`## ${server}\n`)[1]?.match(/```\w+\n([^]*?)```/)?.[1] ?? '';

test.each(['nginx', 'IIS', 'Azure Static Web Apps'])(
  'The lines for %s send the policy of the page',
  (server) => {
    const lines = linesFor(server);
    expect(lines).toContain(`"${pagePolicy}"`);
    expect(lines).toMatch(/X-Content-Type-Options"?:? ?(value=)?"?nosniff/);
    expect(lines).toContain('public, max-age=31536000, immutable');
    expect(lines).not.toMatch(/X-Frame-Options|frame-ancestors/i);
  },
);

test('The lines can be read by the servers that they are for', () => {
  expect(() => JSON.parse(linesFor('Azure Static Web Apps')) as unknown).not.toThrow();
  const faults: string[] = [];
  new DOMParser({ onError: (_, words) => void faults.push(words) }).parseFromString(
    linesFor('IIS'),
    'text/xml',
  );
  expect(faults).toEqual([]);
  const nginx = linesFor('nginx');
  expect(nginx.split('{').length).toBe(nginx.split('}').length);
});

test.each(['taskpane.html', 'notice.html'])('%s carries the policy before it loads anything', (name) => {
  const html = built(name);
  const policy = policyOf(html);
  expect(policy?.[1]).toMatch(
    /^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com /,
  );
  expect(policy?.[1]).toBe(pagePolicy);
  expect(policy?.index).toBeLessThan(html.indexOf('<script'));
});
