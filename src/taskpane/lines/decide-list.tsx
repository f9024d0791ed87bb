import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BudgetReading } from '../../budget/reading';
import type { Edition } from '../../guidance/edition';
import { paneText } from '../../text/pane';
import { linesToDecide } from '../figures/lines-by-treatment';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import { LineCard, type GoTo } from './line-card';

const useStyles = makeStyles({
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

interface DecideListProps {
  readonly reading: BudgetReading;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Lines that only the officer can decide, the ones that move the baseline most first. */
export function DecideList({ reading, edition, goTo }: DecideListProps) {
  const styles = useStyles();
  const lines = useMemo(() => linesToDecide(reading), [reading]);
  return (
    <Section heading={paneText.decide.heading(lines.length)}>
      <p className={styles.note}>{lines.length === 0 ? paneText.decide.none : paneText.decide.how}</p>
      {lines.length === 0 ? null : (
        <Pages
          what={paneText.decide.list}
          items={lines}
          keyOf={({ sheet, line }) => `${sheet} ${String(line.row)}`}
        >
          {(placed) => (
            <LineCard placed={placed} edition={edition} goTo={goTo} namesSheet={reading.sheets.length > 1} />
          )}
        </Pages>
      )}
    </Section>
  );
}
