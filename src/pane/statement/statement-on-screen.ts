import type { CheckedStatement, StatementsChecked } from '../../features/statement-marks/statements';
import { openFindings, verdictOf } from './shown-findings';
import { keyOfChecked } from './key-of-checked';
import type { StatementState } from './statement-state';
import { summariesOf } from './summary';

/** Which statement of a workbook is on screen, and which of its findings is open. */

/** The statement on screen. */
export function chosenOf({ stage, chosen }: StatementState): CheckedStatement | null {
  if (stage.kind !== 'checked') return null;
  return stage.checked.statements.find((each) => keyOfChecked(each) === chosen) ?? null;
}

/** Its result in words; `''` where none is on screen. */
export function chosenVerdict(state: StatementState): string {
  const chosen = chosenOf(state);
  return chosen === null ? '' : verdictOf(chosen);
}

/** Its first finding, to be opened. */
export function firstOpened(state: StatementState): string | null {
  const chosen = chosenOf(state);
  return chosen === null ? null : (openFindings(chosen)[0]?.key ?? null);
}

/**
 * What a fresh check changes on screen.
 *
 * @param wanted sheet to show, where it holds a statement; otherwise the one on screen stays
 */
export function showing(
  state: StatementState,
  checked: StatementsChecked,
  wanted: string | null,
): Pick<StatementState, 'stage' | 'summaries' | 'chosen' | 'opened'> {
  const { statements } = checked;
  const before = statements.find((each) => keyOfChecked(each) === state.chosen);
  const there = statements.filter(({ sheetId }) => sheetId === wanted);
  const shown = there.find((each) => each === before) ?? there[0] ?? before ?? statements[0];
  return {
    stage: { kind: 'checked', checked },
    summaries: summariesOf(checked),
    chosen: shown === undefined ? null : keyOfChecked(shown),
    opened: shown === undefined ? null : openedIn(state.opened, shown, before),
  };
}

/** The finding that is open after a change: the same, or the one in its place; in a new statement the first. */
function openedIn(
  opened: string | null,
  shown: CheckedStatement,
  before: CheckedStatement | undefined,
): string | null {
  const keys = openFindings(shown).map(({ key }) => key);
  if (before === undefined || keyOfChecked(before) !== keyOfChecked(shown)) return keys[0] ?? null;
  if (opened === null || keys.includes(opened)) return opened;
  const at = openFindings(before).findIndex(({ key }) => key === opened);
  return keys[Math.min(Math.max(at, 0), keys.length - 1)] ?? null;
}
