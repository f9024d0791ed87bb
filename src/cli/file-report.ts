import { basename } from 'node:path';
import { toTheEnd } from '../grid/in-parts';
import type { WorkbookSnapshot } from '../grid/snapshot';
import { choicesHeld, keptChoices, type ChoicesKept } from '../guidance/kept-choices';
import type { Edition } from '../guidance/edition';
import { defaultEdition, editionById } from '../guidance/editions';
import type { Settled } from '../statement/became';
import { understandStatements } from '../features/statement-marks/understanding';
import { checkWorkbook, mustBeFixed, type WorkbookRun } from '../statement/findings';
import type { CheckRequest, LinesRequest, Request } from './arguments';
import { checkJson } from './check-json';
import { checkText } from './check-report';
import type { ExitCode, FileReport } from './exit';
import { jsonReport } from './json-report';
import { printable, printableJson } from './printable';
import { CannotRead, openWithSettings, readWorkbook, sheetsNamed } from './read-workbook';
import { tableReport } from './table-report';
import { commandLineText } from './words';

/** What is asked of each file. */
export type FileRequest = Extract<Request, { kind: 'lines' | 'check' }>;

/**
 * Reads one workbook and says what was found; a file that cannot be read gives its sentence and code 2, so that none hides
 * another. What was not checked never reads as a pass: the code of a check is 2 when nothing could be checked, 1 when some
 * sheet could not. The text ends without a line end.
 */
export function fileReport(file: string, asked: FileRequest): FileReport {
  try {
    return asked.kind === 'check' ? checked(file, asked.request) : lines(file, asked.request);
  } catch (error) {
    const sentence = error instanceof CannotRead ? error.message : commandLineText.unexpectedIn(file);
    return cannotRead(file, sentence, asked.request.json);
  }
}

/** The report of a file that was not read. */
export function cannotRead(file: string, sentence: string, json: boolean): FileReport {
  const out = json ? asJson({ workbook: basename(file), file, cannotRead: sentence }) : '';
  return { code: 2, out, error: printable(sentence), isRead: false };
}

function lines(file: string, request: LinesRequest): FileReport {
  const reading = readWorkbook(file, request);
  const out = request.json ? asJson(jsonReport(reading)) : printable(tableReport(reading));
  return { code: 0, out, error: printable(reading.said.join('\n')), isRead: true };
}

function checked(file: string, request: CheckRequest): FileReport {
  const { workbook, settings, look } = openWithSettings(file);
  const only =
    request.sheets.length === 0 ? null : namesOf(sheetsNamed(file, workbook.sheets, request.sheets));
  const asked = editionById(request.edition ?? '');
  const seen = look === null ? null : toTheEnd(understandStatements(look, null, { only, edition: asked }));
  const kept = keptChoices(settings, seen?.markedBy ?? null);
  const run = seen?.run ?? checkedUnmarked(workbook, kept, only, asked);
  const settled = run.runs.map(
    (each): Settled =>
      seen?.statements.find((statement) => statement.run === each) ?? { run: each, waived: [], lookedAt: [] },
  );
  return {
    code: codeOf(run),
    out: request.json ? asJson(checkJson(run, settled)) : printable(checkText(run, settled)),
    error: printable(
      [
        ...(kept.kind === 'damaged' ? [kept.sentence] : []),
        ...(run.nothingChecked === null ? [] : [run.nothingChecked]),
      ]
        .map((sentence) => `${run.workbook}: ${sentence}`)
        .join('\n'),
    ),
    isRead: true,
  };
}

/** The check of a workbook in which nothing of ours stands. */
function checkedUnmarked(
  { name, sheets }: WorkbookSnapshot,
  kept: ChoicesKept,
  only: ReadonlySet<string> | null,
  asked: Edition | null,
): WorkbookRun {
  const edition = asked ?? (kept.kind === 'sound' ? kept.edition : defaultEdition);
  const wanted = sheets.filter((sheet) => only === null || only.has(sheet.name));
  return checkWorkbook({ name, sheets: wanted }, edition, { choices: choicesHeld(kept, edition) });
}

const namesOf = (sheets: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(sheets.map(({ name }) => name));

const asJson = (report: object): string => printableJson(JSON.stringify(report, null, 2));

function codeOf({ runs, notReadable, nothingChecked }: WorkbookRun): ExitCode {
  if (nothingChecked !== null) return 2;
  return notReadable.length > 0 || runs.some(mustBeFixed) ? 1 : 0;
}
