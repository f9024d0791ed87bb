// How Excel is told of an add-in that is still being worked on: one way for each computer. Nothing here acts.
import { join } from 'node:path';

/** Excel for Windows reads manifests that this key names, under the account of whoever is signed in. */
export const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** @typedef {'windows' | 'mac' | 'web'} Way */
/** @typedef {{ id: string, version: string, page: string }} ManifestFacts */

/**
 * What a manifest says that matters here.
 * @param {string} xml
 * @returns {ManifestFacts | null} null where it is no manifest of an add-in
 */
export function manifestFacts(xml) {
  const id = /<Id>\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*<\/Id>/i.exec(xml)?.[1];
  const version = /<Version>\s*([0-9.]+)\s*<\/Version>/.exec(xml)?.[1];
  const page = /<SourceLocation\s+DefaultValue="(https:\/\/[^"]+)"/.exec(xml)?.[1];
  return id === undefined || version === undefined || page === undefined ? null : { id, version, page };
}

/**
 * The way for this computer.
 * @param {NodeJS.Platform} platform
 * @returns {Way}
 */
export const wayFor = (platform) =>
  platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'web';

/**
 * What `reg.exe` is given: each argument by itself, so that no path needs quoting.
 * @param {string} id of the add-in
 * @param {string} manifest whole path
 * @param {boolean} undo
 * @returns {readonly string[]}
 */
export const registryArguments = (id, manifest, undo) =>
  undo
    ? ['delete', DEVELOPER_KEY, '/v', id, '/f']
    : ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'];

/**
 * The folder in which Excel for Mac looks for manifests, and the copy in it.
 * @param {string} home
 * @param {string} id of the add-in
 */
export function placeOnMac(home, id) {
  const folder = join(home, 'Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef');
  // Named by the id, so that the manifest of another add-in is never written over.
  return { folder, file: join(folder, `${id}.manifest.xml`) };
}

/**
 * What is left to be done by hand.
 * @param {Way} way @param {string} manifest whole path @param {boolean} undo
 * @returns {readonly string[]}
 */
export function stepsByHand(way, manifest, undo) {
  if (way === 'web')
    return undo
      ? [
          'Excel on the web keeps an uploaded manifest in this browser only.',
          'Close the workbook, then clear the site data of the address that Excel runs from, or choose Home, Add-ins, More add-ins, My add-ins, the dots beside Cashable, Remove.',
        ]
      : [
          'Open a workbook in Excel on the web, in a browser on this computer.',
          'Choose Home, Add-ins, More add-ins, My add-ins, Manage my add-ins, Upload My Add-in.',
          `Choose ${manifest}`,
          'The Cashable tab comes to the ribbon. In another browser, or when its data is cleared, upload it again.',
        ];
  if (undo) return ['Close Excel wholly and start it again: the Cashable tab is gone.'];
  return way === 'windows'
    ? [
        'Close Excel wholly, start it again and open a workbook.',
        'Where the Cashable tab does not come by itself, choose Home, Add-ins, and Cashable under Developer Add-ins.',
      ]
    : [
        'Close Excel wholly (Cmd+Q), start it again and open a workbook.',
        'Where the Cashable tab does not come by itself, choose Insert, the small arrow beside My Add-ins, and Cashable.',
      ];
}

/**
 * What came back from the page's address.
 * @typedef {object} Answered
 * @property {number | null} status null where nobody answered
 * @property {string | null} why what stood in the way
 * @property {boolean} isTrusted whether Node trusts the certificate by the authorities that it knows
 * @property {string} fingerprint of the certificate, SHA-256; '' where there is none
 */

/**
 * Why there is no use in going on; null where there is none.
 * @param {Answered} answered @param {string} page
 */
export function faultOfServer({ status, why }, page) {
  if (status === 200) return null;
  if (status !== null)
    return `${page} answers with status ${String(status)}. Another program may have the port: stop it, or build the manifest for the right address (npm run build -- --address https://…).`;
  const isOwn = page.startsWith('https://localhost');
  return `Nothing answers at ${page} (${why ?? 'no answer'}). ${isOwn ? 'Start the server in another window first: npm start -- --no-open' : 'See that the address is right and the server is up'}, then do this again.`;
}

/**
 * How the certificate of the server comes to be trusted by Excel, which shows no pane from a server that it doesn't trust.
 * @param {Answered} answered
 * @param {{ kind: 'developer' | 'self-signed', fingerprint: string, file: string } | null} own the one of this computer's workbench
 * @param {Way} way
 * @returns {readonly string[]}
 */
export function trustOf({ isTrusted, fingerprint }, own, way) {
  if (isTrusted) return ['Its certificate is vouched for by an authority: nothing to do.'];
  if (own === null || own.fingerprint !== fingerprint)
    return [
      'Its certificate is not one of this computer’s workbench, and no authority that Node knows vouches for it.',
      'If your council’s own authority made it, Excel trusts it as the system does; open the address in a browser to see.',
    ];
  if (own.kind === 'developer')
    return ['It uses the Office developer certificate of this computer, which the system trusts already.'];
  const add =
    way === 'windows'
      ? `certutil -user -addstore Root "${own.file}"`
      : `security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${own.file}"`;
  const away =
    way === 'windows'
      ? 'certutil -user -delstore Root "Cashable workbench (this computer only)"'
      : `security remove-trusted-cert "${own.file}"`;
  return [
    'Its certificate was made on this computer for the workbench, and nothing trusts it yet. Excel shows no pane until it is trusted.',
    ...(way === 'web'
      ? [
          `Open its address in the browser once and choose “Advanced”, then “Proceed”. Its SHA-256 fingerprint begins ${fingerprint.slice(0, 23)}.`,
        ]
      : [
          `Trust it, for your account only: ${add}`,
          `Take that back later: ${away}`,
          'Or have one made and trusted by Microsoft’s tool (npx office-addin-dev-certs install), and start the server again: it takes that one.',
        ]),
  ];
}
