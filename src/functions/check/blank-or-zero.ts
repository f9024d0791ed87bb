import type { CheckResult, Finding, StatementRun } from '../../statement/findings';

/** A finding that depends on whether a cell that came as 0 is blank. */
export interface MergedFinding extends Finding {
  readonly onlyIf?: 'blank' | 'zero';
}

export interface MergedRun extends StatementRun {
  readonly findings: readonly MergedFinding[];
}

/**
 * Runs over the same range with its zeros taken for blank cells, and for zeros. What both find stands; what only one
 * of them finds cannot be told.
 */
export function mergeRuns(
  asBlank: readonly StatementRun[],
  asZero: readonly StatementRun[],
): readonly MergedRun[] {
  return asBlank.map((blank, at) => {
    const zero = asZero[at];
    return zero === undefined ? blank : mergeRun(blank, zero);
  });
}

function mergeRun(blank: StatementRun, zero: StatementRun): MergedRun {
  const inBlank = new Set(blank.findings.map(same));
  const inZero = new Set(zero.findings.map(same));
  const findings: readonly MergedFinding[] = [
    ...zero.findings.map((each): MergedFinding =>
      inBlank.has(same(each)) ? each : { ...each, onlyIf: 'zero' },
    ),
    ...blank.findings
      .filter((each) => !inZero.has(same(each)))
      .map((each): MergedFinding => ({ ...each, onlyIf: 'blank' })),
  ];
  const results = zero.results.map((result, at) => mergeResult(blank.results[at] ?? result, result));
  return { ...zero, findings, results };
}

/** The same fault at the same cells, whatever figures its sentence shows. */
const same = ({ check, outcome, outcomes, cells }: Finding): string =>
  JSON.stringify([check, outcome, cells, outcomes.map(({ message }) => message)]);

const speaks = ({ outcome }: CheckResult): boolean => outcome === 'fail' || outcome === 'cannot-tell';

function mergeResult(blank: CheckResult, zero: CheckResult): CheckResult {
  if (speaks(blank) !== speaks(zero)) return { ...zero, outcome: 'cannot-tell' };
  return zero.outcome === 'not-applicable' ? blank : zero;
}
