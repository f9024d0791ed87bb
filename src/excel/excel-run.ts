import { cellBeingEdited, excelSlow } from './words';
import { excelError, Refusal } from './problem-from-error';
import type { Problem } from './problem';

/** One conversation with Excel; `sync` is one round trip. */
export interface Conversation {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
}

const patience = 15_000;
/** How long Excel, which has just kept us waiting, may take to say why. */
const patienceForWhy = 1_000;

/** Why no answer came: only Excel itself knows whether a cell is being edited, and says so to what does not wait. */
async function whyNoAnswer(): Promise<Problem> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noWord = new Promise<Problem>((resolve) => {
    timer = setTimeout(() => {
      resolve(excelSlow());
    }, patienceForWhy);
  });
  const word = Excel.run(async (context) => {
    context.application.load('calculationMode');
    await context.sync();
    return excelSlow();
  }).catch((error: unknown) =>
    excelError(error)?.code === 'InvalidOperationInCellEditMode' ? cellBeingEdited() : excelSlow(),
  );
  try {
    return await Promise.race([word, noWord]);
  } finally {
    clearTimeout(timer);
  }
}

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
      void whyNoAnswer().then((why) => {
        reject(new Refusal(why));
      });
    }, timeout);
  });
  const answer = Excel.run({ delayForCellEdit: true }, async (context) =>
    questions({
      context,
      sync: async () => {
        if (givenUp) throw new Refusal(excelSlow());
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
