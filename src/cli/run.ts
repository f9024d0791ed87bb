import { commandLineText } from './words';
import { readArguments } from './arguments';
import { checkFiles } from './check-run';
import { jsonReport } from './json-report';
import { CannotRead, readWorkbook } from './read-workbook';
import { tableReport } from './table-report';

/**
 * What a run prints and its exit code: 0 when done, 1 when a statement was checked and something must be put right, 2 for
 * usage or a file that cannot be read.
 */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs the command without touching the process, so that it can be tested as it is.
 *
 * @param args what was typed after the program's name
 */
export function run(args: readonly string[], version: string): Outcome {
  const asked = readArguments(args);
  switch (asked.kind) {
    case 'help':
      return { code: 0, out: `${commandLineText.help}\n`, error: '' };
    case 'version':
      return { code: 0, out: `${version}\n`, error: '' };
    case 'usage':
      return { code: 2, out: '', error: `${asked.sentence}\n` };
    case 'check':
    case 'lines':
  }
  try {
    if (asked.kind === 'check') return checkFiles(asked.request);
    const { request } = asked;
    const readings = request.files.map((file) => readWorkbook(file, request));
    if (!request.json) return { code: 0, out: `${readings.map(tableReport).join('\n\n')}\n`, error: '' };
    const reports = readings.map(jsonReport);
    const [only] = reports;
    return { code: 0, out: `${JSON.stringify(reports.length === 1 ? only : reports, null, 2)}\n`, error: '' };
  } catch (error) {
    return {
      code: 2,
      out: '',
      error: `${error instanceof CannotRead ? error.message : commandLineText.unexpected()}\n`,
    };
  }
}
