import type { InParts } from '../grid/in-parts';

/**
 * Long work of our own lets others in between its parts: a press on Cancel, what is typed into the pane, Excel’s answers.
 */

/** Resolves once whatever else waits in the page has had its turn. */
export function letOthersIn(): Promise<void> {
  // A message comes at once, also in a page that is not shown; a timer there may wait for a second.
  if (typeof MessageChannel === 'undefined')
    return new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Does the work to its end, and lets others in wherever it yields. */
export async function inParts<T>(work: InParts<T>): Promise<T> {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
    await letOthersIn();
  }
}
