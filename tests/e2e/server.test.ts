import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startServer } from './workbench';
import type { Server } from './workbench';

const root = join(__dirname, '..', '..');

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly bytes: Buffer;
}

/** Asks for a path exactly as written: no client tidies `..` away. */
function ask(
  url: string,
  path: string,
  options: { method?: string; host?: string; accept?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const sent = request(
      {
        hostname: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: {
          host: options.host ?? `localhost:${port}`,
          ...(options.accept === undefined ? {} : { 'accept-encoding': options.accept }),
        },
        rejectUnauthorized: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: bytes.toString(),
            bytes,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** Runs the start command to its end. */
function start(...args: string[]): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve) => {
    const command = [join(root, 'scripts', 'start.mjs'), '--no-open', ...args];
    const child = execFile(process.execPath, command, (_error, _output, errors) => {
      resolve({ status: child.exitCode, errors });
    });
  });
}

describe('the workbench’s server', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  }, 320_000);

  afterAll(async () => {
    await server.stop();
  });

  it('prints its address, the workbook, what the browser will ask and how to stop', () => {
    expect(server.printed()).toContain(server.url);
    expect(server.printed()).toContain('unitary-2004-05.xlsx');
    expect(server.printed()).toMatch(/connection is not private|trusts already/);
    expect(server.printed()).toContain('Ctrl+C');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/addin/taskpane.html', 'text/html; charset=utf-8'],
    ['/addin/manifest.xml', 'application/xml; charset=utf-8'],
    ['/addin/functions.json', 'application/json; charset=utf-8'],
    ['/addin/assets/icons/mark-32.png', 'image/png'],
    ['/office-js/office.js', 'text/javascript; charset=utf-8'],
    ['/open/unitary-2004-05.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await ask(server.url, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('loads Microsoft’s client library from this computer, the one difference from production', async () => {
    const built = await readFile(join(root, 'dist/addin/taskpane.html'), 'utf8');
    const address = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    expect(built.split(address)).toHaveLength(2);
    const { body } = await ask(server.url, '/addin/taskpane.html');
    expect(body).toBe(built.replace(address, '/office-js/office.js'));
  });

  it.each(['/', '/addin/taskpane.html'])(
    'keeps no copy of %s in the browser and lets it load only from here',
    async (path) => {
      const { headers } = await ask(server.url, path);
      expect(headers['cache-control']).toBe('no-store');
      const policy = headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:/);
    },
  );

  it('lets the browser keep for ever what is named by its content, and asks about everything else', async () => {
    for (const page of ['/', '/addin/taskpane.html']) {
      const { body } = await ask(server.url, page);
      const scripts = [...body.matchAll(/<script[^>]* src="([\w-]+\.[0-9a-f]{8}\.js)"/g)].map(
        ([, name]) => name,
      );
      expect(scripts.length).toBeGreaterThan(0);
      for (const name of scripts) {
        const { status, headers } = await ask(server.url, new URL(name ?? '', `https://x${page}`).pathname);
        expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      }
    }
    for (const path of ['/addin/functions.json', '/addin/manifest.xml', '/office-js/office.js'])
      expect((await ask(server.url, path)).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ] as const)('sends texts packed as %s, and the same to the byte', async (encoding, accept, unpack) => {
    for (const path of ['/', '/addin/taskpane.html', '/addin/functions.json', '/office-js/office.js']) {
      const plain = await ask(server.url, path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      const packed = await ask(server.url, path, { accept });
      expect([packed.headers['content-encoding'], packed.headers['vary']]).toEqual([
        encoding,
        'accept-encoding',
      ]);
      expect(Number(packed.headers['content-length'])).toBe(packed.bytes.length);
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
      expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
    }
    const { headers } = await ask(server.url, '/addin/assets/icons/mark-32.png', { accept });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/addin/../../package.json',
    '/addin/..%2f..%2fpackage.json',
    '/addin/%2e%2e%5c%2e%2e%5cpackage.json',
    '/office-js/../package.json',
    '/open/../package.json',
    '/open/county-with-schools.xlsx',
    '//etc/passwd',
    '/addin//etc/passwd',
    '/addin/%00taskpane.html',
    '/addin/',
    '/nothing-here',
  ])('refuses %s', async (path) => {
    const { status, body } = await ask(server.url, path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/"name"|root:/);
  });

  it('refuses an address that cannot be read', async () => {
    expect((await ask(server.url, '/%E0%A4%A')).status).toBe(400);
  });

  it('proves itself as localhost by a certificate that browsers may accept', async () => {
    const certificate = await new Promise<X509Certificate>((resolve, reject) => {
      const { port } = new URL(server.url);
      const socket = connect({
        host: '127.0.0.1',
        port: Number(port),
        servername: 'localhost',
        rejectUnauthorized: false,
      });
      socket.once('error', reject);
      socket.once('secureConnect', () => {
        resolve(new X509Certificate(socket.getPeerCertificate().raw));
        socket.destroy();
      });
    });
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.ca).toBe(false);
    const from = Date.parse(certificate.validFrom);
    const to = Date.parse(certificate.validTo);
    expect(from).toBeLessThan(Date.now());
    expect(to).toBeGreaterThan(Date.now());
    expect((to - from) / 86_400_000).toBeLessThanOrEqual(398);
  });

  it('answers only as localhost and only to reading', async () => {
    expect((await ask(server.url, '/', { host: 'example.com' })).status).toBe(421);
    expect((await ask(server.url, '/', { method: 'POST' })).status).toBe(405);
  });

  it('ends cleanly on Ctrl+C', async () => {
    const other = await startServer();
    expect(other.url).not.toBe(server.url);
    expect(await other.stop()).toBe(0);
    expect(other.printed()).toContain('Stopped.');
  });
});

describe('a port that is taken', () => {
  it('says so and the way out when none of those tried is free', async () => {
    const holder = createServer().listen(65_535, '127.0.0.1');
    await once(holder, 'listening');
    try {
      const { status, errors } = await start('--port', '65535');
      expect(errors).toBe(
        'The ports 65535 to 65535 are all taken, perhaps by starts that are still running. End them, or let the system choose: npm start -- --port 0.\n',
      );
      expect(status).toBe(1);
    } finally {
      holder.close();
    }
  });
});

describe('a workbook that cannot be opened', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cashable-start-'));
    await writeFile(join(folder, 'budget.csv'), 'Service,Budget\n');
    await writeFile(join(folder, 'empty.xlsx'), '');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each([
    ['missing.xlsx', 'There is no file'],
    ['budget.csv', 'is not an .xlsx workbook'],
    ['empty.xlsx', 'is empty'],
    ['.', 'is a folder'],
  ])('%s: a sentence and exit status 2', async (name, words) => {
    const { status, errors } = await start(join(folder, name));
    expect(errors).toContain(words);
    expect(errors).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('two workbooks, an unknown option, a port that is none: exit status 2', async () => {
    expect((await start('a.xlsx', 'b.xlsx')).status).toBe(2);
    expect((await start('--fast')).status).toBe(2);
    expect((await start('--port', 'x')).status).toBe(2);
  });
});
