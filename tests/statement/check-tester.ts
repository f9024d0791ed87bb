import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editions } from '../../src/guidance/editions';
import type { Edition } from '../../src/guidance/edition';
import { ruleBookWords } from '../../src/guidance/words';
import { checks } from '../../src/statement/all-checks';
import type { Check, ParameterName } from '../../src/statement/check';
import { checkStatement, citationsOf, sentences } from '../../src/statement/findings';
import { unreadable, type CheckOutcome } from '../../src/statement/outcome';
import { checkPage } from '../../tools/check-page';
import { checksFolder } from '../../tools/check-registry';
import { casesOf, editionOf, readCase, sheetOf, type CheckCase } from './check-case';
import { readPage } from './check-page';

/** Figures that name cells, which change when a sheet is moved. */
const namesCells = new Set(['cells', 'formula']);

function told(outcome: CheckOutcome): object {
  const { fix } = outcome;
  return {
    outcome: outcome.outcome,
    at: outcome.at.map(({ key }) => key),
    message: outcome.message,
    figures: outcome.figures,
    fix: fix === null ? null : 'number' in fix.write ? fix.write.number : fix.write.formula,
  };
}

const withoutAddresses = (outcomes: readonly CheckOutcome[]): readonly object[] =>
  outcomes.map((outcome) => ({
    outcome: outcome.outcome,
    message: outcome.message,
    at: outcome.at.map(({ key }) => key).sort(),
    figures: Object.fromEntries(Object.entries(outcome.figures).filter(([name]) => !namesCells.has(name))),
  }));

const inAnyOrder = (outcomes: readonly object[]): readonly string[] =>
  outcomes.map((outcome) => JSON.stringify(outcome)).sort();

function run(check: Check, each: CheckCase, edition?: Edition): readonly CheckOutcome[] {
  const { statement, context } = readCase(each, sheetOf(each), edition);
  return check.kinds.includes(statement.kind) ? check.check(statement, context) : [];
}

/** What outcomes come to, in a case's terms. */
export function summed(outcomes: readonly CheckOutcome[]): CheckCase['gives'] {
  const found = outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell');
  if (found.length > 0) return found.map(told) as CheckCase['gives'];
  return outcomes.some(({ outcome }) => outcome === 'pass') ? 'pass' : 'not-applicable';
}

function frozen<Held>(held: Held): Held {
  if (typeof held === 'object' && held !== null && !Object.isFrozen(held)) {
    Object.freeze(held);
    Object.values(held).forEach(frozen);
  }
  return held;
}

/** Small changes of a figure of the edition: one of them has to change what some case gives. */
const mutations: Readonly<Record<ParameterName, readonly ((edition: Edition) => Edition)[]>> = {
  annualTarget: [
    (edition) => ({ ...edition, annualTarget: { ...edition.annualTarget, value: '0.0251' } }),
    (edition) => ({ ...edition, annualTarget: { ...edition.annualTarget, value: '0.0249' } }),
  ],
  cashableShare: [
    (edition) => ({ ...edition, cashableShare: { ...edition.cashableShare, value: '0.501' } }),
    (edition) => ({ ...edition, cashableShare: { ...edition.cashableShare, value: '0.499' } }),
  ],
  pages: ['1', '3'].map((value) => (edition: Edition) => ({
    ...edition,
    statements: edition.statements.map((layout) =>
      layout.pages === null ? layout : { ...layout, pages: { ...layout.pages, value } },
    ),
  })),
  dueDates: [
    (edition) => ({
      ...edition,
      dueDates: edition.dueDates.map((due) => (due.by === null ? due : { ...due, by: nextDay(due.by, -1) })),
    }),
    (edition) => ({
      ...edition,
      dueDates: edition.dueDates.map((due) => (due.by === null ? due : { ...due, by: nextDay(due.by, 1) })),
    }),
    (edition) => ({ ...edition, dueDates: edition.dueDates.slice(1) }),
  ],
  ownIndicator: [
    (edition) => ({
      ...edition,
      ownIndicator: edition.ownIndicator === null ? null : { ...edition.ownIndicator, after: '2' },
    }),
    (edition) => ({ ...edition, ownIndicator: null }),
  ],
  rows: [(edition) => ({ ...edition, rows: edition.rows.slice(1) })],
  signatories: [
    (edition) => ({
      ...edition,
      statements: edition.statements.map((layout) => ({
        ...layout,
        signatories: layout.signatories.length === 0 ? [] : [...layout.signatories, 'Monitoring officer'],
      })),
    }),
  ],
  targetYears: [
    (edition) => ({ ...edition, targetYears: edition.targetYears.slice(1) }),
    (edition) => ({ ...edition, targetYears: [...edition.targetYears, '2008/09'] }),
  ],
};

function nextDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** Everything that is asked of one check: its three files, its cases, and that nothing else moves it. */
export function testCheck(check: Check): void {
  describe(`${check.number}. ${check.words.title}`, () => {
    const { cases, neverCannotTell, noLimit, page } = casesOf(check.id);
    const outcomesOf = (each: CheckCase): readonly string[] =>
      typeof each.gives === 'string' ? [each.gives] : each.gives.map(({ outcome }) => outcome);
    const having = (outcome: string): readonly CheckCase[] =>
      cases.filter((each) => outcomesOf(each).includes(outcome));

    test.each(cases)('$name', (each) => {
      expect(summed(run(check, each))).toEqual(each.gives);
    });

    test('has its three parts, and a number and id of its own', () => {
      expect(existsSync(join(checksFolder, `${check.id}/check.ts`))).toBe(true);
      expect(existsSync(join(checksFolder, `${check.id}/page.md`))).toBe(true);
      expect(checks.filter(({ id, number }) => id === check.id || number === check.number)).toEqual([check]);
    });

    test('has cases enough: two that hold, two that fail, both sides of its limit, and the other outcomes', () => {
      const limits = cases.flatMap(({ limit }) => (limit === undefined ? [] : [limit]));
      expect({
        pass: having('pass').length >= 2,
        fail: having('fail').length >= 2,
        limits:
          noLimit === undefined ? limits.includes('holds') && limits.includes('breaks') : limits.length === 0,
        cannotTell:
          neverCannotTell === undefined
            ? having('cannot-tell').length >= 1
            : having('cannot-tell').length === 0,
        notApplicable:
          check.words.notApplicable === ''
            ? having('not-applicable').length === 0
            : having('not-applicable').length >= 1,
      }).toEqual({ pass: true, fail: true, limits: true, cannotTell: true, notApplicable: true });
      const told = cases.map((each) => JSON.stringify({ ...each, name: null }));
      expect(new Set(told).size).toBe(told.length);
    });

    test('reaches every message, and fills every place in it', () => {
      const reached = new Set<string>();
      for (const each of cases) {
        const { statement, context } = readCase(each, sheetOf(each));
        if (!check.kinds.includes(statement.kind)) continue;
        for (const outcome of check.check(statement, context)) {
          if (outcome.outcome === 'pass' || outcome.outcome === 'not-applicable') continue;
          reached.add(outcome.message);
          const { says, remedy } = sentences(check, outcome, statement);
          expect(`${says} ${remedy}`).not.toMatch(/[{}]|undefined|NaN|\bnull\b/);
          expect(says).toMatch(/[.!?]$/);
        }
      }
      reached.delete(unreadable);
      expect([...reached].sort()).toEqual(Object.keys(check.words.messages).sort());
    });

    test('cites paragraphs that exist, at least one in every edition', () => {
      const known = new Set(editions.flatMap(({ paragraphs }) => Object.keys(paragraphs)));
      expect(check.cites.filter((id) => !known.has(id))).toEqual([]);
      expect(editions.filter((edition) => citationsOf(check, edition).length === 0)).toEqual([]);
    });

    test('changes nothing that it is given', () => {
      for (const each of cases) {
        const { statement, context } = readCase(each, sheetOf(each));
        if (!check.kinds.includes(statement.kind)) continue;
        const before = check.check(statement, context);
        expect(check.check(frozen(statement), frozen(context))).toEqual(before);
      }
    });

    test('says the same when the sheet is moved', () => {
      for (const each of cases) {
        const { statement, context } = readCase(each, sheetOf(each).move(7, 3));
        if (!check.kinds.includes(statement.kind)) continue;
        expect(withoutAddresses(check.check(statement, context))).toEqual(withoutAddresses(run(check, each)));
      }
    });

    test('says the same when the rows stand in another order', () => {
      for (const each of cases.filter(({ merged }) => merged === undefined)) {
        const sheet = sheetOf(each);
        const sums = Object.values(each.add ?? {}).every(({ summed: all }) => all);
        if (!sums || Object.keys(each.given ?? {}).some((key) => key.startsWith('total/'))) continue;
        const { statement, context } = readCase(each, sheet.order([...sheet.rowIds].reverse()));
        if (!check.kinds.includes(statement.kind) || check.id === 'rows-are-not-repeated') continue;
        const shuffled = check.check(statement, context);
        expect(inAnyOrder(withoutAddresses(shuffled)).map(withoutLists)).toEqual(
          inAnyOrder(withoutAddresses(run(check, each))).map(withoutLists),
        );
      }
    });

    test('has a fix only where it is certain: it writes one cell, changes no other figure, and leaves no finding', () => {
      const mended = cases.filter(
        ({ gives }) => typeof gives !== 'string' && gives.some(({ fix }) => fix !== null),
      );
      expect(mended.length > 0).toBe(check.fix === 'safe');
      for (const each of mended) {
        const sheet = sheetOf(each);
        const before = readCase(each, sheet);
        const others = checkStatement(before.statement, before.context).results.flatMap(
          ({ check: one, outcomes }) =>
            one.id === check.id
              ? []
              : outcomes
                  .filter(({ outcome }) => outcome === 'fail')
                  .map(({ message }) => `${one.id} ${message}`),
        );
        for (const { fix } of check.check(before.statement, before.context)) {
          if (fix !== null)
            sheet.write(fix.place, 'number' in fix.write ? fix.write.number : fix.write.formula);
        }
        const after = readCase(each, sheet);
        const left = checkStatement(after.statement, after.context).results.flatMap(
          ({ check: one, outcomes }) =>
            outcomes.filter(({ outcome }) => outcome === 'fail').map(({ message }) => `${one.id} ${message}`),
        );
        expect(left.filter((finding) => !others.includes(finding))).toEqual([]);
        expect(check.check(after.statement, after.context).filter(({ fix }) => fix !== null)).toEqual([]);
      }
    });

    for (const parameter of check.parameters) {
      test(`rests on the edition: another ${parameter} changes what a case gives`, () => {
        const noticed = mutations[parameter].some((mutate) =>
          cases.some((each) => {
            const before = JSON.stringify(summed(run(check, each)));
            try {
              return JSON.stringify(summed(run(check, each, mutate(editionOf(each))))) !== before;
            } catch {
              // Under the changed edition the sheet is no statement any more.
              return true;
            }
          }),
        );
        expect(noticed).toBe(true);
      });
    }

    test('has a page written from its words and cases (UPDATE_DOCS=1 writes it anew)', () => {
      const path = join(checksFolder, `${check.id}/page.md`);
      const { means, example } = page;
      const each: CheckCase = { ...example, name: 'worked example', gives: 'pass' };
      const { statement, context } = readCase(each, sheetOf(each));
      const outcome = check.check(statement, context).find(({ outcome: kind }) => kind === 'fail');
      if (outcome === undefined) throw new Error(`${check.id}: its worked example does not fail`);
      const { says, remedy } = sentences(check, outcome, statement);
      const written = checkPage(check, means, example, `${says} ${remedy}`);
      if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, written);
      expect(readFileSync(path, 'utf8')).toBe(written);
    });

    test('has a page whose worked example is true', () => {
      const page = readPage(join(checksFolder, `${check.id}/page.md`));
      expect(page.title).toBe(check.words.title);
      expect(page.cites).toEqual(check.cites);
      expect(page.duty).toBe(check.duty);
      const { statement, context } = readCase(page.example, sheetOf(page.example));
      const outcome = check.check(statement, context).find(({ outcome: kind }) => kind === 'fail');
      expect(outcome).toBeDefined();
      if (outcome === undefined) return;
      const { says, remedy } = sentences(check, outcome, statement);
      expect(page.says).toBe(`${says} ${remedy}`);
      for (const words of [
        check.words.why,
        check.words.notApplicable,
        check.words.notCheckable,
        check.words.explain,
      ]) {
        expect(page.text).toContain(words);
      }
      expect(page.kinds).toEqual(check.kinds.map((kind) => ruleBookWords.statementNames[kind]));
    });
  });
}

/** Names of several rows in one sentence follow the rows' order. */
function withoutLists(outcome: string): string {
  return outcome.replace(/"(?:rows|missed|unknown)":"[^"]*"/g, '');
}
