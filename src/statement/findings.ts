import { cellAddress } from '../grid/cell-address';
import { quotedSheet } from '../grid/sheet-name';
import type { WorkbookSnapshot } from '../grid/snapshot';
import { defaultChoices, type Choices } from '../guidance/choices';
import { isSameCouncil } from '../guidance/authorities/authority';
import type { Edition } from '../guidance/edition';
import { checks } from './all-checks';
import { causesOf, type CheckedOutcome } from './causes';
import { contextOf, type Check, type CheckContext, type Duty } from './check';
import { groupOutcomes } from './group-outcomes';
import type { Fix, CheckOutcome, OutcomeKind, Spot } from './outcome';
import { headingOf, sentences } from './sentences';
import { findingText } from './words';
import { whyNot } from './why-not';

import { readStatements } from './read/read-statements';
import { readRegister } from './register/read-register';
import { isNotReadable, isReadable, type NotReadable, type Statement } from './statement';

export { sentences } from './sentences';

export interface Citation {
  readonly edition: string;
  readonly paragraph: string;
  readonly says: string;
}

/** Like outcomes of one check over a run of cells, with what follows from them. */
export interface Finding {
  readonly check: string;
  readonly number: number;
  /** The claim that does not hold. */
  readonly title: string;
  /** What is wrong, in a few words. */
  readonly heading: string;
  readonly duty: Duty;
  readonly outcome: 'fail' | 'cannot-tell';
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  /** Every cell at fault, each once; `'Other sheet'!C7` for one that is not on the statement's main sheet. */
  readonly cells: readonly string[];
  /** How many places it holds for: never capped. */
  readonly count: number;
  readonly cites: readonly Citation[];
  readonly fixes: readonly Fix[];
  /** One for each place, so that each can be explained by itself. */
  readonly outcomes: readonly CheckOutcome[];
  readonly consequences: readonly Finding[];
}

export interface OutcomeCounts {
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

export interface CheckResult {
  readonly check: Check;
  /** The worst of its outcomes. */
  readonly outcome: OutcomeKind;
  readonly outcomes: readonly CheckOutcome[];
}

/** A check that does not apply or cannot see something, and why. */
export interface NotChecked {
  readonly check: string;
  readonly title: string;
  readonly because: string;
}

/** What a run over one statement found, and what it could not look at. */
export interface StatementRun {
  /** Which statement: `backward 2005/06`, with the council where the workbook holds two of that kind and year. */
  readonly name: string;
  readonly statement: Statement;
  readonly edition: Edition;
  readonly results: readonly CheckResult[];
  /** How many checks ended how; together always all of them. */
  readonly counts: OutcomeCounts;
  readonly findings: readonly Finding[];
  /** In one sentence: how many checks held, and that only what is listed was looked at. */
  readonly said: string;
  /** Checks that do not apply, each with why: as many as the counts say. */
  readonly doesNotApply: readonly NotChecked[];
  /** What the checks that ran cannot see. */
  readonly cannotSee: readonly NotChecked[];
  /** Both, in this order. */
  readonly notChecked: readonly NotChecked[];
}

export interface WorkbookRun {
  readonly workbook: string;
  readonly edition: Edition;
  /** What the officer chose for the workbook. */
  readonly choices: Choices;
  readonly runs: readonly StatementRun[];
  /** Sheets that look like a statement and could not be checked. */
  readonly notReadable: readonly NotReadable[];
  /** Why nothing at all was checked; `null` when something was. */
  readonly nothingChecked: string | null;
}

type Known = Partial<Omit<CheckContext, 'edition' | 'others' | 'register' | 'calculatesByHand'>>;

/** Reads the statements of a workbook and checks each. Preconditions come first: a sheet that fails one is not checked. */
export function checkWorkbook(workbook: WorkbookSnapshot, edition: Edition, known: Known = {}): WorkbookRun {
  const { found, nothingFound } = readStatements(workbook, edition);
  const statements = found.filter(isReadable);
  const notReadable = found.filter(isNotReadable);
  const register = readRegister(workbook, edition);
  const nameOf = ({ kind, year }: Statement): string => `${kind} ${year}`;
  const runs = statements.map((statement): StatementRun => {
    const name = nameOf(statement);
    const isAlone = statements.every((each) => each === statement || nameOf(each) !== name);
    const run = checkStatement(
      statement,
      contextOf(edition, {
        ...known,
        others: statements.filter(
          (other) => other !== statement && isSameCouncil(other.authority, statement.authority),
        ),
        register,
        calculatesByHand: workbook.sheets.some((sheet) => sheet.calculatesByHand === true),
      }),
    );
    return isAlone ? run : { ...run, name: `${name}, ${statement.authority}` };
  });
  return {
    workbook: workbook.name,
    edition,
    choices: known.choices ?? { ...defaultChoices, edition: edition.id },
    runs,
    notReadable,
    nothingChecked:
      runs.length > 0 ? null : (nothingFound ?? notReadable.map(({ sentence }) => sentence).join(' ')),
  };
}

const worst: readonly OutcomeKind[] = ['fail', 'cannot-tell', 'pass', 'not-applicable'];

/** Runs every check over one statement. Same statement and context, same run. */
export function checkStatement(
  statement: Statement,
  context: CheckContext,
  all: readonly Check[] = checks,
): StatementRun {
  const { edition } = context;
  const results = all.map((check): CheckResult => {
    const outcomes = check.kinds.includes(statement.kind) ? check.check(statement, context) : [];
    const outcome = worst.find((kind) => outcomes.some((each) => each.outcome === kind)) ?? 'not-applicable';
    return { check, outcome, outcomes };
  });
  const ended = (kind: OutcomeKind): number => results.filter(({ outcome }) => outcome === kind).length;
  const counts = {
    pass: ended('pass'),
    fail: ended('fail'),
    cannotTell: ended('cannot-tell'),
    notApplicable: ended('not-applicable'),
  };
  const doesNotApply = results
    .filter(({ outcome }) => outcome === 'not-applicable')
    .map(({ check }) => ({
      check: check.id,
      title: check.words.title,
      because: whyNot(check, statement),
    }));
  const cannotSee = results
    .filter(({ check, outcome }) => outcome !== 'not-applicable' && check.words.notCheckable !== '')
    .map(({ check }) => ({
      check: check.id,
      title: check.words.title,
      because: check.words.notCheckable,
    }));
  return {
    name: `${statement.kind} ${statement.year}`,
    statement,
    edition,
    results,
    counts,
    findings: findingsOf(results, statement, edition),
    said: findingText.said(counts),
    doesNotApply,
    cannotSee,
    notChecked: [...doesNotApply, ...cannotSee],
  };
}

/** Whether something must be put right before the statement goes out. */
export function mustBeFixed({ results }: StatementRun): boolean {
  return results.some(({ check, outcome }) => check.duty === 'must' && outcome === 'fail');
}

const dutyOrder: readonly Duty[] = ['must', 'query', 'note'];

function findingsOf(
  results: readonly CheckResult[],
  statement: Statement,
  edition: Edition,
): readonly Finding[] {
  const found = results.flatMap(({ check, outcomes }) =>
    outcomes
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell')
      .map((outcome) => ({ check, outcome })),
  );
  const causeOf = causesOf(found);
  const standing = found.filter((each) => causeOf.get(each) === undefined);
  const followersOf = new Map<CheckedOutcome, CheckedOutcome[]>();
  for (const [each, cause] of causeOf) {
    const followers = followersOf.get(cause);
    if (followers === undefined) followersOf.set(cause, [each]);
    else followers.push(each);
  }
  const groupsOf = (
    list: readonly CheckedOutcome[],
    anywhere: boolean,
  ): readonly (readonly CheckedOutcome[])[] =>
    [...new Set(list.map(({ check }) => check))].flatMap((check) =>
      groupOutcomes(
        list.filter((each) => each.check === check),
        anywhere,
      ),
    );
  const build = (group: readonly CheckedOutcome[], nested: boolean): Finding | null => {
    const [first] = group;
    if (first === undefined) return null;
    const followers = nested ? [] : group.flatMap((each) => followersOf.get(each) ?? []);
    const consequences = groupsOf(followers, true)
      .map((each) => build(each, true))
      .filter((each) => each !== null);
    return findingFrom(
      first.check,
      group.map(({ outcome }) => outcome),
      consequences,
      statement,
      edition,
    );
  };
  return groupsOf(standing, false)
    .map((group) => build(group, false))
    .filter((finding) => finding !== null)
    .sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}

function rank({ duty, outcome }: Finding): number {
  return dutyOrder.indexOf(duty) * 2 + (outcome === 'fail' ? 0 : 1);
}

function findingFrom(
  check: Check,
  outcomes: readonly CheckOutcome[],
  consequences: readonly Finding[],
  statement: Statement,
  edition: Edition,
): Finding | null {
  const [first] = outcomes;
  if (first === undefined || (first.outcome !== 'fail' && first.outcome !== 'cannot-tell')) return null;
  const cells = [...new Set(outcomes.flatMap(({ at }) => at.flatMap((spot) => cellOf(spot, statement))))];
  const own = new Set(first.at.flatMap((spot) => cellOf(spot, statement)));
  const { says, remedy } = sentences(check, first, statement);
  return {
    check: check.id,
    number: check.number,
    title: check.words.title,
    heading: headingOf(check, first),
    duty: check.duty,
    outcome: first.outcome,
    message:
      outcomes.length === 1
        ? says
        : `${says} ${findingText.alsoAt(
            cells.filter((cell) => !own.has(cell)),
            outcomes.length - 1,
          )}`,
    why: check.words.why,
    remedy,
    cells,
    count: outcomes.length,
    cites: citationsOf(check, edition),
    fixes: outcomes.flatMap(({ fix }) => (fix === null ? [] : [fix])),
    outcomes,
    consequences,
  };
}

function cellOf({ place }: Spot, { sheet }: Statement): readonly string[] {
  if (place === null) return [];
  const address = cellAddress(place);
  return [place.sheet === sheet ? address : `${quotedSheet(place.sheet)}!${address}`];
}

/** Paragraphs that a check rests on, as far as the edition has them. */
export function citationsOf(check: Check, edition: Edition): readonly Citation[] {
  return check.cites.flatMap((id) => {
    const paragraph = edition.paragraphs[id];
    return paragraph === undefined ? [] : [{ edition: edition.id, paragraph: id, says: paragraph.says }];
  });
}
