import { makeStyles, tokens } from '@fluentui/react-components';
import { paneText } from '../words';
import { Introduction } from '../first-run/introduction';
import { MarkedSections } from '../marked/marked-sections';
import { TakeBack } from '../marked/take-back';
import { Message, ProblemMessage } from '../parts/message';
import { Progress } from '../parts/progress';
import type { Conversation } from '../state/conversation';
import type { PaneState } from '../state/pane-state';
import { PreviewSections } from './preview-sections';
import { SheetSection } from './sheet-section';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  reading: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface BudgetViewProps {
  readonly state: PaneState;
  readonly conversation: Conversation;
  readonly onIntroduced: () => void;
}

/** The main view: the sheet that was found, what was read of it, and its marks once there are any. */
export function BudgetView({ state, conversation, onIntroduced }: BudgetViewProps) {
  const styles = useStyles();
  const { stage, notice, introduced, sheets, sheetId, table } = state;
  const goTo = (sheet: string, row: number): void => {
    void conversation.goTo(sheet, row);
  };
  const sheet = sheets.find(({ id }) => id === sheetId);
  const hidden = new Set(sheets.filter((each) => each.hidden).map(({ name }) => name));
  return (
    <div className={styles.view}>
      {introduced ? null : (
        <Introduction
          onShow={
            sheet === undefined || table === null
              ? null
              : () => {
                  onIntroduced();
                  goTo(sheet.name, table.firstRow);
                }
          }
          onSkip={onIntroduced}
        />
      )}
      {notice === null || notice.kind === 'decided' || notice.kind === 'refused' ? null : notice.kind ===
        'done' ? (
        <Message
          intent="success"
          onDismiss={() => {
            conversation.dismissNotice();
          }}
        >
          {notice.sentence}
        </Message>
      ) : (
        <ProblemMessage
          problem={notice.problem}
          onDismiss={() => {
            conversation.dismissNotice();
          }}
        />
      )}
      {sheets.length === 0 ? null : <SheetSection state={state} conversation={conversation} />}
      {stage.kind === 'reading' ? (
        <div className={styles.reading}>
          <span>{sheet === undefined ? paneText.reading : paneText.readingSheet(sheet.name)}</span>
          <Progress label={paneText.reading} />
        </div>
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
          decide={(decision) => conversation.decide(decision)}
        />
      ) : null}
      <TakeBack state={state} conversation={conversation} />
    </div>
  );
}
