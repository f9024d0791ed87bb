import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { paneText } from '../words';
import type { MarkingPreview } from '../../features/budget-marks/cashable';
import { markedRowCount, sheetOf } from '../figures/lines-by-treatment';
import { Progress } from '../parts/progress';
import type { Conversation } from '../state/conversation';
import type { Busy, PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { width: '100%', minHeight: '32px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const words = paneText.mark;

/** What the bar under the view offers to mark; `null` when there is nothing to mark. */
export function offeredBy(state: PaneState): { preview: MarkingPreview; again: boolean } | null {
  const { stage } = state;
  if (stage.kind === 'preview') {
    const table = sheetOf(stage.preview.reading, stage.preview.sheet)?.table ?? null;
    return table === null || stage.preview.upToDate ? null : { preview: stage.preview, again: false };
  }
  if (stage.kind === 'marked' && stage.again?.ok === true && !stage.again.value.upToDate)
    return { preview: stage.again.value, again: true };
  return null;
}

/** The one button that writes marks, always in sight; while it writes, its progress and the way to stop. */
export function MarkBar({
  state,
  conversation,
}: {
  readonly state: PaneState;
  readonly conversation: Conversation;
}) {
  const styles = useStyles();
  const { busy } = state;
  const offered = offeredBy(state);
  if (busy?.kind === 'marking')
    return (
      <aside className={styles.bar} aria-label={paneText.actionRegion}>
        <MarkingProgress busy={busy} conversation={conversation} />
      </aside>
    );
  if (offered === null) return null;
  const { preview, again } = offered;
  const button = again ? words.again : words.button(markedRowCount(preview.reading, preview.sheet));
  return (
    <aside className={styles.bar} aria-label={paneText.actionRegion}>
      <Button
        appearance="primary"
        className={styles.button}
        // A reading under way means that this preview no longer says what would be written.
        disabledFocusable={busy !== null}
        onClick={() => {
          if (busy === null) void conversation.mark(preview);
        }}
      >
        {button}
      </Button>
      <p className={styles.note}>{words.note(preview.cellCount, preview.undoneByExcel)}</p>
    </aside>
  );
}

type Marking = Extract<Busy, { kind: 'marking' }>;

function MarkingProgress({
  busy,
  conversation,
}: {
  readonly busy: Marking;
  readonly conversation: Conversation;
}) {
  const styles = useStyles();
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
      <p className={styles.note}>{sentence}</p>
      <Progress
        label={words.bar}
        {...(progress === null || progress.of === 0
          ? {}
          : { done: { value: progress.done, of: progress.of } })}
      />
      <Button
        ref={(button: HTMLButtonElement | null) => {
          cancel.current = button;
        }}
        className={styles.button}
        disabledFocusable={cancelling}
        onClick={() => {
          conversation.cancel();
        }}
      >
        {words.cancel}
      </Button>
    </>
  );
}
