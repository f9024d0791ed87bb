// The workbench's server: static files over HTTPS, for this computer only.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:https';
import { basename, extname, join, sep } from 'node:path';
import { compressedBytes, compressedFile, encodingFor } from './compression.mjs';
import { allowedSources } from './content-security-policy.mjs';

/** Where the production page loads Microsoft's client library from, as Office requires. */
export const OFFICE_JS_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OWN_OFFICE_JS_ADDRESS = '/office-js/office.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.xlsx': XLSX,
};

/** The bundler writes a script's content into its name. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{8}\.js$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * @typedef {object} Folders
 * @property {string} workbench the built page
 * @property {string} addin the built add-in, byte for byte as in production but for the address of office.js
 * @property {string} officeJs `dist` of @microsoft/office-js
 */

/**
 * @typedef {object} ServerOptions
 * @property {{ cert: string, key: string }} certificate
 * @property {Folders} folders
 * @property {string | null} workbook path of the workbook that the page opens first
 * @property {number} port first port to try; 0 lets the system choose
 */

/** @param {string} path */
function typeOf(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file that a request's path names inside a folder, or null: nothing outside the folder is ever served, neither
 * by `..`, nor by an absolute path, nor by a link that leads out.
 * @param {string} folder
 * @param {string} path decoded, without a leading slash
 */
async function fileInside(folder, path) {
  if (path.includes('\0') || path.split(/[\\/]/).includes('..')) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    const found = await stat(file);
    return found.isFile() ? { file, size: found.size, etag: `"${found.size}-${found.mtimeMs}"` } : null;
  } catch {
    return null;
  }
}

/**
 * @param {ServerOptions} options
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer({ folders, workbook }, request, response) {
  /** @param {number} status @param {string} words */
  const refuse = (status, words) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : `${words}\n`);
  };
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');

  // A foreign site that points its name at this computer (DNS rebinding) is told apart by the name it asks for.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== 'localhost' && host !== '127.0.0.1' && host !== '[::1]')
    return refuse(421, 'The workbench answers only as localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(405, 'The workbench only hands out files.');
  }

  let path;
  try {
    path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/');
  } catch {
    return refuse(400, 'This address cannot be read.');
  }

  /** @type {{ folder: string, path: string }} */
  let wanted;
  if (path.startsWith('/office-js/')) wanted = { folder: folders.officeJs, path: path.slice(11) };
  else if (path.startsWith('/addin/')) wanted = { folder: folders.addin, path: path.slice(7) };
  else if (path === '/open/') {
    const name = workbook === null ? null : basename(workbook);
    const address = name === null ? null : `/open/${encodeURIComponent(name)}`;
    response.writeHead(200, { 'content-type': TYPES['.json'], 'cache-control': 'no-store' });
    return response.end(JSON.stringify({ name, address }));
  } else if (path.startsWith('/open/')) {
    // Only the one workbook named on the command line: the folder it lies in is not handed out.
    if (workbook === null || path !== `/open/${basename(workbook)}`)
      return refuse(404, 'This workbook was not named on the command line.');
    try {
      const bytes = await readFile(workbook);
      response.writeHead(200, { 'content-type': XLSX, 'cache-control': 'no-store' });
      return response.end(bytes);
    } catch {
      return refuse(404, `${basename(workbook)} can no longer be read.`);
    }
  } else wanted = { folder: folders.workbench, path: path === '/' ? 'index.html' : path.slice(1) };

  const found = await fileInside(wanted.folder, wanted.path);
  if (!found) return refuse(404, `There is nothing at ${path}.`);
  response.setHeader('content-type', typeOf(found.file));

  if (extname(found.file).toLowerCase() === '.html') {
    const html = await readFile(found.file, 'utf8');
    const inAddIn = wanted.folder === folders.addin;
    const body = inAddIn ? html.replaceAll(OFFICE_JS_ADDRESS, OWN_OFFICE_JS_ADDRESS) : html;
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-security-policy', allowedSources(inAddIn ? 'add-in' : 'page'));
    response.setHeader('vary', 'accept-encoding');
    const bytes = Buffer.from(body);
    const encoding = encodingFor(
      { size: bytes.length },
      TYPES['.html'] ?? '',
      request.headers['accept-encoding'],
    );
    const sent = encoding === null ? bytes : await compressedBytes(bytes, encoding);
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    response.writeHead(200, { 'content-length': sent.length });
    return response.end(request.method === 'HEAD' ? undefined : sent);
  }

  // A name with a hash stands for one content for ever; anything else is asked about at each use, so that a rebuilt
  // bundle is seen at the next reload.
  response.setHeader('cache-control', NAMED_BY_CONTENT.test(basename(found.file)) ? FOR_EVER : 'no-cache');
  response.setHeader('etag', found.etag);
  const encoding = encodingFor(found, typeOf(found.file), request.headers['accept-encoding']);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === found.etag) {
    response.writeHead(304);
    return response.end();
  }
  if (encoding !== null) {
    const body = await compressedFile(found, encoding);
    response.writeHead(200, { 'content-encoding': encoding, 'content-length': body.length });
    return response.end(request.method === 'HEAD' ? undefined : body);
  }
  response.writeHead(200, { 'content-length': found.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @param {number} first @param {number} last */
const noPortFree = (first, last) =>
  `The ports ${first} to ${last} are all taken, perhaps by starts that are still running. End them, or let the system choose: npm start -- --port 0.`;

/**
 * Starts the server on the first free port from `port` on, for this computer only.
 * @param {ServerOptions} options
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>} rejects when no port of twenty is free
 */
export async function serve(options) {
  const server = createServer(
    { cert: options.certificate.cert, key: options.certificate.key },
    (request, response) => {
      answer(options, request, response).catch(() => response.destroy());
    },
  );
  const last = options.port === 0 ? 0 : options.port + 19;
  for (let port = options.port; ; port += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      break;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (taken !== 'EADDRINUSE' && taken !== 'EACCES') throw error;
      if (port >= Math.min(last, 65_535)) throw new Error(noPortFree(options.port, port), { cause: error });
    }
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    port,
    url: `https://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
