import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { AddedPreview } from '../../features/added-sheets/door';
import { ConfirmForm } from '../parts/confirm-form';
import { ProblemMessage } from '../parts/message';
import { Section } from '../parts/section';
import type { AddedConversation } from './added-conversation';
import type { AddedState } from './added-state';
import type { AddedWords } from './added-words';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  says: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AddedSectionProps<Preview extends AddedPreview> {
  readonly words: AddedWords;
  readonly state: AddedState<Preview>;
  readonly conversation: AddedConversation<Preview>;
  readonly onAsk: () => void;
  /** What the sheet would hold. */
  readonly shown: (preview: Preview) => ReactNode;
  /** Whether marks stand on the sheet, which go with it. */
  readonly marked?: boolean;
  /** What is chosen first. */
  readonly children?: ReactNode;
}

/** One sheet that the add-in puts in: shown first, put in, taken out again. */
export function AddedSection<Preview extends AddedPreview>({
  words,
  state: { sheet, form, busy, problem },
  conversation,
  onAsk,
  shown,
  marked = false,
  children,
}: AddedSectionProps<Preview>) {
  const styles = useStyles();
  const known = sheet !== undefined;
  useEffect(() => {
    if (!known) void conversation.look();
  }, [known, conversation]);
  const waiting = busy !== null;
  const there = sheet ?? null;
  const ask = there === null ? words.ask : words.again;
  const cancel = (): void => {
    conversation.dismiss();
  };
  return (
    <Section heading={words.heading}>
      <p className={styles.says}>{there === null ? words.says : words.there(there.sheet)}</p>
      {children}
      <div className={styles.buttons}>
        {ask === null ? null : (
          <Button
            aria-expanded={form?.kind === 'insert'}
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) onAsk();
            }}
          >
            {busy === 'previewing' ? words.working : ask}
          </Button>
        )}
        {there === null ? null : (
          <Button
            aria-expanded={form?.kind === 'remove'}
            disabledFocusable={waiting}
            onClick={() => {
              conversation.askRemoval();
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {form === null && problem !== null ? <ProblemMessage problem={problem} /> : null}
      {form?.kind !== 'insert' ? null : (
        <ConfirmForm
          heading={words.writes}
          confirm={busy === 'inserting' ? words.inserting : words.insert}
          cancel={words.cancel}
          first="confirm"
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.insert();
          }}
          onCancel={cancel}
        >
          {shown(form.preview)}
        </ConfirmForm>
      )}
      {form?.kind !== 'remove' || there === null ? null : (
        <ConfirmForm
          heading={words.removeHeading(there.sheet)}
          confirm={busy === 'removing' ? words.removing : words.removeConfirm}
          cancel={words.keep}
          first="cancel"
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.remove();
          }}
          onCancel={cancel}
        >
          <p className={styles.sentence}>{words.removeSays(there.sheet, marked)}</p>
          {there.changed ? <p className={styles.sentence}>{words.removeChanged}</p> : null}
        </ConfirmForm>
      )}
    </Section>
  );
}
