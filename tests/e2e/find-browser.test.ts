import { execFile } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, '../../scripts/find-browser.mjs');

/** Runs the finder with CASHABLE_BROWSER set as given. */
function find(named: string | undefined): Promise<{ status: number | null; output: string; errors: string }> {
  const env = { ...process.env };
  if (named === undefined) delete env['CASHABLE_BROWSER'];
  else env['CASHABLE_BROWSER'] = named;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script], { env }, (_error, output, errors) => {
      resolve({ status: child.exitCode, output: output.trim(), errors });
    });
  });
}

describe('the browser for the browser tests', () => {
  it('is the one that CASHABLE_BROWSER names', async () => {
    expect(await find(process.execPath)).toEqual({ status: 0, output: process.execPath, errors: '' });
  });

  it('is never another when CASHABLE_BROWSER names none that can be run: a sentence with the way out', async () => {
    const { status, output, errors } = await find('/nowhere/chrome');
    expect(status).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain('/nowhere/chrome');
    expect(errors).toContain('set CASHABLE_BROWSER');
  });

  it('is found without help', async () => {
    const { status, output } = await find(undefined);
    expect(status).toBe(0);
    expect(output).toMatch(/chrom|edge/i);
  }, 300_000);
});
