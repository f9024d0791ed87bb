import { stem, wordsOf } from '../table/words';
import type { WordRule } from './word-rule';

interface Phrase {
  readonly words: readonly string[];
}

interface CompiledRule {
  readonly rule: WordRule;
  readonly order: number;
  readonly and: readonly Phrase[];
  readonly without: readonly Phrase[];
  readonly under: readonly Phrase[];
  readonly only: ReadonlySet<string>;
}

interface IndexedPhrase extends Phrase {
  readonly compiled: CompiledRule;
}

/** Phrases by their first word, so that a label meets only the rules that could speak of it. */
export interface RuleIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly IndexedPhrase[]>;
}

/** Words that may stand beside a whole-label phrase without changing what it names. */
const idle = new Set([
  'service',
  'budget',
  'total',
  'net',
  'gross',
  'cost',
  'the',
  'expenditure',
  'other',
  'general',
  'less',
  'sub',
  'payment',
  'of',
  'to',
  'and',
]);

function phrase(text: string): Phrase {
  return { words: text.split(' ').map(stem) };
}

export function indexRules(rules: readonly WordRule[]): RuleIndex {
  const byFirstWord = new Map<string, IndexedPhrase[]>();
  rules.forEach((rule, order) => {
    const compiled: CompiledRule = {
      rule,
      order,
      and: (rule.and ?? []).map(phrase),
      without: (rule.without ?? []).map(phrase),
      under: (rule.under ?? []).map(phrase),
      only: new Set((rule.only ?? []).map(stem)),
    };
    for (const each of rule.words) {
      const indexed = { ...phrase(each), compiled };
      const first = indexed.words[0] ?? '';
      const known = byFirstWord.get(first);
      if (known === undefined) byFirstWord.set(first, [indexed]);
      else known.push(indexed);
    }
  });
  return { byFirstWord };
}

function standsAt(label: readonly string[], start: number, { words }: Phrase): boolean {
  if (start + words.length > label.length) return false;
  for (let i = 0; i < words.length; i += 1) if (label[start + i] !== words[i]) return false;
  return true;
}

const denying = new Set(['not', 'non', 'excluding', 'except', 'without', 'outside']);

/** Whether a heading speaks of a phrase: `Expenditure not delegated to schools` does not speak of `delegated to schools`. */
function speaksOf(heading: readonly string[], phrases: readonly Phrase[]): boolean {
  for (const each of phrases) {
    for (let start = 0; start + each.words.length <= heading.length; start += 1) {
      if (standsAt(heading, start, each) && !heading.slice(0, start).some((word) => denying.has(word)))
        return true;
    }
  }
  return false;
}

function holdsAny(label: readonly string[], phrases: readonly Phrase[]): boolean {
  for (const each of phrases) {
    for (let start = 0; start + each.words.length <= label.length; start += 1) {
      if (standsAt(label, start, each)) return true;
    }
  }
  return false;
}

/** What of a line a rule may ask, besides its label. */
export interface RuleContext {
  /** Headings above the line. */
  readonly section: readonly string[];
  readonly negative: boolean;
  readonly negativeNet: boolean;
}

/** A rule that names a label, whatever stands around it; what it asks of the line itself is for `fits`. */
export interface NamingRule {
  readonly rule: WordRule;
  readonly order: number;
  readonly under: readonly Phrase[];
}

/** The rules that name a label, in the published order. */
export function rulesNaming(index: RuleIndex, label: string): readonly NamingRule[] {
  const words = wordsOf(label);
  const named: CompiledRule[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (const indexed of index.byFirstWord.get(words[start] ?? '') ?? []) {
      const { compiled } = indexed;
      if (standsAt(words, start, indexed) && !named.includes(compiled) && names(indexed, words, start)) {
        named.push(compiled);
      }
    }
  }
  return named.length < 2 ? named : named.sort((a, b) => a.order - b.order);
}

function names({ words, compiled }: IndexedPhrase, label: readonly string[], start: number): boolean {
  const { rule, and, without, only } = compiled;
  if (rule.whole === true && !label.every((word) => words.includes(word) || idle.has(word))) return false;
  if (rule.ends === true && start + words.length !== label.length) return false;
  if (and.length > 0 && !holdsAny(label, and)) return false;
  if (without.length > 0 && holdsAny(label, without)) return false;
  return only.size === 0 || label.every((word) => only.has(word));
}

/** The first rule, in the published order, that names the label and fits the line; `null` when none does. */
export function findRule(index: RuleIndex, label: string, context: RuleContext): WordRule | null {
  return firstFitting(rulesNaming(index, label), context);
}

export function firstFitting(named: readonly NamingRule[], context: RuleContext): WordRule | null {
  return named.find((each) => fits(each, context))?.rule ?? null;
}

function fits({ rule, under }: NamingRule, context: RuleContext): boolean {
  if (rule.negative === 'amount' && !context.negative) return false;
  if (rule.negative === 'net' && !context.negativeNet) return false;
  return under.length === 0 || context.section.some((heading) => speaksOf(wordsOf(heading), under));
}
