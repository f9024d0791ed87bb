import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const id = /<Id>([^<]+)</.exec(readFileSync(join(root, 'manifest.xml'), 'utf8'))?.[1] ?? '';

/** What an expression over the ways gives, in a Node of its own: Jest reads no modules of this kind. */
function ways(expression: string): unknown {
  const script = `
    import * as ways from ${JSON.stringify(`file://${join(root, 'scripts/sideload-ways.mjs')}`)};
    console.log(JSON.stringify(${expression}));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return JSON.parse(out);
}

const shown = (...options: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [join(root, 'scripts/sideload.mjs'), '--show', '--manifest', join(root, 'manifest.xml'), ...options],
    { encoding: 'utf8' },
  );

test('Windows is given one registry value under the add-in’s id, which goes again', () => {
  const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
  expect(
    ways(String.raw`[ways.registryArguments('an-id', 'C:\\My files\\manifest.xml', false),
      ways.registryArguments('an-id', '', true)]`),
  ).toEqual([
    ['add', key, '/v', 'an-id', '/t', 'REG_SZ', '/d', 'C:\\My files\\manifest.xml', '/f'],
    ['delete', key, '/v', 'an-id', '/f'],
  ]);
});

test('what stands in the way of the server, and what makes Excel trust it, is said', () => {
  const page = 'https://localhost:3443/addin/taskpane.html';
  const [silent, foreign, fine, developer, own, stranger] = ways(`(() => {
    const page = '${page}';
    const answered = { status: 200, why: null, isTrusted: false, fingerprint: 'AB:CD' };
    const kept = { kind: 'self-signed', fingerprint: 'AB:CD', file: 'C:/x/localhost.crt' };
    return [
      ways.faultOfServer({ ...answered, status: null, why: 'ECONNREFUSED' }, page),
      ways.faultOfServer({ ...answered, status: 404 }, page),
      ways.faultOfServer(answered, page) ?? '',
      ways.trustOf(answered, { ...kept, kind: 'developer' }, 'mac').join(' '),
      ways.trustOf(answered, kept, 'windows').join(' '),
      ways.trustOf(answered, { ...kept, fingerprint: 'EF' }, 'windows').join(' '),
    ];
  })()`) as string[];
  expect(silent).toContain('npm start -- --no-open');
  expect(foreign).toContain('status 404');
  expect(fine).toBe('');
  expect(developer).toContain('trusts already');
  expect(own).toContain('certutil -user -addstore Root "C:/x/localhost.crt"');
  expect(own).toContain('-delstore');
  expect(stranger).toContain('not one of this computer’s workbench');
});

test('a manifest is known by its id, its version and its page', () => {
  const path = JSON.stringify(join(root, 'manifest.xml'));
  const read = `ways.manifestFacts(process.getBuiltinModule('node:fs').readFileSync(${path}, 'utf8'))`;
  expect(ways(`[${read}, ways.manifestFacts('<html></html>')]`)).toEqual([
    { id, version: '0.1.0.0', page: 'https://localhost:3443/addin/taskpane.html' },
    null,
  ]);
});

test('each way says what it does and what is left to do by hand', () => {
  expect(shown('--for', 'windows', '--undo')).toContain(`/v ${id} /f`);
  expect(shown('--for', 'mac', '--undo')).toMatch(new RegExp(`rm ".*wef[\\\\/]${id}\\.manifest\\.xml"`));
  expect(shown('--for', 'web')).toContain('Upload My Add-in');
});
