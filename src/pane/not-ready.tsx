import {
  Button,
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { paneText } from './words';
import type { Readiness } from '../excel/ready';
import { ProblemMessage } from './parts/message';
import { useShade } from './theme/use-shade';

const useStyles = makeStyles({
  provider: { minHeight: '100%' },
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, padding: '20px' },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type NotReadyReason = Exclude<Readiness, { kind: 'ready' }>;

interface NotReadyProps {
  readonly reason: NotReadyReason;
  readonly onRetry: () => void;
}

const noOfficeTheme = (): null => null;

/** Shown in place of the pane where Cashable can't work: says why, and what to do. */
export function NotReady({ reason, onRetry }: NotReadyProps) {
  const styles = useStyles();
  const shade = useShade('auto', noOfficeTheme);
  return (
    <FluentProvider theme={shade === 'dark' ? webDarkTheme : webLightTheme} className={styles.provider}>
      <main className={styles.page}>
        <h1 className={styles.heading}>{paneText.readyHeading[reason.kind]}</h1>
        <ProblemMessage problem={reason.problem} />
        <div>
          <Button onClick={onRetry}>{paneText.tryAgain}</Button>
        </div>
      </main>
    </FluentProvider>
  );
}
