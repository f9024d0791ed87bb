import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { authorityKinds, authorityKindWords } from '../../guidance/authorities/kind';
import type { Choices } from '../../guidance/choices';
import { choiceText } from '../../guidance/choices-words';
import { defaultEdition, editionById, editions } from '../../guidance/editions';
import { roundings } from '../../money/pounds';
import type { Outcome, Problem } from '../../excel/problem';
import type { ChoicesNow } from '../../features/statement-marks/statements';
import { Disclosure } from '../parts/disclosure';
import { FormFrame } from '../parts/form-frame';
import { ProblemMessage } from '../parts/message';
import { choicesFrom, draftOf, type ChoicesDraft } from './draft';
import { choicesText as words } from './words';

const useStyles = makeStyles({
  wide: { minWidth: '0', width: '100%' },
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  lead: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface ChoicesFormProps {
  readonly now: ChoicesNow;
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly effectOf: (choices: Choices) => Promise<Outcome<readonly string[]>>;
  readonly onChoose: (choices: Choices) => void;
  readonly onCancel: () => void;
}

/** Edition, reading of half, restated baseline, published targets, kind of authority, name and rounding; with what each choice changes before it is taken. */
export function ChoicesForm({ now, waiting, refused, effectOf, onChoose, onCancel }: ChoicesFormProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<ChoicesDraft>(() => draftOf(now.choices));
  const [effect, setEffect] = useState<{
    readonly of: string;
    readonly outcome: Outcome<readonly string[]>;
  } | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const edition = editionById(draft.edition) ?? defaultEdition;
  const read = choicesFrom(draft, now.choices, edition);
  const faults = 'faults' in read ? read.faults : {};
  const choices = 'choices' in read ? read.choices : null;
  const asked = choices === null ? null : JSON.stringify(choices);
  useEffect(() => {
    if (asked === null) return undefined;
    let isWanted = true;
    void effectOf(JSON.parse(asked) as Choices).then((outcome) => {
      if (isWanted) setEffect({ of: asked, outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [asked, effectOf]);
  const change = (part: Partial<ChoicesDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const known = effect !== null && effect.of === asked ? effect.outcome : null;
  const isSame = asked === JSON.stringify(now.choices);
  const keepsFirst = draft.restatement !== null && draft.restatement !== 'new-base-throughout';
  const fault = (field: string) => (faults[field] === undefined ? {} : { validationMessage: faults[field] });
  return (
    <FormFrame
      heading={words.form}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            appearance="primary"
            disabledFocusable={waiting || choices === null || known?.ok !== true || isSame}
            onClick={() => {
              if (!waiting && choices !== null && known?.ok === true && !isSame) onChoose(choices);
            }}
          >
            {words.confirm}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      <Field label={choiceText.edition} hint={edition.summary}>
        <Select
          ref={(element: HTMLSelectElement | null) => {
            first.current = element;
          }}
          className={styles.wide}
          value={draft.edition}
          onChange={(_, { value }) => {
            change({ edition: value });
          }}
        >
          {editions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={choiceText.half}
        hint={edition.cashableReadings.find(({ id }) => id === draft.half)?.says ?? ''}
      >
        <Select
          className={styles.wide}
          value={draft.half}
          onChange={(_, { value }) => {
            const reading = edition.cashableReadings.find(({ id }) => id === value);
            if (reading !== undefined) change({ half: reading.id });
          }}
        >
          {edition.cashableReadings.map(({ id }) => (
            <option key={id} value={id}>
              {choiceText.halves[id]}
            </option>
          ))}
        </Select>
      </Field>
      {edition.restatements.length === 0 ? null : (
        <Field label={choiceText.restatement}>
          <Select
            className={styles.wide}
            value={draft.restatement ?? ''}
            onChange={(_, { value }) => {
              change({ restatement: edition.restatements.find(({ id }) => id === value)?.id ?? null });
            }}
          >
            <option value="">{choiceText.notRestated}</option>
            {edition.restatements.map(({ id }) => (
              <option key={id} value={id}>
                {choiceText.ways[id]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!keepsFirst || edition.restatements.length === 0 ? null : (
        <Field label={choiceText.firstBaseline} hint={words.firstBaselineHint} {...fault('firstBaseline')}>
          <Input
            className={styles.wide}
            inputMode="decimal"
            value={draft.firstBaseline}
            onChange={(_, { value }) => {
              change({ firstBaseline: value });
            }}
          />
        </Field>
      )}
      <Field
        label={choiceText.authority}
        {...(now.named === null
          ? {}
          : { hint: choiceText.byNameFound(authorityKindWords[now.named].toLowerCase()) })}
      >
        <Select
          className={styles.wide}
          value={draft.authority ?? ''}
          onChange={(_, { value }) => {
            change({ authority: authorityKinds.find((kind) => kind === value) ?? null });
          }}
        >
          <option value="">{choiceText.byName}</option>
          {authorityKinds.map((kind) => (
            <option key={kind} value={kind}>
              {authorityKindWords[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={choiceText.council} hint={words.councilHint} {...fault('council')}>
        <Input
          className={styles.wide}
          value={draft.council}
          onChange={(_, { value }) => {
            change({ council: value });
          }}
        />
      </Field>
      <Field label={choiceText.rounding}>
        <Select
          className={styles.wide}
          value={draft.rounding ?? ''}
          onChange={(_, { value }) => {
            change({ rounding: roundings.find((each) => each === value) ?? null });
          }}
        >
          <option value="">{choiceText.exactly}</option>
          {roundings.map((each) => (
            <option key={each} value={each}>
              {choiceText.roundings[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Disclosure label={words.published} startsOpen={Object.keys(now.choices.published).length > 0}>
        <div className={styles.fields}>
          <p className={styles.sentence}>{words.publishedHint}</p>
          {edition.targetYears.map((year) => (
            <Field key={year} label={words.publishedYear(year)} {...fault(year)}>
              <Input
                className={styles.wide}
                inputMode="decimal"
                value={draft.published[year] ?? ''}
                onChange={(_, { value }) => {
                  change({ published: { ...draft.published, [year]: value } });
                }}
              />
            </Field>
          ))}
        </div>
      </Disclosure>
      {isSame || choices === null ? null : (
        <div className={styles.effect} role="status">
          <p className={styles.lead}>{words.effect}</p>
          {known === null ? (
            <p className={styles.sentence}>{words.working}</p>
          ) : known.ok ? (
            known.value.map((sentence) => (
              <p key={sentence} className={styles.sentence}>
                {sentence}
              </p>
            ))
          ) : (
            <ProblemMessage problem={known.problem} />
          )}
        </div>
      )}
      {refused === null ? null : <ProblemMessage problem={refused} />}
    </FormFrame>
  );
}
