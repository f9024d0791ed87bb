import type { Finding, StatementRun, WorkbookRun } from '../statement/findings';
import { choicesSaid } from '../guidance/choices-said';
import { choiceText } from '../guidance/choices-words';
import { citationWords } from '../guidance/words';
import { checkReportText as words } from './check-report-words';
import { readingSaid } from '../statement/reading';
import { statementName } from '../statement/words';

function finding({
  duty,
  outcome,
  heading,
  message,
  remedy,
  cites,
  consequences,
}: Finding): readonly string[] {
  return [
    `  ${words.mark(duty, outcome)} ${heading}. ${message}`,
    `    ${remedy} ${words.cited(cites.map(({ paragraph }) => citationWords(paragraph)))}`,
    ...consequences.map((each) => `    ${words.follows} ${each.heading}. ${each.message}`),
  ];
}

function statement({
  statement: { kind, year, authority, sheet, sheets, reading },
  said,
  findings,
  notChecked,
}: StatementRun): readonly string[] {
  return [
    words.heading(statementName(kind), year, authority, sheets),
    ...findings.flatMap(finding),
    ...readingSaid(reading, sheet).map((line) => `  ${line}`),
    `  ${said}`,
    ...(notChecked.length === 0 ? [] : [`  ${words.notChecked}`]),
    ...notChecked.map(({ title, because }) => `    ${title}: ${because}`),
  ];
}

/** One workbook's run as plain text for a person. */
export function checkText({
  workbook,
  edition,
  choices,
  runs,
  notReadable,
  nothingChecked,
}: WorkbookRun): string {
  return [
    words.workbook(workbook, edition.title),
    // The edition stands in the line above.
    ...choicesSaid(choices, edition)
      .slice(1)
      .map(({ label, chosen }) => choiceText.line(label, chosen)),
    ...runs.flatMap((run) => ['', ...statement(run)]),
    ...(nothingChecked === null
      ? notReadable.flatMap(({ sentence }) => ['', sentence])
      : ['', words.nothing]),
  ].join('\n');
}
