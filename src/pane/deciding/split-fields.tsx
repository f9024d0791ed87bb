import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { MixedLine } from '../../budget/line';
import { subtract, type Pence } from '../../money/pence';
import { units, type Unit } from '../../money/unit';
import { decidingText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import { FigureTable } from '../figures/figure-table';
import type { LeftOut } from './left-out';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: '0' },
  question: { margin: '0', overflowWrap: 'anywhere' },
  control: { minWidth: '0', width: '100%' },
});

const words = decidingText.decide.split;

/** A figure as typed, and what it was typed in. */
export interface TypedPart {
  readonly text: string;
  readonly unit: Unit;
}

interface SplitFieldsProps {
  readonly mixes: MixedLine;
  /** The whole line. */
  readonly amount: Pence;
  readonly sheetUnit: Unit;
  readonly typed: TypedPart;
  readonly read: LeftOut;
  /** What is wrong with the figure, once the officer is done typing; `null` while nothing is. */
  readonly fault: string | null;
  readonly input: (element: HTMLInputElement | null) => void;
  readonly onTyped: (typed: TypedPart) => void;
  readonly onLeave: () => void;
}

/** Asks for the part of a mixed line that stays out, and shows what counts and what is left out before it is written. */
export function SplitFields({
  mixes,
  amount,
  sheetUnit,
  typed,
  read,
  fault,
  input,
  onTyped,
  onLeave,
}: SplitFieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <p className={styles.question}>{mixes.question}</p>
      <Field
        label={words.part(mixes.asks, typed.unit)}
        hint={words.hint}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            input(element);
          }}
          className={styles.control}
          autoComplete="off"
          value={typed.text}
          onChange={(_, { value }) => {
            onTyped({ ...typed, text: value });
          }}
          onBlur={onLeave}
        />
      </Field>
      {sheetUnit === '£' ? null : (
        <Field label={words.unit}>
          <Select
            className={styles.control}
            value={typed.unit}
            onChange={(_, { value }) => {
              onTyped({ ...typed, unit: units.find((unit) => unit === value) ?? sheetUnit });
            }}
          >
            <option value={sheetUnit}>{words.asOnSheet(sheetUnit)}</option>
            <option value="£">{words.inPounds}</option>
          </Select>
        </Field>
      )}
      {read.kind !== 'amount' ? null : (
        <FigureTable
          caption={words.caption}
          nameHeading={words.name}
          amountHeading={words.amount}
          rows={[
            { name: words.counts, amount: subtract(amount, read.pence), strong: true },
            { name: words.leftOut(treatmentWords[mixes.leaves]), amount: read.pence },
            { name: words.line, amount },
          ]}
        />
      )}
    </div>
  );
}
