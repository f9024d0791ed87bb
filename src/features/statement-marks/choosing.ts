import { authorityCalled } from '../../guidance/authorities/authority';
import type { AuthorityKind } from '../../guidance/authorities/kind';
import {
  defaultChoices,
  effectOfChoices,
  type Choices,
  type ChoicesRead,
  type GainsForHalf,
  type KnownForEffect,
} from '../../guidance/choices';
import { effectSaid } from '../../guidance/choices-said';
import { effectText } from '../../guidance/choices-words';
import { defaultEdition, editionById } from '../../guidance/editions';
import { noPence, type Pence } from '../../money/pence';
import { columnSum } from '../../statement/amounts';
import type { WorkbookRun } from '../../statement/findings';
import { knownBaseline } from '../../statement/known-targets';
import { yearsGains } from '../../statement/layouts/layout';
import { contextOf } from '../../statement/check';
import type { Statement } from '../../statement/statement';
import type { ChoicesNow } from './statements';
import { statementCalled } from './mark-words';

/** What the workbook says that a change of choices is worked out from. */
export function knownForEffect(run: WorkbookRun, baseline: Pence | null): KnownForEffect {
  const statements = run.runs.map(({ statement }) => statement);
  const latest = statements.toSorted((a, b) => (a.year < b.year ? 1 : -1));
  const context = contextOf(run.edition, { baseline });
  const boxed = latest
    .map((statement) => knownBaseline(statement, context))
    .find(({ kind }) => kind === 'known');
  return {
    ofYear: firstSum(latest, (statement) => yearsGains(statement.kind).total),
    soFar: firstSum(latest, ({ kind }) => (kind === 'backward' ? 'cumulative-total' : null)),
    baseline: boxed?.kind === 'known' ? boxed.pence : baseline,
  };
}

function firstSum(
  statements: readonly Statement[],
  fieldOf: (statement: Statement) => string | null,
): Pence | null {
  for (const statement of statements) {
    const field = fieldOf(statement);
    if (field === null) continue;
    const { sum, cells, unreadable } = columnSum(statement, field);
    if (cells.length > 0 && unreadable.length === 0) return sum;
  }
  return null;
}

/** The kind of authority that the first statement's council is known to be. */
export const namedKind = ({ runs }: WorkbookRun): AuthorityKind | null =>
  authorityCalled(runs[0]?.statement.authority ?? '')?.kind ?? null;

/** How the choices of a workbook stand. */
export function choicesNow(
  read: ChoicesRead,
  isChosen: boolean,
  run: WorkbookRun,
  baseline: Pence | null,
): ChoicesNow {
  return {
    choices: read.kind === 'sound' ? read.choices : defaultChoices,
    isChosen,
    damaged: read.kind === 'damaged' ? read.sentence : null,
    named: namedKind(run),
    baseline: knownForEffect(run, baseline).baseline,
  };
}

/**
 * What other choices would change, in sentences: targets and sums, rows, duties, and the findings that would come and go.
 *
 * @param before the workbook checked as it is; @param after the same checked by the new choices
 */
export function effectOn(
  before: WorkbookRun,
  after: WorkbookRun,
  choices: Choices,
  baseline: Pence | null,
): readonly string[] {
  const known = knownForEffect(before, baseline);
  const sums: GainsForHalf = {
    ofYear: known.ofYear ?? noPence,
    soFar: known.soFar ?? noPence,
    baseline: known.baseline ?? noPence,
  };
  const effect = effectOfChoices(before.choices, choices, sums, namedKind(before));
  const edition = editionById(choices.edition) ?? defaultEdition;
  const sentences = [
    ...effectSaid(effect, known, edition, { before: before.choices.half, after: choices.half }),
    ...findingsThatChange(before, after),
    ...(before.choices.council === choices.council ? [] : [effectText.council(choices.council ?? null)]),
    ...(before.choices.rounding === choices.rounding ? [] : [effectText.rounding]),
  ];
  return sentences.length === 0 ? [effectText.nothing] : sentences;
}

function findingsThatChange(before: WorkbookRun, after: WorkbookRun): readonly string[] {
  return after.runs.flatMap((run, at): readonly string[] => {
    const was = new Set(before.runs[at]?.findings.map(({ heading }) => heading));
    const is = new Set(run.findings.map(({ heading }) => heading));
    const name = statementCalled(run.statement.kind, run.statement.year);
    const appears = [...is].filter((heading) => !was.has(heading));
    const goes = [...was].filter((heading) => !is.has(heading));
    return [
      ...(appears.length === 0 ? [] : [effectText.appears(name, appears)]),
      ...(goes.length === 0 ? [] : [effectText.goes(name, goes)]),
    ];
  });
}
