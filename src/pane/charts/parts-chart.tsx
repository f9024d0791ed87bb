import { makeStyles, tokens } from '@fluentui/react-components';
import { noPence } from '../../money/pence';
import { Disclosure } from '../parts/disclosure';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import type { ChartPart } from './baseline-parts';
import { ChartTable } from './chart-table';
import { chartText as words } from './words';

const useStyles = makeStyles({
  chart: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { flex: '1 1 0', minWidth: '0', overflowWrap: 'anywhere' },
  value: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { display: 'block', width: '100%', height: '10px' },
  track: { fill: tokens.colorNeutralBackground4, '@media (forced-colors: active)': { fill: 'Canvas' } },
  filled: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
  below: {
    fill: tokens.colorPaletteRedBackground3,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

interface PartsChartProps {
  /** Names the chart for readers and heads its table. */
  readonly caption: string;
  readonly parts: readonly ChartPart[];
}

/** Parts of a sum as bars under their names, the longest as wide as the pane; amounts below nought in another colour. */
export function PartsChart({ caption, parts }: PartsChartProps) {
  const styles = useStyles();
  const longest = Math.max(1, ...parts.map(({ amount }) => Math.abs(amount)));
  return (
    <div className={styles.chart}>
      <div
        role="img"
        aria-label={parts.map(({ name, amount }) => words.part(name, poundsOnScreen(amount))).join(' ')}
        className={styles.parts}
      >
        {parts.map(({ name, amount }) => (
          <div key={name}>
            <div className={styles.line}>
              <span className={styles.name}>{name}</span>
              <span className={styles.value}>{poundsOnScreen(amount)}</span>
            </div>
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
              <rect width="1000" height="10" className={styles.track} />
              <rect
                width={(1000 * Math.abs(amount)) / longest}
                height="10"
                className={amount < noPence ? styles.below : styles.filled}
              />
            </svg>
          </div>
        ))}
      </div>
      <Disclosure label={words.show}>
        <ChartTable
          caption={caption}
          headings={[words.name, words.amount]}
          rows={parts.map(({ name, amount }) => [name, poundsOnScreen(amount)])}
        />
      </Disclosure>
    </div>
  );
}
