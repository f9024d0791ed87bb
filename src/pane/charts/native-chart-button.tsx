import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { NativeChart } from '../../features/charts/native-charts';
import { ProblemMessage } from '../parts/message';
import type { NativeChartState } from './native-chart-state';
import type { NativeChartConversation } from './native-chart-conversation';
import { chartText as words } from './words';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  quiet: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface NativeChartButtonProps {
  readonly which: NativeChart;
  readonly state: NativeChartState;
  readonly conversation: NativeChartConversation;
}

/** Puts the chart into the workbook as one of Excel's own, where this Excel draws charts for add-ins; else says so. */
export function NativeChartButton({ which, state, conversation }: NativeChartButtonProps) {
  const styles = useStyles();
  const { available, busy, put, problem } = state;
  useEffect(() => {
    void conversation.look();
  }, [conversation]);
  if (available === null) return null;
  if (!available) return <p className={styles.quiet}>{words.noCharts}</p>;
  const waiting = busy !== null;
  const is = words.charts[which];
  return (
    <>
      <p className={styles.quiet}>{is.says}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={waiting}
          onClick={() => {
            if (!waiting) void conversation.put(which);
          }}
        >
          {busy === which ? words.drawing : words.putChart}
        </Button>
        {!put.includes(which) ? null : (
          <Button
            size="small"
            disabledFocusable={waiting}
            onClick={() => {
              if (!waiting) void conversation.remove(which);
            }}
          >
            {words.removeChart}
          </Button>
        )}
      </div>
      {problem === null ? null : <ProblemMessage problem={problem} />}
    </>
  );
}
