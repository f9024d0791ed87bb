import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Edition } from '../../guidance/edition';
import { decidingText } from './words';
import type { Problem } from '../../excel/problem';
import type { PlacedLine } from '../figures/lines-by-treatment';
import type { GoTo } from '../lines/line-card';
import { Disclosure } from '../parts/disclosure';
import { ProblemMessage } from '../parts/message';
import type { Deciding } from './decidable-line';
import { DecidableList } from './decidable-list';
import { asSuggested } from './as-suggested';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
});

const words = decidingText.decide;

interface NilLinesProps {
  /** Named where lines of several sheets wait; `null` where there is only one. */
  readonly sheet: string | null;
  readonly lines: readonly PlacedLine[];
  readonly deciding: Deciding;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
}

/** Undecided lines of one sheet that hold no amount: out of the way, and settled with one press. */
export function NilLines({ sheet, lines, deciding, edition, goTo }: NilLinesProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem | null>(null);
  const suggested = asSuggested(lines);

  async function decide(): Promise<void> {
    setProblem(null);
    setProblem(await deciding.decide({ lines: suggested, remember: [] }));
  }

  return (
    <div className={styles.box}>
      <p className={styles.sentence}>
        {sheet === null ? words.nil(lines.length) : words.nilOn(lines.length, sheet)}
      </p>
      {problem === null ? null : <ProblemMessage problem={problem} />}
      {suggested.length === 0 ? null : (
        <div>
          <Button
            size="small"
            disabledFocusable={deciding.waiting}
            onClick={() => {
              if (!deciding.waiting) void decide();
            }}
          >
            {words.nilDecide(suggested.length)}
          </Button>
        </div>
      )}
      <Disclosure label={words.nilShow(lines.length)}>
        <DecidableList what={words.nilList} lines={lines} deciding={deciding} edition={edition} goTo={goTo} />
      </Disclosure>
    </div>
  );
}
