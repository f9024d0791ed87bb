import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ResultLine } from './result-line';

const useStyles = makeStyles({ button: { minWidth: '24px', flexShrink: 0 } });

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
    <ResultLine
      label={label}
      sentence={sentence}
      onClose={onGone}
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
    </ResultLine>
  );
}
