import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignaturePreview } from '../../features/signature/signature';
import { AddedSection } from '../added/added-section';
import type { AddedState } from '../added/added-state';
import { homeText } from '../home/words';
import type { StatementSummary } from '../statement/summary';
import type { SignatureConversation } from './signature-conversation';
import { signatureText as words } from './words';

const useStyles = makeStyles({
  sentence: { margin: '0', overflowWrap: 'anywhere' },
  select: { minWidth: '0', maxWidth: '100%' },
  lines: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  says: { margin: '0', overflowWrap: 'anywhere' },
});

interface SignatureSectionProps {
  readonly state: AddedState<SignaturePreview>;
  readonly summaries: readonly StatementSummary[];
  readonly conversation: SignatureConversation;
}

/** One page for those who sign: which statement, and what the page would say. */
export function SignatureSection({ state, summaries, conversation }: SignatureSectionProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = summaries.find(({ key }) => key === wanted) ?? summaries[0];
  if (chosen === undefined) return null;
  const nameOf = ({ kind, year }: StatementSummary): string => homeText.statements.name(kind, year);
  return (
    <AddedSection
      words={words}
      state={state}
      conversation={conversation}
      onAsk={() => {
        void conversation.ask(chosen);
      }}
      shown={({ writes, lines }) => (
        <>
          {writes.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
          <dl className={styles.lines}>
            {lines.map(({ label, says }, at) => (
              // Lines are never moved about; a label may stand over several.
              <div key={at}>
                {label === '' ? null : <dt className={styles.label}>{label}</dt>}
                <dd className={styles.says}>{says}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    >
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
    </AddedSection>
  );
}
