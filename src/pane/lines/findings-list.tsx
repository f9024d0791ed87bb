import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetReading } from '../../budget/reading';
import { figuresText } from '../figures/words';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  finding: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
});

/** What the officer must know about cells of the sheets that were read, each with its address and way out. */
export function FindingsList({ reading }: { readonly reading: BudgetReading }) {
  const styles = useStyles();
  const findings = reading.sheets.flatMap((sheet) => sheet.findings);
  return (
    <Section heading={figuresText.findings.heading(findings.length)}>
      {findings.length === 0 ? (
        <p className={styles.none}>{figuresText.findings.none}</p>
      ) : (
        <Pages what={figuresText.findings.list} items={findings} keyOf={(_, index) => String(index)}>
          {(finding) => (
            <div className={styles.finding}>
              <div>{finding.sentence}</div>
              <div className={styles.where}>{figuresText.findings.where(finding.sheet, finding.address)}</div>
            </div>
          )}
        </Pages>
      )}
    </Section>
  );
}
