import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { formulaPaneText as words } from './words';
import type { ExplainedCell } from '../../features/formula-cells/formulas';
import { Message, ProblemMessage } from '../parts/message';
import { Section } from '../parts/section';
import { Skeleton } from '../parts/skeleton';
import { CallCard } from './call-card';
import { FormulaText } from './formula-text';
import { FreezeSection } from './freeze-section';
import type { FormulaConversation } from './formula-conversation';
import type { FormulaState } from './formula-state';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: '0' },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: '0' },
  word: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: { margin: '0', overflowWrap: 'anywhere' },
  shown: {
    margin: '0',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  words: { margin: '0', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

interface FormulaViewProps {
  readonly state: FormulaState;
  readonly conversation: FormulaConversation;
}

/** The card of the active cell: why its formula gives its figure; and freezing formulas to values. */
export function FormulaView({ state, conversation }: FormulaViewProps) {
  const styles = useStyles();
  const { cell, problem, aloud } = state;
  useEffect(() => {
    conversation.follow();
    return () => {
      conversation.unfollow();
    };
  }, [conversation]);
  return (
    <div className={styles.view}>
      {problem !== null ? (
        <ProblemMessage
          problem={problem}
          onRetry={() => {
            void conversation.look();
          }}
        />
      ) : cell === null ? (
        <Skeleton label={words.reading} />
      ) : cell.calls.length === 0 ? (
        <NothingToExplain cell={cell} />
      ) : (
        <Card cell={cell} />
      )}
      <FreezeSection state={state} conversation={conversation} />
      <Checkbox
        label={words.listen}
        checked={aloud}
        onChange={(_, { checked }) => {
          conversation.readAloud(checked === true);
        }}
      />
    </div>
  );
}

function NothingToExplain({ cell }: { readonly cell: ExplainedCell }) {
  const styles = useStyles();
  return (
    <Section heading={words.blankHeading} divided={false}>
      <p className={styles.sentence}>{words.noneHere(cell.cell)}</p>
      <p className={styles.sentence}>{words.blank}</p>
      <p className={styles.sentence}>{words.blankExample}</p>
      <FormulaText formula={words.example} />
    </Section>
  );
}

/** Words longer than a figure are set as words. */
const longestFigure = 24;

function Card({ cell }: { readonly cell: ExplainedCell }) {
  const styles = useStyles();
  const { shows, frozen, filledFrom, formula, calls } = cell;
  return (
    <>
      <Section heading={words.heading(cell.cell, cell.sheet)} divided={false}>
        {frozen === null ? null : <Message intent="info">{words.frozen}</Message>}
        {filledFrom === null ? null : <p className={styles.sentence}>{words.filledFrom(filledFrom)}</p>}
        <dl className={styles.facts}>
          <div>
            <dt className={styles.word}>{words.shows}</dt>
            <dd className={shows.length > longestFigure ? styles.words : styles.shown}>
              {shows === '' ? words.showsNothing : shows}
            </dd>
          </div>
          <div>
            <dt className={styles.word}>{frozen === null ? words.formula : words.frozenFormula}</dt>
            <dd className={styles.fact}>
              <FormulaText formula={frozen ?? formula} />
            </dd>
          </div>
        </dl>
      </Section>
      {calls.map((call, index) => (
        <CallCard key={`${index} ${call.name}`} call={call} shows={shows} />
      ))}
    </>
  );
}
