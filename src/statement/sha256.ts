import type { Digest } from './record';

/**
 * SHA-256 by the platform's own Web Crypto, the same in Node, in browsers and in Excel's web views. Asynchronous, which
 * is why records are written and verified asynchronously: our own hash would be one more thing that an auditor has to trust.
 */
export const sha256: Digest = async (text) => {
  const bytes = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
