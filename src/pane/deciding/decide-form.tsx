import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { figureRowKinds, isLineTreatment, lineTreatments, type LineTreatment } from '../../budget/line';
import type { BudgetReading } from '../../budget/reading';
import { plainLabel } from '../../english/label-words';
import { noPence } from '../../money/pence';
import { officersWords } from '../../budget/words';
import { argumentFor } from '../../budget/treatment/reason-words';
import { paneText } from '../words';
import { decidingText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import type { Problem } from '../../excel/problem';
import { sheetOf, type PlacedLine } from '../figures/lines-by-treatment';
import { TreatmentIcon } from '../parts/icons';
import { FormFrame } from '../parts/form-frame';
import { ProblemMessage } from '../parts/message';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { baselineAfter, proofAfter } from './decision-effect';
import type { FilledDecision } from './filled-decision';
import { readLeftOut, writtenIn } from './left-out';
import { LikeLines } from './like-lines';
import { linesLike } from './lines-like';
import { NoLineChoice } from './no-line-choice';
import { rulesFor, type Choice } from './rules-for';
import { SplitFields, type TypedPart } from './split-fields';

const useStyles = makeStyles({
  suggestion: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  suggested: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  textarea: { minWidth: '0', width: '100%' },
  choices: { display: 'flex', flexDirection: 'column' },
  indented: { paddingLeft: tokens.spacingHorizontalXL },
  hint: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalXXXL,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { margin: '0' },
});

const words = decidingText.decide;

interface DecideFormProps {
  readonly placed: PlacedLine;
  readonly reading: BudgetReading;
  /** True while Excel is read or written: nothing is sent then. */
  readonly waiting: boolean;
  /** Why the last attempt was not written. */
  readonly problem: Problem | null;
  readonly onDecide: (decision: FilledDecision) => void;
  readonly onCancel: () => void;
}

/**
 * Decides one line, and the lines like it where the officer says so. No treatment is chosen beforehand: the suggestion
 * is named and taken with one button. A line that mixes two things opens on the question that would settle it.
 */
export function DecideForm({ placed, reading, waiting, problem, onDecide, onCancel }: DecideFormProps) {
  const styles = useStyles();
  const { line } = placed;
  const { mixes } = line;
  const sheet = sheetOf(reading, placed.sheet);
  const sheetUnit = sheet?.table?.unit ?? '£';
  const amount = line.amount ?? noPence;
  const undecided = line.treatment === 'check';
  const like = useMemo(() => linesLike(reading, placed), [reading, placed]);
  const [chosen, setChosen] = useState<Choice | null>(
    mixes !== null && (undecided || line.leftOut !== null) ? 'split' : null,
  );
  const [part, setPart] = useState<TypedPart>({
    text: line.leftOut === null ? '' : writtenIn(sheetUnit, line.leftOut),
    unit: sheetUnit,
  });
  /** A figure is found wanting once the officer has left its field, not while it is being typed. */
  const [partLeft, setPartLeft] = useState(false);
  /** `null` while the officer has not typed: the reason then follows the choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [toAll, setToAll] = useState(false);
  const [remember, setRemember] = useState(false);
  const [onlyUnder, setOnlyUnder] = useState(true);
  const [missing, setMissing] = useState<'treatment' | 'part' | 'reason' | null>(null);
  const firstChoice = useRef<HTMLInputElement>(null);
  const partBox = useRef<HTMLInputElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);

  const split = mixes !== null && chosen === 'split';
  const leftOut = readLeftOut(part.text, part.unit, amount);
  const wholes: readonly LineTreatment[] = lineTreatments.filter(
    (treatment) => treatment !== 'check' || !undecided,
  );
  const isLine = isLineTreatment(line.treatment);
  const section = line.section.at(-1) ?? null;
  const reason = typed ?? prefilled(placed, chosen ?? line.suggested);
  // A figure belongs to its own line: it is never spread over others.
  const decided = toAll && !split ? [placed, ...like] : [placed];
  const changed = decided.map((each) => each.line);
  const before = reading.baseline.amount;
  const after =
    chosen === null || (chosen === 'split' && leftOut.kind !== 'amount')
      ? null
      : chosen === 'split'
        ? baselineAfter(before, changed, 'included', leftOut.kind === 'amount' ? leftOut.pence : noPence)
        : baselineAfter(before, changed, chosen);
  const proof =
    chosen === null || chosen === 'split' || sheet === null
      ? null
      : proofAfter(sheet.totals, changed, chosen);
  const mayRemember =
    isLine && chosen !== 'check' && !split && rowKind(chosen) === null && plainLabel(line.label) !== '';

  function choose(choice: Choice | null): void {
    setChosen(choice);
    setMissing(null);
  }

  function decide(choice: Choice | null, because: string): void {
    if (waiting) return;
    if (choice === null) {
      setMissing('treatment');
      firstChoice.current?.focus();
      return;
    }
    if (choice === 'split' && leftOut.kind !== 'amount') {
      setMissing('part');
      setPartLeft(true);
      partBox.current?.focus();
      return;
    }
    if (choice === 'excluded-by-officer' && because.trim() === '') {
      setMissing('reason');
      reasonBox.current?.focus();
      return;
    }
    setMissing(null);
    const kept = because.trim();
    const treatment = choice === 'split' ? 'included' : choice;
    const all = choice === 'split' ? [placed] : decided;
    onDecide({
      lines: all.map((each) => ({
        ...each,
        treatment,
        reason: kept,
        leftOut: choice === 'split' && leftOut.kind === 'amount' ? leftOut.pence : null,
      })),
      remember: remember && mayRemember ? rulesFor(all, choice, kept, onlyUnder) : [],
    });
  }

  return (
    <FormFrame
      heading={words.form(line.label === '' ? paneText.line.noLabel : line.label)}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            appearance="primary"
            disabledFocusable={waiting}
            onClick={() => {
              decide(chosen, reason);
            }}
          >
            {words.confirm(decided.length)}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      {line.suggested === null ? null : (
        <div className={styles.suggestion}>
          <span className={styles.suggested}>
            <TreatmentIcon treatment={line.suggested} />
            {mixes === null
              ? words.suggested(treatmentWords[line.suggested])
              : words.split.withoutFigure(treatmentWords[line.suggested])}
          </span>
          <Button
            size="small"
            disabledFocusable={waiting}
            onClick={() => {
              decide(line.suggested, typed ?? prefilled(placed, line.suggested));
            }}
          >
            {words.accept}
          </Button>
        </div>
      )}
      <Field
        label={words.treatment}
        {...(missing === 'treatment' ? { validationMessage: words.chooseOne } : {})}
      >
        <RadioGroup
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            choose(value === 'split' ? value : (wholes.find((treatment) => treatment === value) ?? null));
          }}
        >
          {mixes === null ? null : (
            <Radio
              ref={(element: HTMLInputElement | null) => {
                firstChoice.current = element;
              }}
              value="split"
              label={words.split.choose(mixes.asks)}
            />
          )}
          {wholes.map((treatment, index) => (
            <Radio
              key={treatment}
              ref={(element: HTMLInputElement | null) => {
                if (index === 0 && mixes === null) firstChoice.current = element;
              }}
              value={treatment}
              label={treatmentWords[treatment]}
            />
          ))}
        </RadioGroup>
      </Field>
      {!split ? null : (
        <SplitFields
          mixes={mixes}
          amount={amount}
          sheetUnit={sheetUnit}
          typed={part}
          read={leftOut}
          fault={
            leftOut.kind === 'fault' && partLeft
              ? leftOut.sentence
              : leftOut.kind === 'empty' && missing === 'part'
                ? words.split.needed(mixes.asks)
                : null
          }
          input={(element) => {
            partBox.current = element;
          }}
          onTyped={(now) => {
            // Another unit is a finished answer, another letter is not.
            if (now.text !== part.text) setPartLeft(false);
            setPart(now);
          }}
          onLeave={() => {
            setPartLeft(true);
          }}
        />
      )}
      <NoLineChoice
        chosen={rowKind(chosen)}
        open={!isLine}
        onChoose={(kind) => {
          choose(kind);
        }}
      />
      <Field
        label={words.reason}
        hint={split ? words.split.reasonHint : words.reasonHint}
        required={chosen === 'excluded-by-officer'}
        {...(missing === 'reason' ? { validationMessage: words.reasonNeeded } : {})}
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            reasonBox.current = element;
          }}
          className={styles.textarea}
          rows={split ? 2 : 4}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => {
            setTyped(value);
            if (missing === 'reason') setMissing(null);
          }}
        />
      </Field>
      <div className={styles.choices}>
        {like.length === 0 || split ? null : (
          <>
            <Checkbox
              label={words.allLike(like.length + 1)}
              checked={toAll}
              onChange={(_, { checked }) => {
                setToAll(checked === true);
              }}
            />
            <LikeLines like={like} />
          </>
        )}
        {!mayRemember ? null : (
          <Checkbox
            label={words.remember}
            checked={remember}
            onChange={(_, { checked }) => {
              setRemember(checked === true);
            }}
          />
        )}
        {!mayRemember || !remember ? null : (
          <>
            <p className={styles.hint}>{words.rememberHint}</p>
            {section === null ? null : (
              <Checkbox
                className={styles.indented}
                label={words.onlyUnder(section)}
                checked={onlyUnder}
                onChange={(_, { checked }) => {
                  setOnlyUnder(checked === true);
                }}
              />
            )}
          </>
        )}
      </div>
      <p className={styles.sentence} role="status">
        {after === null
          ? ''
          : after === before
            ? words.stays(poundsOnScreen(before))
            : words.goesTo(poundsOnScreen(before), poundsOnScreen(after))}
        {proof === null ? '' : ` ${proof}`}
      </p>
      {problem === null ? null : <ProblemMessage problem={problem} />}
    </FormFrame>
  );
}

/** The choice where it says that the row is no budget line. */
function rowKind(choice: Choice | null) {
  return figureRowKinds.find((kind) => kind === choice) ?? null;
}

/** What an officer who chooses this treatment would most likely write; the officer's own words where there are any. */
function prefilled({ line }: PlacedLine, choice: Choice | null): string {
  if (line.decidedBy === 'officer') return officersWords(line.reason);
  const treatment = lineTreatments.find((each) => each === choice);
  return treatment === undefined ? '' : argumentFor(line.reason, treatment);
}
