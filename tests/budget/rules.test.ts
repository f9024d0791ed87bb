import { guidanceRules } from '../../src/budget/treatment/rules';
import { findRule, indexRules } from '../../src/budget/treatment/rule-index';
import { reasonSentence, ruleReasons } from '../../src/budget/treatment/reason-words';

const index = indexRules(guidanceRules);
const each = guidanceRules.map((rule, order) => ({ name: `${rule.id} (${order + 1})`, rule }));

test.each(each)('Rule $name is reached by words of its own', ({ rule }) => {
  const [under = ''] = rule.under ?? [''];
  const reached = rule.words.some((words) =>
    ['', 'matter', ...(rule.and ?? []), ...(rule.only ?? [])].some((more) => {
      const context = {
        section: under === '' ? [] : [under],
        negative: rule.negative !== undefined,
        negativeNet: rule.negative !== undefined,
      };
      return (
        findRule(index, `${words} ${more}`, context) === rule ||
        findRule(index, `${more} ${words}`, context) === rule
      );
    }),
  );
  expect(reached).toBe(true);
});

test.each(each)('Rule $name, before any other, decides its example “$rule.example”', ({ rule }) => {
  const { example, under, negative } = rule;
  const context = {
    section: under?.slice(0, 1) ?? [],
    negative: negative !== undefined,
    negativeNet: negative !== undefined,
  };
  expect(findRule(index, example, context)).toBe(rule);
});

test('Every open rule has two arguments and a suggestion, every other a sentence', () => {
  for (const { id, treatment, suggested } of guidanceRules) {
    const text = ruleReasons[id];
    expect([id, 'keep' in text]).toEqual([id, treatment === 'check']);
    expect([id, suggested !== undefined]).toEqual([id, treatment === 'check']);
    expect(reasonSentence(id, suggested ?? null)).toMatch(/[.]$/);
  }
});

test('Whatever stays out by rule cites the paragraph that says so', () => {
  for (const { id, treatment, cites } of guidanceRules) {
    if (treatment === 'transfer-payment' || treatment === 'delegated-schools' || treatment === 'police') {
      expect([id, cites.some((cite) => cite === 'A7' || cite === 'A8')]).toEqual([id, true]);
    }
  }
});
