import { makeStyles, tokens } from '@fluentui/react-components';
import { noPence, type Pence } from '../../money/pence';
import { Disclosure } from '../parts/disclosure';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Section } from '../parts/section';
import type { StatementSummary } from '../statement/summary';
import { ChartTable } from './chart-table';
import { gainsByYear, type YearOfGains } from './gains-by-year';
import { chartText as words } from './words';

const useStyles = makeStyles({
  years: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', alignItems: 'center', gap: '6px 8px' },
  year: { fontSize: tokens.fontSizeBase200 },
  value: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  bar: { display: 'block', width: '100%', height: '20px', overflow: 'visible' },
  cashable: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
  other: {
    fill: tokens.colorBrandBackground2Hover,
    stroke: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  half: {
    stroke: tokens.colorNeutralForeground1,
    strokeDasharray: '3 2',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  axis: { stroke: tokens.colorNeutralStroke2 },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  keyItem: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  note: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TargetChartProps {
  /** By target year, in pence. */
  readonly targets: Readonly<Record<string, Pence>>;
  readonly summaries: readonly StatementSummary[];
  /** Stands under the table, such as a way to have the chart in the workbook. */
  readonly below?: React.ReactNode;
}

/** Thousands of pounds, without pence: the figures themselves stand in the table. */
const thousands = (amount: Pence): string =>
  Math.round(amount / 100_000)
    .toLocaleString('en-GB')
    .replace('-', '\u2212');

/** Each year's target as a stroke over its gains, the cashable part filled and half of them dashed. */
export function TargetChart({ targets, summaries, below }: TargetChartProps) {
  const styles = useStyles();
  const years = gainsByYear(targets, summaries);
  const longest = Math.max(1, ...years.flatMap(({ target, gains }) => [target, gains?.total ?? 0]));
  return (
    <Section heading={words.gains}>
      <div role="img" aria-label={years.map(described).join(' ')} className={styles.years}>
        {years.map((year) => (
          <Year key={year.year} of={year} longest={longest} />
        ))}
      </div>
      <div aria-hidden="true" className={styles.key}>
        <KeyItem
          draws={<rect width="10" height="10" y="1" className={styles.cashable} />}
          of={words.cashable}
        />
        <KeyItem
          draws={<rect width="9" height="9" x="0.5" y="1.5" className={styles.other} />}
          of={words.other}
        />
        <KeyItem draws={<path d="M5 0v12" strokeWidth="2" className={styles.target} />} of={words.target} />
        <KeyItem draws={<path d="M5 0v12" strokeWidth="1.5" className={styles.half} />} of={words.half} />
        <span>{words.unit}</span>
      </div>
      {years.some(({ gains }) => gains?.incomplete === true) ? (
        <p className={styles.note}>{words.incomplete}</p>
      ) : null}
      <Disclosure label={words.show}>
        <ChartTable
          caption={words.gains}
          headings={[words.year, words.target, words.total, words.cashableOf, words.margin]}
          rows={years.map(({ year, target, gains, margin }) => [
            year,
            poundsOnScreen(target),
            gains === null ? words.none : poundsOnScreen(gains.total),
            shownOr(words.none, gains?.cashable ?? null),
            margin === null ? words.none : poundsOnScreen(margin),
          ])}
        />
        {below}
      </Disclosure>
    </Section>
  );
}

/** An amount in figures, or what stands in its place where there is none. */
const shownOr = <T,>(otherwise: T, amount: Pence | null): string | T =>
  amount === null ? otherwise : poundsOnScreen(amount);

function described({ year, target, gains, margin }: YearOfGains): string {
  const says = words.describeYear(
    year,
    poundsOnScreen(target),
    gains === null ? null : poundsOnScreen(gains.total),
    shownOr(null, gains?.cashable ?? null),
  );
  return margin === null ? says : `${says} ${margin >= noPence ? words.met : words.missed}.`;
}

function Year({
  of: { year, target, gains, margin },
  longest,
}: {
  readonly of: YearOfGains;
  readonly longest: number;
}) {
  const styles = useStyles();
  const at = (amount: number): number => Math.max(0, (1000 * amount) / longest);
  const total = at(gains?.total ?? 0);
  const cashable = at(gains?.cashable ?? 0);
  return (
    <>
      <span className={styles.year}>{year}</span>
      <svg viewBox="0 0 1000 20" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
        <path d="M0 19.5H1000" className={styles.axis} vectorEffect="non-scaling-stroke" />
        {gains === null ? null : (
          <>
            <rect
              x="0"
              y="4"
              width={total}
              height="12"
              className={styles.other}
              vectorEffect="non-scaling-stroke"
            />
            <rect x="0" y="4" width={Math.min(cashable, total)} height="12" className={styles.cashable} />
            <path
              d={`M${String(total / 2)} 2V18`}
              strokeWidth="1.5"
              className={styles.half}
              vectorEffect="non-scaling-stroke"
            />
          </>
        )}
        <path
          d={`M${String(at(target))} 0V20`}
          strokeWidth="2.5"
          className={styles.target}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={styles.value}>
        {gains === null
          ? words.noGains(thousands(target))
          : `${thousands(gains.total)} ${margin !== null && margin >= noPence ? '✓' : '✗'}`}
      </span>
    </>
  );
}

function KeyItem({ draws, of }: { readonly draws: React.ReactNode; readonly of: string }) {
  const styles = useStyles();
  return (
    <span className={styles.keyItem}>
      <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
        {draws}
      </svg>
      {of}
    </span>
  );
}
