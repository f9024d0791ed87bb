import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetReading, BudgetTable } from '../../budget/reading';
import type { Edition } from '../../guidance/edition';
import { type Pence, sum } from '../../money/pence';
import { poundsInWords, poundsShown } from '../../money/pounds';
import { figuresText } from './words';
import { PoundsText } from '../parts/pounds-text';
import { Message } from '../parts/message';
import { Section } from '../parts/section';
import { FigureTable } from './figure-table';
import { nilLinesToDecide } from './lines-by-treatment';

const useStyles = makeStyles({
  figure: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  amount: {
    marginLeft: '0',
    // Large text in a narrow pane leaves less room than the figure needs.
    fontSize: `min(${tokens.fontSizeHero700}, 9vw)`,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { color: tokens.colorNeutralForeground2 },
  sentence: { margin: '0' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface BaselineFiguresProps {
  readonly reading: BudgetReading;
  readonly table: BudgetTable | null;
  readonly edition: Edition | null;
  /** Where the live formulas stand; `null` before marking. */
  readonly calculation: string | null;
  /** The baseline that the calculation sheet shows, where that is known. */
  readonly shows?: Pence | undefined;
}

/** The baseline in figures and in words, how far it may still move, and the targets that follow from it. */
export function BaselineAndTargets({ reading, table, edition, calculation, shows }: BaselineFiguresProps) {
  const styles = useStyles();
  const { baseline, targets } = reading;
  const year = table?.year ?? null;
  const baselineYear = edition?.baselineYear ?? '2004/05';
  const otherYear = year !== null && year !== baselineYear;
  return (
    <>
      <Section heading={otherYear ? figuresText.baseline.headingFor(year) : figuresText.baseline.heading}>
        <div className={styles.figure}>
          <PoundsText of={baseline.amount} className={styles.amount} />
          <span className={styles.words}>{figuresText.baseline.inWords(poundsInWords(baseline.amount))}</span>
        </div>
        {shows === undefined || shows === baseline.amount ? null : (
          <Message intent="warning">
            {figuresText.baseline.sheetDiffers(poundsShown(baseline.amount), poundsShown(shows))}
          </Message>
        )}
        {baseline.provisional ? (
          <Message intent="warning">
            {figuresText.baseline.provisional(baseline.because ?? [])}
            {baseline.low === baseline.high
              ? null
              : ` ${figuresText.baseline.range(poundsShown(baseline.low), poundsShown(baseline.high))}`}
          </Message>
        ) : (
          <p className={styles.sentence}>
            {nilLinesToDecide(reading).size > 0
              ? figuresText.baseline.settledButNil
              : figuresText.baseline.settled}
          </p>
        )}
        {otherYear ? <p className={styles.quiet}>{figuresText.baseline.otherYear(year)}</p> : null}
        {reading.sheets.length > 1 ? (
          <p className={styles.quiet}>{figuresText.baseline.combined(reading.sheets.length)}</p>
        ) : null}
        {calculation === null ? null : (
          <p className={styles.quiet}>{figuresText.baseline.calculation(calculation)}</p>
        )}
      </Section>
      <Section heading={figuresText.targets.heading}>
        <FigureTable
          caption={figuresText.targets.explanation(percent(edition?.annualTarget.value ?? '0.025'))}
          nameHeading={figuresText.targets.year}
          amountHeading={figuresText.targets.target}
          rows={[
            ...Object.entries(targets.byYear).map(([name, amount]) => ({ name, amount })),
            {
              name: figuresText.targets.together,
              amount: sum(Object.values(targets.byYear)),
              strong: true,
            },
            { name: figuresText.targets.cashable, amount: targets.cashable },
          ]}
        />
      </Section>
    </>
  );
}

/** `0.025` as `2.5%`: for the eye only, never for arithmetic. */
function percent(share: string): string {
  return `${String(Number((Number(share) * 100).toFixed(4)))}%`;
}
