// A self-signed certificate for localhost, made with Node's own crypto: no openssl, no package.
// X.509 (RFC 5280) is written in DER, of which a certificate needs only the handful of types below.
import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
// Browsers refuse certificates that are valid for longer than 398 days.
const VALID_FOR = 397 * DAY;

/**
 * @typedef {object} Certificate
 * @property {string} cert PEM
 * @property {string} key PEM
 * @property {'developer' | 'self-signed'} kind `developer`: made and trusted by office-addin-dev-certs
 * @property {string} file where the certificate lies
 * @property {string} fingerprint SHA-256, as a browser shows it
 */

/** @param {number} tag @param {...(Buffer | Uint8Array)} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  const length = [];
  if (body.length < 0x80) length.push(body.length);
  else {
    for (let rest = body.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff);
    length.unshift(0x80 | length.length);
  }
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** @param {string} dotted */
function objectId(dotted) {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of others) {
    const group = [number & 0x7f];
    for (let rest = number >> 7; rest > 0; rest >>= 7) group.unshift((rest & 0x7f) | 0x80);
    bytes.push(...group);
  }
  return der(0x06, Buffer.from(bytes));
}

/** @param {Buffer} bytes a positive whole number, most significant byte first */
function integer(bytes) {
  const first = bytes[0] ?? 0;
  return der(0x02, first >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** @param {Date} date before the year 2050 */
function time(date) {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`, 'ascii'));
}

/** @param {string} commonName */
function name(commonName) {
  return der(0x30, der(0x31, der(0x30, objectId('2.5.4.3'), der(0x0c, Buffer.from(commonName, 'utf8')))));
}

/** @param {string} id @param {boolean} critical @param {Buffer} value */
function extension(id, critical, value) {
  const flag = critical ? [der(0x01, Buffer.from([0xff]))] : [];
  return der(0x30, objectId(id), ...flag, der(0x04, value));
}

/** @param {Buffer} bytes @param {number} unused */
const bits = (bytes, unused = 0) => der(0x03, Buffer.from([unused]), bytes);

/**
 * Makes a key and a certificate for `localhost`, 127.0.0.1 and ::1 that signs itself.
 * @param {Date} now
 * @returns {{ cert: string, key: string }} both as PEM
 */
export function selfSigned(now) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const signatureAlgorithm = der(0x30, objectId('1.2.840.10045.4.3.2')); // ECDSA with SHA-256
  const issuer = name('Cashable workbench (this computer only)');
  // The first byte is fixed above zero and below 0x80, so the serial number is positive and of steady length.
  const serial = Buffer.concat([Buffer.from([0x4a]), randomBytes(15)]);
  const alternativeNames = der(
    0x30,
    der(0x82, Buffer.from('localhost', 'ascii')),
    der(0x87, Buffer.from([127, 0, 0, 1])),
    der(0x87, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
  );
  const keyId = createHash('sha1').update(publicKeyInfo).digest();
  const toBeSigned = der(
    0x30,
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(serial),
    signatureAlgorithm,
    issuer,
    // An hour of grace for clocks that disagree.
    der(0x30, time(new Date(now.getTime() - DAY / 24)), time(new Date(now.getTime() + VALID_FOR))),
    issuer,
    publicKeyInfo,
    der(
      0xa3,
      der(
        0x30,
        extension('2.5.29.19', true, der(0x30)), // not an authority: it can vouch for no other site
        extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)), // digital signature
        extension('2.5.29.37', false, der(0x30, objectId('1.3.6.1.5.5.7.3.1'))), // server authentication
        extension('2.5.29.17', false, alternativeNames),
        extension('2.5.29.14', false, der(0x04, keyId)),
      ),
    ),
  );
  const certificate = der(0x30, toBeSigned, signatureAlgorithm, bits(sign('sha256', toBeSigned, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/**
 * @param {string} cert PEM
 * @param {Date} now
 * @returns {string | null} the fingerprint, or null when the certificate is not good for localhost now
 */
function usableFingerprint(cert, now) {
  try {
    const read = new X509Certificate(cert);
    const inTime = new Date(read.validFrom) <= now && new Date(read.validTo) > now;
    return inTime && read.checkHost('localhost') ? read.fingerprint256 : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {'developer' | 'self-signed'} kind
 * @param {Date} now
 * @returns {Certificate | null}
 */
function readCertificate(folder, kind, now) {
  const file = join(folder, 'localhost.crt');
  const keyFile = join(folder, 'localhost.key');
  if (!existsSync(file) || !existsSync(keyFile)) return null;
  const cert = readFileSync(file, 'utf8');
  const fingerprint = usableFingerprint(cert, now);
  return fingerprint === null ? null : { cert, key: readFileSync(keyFile, 'utf8'), kind, file, fingerprint };
}

/**
 * The developer certificate of office-addin-dev-certs where there is one, else a self-signed one kept from one start to the next.
 * @param {{ cacheFolder: string, developerFolder?: string, now?: Date }} options
 * @returns {Certificate}
 */
export function localhostCertificate({
  cacheFolder,
  developerFolder = join(homedir(), '.office-addin-dev-certs'),
  now = new Date(),
}) {
  const kept =
    readCertificate(developerFolder, 'developer', now) ?? readCertificate(cacheFolder, 'self-signed', now);
  if (kept) return kept;
  mkdirSync(cacheFolder, { recursive: true });
  const { cert, key } = selfSigned(now);
  writeFileSync(join(cacheFolder, 'localhost.crt'), cert);
  writeFileSync(join(cacheFolder, 'localhost.key'), key, { mode: 0o600 });
  chmodSync(join(cacheFolder, 'localhost.key'), 0o600);
  const made = readCertificate(cacheFolder, 'self-signed', now);
  if (!made) throw new Error(`The certificate written to ${cacheFolder} cannot be read back.`);
  return made;
}
