import { AsyncResource } from 'node:async_hooks';

/**
 * In a suite that opens a workbook time passes as fast as the work allows: when nothing is left to do, the clock goes
 * on to the next thing that waits. The spreadsheet puts its calculation off by 100 ms and the add-in reads again after
 * 150 ms; none of it is slept through, and on a slow machine a wait never ends before the work beside it.
 */
jest.useFakeTimers({
  // Promises run as ever, and how long a run took is measured in real time.
  doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'performance', 'hrtime'],
});

/** In Jest, not yet in its published types. */
type WithTickMode = typeof jest & { setTimerTickMode(mode: { readonly mode: 'nextAsync' }): void };
(jest as WithTickMode).setTimerTickMode({ mode: 'nextAsync' });

/** A timer belongs to whoever set it: several pages in one process tell themselves apart by that. */
const faked = globalThis.setTimeout;
globalThis.setTimeout = Object.assign(
  (run: (...given: unknown[]) => void, wait?: number, ...given: unknown[]) =>
    faked(AsyncResource.bind(run), wait, ...given),
  faked,
) as typeof setTimeout;

/**
 * The spreadsheet opens a channel to itself when it is loaded and never closes it; Node would wait for its messages for
 * ever. Closed here after the last test.
 */
const opened: MessageChannel[] = [];
globalThis.MessageChannel = class extends globalThis.MessageChannel {
  constructor() {
    super();
    opened.push(this);
  }
};
afterAll(() => {
  for (const { port1, port2 } of opened) {
    port1.close();
    port2.close();
  }
});
