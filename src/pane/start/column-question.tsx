import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnChoice } from '../../budget/reading';
import { poundsShown } from '../../money/pounds';
import { startText } from './words';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  asks: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  answer: { justifyContent: 'start', textAlign: 'start', overflowWrap: 'anywhere', fontWeight: 'inherit' },
});

const words = startText.whichColumn;

interface ColumnQuestionProps {
  /** The column that was read first. */
  readonly choices: readonly ColumnChoice[];
  readonly onChoose: (column: string) => void;
}

/** Two columns could be the budget: both figures, and a press on one says which. The answer is kept with the marks. */
export function ColumnQuestion({ choices, onChoose }: ColumnQuestionProps) {
  const styles = useStyles();
  return (
    <div className={styles.question} role="group" aria-label={words.asks}>
      <p className={styles.asks}>{words.asks}</p>
      {choices.map(({ column, heading, included, check }, index) => (
        <Button
          key={column}
          size="small"
          className={styles.answer}
          onClick={() => {
            onChoose(column);
          }}
        >
          {words.answer(
            column,
            heading,
            poundsShown(included),
            check === 0 ? null : poundsShown(check),
            index === 0,
          )}
        </Button>
      ))}
    </div>
  );
}
