import { Foot, FootButton, FootNote } from '../parts/foot';
import type { Conversations } from '../shell/conversations';
import type { View } from '../state/shell-state';
import type { PaneState } from '../state/store';
import { paneText } from '../words';
import { nextStep } from './next-step';

interface NextStepBarProps {
  readonly state: PaneState;
  readonly conversations: Conversations;
  readonly onView: (view: View) => void;
}

/** Says what comes next, and leads there: at the foot of every view that has no work of its own. */
export function NextStepBar({ state, conversations, onView }: NextStepBarProps) {
  const { label, note, view, statement } = nextStep(state);
  return (
    <Foot label={paneText.nextStep}>
      <FootButton
        waiting={view === null}
        onClick={() => {
          if (view === null) return;
          if (statement !== null) void conversations.statement.choose(statement);
          onView(view);
          if (view === 'budget') conversations.budget.openNext();
        }}
      >
        {label}
      </FootButton>
      <FootNote>{note}</FootNote>
    </Foot>
  );
}
