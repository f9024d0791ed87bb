import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneText } from '../words';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: '0',
    paddingLeft: tokens.spacingHorizontalL,
  },
  skip: { minWidth: '0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface IntroductionProps {
  /** `null` while no budget has been found. */
  readonly onShow: (() => void) | null;
  readonly onSkip: () => void;
}

/** Shown once, above what was found already: what Cashable does, one action that helps at once, and the way past it. */
export function Introduction({ onShow, onSkip }: IntroductionProps) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Section heading={paneText.firstRun.heading} divided={false}>
        <ol className={styles.steps}>
          {paneText.firstRun.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className={styles.buttons}>
          {onShow === null ? null : <Button onClick={onShow}>{paneText.firstRun.action}</Button>}
          <Button appearance="subtle" className={styles.skip} onClick={onSkip}>
            {paneText.firstRun.skip}
          </Button>
        </div>
      </Section>
    </div>
  );
}
