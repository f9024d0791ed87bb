import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { formulaPaneText as words } from './words';
import { Message, ProblemMessage } from '../parts/message';
import { Progress } from '../parts/progress';
import { Section } from '../parts/section';
import type { FormulaConversation, FreezeWay, OpenForm } from './use-formula';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: '0',
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

/** Freezing and bringing back: each shows what it would write for the selection before it writes. */
export function FreezeSection({ conversation }: { readonly conversation: FormulaConversation }) {
  const styles = useStyles();
  const { busy, form, notice } = conversation.state;
  const opener = useRef<HTMLButtonElement | null>(null);
  function open(way: FreezeWay, button: HTMLButtonElement): void {
    opener.current = button;
    if (busy === null) conversation.open(way);
  }
  function close(): void {
    conversation.close();
    opener.current?.focus();
  }
  return (
    <Section heading={words.freezeHeading}>
      <p className={styles.sentence}>{words.freezeSays}</p>
      {notice === null ? null : 'problem' in notice ? (
        <ProblemMessage problem={notice.problem} onDismiss={conversation.dismiss} />
      ) : (
        <Message intent="success" onDismiss={conversation.dismiss}>
          {notice.sentence}
        </Message>
      )}
      <div className={styles.buttons}>
        <Button
          disabledFocusable={busy !== null}
          aria-expanded={form?.way === 'freeze'}
          onClick={({ currentTarget }: { readonly currentTarget: HTMLButtonElement }) => {
            open('freeze', currentTarget);
          }}
        >
          {words.freeze}
        </Button>
        <Button
          disabledFocusable={busy !== null}
          aria-expanded={form?.way === 'bring-back'}
          onClick={({ currentTarget }: { readonly currentTarget: HTMLButtonElement }) => {
            open('bring-back', currentTarget);
          }}
        >
          {words.bringBack}
        </Button>
      </div>
      {busy === 'looking' && form === null ? <Progress label={words.looking} /> : null}
      {form === null ? null : (
        <FreezeForm
          key={form.way}
          form={form}
          writing={busy === 'writing'}
          onDo={() => {
            conversation.carryOut();
            opener.current?.focus();
          }}
          onClose={close}
        />
      )}
    </Section>
  );
}

interface FreezeFormProps {
  readonly form: OpenForm;
  readonly writing: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

function FreezeForm({ form: { way, preview }, writing, onDo, onClose }: FreezeFormProps) {
  const styles = useStyles();
  const id = useId();
  const first = useRef<HTMLButtonElement | null>(null);
  // The officer has just asked for this; the safe answer takes the focus.
  useEffect(() => {
    first.current?.focus();
  }, []);
  const isFreezing = way === 'freeze';
  const cells = isFreezing ? preview.toFreeze : preview.toUnfreeze;
  const sentences = isFreezing ? preview.writes : preview.returns;
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h3 id={id} className={styles.heading}>
        {isFreezing ? words.freezeQuestion(preview.address) : words.bringBackQuestion(preview.address)}
      </h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {writing ? <Progress label={words.writing} /> : null}
      <div className={styles.buttons}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            first.current = button;
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
      </div>
    </div>
  );
}
