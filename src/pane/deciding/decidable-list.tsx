import { makeStyles } from '@fluentui/react-components';
import type { Edition } from '../../guidance/edition';
import { lineId, type PlacedLine } from '../figures/lines-by-treatment';
import type { GoTo } from '../lines/line-card';
import { Pages } from '../parts/pages';
import { DecidableLine, type Deciding } from './decidable-line';
import { useNextLine } from './use-next-line';

const useStyles = makeStyles({ list: { outlineStyle: 'none' } });

interface DecidableListProps {
  readonly what: string;
  readonly lines: readonly PlacedLine[];
  readonly deciding: Deciding;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Lines in pages, each with its form; the focus goes on to the next line once one is decided. */
export function DecidableList({ what, lines, deciding, edition, goTo }: DecidableListProps) {
  const styles = useStyles();
  const { list, onDecided } = useNextLine(lines);
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={what} className={styles.list}>
      {lines.length === 0 ? null : (
        <Pages what={what} items={lines} keyOf={lineId}>
          {(placed) => (
            <DecidableLine
              placed={placed}
              edition={edition}
              goTo={goTo}
              namesSheet={deciding.reading.sheets.length > 1}
              deciding={deciding}
              onDecided={(decision) => {
                onDecided(placed, decision);
              }}
            />
          )}
        </Pages>
      )}
    </div>
  );
}
