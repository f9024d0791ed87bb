import { writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Console, FileReport } from './exit';
import { cannotRead, type FileRequest, fileReport } from './file-report';
import type { FoundWorkbook } from '../collate/collate';
import type { RowsByTable } from '../collate/dataset';
import { collateWords } from '../collate/words';
import { unreadRows } from '../collate/workbook-rows';
import { type CollatorsFor, ownCollators, rowsOf } from './collate-folders';
import { type Crew, ownCrew, run } from './run';
import { commandLineText } from './words';

declare const __CASHABLE_VERSION__: string;

/** A long report as a whole would stand in memory once more as bytes. */
const charactersAtOnce = 65_536;
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Writes all of a text even when a pipe takes it in pieces. */
function write(descriptor: number, text: string): void {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    const end = at + charactersAtOnce;
    // Two halves of one character stay together.
    const piece = text.slice(at, isHalf(text.charCodeAt(end - 1)) ? end - 1 : end);
    at += piece.length;
    if (!writeBytes(descriptor, encoder.encode(piece))) return;
  }
}

/** @returns whether somebody still reads */
function writeBytes(descriptor: number, bytes: Uint8Array): boolean {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // The reader went away, such as `head`: nothing more to say.
      if (error.code === 'EPIPE') return false;
      if (error.code !== 'EAGAIN') throw error;
    }
  }
  return true;
}

const clearLine = '\r\u001b[K';
let shown = false;
const clear = (): void => {
  if (shown) write(2, clearLine);
  shown = false;
};
/** A line on progress is for a person at a terminal; a pipe gets none. */
const terminal: Console = {
  out: (text) => {
    clear();
    write(1, text);
  },
  error: (text) => {
    clear();
    write(2, text);
  },
  progress: (words) => {
    clear();
    if (words === null || process.stderr.isTTY !== true) return;
    write(2, words);
    shown = true;
  },
};

/** Where few files are named, starting threads takes longer than reading them. */
const filesForOneThread = 6;

/** A thread takes some 70 MB: more of them than this, and the memory that goes with them, are for whoever asks (`--jobs`). */
const threadsUnasked = 2;

const processors = (): number => Math.min(availableParallelism(), threadsUnasked);

/** A crew on several processors. Each worker is this program again, with the request as its data. */
function crewFor(asked: FileRequest): Crew {
  const { files, jobs } = asked.request;
  const few = files.length < filesForOneThread && files.every((file) => /\.xls[xm]$/i.test(file));
  const wanted = jobs ?? (few ? 1 : processors());
  if (wanted < 2) return ownCrew(asked);
  sweepOften();
  const threads = Array.from({ length: wanted }, () =>
    threadFor(
      { lines: asked },
      (message) => message as FileReport,
      (file: string) => cannotRead(file, commandLineText.unexpectedIn(file), asked.request.json),
    ),
  );
  return { workers: threads.map(({ ask }) => ask), release: releaseAll(threads) };
}

/**
 * Left to itself the engine lets each thread's memory grow to twice of what is in use before it sweeps. A folder of 1,000
 * workbooks is to stay below 300 MB, for a fifth more of processor time.
 */
const sweepOften = (): void => setFlagsFromString('--heap-growing-percent=10');

/** What a thread is started for. */
type Task = { readonly lines: FileRequest } | { readonly collate: true };

/**
 * A thread that answers one question after the other; a question that brings it down gets `lost`, and the next a new thread.
 */
function threadFor<Question, Answer>(
  task: Task,
  answerFrom: (message: unknown) => Answer,
  lost: (question: Question) => Answer,
): { readonly ask: (question: Question) => Promise<Answer>; readonly end: () => void } {
  const start = () =>
    new Worker(__filename, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
  let thread = start();
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const failed = (): void => {
          thread.removeAllListeners();
          thread = start();
          resolve(lost(question));
        };
        thread.once('error', failed);
        thread.once('message', (message: unknown) => {
          thread.off('error', failed);
          resolve(answerFrom(message));
        });
        thread.postMessage(question);
      }),
    end: () => void thread.terminate(),
  };
}

const releaseAll = (threads: readonly { readonly end: () => void }[]) => (): void => {
  for (const { end } of threads) end();
};

const collatorsFor: CollatorsFor = (request) => {
  const jobs = request.jobs ?? processors();
  if (jobs < 2) return ownCollators(request);
  const threads = Array.from({ length: jobs }, () =>
    // The thread has checked them; it is this program, and what it answers is not read a second time.
    threadFor(
      { collate: true },
      (message) => message as RowsByTable,
      ({ facts }: FoundWorkbook) => unreadRows(facts, collateWords.lost(facts.file)),
    ),
  );
  return { collators: threads.map(({ ask }) => ask), release: releaseAll(threads) };
};

/** What a thread does with what it is asked. Both come from the thread above, which has the same types. */
function answerTo(task: Task, question: unknown): unknown {
  return 'lines' in task
    ? fileReport(z.string().parse(question), task.lines)
    : rowsOf(question as FoundWorkbook);
}

if (isMainThread) {
  void run(process.argv.slice(2), __CASHABLE_VERSION__, terminal, crewFor, collatorsFor).then((code) => {
    process.exitCode = code;
  });
} else {
  const task = workerData as Task;
  parentPort?.on('message', (question: unknown) => parentPort?.postMessage(answerTo(task, question)));
}
