import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { paneText } from '../words';
import { MarkedSections } from '../marked/marked-sections';
import { TakeBack } from '../marked/take-back';
import { ProblemMessage } from '../parts/message';
import { Skeleton } from '../parts/skeleton';
import { Waiting } from '../parts/waiting';
import type { BudgetConversation } from '../state/conversation';
import { lastRead, type BudgetState } from '../state/budget-state';
import { PreviewSections } from './preview-sections';
import { SheetSection } from './sheet-section';
import { StandsSentence } from './stands-sentence';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface BudgetViewProps {
  readonly state: BudgetState;
  readonly conversation: BudgetConversation;
}

/** The main view: the sheet that was found, what was read of it, and its marks once there are any. */
export function BudgetView({ state, conversation }: BudgetViewProps) {
  const styles = useStyles();
  const { stage, notice, sheets, sheetId, waiting } = state;
  const [alone, setAlone] = useState(false);
  const goTo = (sheet: string, row: number): void => {
    void conversation.goTo(sheet, row);
  };
  const sheet = sheets.find(({ id }) => id === sheetId);
  const hidden = new Set(sheets.filter((each) => each.hidden).map(({ name }) => name));
  return (
    <div className={styles.view}>
      {waiting === null ? null : <Waiting since={waiting} first={lastRead(state) === null} />}
      {notice?.kind !== 'problem' ? null : (
        <ProblemMessage
          problem={notice.problem}
          onDismiss={() => {
            conversation.dismissNotice();
          }}
        />
      )}
      <StandsSentence state={state} />
      {sheets.length === 0 || stage.kind === 'marked' ? null : (
        <SheetSection state={state} conversation={conversation} />
      )}
      {stage.kind === 'reading' && waiting === null ? (
        <Skeleton label={sheet === undefined ? paneText.reading : paneText.readingSheet(sheet.name)} />
      ) : null}
      {stage.kind === 'stopped' ? (
        <ProblemMessage
          problem={stage.problem}
          onRetry={() => {
            void conversation.retry();
          }}
        />
      ) : null}
      {stage.kind === 'preview' ? (
        <PreviewSections preview={stage.preview} goTo={goTo} hidden={hidden} />
      ) : null}
      {stage.kind === 'marked' ? (
        <MarkedSections
          result={stage.result}
          again={stage.again}
          goTo={goTo}
          hidden={hidden}
          waiting={state.busy !== null}
          conversation={conversation}
          open={state.deciding}
          alone={alone}
          onForm={setAlone}
        />
      ) : null}
      {stage.kind !== 'marked' || alone ? null : <SheetSection state={state} conversation={conversation} />}
      {alone ? null : <TakeBack state={state} conversation={conversation} />}
    </div>
  );
}
