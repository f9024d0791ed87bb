import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneText } from '../words';
import { CloseIcon, DoneIcon } from '../parts/icons';
import type { Conversation } from '../state/conversation';
import type { PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 12px ${tokens.spacingVerticalS} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'inline-flex', color: tokens.colorStatusSuccessForeground1 },
  sentence: {
    flex: '1 1 0',
    minWidth: '0',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  undo: { minWidth: '0', flexShrink: 0 },
  close: { minWidth: '24px', padding: '0', flexShrink: 0 },
});

/** What was decided last and the way to take it back: under the list, so that it is in sight wherever the list is. */
export function DecidedBar({
  state,
  conversation,
}: {
  readonly state: PaneState;
  readonly conversation: Conversation;
}) {
  const styles = useStyles();
  const { notice, busy } = state;
  if (notice?.kind !== 'decided') return null;
  return (
    <aside aria-label={paneText.decide.region} className={styles.bar}>
      <span className={styles.icon}>
        <DoneIcon />
      </span>
      <span className={styles.sentence}>{notice.sentence}</span>
      <Button
        size="small"
        className={styles.undo}
        aria-label={paneText.decide.undoLabel}
        disabledFocusable={busy !== null}
        onClick={() => {
          if (busy === null) void conversation.undoLast();
        }}
      >
        {paneText.decide.undo}
      </Button>
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        aria-label={paneText.close}
        icon={<CloseIcon />}
        onClick={() => {
          conversation.dismissNotice();
        }}
      />
    </aside>
  );
}
