import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../guidance/edition';
import { ProblemMessage } from '../parts/message';
import { Section } from '../parts/section';
import { Tag } from '../parts/tag';
import type { StatementState } from '../statement/statement-state';
import type { StatementSummary } from '../statement/summary';
import { dayShown } from './day-shown';
import { homeText } from './words';
import { frameless } from '../parts/frameless';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  row: {
    ...frameless,
    width: '100%',
    minWidth: '0',
    justifyContent: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    borderRadius: '0',
  },
  // Between two rows alone: the next section has a line of its own.
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
  },
  name: { flex: '1 1 120px', minWidth: '0' },
  stands: { flexBasis: '100%' },
  due: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    marginLeft: 'auto',
  },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
});

const words = homeText.statements;

interface StatementsListProps {
  readonly state: StatementState;
  readonly edition: Edition;
  /** @param key of the statement */
  readonly onOpen: (key: string) => void;
}

/** The workbook's statements, each with how it stands and when it is due. */
export function StatementsList({ state, edition, onOpen }: StatementsListProps) {
  const styles = useStyles();
  const { stage, summaries } = state;
  return (
    <Section heading={words.heading}>
      {stage.kind === 'stopped' ? <ProblemMessage problem={stage.problem} /> : null}
      {stage.kind === 'reading' ? <p className={styles.quiet}>{words.looking}</p> : null}
      {stage.kind === 'none' ? <p className={styles.quiet}>{words.none}</p> : null}
      {summaries.length === 0 ? null : (
        <ul className={styles.list}>
          {summaries.map((summary) => (
            <li key={summary.key} className={styles.item}>
              <Button
                appearance="transparent"
                className={styles.row}
                onClick={() => {
                  onOpen(summary.key);
                }}
              >
                <span className={styles.words}>
                  <span className={styles.name}>{words.name(summary.kind, summary.year)}</span>
                  <span className={styles.due}>{dueOf(summary, edition)}</span>
                  <span className={styles.stands}>
                    <Stands summary={summary} />
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Stands({ summary: { open } }: { readonly summary: StatementSummary }) {
  if (open.must > 0) return <Tag tone="danger">{words.toPutRight(open.must)}</Tag>;
  if (open.query > 0) return <Tag tone="warning">{words.toExplain(open.query)}</Tag>;
  if (open['cannot-tell'] > 0) return <Tag tone="quiet">{words.forPerson(open['cannot-tell'])}</Tag>;
  return <Tag tone="success">{words.inOrder}</Tag>;
}

function dueOf({ kind, year }: StatementSummary, { dueDates }: Edition): string {
  const day = dueDates.find((each) => each.statement === kind && each.year === year)?.by ?? null;
  return day === null ? words.noDate : words.due(dayShown(day));
}
