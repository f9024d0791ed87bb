import { ruleBookWords } from '../src/guidance/words';
import type { Check, Mention } from '../src/statement/check';
import type { StatementKind } from '../src/guidance/edition';
import { checkPageText as words } from './check-page-words';

/** The statement of a page’s worked example: in order but for the cells given, and for what else is said of it. */
export interface PageExample {
  /** What is wrong in it, as a sentence. */
  readonly says: string;
  readonly statement: StatementKind;
  readonly year: string;
  readonly given?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/**
 * The page of a check, `page.md` in its folder: written from its claim and its words, with what it means and the example
 * from `cases.json`. @param said what the check says of the example
 */
export function checkPage(check: Check, means: string, example: PageExample, said: string): string {
  const { title, why, notApplicable, notCheckable } = check.words;
  const { says, statement, year, given = {}, ...more } = example;
  const kinds = check.kinds.map((kind) => ruleBookWords.statementNames[kind]).join(', ');
  const section = (heading: string, ...parts: readonly string[]): readonly string[] =>
    parts.join('') === '' ? [] : [`## ${heading}`, ...parts.filter((part) => part !== '')];
  return `${[
    `# ${title}`,
    words.head(check.number, words.duties[check.duty], kinds, check.cites.join(', ')),
    why,
    ...section(words.means, means),
    ...section(
      words.example,
      words.inOrderBut(ruleBookWords.statementNames[statement].toLowerCase(), year, says),
      table(Object.entries(given).map(([cell, held]) => [`\`${cell}\``, shownHeld(held)])),
      Object.keys(more).length === 0 ? '' : `\`\`\`json\n${spaced(more, '')}\n\`\`\``,
      words.cashableSays,
      `> ${said}`,
    ),
    ...section(words.notApplicable, notApplicable === '' ? words.always : notApplicable),
    ...section(words.notCheckable, notCheckable === '' ? words.seesAll : notCheckable),
    ...section(words.explanation, explanationOf(check)),
  ].join('\n\n')}\n`;
}

function explanationOf({ duty, waiver, words: { explain } }: Check): string {
  if (waiver === null) return duty === 'note' ? words.noneAsked : words.noneHelps;
  const mentions = waiver.mentions.map((mention: Mention) => words.mentions[mention]);
  return `${explain} ${words.asksFor(waiver.words, mentions)}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const all = [words.columns, ...rows];
  const [first, second] = [0, 1].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = ([a, b]: readonly [string, string]): string =>
    `| ${a.padEnd(first ?? 0)} | ${b.padEnd(second ?? 0)} |`;
  return [
    line(words.columns),
    `| ${'-'.repeat(first ?? 0)} | ${'-'.repeat(second ?? 0)} |`,
    ...rows.map(line),
  ].join('\n');
}

function shownHeld(held: string | number | boolean): string {
  if (typeof held === 'number') return held.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  return held === '' ? words.blank : `“${String(held)}”`;
}

const longestLine = 110;

/** JSON as people write it: on one line where it fits. */
function spaced(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const deeper = `${indent}  `;
  const parts = (within: string): readonly string[] =>
    isList
      ? value.map((each) => spaced(each, within))
      : Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${spaced(held, within)}`);
  const short = isList ? `[${parts(deeper).join(', ')}]` : `{ ${parts(deeper).join(', ')} }`;
  if (short.length + indent.length <= longestLine && !short.includes('\n')) return short;
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts(deeper)
    .map((part) => deeper + part)
    .join(',\n')}\n${indent}${close}`;
}
