import { execFileSync } from 'node:child_process';
import { localDay } from '../../src/features/local-day';

/** The day in London at a moment; a process keeps the time zone that it was started with. */
const dayInLondon = (moment: string): string =>
  execFileSync(process.execPath, ['-e', `console.log((${localDay.toString()})(new Date('${moment}')))`], {
    env: { ...process.env, TZ: 'Europe/London' },
    encoding: 'utf8',
  }).trim();

test('Half past midnight in summer is the new day, half past eleven in winter the old one', () => {
  expect(dayInLondon('2006-07-05T23:30:00Z')).toBe('2006-07-06');
  expect(dayInLondon('2006-12-05T23:30:00Z')).toBe('2006-12-05');
});
