import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding } from '../../statement/findings';
import { statementPaneText } from './words';
import { useInGuidance } from '../guidance/in-guidance';
import { LinkButton } from '../parts/link-button';
import { paneText } from '../words';
import { Disclosure } from '../parts/disclosure';
import { Pages } from '../parts/pages';
import { CellLinks, cellInWords } from './cell-links';
import { FindingActions } from './finding-actions';
import { OutcomeIcon, type Mark } from './outcome-icon';
import type { FoundPlace, ShownFinding } from './shown-findings';
import type { StatementConversation } from './statement-conversation';
import type { StatementState } from './statement-state';
import { frameless } from '../parts/frameless';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: '0',
    outlineOffset: '2px',
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minWidth: '0' },
  icon: { display: 'inline-flex', paddingTop: '8px' },
  title: { flex: '1 1 0', minWidth: '0', margin: '0' },
  opener: {
    ...frameless,
    width: '100%',
    minWidth: '0',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    justifyContent: 'flex-start',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  cell: {
    paddingTop: '7px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 0 ${tokens.spacingVerticalS} 20px`,
    minWidth: '0',
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
  lead: { margin: '0', fontWeight: tokens.fontWeightSemibold },
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
  readonly mark: Mark;
  readonly open: boolean;
  readonly sheetId: string;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** One finding in a line: what is wrong and in which cell. Pressed, it selects the cell and says the rest. */
export function FindingCard({ shown, mark, open, sheetId, state, conversation }: FindingCardProps) {
  const styles = useStyles();
  const body = useId();
  const { finding } = shown;
  const [first] = finding.cells;
  const cell = first === undefined ? words.noCell : cellInWords(first);
  const about = words.about(finding.heading, cell);
  return (
    <div className={styles.card} data-finding="" tabIndex={-1} role="group" aria-label={about}>
      <div className={styles.row}>
        <span className={styles.icon}>
          <OutcomeIcon mark={mark} />
        </span>
        <h3 className={styles.title}>
          <Button
            appearance="transparent"
            className={styles.opener}
            aria-expanded={open}
            aria-controls={open ? body : undefined}
            onClick={() => {
              conversation.openFinding(open ? null : shown, sheetId);
            }}
          >
            {finding.heading}
          </Button>
        </h3>
        <span className={styles.cell}>
          {first === undefined
            ? null
            : finding.count > 1
              ? words.cellsFrom(cell, finding.cells.length)
              : cell}
        </span>
      </div>
      {!open ? null : (
        <div id={body} className={styles.body}>
          <OpenFinding
            shown={shown}
            about={about}
            sheetId={sheetId}
            state={state}
            conversation={conversation}
          />
        </div>
      )}
    </div>
  );
}

interface OpenFindingProps {
  readonly shown: ShownFinding;
  readonly about: string;
  readonly sheetId: string;
  readonly state: StatementState;
  readonly conversation: StatementConversation;
}

/** The figures, what to do and why, what follows from it, and the officer's actions. */
function OpenFinding({ shown, about, sheetId, state, conversation }: OpenFindingProps) {
  const styles = useStyles();
  const { finding, places } = shown;
  const select = (cells: readonly string[], spoken: string): void => {
    void conversation.select(sheetId, cells, spoken);
  };
  const open = places.filter((place) => place.state === 'open');
  const lapsed = places.find((place) => place.lapsed !== null)?.lapsed ?? null;
  return (
    <>
      <p className={styles.sentence}>{finding.message}</p>
      <p className={styles.sentence}>
        <span className={styles.lead}>{words.what}</span>
        {finding.remedy}
      </p>
      {lapsed === null ? null : <p className={styles.lapsed}>{lapsed.sentence}</p>}
      <FindingActions
        shown={shown}
        places={open}
        name={shown.key}
        about={about}
        state={state}
        conversation={conversation}
      />
      <CellLinks cells={finding.cells} onSelect={select} />
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
    </>
  );
}

function Why({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const openGuidance = useInGuidance();
  return (
    <Disclosure label={words.why}>
      <div className={styles.why}>
        <p className={styles.sentence}>{finding.why}</p>
        {finding.cites.map(({ paragraph, says }) => (
          <p key={paragraph} className={styles.cite}>
            <span className={styles.lead}>{words.paragraphName(paragraph)}</span> {says}{' '}
            {openGuidance === null ? null : (
              <LinkButton
                onClick={() => {
                  openGuidance(paragraph);
                }}
              >
                {paneText.line.inGuidance(paragraph)}
              </LinkButton>
            )}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}

interface PlaceProps extends Omit<OpenFindingProps, 'about'> {
  readonly place: FoundPlace;
}

/** One of several places of a finding, which can be put right or explained by itself. */
function Place({ place, shown, sheetId, state, conversation }: PlaceProps) {
  const styles = useStyles();
  const about = words.about(shown.finding.heading, place.at ?? words.noCell);
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
            <p className={styles.lead}>{finding.heading}</p>
            <p className={styles.sentence}>{finding.message}</p>
            <CellLinks cells={finding.cells} onSelect={onSelect} />
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
