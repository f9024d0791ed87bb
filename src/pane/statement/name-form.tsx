import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { statementPaneText } from './words';
import type { Problem } from '../../excel/problem';
import { FormFrame } from '../parts/form-frame';

const useStyles = makeStyles({ wide: { minWidth: '0', width: '100%' } });

interface NameFormProps {
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  readonly confirm: string;
  readonly cancel: string;
  /** The name last given; left out where another person has to give theirs. */
  readonly by?: string;
  readonly waiting: boolean;
  readonly refused: Problem | null;
  readonly onName: (by: string) => void;
  readonly onCancel: () => void;
}

/** Asks who does it, before it is written under a name. */
export function NameForm({
  heading,
  label,
  hint,
  confirm,
  cancel,
  by = '',
  waiting,
  refused,
  onName,
  onCancel,
}: NameFormProps) {
  const styles = useStyles();
  const [name, setName] = useState(by);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [refused]);

  function give(): void {
    if (waiting) return;
    if (name.trim() === '') {
      setMissing(true);
      box.current?.focus();
    } else onName(name.trim());
  }

  const fault = missing ? statementPaneText.explain.nameMissing : refused?.sentence;
  return (
    <FormFrame
      heading={heading}
      onCancel={onCancel}
      buttons={
        <>
          <Button appearance="primary" disabledFocusable={waiting} onClick={give}>
            {confirm}
          </Button>
          <Button onClick={onCancel}>{cancel}</Button>
        </>
      }
    >
      <Field label={label} hint={hint} {...(fault === undefined ? {} : { validationMessage: fault })}>
        <Input
          ref={(element: HTMLInputElement | null) => {
            box.current = element;
          }}
          className={styles.wide}
          autoComplete="name"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') give();
          }}
        />
      </Field>
    </FormFrame>
  );
}
