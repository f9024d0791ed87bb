import type { BudgetReading, SheetSum } from '../../budget/reading';
import { noPence } from '../../money/pence';
import { figuresText } from './words';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { Section } from '../parts/section';
import { FigureTable } from './figure-table';

const words = figuresText.bySheet;

interface SumsBySheetProps {
  readonly reading: BudgetReading;
  /** Names of the sheets that Excel hides. */
  readonly hidden: ReadonlySet<string>;
}

/** What each sheet brings to the baseline; nothing where one sheet is the whole of it. */
export function SumsBySheet({ reading, hidden }: SumsBySheetProps) {
  if (reading.bySheet.length < 2) return null;
  return (
    <Section heading={words.heading}>
      <FigureTable
        caption={words.caption}
        nameHeading={words.sheet}
        amountHeading={words.counts}
        rows={[
          ...reading.bySheet.map((sum) => ({
            name: hidden.has(sum.sheet) ? words.hidden(sum.sheet) : sum.sheet,
            amount: sum.included,
            notes: notesOn(sum),
          })),
          { name: words.together, amount: reading.baseline.amount, strong: true },
        ]}
      />
    </Section>
  );
}

/** What the sheet holds besides: left out, still to decide, or counted elsewhere. */
function notesOn({ excluded, check, repeats }: SheetSum): readonly string[] {
  const apart = [
    ...(excluded === noPence ? [] : [words.leftOut(poundsOnScreen(excluded))]),
    ...(check === noPence
      ? []
      : [(excluded === noPence ? words.onlyToDecide : words.toDecide)(poundsOnScreen(check))]),
  ];
  return [
    ...(repeats === null ? [] : [words.repeats(repeats)]),
    ...(apart.length === 0 ? [] : [words.apart(apart)]),
  ];
}
