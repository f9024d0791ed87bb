import { readFileSync } from 'node:fs';
import { statementKinds } from '../../src/guidance/edition';
import { ruleBookWords } from '../../src/guidance/words';
import { checkCase, type CheckCase } from './check-case';

export interface CheckPage {
  readonly title: string;
  readonly duty: string;
  readonly kinds: readonly string[];
  readonly cites: readonly string[];
  readonly example: CheckCase;
  /** What the page says that the check says. */
  readonly says: string;
  readonly text: string;
}

const duties: Readonly<Record<string, string>> = {
  'Must be put right': 'must',
  'Amend or explain': 'query',
  'Worth knowing': 'note',
};

/** Reads the page of a check: its head, and its worked example as a case that can be run. */
export function readPage(path: string): CheckPage {
  const text = readFileSync(path, 'utf8');
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`${path}: nothing like ${pattern}`);
    return found;
  };
  const head = find(/\n(Check \d+\. .*)\n/);
  const [, duty = '', kinds = '', cites = ''] =
    /^Check \d+\. ([^:]+): ([^.]+)\. Rests on (.+)\.$/.exec(head) ?? [];
  const [, name = '', year = ''] =
    /A (.+?) for (\d{4}\/\d{2})/.exec(find(/## Worked example\n\n(.*)\n/)) ?? [];
  const statement = statementKinds.find((kind) => ruleBookWords.statementNames[kind].toLowerCase() === name);
  const given = Object.fromEntries(
    [...text.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)].map(([, key = '', value = '']) => [
      key,
      heldIn(value),
    ]),
  );
  const extra = /```json\n([\s\S]*?)```/.exec(text)?.[1];
  return {
    title: find(/^# (.*)\n/),
    duty: duties[duty] ?? duty,
    kinds: kinds.split(', '),
    cites: cites.split(', '),
    example: checkCase.parse({
      name: 'worked example',
      statement,
      year,
      given,
      gives: 'pass',
      ...(extra === undefined ? {} : (JSON.parse(extra) as object)),
    }),
    says: find(/\n> (.*)\n/),
    text,
  };
}

/** `300,000.01` is a number, `“TBC”` is text, `(blank)` is nothing. */
function heldIn(written: string): string | number {
  if (written === '(blank)') return '';
  const quoted = /^“(.*)”$/.exec(written)?.[1];
  if (quoted !== undefined) return quoted;
  return Number(written.replaceAll(',', ''));
}
