import { makeStyles, tokens } from '@fluentui/react-components';
import { editionById } from '../../guidance/editions';
import { paneText } from '../words';
import type { MarkingPreview, MarkingResult } from '../../features/budget-marks/cashable';
import type { Outcome } from '../../excel/problem';
import type { Deciding } from '../deciding/decidable-line';
import { FindLines } from '../deciding/find-lines';
import { BaselineFigures } from '../figures/baseline-figures';
import { FootingProof } from '../figures/footing-proof';
import { sheetOf } from '../figures/lines-by-treatment';
import { SumsBySector } from '../figures/sums-by-sector';
import { SumsBySheet } from '../figures/sums-by-sheet';
import { DecideList } from '../lines/decide-list';
import { FindingsList } from '../lines/findings-list';
import type { GoTo } from '../lines/line-card';
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
  readonly decide: Deciding['decide'];
}

/** A marked sheet as it stands now: figures, what is left to decide, and whether the marks still fit the sheet. */
export function MarkedSections({ result, again, goTo, hidden, waiting, decide }: MarkedSectionsProps) {
  const styles = useStyles();
  const { reading } = result;
  const sheet = sheetOf(reading, result.sheet);
  const edition = editionById(reading.edition);
  const deciding: Deciding = { reading, waiting, decide };
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
      <BaselineFigures
        reading={reading}
        table={sheet?.table ?? null}
        edition={edition}
        calculation={result.calculation}
      />
      <SumsBySheet reading={reading} hidden={hidden} />
      <DecideList deciding={deciding} edition={edition} goTo={goTo} />
      <FindLines deciding={deciding} edition={edition} goTo={goTo} />
      {sheet === null ? null : (
        <>
          <TreatmentList sheet={sheet} edition={edition} goTo={goTo} />
          <FootingProof totals={sheet.totals} />
        </>
      )}
      <SumsBySector reading={reading} />
      <FindingsList reading={reading} />
    </>
  );
}
