import { writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Console, FileReport } from './exit';
import { cannotRead, type FileRequest, fileReport } from './file-report';
import { type Crew, type FileWorker, ownCrew, run } from './run';
import { commandLineText } from './words';

declare const __CASHABLE_VERSION__: string;

/** Writes all of a text even when a pipe takes it in pieces. */
function write(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // The reader went away, such as `head`: nothing more to say.
      if (error.code === 'EPIPE') return;
      if (error.code !== 'EAGAIN') throw error;
    }
  }
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

/** A crew on several processors. Each worker is this program again, with the request as its data. */
function crewFor(asked: FileRequest): Crew {
  const { files, jobs } = asked.request;
  const few = files.length < filesForOneThread && files.every((file) => /\.xls[xm]$/i.test(file));
  const wanted = jobs ?? (few ? 1 : availableParallelism());
  if (wanted < 2) return ownCrew(asked);
  const crew = Array.from({ length: wanted }, () => threadFor(asked));
  return {
    workers: crew.map(({ read }) => read),
    release: () => {
      for (const { end } of crew) end();
    },
  };
}

/** A worker that reads files one after the other; a file that brings it down is named, and the next gets a new one. */
function threadFor(asked: FileRequest): { readonly read: FileWorker; readonly end: () => void } {
  const start = () => new Worker(__filename, { workerData: asked });
  let thread = start();
  return {
    read: (file) =>
      new Promise((resolve) => {
        const lost = (): void => {
          thread.removeAllListeners();
          thread = start();
          resolve(cannotRead(file, commandLineText.unexpectedIn(file), asked.request.json));
        };
        thread.once('error', lost);
        thread.once('message', (report: FileReport) => {
          thread.off('error', lost);
          resolve(report);
        });
        thread.postMessage(file);
      }),
    end: () => void thread.terminate(),
  };
}

if (isMainThread) {
  void run(process.argv.slice(2), __CASHABLE_VERSION__, terminal, crewFor).then((code) => {
    process.exitCode = code;
  });
} else {
  // What arrives comes from the thread above, which read it from the same types.
  const asked = workerData as FileRequest;
  parentPort?.on('message', (file: unknown) =>
    parentPort?.postMessage(fileReport(z.string().parse(file), asked)),
  );
}
