import { Button, Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Check } from '../../statement/check';
import { statementPaneText } from './words';
import type { Problem } from '../../excel/problem';
import { FormFrame } from '../parts/form-frame';

const useStyles = makeStyles({
  wide: { minWidth: '0', width: '100%' },
});

const words = statementPaneText.explain;

interface ExplainFormProps {
  /** What is wrong, in a few words. */
  readonly heading: string;
  readonly check: Check;
  /** The name last given. */
  readonly by: string;
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onExplain: (reason: string, by: string) => void;
  readonly onCancel: () => void;
}

/** An explanation in place of a correction. What it has to contain is said beforehand, what it lacks at its own field. */
export function ExplainForm({ heading, check, by, waiting, refused, onExplain, onCancel }: ExplainFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [name, setName] = useState(by);
  const [missing, setMissing] = useState<'reason' | 'name' | null>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  useEffect(() => {
    reasonBox.current?.focus();
  }, []);
  // What was refused is put right where it was written.
  useEffect(() => {
    if (refused !== null) reasonBox.current?.focus();
  }, [refused]);

  function explain(): void {
    if (waiting) return;
    if (reason.trim() === '') {
      setMissing('reason');
      reasonBox.current?.focus();
    } else if (name.trim() === '') {
      setMissing('name');
      nameBox.current?.focus();
    } else {
      setMissing(null);
      onExplain(reason.trim(), name.trim());
    }
  }

  const fault = missing === 'reason' ? words.missing : missing === null ? refused?.sentence : undefined;
  return (
    <FormFrame
      heading={words.heading(heading)}
      onCancel={onCancel}
      buttons={
        <>
          <Button appearance="primary" disabledFocusable={waiting} onClick={explain}>
            {words.confirm}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      <Field
        label={words.text}
        {...(check.words.explain === '' ? {} : { hint: words.hint(check.words.explain) })}
        {...(fault === undefined ? {} : { validationMessage: fault })}
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            reasonBox.current = element;
          }}
          className={styles.wide}
          rows={5}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            if (missing === 'reason') setMissing(null);
          }}
        />
      </Field>
      <Field
        label={words.by}
        hint={words.byHint}
        {...(missing === 'name' ? { validationMessage: words.nameMissing } : {})}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            nameBox.current = element;
          }}
          className={styles.wide}
          autoComplete="name"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            if (missing === 'name') setMissing(null);
          }}
        />
      </Field>
    </FormFrame>
  );
}
