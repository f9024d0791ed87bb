import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { figureRowKinds } from '../../budget/line';
import { decidingText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import { Disclosure } from '../parts/disclosure';

type FigureRowKind = (typeof figureRowKinds)[number];

const words = decidingText.decide.noLine;

interface NoLineChoiceProps {
  readonly chosen: FigureRowKind | null;
  /** True where the row is taken for no line already: the choice is then in sight from the start. */
  readonly open: boolean;
  readonly onChoose: (kind: FigureRowKind) => void;
}

/** For a row with figures that is no budget line at all: folded away, since most rows are. */
export function NoLineChoice({ chosen, open, onChoose }: NoLineChoiceProps) {
  return (
    <Disclosure label={words.heading} startsOpen={open}>
      <Field label={words.label}>
        <RadioGroup
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            const kind = figureRowKinds.find((each) => each === value);
            if (kind !== undefined) onChoose(kind);
          }}
        >
          {figureRowKinds.map((kind) => (
            <Radio key={kind} value={kind} label={`${treatmentWords[kind]}: ${words.says[kind]}`} />
          ))}
        </RadioGroup>
      </Field>
    </Disclosure>
  );
}
