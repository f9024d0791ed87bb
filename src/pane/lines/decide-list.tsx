import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Edition } from '../../guidance/edition';
import { decidingText } from '../deciding/words';
import type { Deciding } from '../deciding/decidable-line';
import { DecidableList } from '../deciding/decidable-list';
import { NilLines } from '../deciding/nil-lines';
import { linesToDecide, nilLinesToDecide } from '../figures/lines-by-treatment';
import { Section } from '../parts/section';
import type { GoTo } from './line-card';

const useStyles = makeStyles({
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { outlineStyle: 'none' },
});

interface DecideListProps {
  readonly deciding: Deciding;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Lines that only the officer can decide, the ones that move the baseline most first; those that move nothing apart. */
export function DecideList({ deciding, edition, goTo }: DecideListProps) {
  const styles = useStyles();
  const { reading } = deciding;
  const lines = useMemo(() => linesToDecide(reading), [reading]);
  const nil = useMemo(() => nilLinesToDecide(reading), [reading]);
  const list = useRef<HTMLDivElement>(null);
  const nilDecided = useRef(false);
  useLayoutEffect(() => {
    if (!nilDecided.current || list.current === null) return;
    nilDecided.current = false;
    // The button that was pressed is gone with its lines: whoever pressed it by keyboard goes on with the first line.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (list.current.querySelector<HTMLElement>('[data-decides]') ?? list.current).focus();
  }, [nil]);
  return (
    <Section heading={decidingText.decide.heading(lines.length)}>
      <p className={styles.note}>{lines.length === 0 ? decidingText.decide.none : decidingText.decide.how}</p>
      {[...nil].map(([sheet, onSheet]) => (
        <NilLines
          key={sheet}
          sheet={reading.sheets.length > 1 ? sheet : null}
          lines={onSheet}
          deciding={deciding}
          edition={edition}
          goTo={goTo}
          onDecided={() => {
            nilDecided.current = true;
          }}
        />
      ))}
      <div ref={list} tabIndex={-1} className={styles.list}>
        <DecidableList
          what={decidingText.decide.list}
          lines={lines}
          deciding={deciding}
          edition={edition}
          goTo={goTo}
        />
      </div>
    </Section>
  );
}
