import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { BudgetReading } from '../../budget/reading';
import type { Edition } from '../../guidance/edition';
import { noPence } from '../../money/pence';
import { paneText } from '../words';
import { decidingText } from './words';
import type { Problem } from '../../excel/problem';
import { lineId, type PlacedLine } from '../figures/lines-by-treatment';
import { LineCard, type GoTo } from '../lines/line-card';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { DecideForm } from './decide-form';
import type { FilledDecision } from './filled-decision';

/** What a list needs so that its lines can be decided where they stand. */
export interface Deciding {
  readonly reading: BudgetReading;
  readonly waiting: boolean;
  /** Writes the decision; answers with what stood in its way, or `null`. */
  readonly decide: (decision: FilledDecision) => Promise<Problem | null>;
}

interface DecidableLineProps {
  readonly placed: PlacedLine;
  readonly edition: Edition | null;
  readonly goTo: GoTo;
  readonly namesSheet: boolean;
  readonly deciding: Deciding;
  /** Called once the decision is written, before the list is drawn anew. */
  readonly onDecided: (decision: FilledDecision) => void;
}

/** A line with the button that opens its form, in place. */
export function DecidableLine({
  placed,
  edition,
  goTo,
  namesSheet,
  deciding,
  onDecided,
}: DecidableLineProps) {
  const { line } = placed;
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const form = useId();
  const words = decidingText.decide;
  const label = line.label === '' ? paneText.line.noLabel : line.label;
  const undecided = line.treatment === 'check';

  async function decide(decision: FilledDecision): Promise<void> {
    setProblem(null);
    onDecided(decision);
    const refused = await deciding.decide(decision);
    setProblem(refused);
    if (refused === null) setOpen(false);
  }

  return (
    <LineCard
      placed={placed}
      edition={edition}
      goTo={goTo}
      namesSheet={namesSheet}
      effect={
        undecided && line.amount !== null && line.amount !== noPence
          ? words.moves(poundsOnScreen(line.amount))
          : null
      }
      showsTreatment={!undecided}
      action={
        <Button
          ref={(element: HTMLButtonElement | null) => {
            button.current = element;
          }}
          size="small"
          data-decides={lineId(placed)}
          aria-label={undecided ? words.openFor(label, line.row) : words.changeFor(label, line.row)}
          aria-expanded={open}
          aria-controls={open ? form : undefined}
          onClick={() => {
            setOpen(!open);
            setProblem(null);
          }}
        >
          {undecided ? words.open : words.change}
        </Button>
      }
    >
      {open ? (
        <div id={form}>
          <DecideForm
            placed={placed}
            reading={deciding.reading}
            waiting={deciding.waiting}
            problem={problem}
            onDecide={(decision) => {
              void decide(decision);
            }}
            onCancel={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </div>
      ) : null}
    </LineCard>
  );
}
