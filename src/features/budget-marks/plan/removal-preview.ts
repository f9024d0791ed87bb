import type { Directory } from '../../../excel/directory';
import type { RawSheet } from '../../../excel/raw-sheet';
import type { Step } from '../../../excel/step';
import { keptJournal, type MarksRecord } from '../marks-record';
import {
  formulasNotLookedAt,
  freezesRestingFormulas,
  leavesFormulasWithoutMarks,
  leavesFormulasWithoutNames,
  noFormulasLeft,
  removalIsFinal,
  restingFormulasStay,
  undoesRemovalUntilClosed,
} from '../words';
import type { MarkedSheet, RemovalPlan } from './removal-plan';
import { removedMarks, type RemovedMarks } from './removed-marks';
import {
  cellsBySheet,
  frozenFirst,
  type Going,
  type RestingFormula,
  restingFormulas,
} from './resting-formulas';

/** All that removing rests on. */
export interface RemovalInput {
  readonly directory: Directory;
  readonly record: MarksRecord | null;
  readonly sheets: readonly MarkedSheet[];
  /** What takes everything of ours out. */
  readonly plan: RemovalPlan;
  /** Every sheet of the workbook; `null` where they could not all be read. */
  readonly everySheet: readonly RawSheet[] | null;
  /** Whether formulas that rest on what goes are to be frozen with it. */
  readonly freeze: boolean;
}

/** Removing as it is shown, and as it is carried out. */
export interface ShownRemoval extends RemovalPlan {
  /** Formulas of the officer's that rest on what goes and can be frozen with it. */
  readonly freezable: number;
  /** What brings the marks back; `null` where nothing sound is known of them. */
  readonly removed: RemovedMarks | null;
}

function goingWith(steps: readonly Step[], sheets: readonly MarkedSheet[]): Going {
  return {
    names: steps.flatMap(({ act }) => (act.kind === 'delete-name' ? [act.name] : [])),
    sheet: steps.flatMap(({ act }) => (act.kind === 'delete-sheet' ? [act.sheet] : []))[0] ?? null,
    columns: sheets.flatMap(({ marks: { treatments, reasons, leftOut } }) =>
      [treatments, reasons, leftOut?.parts ?? null, leftOut?.kinds ?? null].filter((area) => area !== null),
    ),
  };
}

function restingSentences(resting: readonly RestingFormula[] | null, going: Going): readonly string[] {
  if (going.names.length === 0 && going.sheet === null) return [];
  if (resting === null) return [formulasNotLookedAt()];
  if (resting.length === 0) return [noFormulasLeft()];
  const broken = resting.filter(({ will }) => will === 'broken');
  const emptied = resting.filter(({ will }) => will === 'emptied');
  const freezable = resting.filter(({ stays }) => stays === null);
  const staying = resting.filter(({ stays }) => stays !== null);
  return [
    ...(broken.length === 0 ? [] : [leavesFormulasWithoutNames(cellsBySheet(broken))]),
    ...(emptied.length === 0 ? [] : [leavesFormulasWithoutMarks(cellsBySheet(emptied))]),
    ...(freezable.length === 0 ? [] : [freezesRestingFormulas(cellsBySheet(freezable))]),
    ...(staying.length === 0 ? [] : [restingFormulasStay(cellsBySheet(staying))]),
  ];
}

/** What the officer is asked before everything goes: what is removed, what is lost with it, and the way back. */
export function shownRemoval(input: RemovalInput): ShownRemoval {
  const { directory, record, sheets, plan, everySheet, freeze } = input;
  if (plan.steps.length === 0) return { ...plan, freezable: 0, removed: null };
  const going = goingWith(plan.steps, sheets);
  const resting = everySheet === null ? null : restingFormulas(going, everySheet, directory.names);
  const frozen = freeze ? (resting ?? []).filter(({ stays }) => stays === null) : [];
  const broken = (resting ?? []).filter((each) => each.will === 'broken' && !frozen.includes(each));
  const steps = [...frozenFirst(frozen), ...plan.steps];
  const removed =
    record === null
      ? null
      : removedMarks({
          directory,
          sheets,
          record,
          journal: keptJournal(directory.settings),
          steps,
          frozen,
          broken,
        });
  const wayBack = removed === null ? removalIsFinal() : undoesRemovalUntilClosed();
  return {
    steps,
    removed,
    sentences: [...plan.sentences, ...restingSentences(resting, going), wayBack],
    freezable: (resting ?? []).filter(({ stays }) => stays === null).length,
  };
}
