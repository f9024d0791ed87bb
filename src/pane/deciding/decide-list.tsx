import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Edition } from '../../guidance/edition';
import { noPence, sum } from '../../money/pence';
import { lineId, linesToDecide, nilLinesToDecide } from '../figures/lines-by-treatment';
import type { GoTo } from '../lines/line-card';
import { Pages } from '../parts/pages';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Section } from '../parts/section';
import type { BudgetConversation } from '../state/conversation';
import type { Deciding } from './decidable-line';
import { DecideCard } from './decide-card';
import { NilLines } from './nil-lines';
import { TogetherSection } from './together-section';
import { decidingText } from './words';

const useStyles = makeStyles({
  note: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { outlineStyle: 'none' },
  card: { padding: `${tokens.spacingVerticalXXS} 0` },
});

interface DecideListProps {
  readonly deciding: Deciding;
  /** The line whose card is open, by `lineId`. */
  readonly open: string | null;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
  readonly conversation: BudgetConversation;
  /** While the form of the open line is filled in, the others step back. */
  readonly alone: boolean;
  readonly onForm: (open: boolean) => void;
}

/** Few enough that the whole view has no more than 25 places where Tab stops. */
const shownAtOnce = 4;

/** Lines that only the officer can decide, the ones that move the baseline most first; those that move nothing apart. */
export function DecideList({ deciding, open, edition, goTo, conversation, alone, onForm }: DecideListProps) {
  const styles = useStyles();
  const { reading } = deciding;
  const lines = useMemo(() => linesToDecide(reading), [reading]);
  const nil = useMemo(() => nilLinesToDecide(reading), [reading]);
  const list = useRef<HTMLDivElement>(null);
  const nilCount = [...nil.values()].reduce((sum, onSheet) => sum + onSheet.length, 0);
  const before = useRef({ lines: lines.length, nil: nilCount });
  useLayoutEffect(() => {
    const fewer = lines.length < before.current.lines || nilCount < before.current.nil;
    before.current = { lines: lines.length, nil: nilCount };
    // The card that opens by itself takes the focus itself.
    if (!fewer || open !== null || list.current === null) return;
    // What was pressed is gone with its lines: whoever pressed it by keyboard goes on with the first line.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) (list.current.querySelector<HTMLElement>('[data-decides]') ?? list.current).focus();
  }, [lines, nilCount, open]);
  const at = lines.findIndex((placed) => lineId(placed) === open);
  const words = decidingText.decide;
  return (
    <Section
      heading={words.heading(lines.length)}
      {...(lines.length === 0
        ? {}
        : { aside: poundsOnScreen(sum(lines.map(({ line }) => line.amount ?? noPence))) })}
    >
      {lines.length === 0 ? <p className={styles.note}>{words.none}</p> : null}
      <div ref={list} tabIndex={-1} className={styles.list}>
        {lines.length === 0 ? null : (
          <Pages
            what={words.list}
            items={alone && at >= 0 ? lines.slice(at, at + 1) : lines}
            keyOf={lineId}
            length={shownAtOnce}
            divided={false}
            showing={at < 0 ? null : alone ? 0 : at}
          >
            {(placed) => (
              <div className={styles.card}>
                <DecideCard
                  placed={placed}
                  open={lineId(placed) === open}
                  edition={edition}
                  namesSheet={reading.sheets.length > 1}
                  goTo={goTo}
                  deciding={deciding}
                  onForm={onForm}
                  onOpen={(opened) => {
                    conversation.openLine(opened ? placed : null);
                  }}
                />
              </div>
            )}
          </Pages>
        )}
      </div>
      {alone ? null : <TogetherSection lines={lines} deciding={deciding} />}
      {(alone ? [] : [...nil]).map(([sheet, onSheet]) => (
        <NilLines
          key={sheet}
          sheet={reading.sheets.length > 1 ? sheet : null}
          lines={onSheet}
          deciding={deciding}
          edition={edition}
          goTo={goTo}
        />
      ))}
    </Section>
  );
}
