import { readCouncilRules, writeCouncilRules } from '../../src/budget/council-rules-file';
import { withRule, withoutRule, type CouncilRule } from '../../src/budget/council-rule';
import { readBudget } from '../../src/budget/read-budget';
import { argumentFor, reasonSentence } from '../../src/budget/treatment/reason-words';
import { sheetOf, typed } from './sheet-of';

const rule = (more: Partial<CouncilRule> = {}): CouncilRule => ({
  words: 'Concessionary fares',
  section: null,
  treatment: 'transfer-payment',
  reason: 'Cabinet, 12 May 2005.',
  ...more,
});

const budget = typed(`
  Service | Estimate 2004/05 £
  Leisure |
  Parks | 1,000
  Concessionary Fares | 400
  Total | 1,400`);

const linesOf = (councilRules: readonly CouncilRule[], rows = budget, decisions = {}) =>
  readBudget([sheetOf(rows)], { councilRules, decisions: { Budget: decisions } }).sheets[0]?.lines ?? [];
const fares = (councilRules: readonly CouncilRule[], rows = budget, decisions = {}) =>
  linesOf(councilRules, rows, decisions).find(({ label }) => /fares/i.test(label));

describe('A council’s own rule', () => {
  test('decides a line that the guidance leaves open, and says whose rule it is', () => {
    expect(fares([])).toMatchObject({ treatment: 'check', decidedBy: 'guidance' });
    expect(fares([rule()])).toMatchObject({
      treatment: 'transfer-payment',
      suggested: null,
      reason: 'The council’s own rule: Cabinet, 12 May 2005.',
      decidedBy: 'council-rule',
    });
  });

  test('comes before the guidance’s own words', () => {
    const parks = linesOf([rule({ words: 'Parks', treatment: 'excluded-by-officer' })]);
    expect(parks.find(({ label }) => label === 'Parks')).toMatchObject({
      treatment: 'excluded-by-officer',
      decidedBy: 'council-rule',
    });
  });

  test('gives way to the officer’s decision on the line', () => {
    const key = fares([])?.key ?? '';
    expect(fares([rule()], budget, { [key]: { treatment: 'included', reason: 'Own buses.' } })).toMatchObject(
      {
        treatment: 'included',
        decidedBy: 'officer',
      },
    );
  });

  test.each([
    ['other case and punctuation', 'CONCESSIONARY FARES:', true],
    ['one fare instead of fares', 'Concessionary fare', true],
    ['a longer label', 'Concessionary fares administration', false],
    ['a part of the label', 'Fares', false],
  ])('with %s: %s', (_, words, matches) => {
    expect(fares([rule({ words })])?.decidedBy === 'council-rule').toBe(matches);
  });

  test('with a heading decides only below it, and before a rule without one', () => {
    const rows = typed(`
      Service | Estimate 2004/05 £
      Leisure |
      Recharges | 100
      Parks | 300
      Total Leisure | 400
      Housing |
      Recharges | 200
      Homelessness | 300
      Total Housing | 500
      Total | 900`);
    const decided = linesOf(
      [
        rule({ words: 'Recharges', treatment: 'included', reason: 'Anywhere.' }),
        rule({
          words: 'recharges',
          section: 'HOUSING',
          treatment: 'excluded-by-officer',
          reason: 'Housing.',
        }),
      ],
      rows,
    ).filter(({ label }) => label === 'Recharges');
    expect(decided.map(({ treatment, reason }) => [treatment, reason])).toEqual([
      ['included', 'The council’s own rule: Anywhere.'],
      ['excluded-by-officer', 'The council’s own rule: Housing.'],
    ]);
  });

  test('never makes a line of a total or of income, which would count money twice', () => {
    const rows = typed(`
      Service | Estimate 2004/05 £
      Parks | 1,000
      Street cleansing | 400
      Net cost of services | 1,400
      Revenue support grant | -900
      Council tax requirement | 500`);
    const before = linesOf([], rows);
    const after = linesOf(
      ['Net cost of services', 'Revenue support grant', 'Council tax requirement'].map((words) =>
        rule({ words, treatment: 'included' }),
      ),
      rows,
    );
    expect(after).toEqual(before);
  });
});

describe('Of two rules for the same lines', () => {
  const other = rule({ words: 'CONCESSIONARY FARE', treatment: 'included', reason: 'Changed.' });
  test('the later takes the place of the earlier', () => {
    expect(withRule([rule({ words: 'Parks' }), rule(), rule({ words: 'Other' })], other)).toEqual([
      rule({ words: 'Parks' }),
      other,
      rule({ words: 'Other' }),
    ]);
  });
  test('one under a heading stands beside one without', () => {
    const under = rule({ section: 'Transport' });
    expect(withRule([rule()], under)).toEqual([rule(), under]);
    expect(withoutRule([rule(), under], other)).toEqual([under]);
  });
});

describe('The file of a council’s rules', () => {
  const rules = [rule(), rule({ words: 'Levies – “flood”', section: 'Précis', reason: '' })];

  test('gives back on import what was exported', () => {
    expect(readCouncilRules(writeCouncilRules(rules))).toEqual({ ok: true, rules });
    expect(readCouncilRules(`\uFEFF${writeCouncilRules(rules)}\r\n`)).toEqual({ ok: true, rules });
  });

  const file = (more: object) => JSON.stringify({ ...JSON.parse(writeCouncilRules(rules)), ...more });
  test.each([
    ['nothing at all', '  ', 'nothing to import'],
    ['half a file', writeCouncilRules(rules).slice(0, 80), 'damaged'],
    ['a workbook', 'PK\u0003\u0004', 'damaged'],
    ['another program’s JSON', '{"rules": []}', 'not written by Cashable'],
    ['a list', '[]', 'not written by Cashable'],
    ['a newer format', file({ version: 2 }), 'newer Cashable (format 2)'],
    ['no rules', file({ rules: [] }), 'holds no rules'],
    ['rules that are no list', file({ rules: 'Parks' }), 'not written by Cashable'],
    ['an unknown treatment', file({ rules: [rule(), { ...rule(), treatment: 'gone' }] }), 'Rule 2 of 2'],
    ['a rule that decides nothing', file({ rules: [{ ...rule(), treatment: 'check' }] }), 'Rule 1 of 1'],
    ['a rule without words', file({ rules: [{ ...rule(), words: ' – ' }] }), 'Rule 1 of 1'],
    [
      'an exclusion without a reason',
      file({ rules: [{ ...rule(), treatment: 'excluded-by-officer', reason: ' ' }] }),
      'Rule 1 of 1',
    ],
    ['too much', `"${'x'.repeat(2_000_001)}"`, 'too large'],
  ])('is refused with a sentence when it holds %s', (_, text, says) => {
    const read = readCouncilRules(text);
    expect(read.ok ? '' : read.sentence).toContain(says);
  });

  test('keeps nothing of what is not a rule’s own', () => {
    const read = readCouncilRules(file({ rules: [{ ...rule(), who: 'A. Officer', when: '2005-05-12' }] }));
    expect(read).toEqual({ ok: true, rules: [rule()] });
  });
});

describe('The argument for a choice', () => {
  test('is the side of the reason that speaks for it', () => {
    const reason = reasonSentence('precepts', 'excluded-by-officer');
    expect(argumentFor(reason, 'included')).toBe('It stands among the council’s own expenditure.');
    expect(argumentFor(reason, 'excluded-by-officer')).toMatch(/^It is raised for another body.*precepts\.$/);
    expect(argumentFor(reason, 'excluded-by-officer')).not.toContain('Suggested');
  });
  test('is empty where the reason has no sides', () => {
    expect(argumentFor(reasonSentence('police-service', null), 'police')).toBe('');
  });
});
