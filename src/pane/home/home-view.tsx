import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultEdition, editionById } from '../../guidance/editions';
import { linesToDecide, nilLinesToDecide, sheetOf } from '../figures/lines-by-treatment';
import { Message, ProblemMessage } from '../parts/message';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Section } from '../parts/section';
import { Skeleton } from '../parts/skeleton';
import { Tag } from '../parts/tag';
import { Waiting } from '../parts/waiting';
import type { Conversations } from '../shell/conversations';
import { lastRead } from '../state/budget-state';
import type { View } from '../state/shell-state';
import type { PaneState } from '../state/store';
import { isLineTreatment } from '../../budget/line';
import type { BudgetReading } from '../../budget/reading';
import type { Pence } from '../../money/pence';
import {
  BaselineCharts,
  NativeChartButton,
  SampleSection,
  SignatureSection,
  TargetChart,
  WhatIfSection,
} from './fetched-sections';
import { isBlank } from './next-step';
import { StatementsList } from './statements-list';
import { homeText as words } from './words';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: '0' },
  // Greyed by its colours alone: every word keeps its contrast.
  // The grey reaches a little beyond the words, so that none of them touches its edge.
  greyed: {
    filter: 'grayscale(1)',
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `0 0 0 ${tokens.spacingHorizontalS} ${tokens.colorNeutralBackground3}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  name: {
    flex: '1 1 110px',
    minWidth: '0',
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  figure: {
    // As in Budget: large text in a narrow pane leaves less room than the figure needs.
    fontSize: `min(${tokens.fontSizeHero700}, 9vw)`,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  apart: { paddingTop: tokens.spacingVerticalXS },
  budget: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
});

interface HomeViewProps {
  readonly state: PaneState;
  readonly conversations: Conversations;
  readonly onView: (view: View) => void;
}

/** Where this workbook stands: its baseline, targets against gains, its statements. */
export function HomeView({ state, conversations, onView }: HomeViewProps) {
  const styles = useStyles();
  const { budget, statement } = state;
  const { stage, waiting } = budget;
  const read = lastRead(budget);
  const edition = (read === null ? null : editionById(read.reading.edition)) ?? defaultEdition;
  const hasTable = read !== null && (sheetOf(read.reading, read.sheet)?.table ?? null) !== null;
  const blank = stage.kind === 'stopped' && isBlank(stage.problem);
  const offersSample =
    (blank || stage.kind === 'preview' || stage.kind === 'marked') &&
    (!hasTable || (state.sample.sheet ?? null) !== null);
  return (
    <div className={styles.view}>
      {waiting === null ? null : <Waiting since={waiting} first={read === null} />}
      {stage.kind === 'reading' && waiting === null ? <Skeleton label={words.reading} /> : null}
      {blank ? <NoBudget /> : null}
      {stage.kind === 'stopped' && !blank ? (
        <ProblemMessage
          problem={stage.problem}
          onRetry={() => {
            void conversations.budget.retry();
          }}
        />
      ) : null}
      <div className={mergeClasses(styles.view, waiting !== null && styles.greyed)}>
        {read === null ? null : <BudgetStands state={state} />}
        {offersSample && !hasTable ? (
          <SampleSection state={state.sample} conversation={conversations.sample} />
        ) : null}
        {read === null || !hasTable ? null : (
          <TargetChart
            targets={read.reading.targets.byYear}
            summaries={statement.summaries}
            below={
              stage.kind === 'marked' ? (
                <NativeChartButton which="targets" state={state.charts} conversation={conversations.charts} />
              ) : null
            }
          />
        )}
        <StatementsList
          state={statement}
          edition={edition}
          onOpen={(key) => {
            void conversations.statement.choose(key);
            onView('statement');
          }}
        />
        {read === null || !hasTable ? null : (
          <>
            <BaselineCharts
              reading={read.reading}
              marked={stage.kind === 'marked'}
              native={state.charts}
              conversation={conversations.charts}
            />
            <WhatIfSection
              reading={read.reading}
              summaries={statement.summaries}
              edition={edition}
              onDecide={(placed) => {
                onView('budget');
                conversations.budget.openLine(placed);
              }}
            />
          </>
        )}
        {statement.summaries.length === 0 ? null : (
          <SignatureSection
            state={state.signature}
            summaries={statement.summaries}
            conversation={conversations.signature}
          />
        )}
        {offersSample && hasTable ? (
          <SampleSection state={state.sample} conversation={conversations.sample} />
        ) : null}
      </div>
    </div>
  );
}

function NoBudget() {
  const styles = useStyles();
  return (
    <Section heading={words.noBudget.heading} divided={false}>
      <p className={styles.quiet}>{words.noBudget.says}</p>
    </Section>
  );
}

/** Every reason why the baseline is provisional, and between which figures; nothing where it is settled. */
function howSure(
  { provisional, because = [], low, high }: BudgetReading['baseline'],
  open: number,
  shown: (amount: Pence) => string,
): string | null {
  if (!provisional) return null;
  if (open > 0 && because.length === 1) return words.between(shown(low), shown(high), open);
  return words.because(because) + (low === high ? '' : words.range(shown(low), shown(high)));
}

/** The baseline in figures: what it is, and how sure. */
function BudgetStands({ state: { budget, statement } }: { readonly state: PaneState }) {
  const styles = useStyles();
  const read = lastRead(budget);
  if (read === null) return null;
  const { reading, sheet: name } = read;
  const sheet = sheetOf(reading, name);
  const table = sheet?.table ?? null;
  if (sheet === null || table === null) return <NoBudget />;
  const edition = editionById(reading.edition) ?? defaultEdition;
  const { baseline } = reading;
  const open = linesToDecide(reading).length;
  const nil = [...nilLinesToDecide(reading).values()].reduce((sum, lines) => sum + lines.length, 0);
  const lines = reading.sheets.reduce(
    (sum, each) => sum + each.lines.filter(({ treatment }) => isLineTreatment(treatment)).length,
    0,
  );
  const marked = budget.stage.kind === 'marked';
  const shows = budget.stage.kind === 'marked' ? (budget.stage.result.sheetShows ?? null) : null;
  const { council, rounding } = read.shownAs ?? {};
  const authority = council ?? statement.summaries[0]?.authority ?? name;
  const others = reading.sheets.length - 1;
  return (
    <section aria-label={words.stands} className={styles.budget}>
      <div className={styles.head}>
        <h2 className={styles.name}>{authority}</h2>
        {!marked ? (
          <Tag tone="quiet">{words.notMarked}</Tag>
        ) : baseline.provisional ? (
          <Tag tone="warning">{words.provisional}</Tag>
        ) : (
          <Tag tone="success">{words.decided}</Tag>
        )}
      </div>
      <p className={styles.quiet}>
        {words.basis(table.year ?? edition.baselineYear, words.bases[table.basis], name)}
        {others > 0 ? ` ${words.combined(others)}` : null}
      </p>
      <span className={styles.figure}>{poundsOnScreen(baseline.amount, rounding)}</span>
      {shows === null || shows === baseline.amount ? null : (
        <div className={styles.apart}>
          <Message intent="warning">
            {words.sheetDiffers(poundsOnScreen(baseline.amount), poundsOnScreen(shows))}
          </Message>
        </div>
      )}
      <p className={styles.quiet}>{howSure(baseline, open, (amount) => poundsOnScreen(amount, rounding))}</p>
      <p className={styles.quiet}>
        {open + nil === 0
          ? words.lines(lines)
          : open === 0
            ? words.linesWithoutAmount(lines, nil)
            : words.linesToDecide(lines, open + nil)}
      </p>
      {table.year !== null && table.year !== edition.baselineYear ? (
        <div className={styles.apart}>
          <Message intent="warning">{words.otherYear(table.year, edition.baselineYear)}</Message>
        </div>
      ) : null}
    </section>
  );
}
