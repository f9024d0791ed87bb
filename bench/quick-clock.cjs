// Time passes as fast as the work allows, as in the suites (tests/workbench/clock.ts): a matrix of thousands of cells
// sleeps through none of the spreadsheet’s pauses.
// Run: node -r ./bench/typescript.cjs -r ./bench/quick-clock.cjs bench/matrix.ts
const { AsyncResource } = require('node:async_hooks');
const { install } = require('@sinonjs/fake-timers');

const clock = install({
  now: Date.now(),
  // Some timers were set before this clock was there.
  shouldClearNativeTimers: true,
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
});
clock.setTickMode({ mode: 'nextAsync' });

// A timer belongs to whoever set it: several pages in one process tell themselves apart by that.
const faked = globalThis.setTimeout;
globalThis.setTimeout = (run, wait, ...given) => faked(AsyncResource.bind(run), wait, ...given);
