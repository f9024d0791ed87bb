import { deciders } from '../src/budget/treatment/treat-row';
import type { Edition } from '../src/guidance/edition';

const words = {
  title: 'How a row is decided',
  generated:
    'Written from the rules themselves by `UPDATE_DOCS=1 npx jest tests/guidance --selectProjects node`; a test compares the two.',
  lead: 'Totals, headings and blank rows are told apart first. Every other row with figures is put to the questions below, in this order, and the first that has an answer decides. A row that none of them decides is spending on services and is included (A7). Your council’s own rules come after these, and what an officer decides comes last and prevails.',
  example: 'Example',
  silent: 'No paragraph speaks of it: the sheet itself does.',
} as const;

/** The page `docs/deciding-a-row.md`: every decider in its order, with an example and the paragraphs that it rests on. */
export function decidersPage({ paragraphs }: Edition): string {
  const parts = deciders.map(({ name, says, example, cites }, at) => [
    `## ${String(at + 1)}. ${name}`,
    says,
    `${words.example}: ${example}`,
    cites.length === 0
      ? words.silent
      : cites.map((id) => `- **${id}** ${paragraphs[id]?.says ?? ''}`).join('\n'),
  ]);
  return `${[`# ${words.title}`, words.generated, words.lead, ...parts.flat()].join('\n\n')}\n`;
}
