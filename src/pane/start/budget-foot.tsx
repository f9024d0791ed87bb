import { useEffect, useRef } from 'react';
import { sheetOf, linesToDecide, markedRowCount } from '../figures/lines-by-treatment';
import { nextStep } from '../home/next-step';
import { Foot, FootButton, FootNote } from '../parts/foot';
import { ProgressBar } from '../parts/progress';
import { paneText } from '../words';
import type { MarkingPreview } from '../../features/budget-marks/cashable';
import type { BudgetConversation } from '../state/conversation';
import type { Busy, BudgetState } from '../state/budget-state';
import type { View } from '../state/shell-state';
import type { PaneState } from '../state/store';

const words = paneText.mark;

/** What the foot of the view offers to mark; `null` when there is nothing to mark. */
export function offeredBy(state: BudgetState): { preview: MarkingPreview; again: boolean } | null {
  const { stage } = state;
  if (stage.kind === 'preview') {
    const table = sheetOf(stage.preview.reading, stage.preview.sheet)?.table ?? null;
    return table === null || stage.preview.upToDate ? null : { preview: stage.preview, again: false };
  }
  if (stage.kind === 'marked' && stage.again?.ok === true && !stage.again.value.upToDate)
    return { preview: stage.again.value, again: true };
  return null;
}

interface BudgetFootProps {
  readonly state: PaneState;
  readonly conversation: BudgetConversation;
  readonly onView: (view: View) => void;
}

/** The one button of the budget: it marks, then leads from line to line, then on to the statement. */
export function BudgetFoot({ state, conversation, onView }: BudgetFootProps) {
  const { busy } = state.budget;
  const offered = offeredBy(state.budget);
  if (busy?.kind === 'marking')
    return (
      <Foot label={paneText.actionRegion}>
        <MarkingProgress busy={busy} conversation={conversation} />
      </Foot>
    );
  if (offered === null) return <StepAfterMarking state={state} conversation={conversation} onView={onView} />;
  const { preview, again } = offered;
  return (
    <Foot label={paneText.actionRegion}>
      <FootButton
        // A reading under way means that this preview no longer says what would be written.
        waiting={busy !== null}
        onClick={() => {
          void conversation.mark(preview);
        }}
      >
        {again ? words.again : words.button(markedRowCount(preview.reading, preview.sheet))}
      </FootButton>
      <FootNote>{words.note(preview.cellCount)}</FootNote>
    </Foot>
  );
}

/** While lines are open the button opens the next one; then it leads on, as everywhere. */
function StepAfterMarking({ state, conversation, onView }: BudgetFootProps) {
  const { stage, busy, deciding } = state.budget;
  const { label, note, view } = nextStep(state);
  if (stage.kind === 'stopped')
    return (
      <Foot label={paneText.nextStep}>
        <FootButton
          waiting={busy !== null}
          onClick={() => {
            void conversation.retry();
          }}
        >
          {paneText.readAgain}
        </FootButton>
        <FootNote>{note}</FootNote>
      </Foot>
    );
  const open = stage.kind === 'marked' ? linesToDecide(stage.result.reading) : [];
  if (open.length > 0)
    return (
      <Foot label={paneText.nextStep}>
        <FootButton
          waiting={busy !== null}
          onClick={() => {
            conversation.openNext();
          }}
        >
          {deciding === null ? label : words.next}
        </FootButton>
        <FootNote>{busy?.kind === 'deciding' ? paneText.writingDecision : note}</FootNote>
      </Foot>
    );
  return (
    <Foot label={paneText.nextStep}>
      <FootButton
        waiting={view === null || view === 'budget' || busy !== null}
        onClick={() => {
          if (view !== null) onView(view);
        }}
      >
        {label}
      </FootButton>
      <FootNote>{note}</FootNote>
    </Foot>
  );
}

type Marking = Extract<Busy, { kind: 'marking' }>;

function MarkingProgress({
  busy,
  conversation,
}: {
  readonly busy: Marking;
  readonly conversation: BudgetConversation;
}) {
  const { progress, cancelling } = busy;
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; whoever pressed it by keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) cancel.current?.focus();
  }, []);
  const sentence = cancelling
    ? words.cancelling
    : progress === null
      ? words.starting
      : words.progress(progress.words, progress.done, progress.of);
  return (
    <>
      <FootNote>{sentence}</FootNote>
      <ProgressBar
        label={words.bar}
        {...(progress === null || progress.of === 0
          ? {}
          : { done: { value: progress.done, of: progress.of } })}
      />
      <FootButton
        onElement={(element) => {
          cancel.current = element;
        }}
        primary={false}
        waiting={cancelling}
        onClick={() => {
          conversation.cancel();
        }}
      >
        {words.cancel}
      </FootButton>
    </>
  );
}
