import { leastCashable } from '../../guidance/targets';
import { poundsShown, type Rounding } from '../../money/pounds';
import { subtract, type Pence } from '../../money/pence';
import { checkById } from '../../statement/all-checks';
import { columnName, columnSum } from '../../statement/amounts';
import { contextOf, type CheckContext } from '../../statement/check';
import { knownTarget } from '../../statement/known-targets';
import { yearsGains } from '../../statement/layouts/layout';
import { headingOf, sentences } from '../../statement/sentences';
import { dateShown, statementName, targetSource } from '../../statement/words';
import { tallyOf } from '../statement-marks/marks-of-statements';
import type { CheckedStatement } from '../statement-marks/statements';
import { resultSentence } from '../statement-marks/tally-words';
import type { BudgetStands } from './signature';
import { signatureSheetText as words } from './words';

/** One line of the page: what it is about, its sum of money where it has one, and what is said of it. */
export interface SignatureLine {
  readonly label: string;
  readonly pounds: Pence | null;
  readonly says: string;
}

/** All that the page says, in order. */
export interface SignatureFacts {
  /** As the officer chose that sums are shown; nothing for pence where there are any. */
  readonly rounding: Rounding | undefined;
  readonly title: string;
  readonly about: readonly string[];
  readonly confirms: readonly SignatureLine[];
  readonly halves: readonly SignatureLine[];
  readonly knows: readonly SignatureLine[];
  readonly signatories: readonly string[];
}

/** What the page is made of. */
export interface SignatureSource {
  readonly checked: CheckedStatement;
  /** Baseline and published targets as the workbook knows them. */
  readonly known: Pick<CheckContext, 'baseline' | 'targets' | 'choices'>;
  readonly budget: BudgetStands;
  /** Entries of the record and the last one's hash; `null` where there is none. */
  readonly record: { readonly entries: number; readonly hash: string } | null;
  /** Day of the check as `2006-07-06`. */
  readonly today: string;
}

/** Findings and explanations that are named; of more it is said how many. */
const named = 4;
const longest = 170;

const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** What those who sign confirm, and what they should know: worked out as the checks work it out. */
export function signatureFacts(source: SignatureSource): SignatureFacts {
  const { checked, today } = source;
  const { statement, edition } = checked.run;
  const layout = edition.statements.find((each) => each.statement === 'forward');
  const signing = statement.layout.signatories.length > 0 ? statement.layout : layout;
  // Sums are shown as chosen; what is compared stays exact, or a shortfall of £300 would read as none.
  const { choices } = source.known;
  return {
    rounding: choices?.rounding,
    title: words.title(`${statementName(statement.kind)} ${statement.year}`),
    about: [
      words.about(choices?.council ?? statement.authority, statement.sheet, dateShown(today)),
      words.edition(edition.title),
    ],
    confirms: confirmed(source),
    halves: halvesOf(source),
    knows: [
      { label: words.result, pounds: null, says: resultSentence(tallyOf(checked)) },
      { label: words.baseline, pounds: null, says: source.budget.provisional || words.settled },
      ...listed(words.openFindings, openFindings(checked)),
      ...listed(words.explained, explanationsOf(checked)),
      ...listed(
        words.cannotSee,
        checked.run.cannotSee.map(({ because }) => because),
      ),
      {
        label: words.record,
        pounds: null,
        says:
          source.record === null
            ? words.notRecorded
            : words.recorded(source.record.entries, source.record.hash),
      },
    ],
    signatories:
      signing === undefined || signing.signatories.length === 0 ? words.signatories : signing.signatories,
  };
}

function confirmed({ checked, known }: SignatureSource): readonly SignatureLine[] {
  const { statement, edition } = checked.run;
  const year = yearsGains(statement.kind);
  const toDate = { total: 'cumulative-total', cashable: 'cumulative-cashable' };
  const pairs = [year, ...(statement.columns[toDate.total] === undefined ? [] : [toDate])];
  const target = knownTarget(statement, contextOf(edition, known));
  const measured = statement.kind === 'backward' ? toDate.total : year.total;
  return pairs.flatMap(({ total, cashable }): readonly SignatureLine[] => {
    const gains = columnSum(statement, total);
    const part = columnSum(statement, cashable);
    const against =
      total !== measured
        ? ''
        : target.kind === 'known'
          ? `${marginOf(gains.sum, target.pence)} ${poundsShown(target.pence)} (${targetSource[target.source]})`
          : words.noTarget;
    return [
      { label: words.gains(columnName(statement, total)), pounds: gains.sum, says: against },
      ...(statement.columns[cashable] === undefined
        ? []
        : [{ label: words.cashable, pounds: part.sum, says: '' }]),
    ];
  });
}

function marginOf(gains: Pence, target: Pence): string {
  if (gains === target) return `${words.exactly}:`;
  return gains > target
    ? `${words.above(poundsShown(subtract(gains, target)))} of`
    : `${words.short(poundsShown(subtract(target, gains)))} of`;
}

/** Each reading of half that the edition has, as the check itself takes it. */
function halvesOf({ checked, known }: SignatureSource): readonly SignatureLine[] {
  const { statement, edition } = checked.run;
  const check = checkById('cashable-at-least-half');
  if (check === null) return [];
  return edition.cashableReadings.map(({ id, title }) => {
    const context = { ...contextOf(edition, known), cashableReading: id };
    const [outcome] = check.check(statement, context);
    const says =
      outcome === undefined || outcome.outcome === 'not-applicable'
        ? words.doesNotApply
        : outcome.outcome === 'pass'
          ? words.holds
          : sentences(check, outcome, statement).says;
    const year = yearsGains(statement.kind);
    const least = id === 'of-gains' ? leastCashable(columnSum(statement, year.total).sum, edition) : null;
    const label = id === known.choices.half ? words.asChosen(title) : title;
    return { label, pounds: least, says: cut(says) };
  });
}

function openFindings({ run, waived }: CheckedStatement): readonly string[] {
  const settled = new Set(waived.filter(({ state }) => state === 'stands').map(({ outcome }) => outcome));
  return run.findings
    .filter(
      ({ outcome, duty, outcomes }) =>
        outcome === 'fail' && duty !== 'note' && outcomes.some((each) => !settled.has(each)),
    )
    .map(({ heading, message, cells }) =>
      cut(`${heading}${cells[0] === undefined ? '' : ` (${cells[0]})`}: ${message}`),
    );
}

function explanationsOf({ waived }: CheckedStatement): readonly string[] {
  return waived
    .filter(({ state }) => state === 'stands')
    .map(({ outcome, waiver: { check: id, reason, by, at, accepted } }) => {
      const check = checkById(id);
      const title = check === null || outcome === null ? id : headingOf(check, outcome);
      const said = words.explanation(title, cut(reason), by, dateShown(at.slice(0, 10)));
      const second =
        accepted === null
          ? words.notAccepted
          : words.accepted(accepted.by, dateShown(accepted.at.slice(0, 10)));
      return `${said} ${second}.`;
    });
}

/** A heading's lines, its first beside the heading; of many the first few, and how many more. */
function listed(label: string, all: readonly string[]): readonly SignatureLine[] {
  const shown = all.slice(0, named);
  const said = all.length > named ? [...shown, words.more(all.length - named)] : shown;
  return (said.length === 0 ? [words.none] : said).map((says, at) => ({
    label: at === 0 ? label : '',
    pounds: null,
    says,
  }));
}
