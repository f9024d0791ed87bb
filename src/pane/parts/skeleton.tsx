import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  skeleton: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: '0' },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: {
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  figure: { height: '28px', width: '55%' },
  short: { width: '40%' },
  long: { width: '85%' },
});

/** Stands where figures will stand, so that nothing jumps once they are there; its words say what is under way. */
export function Skeleton({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.skeleton}>
      <span className={styles.words}>{label}</span>
      <div aria-hidden="true" className={`${styles.bar} ${styles.figure}`} />
      <div aria-hidden="true" className={`${styles.bar} ${styles.long}`} />
      <div aria-hidden="true" className={`${styles.bar} ${styles.short}`} />
      <div aria-hidden="true" className={`${styles.bar} ${styles.long}`} />
    </div>
  );
}
