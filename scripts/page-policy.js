// What the add-in's page may load, and the one line of script that stands in the page itself. The bundler writes both into
// the page; the workbench's server, which serves Microsoft's library itself, allows the same line.
const { createHash } = require('node:crypto');

/**
 * Excel waits with our functions until the script behind this line has told it which code answers which. Written as the
 * minifier leaves it, since its hash stands in the policy.
 */
const delayFunctions =
  'window.CustomFunctions&&CustomFunctions.delayInitialization&&CustomFunctions.delayInitialization();';

const delayFunctionsHash = `'sha256-${createHash('sha256').update(delayFunctions).digest('base64')}'`;

/** Microsoft serves the client library, and what the library loads in turn, from here. */
const microsoft = 'https://appsforoffice.microsoft.com';

/** Everything else is refused by the browser: the page makes no request to anywhere. */
const pagePolicy = [
  "default-src 'none'",
  `script-src 'self' ${microsoft} ${delayFunctionsHash}`,
  // Fluent UI puts its rules into style elements while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self' ${microsoft}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

module.exports = { delayFunctions, delayFunctionsHash, pagePolicy };
