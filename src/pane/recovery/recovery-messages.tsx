import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Message, ProblemMessage } from '../parts/message';
import type { RecoveryConversation } from './recovery-conversation';
import type { RecoveryState } from './recovery-state';
import { recoveryText } from './words';

const useStyles = makeStyles({
  region: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
});

interface RecoveryMessagesProps {
  readonly state: RecoveryState;
  readonly conversation: RecoveryConversation;
}

/** Above every view: what was interrupted, with the button that puts it right, and what came up meanwhile. */
export function RecoveryMessages({ state, conversation }: RecoveryMessagesProps) {
  const styles = useStyles();
  const { offer, isBusy, problem, notices } = state;
  if (offer === null && problem === null && notices.length === 0) return null;
  return (
    <section className={styles.region} aria-label={recoveryText.region}>
      {offer === null ? null : (
        <Message
          intent="warning"
          actions={
            <Button
              disabledFocusable={isBusy}
              onClick={() => {
                void conversation.putRight();
              }}
            >
              {isBusy ? recoveryText.working : recoveryText.putItRight}
            </Button>
          }
        >
          {offer}
        </Message>
      )}
      {problem === null ? null : (
        <ProblemMessage
          problem={problem}
          onDismiss={() => {
            conversation.dismissProblem();
          }}
        />
      )}
      {notices.map((notice) => (
        <Message
          key={notice}
          intent="info"
          onDismiss={() => {
            conversation.dismissNotice(notice);
          }}
        >
          {notice}
        </Message>
      ))}
    </section>
  );
}
