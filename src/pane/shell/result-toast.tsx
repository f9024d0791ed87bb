import { decidingText } from '../deciding/words';
import { Toast } from '../parts/toast';
import type { PaneState } from '../state/store';
import { paneText } from '../words';
import type { Conversations } from './conversations';

interface ResultToastProps {
  readonly state: PaneState;
  readonly conversations: Conversations;
}

/** What the last action came to, above the foot of the pane: a decision with the way to take it back. */
export function ResultToast({ state: { shell, budget }, conversations }: ResultToastProps) {
  const { notice, busy } = budget;
  if (shell.view === 'statement' || notice === null) return null;
  if (notice.kind !== 'done' && notice.kind !== 'decided') return null;
  return (
    <Toast
      of={notice}
      sentence={notice.sentence}
      label={notice.kind === 'decided' ? decidingText.decide.region : paneText.result}
      onGone={() => {
        conversations.budget.dismissNotice();
      }}
      {...(notice.kind === 'done'
        ? {}
        : {
            undo: {
              word: decidingText.decide.undo,
              label: decidingText.decide.undoLabel,
              waiting: busy !== null,
              onUndo: () => {
                void conversations.budget.undoLast();
              },
            },
          })}
    />
  );
}
