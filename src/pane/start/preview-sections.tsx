import { makeStyles, tokens } from '@fluentui/react-components';
import { editionById } from '../../guidance/editions';
import { startText } from './words';
import type { MarkingPreview } from '../../features/budget-marks/cashable';
import { BaselineAndTargets } from '../figures/baseline-and-targets';
import { FootingProof } from '../figures/footing-proof';
import { sheetOf } from '../figures/lines-by-treatment';
import { SumsBySector } from '../figures/sums-by-sector';
import { SumsBySheet } from '../figures/sums-by-sheet';
import { FindingsList } from '../lines/findings-list';
import type { GoTo } from '../lines/line-card';
import { TreatmentList } from '../lines/treatment-list';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  sentence: { margin: '0' },
});

/** What marking would write and whether it can be taken back: read before the button is pressed. */
export function WritesList({ preview }: { readonly preview: MarkingPreview }) {
  const styles = useStyles();
  const words = startText.writes;
  return (
    <>
      <ul className={styles.list}>
        {preview.writes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.sentence}>
        {words.cells(preview.cellCount)} {words.undo}
      </p>
    </>
  );
}

/** Everything about a sheet that has been read but not marked yet. */
export function PreviewSections({
  preview,
  goTo,
  hidden,
}: {
  readonly preview: MarkingPreview;
  readonly goTo: GoTo;
  /** Names of the sheets that Excel hides. */
  readonly hidden: ReadonlySet<string>;
}) {
  const styles = useStyles();
  const { reading } = preview;
  const sheet = sheetOf(reading, preview.sheet);
  const edition = editionById(reading.edition);
  if (sheet === null || sheet.table === null) return <FindingsList reading={reading} />;
  return (
    <>
      <BaselineAndTargets reading={reading} table={sheet.table} edition={edition} calculation={null} />
      <SumsBySheet reading={reading} hidden={hidden} />
      <Section heading={startText.writes.heading}>
        {preview.upToDate ? (
          <p className={styles.sentence}>{startText.writes.upToDate}</p>
        ) : (
          <>
            <p className={styles.sentence}>{startText.writes.nothingYet}</p>
            <WritesList preview={preview} />
          </>
        )}
      </Section>
      <TreatmentList sheet={sheet} edition={edition} goTo={goTo} />
      <FootingProof totals={sheet.totals} />
      <SumsBySector reading={reading} />
      <FindingsList reading={reading} />
    </>
  );
}
