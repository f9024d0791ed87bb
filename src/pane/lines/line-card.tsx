import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Edition } from '../../guidance/edition';
import { subtract, type Pence } from '../../money/pence';
import { paneText } from '../words';
import { treatmentWords } from '../../budget/treatment/words';
import type { PlacedLine } from '../figures/lines-by-treatment';
import { PoundsText } from '../parts/pounds-text';
import { TreatmentIcon } from '../parts/icons';
import { LinkButton } from '../parts/link-button';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Paragraphs } from './paragraphs';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  label: {
    flex: '1 1 120px',
    minWidth: '0',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  amount: { fontWeight: tokens.fontWeightSemibold },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  suggestion: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  reason: { margin: '0', overflowWrap: 'anywhere' },
  effect: { overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

export type GoTo = (sheet: string, row: number) => void;

interface LineCardProps {
  readonly placed: PlacedLine;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
  /** The sheet is named only where the list holds lines of several. */
  readonly namesSheet?: boolean;
  /** Where the list is about a part of a split line: that part, shown in place of the whole amount. */
  readonly part?: Pence | null;
  /** How far the line can move the baseline, in a sentence. */
  readonly effect?: string | null;
  /** Where the list holds lines of several treatments, each says its own. */
  readonly showsTreatment?: boolean;
  /** What can be done with the line, beside the way to its cell. */
  readonly action?: ReactNode;
  /** What the action opened. */
  readonly children?: ReactNode;
}

/** One budget line: what it is, what decided it, and the way to its cell. */
export function LineCard({
  placed,
  edition,
  goTo,
  namesSheet = false,
  part = null,
  effect = null,
  showsTreatment = false,
  action = null,
  children = null,
}: LineCardProps) {
  const styles = useStyles();
  const { line, sheet } = placed;
  const suggestion =
    line.suggested === null ? null : paneText.line.suggestion(treatmentWords[line.suggested]);
  // The reason as it stands in the sheet ends in the suggestion, which has a line of its own here.
  const reason = suggestion === null ? line.reason : line.reason.replace(`${suggestion}.`, '').trim();
  const { amount, leftOut, mixes } = line;
  const split =
    part !== null || amount === null || leftOut === null || mixes === null
      ? null
      : paneText.line.split(
          poundsOnScreen(subtract(amount, leftOut)),
          poundsOnScreen(leftOut),
          treatmentWords[mixes.leaves],
        );
  const place = [
    ...(namesSheet ? [sheet] : []),
    paneText.line.row(line.row),
    ...(line.code === '' ? [] : [paneText.line.code(line.code)]),
    ...(part === null || amount === null ? [] : [paneText.line.partOf(poundsOnScreen(amount))]),
    ...line.section,
  ].join(' · ');
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span className={styles.label}>{line.label === '' ? paneText.line.noLabel : line.label}</span>
        {amount === null ? (
          <span className={styles.place}>{paneText.line.noAmount}</span>
        ) : (
          <PoundsText of={part ?? amount} className={styles.amount} />
        )}
      </div>
      <div className={styles.place}>{place}</div>
      {!showsTreatment ? null : (
        <div className={styles.suggestion}>
          <TreatmentIcon treatment={line.treatment} />
          {treatmentWords[line.treatment]}
        </div>
      )}
      {split === null ? null : <div className={styles.effect}>{split}</div>}
      {effect === null ? null : <div className={styles.effect}>{effect}</div>}
      {line.suggested === null ? null : (
        <div className={styles.suggestion}>
          <TreatmentIcon treatment={line.suggested} />
          {suggestion}
        </div>
      )}
      {line.decidedBy === 'guidance' ? null : (
        <div className={styles.place}>
          {line.decidedBy === 'officer' ? paneText.line.decidedByOfficer : paneText.line.decidedByRule}
        </div>
      )}
      {reason === '' ? null : <p className={styles.reason}>{reason}</p>}
      <Paragraphs cites={line.cites} edition={edition} />
      <div className={styles.actions}>
        {action}
        <LinkButton
          onClick={() => {
            goTo(sheet, line.row);
          }}
        >
          {namesSheet ? paneText.line.goToOn(line.row, sheet) : paneText.line.goTo(line.row)}
        </LinkButton>
      </div>
      {children}
    </div>
  );
}
