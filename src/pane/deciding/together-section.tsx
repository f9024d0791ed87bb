import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../excel/problem';
import type { PlacedLine } from '../figures/lines-by-treatment';
import { Disclosure } from '../parts/disclosure';
import { ProblemMessage } from '../parts/message';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { asSuggested } from './as-suggested';
import type { Deciding } from './decidable-line';
import { belowAmount, kindsOf, thresholdsOf, type Together } from './suggested-acts';
import { decidingText } from './words';

const useStyles = makeStyles({
  kinds: { listStyleType: 'none', margin: '0', padding: '0' },
  kind: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  below: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  select: { minWidth: '0', maxWidth: '100%' },
});

const words = decidingText.together;
/** Kinds that are offered at once; the others follow once these are decided. */
const offered = 3;

interface TogetherSectionProps {
  readonly lines: readonly PlacedLine[];
  readonly deciding: Deciding;
}

/** Deciding many lines with one press: all of a kind, or all below an amount, with what they come to. */
export function TogetherSection({ lines, deciding }: TogetherSectionProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem | null>(null);
  const kinds = kindsOf(lines);
  const thresholds = thresholdsOf(lines);
  const [chosen, setChosen] = useState<number | null>(null);
  const limit = thresholds.find((each) => each === chosen) ?? thresholds.at(-1);
  if (kinds.length === 0 && limit === undefined) return null;
  const below = limit === undefined ? null : belowAmount(lines, limit);

  async function accept({ lines: accepted }: Together): Promise<void> {
    setProblem(null);
    setProblem(await deciding.decide({ lines: asSuggested(accepted), remember: [] }));
  }

  return (
    <Disclosure label={words.open}>
      {problem === null ? null : <ProblemMessage problem={problem} />}
      {kinds.length === 0 ? null : (
        <ul className={styles.kinds}>
          {kinds.slice(0, offered).map((kind) => (
            <li key={kind.lines[0]?.line.key} className={styles.kind}>
              <span>
                {words.kind(
                  kind.lines.map(({ line }) => line.label),
                  poundsOnScreen(kind.amount),
                )}
              </span>
              <AcceptButton of={kind} deciding={deciding} onAccept={accept} />
            </li>
          ))}
        </ul>
      )}
      {below === null ? null : (
        <div className={styles.below}>
          <Field label={words.below}>
            <Select
              className={styles.select}
              value={String(limit)}
              onChange={(_, { value }) => {
                setChosen(Number(value));
              }}
            >
              {thresholds.map((pounds) => {
                const { lines: those, amount } = belowAmount(lines, pounds);
                return (
                  <option key={pounds} value={String(pounds)}>
                    {words.belowOption(
                      `£${pounds.toLocaleString('en-GB')}`,
                      those.length,
                      poundsOnScreen(amount),
                    )}
                  </option>
                );
              })}
            </Select>
          </Field>
          <AcceptButton of={below} deciding={deciding} onAccept={accept} />
        </div>
      )}
    </Disclosure>
  );
}

interface AcceptButtonProps {
  readonly of: Together;
  readonly deciding: Deciding;
  readonly onAccept: (together: Together) => Promise<void>;
}

function AcceptButton({ of, deciding, onAccept }: AcceptButtonProps) {
  return (
    <Button
      size="small"
      disabledFocusable={deciding.waiting}
      onClick={() => {
        if (!deciding.waiting) void onAccept(of);
      }}
    >
      {words.accept(of.lines.length, poundsOnScreen(of.amount))}
    </Button>
  );
}
