import { cellAddress } from '../../grid/cell-address';
import { quotedSheet } from '../../grid/sheet-name';
import { checkById } from '../../statement/all-checks';
import type { Check } from '../../statement/check';
import { cellName } from '../../statement/cell-name';
import { sentences, type Finding } from '../../statement/findings';
import type { CheckOutcome } from '../../statement/outcome';
import { became } from '../../statement/became';
import type { WaivedOutcome, WaiverTarget } from '../../statement/waivers';
import { leftToDo, resultSentence } from '../../features/statement-marks/tally-words';
import { tallyOf } from '../../features/statement-marks/marks-of-statements';
import type { CheckedStatement } from '../../features/statement-marks/statements';

/** One place at which a check's claim does not hold, with what may be done about it. */
export interface FoundPlace {
  /** Stays the same while the figures' names do: what the officer has open stays open when the list is read again. */
  readonly key: string;
  readonly outcome: CheckOutcome;
  readonly target: WaiverTarget;
  /** The message for this place alone. */
  readonly says: string;
  /** Its first cell in words, such as `C7 on ‘Quality’`; `null` for something that is not there. */
  readonly at: string | null;
  /** The same cell as it is selected, such as `'Quality'!C7`. */
  readonly cell: string | null;
  readonly state: 'open' | 'explained' | 'looked-at';
  /** An explanation that no longer stands, as its figures have changed. */
  readonly lapsed: WaivedOutcome | null;
}

export interface ShownFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly check: Check;
  readonly places: readonly FoundPlace[];
  readonly mayExplain: boolean;
  readonly mayLookAt: boolean;
}

/** Findings of one check, under its claim. */
export interface CheckGroup {
  readonly check: Check;
  readonly findings: readonly ShownFinding[];
}

/** What a finding asks of the officer, the most pressing first. */
export const demands = ['must', 'query', 'cannot-tell', 'note'] as const;
export type Demand = (typeof demands)[number];

export interface ShownFindings {
  readonly open: Readonly<Record<Demand, readonly CheckGroup[]>>;
  /** Findings whose every place is explained. */
  readonly explained: readonly ShownFinding[];
  /** Findings whose every place was explained or looked at, at least one of them looked at. */
  readonly lookedAt: readonly ShownFinding[];
}

/** Findings as the list shows them: what is open by duty and check; explained and looked at apart. */
export function shownFindings(checked: CheckedStatement): ShownFindings {
  const seen = new Map<string, number>();
  const all = checked.run.findings.flatMap((finding): readonly ShownFinding[] => {
    const check = checkById(finding.check);
    if (check === null) return [];
    const places = finding.outcomes.map((outcome) => placeOf(checked, check, outcome));
    const key = places[0]?.key ?? finding.check;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return [
      {
        key: times === 1 ? key : `${key}\n${String(times)}`,
        finding,
        check,
        places,
        mayExplain: check.waiver !== null,
        // What must be put right or explained is not settled by looking at it.
        mayLookAt: finding.outcome === 'cannot-tell' || finding.duty === 'note',
      },
    ];
  });
  const open = all.filter(({ places }) => places.some(({ state }) => state === 'open'));
  const settled = all.filter((shown) => !open.includes(shown));
  const explained = settled.filter(({ places }) => places.every(({ state }) => state === 'explained'));
  const of = (demand: Demand): readonly CheckGroup[] =>
    groupsOf(open.filter((shown) => demandOf(shown) === demand));
  return {
    open: { must: of('must'), query: of('query'), 'cannot-tell': of('cannot-tell'), note: of('note') },
    explained,
    lookedAt: settled.filter((shown) => !explained.includes(shown)),
  };
}

function demandOf({ finding: { outcome, duty }, places }: ShownFinding): Demand {
  if (outcome === 'fail') return duty;
  // Where an explanation stood, a new one is due.
  return places.some(({ lapsed }) => lapsed !== null) ? 'query' : outcome;
}

function groupsOf(findings: readonly ShownFinding[]): readonly CheckGroup[] {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks.map((check) => ({
    check,
    findings: findings.filter((shown) => shown.check === check),
  }));
}

function placeOf(checked: CheckedStatement, check: Check, outcome: CheckOutcome): FoundPlace {
  const { run } = checked;
  const { state, target, explanation } = became(checked, check, outcome);
  const place = outcome.at.find((spot) => spot.place !== null)?.place ?? null;
  return {
    key: [check.id, ...target.fields].join('\n'),
    outcome,
    target,
    says: sentences(check, outcome, run.statement).says,
    at: place === null ? null : cellName(place, run.statement.sheet),
    cell:
      place === null
        ? null
        : place.sheet === run.statement.sheet
          ? cellAddress(place)
          : `${quotedSheet(place.sheet)}!${cellAddress(place)}`,
    state: state === 'explained' || state === 'looked-at' ? state : 'open',
    lapsed: state === 'lapsed' ? explanation : null,
  };
}

/** The result of a statement in one sentence, as it stands on the sheet. */
export function verdictOf(checked: CheckedStatement): string {
  return resultSentence(tallyOf(checked));
}

/** What is left to do about a statement, without how its checks ended. */
export const leftToDoOn = (checked: CheckedStatement): string => leftToDo(tallyOf(checked));

/** Open findings in the order of the list. */
export function openFindings(checked: CheckedStatement): readonly ShownFinding[] {
  const { open } = shownFindings(checked);
  return demands.flatMap((demand) => open[demand].flatMap(({ findings }) => findings));
}
