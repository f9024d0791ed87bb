import { makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { FindingCard } from './finding-card';
import { OutcomeIcon } from './outcome-icon';
import { demands, type ShownFindings } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  says: { margin: '0', color: tokens.colorNeutralForeground2 },
  group: { padding: `${tokens.spacingVerticalM} 0`, minWidth: '0' },
  claim: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  several: {
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}`,
    },
  },
});

const words = statementPaneText;

interface FindingsByDemandProps {
  readonly found: ShownFindings;
  readonly sheetId: string;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** What is open: what must be put right, what may be explained, what a person has to judge, what is worth knowing. */
export function FindingsByDemand({ found, sheetId, state, conversation }: FindingsByDemandProps) {
  const styles = useStyles();
  return demands.map((demand) => {
    const groups = found.open[demand];
    if (groups.length === 0) return null;
    const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
    return (
      <Section key={demand} heading={words.demands[demand](count)}>
        <p className={styles.says}>{words.demandSays[demand]}</p>
        <Pages what={words.finding.list} items={groups} keyOf={({ check }) => check.id}>
          {(group) => (
            <div className={styles.group}>
              <h3 className={styles.claim}>
                <span className={styles.icon}>
                  <OutcomeIcon mark={demand} />
                </span>
                {group.check.words.title}
              </h3>
              {group.findings.map((shown) => (
                <div key={shown.key} className={styles.several}>
                  <FindingCard shown={shown} sheetId={sheetId} state={state} conversation={conversation} />
                </div>
              ))}
            </div>
          )}
        </Pages>
      </Section>
    );
  });
}
