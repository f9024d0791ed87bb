import { makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { FindingCard } from './finding-card';
import { demands, type ShownFindings } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  says: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
        <Pages
          what={words.finding.list}
          items={groups.flatMap(({ findings }) => findings)}
          keyOf={({ key }) => key}
        >
          {(shown) => (
            <FindingCard
              shown={shown}
              mark={demand}
              open={state.opened === shown.key}
              sheetId={sheetId}
              state={state}
              conversation={conversation}
            />
          )}
        </Pages>
      </Section>
    );
  });
}
