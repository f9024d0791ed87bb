import { verifyFile } from './check-verify';
import { readArguments } from './arguments';
import { type Console, type ExitCode, type FileReport, worst } from './exit';
import { cannotRead, type FileRequest, fileReport } from './file-report';
import { collateFolders, type CollatorsFor, ownCollators } from './collate-folders';
import { inOrder } from './in-order';
import { printable } from './printable';
import { commandLineText } from './words';
import { type FoundPath, isOneFile, workbookPaths } from './workbook-paths';

/** Reads one file somewhere: here, or on a processor of its own. */
export type FileWorker = (file: string) => Promise<FileReport>;

/** Workers for files, and how they are let go. */
export interface Crew {
  readonly workers: readonly FileWorker[];
  release(): void;
}

/** One worker, in this process. */
export const ownCrew = (asked: FileRequest): Crew => ({
  workers: [(file) => Promise.resolve(fileReport(file, asked))],
  release: () => undefined,
});

/**
 * Runs the command. What is found is printed file by file, so that memory does not grow with their number.
 *
 * @param args what was typed after the program's name
 * @param crewFor workers for several files; by default this process alone
 * @param collators the same for collating
 */
export async function run(
  args: readonly string[],
  version: string,
  console: Console,
  crewFor: (asked: FileRequest) => Crew = ownCrew,
  collators: CollatorsFor = ownCollators,
): Promise<ExitCode> {
  const asked = readArguments(args);
  switch (asked.kind) {
    case 'help':
      console.out(`${commandLineText.help}\n`);
      return 0;
    case 'version':
      console.out(`${version}\n`);
      return 0;
    case 'usage':
      console.error(`${printable(asked.sentence)}\n`);
      return 2;
    case 'verify': {
      const { code, out, error } = await verifyFile(asked.files);
      console.out(out);
      console.error(error);
      return code;
    }
    case 'collate':
      return collateFolders(asked.request, version, console, collators);
    case 'check':
    case 'lines':
      return isOneFile(asked.request.files) ? oneFile(asked, console) : manyFiles(asked, console, crewFor);
  }
}

function oneFile(asked: FileRequest, console: Console): ExitCode {
  const [file = ''] = asked.request.files;
  const { code, out, error, isRead } = fileReport(file, asked);
  if (isRead) {
    console.out(out);
    console.out('\n');
  }
  if (error !== '') console.error(`${error}\n`);
  return code;
}

async function manyFiles(
  asked: FileRequest,
  console: Console,
  crewFor: (asked: FileRequest) => Crew,
): Promise<ExitCode> {
  const { json } = asked.request;
  const crew = crewFor(asked);
  const workers = crew.workers.map(
    (worker) =>
      ({ file, refused }: FoundPath) =>
        refused === null ? worker(file) : Promise.resolve(cannotRead(file, refused, json)),
  );
  const codes: ExitCode[] = [];
  let printed = 0;
  let done = 0;
  try {
    for await (const { code, out, error } of inOrder(workbookPaths(asked.request.files), workers)) {
      if (!codes.includes(code)) codes.push(code);
      if (out !== '') {
        const between = printed === 0 ? (json ? '[\n' : '') : json ? ',\n' : '\n\n';
        console.out(`${between}${json ? indented(out) : out}`);
        printed += 1;
      }
      if (error !== '') console.error(`${error}\n`);
      console.progress(commandLineText.progress((done += 1)));
    }
  } finally {
    console.progress(null);
    crew.release();
  }
  if (json) console.out(printed === 0 ? '[]\n' : '\n]\n');
  else if (printed > 0) console.out('\n');
  return worst(codes);
}

const indented = (json: string): string => json.replace(/^/gm, '  ');
