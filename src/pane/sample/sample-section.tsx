import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ConfirmForm } from '../parts/confirm-form';
import { ProblemMessage } from '../parts/message';
import { PreviewForm } from '../parts/preview-form';
import { Section } from '../parts/section';
import type { SampleConversation } from './sample-conversation';
import type { SampleState } from './sample-state';
import { sampleText as words } from './words';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

interface SampleSectionProps {
  readonly state: SampleState;
  readonly conversation: SampleConversation;
}

/** A first try without a workbook of one's own: a council's budget as a sheet, put in and taken out again. */
export function SampleSection({ state, conversation }: SampleSectionProps) {
  const styles = useStyles();
  const { sheet, form, busy, problem } = state;
  const known = sheet !== undefined;
  useEffect(() => {
    if (!known) void conversation.look();
  }, [known, conversation]);
  const waiting = busy !== null;
  return (
    <Section heading={words.heading}>
      <p className={styles.sentence}>
        {sheet === null || sheet === undefined ? words.says : words.there(sheet.sheet)}
      </p>
      <div>
        {sheet === null || sheet === undefined ? (
          <Button
            aria-expanded={form?.kind === 'insert'}
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) void conversation.askInsertion();
            }}
          >
            {words.ask}
          </Button>
        ) : (
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
        <PreviewForm
          heading={words.writes}
          confirm={busy === 'inserting' ? words.inserting : words.insert}
          cancel={words.cancel}
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.insert();
          }}
          onCancel={() => {
            conversation.dismiss();
          }}
        >
          <ul className={styles.list}>
            {form.preview.writes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </PreviewForm>
      )}
      {form?.kind === 'remove' && sheet !== null && sheet !== undefined ? (
        <ConfirmForm
          heading={words.removeHeading}
          confirm={busy === 'removing' ? words.removing : words.removeConfirm}
          keep={words.keep}
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.remove();
          }}
          onCancel={() => {
            conversation.dismiss();
          }}
        >
          <p className={styles.sentence}>{words.removeSays(sheet.sheet, conversation.isMarked)}</p>
          {sheet.changed ? <p className={styles.sentence}>{words.removeChanged}</p> : null}
        </ConfirmForm>
      ) : null}
    </Section>
  );
}
