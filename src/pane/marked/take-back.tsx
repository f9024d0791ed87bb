import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { paneText } from '../words';
import { Section } from '../parts/section';
import type { BudgetConversation } from '../state/conversation';
import type { BudgetState } from '../state/budget-state';
import type { RemovalPreview } from '../../features/budget-marks/cashable';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  confirm: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const words = paneText.change;

/** Undoing the last change and removing every mark; the second is asked for once more, in place, with what goes. */
export function TakeBack({
  state,
  conversation,
}: {
  readonly state: BudgetState;
  readonly conversation: BudgetConversation;
}) {
  const styles = useStyles();
  const { undo, removal, busy } = state;
  const waiting = busy !== null;
  const removeButton = useRef<HTMLButtonElement>(null);
  const last = undo?.last ?? null;
  // When something is wrong with the marks themselves, removing them must stay possible.
  const problem = state.stage.kind === 'stopped' || state.notice?.kind === 'problem';
  const marks = (undo?.markedSheets.length ?? 0) > 0 || (problem && state.sheets.length > 0);
  // Beside what a decision came to stands the same undo already.
  const isBeside = state.notice?.kind === 'decided';
  if (last === null && !marks && removal === null) return null;
  return (
    <Section heading={words.heading}>
      {busy?.kind === 'undoing' ? <p className={styles.sentence}>{words.undoing}</p> : null}
      {busy?.kind === 'removing' ? <p className={styles.sentence}>{words.removing}</p> : null}
      <p className={styles.quiet}>
        {last === null ? words.nothingToUndo : (undo?.lastElsewhere ?? words.undoWhat(last))}
      </p>
      <div className={styles.buttons}>
        {last === null || isBeside ? null : (
          <Button
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) void conversation.undoLast();
            }}
          >
            {words.undo}
          </Button>
        )}
        {marks ? (
          <Button
            ref={(button: HTMLButtonElement | null) => {
              removeButton.current = button;
            }}
            disabledFocusable={waiting}
            aria-expanded={removal !== null}
            onClick={() => {
              if (!waiting) void conversation.askRemoval();
            }}
          >
            {words.remove}
          </Button>
        ) : null}
      </div>
      {removal === null ? null : (
        <ConfirmRemoval
          removal={removal}
          conversation={conversation}
          onKeep={() => {
            conversation.dismissRemoval();
            removeButton.current?.focus();
          }}
        />
      )}
    </Section>
  );
}

interface ConfirmRemovalProps {
  readonly removal: RemovalPreview;
  readonly conversation: BudgetConversation;
  readonly onKeep: () => void;
}

function ConfirmRemoval({ removal: { writes, freezable }, conversation, onKeep }: ConfirmRemovalProps) {
  const styles = useStyles();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  // The officer has just asked for this: the safe answer takes the focus.
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      <h3 id={id} className={styles.heading}>
        {words.confirmHeading}
      </h3>
      <p className={styles.sentence}>{words.confirmIntro}</p>
      <ul className={styles.list}>
        {writes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            keep.current = button;
          }}
          onClick={onKeep}
        >
          {words.keep}
        </Button>
        {freezable === 0 ? null : (
          <Button
            // Where formulas would break, keeping their figures is what most want, and nothing of it is lost.
            appearance="primary"
            onClick={() => {
              void conversation.removeAll(true);
            }}
          >
            {words.confirmFreezing}
          </Button>
        )}
        <Button
          appearance={freezable === 0 ? 'primary' : 'secondary'}
          onClick={() => {
            void conversation.removeAll();
          }}
        >
          {words.confirm}
        </Button>
      </div>
    </div>
  );
}
