import { Decimal } from 'decimal.js';
import { citationWords, ruleBookWords as words } from '../src/guidance/words';
import { treatmentWords } from '../src/budget/treatment/words';
import type { Edition, Paragraph, CitedFigure, StatementField } from '../src/guidance/edition';
import { printedLabel } from '../src/guidance/printed-label';
import { releasedHash } from '../src/guidance/released';

/** The year that labels of statements are printed with: the one whose filed returns were read. */
const exampleYear = '2005/06';

const cited = (cites: readonly string[]): string =>
  cites.length === 0 ? '' : ` (${cites.map(citationWords).join('; ')})`;

const section = (heading: string, ...blocks: readonly (readonly string[])[]): readonly string[] => [
  `## ${heading}`,
  ...blocks.filter((block) => block.length > 0).map((block) => block.join('\n')),
];

const percent = (share: string): string => `${new Decimal(share).times(100).toFixed()}%`;

const pounds = (value: string): string => `£${value.replace(/\B(?=(\d{3})+$)/g, ',')}`;

const figure = (
  label: string,
  parameter: CitedFigure | null,
  shown: (value: string) => string,
): readonly string[] =>
  parameter === null ? [] : [`- ${label}: ${shown(parameter.value)}${cited(parameter.cites)}`];

const labels = (fields: readonly StatementField[]): string =>
  fields.map((field) => printedLabel(field, exampleYear)).join('; ');

/** Orders `2.10` after `2.9`, and `A10` after `A9`. */
const byPrintedOrder = (a: Paragraph, b: Paragraph): number =>
  a.id.localeCompare(b.id, 'en', { numeric: true });

function paragraphsOf(edition: Edition, pattern: RegExp): readonly string[] {
  return Object.values(edition.paragraphs)
    .filter((paragraph) => pattern.test(paragraph.id))
    .sort(byPrintedOrder)
    .map(({ id, says, evidence }) => {
      const papers = evidence.map((key) => {
        const paper = edition.evidence[key];
        return paper === undefined ? key : `${paper.paper}, ${paper.date}`;
      });
      return `- **${id}** ${says}${papers.length === 0 ? '' : ` _${papers.join('; ')}._`}`;
    });
}

function figures(edition: Edition): readonly string[] {
  const { national } = edition;
  return section(words.figures, [
    ...figure(words.annualTarget, edition.annualTarget, percent),
    ...figure(words.cumulativeTarget, edition.cumulativeTarget, percent),
    ...figure(words.cashableShare, edition.cashableShare, percent),
    ...figure(words.deflator, edition.deflator, percent),
    ...figure(words.spending, national.spending, pounds),
    ...figure(words.target, national.target, pounds),
    ...figure(words.targetOfCouncils, national.targetOfCouncils, pounds),
    ...figure(words.policeTarget, national.policeTarget, percent),
    `- ${words.baseline(edition.baselineYear)}. ${edition.baselineBasis.says}${cited(edition.baselineBasis.cites)}`,
    `- ${edition.gainsCountFrom.says}${cited(edition.gainsCountFrom.cites)}`,
    `- ${words.years(edition.targetYears)}`,
  ]);
}

function baseline(edition: Edition): readonly string[] {
  return [
    ...section(
      words.treatments,
      edition.treatments.flatMap((rule) => [
        `- **${treatmentWords[rule.treatment]}**, ${words.inBaseline[rule.inBaseline]}. ${rule.says}${cited(rule.cites)}`,
        ...(rule.examples.length === 0 ? [] : [`  - ${words.examples}: ${rule.examples.join(', ')}`]),
        ...(rule.lookAlikes.length === 0 ? [] : [`  - ${words.lookAlikes}: ${rule.lookAlikes.join(', ')}`]),
      ]),
    ),
    ...section(
      words.openMatters,
      [words.openMattersLead],
      edition.openMatters.flatMap((matter) => [
        `- **${matter.title}**${cited(matter.cites)}`,
        `  - ${words.forIncluding}: ${matter.forIncluding}`,
        `  - ${words.forLeavingOut}: ${matter.forLeavingOut}`,
        `  - ${words.suggested}: ${treatmentWords[matter.suggested]}`,
      ]),
    ),
  ];
}

function gains(edition: Edition): readonly string[] {
  const told = (
    items: readonly { title: string; says: string; cites: readonly string[] }[],
  ): readonly string[] => items.map((item) => `- **${item.title}**: ${item.says}${cited(item.cites)}`);
  return [
    ...section(words.gains, told(edition.kindsOfGain)),
    ...section(words.cashableReadings, told(edition.cashableReadings)),
    ...(edition.restatements.length === 0
      ? []
      : section(
          words.restatements,
          told(edition.restatements.map((restatement) => ({ ...restatement, title: restatement.council }))),
        )),
  ];
}

function statements(edition: Edition): readonly string[] {
  return [
    ...section(
      words.statements,
      edition.statements.flatMap((layout) => [
        `- **${words.statementNames[layout.statement]}**: ${layout.says}${cited(layout.cites)}`,
        ...(layout.pages === null
          ? []
          : [`  - ${words.pages(layout.pages.value)}${cited(layout.pages.cites)}`]),
        ...(layout.signatories.length === 0 ? [] : [`  - ${words.signed}: ${layout.signatories.join(', ')}`]),
        `  - ${words.boxes}: ${labels(layout.header)}`,
        `  - ${words.columns}: ${labels(layout.columns)}`,
      ]),
    ),
    ...(edition.ownIndicator === null
      ? []
      : [`${words.ownIndicator(edition.ownIndicator)}${cited(edition.ownIndicator.cites)}`]),
    ...section(
      words.dueDates,
      edition.dueDates.map(
        (due) =>
          `- ${words.statementNames[due.statement]} ${due.year}${due.settled ? '' : ` (${words.provisional})`}: ${due.says}${cited(due.cites)}`,
      ),
    ),
    ...section(
      words.rows,
      edition.rows.map((row) => {
        const lead = row.department === null ? undefined : edition.departments[row.department]?.short;
        return [
          `- **${row.label}**, ${words.seen[row.seen]}`,
          ...(lead === undefined ? [] : [`; ${words.lead}: ${lead}`]),
          ...(row.aliases.length === 0 ? [] : [`; ${words.alsoWritten}: ${row.aliases.join(', ')}`]),
          cited(row.cites),
        ].join('');
      }),
    ),
  ];
}

function help(edition: Edition): readonly string[] {
  return [
    ...section(
      words.levers,
      edition.levers.map(
        (lever) => `- ${edition.annexes[lever.annex] ?? lever.annex}: ${lever.says}${cited(lever.cites)}`,
      ),
    ),
    ...section(
      words.departments,
      Object.values(edition.departments).map(
        (department) => `- **${department.name}**: ${department.leadsOn}${cited(department.cites)}`,
      ),
    ),
    ...section(
      words.questions,
      edition.questions.flatMap((question) => [
        `- **${question.id}** ${question.asks}`,
        `  - **${question.answer}** ${edition.paragraphs[question.answer]?.says ?? ''}`,
      ]),
    ),
    ...section(
      words.milestones,
      edition.milestones.map(
        (milestone) => `- ${milestone.when}: ${milestone.says}${cited(milestone.cites)}`,
      ),
    ),
    ...section(
      words.contacts,
      [words.contactsLead],
      edition.contacts.map(
        (contact) => `- ${contact.about}: ${contact.name}, ${contact.organisation}${cited(contact.cites)}`,
      ),
    ),
    ...section(
      words.centres,
      [words.contactsLead],
      Object.entries(edition.centres).map(
        ([region, contact]) => `- ${region}: ${contact.name}${cited(contact.cites)}`,
      ),
    ),
  ];
}

/**
 * The rule book of one edition as a Markdown page: what `docs/rule-book.md` holds. Same edition, same page.
 */
export function ruleBookPage(edition: Edition): string {
  const hash = releasedHash(edition.id);
  const annexLetters = Object.keys(edition.annexes).filter((letter) => letter !== 'A');
  const blocks: readonly string[] = [
    `# ${words.title}`,
    words.generated,
    words.source,
    words.comment,
    `${words.edition(edition.title, edition.id)}. ${edition.summary}${hash === null ? '' : ` ${words.hash(hash)}`}`,
    ...figures(edition),
    ...(edition.changes.length === 0
      ? []
      : section(
          words.changes,
          edition.changes.flatMap((change) => [
            `- **${change.about}**${cited(change.cites)}`,
            `  - ${words.before}: ${change.before}`,
            `  - ${words.now}: ${change.now}`,
          ]),
        )),
    ...baseline(edition),
    ...gains(edition),
    ...statements(edition),
    ...help(edition),
    ...section(words.chapters, paragraphsOf(edition, /^(Foreword|\d)/)),
    ...annexLetters.flatMap((letter) =>
      section(
        words.annex(letter, edition.annexes[letter] ?? ''),
        paragraphsOf(edition, new RegExp(`^${letter}\\d`)),
      ),
    ),
    ...(edition.changes.length === 0
      ? []
      : [
          ...section(words.practice, [words.practiceLead], paragraphsOf(edition, /^P\d/)),
          ...section(
            words.evidence,
            Object.values(edition.evidence).map(
              (paper) => `- ${paper.paper}, ${paper.date}: <${paper.address}>`,
            ),
          ),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
