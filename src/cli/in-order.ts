/**
 * Works on items with several workers and gives the answers in the items' order. No more items are taken than are waited
 * for, so memory does not grow with their number.
 *
 * @param work one call at a time on each worker
 */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  workers: readonly ((item: Item) => Promise<Answer>)[],
): AsyncGenerator<Answer> {
  const idle = [...workers];
  const waiting: (() => void)[] = [];
  const free = async (): Promise<(item: Item) => Promise<Answer>> => {
    for (;;) {
      const worker = idle.pop();
      if (worker !== undefined) return worker;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const answers: Promise<Answer>[] = [];
  const ahead = workers.length * 4;
  for (const item of items) {
    const answer = free().then(async (worker) => {
      try {
        return await worker(item);
      } finally {
        idle.push(worker);
        waiting.shift()?.();
      }
    });
    // A failure is met where the answer is waited for, not before.
    answer.catch(() => undefined);
    answers.push(answer);
    const first = answers.length >= ahead ? answers.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const answer of answers) yield await answer;
}
