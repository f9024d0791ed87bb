import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Pence } from '../../target/pence';
import { poundsShown } from '../../target/pounds';

const useStyles = makeStyles({
  amount: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    marginLeft: 'auto',
  },
});

/** An amount in pounds, in figures that line up under one another. */
export function Amount({ of, className }: { readonly of: Pence; readonly className?: string }) {
  const styles = useStyles();
  // The proper minus is as wide as a digit, so that columns of figures keep their line.
  return (
    <span className={mergeClasses(styles.amount, className)}>{poundsShown(of).replace('-', '\u2212')}</span>
  );
}
