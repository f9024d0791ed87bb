import type { Settled } from '../statement/became';
import type { Finding, WorkbookRun } from '../statement/findings';
import { choicesSaid } from '../guidance/choices-said';
import { choiceText } from '../guidance/choices-words';
import { citationWords } from '../guidance/words';
import { checkReportText as words } from './check-report-words';
import { readingSaid } from '../statement/reading';
import { statementName } from '../statement/words';
import { settledFinding } from './settled-finding';

function finding(settled: Settled, found: Finding): readonly string[] {
  const { heading, message, remedy, cites, consequences } = found;
  const { state, explanations } = settledFinding(settled, found);
  return [
    `  ${words.states[state]} ${heading}. ${message}`,
    ...explanations.map(
      ({ state: stands, waiver: { reason, by, accepted } }) =>
        `    ${words.explained(stands === 'stands', reason, by, accepted?.by ?? null)}`,
    ),
    `    ${remedy} ${words.cited(cites.map(({ paragraph }) => citationWords(paragraph)))}`,
    ...consequences.map((each) => `    ${words.follows} ${each.heading}. ${each.message}`),
  ];
}

function statement(settled: Settled): readonly string[] {
  const { said, findings, notChecked } = settled.run;
  const { kind, year, authority, sheet, sheets, reading } = settled.run.statement;
  return [
    words.heading(statementName(kind), year, authority, sheets),
    ...findings.flatMap((each) => finding(settled, each)),
    ...readingSaid(reading, sheet).map((line) => `  ${line}`),
    `  ${said}`,
    ...(notChecked.length === 0 ? [] : [`  ${words.notChecked}`]),
    ...notChecked.map(({ title, because }) => `    ${title}: ${because}`),
  ];
}

/** One workbook's run as plain text for a person. @param settled each of its statements with what became of the findings */
export function checkText(
  { workbook, edition, choices, notReadable, nothingChecked }: WorkbookRun,
  settled: readonly Settled[],
): string {
  return [
    words.workbook(workbook, edition.title),
    // The edition stands in the line above.
    ...choicesSaid(choices, edition)
      .slice(1)
      .map(({ label, chosen }) => choiceText.line(label, chosen)),
    ...settled.flatMap((each) => ['', ...statement(each)]),
    ...(nothingChecked === null
      ? notReadable.flatMap(({ sentence }) => ['', sentence])
      : ['', words.nothing]),
  ].join('\n');
}
