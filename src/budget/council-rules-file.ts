import { z } from 'zod';
import { councilRulesFile as say } from './council-rule-words';
import { councilRuleSchema, withRule, type CouncilRule } from './council-rule';

/** The rules of a file, or the sentence that says why it holds none. */
export type CouncilRulesRead =
  | { readonly ok: true; readonly rules: readonly CouncilRule[] }
  | { readonly ok: false; readonly sentence: string };

const kind = 'cashable-council-rules';
const version = 1;
const longestFile = 2_000_000;

const outline = z.object({ kind: z.literal(kind), version: z.int().min(1) });
const content = z.object({ rules: z.array(z.unknown()) });

/** The text of a file that another workbook, or another officer's Cashable, can import. */
export function writeCouncilRules(rules: readonly CouncilRule[]): string {
  const plain = rules.map(({ words, section, treatment, reason }) => ({ words, section, treatment, reason }));
  return `${JSON.stringify({ kind, version, rules: plain }, null, 2)}\n`;
}

/** Reads the text of such a file: all of its rules, or none. Of two rules for the same lines the later counts. */
export function readCouncilRules(text: string): CouncilRulesRead {
  const refused = (sentence: string): CouncilRulesRead => ({ ok: false, sentence });
  // Some editors put a byte order mark before the text.
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return refused(say.empty);
  if (plain.length > longestFile) return refused(say.tooLong);
  let parsed: unknown;
  try {
    parsed = JSON.parse(plain);
  } catch {
    return refused(say.notJson);
  }
  const file = outline.safeParse(parsed);
  if (!file.success) return refused(say.otherFile);
  if (file.data.version > version) return refused(say.newer(file.data.version));
  const listed = content.safeParse(parsed);
  if (!listed.success) return refused(say.otherFile);
  const found = listed.data.rules;
  if (found.length === 0) return refused(say.noRules);
  let rules: readonly CouncilRule[] = [];
  for (const [index, each] of found.entries()) {
    const rule = councilRuleSchema.safeParse(each);
    if (!rule.success) return refused(say.badRule(index + 1, found.length));
    rules = withRule(rules, rule.data);
  }
  return { ok: true, rules };
}
