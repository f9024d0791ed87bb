import type { Edition } from '../src/guidance/edition';
import { checkBookText as words } from './check-book-words';
import { citationWords } from '../src/guidance/words';
import { checks } from '../src/statement/all-checks';

/** Orders `2.10` after `2.9`, and `A10` after `A9`. */
const byPrintedOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Why no check rests on a paragraph; `null` when that is not known, which the tests do not let pass. */
export function reasonWithoutCheck(paragraph: string): string | null {
  return words.withoutCheck.find(({ paragraphs }) => paragraphs.test(paragraph))?.because ?? null;
}

/**
 * The page `docs/checks/README.md`: each paragraph of an edition on the left, the checks that rest on it on the right, and
 * where there are none, why. Same edition and checks, same page.
 */
export function checkBookPage(edition: Edition): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const page = (id: string): string => `../../src/statement/checks/${id}/page.md`;
  const list = checks.map(
    ({ id, number, duty, about, words: { title } }) =>
      `| ${number} | [${cell(title)}](${page(id)}) | ${words.duties[duty]} | ${words.abouts[about]} |`,
  );
  const resting = Object.keys(edition.paragraphs)
    .sort(byPrintedOrder)
    .map((paragraph) => {
      const here = checks.filter(({ cites }) => cites.includes(paragraph));
      return { paragraph, here, says: edition.paragraphs[paragraph]?.says ?? '' };
    });
  const withChecks = resting
    .filter(({ here }) => here.length > 0)
    .map(
      ({ paragraph, here, says }) =>
        `| **${citationWords(paragraph)}** ${cell(says)} | ${here
          .map(({ id, number, words: { title } }) => `[${number}. ${cell(title)}](${page(id)})`)
          .join('<br>')} |`,
    );
  const reasons = new Map<string, string[]>();
  for (const { paragraph, here } of resting) {
    if (here.length > 0) continue;
    const because = reasonWithoutCheck(paragraph) ?? '';
    reasons.set(because, [...(reasons.get(because) ?? []), paragraph]);
  }
  return `${[
    `# ${words.title}`,
    words.generated,
    words.edition(edition.title),
    `## ${words.list}`,
    [words.listHeading, '| --- | --- | --- | --- |', ...list].join('\n'),
    `## ${words.resting}`,
    [words.restingHeading, '| --- | --- |', ...withChecks].join('\n'),
    `## ${words.without}`,
    [
      words.withoutHeading,
      '| --- | --- |',
      ...[...reasons].map(([because, paragraphs]) => `| ${paragraphs.join(', ')} | ${cell(because)} |`),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
