import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Edition } from '../../guidance/edition';
import { paneText } from '../../text/pane';
import type { Deciding } from '../deciding/decidable-line';
import { DecidableList } from '../deciding/decidable-list';
import { linesToDecide } from '../figures/lines-by-treatment';
import { Section } from '../parts/section';
import type { GoTo } from './line-card';

const useStyles = makeStyles({
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

interface DecideListProps {
  readonly deciding: Deciding;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Lines that only the officer can decide, the ones that move the baseline most first. */
export function DecideList({ deciding, edition, goTo }: DecideListProps) {
  const styles = useStyles();
  const { reading } = deciding;
  const lines = useMemo(() => linesToDecide(reading), [reading]);
  return (
    <Section heading={paneText.decide.heading(lines.length)}>
      <p className={styles.note}>{lines.length === 0 ? paneText.decide.none : paneText.decide.how}</p>
      <DecidableList
        what={paneText.decide.list}
        lines={lines}
        deciding={deciding}
        edition={edition}
        goTo={goTo}
      />
    </Section>
  );
}
