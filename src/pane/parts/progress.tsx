import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { width: '100%', height: '8px', accentColor: tokens.colorCompoundBrandBackground },
});

interface ProgressProps {
  readonly label: string;
  /** Left out while nobody knows how much there is. */
  readonly done?: { readonly value: number; readonly of: number };
}

/** The browser's own progress bar: it follows forced colours and reduced motion by itself. */
export function ProgressBar({ label, done }: ProgressProps) {
  const styles = useStyles();
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      {...(done === undefined ? {} : { value: done.value, max: done.of })}
    />
  );
}
