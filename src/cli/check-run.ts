import { basename } from 'node:path';
import { defaultEdition, editionById } from '../guidance/editions';
import { checkWorkbook, mustBeFixed, type WorkbookRun } from '../statement/findings';
import type { CheckRequest } from './arguments';
import { checkJson } from './check-json';
import { checkText } from './check-report';
import { openFile, sheetsNamed } from './read-workbook';
import type { Outcome } from './run';

/**
 * Checks the statements of each workbook. What was not checked never reads as a pass: the code is 2 when nothing could
 * be checked, 1 when some sheet could not.
 *
 * @throws CannotRead
 */
export function checkFiles(request: CheckRequest): Outcome {
  const edition = editionById(request.edition ?? '') ?? defaultEdition;
  const runs = request.files.map((file) => {
    const workbook = openFile(file);
    const sheets =
      request.sheets.length === 0 ? workbook.sheets : sheetsNamed(file, workbook, request.sheets);
    return checkWorkbook({ name: basename(file), sheets }, edition);
  });
  const code = Math.max(...runs.map(codeOf)) as Outcome['code'];
  const reports = runs.map(checkJson);
  return {
    code,
    out: request.json
      ? `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
      : `${runs.map(checkText).join('\n\n')}\n`,
    error: runs
      .filter(({ nothingChecked }) => nothingChecked !== null)
      .map(({ workbook, nothingChecked }) => `${workbook}: ${nothingChecked}\n`)
      .join(''),
  };
}

function codeOf({ runs, notReadable, nothingChecked }: WorkbookRun): Outcome['code'] {
  if (nothingChecked !== null) return 2;
  return notReadable.length > 0 || runs.some(mustBeFixed) ? 1 : 0;
}
