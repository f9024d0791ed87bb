import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { checkById } from '../../statement/all-checks';
import { headingOf } from '../../statement/sentences';
import type { WaivedOutcome, Waiver } from '../../statement/waivers';
import { dateShown } from '../../statement/words';
import { statementPaneText } from './words';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { ConfirmForm } from '../parts/confirm-form';
import { NameForm } from './name-form';
import { OutcomeIcon } from './outcome-icon';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  says: { margin: '0', color: tokens.colorNeutralForeground2 },
  explanation: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    minWidth: '0',
    overflowWrap: 'anywhere',
  },
  claim: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { margin: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: '0' },
});

const words = statementPaneText.explanations;

interface ExplanationsListProps {
  readonly waived: readonly WaivedOutcome[];
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

const nameOf = ({ check, statement, fields }: Waiver): string => [check, statement, ...fields].join('\n');

/** Every explanation of the statement, also those that have lapsed or are no longer needed: none is dropped. */
export function ExplanationsList({ waived, state, conversation }: ExplanationsListProps) {
  const styles = useStyles();
  if (waived.length === 0) return null;
  return (
    <Section heading={words.heading(waived.length)}>
      <p className={styles.says}>{words.where}</p>
      <Pages what={words.list} items={waived} keyOf={({ waiver }) => `${nameOf(waiver)}\n${waiver.at}`}>
        {(each) => <Explanation waived={each} state={state} conversation={conversation} />}
      </Pages>
    </Section>
  );
}

interface ExplanationProps {
  readonly waived: WaivedOutcome;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

function Explanation({ waived, state, conversation }: ExplanationProps) {
  const styles = useStyles();
  const { waiver, sentence } = waived;
  const { form, busy, refused } = state;
  const check = checkById(waiver.check);
  // What holds by now has no heading of its own: the claim that holds is named.
  const title =
    check === null
      ? waiver.check
      : waived.outcome === null
        ? check.words.title
        : headingOf(check, waived.outcome);
  const name = nameOf(waiver);
  const waiting = busy !== null;
  const accepting = form?.kind === 'accept' && form.key === name;
  const withdrawing = form?.kind === 'withdraw' && form.key === name;
  const cancel = (): void => {
    conversation.dismissForm();
  };
  return (
    <div className={styles.explanation} data-finding="" tabIndex={-1} role="group" aria-label={title}>
      <h3 className={styles.claim}>{title}</h3>
      <div className={styles.state}>
        <OutcomeIcon
          mark={waived.state === 'stands' ? 'done' : waived.state === 'lapsed' ? 'query' : 'note'}
        />
        {words.states[waived.state]}
      </div>
      {sentence === null ? null : <p className={styles.sentence}>{sentence}</p>}
      <p className={styles.reason}>{waiver.reason}</p>
      <div className={styles.quiet}>{words.by(waiver.by, dateShown(waiver.at.slice(0, 10)))}</div>
      {waiver.accepted === null ? (
        waived.state === 'stands' ? (
          <div className={styles.quiet}>{words.notAccepted}</div>
        ) : null
      ) : (
        <div className={styles.quiet}>
          {words.accepted(waiver.accepted.by, dateShown(waiver.accepted.at.slice(0, 10)))}
        </div>
      )}
      <div className={styles.actions}>
        {waived.state !== 'stands' || waiver.accepted !== null ? null : (
          <Button
            size="small"
            className={styles.button}
            aria-label={words.acceptFor(title)}
            aria-expanded={accepting}
            disabledFocusable={waiting}
            onClick={() => {
              conversation.open({ kind: 'accept', key: name });
            }}
          >
            {words.accept}
          </Button>
        )}
        <Button
          size="small"
          className={styles.button}
          aria-label={words.withdrawFor(title)}
          aria-expanded={withdrawing}
          disabledFocusable={waiting}
          onClick={() => {
            conversation.open({ kind: 'withdraw', key: name });
          }}
        >
          {words.withdraw}
        </Button>
      </div>
      {!accepting ? null : (
        <NameForm
          heading={words.acceptHeading}
          label={words.acceptBy}
          hint={words.acceptHint}
          confirm={words.acceptConfirm}
          cancel={words.cancel}
          waiting={waiting}
          refused={refused}
          onName={(by) => {
            void conversation.findings.accept(waiver, by);
          }}
          onCancel={cancel}
        />
      )}
      {!withdrawing ? null : (
        <ConfirmForm
          heading={words.withdrawHeading}
          confirm={words.withdrawConfirm}
          cancel={words.keep}
          first="cancel"
          waiting={waiting}
          refused={refused}
          onConfirm={() => {
            void conversation.findings.withdraw(waiver);
          }}
          onCancel={cancel}
        >
          <p className={styles.sentence}>{words.withdrawSays}</p>
        </ConfirmForm>
      )}
    </div>
  );
}
