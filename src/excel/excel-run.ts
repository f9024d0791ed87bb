import { cellBeingEdited } from './words';
import { Refusal } from './problem-from-error';

/** One conversation with Excel; `sync` is one round trip. */
export interface Conversation {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
}

const patience = 15_000;

/**
 * Asks Excel without changing anything. While a cell is being edited Excel waits; when that lasts, the officer is
 * told, because nothing else would say so. Needs ExcelApi 1.1.
 *
 * @throws Refusal when Excel gave no first answer in time; OfficeExtension.Error as Excel throws it
 */
export async function askExcel<T>(
  questions: (conversation: Conversation) => Promise<T>,
  timeout: number = patience,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let givenUp = false;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      givenUp = true;
      reject(new Refusal(cellBeingEdited()));
    }, timeout);
  });
  const answer = Excel.run({ delayForCellEdit: true }, async (context) =>
    questions({
      context,
      sync: async () => {
        if (givenUp) throw new Refusal(cellBeingEdited());
        await context.sync();
        clearTimeout(timer);
      },
    }),
  );
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}

/**
 * Changes the workbook. Does not wait for a cell being edited: a write that happens minutes after it was given up
 * would surprise. Needs ExcelApi 1.1.
 */
export async function tellExcel<T>(orders: (conversation: Conversation) => Promise<T>): Promise<T> {
  return Excel.run(async (context) =>
    orders({
      context,
      sync: async () => {
        await context.sync();
      },
    }),
  );
}
