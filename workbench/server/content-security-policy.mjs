// What the workbench's pages may load: from this server and nowhere else.

import policy from '../../scripts/page-policy.js';

/**
 * The Content-Security-Policy header of the workbench's own page, or of the add-in's page in its frame.
 * @param {'page' | 'add-in'} page
 */
export function allowedSources(page) {
  return [
    "default-src 'none'",
    page === 'page' ? "script-src 'self'" : `script-src 'self' ${policy.delayFunctionsHash}`,
    // Univer and Fluent UI put their rules into style elements while they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    page === 'page' ? "frame-src 'self'" : "frame-src 'none'",
    page === 'page' ? "frame-ancestors 'none'" : "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
