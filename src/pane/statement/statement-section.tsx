import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import type { CheckedStatement, StatementsChecked } from '../../features/statement-marks/statements';
import { LinkButton } from '../parts/link-button';
import { Message } from '../parts/message';
import { Section } from '../parts/section';
import { OutcomeIcon, type Mark } from './outcome-icon';
import { ReadingNote } from './reading-note';
import { demands, leftToDoOn, type ShownFindings } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import { keyOfChecked } from './key-of-checked';

const useStyles = makeStyles({
  select: { minWidth: '0', maxWidth: '100%' },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  verdict: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: '0',
  },
  // The number stands above its words, level with the others, also where words take two lines.
  count: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  number: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  ended: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const words = statementPaneText;

interface StatementSectionProps {
  readonly all: StatementsChecked;
  readonly checked: CheckedStatement;
  readonly found: ShownFindings;
  readonly conversation: StatementConversation;
}

/** Which statement is on screen, what is left to do about it, and how the checks ended. */
export function StatementSection({ all, checked, found, conversation }: StatementSectionProps) {
  const styles = useStyles();
  const { run, sheetId, notMarked } = checked;
  const { kind, year, authority, sheets, sheet } = run.statement;
  const mark: Mark = demands.find((demand) => found.open[demand].length > 0) ?? 'done';
  const { counts } = run;
  return (
    <Section heading={words.statement.name(kind, year)} divided={false}>
      {all.statements.length < 2 ? null : (
        <Field label={words.statement.choose}>
          <Select
            className={styles.select}
            value={keyOfChecked(checked)}
            onChange={(_, { value }) => {
              conversation.choose(value);
            }}
          >
            {all.statements.map((each) => (
              <option key={keyOfChecked(each)} value={keyOfChecked(each)}>
                {words.statement.option(
                  each.run.statement.kind,
                  each.run.statement.year,
                  each.run.statement.sheet,
                )}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={styles.quiet}>{words.statement.place(authority, sheets)}</p>
      <LinkButton
        onClick={() => {
          void conversation.select(sheetId, ['A1'], words.statement.sheet(sheet));
        }}
      >
        {words.statement.goTo(sheet)}
      </LinkButton>
      <p className={styles.verdict}>
        <span className={styles.icon}>
          <OutcomeIcon mark={mark} />
        </span>
        {leftToDoOn(checked)}
      </p>
      <p className={styles.quiet}>
        {words.verdict.all(counts.pass + counts.fail + counts.cannotTell + counts.notApplicable)}
      </p>
      <dl className={styles.counts} aria-label={words.verdict.counts}>
        {(
          [
            [words.verdict.pass, counts.pass],
            [words.verdict.fail, counts.fail],
            [words.verdict.cannotTell, counts.cannotTell],
            [words.verdict.notApplicable, counts.notApplicable],
          ] as const
        ).map(([ended, count]) => (
          <div key={ended} className={styles.count}>
            <dt className={styles.ended}>{ended}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
      <ReadingNote
        run={run}
        onSelect={(cells, spoken) => {
          void conversation.select(sheetId, cells, spoken);
        }}
      />
      <p className={styles.quiet}>{words.verdict.only}</p>
      {notMarked === null ? null : <Message intent="warning">{notMarked}</Message>}
    </Section>
  );
}
