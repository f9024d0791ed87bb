import { lineTreatments } from '../../budget/line';
import type { Footing } from '../../budget/reading';
import { add, noPence, sum } from '../../money/pence';
import { figuresText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import { Disclosure } from '../parts/disclosure';
import { Message } from '../parts/message';
import { Section } from '../parts/section';
import { FigureTable } from './figure-table';

/** Whether the lines add up to the sheet's own total, with the addition itself behind a disclosure. */
export function FootingProof({ totals }: { readonly totals: Footing }) {
  const excluded = Object.values(totals.excluded);
  const amounts = { included: totals.included, check: totals.check, ...totals.excluded };
  const parts = lineTreatments
    .map((treatment) => ({ name: treatmentWords[treatment], amount: amounts[treatment] }))
    .filter(({ amount }) => amount !== noPence);
  return (
    <Section heading={figuresText.footing.heading}>
      {/* Rounding or lines outside the total may explain a difference: the statement says which, a colour can't. */}
      <Message intent={totals.difference === noPence ? 'success' : 'info'}>{totals.statement}</Message>
      <Disclosure label={figuresText.footing.show}>
        <FigureTable
          caption={figuresText.footing.caption}
          nameHeading={figuresText.footing.part}
          amountHeading={figuresText.footing.amount}
          rows={[
            ...parts,
            {
              name: figuresText.footing.sum,
              amount: add(add(totals.included, sum(excluded)), totals.check),
              strong: true,
            },
            ...(totals.sheetTotal === null
              ? []
              : [{ name: figuresText.footing.sheetTotal(totals.sheetTotalRow), amount: totals.sheetTotal }]),
            ...(totals.difference === null
              ? []
              : [{ name: figuresText.footing.difference, amount: totals.difference, strong: true }]),
          ]}
        />
      </Disclosure>
    </Section>
  );
}
