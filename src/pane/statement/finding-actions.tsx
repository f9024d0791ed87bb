import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { ExplainForm } from './explain-form';
import { FixForm } from './fix-form';
import type { FoundPlace, ShownFinding } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  button: { minWidth: '0' },
});

const words = statementPaneText;

interface FindingActionsProps {
  readonly shown: ShownFinding;
  /** The places that the actions are for. */
  readonly places: readonly FoundPlace[];
  /** Names the finding or place among all that could have a form open. */
  readonly name: string;
  /** What it is about, for the names of buttons that would all be called alike. */
  readonly about: string;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** What may be done about a finding, and what the officer has opened of it. */
export function FindingActions({ shown, places, name, about, state, conversation }: FindingActionsProps) {
  const styles = useStyles();
  const { form, busy, refused, by } = state;
  const waiting = busy !== null;
  const open = places.filter((place) => place.state === 'open');
  const [only] = open;
  const fixes = open.flatMap(({ target, outcome }) =>
    outcome.fix === null ? [] : [{ target, fix: outcome.fix }],
  );
  const explains = shown.mayExplain && open.length === 1 && only !== undefined ? only : null;
  const fixing = form?.kind === 'fix' && form.key === name ? form : null;
  const explaining = form?.kind === 'explain' && form.key === name && explains !== null ? explains : null;
  const cancel = (): void => {
    conversation.dismissForm();
  };
  if (fixes.length === 0 && explains === null && !shown.mayLookAt) return null;
  return (
    <>
      <div className={styles.actions}>
        {fixes.length === 0 ? null : (
          <Button
            size="small"
            className={styles.button}
            aria-label={words.fix.buttonFor(about)}
            aria-expanded={fixing !== null}
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) void conversation.findings.askFix(name, fixes);
            }}
          >
            {fixes.length === 1 ? words.fix.button : words.fix.buttonAll(fixes.length)}
          </Button>
        )}
        {explains === null ? null : (
          <Button
            size="small"
            className={styles.button}
            aria-label={words.explain.buttonFor(about)}
            aria-expanded={explaining !== null}
            disabledFocusable={waiting}
            onClick={() => {
              conversation.open({ kind: 'explain', key: name });
            }}
          >
            {words.explain.button}
          </Button>
        )}
        {!shown.mayLookAt || open.length === 0 ? null : (
          <Button
            size="small"
            className={styles.button}
            aria-label={words.lookAt.buttonFor(about)}
            disabledFocusable={waiting}
            onClick={() => {
              if (waiting) return;
              void conversation.findings.lookAt(
                open.map(({ target }) => target),
                true,
              );
            }}
          >
            {words.lookAt.button}
          </Button>
        )}
      </div>
      {fixing === null ? null : (
        <FixForm
          previews={fixing.previews}
          waiting={waiting}
          refused={refused}
          onFix={() => {
            void conversation.findings.fix(fixing);
          }}
          onCancel={cancel}
        />
      )}
      {explaining === null ? null : (
        <ExplainForm
          heading={shown.finding.heading}
          check={shown.check}
          by={by}
          waiting={waiting}
          refused={refused}
          onExplain={(reason, name) => {
            void conversation.findings.explain(explaining.target, reason, name);
          }}
          onCancel={cancel}
        />
      )}
    </>
  );
}
