import { makeStyles, tokens } from '@fluentui/react-components';
import { editionById } from '../../guidance/editions';
import { figuresText } from '../figures/words';
import { paneText } from '../words';
import type { MarkingPreview, MarkingResult } from '../../features/budget-marks/cashable';
import type { Outcome } from '../../excel/problem';
import type { Deciding } from '../deciding/decidable-line';
import { FindLines } from '../deciding/find-lines';
import { BaselineAndTargets } from '../figures/baseline-and-targets';
import { FootingProof } from '../figures/footing-proof';
import { sheetOf } from '../figures/lines-by-treatment';
import { SumsBySector } from '../figures/sums-by-sector';
import { SumsBySheet } from '../figures/sums-by-sheet';
import { DecideList } from '../deciding/decide-list';
import { FindingsList } from '../lines/findings-list';
import type { GoTo } from '../lines/line-card';
import type { BudgetConversation } from '../state/conversation';
import { TreatmentList } from '../lines/treatment-list';
import { Disclosure } from '../parts/disclosure';
import { Message, ProblemMessage } from '../parts/message';
import { WritesList } from '../start/preview-sections';

const useStyles = makeStyles({
  stale: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface MarkedSectionsProps {
  readonly result: MarkingResult;
  readonly again: Outcome<MarkingPreview> | null;
  readonly goTo: GoTo;
  /** Names of the sheets that Excel hides. */
  readonly hidden: ReadonlySet<string>;
  readonly waiting: boolean;
  /** The line whose card is open, by `lineId`. */
  readonly open: string | null;
  readonly conversation: BudgetConversation;
  /** Whether the form of a line is filled in: what is not about that line steps back meanwhile. */
  readonly alone: boolean;
  readonly onForm: (open: boolean) => void;
}

/** A marked sheet as it stands now: what is left to decide first, then its figures and their proof. */
export function MarkedSections({
  result,
  again,
  goTo,
  hidden,
  waiting,
  open,
  conversation,
  alone,
  onForm,
}: MarkedSectionsProps) {
  const styles = useStyles();
  const { reading } = result;
  const sheet = sheetOf(reading, result.sheet);
  const edition = editionById(reading.edition);
  const deciding: Deciding = {
    reading,
    waiting,
    decide: (decision) => conversation.decide(decision),
  };
  return (
    <>
      {again?.ok === false ? <ProblemMessage problem={again.problem} /> : null}
      {again?.ok === true && !again.value.upToDate ? (
        <div className={styles.stale}>
          <Message intent="warning">
            {paneText.marked.stale} {paneText.marked.staleMore(again.value.cellCount)}
          </Message>
          <Disclosure label={paneText.marked.staleWrites}>
            <WritesList preview={again.value} />
          </Disclosure>
        </div>
      ) : null}
      <FindLines deciding={deciding} edition={edition} goTo={goTo} />
      <DecideList
        deciding={deciding}
        open={open}
        edition={edition}
        goTo={goTo}
        conversation={conversation}
        alone={alone}
        onForm={onForm}
      />
      <BaselineAndTargets
        reading={reading}
        table={sheet?.table ?? null}
        edition={edition}
        calculation={result.calculation}
        shows={result.sheetShows}
      />
      {alone ? null : <SumsBySheet reading={reading} hidden={hidden} />}
      {sheet === null || alone ? null : (
        <>
          <Disclosure label={figuresText.treatments.open}>
            <TreatmentList sheet={sheet} edition={edition} goTo={goTo} />
          </Disclosure>
          <FootingProof totals={sheet.totals} />
        </>
      )}
      {alone ? null : <SumsBySector reading={reading} />}
      {alone ? null : <FindingsList reading={reading} />}
    </>
  );
}
