import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The command as `npm ci` leaves it on an officer's machine: the bundle, started by the name that the README gives. */
const root = join(__dirname, '..', '..');
const sample = join('assets', 'samples', 'district-with-benefits.xlsx');
const npx = (...args: string[]) => ['--no-install', 'cashable', ...args];

test('npx cashable lines reads the sample district: benefits out, their administration in', () => {
  const out = execFileSync('npx', npx('lines', sample, '--json'), { cwd: root, encoding: 'utf8' });
  const report = JSON.parse(out) as {
    sheets: { lines: { code: string; treatment: string }[] }[];
    baseline: { amount: string };
    target: Record<string, string>;
  };
  const treatment = (code: string) => report.sheets[0]?.lines.find((line) => line.code === code)?.treatment;
  expect({
    allowances: treatment('811'),
    rebates: treatment('813'),
    administration: treatment('457'),
  }).toEqual({
    allowances: 'transfer-payment',
    rebates: 'transfer-payment',
    administration: 'included',
  });
  expect(report.baseline.amount).toBe('12676000.00');
  expect(report.target).toMatchObject({ '2005/06': '316900.00', cashable: '158450.00' });
});

test('a file that is no workbook is refused with a sentence and exit status 2', () => {
  const { status, stdout, stderr } = spawnSync('npx', npx('lines', 'README.md', '--json'), {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/README\.md/);
});
