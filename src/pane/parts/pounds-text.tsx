import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Pence } from '../../money/pence';
import { poundsOnScreen } from './pounds-on-screen';

const useStyles = makeStyles({
  amount: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    marginLeft: 'auto',
  },
});

/** An amount in pounds, in figures that line up under one another. */
export function PoundsText({ of, className }: { readonly of: Pence; readonly className?: string }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.amount, className)}>{poundsOnScreen(of)}</span>;
}
