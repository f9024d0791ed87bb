import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { statementPaneText } from './words';
import type { StatementsChecked } from '../../features/statement-marks/statements';
import { Message, ProblemMessage } from '../parts/message';
import { Skeleton } from '../parts/skeleton';
import { ExplanationsList } from './explanations-list';
import { FindingsByDemand } from './findings-by-demand';
import { InsertSection } from './insert-section';
import { RecordSection } from './record-section';
import { RemoveSection } from './remove-section';
import { SettledLists } from './settled-lists';
import { shownFindings } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import { chosenOf } from './statement-on-screen';
import type { StatementDesk } from './statement-desk';
import { StatementSection } from './statement-section';
import { useConversation } from './use-conversation';
import { keyOfChecked } from './key-of-checked';
import type { StatementNotice, StatementState } from './statement-state';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  sentence: { margin: '0' },
});

const words = statementPaneText;

interface StatementViewProps {
  readonly state: StatementState;
  readonly desk: StatementDesk;
}

/** The view with the conversation that moves it, once that is there. */
export function StatementView({ state, desk }: StatementViewProps) {
  const { conversation, problem, tryAgain } = useConversation(desk);
  if (problem !== null) return <ProblemMessage problem={problem} onRetry={tryAgain} />;
  return conversation === null ? (
    <Skeleton label={words.looking} />
  ) : (
    <Statements state={state} conversation={conversation} />
  );
}

interface StatementsProps {
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** The statements of the workbook: what was found, what to do about it, and how to insert, record and remove. */
function Statements({ state, conversation }: StatementsProps) {
  const styles = useStyles();
  const { stage, notice } = state;
  const view = useNextFinding(notice);
  const said = notice?.where === 'top' ? notice.said : null;
  const dismiss = (): void => {
    conversation.dismissNotice();
  };
  return (
    <div ref={view} className={styles.view}>
      {said === null ? null : said.kind === 'done' ? (
        <Message intent="success" onDismiss={dismiss}>
          {said.sentence}
        </Message>
      ) : (
        <ProblemMessage problem={said.problem} onDismiss={dismiss} />
      )}
      {stage.kind === 'reading' ? <Skeleton label={words.looking} /> : null}
      {stage.kind === 'stopped' ? (
        <ProblemMessage
          problem={stage.problem}
          onRetry={() => {
            void conversation.retry();
          }}
        />
      ) : null}
      {stage.kind === 'none' && said?.kind !== 'problem' ? (
        <p className={styles.sentence}>{words.noStatement}</p>
      ) : null}
      {stage.kind === 'checked' ? (
        <Checked checked={stage.checked} state={state} conversation={conversation} />
      ) : null}
      {stage.kind === 'reading' ? null : (
        <>
          <InsertSection state={state} conversation={conversation} />
          <RemoveSection state={state} conversation={conversation} />
        </>
      )}
    </div>
  );
}

interface CheckedProps extends StatementsProps {
  readonly checked: StatementsChecked;
}

function Checked({ checked: all, state, conversation }: CheckedProps) {
  const styles = useStyles();
  const chosen = chosenOf(state);
  const found = useMemo(() => (chosen === null ? null : shownFindings(chosen)), [chosen]);
  const { notReadable, nothingChecked } = all.run;
  return (
    <>
      {notReadable.map(({ sheet, sentence }) => (
        <Message key={sheet} intent="warning">
          {sentence}
        </Message>
      ))}
      {[...(all.recordLost ? [all.recordLost] : []), ...(all.lookAgain ?? [])].map((sentence) => (
        <Message key={sentence} intent="warning">
          {sentence}
        </Message>
      ))}
      {chosen === null || found === null ? (
        notReadable.length > 0 ? null : (
          <p className={styles.sentence}>{nothingChecked ?? words.noStatement}</p>
        )
      ) : (
        <>
          <StatementSection all={all} checked={chosen} found={found} conversation={conversation} />
          <FindingsByDemand
            key={keyOfChecked(chosen)}
            found={found}
            sheetId={chosen.sheetId}
            state={state}
            conversation={conversation}
          />
          <ExplanationsList waived={chosen.waived} state={state} conversation={conversation} />
          <SettledLists checked={chosen} found={found} state={state} conversation={conversation} />
          <RecordSection state={state} conversation={conversation} />
        </>
      )}
    </>
  );
}

/**
 * When an action took its own finding out of the list, the focus goes to the finding that now stands in its place, and
 * only then: whoever works down the list by keyboard goes on from there.
 */
function useNextFinding(notice: StatementNotice | null): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  const index = useRef(0);
  useEffect(() => {
    const container = view.current;
    if (container === null) return;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const own = target.closest('[data-finding]');
      if (own !== null) index.current = [...container.querySelectorAll('[data-finding]')].indexOf(own);
    };
    container.addEventListener('focusin', remember);
    return () => {
      container.removeEventListener('focusin', remember);
    };
  }, []);
  useEffect(() => {
    if (notice?.where !== 'list' || !document.hasFocus()) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost) return;
    const findings = view.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    const next = findings[Math.min(index.current, findings.length - 1)];
    next?.focus();
  }, [notice]);
  return view;
}
