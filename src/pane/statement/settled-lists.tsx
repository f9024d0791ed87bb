import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import type { StatementRun } from '../../statement/findings';
import type { CheckedStatement } from '../../features/statement-marks/statements';
import { Disclosure } from '../parts/disclosure';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { CellLinks } from './cell-links';
import type { ShownFindings } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  claim: { fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  button: { minWidth: '0' },
});

const words = statementPaneText;

interface SettledListsProps {
  readonly checked: CheckedStatement;
  readonly found: ShownFindings;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** What needs nothing more, folded: what was looked at, what holds, and what was not checked with the reason. */
export function SettledLists({ checked, found, state, conversation }: SettledListsProps) {
  const styles = useStyles();
  const { run, sheetId } = checked;
  const holding = run.results.filter(({ outcome }) => outcome === 'pass');
  const { doesNotApply, cannotSee } = run;
  return (
    <Section heading={words.rest.heading}>
      {found.lookedAt.length === 0 ? null : (
        <Disclosure label={words.lookAt.heading(found.lookedAt.length)}>
          <p className={styles.quiet}>{words.lookAt.says}</p>
          <Pages what={words.finding.list} items={found.lookedAt} keyOf={({ key }) => key}>
            {({ finding, places }) => (
              <div className={styles.item}>
                <div className={styles.stack}>
                  <span className={styles.claim}>{finding.heading}</span>
                  <p className={styles.sentence}>{finding.message}</p>
                  <CellLinks
                    cells={finding.cells}
                    onSelect={(cells, spoken) => {
                      void conversation.select(sheetId, cells, spoken);
                    }}
                  />
                  <div>
                    <Button
                      size="small"
                      className={styles.button}
                      aria-label={words.lookAt.undoFor(finding.heading)}
                      disabledFocusable={state.busy !== null}
                      onClick={() => {
                        void conversation.findings.lookAt(
                          places.filter((place) => place.state === 'looked-at').map(({ target }) => target),
                          false,
                        );
                      }}
                    >
                      {words.lookAt.undo}
                    </Button>
                  </div>
                </div>
              </div>
            )}
          </Pages>
        </Disclosure>
      )}
      <Disclosure label={words.rest.holds(holding.length)}>
        <Pages what={words.rest.holdsList} items={holding} keyOf={({ check }) => check.id}>
          {({ check }) => <div className={styles.item}>{check.words.title}</div>}
        </Pages>
      </Disclosure>
      <Disclosure label={words.rest.notChecked(doesNotApply.length)}>
        <WithReasons what={words.rest.notCheckedList} items={doesNotApply} />
      </Disclosure>
      <Disclosure label={words.rest.cannotSee(cannotSee.length)}>
        <WithReasons what={words.rest.cannotSeeList} items={cannotSee} />
      </Disclosure>
    </Section>
  );
}

interface WithReasonsProps {
  readonly what: string;
  readonly items: StatementRun['doesNotApply'];
}

/** Checks that said nothing, each with the reason. */
function WithReasons({ what, items }: WithReasonsProps) {
  const styles = useStyles();
  return (
    <Pages what={what} items={items} keyOf={({ check }, index) => `${check} ${String(index)}`}>
      {({ title, because }) => (
        <div className={styles.item}>
          <span className={styles.claim}>{title}</span>
          <p className={styles.sentence}>{because}</p>
        </div>
      )}
    </Pages>
  );
}
