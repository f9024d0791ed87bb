import { Button, makeStyles } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { offerDownload } from '../help/offer-download';
import { Section } from '../parts/section';
import { NameForm } from './name-form';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({ sentence: { margin: '0' } });

const words = statementPaneText.record;

interface RecordSectionProps {
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** Runs everything once more and puts it on record, under a name. */
export function RecordSection({ state, conversation }: RecordSectionProps) {
  const styles = useStyles();
  const { form, busy, refused, by } = state;
  const open = form?.kind === 'record';
  const waiting = busy !== null;
  return (
    <Section heading={words.heading}>
      <p className={styles.sentence}>{words.says}</p>
      <div>
        <Button
          aria-expanded={open}
          disabledFocusable={waiting}
          onClick={() => {
            conversation.open({ kind: 'record' });
          }}
        >
          {words.open}
        </Button>
      </div>
      {!open ? null : (
        <NameForm
          heading={words.heading}
          label={words.by}
          hint={words.byHint}
          confirm={words.confirm}
          cancel={words.cancel}
          by={by}
          waiting={waiting}
          refused={refused}
          onName={(name) => {
            void conversation.record(name, offerDownload);
          }}
          onCancel={() => {
            conversation.dismissForm();
          }}
        />
      )}
    </Section>
  );
}
