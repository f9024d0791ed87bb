import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../statement/findings';
import { statementPaneText } from './words';
import { Disclosure } from '../parts/disclosure';
import { Pages } from '../parts/pages';
import { CellLinks, cellInWords } from './cell-links';
import { FindingActions } from './finding-actions';
import { OutcomeIcon } from './outcome-icon';
import type { FoundPlace, ShownFinding } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    minWidth: '0',
    outlineOffset: '2px',
  },
  outcome: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  lead: { fontWeight: tokens.fontWeightSemibold },
  lapsed: {
    margin: '0',
    overflowWrap: 'anywhere',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder1}`,
  },
  why: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  cite: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  place: { padding: `${tokens.spacingVerticalS} 0`, minWidth: '0' },
  nested: { paddingLeft: tokens.spacingHorizontalM },
});

const words = statementPaneText.finding;

interface FindingCardProps {
  readonly shown: ShownFinding;
  readonly sheetId: string;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** One finding: what is wrong and where, what to do, why, and the officer's actions. */
export function FindingCard({ shown, sheetId, state, conversation }: FindingCardProps) {
  const styles = useStyles();
  const { finding, places } = shown;
  const select = (cells: readonly string[], spoken: string): void => {
    void conversation.select(sheetId, cells, spoken);
  };
  const open = places.filter((place) => place.state === 'open');
  const lapsed = places.find((place) => place.lapsed !== null)?.lapsed ?? null;
  const about = words.about(finding.title, finding.cells.map(cellInWords)[0] ?? words.noCell);
  return (
    <div className={styles.card} data-finding="" tabIndex={-1} role="group" aria-label={about}>
      <p className={styles.sentence}>{finding.message}</p>
      <CellLinks cells={finding.cells} onSelect={select} />
      <p className={styles.sentence}>
        <span className={styles.lead}>{words.what}</span>
        {finding.remedy}
      </p>
      {lapsed === null ? null : <p className={styles.lapsed}>{lapsed.sentence}</p>}
      <Why finding={finding} />
      {places.length === 1 ? null : (
        <Disclosure label={words.places(places.length)}>
          <Pages what={words.list} items={places} keyOf={({ key }) => key}>
            {(place) => (
              <Place
                place={place}
                shown={shown}
                sheetId={sheetId}
                state={state}
                conversation={conversation}
              />
            )}
          </Pages>
        </Disclosure>
      )}
      <Consequences findings={finding.consequences} onSelect={select} />
      <FindingActions
        shown={shown}
        places={open}
        name={shown.key}
        about={about}
        state={state}
        conversation={conversation}
      />
    </div>
  );
}

function Why({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <Disclosure label={words.why}>
      <div className={styles.why}>
        <p className={styles.sentence}>{finding.why}</p>
        {finding.cites.map(({ paragraph, says }) => (
          <p key={paragraph} className={styles.cite}>
            <span className={styles.lead}>{words.paragraphName(paragraph)}</span> {says}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}

interface PlaceProps extends FindingCardProps {
  readonly place: FoundPlace;
}

/** One of several places of a finding, which can be put right or explained by itself. */
function Place({ place, shown, sheetId, state, conversation }: PlaceProps) {
  const styles = useStyles();
  const about = words.about(shown.finding.title, place.at ?? words.noCell);
  return (
    <div className={mergeClasses(styles.place, styles.nested)}>
      {place.state === 'open' ? null : (
        <div className={styles.outcome}>
          <OutcomeIcon mark="done" />
          {place.state === 'explained' ? words.explained : words.lookedAt}
        </div>
      )}
      <p className={styles.sentence}>{place.says}</p>
      {place.cell === null ? null : (
        <CellLinks
          cells={[place.cell]}
          onSelect={(cells, spoken) => {
            void conversation.select(sheetId, cells, spoken);
          }}
        />
      )}
      <FindingActions
        shown={shown}
        places={[place]}
        name={`place\n${place.key}`}
        about={about}
        state={state}
        conversation={conversation}
      />
    </div>
  );
}

function Consequences({
  findings,
  onSelect,
}: {
  readonly findings: readonly Finding[];
  readonly onSelect: (cells: readonly string[], spoken: string) => void;
}) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Disclosure label={words.consequences(findings.length)}>
      <div className={mergeClasses(styles.why, styles.nested)}>
        <p className={styles.sentence}>{words.consequencesSay}</p>
        {findings.map((finding, index) => (
          <div key={`${finding.check} ${String(index)}`}>
            <p className={styles.sentence}>{finding.message}</p>
            <CellLinks cells={finding.cells} onSelect={onSelect} />
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
