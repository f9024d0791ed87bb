import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { paneText } from '../words';
import { CloseIcon, DoneIcon } from './icons';

const useStyles = makeStyles({
  toast: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 12px ${tokens.spacingVerticalS} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'inline-flex', paddingTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  sentence: {
    flex: '1 1 0',
    minWidth: '0',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { minWidth: '24px', flexShrink: 0 },
  close: { minWidth: '24px', padding: '0', flexShrink: 0 },
});

/** Long enough to read three lines twice; it stays while the pointer or the focus is on it. */
const stays = 10_000;

interface ToastProps {
  /** The same object as long as it is the same result. */
  readonly of: object;
  readonly sentence: string;
  readonly label: string;
  readonly onGone: () => void;
  /** The way to take it back; such a toast stays until the next act. */
  readonly undo?: {
    readonly word: string;
    readonly label: string;
    readonly onUndo: () => void;
    readonly waiting: boolean;
  };
}

/** What was done last, above the foot of the pane. It goes by itself, so that it can't become false. */
export function Toast({ of, sentence, label, onGone, undo }: ToastProps) {
  const styles = useStyles();
  const [held, setHeld] = useState(false);
  const goes = undo === undefined;
  useEffect(() => {
    if (held || !goes) return undefined;
    const timer = setTimeout(onGone, stays);
    return () => {
      clearTimeout(timer);
    };
    // A new result begins its own time.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `onGone` is made anew with each drawing
  }, [of, held, goes]);
  return (
    <aside
      aria-label={label}
      className={styles.toast}
      onPointerEnter={() => {
        setHeld(true);
      }}
      onPointerLeave={() => {
        setHeld(false);
      }}
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    >
      <span className={styles.icon}>
        <DoneIcon />
      </span>
      <span className={styles.sentence}>{sentence}</span>
      {undo === undefined ? null : (
        <Button
          size="small"
          className={styles.button}
          aria-label={undo.label}
          disabledFocusable={undo.waiting}
          onClick={() => {
            if (!undo.waiting) undo.onUndo();
          }}
        >
          {undo.word}
        </Button>
      )}
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        aria-label={paneText.close}
        icon={<CloseIcon />}
        onClick={onGone}
      />
    </aside>
  );
}
