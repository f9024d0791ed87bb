import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetReading } from '../../budget/reading';
import { figuresText } from './words';
import { Disclosure } from '../parts/disclosure';
import { Section } from '../parts/section';
import { FigureTable } from './figure-table';

const useStyles = makeStyles({
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

const words = figuresText.bySector;

/** The baseline by the sectors of the efficiency statement, as far as the lines say which they belong to. */
export function SumsBySector({ reading }: { readonly reading: BudgetReading }) {
  const styles = useStyles();
  const { bySector, baseline } = reading;
  if (bySector.length === 0) return null;
  return (
    <Section heading={words.heading}>
      <Disclosure label={words.show}>
        <FigureTable
          caption={words.caption}
          nameHeading={words.sector}
          amountHeading={words.counts}
          rows={[
            ...bySector.map(({ label, included, lines }) => ({
              name: label,
              amount: included,
              notes: [words.lines(lines)],
            })),
            { name: words.together, amount: baseline.amount, strong: true },
          ]}
        />
        {bySector.some(({ sector }) => sector === null) ? (
          <p className={styles.note}>{words.unmapped}</p>
        ) : null}
      </Disclosure>
    </Section>
  );
}
