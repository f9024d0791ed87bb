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
import { useId, useMemo, useRef, useState } from 'react';
import type { CouncilRule } from '../../budget/council-rule';
import { lineTreatments, type LineTreatment } from '../../budget/line';
import type { BudgetReading } from '../../budget/reading';
import { plainLabel } from '../../budget/table/words';
import { poundsShown } from '../../target/pounds';
import { argumentFor, officersWords } from '../../text/budget';
import { paneText } from '../../text/pane';
import { treatmentWords } from '../../text/treatments';
import type { Problem } from '../../workbook/problem';
import type { PlacedLine } from '../figures/lines-by-treatment';
import { TreatmentIcon } from '../parts/icons';
import { ProblemMessage } from '../parts/message';
import { baselineAfter } from './decision-effect';
import { linesLike } from './lines-like';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: '0',
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
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
  like: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalXXXL,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  likeList: { margin: '0', paddingLeft: tokens.spacingHorizontalL },
  sentence: { margin: '0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const words = paneText.decide;
/** Like lines that are named one by one; the others are counted. */
const namedLike = 8;

/** What the officer decided, ready to be written. */
export interface FilledDecision {
  readonly lines: readonly PlacedLine[];
  readonly treatment: LineTreatment;
  readonly reason: string;
  readonly remember: readonly CouncilRule[];
}

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
 * Decides one line, and the lines like it where the officer says so. Nothing is chosen beforehand: the suggestion is
 * named and taken with one button.
 */
export function DecideForm({ placed, reading, waiting, problem, onDecide, onCancel }: DecideFormProps) {
  const styles = useStyles();
  const { line } = placed;
  const id = useId();
  const like = useMemo(() => linesLike(reading, placed), [reading, placed]);
  const [chosen, setChosen] = useState<LineTreatment | null>(null);
  /** `null` while the officer has not typed: the reason then follows the choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [toAll, setToAll] = useState(false);
  const [remember, setRemember] = useState(false);
  const [onlyUnder, setOnlyUnder] = useState(true);
  const [missing, setMissing] = useState<'treatment' | 'reason' | null>(null);
  const firstChoice = useRef<HTMLInputElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);

  const choices = lineTreatments.filter((treatment) => treatment !== 'check' || line.treatment !== 'check');
  const isLine = lineTreatments.some((treatment) => treatment === line.treatment);
  const section = line.section.at(-1) ?? null;
  const reason = typed ?? prefilled(placed, chosen ?? line.suggested);
  const decided = toAll ? [placed, ...like] : [placed];
  const before = reading.baseline.amount;
  const after =
    chosen === null
      ? null
      : baselineAfter(
          before,
          decided.map((each) => each.line),
          chosen,
        );
  const mayRemember = isLine && chosen !== 'check' && plainLabel(line.label) !== '';

  function decide(treatment: LineTreatment | null, because: string): void {
    if (waiting) return;
    if (treatment === null) {
      setMissing('treatment');
      firstChoice.current?.focus();
      return;
    }
    if (treatment === 'excluded-by-officer' && because.trim() === '') {
      setMissing('reason');
      reasonBox.current?.focus();
      return;
    }
    setMissing(null);
    onDecide({
      lines: decided,
      treatment,
      reason: because.trim(),
      remember: remember && mayRemember ? rulesFor(decided, treatment, because.trim(), onlyUnder) : [],
    });
  }

  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 id={id} className={styles.heading}>
        {words.form(line.label === '' ? paneText.line.noLabel : line.label)}
      </h3>
      {line.suggested === null ? null : (
        <div className={styles.suggestion}>
          <span className={styles.suggested}>
            <TreatmentIcon treatment={line.suggested} />
            {words.suggested(treatmentWords[line.suggested])}
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
            setChosen(choices.find((treatment) => treatment === value) ?? null);
            setMissing(null);
          }}
        >
          {choices.map((treatment, index) => (
            <Radio
              key={treatment}
              ref={(element: HTMLInputElement | null) => {
                if (index === 0) firstChoice.current = element;
              }}
              value={treatment}
              label={treatmentWords[treatment]}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        required={chosen === 'excluded-by-officer'}
        {...(missing === 'reason' ? { validationMessage: words.reasonNeeded } : {})}
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            reasonBox.current = element;
          }}
          className={styles.textarea}
          rows={4}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => {
            setTyped(value);
            if (missing === 'reason') setMissing(null);
          }}
        />
      </Field>
      <div className={styles.choices}>
        {like.length === 0 ? null : (
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
            <p className={styles.like}>{words.rememberHint}</p>
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
            ? words.stays(poundsShown(before))
            : words.goesTo(poundsShown(before), poundsShown(after))}
      </p>
      {problem === null ? null : <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
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
      </div>
    </div>
  );
}

function LikeLines({ like }: { readonly like: readonly PlacedLine[] }) {
  const styles = useStyles();
  const named = like.slice(0, namedLike);
  return (
    <div className={styles.like}>
      {words.likeThese}
      <ul className={styles.likeList}>
        {named.map(({ line }) => (
          <li key={line.key}>
            {words.likeRow(
              line.label === '' ? paneText.line.noLabel : line.label,
              line.row,
              line.amount === null ? null : poundsShown(line.amount).replace('-', '\u2212'),
            )}
          </li>
        ))}
        {like.length > named.length ? <li>{words.likeMore(like.length - named.length)}</li> : null}
      </ul>
    </div>
  );
}

/** What an officer who chooses this treatment would most likely write; the officer's own words where there are any. */
function prefilled({ line }: PlacedLine, treatment: LineTreatment | null): string {
  if (line.decidedBy === 'officer') return officersWords(line.reason);
  return treatment === null ? '' : argumentFor(line.reason, treatment);
}

/** One rule for each name among the lines. */
function rulesFor(
  lines: readonly PlacedLine[],
  treatment: LineTreatment,
  reason: string,
  onlyUnder: boolean,
): readonly CouncilRule[] {
  if (treatment === 'check') return [];
  const rules = new Map<string, CouncilRule>();
  for (const { line } of lines) {
    const section = onlyUnder ? (line.section.at(-1) ?? null) : null;
    const name = `${plainLabel(section ?? '')}\n${plainLabel(line.label)}`;
    if (plainLabel(line.label) !== '' && !rules.has(name))
      rules.set(name, {
        words: line.label,
        section: section !== null && plainLabel(section) !== '' ? section : null,
        treatment,
        reason,
      });
  }
  return [...rules.values()];
}
