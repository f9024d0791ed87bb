// The published word rules asked about the labels of real and made-up budgets: our index beside json-rules-engine with
// the same rules, every answer compared. Run: node -r ./bench/typescript.cjs bench/scale/word-rules-beside-others.ts
import { cpus } from 'node:os';
import { Engine, type NestedCondition } from 'json-rules-engine';
import { readBudget } from '../../src/budget/read-budget';
import { findRule, inFull, indexRules } from '../../src/budget/treatment/rule-index';
import { guidanceRules } from '../../src/budget/treatment/rules';
import type { WordRule } from '../../src/budget/treatment/word-rule';
import { stem, wordsOf } from '../../src/english/label-words';
import { realSheet, realSheets, unseenSheets } from '../../tests/budget/real-sheet';

interface Asked {
  readonly label: string;
  readonly section: readonly string[];
  readonly negative: boolean;
}

/** Every different line of the test sheets, with its headings. */
const asked = new Map<string, Asked>();
for (const name of [...realSheets, ...unseenSheets]) {
  for (const { label, section, amount } of readBudget([realSheet(name).sheet]).sheets[0]?.lines ?? []) {
    if (label === '' || amount === null) continue;
    asked.set(JSON.stringify([label, section, amount < 0]), { label, section, negative: amount < 0 });
  }
}
const lines = [...asked.values()];

const phrase = (text: string): string => ` ${text.split(' ').map(stem).join(' ')} `;
const idle = new Set(
  'service budget total net gross cost the expenditure other general less sub payment of to and'.split(' '),
);
const denying = / (?:not|non|excluding|except|without|outside) /;

/** The engine knows no phrases: its operators are given them, over the words of the label between spaces. */
function engineOf(rules: readonly WordRule[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('holds', (label: string, text: string) => label.includes(text));
  engine.addOperator('endsWith', (label: string, text: string) => label.endsWith(text));
  engine.addOperator('isOnly', (label: string, text: string) => {
    if (!label.includes(text)) return false;
    const words = new Set(text.trim().split(' '));
    return label
      .trim()
      .split(' ')
      .every((word) => words.has(word) || idle.has(word));
  });
  engine.addOperator('everyWordIn', (label: string, words: readonly string[]) =>
    label
      .trim()
      .split(' ')
      .every((word) => words.includes(word)),
  );
  engine.addOperator('speaksOf', (headings: readonly string[], text: string) =>
    headings.some((heading) => {
      for (let at = heading.indexOf(text); at >= 0; at = heading.indexOf(text, at + 1))
        if (!denying.test(heading.slice(0, at + 1))) return true;
      return false;
    }),
  );
  const any = (fact: string, operator: string, texts: readonly string[]): NestedCondition => ({
    any: texts.map((text) => ({ fact, operator, value: phrase(text) })),
  });
  rules.forEach((rule, order) => {
    const all: NestedCondition[] = [
      any('label', rule.whole === true ? 'isOnly' : rule.ends === true ? 'endsWith' : 'holds', rule.words),
    ];
    if (rule.and !== undefined) all.push(any('label', 'holds', rule.and));
    if (rule.without !== undefined) all.push({ not: any('label', 'holds', rule.without) });
    if (rule.only !== undefined)
      all.push({
        fact: 'label',
        operator: 'everyWordIn',
        value: [...rule.only, ...rule.words.flatMap((text) => text.split(' '))].map(stem),
      });
    if (rule.under !== undefined) all.push(any('section', 'speaksOf', rule.under));
    if (rule.negative !== undefined) all.push({ fact: 'negative', operator: 'equal', value: true });
    engine.addRule({
      conditions: { all },
      event: { type: rule.id, params: { order } },
      // The engine stops at the first rule that fits, as we do.
      priority: rules.length - order,
      onSuccess: () => engine.stop(),
    });
  });
  return engine;
}

async function byEngine(engine: Engine, { label, section, negative }: Asked): Promise<string | null> {
  const { events } = await engine.run({
    label: ` ${inFull(wordsOf(label)).join(' ')} `,
    section: section.map((heading) => ` ${wordsOf(heading).join(' ')} `),
    negative,
  });
  return events[0]?.type ?? null;
}

const index = indexRules(guidanceRules);
const byIndex = ({ label, section, negative }: Asked): string | null =>
  findRule(index, label, { section, negative, negativeNet: negative })?.id ?? null;

async function compare(): Promise<void> {
  const engine = engineOf(guidanceRules);
  const ours = lines.map(byIndex);
  const theirs: (string | null)[] = [];
  const start = performance.now();
  for (const line of lines) theirs.push(await byEngine(engine, line));
  const engineTook = performance.now() - start;
  const different = lines.filter((_, i) => ours[i] !== theirs[i]);
  for (const line of different.slice(0, 5)) {
    const i = lines.indexOf(line);
    process.stdout.write(`differs: “${line.label}”: ${String(ours[i])} and ${String(theirs[i])}\n`);
  }
  // A fresh index knows no label yet; the second round is a book that is read again.
  const rounds = 20;
  let first = 0;
  let again = 0;
  for (let round = 0; round < rounds; round += 1) {
    const fresh = indexRules(guidanceRules);
    const ask = () => {
      const from = performance.now();
      for (const { label, section, negative } of lines)
        findRule(fresh, label, { section, negative, negativeNet: negative });
      return performance.now() - from;
    };
    first += ask();
    again += ask();
  }
  const each = (milliseconds: number) => ((milliseconds * 1000) / lines.length).toFixed(2).padStart(10);
  process.stdout.write(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n` +
      `${lines.length} different lines, ${guidanceRules.length} rules; ${different.length} answers differ\n` +
      `                          µs a line\n` +
      `our index, first       ${each(first / rounds)}\n` +
      `our index, again       ${each(again / rounds)}\n` +
      `json-rules-engine      ${each(engineTook)}\n`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
}

void compare();
