import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { statementPaneText } from './words';
import type { Problem } from '../../excel/problem';
import { Section } from '../parts/section';
import { ConfirmForm } from '../parts/confirm-form';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  sentence: { margin: '0' },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  hint: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const words = statementPaneText.remove;

interface RemoveSectionProps {
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** Takes the marks of the check out of the workbook, after saying what goes. */
export function RemoveSection({ state, conversation }: RemoveSectionProps) {
  const { form, busy, refused, marked } = state;
  const waiting = busy !== null;
  const open = form?.kind === 'remove' ? form : null;
  if (!marked && open === null) return null;
  return (
    <Section heading={words.heading}>
      <div>
        <Button
          aria-expanded={open !== null}
          disabledFocusable={waiting}
          onClick={() => {
            if (!waiting) void conversation.askRemoval();
          }}
        >
          {words.button}
        </Button>
      </div>
      {open === null ? null : (
        <ConfirmRemoval
          writes={open.writes}
          waiting={waiting}
          refused={refused}
          onRemove={(all) => {
            void conversation.removeMarks(all);
          }}
          onKeep={() => {
            conversation.dismissForm();
          }}
        />
      )}
    </Section>
  );
}

interface ConfirmRemovalProps {
  readonly writes: readonly string[];
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onRemove: (all: boolean) => void;
  readonly onKeep: () => void;
}

function ConfirmRemoval({ writes, waiting, refused, onRemove, onKeep }: ConfirmRemovalProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <ConfirmForm
      heading={words.confirmHeading}
      confirm={words.confirm}
      cancel={words.keep}
      first="cancel"
      waiting={waiting}
      refused={refused}
      onConfirm={() => {
        onRemove(all);
      }}
      onCancel={onKeep}
    >
      <p className={styles.sentence}>{words.confirmIntro}</p>
      <ul className={styles.list}>
        {writes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div>
        <Checkbox
          label={words.also}
          checked={all}
          onChange={(_, { checked }) => {
            setAll(checked === true);
          }}
        />
        <p className={styles.hint}>{words.alsoHint}</p>
      </div>
    </ConfirmForm>
  );
}
