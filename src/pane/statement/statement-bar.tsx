import { makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { ProblemMessage } from '../parts/message';
import { Foot, FootButton, FootNote } from '../parts/foot';
import { ProgressBar } from '../parts/progress';
import { ResultLine } from '../parts/result-line';
import type { StatementDesk } from './statement-desk';
import { useConversation } from './use-conversation';
import type { StatementBusy, StatementState } from './statement-state';

const useStyles = makeStyles({
  problem: { padding: `${tokens.spacingVerticalS} 20px` },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

const words = statementPaneText;

const running: Readonly<Record<StatementBusy, string>> = {
  checking: words.bar.running,
  fixing: words.fix.running,
  explaining: words.explain.running,
  accepting: words.explanations.accepting,
  withdrawing: words.explanations.withdrawing,
  looking: words.lookAt.running,
  recording: words.record.running,
  removing: words.remove.running,
  choosing: words.choosing,
  previewing: words.insert.previewing,
  inserting: words.insert.running,
  'taking-out': words.insert.takingOut,
};

/** Under the list, always in sight: what the last action came to, what is running, and the button that checks. */
export function StatementBar({
  state,
  desk,
}: {
  readonly state: StatementState;
  readonly desk: StatementDesk;
}) {
  const styles = useStyles();
  const { conversation } = useConversation(desk);
  const { notice, busy, form, stage, marked } = state;
  const waits = state.summaries.find(({ key }) => key === state.chosen)?.open;
  const goesOn = marked && waits !== undefined && waits.must + waits.query + waits['cannot-tell'] > 0;
  const dismiss = (): void => {
    conversation?.dismissNotice();
  };
  const said = notice?.where === 'list' ? notice.said : null;
  return (
    <>
      {said === null ? null : said.kind === 'done' ? (
        <ResultLine label={words.resultRegion} sentence={said.sentence} onClose={dismiss} />
      ) : (
        <aside className={styles.problem} aria-label={words.resultRegion}>
          <ProblemMessage problem={said.problem} onDismiss={dismiss} />
        </aside>
      )}
      {stage.kind === 'reading' && busy === null ? null : (
        <Foot label={words.actionRegion}>
          <div className={styles.buttons}>
            {!goesOn ? null : (
              <FootButton
                waiting={busy !== null}
                onClick={() => {
                  conversation?.openNextFinding();
                }}
              >
                {words.bar.next}
              </FootButton>
            )}
            <FootButton
              // What is open above asks for its own answer first.
              primary={!goesOn && form === null && !state.inserting}
              waiting={busy !== null}
              onClick={() => {
                void conversation?.check();
              }}
            >
              {marked ? words.bar.again : words.bar.check}
            </FootButton>
          </div>
          {busy === null ? (
            <FootNote>{marked ? words.bar.marked : words.bar.unmarked}</FootNote>
          ) : (
            <>
              <FootNote>{running[busy]}</FootNote>
              <ProgressBar label={running[busy]} />
            </>
          )}
        </Foot>
      )}
    </>
  );
}
