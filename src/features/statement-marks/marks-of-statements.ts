import { cellAddress } from '../../grid/cell-address';
import type { SheetSnapshot } from '../../grid/snapshot';
import { type Finding, sentences, type StatementRun, type WorkbookRun } from '../../statement/findings';
import type { CheckOutcome, Spot } from '../../statement/outcome';
import { readingSaid } from '../../statement/reading';
import { headingOf } from '../../statement/sentences';
import { became, mostPressing, type Settled } from '../../statement/became';
import { checkById } from '../../statement/all-checks';
import {
  cellWords,
  explainedWords,
  headingElsewhere,
  headingUnreadable,
  headingWith,
  type MarkState,
  notApplied,
  notSeen,
  noteWords,
  statementCalled,
} from './mark-words';
import { resultSentence, type Tally } from './tally-words';

/** A cell at fault and how it is marked; row and column are 1-based worksheet numbers. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly state: MarkState;
  readonly note: string;
}

/** All that a check puts on one sheet: words by row, and cells. */
export interface SheetMarks {
  readonly sheet: string;
  readonly words: ReadonlyMap<number, string>;
  readonly cells: readonly MarkedCell[];
}

type Judged = Settled;

/** What became of one outcome: explained, lapsed, looked at, or what its check asks for. */
export function markState(judged: Judged, finding: Finding, outcome: CheckOutcome): MarkState {
  const check = checkById(finding.check);
  return check === null ? finding.duty : became(judged, check, outcome).state;
}

/** How the findings of one statement stand, counted as they are listed. */
export function tallyOf(judged: Judged): Tally {
  const { counts, findings } = judged.run;
  const states = findings.map((finding) =>
    mostPressing(finding.outcomes.map((outcome) => markState(judged, finding, outcome))),
  );
  const count = (...of: readonly MarkState[]): number =>
    states.filter((state) => state !== null && of.includes(state)).length;
  return {
    toPutRight: count('must'),
    toExplain: count('query', 'lapsed'),
    toLookAt: count('cannot-tell'),
    notes: count('note'),
    explained: count('explained'),
    lookedAt: count('looked-at'),
    ...counts,
  };
}

const nameOf = ({ statement: { kind, year } }: StatementRun): string => statementCalled(kind, year);

/** The result of all statements, the first one's first. */
export const said = (statements: readonly Judged[]): string =>
  statements.map((each) => `${nameOf(each.run)}: ${resultSentence(tallyOf(each))}`).join(' ');

interface Draft {
  readonly words: Map<number, string[]>;
  readonly cells: Map<string, MarkedCell>;
  /** The next free row below the officer's last. */
  below: number;
}

/**
 * What a check puts on the sheets. What follows from another finding is not marked by itself: it goes when the cause goes.
 *
 * @param snapshots the sheets as read, without our own cells
 * @param today stands with the result, so that old marks are seen to be old
 */
export function marksOfStatements(
  { notReadable }: WorkbookRun,
  statements: readonly Judged[],
  snapshots: readonly SheetSnapshot[],
  today: string | null,
): readonly SheetMarks[] {
  const drafts = new Map<string, Draft>();
  const on = (sheet: string): Draft => {
    const known = drafts.get(sheet);
    if (known !== undefined) return known;
    const snapshot = snapshots.find(({ name }) => name === sheet);
    const below = (snapshot?.firstRow ?? 1) + (snapshot?.values.length ?? 0);
    const draft: Draft = { words: new Map(), cells: new Map(), below };
    drafts.set(sheet, draft);
    return draft;
  };
  const say = (sheet: string, row: number, words: string): void => {
    const { words: lines } = on(sheet);
    lines.set(row, [...(lines.get(row) ?? []), words]);
  };
  for (const judged of statements) {
    const { statement, notChecked } = judged.run;
    const name = nameOf(judged.run);
    for (const sheet of statement.sheets)
      say(
        sheet,
        headingRow(judged.run, sheet, snapshots),
        sheet === statement.sheet
          ? headingWith(name, resultSentence(tallyOf(judged)), today)
          : headingElsewhere(name, statement.sheet),
      );
    const placeless: string[] = [];
    for (const finding of judged.run.findings)
      finding.outcomes.forEach((outcome, index) => {
        const mark = markOf(judged, finding, outcome, index === 0);
        for (const { place } of outcome.at) {
          if (place === null) continue;
          const { cells } = on(place.sheet);
          const key = cellAddress(place);
          const before = cells.get(key);
          const state =
            mostPressing([mark.state, ...(before === undefined ? [] : [before.state])]) ?? mark.state;
          const text = noteWords(key, mark.state, mark.heading, mark.says, mark.remedy);
          const note =
            before === undefined ? text : `${before.note}\n${mark.heading}. ${mark.says} ${mark.remedy}`;
          cells.set(key, { row: place.row, column: place.column, state, note });
        }
        const at = firstPlace(outcome.at);
        if (at === null) placeless.push(mark.words);
        else say(at.sheet, at.row, mark.words);
      });
    const main = on(statement.sheet);
    for (const words of placeless) say(statement.sheet, main.below++, words);
    say(statement.sheet, main.below++, readingSaid(statement.reading, statement.sheet).join(' '));
    const applies = ({ check }: (typeof notChecked)[number]): boolean =>
      judged.run.results.some((result) => result.check.id === check && result.outcome !== 'not-applicable');
    const titles = notChecked.filter((each) => !applies(each)).map(({ title }) => title);
    const limits = notChecked.filter(applies).map(({ because }) => because);
    if (titles.length > 0) say(statement.sheet, main.below++, notApplied(titles));
    if (limits.length > 0) say(statement.sheet, main.below++, notSeen(limits));
  }
  for (const { sheet, sentence } of notReadable)
    say(sheet, snapshots.find(({ name }) => name === sheet)?.firstRow ?? 1, headingUnreadable(sentence));
  return [...drafts].map(([sheet, { words, cells }]) => ({
    sheet,
    words: new Map([...words].map(([row, lines]) => [row, lines.join('  ')])),
    cells: [...cells.values()],
  }));
}

const firstPlace = (at: readonly Spot[]) => at.find(({ place }) => place !== null)?.place ?? null;

function markOf(judged: Judged, finding: Finding, outcome: CheckOutcome, isFirst: boolean) {
  const { run } = judged;
  const check = checkById(finding.check);
  const state = markState(judged, finding, outcome);
  const { says, remedy } =
    check === null
      ? { says: finding.message, remedy: finding.remedy }
      : sentences(check, outcome, run.statement);
  const heading = check === null ? finding.heading : headingOf(check, outcome);
  const place = firstPlace(outcome.at);
  const explanation = check === null ? null : became(judged, check, outcome).explanation;
  const waiver = explanation?.state === 'stands' ? explanation.waiver : undefined;
  const follow = isFirst ? finding.consequences.reduce((sum, { count }) => sum + count, 0) : 0;
  const words = cellWords(
    state,
    place === null ? null : cellAddress(place),
    heading,
    waiver === undefined
      ? says
      : `${says} ${explainedWords(waiver.reason, waiver.by, waiver.accepted?.by ?? null)}`,
    follow,
  );
  return { state, heading, says, remedy, words };
}

/** The row of the table's headings on a sheet of the statement; its first row where it has no table. */
export function headingRow(
  { statement }: StatementRun,
  sheet: string,
  snapshots: readonly SheetSnapshot[],
): number {
  const rows = Object.values(statement.columns)
    .filter(({ place }) => place.sheet === sheet)
    .map(({ place }) => place.row);
  return rows.length > 0 ? Math.max(...rows) : (snapshots.find(({ name }) => name === sheet)?.firstRow ?? 1);
}
