// npm run advisories: asks the registry whether a weakness is known in a package of the product. Exits 1 on one that is
// high or critical; a registry that does not answer, or takes no such question, is said and stops nobody.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const asked = spawnSync(
  'npm audit --omit=dev --json --fetch-retries=0 --fetch-timeout=20000',
  // A shell, since npm is a script of its own kind on Windows; nothing of the line comes from outside.
  { cwd: root, encoding: 'utf8', shell: true, timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
);

/** @returns {any} what npm answered, or null */
function answer() {
  try {
    return JSON.parse(asked.stdout);
  } catch {
    return null;
  }
}

const counts = answer()?.metadata?.vulnerabilities;
if (counts === undefined) {
  process.stdout.write('The registry did not answer the question for advisories: nothing was checked.\n');
} else {
  const { low, moderate, high, critical } = counts;
  process.stdout.write(
    `Advisories for packages of the product: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.\n`,
  );
  if (high + critical > 0) {
    process.stdout.write('See npm audit --omit=dev for what they are.\n');
    process.exitCode = 1;
  }
}
