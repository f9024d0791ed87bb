import { makeStyles } from '@fluentui/react-components';
import { linesToDecide, nilLinesToDecide, sheetOf } from '../figures/lines-by-treatment';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { lastRead, type BudgetState } from '../state/budget-state';
import { startText } from './words';

const useStyles = makeStyles({ sentence: { margin: '0', overflowWrap: 'anywhere' } });

/** Where the budget stands, in one sentence: which sheet, marked or not, what is left to decide, what it comes to. */
export function StandsSentence({ state }: { readonly state: BudgetState }) {
  const styles = useStyles();
  const read = lastRead(state);
  if (read === null || (sheetOf(read.reading, read.sheet)?.table ?? null) === null) return null;
  const words = startText.stands;
  const { reading, sheet, shownAs } = read;
  const lines = linesToDecide(reading).length;
  const baseline = poundsOnScreen(reading.baseline.amount, shownAs?.rounding);
  const says =
    state.stage.kind !== 'marked'
      ? words.notMarked(sheet, baseline, lines)
      : lines > 0
        ? words.toDecide(sheet, baseline, lines)
        : nilLinesToDecide(reading).size > 0
          ? words.decidedButNil(sheet, baseline)
          : words.decided(sheet, baseline);
  return <p className={styles.sentence}>{says}</p>;
}
