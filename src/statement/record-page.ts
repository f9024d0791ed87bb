import { cellAddress } from '../grid/cell-address';
import { choicesSaid } from '../guidance/choices-said';
import { releasedHash } from '../guidance/released';
import { became, type Settled } from './became';
import { checkById } from './all-checks';
import type { WorkbookRun } from './findings';
import type { AppliedFix, RecordedBy } from './record';
import { recordPageText as words } from './record-page-words';
import { readingSaid } from './reading';
import { headingOf, sentences } from './sentences';
import { dateShown, findingText, statementName } from './words';
import { isOf, waivedIn, type Waiver } from './waivers';

/** One row of the page that an auditor reads, over its five columns. */
export interface PageRow {
  /** How it looks: the head of a recording, of a table, a fact with its name, or a row of a table. */
  readonly kind: 'title' | 'head' | 'columns' | 'fact' | 'row';
  /** At most five; a fact has two, its name and what runs over the rest. */
  readonly cells: readonly string[];
}

/** Where the chain of the record stands for this recording. */
export interface ChainPlace {
  readonly first: number;
  readonly last: number;
  /** Hash of the last entry. */
  readonly hash: string;
}

const day = (at: string): string => (/^\d{4}-\d{2}-\d{2}/.test(at) ? dateShown(at.slice(0, 10)) : at);
const clock = (at: string): string => /T(\d{2}:\d{2})/.exec(at)?.[1] ?? '';

/**
 * A recording as a page that is read from the top: when and who, by which rules and choices, what was read, how every check
 * ended, each finding with what became of it, explanations with who accepted them, repairs before and after.
 */
export function recordPage(
  run: WorkbookRun,
  by: RecordedBy,
  waivers: readonly Waiver[],
  fixes: readonly AppliedFix[],
  chain: ChainPlace,
  lost: string | null,
): readonly PageRow[] {
  const rows: PageRow[] = [];
  const put = (kind: PageRow['kind'], ...cells: readonly string[]): void => {
    rows.push({ kind, cells });
  };
  put('title', words.title(day(by.at), clock(by.at), by.by));
  put('fact', words.workbook, run.workbook);
  for (const { label, chosen } of choicesSaid(run.choices, run.edition)) put('fact', label, chosen);
  put('fact', words.rules, words.rulesHash(run.edition.id, releasedHash(run.edition.id) ?? ''));
  put('fact', words.version, by.version);
  put('fact', words.chain, words.entries(chain.first, chain.last, chain.hash));
  if (lost !== null) put('fact', words.former, lost);
  for (const { sheet, sentence } of run.notReadable) put('fact', words.notRead(sheet), sentence);
  if (run.nothingChecked !== null) put('fact', words.nothing, run.nothingChecked);
  for (const each of run.runs) statementRows(each, waivedIn(each, waivers), put);
  const elsewhere = waivers.filter((waiver) => !run.runs.some((each) => isOf(each, waiver)));
  if (elsewhere.length > 0) {
    put('head', words.elsewhere);
    for (const waiver of elsewhere) put('fact', waiver.statement, `${waiver.reason} (${waiver.by})`);
  }
  if (fixes.length > 0) {
    put('head', words.fixes);
    put('columns', ...words.fixColumns);
    for (const { check, fix } of fixes)
      put(
        'row',
        `${cellAddress(fix.place)} on ‘${fix.place.sheet}’`,
        checkById(check)?.words.title ?? check,
        String(fix.before),
        'number' in fix.write ? String(fix.write.number) : fix.write.formula,
        '',
      );
  }
  return rows;
}

type Put = (kind: PageRow['kind'], ...cells: readonly string[]) => void;

function statementRows(run: WorkbookRun['runs'][number], waived: Settled['waived'], put: Put): void {
  const { statement, results } = run;
  put('head', words.statement(statementName(statement.kind), statement.year, statement.authority));
  put('fact', words.result, findingText.said(run.counts));
  put('fact', words.read, readingSaid(statement.reading, statement.sheet).join(' '));
  const settled: Settled = { run, waived, lookedAt: [] };
  // As the pane lists them; what only follows from another goes with it and is counted there.
  const open = run.findings.flatMap(({ check: id, outcomes, consequences }) => {
    const check = checkById(id);
    const follow = consequences.reduce((sum, { count }) => sum + count, 0);
    return check === null
      ? []
      : outcomes.map((outcome, index) => ({
          check,
          outcome,
          follow: index === 0 ? follow : 0,
          ...became(settled, check, outcome),
        }));
  });
  if (open.length > 0) put('columns', ...words.findingColumns);
  for (const { check, outcome, follow, state, explanation } of open) {
    const waiver = explanation?.state === 'stands' ? explanation.waiver : null;
    put(
      'row',
      words.states[state],
      headingOf(check, outcome),
      [...new Set(outcome.at.flatMap(({ place }) => (place === null ? [] : [cellAddress(place)])))].join(
        ', ',
      ),
      `${sentences(check, outcome, statement).says}${follow === 0 ? '' : words.follow(follow)}`,
      waiver === null
        ? ''
        : words.explained(
            waiver.reason,
            waiver.by,
            day(waiver.at),
            waiver.accepted === null ? null : words.accepted(waiver.accepted.by, day(waiver.accepted.at)),
          ),
    );
  }
  const titles = (outcome: 'pass' | 'not-applicable'): readonly string[] =>
    results.filter((each) => each.outcome === outcome).map(({ check }) => check.words.title);
  const [held, notApplied] = [titles('pass'), titles('not-applicable')];
  if (held.length > 0) put('fact', words.held(held.length), held.join('; '));
  if (notApplied.length > 0) put('fact', words.notApplied(notApplied.length), notApplied.join('; '));
}
