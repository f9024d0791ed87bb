import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { rowKinds } from '../../budget/line';
import type { SheetReading } from '../../budget/reading';
import type { Edition } from '../../guidance/edition';
import { figuresText } from '../figures/words';
import { treatmentWords } from '../../budget/treatment/words';
import { groupsOf, otherRowsOf, type TreatmentGroup } from '../figures/lines-by-treatment';
import { PoundsText } from '../parts/pounds-text';
import { ChevronIcon, TreatmentIcon } from '../parts/icons';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { LineCard, type GoTo } from './line-card';
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
  },
  words: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minWidth: '0',
  },
  icon: { display: 'inline-flex', paddingTop: '2px', color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusWarningForeground3 },
  name: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: '0' },
  word: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lines: { paddingLeft: tokens.spacingHorizontalXL },
  note: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TreatmentListProps {
  readonly sheet: SheetReading;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** How many lines got which treatment and what they come to; each treatment opens onto its lines. */
export function TreatmentList({ sheet, edition, goTo }: TreatmentListProps) {
  const styles = useStyles();
  const groups = useMemo(() => groupsOf(sheet), [sheet]);
  const others = useMemo(() => otherRowsOf(sheet), [sheet]);
  const otherParts = rowKinds
    .filter((kind) => (others.get(kind) ?? 0) > 0)
    .map((kind) => figuresText.treatments.otherRows[kind](others.get(kind) ?? 0));
  return (
    <Section heading={figuresText.treatments.heading}>
      <p className={styles.note}>{figuresText.treatments.explanation}</p>
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.treatment}>
            <TreatmentRow group={group} edition={edition} goTo={goTo} />
          </li>
        ))}
      </ul>
      {otherParts.length === 0 ? null : (
        <p className={styles.note}>{figuresText.treatments.others(otherParts)}</p>
      )}
    </Section>
  );
}

function TreatmentRow({
  group,
  edition,
  goTo,
}: {
  readonly group: TreatmentGroup;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const body = useId();
  const word = treatmentWords[group.treatment];
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className={styles.words}>
          <span className={styles.icon}>
            <ChevronIcon open={open} />
          </span>
          <span className={mergeClasses(styles.icon, group.treatment === 'check' && styles.open)}>
            <TreatmentIcon treatment={group.treatment} />
          </span>
          <span className={styles.name}>
            <span className={styles.word}>{word}</span>{' '}
            <span className={styles.small}>{figuresText.treatments.lines(group.lines.length)}</span>
          </span>
          <PoundsText of={group.amount} />
        </span>
      </Button>
      {open ? (
        <div id={body} className={styles.lines}>
          <Pages what={word} items={group.lines} keyOf={({ line }) => String(line.row)}>
            {(placed) => <LineCard placed={placed} part={placed.part} edition={edition} goTo={goTo} />}
          </Pages>
        </div>
      ) : null}
    </>
  );
}
