import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { homeText } from '../home/words';
import { ConfirmForm } from '../parts/confirm-form';
import { ProblemMessage } from '../parts/message';
import { PreviewForm } from '../parts/preview-form';
import { Section } from '../parts/section';
import type { StatementSummary } from '../statement/summary';
import type { SignatureConversation } from './signature-conversation';
import type { SignatureState } from './signature-state';
import { signatureText as words } from './words';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  select: { minWidth: '0', maxWidth: '100%' },
  lines: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  says: { margin: '0', overflowWrap: 'anywhere' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface SignatureSectionProps {
  readonly state: SignatureState;
  readonly summaries: readonly StatementSummary[];
  readonly conversation: SignatureConversation;
}

/** One page for those who sign: shown first, put in as a sheet, taken out again. */
export function SignatureSection({ state, summaries, conversation }: SignatureSectionProps) {
  const styles = useStyles();
  const { sheet, form, busy, problem } = state;
  const [wanted, setWanted] = useState<string | null>(null);
  const known = sheet !== undefined;
  useEffect(() => {
    if (!known) void conversation.look();
  }, [known, conversation]);
  const chosen = summaries.find(({ key }) => key === wanted) ?? summaries[0];
  if (chosen === undefined) return null;
  const waiting = busy !== null;
  const there = sheet ?? null;
  const nameOf = ({ kind, year }: StatementSummary): string => homeText.statements.name(kind, year);
  return (
    <Section heading={words.heading}>
      <p className={styles.quiet}>{there === null ? words.says : words.there(there.sheet)}</p>
      {summaries.length < 2 ? null : (
        <Field label={words.statement}>
          <Select
            className={styles.select}
            value={chosen.key}
            onChange={(_, { value }) => {
              setWanted(value);
              conversation.dismiss();
            }}
          >
            {summaries.map((each) => (
              <option key={each.key} value={each.key}>
                {nameOf(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          aria-expanded={form?.kind === 'insert'}
          disabledFocusable={waiting}
          onClick={() => {
            if (!waiting) void conversation.ask(chosen);
          }}
        >
          {busy === 'previewing' ? words.working : there === null ? words.ask : words.again}
        </Button>
        {there === null ? null : (
          <Button
            aria-expanded={form?.kind === 'remove'}
            disabledFocusable={waiting}
            onClick={() => {
              conversation.askRemoval();
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {form === null && problem !== null ? <ProblemMessage problem={problem} /> : null}
      {form?.kind !== 'insert' ? null : (
        <PreviewForm
          heading={words.writes}
          confirm={busy === 'inserting' ? words.inserting : words.insert}
          cancel={words.cancel}
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.insert();
          }}
          onCancel={() => {
            conversation.dismiss();
          }}
        >
          {form.preview.writes.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
          <dl className={styles.lines}>
            {form.preview.lines.map(({ label, says }, at) => (
              // Lines are never moved about; a label may stand over several.
              <div key={at}>
                {label === '' ? null : <dt className={styles.label}>{label}</dt>}
                <dd className={styles.says}>{says}</dd>
              </div>
            ))}
          </dl>
        </PreviewForm>
      )}
      {form?.kind !== 'remove' || there === null ? null : (
        <ConfirmForm
          heading={words.removeHeading(there.sheet)}
          confirm={busy === 'removing' ? words.removing : words.removeConfirm}
          keep={words.keep}
          waiting={waiting}
          refused={problem}
          onConfirm={() => {
            void conversation.remove();
          }}
          onCancel={() => {
            conversation.dismiss();
          }}
        >
          <p className={styles.sentence}>{words.removeSays}</p>
          {there.changed ? <p className={styles.sentence}>{words.removeChanged}</p> : null}
        </ConfirmForm>
      )}
    </Section>
  );
}
