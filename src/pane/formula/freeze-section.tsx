import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { formulaPaneText as words } from './words';
import { Message, ProblemMessage } from '../parts/message';
import { ProgressBar } from '../parts/progress';
import { FormFrame } from '../parts/form-frame';
import { Section } from '../parts/section';
import type { FormulaConversation } from './formula-conversation';
import type { FormulaState, FreezeQuestion } from './formula-state';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: '0',
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

interface FreezeSectionProps {
  readonly state: FormulaState;
  readonly conversation: FormulaConversation;
}

/** Freezing and bringing back: each shows what it would write for the selection before it writes. */
export function FreezeSection({ state, conversation }: FreezeSectionProps) {
  const styles = useStyles();
  const { busy, form, notice } = state;
  const dismiss = (): void => {
    conversation.dismiss();
  };
  return (
    <Section heading={words.freezeHeading}>
      <p className={styles.sentence}>{words.freezeSays}</p>
      {notice === null ? null : 'problem' in notice ? (
        <ProblemMessage problem={notice.problem} onDismiss={dismiss} />
      ) : (
        <Message intent="success" onDismiss={dismiss}>
          {notice.sentence}
        </Message>
      )}
      <div className={styles.buttons}>
        {(['freeze', 'bring-back'] as const).map((way) => (
          <Button
            key={way}
            disabledFocusable={busy !== null}
            aria-expanded={form?.way === way}
            onClick={() => {
              void conversation.open(way);
            }}
          >
            {way === 'freeze' ? words.freeze : words.bringBack}
          </Button>
        ))}
      </div>
      {busy === 'looking' && form === null ? <ProgressBar label={words.looking} /> : null}
      {form === null ? null : (
        <FreezeForm
          key={form.way}
          form={form}
          writing={busy === 'writing'}
          onDo={() => {
            void conversation.carryOut();
          }}
          onClose={() => {
            conversation.close();
          }}
        />
      )}
    </Section>
  );
}

interface FreezeFormProps {
  readonly form: FreezeQuestion;
  readonly writing: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

function FreezeForm({ form: { way, preview }, writing, onDo, onClose }: FreezeFormProps) {
  const styles = useStyles();
  const safe = useRef<HTMLButtonElement | null>(null);
  // The officer has just asked for this; the safe answer takes the focus.
  useEffect(() => {
    safe.current?.focus();
  }, []);
  const isFreezing = way === 'freeze';
  const cells = isFreezing ? preview.toFreeze : preview.toUnfreeze;
  const sentences = isFreezing ? preview.writes : preview.returns;
  return (
    <FormFrame
      heading={isFreezing ? words.freezeQuestion(preview.address) : words.bringBackQuestion(preview.address)}
      onCancel={onClose}
      buttons={
        <>
          <Button
            ref={(button: HTMLButtonElement | null) => {
              safe.current = button;
            }}
            onClick={onClose}
          >
            {cells === 0 ? words.close : words.cancel}
          </Button>
          {cells === 0 ? null : (
            <Button
              appearance="primary"
              disabledFocusable={writing}
              onClick={() => {
                if (!writing) onDo();
              }}
            >
              {isFreezing ? words.doFreeze(cells) : words.doBringBack(cells)}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {writing ? <ProgressBar label={words.writing} /> : null}
    </FormFrame>
  );
}
